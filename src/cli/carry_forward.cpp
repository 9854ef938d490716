#include <fmt/format.h>

#include <algorithm>

#include "base/files.h"
#include "carry/carry.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "record/read.h"

namespace iepress::cli {

namespace {

namespace fs = std::filesystem;

struct CarryOptions {
    std::vector<std::string> files;
    std::string to, as_of;
    bool force = false;
};

/// Data have dates of years 1900 to 2199: without --as-of, all of them count.
constexpr base::Date last_of_all{2199, 12, 31};

bool is_same_file(const fs::path& one, const fs::path& other) {
    std::error_code error;
    return fs::equivalent(one, other, error) && !error;
}

/// Neither the case nor one of its evaluations' files is ever replaced, nor anything else without --force.
bool may_write(const CarryOptions& options, const record::Case& one, base::Diagnostics& diagnostics) {
    if (options.to == "-") return true;
    std::vector<fs::path> inputs(options.files.begin(), options.files.end());
    for (const record::Case::Part& part : one.parts) {
        inputs.push_back(fs::path(options.files.front()).parent_path() / part.name);
    }
    const auto is_input = [&](const fs::path& each) { return is_same_file(each, options.to); };
    std::error_code error;
    if (std::any_of(inputs.begin(), inputs.end(), is_input)) diagnostics.report(output_is_input, {}, options.to);
    else if (!options.force && fs::exists(options.to, error)) diagnostics.report(next_year_exists, {}, options.to);
    else return true;
    return false;
}

void write_next_year(const CarryOptions& options, const carry::NextYear& next, base::Diagnostics& diagnostics) {
    if (options.to == "-") {
        write_output(next.xml, diagnostics);
    } else if (base::write_file(options.to, next.xml, diagnostics)) {
        fmt::print("wrote {}: {} goals carried on, {} met; then: iepress check {}\n", options.to, next.goals, next.met,
                   options.to);
    }
}

void run_carry(const CarryOptions& options, Session& session) {
    base::Diagnostics diagnostics;
    const press::Folders folders = session.folders();
    const auto catalogue = press::load_catalogue(folders, diagnostics);
    const auto codes = press::load_progress_codes(folders, diagnostics);
    const std::vector<fs::path> further = paths_of({options.files.begin() + 1, options.files.end()});
    const auto one = catalogue && codes ? record::read_case(options.files.front(), further, diagnostics) : std::nullopt;
    if (one && may_write(options, *one, diagnostics)) {
        const base::Date last_day = base::parse_iso_date(options.as_of).value_or(last_of_all);
        const progress::Results results = progress::compute(*one, *catalogue, last_day);
        const std::string name = fs::path(options.files.front()).filename().string();
        const auto next = carry::next_year({*one, results, *codes, name}, diagnostics);
        if (next) write_next_year(options, *next, diagnostics);
    }
    session.finish(diagnostics);
}

}  // namespace

void add_carry_forward(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("carry-forward", "Begin next year's case from this year's");
    auto options = std::make_shared<CarryOptions>();
    command->add_option("FILE", options->files, "The case file, and its evaluation files behind it")->required();
    command->add_option("--to", options->to, "The file to write; - is standard output")->required();
    command->add_option("--as-of", options->as_of, "The last day whose data count; otherwise all do")
        ->check(date_error);
    command->add_flag("--force", options->force, "Replace a file that is there already");
    add_folder_options(*command, session);
    add_format_option(*command, session);
    command->footer(
        "Goals that were met are listed, the others carried with their last level as proposed baseline. What is to be\n"
        "decided or written anew is marked REWRITE; iepress check lists the marks that are left.\n"
        "Example: iepress carry-forward maya-2026.xml --to maya-2027.xml");
    command->callback([options, &session] { run_carry(*options, session); });
}

}  // namespace iepress::cli
