#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "base/files.h"
#include "batch/work.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/points_option.h"
#include "points/insert.h"
#include "points/join.h"
#include "record/read.h"

namespace iepress::cli {

namespace {

struct ImportOptions {
    std::string table, mapping;
    std::vector<std::string> cases;
    bool dry_run = false, leave_out_others = false;
};

/// One import: what is known of the cases, and the table that goes into them.
class Import {
public:
    Import(const ImportOptions& options, base::Diagnostics& diagnostics)
        : options_(options), diagnostics_(diagnostics) {}

    /// Reads and checks everything; false, and reported, if something is wrong.
    [[nodiscard]] bool read(const points::Mapping& mapping) {
        const std::size_t errors_before = diagnostics_.error_count();
        for (batch::CaseFiles& files : batch::list_cases(options_.cases, std::cin, diagnostics_)) {
            const auto one = record::read_case(files.child, files.evaluations, diagnostics_);
            if (!one) continue;
            const std::size_t before = roster_.students().size();
            roster_.add(files.child, *one, diagnostics_);
            if (roster_.students().size() != before) cases_.push_back(std::move(files));
        }
        if (diagnostics_.error_count() != errors_before) return false;
        const auto others =
            options_.leave_out_others ? points::OtherStudents::left_out : points::OtherStudents::refused;
        table_ = points::read_table(options_.table, mapping, roster_, others, diagnostics_);
        return table_.has_value();
    }

    /// All case files or none: each new text is made and proved before the first is written.
    [[nodiscard]] bool write() {
        base::Replacements files;
        for (std::uint32_t student = 0; student < roster_.students().size(); ++student) {
            if (count_new(student) == 0 && count_absences(student) == 0) continue;
            const auto xml = points::imported(*table_, roster_, student, cases_[student].evaluations, diagnostics_);
            if (!xml || !files.add(roster_.students()[student].file, *xml, diagnostics_)) return false;
        }
        return files.commit(diagnostics_);
    }

    /// What came or would come into each goal; no name and no value.
    [[nodiscard]] std::string report() const {
        std::string out;
        std::size_t points = 0, absences = 0, cases = 0;
        for (std::uint32_t student = 0; student < roster_.students().size(); ++student) {
            const std::size_t count = count_new(student);
            const std::size_t missed = count_absences(student);
            points += count;
            absences += missed;
            cases += count + missed != 0 ? 1 : 0;
            report_case(student, out);
        }
        const std::string without =
            absences == 0 ? "" : fmt::format(" and {} {}", absences, absences == 1 ? "absence" : "absences");
        fmt::format_to(std::back_inserter(out), "{} {}{} into {} of {} case {}{}\n", points,
                       points == 1 ? "point" : "points", without, cases,
                       roster_.students().size(), roster_.students().size() == 1 ? "file" : "files",
                       options_.dry_run ? "; nothing was written" : "");
        return out;
    }

private:
    [[nodiscard]] std::size_t count_new(std::uint32_t student) const {
        const points::Student& one = roster_.students()[student];
        std::size_t count = 0;
        for (std::uint32_t i = 0; i < one.target_count; ++i) count += points::new_points(*table_, one.first_target + i);
        return count;
    }

    [[nodiscard]] std::size_t count_absences(std::uint32_t student) const {
        const points::Student& one = roster_.students()[student];
        std::size_t count = 0;
        for (std::uint32_t i = 0; i < one.target_count; ++i) {
            const std::uint32_t target = one.first_target + i;
            if (roster_.targets()[target].objective.empty()) {
                count += points::new_absences(*table_, roster_, target).size();
            }
        }
        return count;
    }

    void report_case(std::uint32_t student, std::string& out) const {
        const points::Student& one = roster_.students()[student];
        for (std::uint32_t i = 0; i < one.target_count; ++i) {
            const auto points = table_->points_of(one.first_target + i);
            if (!points.empty()) report_target(one, roster_.targets()[one.first_target + i], points, out);
        }
    }

    static void report_target(const points::Student& student, const points::Target& target,
                              std::span<const points::Point> points, std::string& out) {
        std::int32_t first = 0, last = 0;
        std::size_t count = 0;
        for (const points::Point& point : points) {
            if (point.in_case) continue;
            first = count == 0 ? point.day : std::min(first, point.day);
            last = count == 0 ? point.day : std::max(last, point.day);
            ++count;
        }
        const bool whole = target.objective.empty();
        fmt::format_to(std::back_inserter(out), "{}: {} {}: {} new", student.file.string(),
                       whole ? "goal" : "objective", whole ? target.goal : target.objective, count);
        if (count != 0) {
            fmt::format_to(std::back_inserter(out), ", {} to {}", base::to_iso(base::from_days(first)),
                           base::to_iso(base::from_days(last)));
        }
        if (count != points.size()) {
            fmt::format_to(std::back_inserter(out), "; {} already there", points.size() - count);
        }
        out += '\n';
    }

    const ImportOptions& options_;
    base::Diagnostics& diagnostics_;
    points::Roster roster_;
    std::vector<batch::CaseFiles> cases_;  ///< of each student of the roster
    std::optional<points::Table> table_;
};

void run_import(const ImportOptions& options, Session& session) {
    base::Diagnostics diagnostics;
    if (const auto mapping = load_points_mapping(session, options.mapping, diagnostics)) {
        Import import(options, diagnostics);
        const bool fine = import.read(*mapping) && (options.dry_run || import.write());
        if (fine && session.format == "text") write_output(import.report(), diagnostics);
    }
    session.finish(diagnostics);
}

}  // namespace

void add_import_points(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("import-points", "Write the data points of a table (CSV) into case files");
    auto options = std::make_shared<ImportOptions>();
    command->add_option("TABLE", options->table, "The table: docs/points.md")->required();
    command
        ->add_option("CASE", options->cases,
                     "Case files, each with its evaluation files behind it, folders of case files, or - for a list of "
                     "both on standard input")
        ->required();
    command->add_option("--mapping", options->mapping, "What the table's headings mean, where they are your own");
    command->add_flag("--dry-run", options->dry_run, "Say what would change, and write nothing");
    command->add_flag("--leave-out-others", options->leave_out_others,
                      "Pass over lines about students whose case is not named");
    command->add_option("--data", session.data_folders, "A folder of your own data, which replaces ours");
    add_format_option(*command, session);
    command->footer("Everything is checked first; then all case files are written, or none.\n"
                    "Example: iepress import-points caseload.csv cases/ --dry-run");
    command->callback([options, &session] { run_import(*options, session); });
}

}  // namespace iepress::cli
