#include "record/read.h"

#include <algorithm>
#include <utility>

#include "base/files.h"
#include "record/dates.h"
#include "record/join.h"
#include "record/shapes.h"

namespace iepress::record {

namespace fs = std::filesystem;

namespace {

/// Reads one case and the files that belong to it.
class CaseReading {
public:
    explicit CaseReading(base::Diagnostics& diagnostics)
        : errors_before_(diagnostics.error_count()), problems_(diagnostics) {}

    void read_child_file(std::string name, std::string bytes) {
        case_.source = bytes;
        const auto file = InputFile::parse(std::move(name), std::move(bytes), problems_);
        if (!file) return;
        case_.files.push_back(file->name());
        case_.place = file->place_of(file->root());
        const std::string_view root = file->root().Name();
        if (root == "evaluation") {
            problems_.report(evaluation_alone, case_.place);
        } else if (root != "case") {
            problems_.report(wrong_root, case_.place, root, "case");
        } else {
            whole_ = true;
            Reader reader(*file, problems_, collected_);
            read_shape(reader, file->root(), case_shape, case_);
        }
    }

    void read_referenced_files(const fs::path& folder) {
        for (const FileReference& one : collected_.references) {
            const auto path = inside_folder(folder, one.file.value, one.file.place, problems_);
            if (path) read_evaluation_file(*path, fs::path(one.file.value).lexically_normal().string(),
                                           one.file.place, one.index);
        }
    }

    /// A file that the case refers to already is not read again.
    void read_further_file(const fs::path& folder, const fs::path& path) {
        std::error_code error;
        const bool known = std::any_of(paths_.begin(), paths_.end(), [&](const fs::path& other) {
            return fs::equivalent(other, path, error);
        });
        if (known) return;
        case_.evaluations.emplace_back();
        read_evaluation_file(path, name_in_case(folder, path), {}, case_.evaluations.size() - 1);
    }

    /// References of a text that came without a folder lead nowhere.
    void refuse_references() {
        for (const FileReference& one : collected_.references) {
            problems_.report(outside_folder, one.file.place);
        }
    }

    std::optional<Case> finish() {
        collected_.ids.check_given(problems_);
        // What is missing might be in the file that could not be read.
        if (whole_) collected_.ids.check_named(problems_);
        check_birth_date(case_.student.birth_date, collected_.dates, problems_);
        check_spans(case_, problems_);
        if (problems_.diagnostics().error_count() != errors_before_) return std::nullopt;
        return std::move(case_);
    }

private:
    void read_evaluation_file(const fs::path& path, std::string name, const base::Place& asked_from,
                              std::size_t index) {
        const bool whole_before = std::exchange(whole_, false);
        paths_.push_back(path);
        auto bytes = base::read_file(path, problems_.diagnostics(), asked_from);
        if (!bytes) return;
        const bool taken = std::any_of(case_.parts.begin(), case_.parts.end(),
                                       [&](const Case::Part& part) { return part.name == name; });
        case_.parts.push_back({std::move(name), *bytes});
        const auto file = InputFile::parse(path.string(), std::move(*bytes), problems_);
        if (!file) return;
        case_.files.push_back(file->name());
        const base::Place place = file->place_of(file->root());
        if (taken) problems_.report(same_name, place);
        const std::string_view root = file->root().Name();
        if (root != "evaluation") {
            problems_.report(wrong_root, place, root, "evaluation");
            return;
        }
        whole_ = whole_before;
        Reader reader(*file, problems_, collected_);
        Evaluation& evaluation = case_.evaluations[index];
        evaluation.place = place;
        reader.begin_evaluation();
        read_shape(reader, file->root(), evaluation_file_shape, evaluation);
        check_agreement(case_.student, reader.identified(), problems_);
    }

    std::size_t errors_before_;
    Problems problems_;
    Collected collected_;
    std::vector<fs::path> paths_;  ///< of the evaluation files that were read
    Case case_;
    bool whole_ = false;  ///< every file could be parsed so far, the child's first
};

}  // namespace

namespace {

std::optional<Case> read_files(const fs::path& file, std::optional<std::string> bytes, std::span<const fs::path> further,
                               CaseReading& reading) {
    if (bytes) reading.read_child_file(file.string(), std::move(*bytes));
    const fs::path folder = file.parent_path();
    reading.read_referenced_files(folder);
    for (const fs::path& one : further) reading.read_further_file(folder, one);
    return reading.finish();
}

}  // namespace

std::optional<Case> read_case(const fs::path& file, std::span<const fs::path> further,
                              base::Diagnostics& diagnostics) {
    CaseReading reading(diagnostics);
    return read_files(file, base::read_file(file, diagnostics), further, reading);
}

std::optional<Case> read_case(const fs::path& file, std::string bytes, std::span<const fs::path> further,
                              base::Diagnostics& diagnostics) {
    CaseReading reading(diagnostics);
    return read_files(file, std::move(bytes), further, reading);
}

std::optional<Case> read_case_text(std::string name, std::string xml, base::Diagnostics& diagnostics) {
    CaseReading reading(diagnostics);
    reading.read_child_file(std::move(name), std::move(xml));
    reading.refuse_references();
    return reading.finish();
}

std::string dump(const Case& one) {
    Dump lines;
    Case copy = one;  // the tables hand out members to read and to write alike
    lines.open("case", copy.place);
    dump_shape(case_shape, lines, copy);
    lines.close();
    return lines.take();
}

}  // namespace iepress::record
