#include "batch/work.h"

#include <algorithm>
#include <system_error>

#include "batch/messages.h"
#include "record/read.h"

namespace iepress::batch {

namespace {

namespace fs = std::filesystem;

void add_file(const std::string& name, std::vector<CaseFiles>& cases) {
    if (!cases.empty() && record::is_evaluation_file(name))
        cases.back().evaluations.emplace_back(name);
    else
        cases.push_back({name, {}});
}

void add_folder(const fs::path& folder, std::vector<CaseFiles>& cases, base::Diagnostics& diagnostics) {
    std::vector<fs::path> found;
    std::error_code error;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(folder, options, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (at->path().extension() == ".xml" && at->is_regular_file(ignored)) found.push_back(at->path());
    }
    std::sort(found.begin(), found.end());
    const std::size_t before = cases.size();
    for (fs::path& file : found) {
        if (record::is_case_file(file)) cases.push_back({std::move(file), {}});
    }
    if (cases.size() == before) diagnostics.report(no_cases, {}, folder.string());
}

void add_name(const std::string& name, std::vector<CaseFiles>& cases, base::Diagnostics& diagnostics) {
    std::error_code error;
    if (fs::is_directory(name, error))
        add_folder(name, cases, diagnostics);
    else
        add_file(name, cases);
}

}  // namespace

std::vector<CaseFiles> group_files(std::span<const std::string> names) {
    std::vector<CaseFiles> cases;
    for (const std::string& name : names) add_file(name, cases);
    return cases;
}

std::vector<CaseFiles> list_cases(std::span<const std::string> names, std::istream& input,
                                  base::Diagnostics& diagnostics) {
    std::vector<CaseFiles> cases;
    for (const std::string& name : names) {
        if (name != "-") {
            add_name(name, cases, diagnostics);
            continue;
        }
        for (std::string line; std::getline(input, line);) {
            if (line.ends_with('\r')) line.pop_back();
            if (!line.empty()) add_name(line, cases, diagnostics);
        }
    }
    return cases;
}

}  // namespace iepress::batch
