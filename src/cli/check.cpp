#include <fmt/format.h>

#include <algorithm>

#include "batch/work.h"
#include "carry/carry.h"
#include "cli/commands.h"
#include "cli/points_option.h"
#include "cli/topics.h"
#include "record/read.h"

namespace iepress::cli {

namespace {

struct CheckOptions {
    std::vector<std::string> files;
    std::string as_of, calendar;
    bool excerpts = true;
    std::string only;
    PointsOptions points;
};

/// The day and the calendar for deadlines, if they were given.
struct AsOf {
    std::optional<base::Date> day;
    std::optional<rules::Calendar> calendar;
};

/// Nothing where the calendar cannot be read.
std::optional<AsOf> as_of(const CheckOptions& options, base::Diagnostics& diagnostics) {
    AsOf found{base::parse_iso_date(options.as_of), std::nullopt};
    if (options.calendar.empty()) return found;
    found.calendar = rules::load_calendar(options.calendar, diagnostics);
    if (!found.calendar) return std::nullopt;
    return found;
}

bool is_problem(const base::Diagnostic& one) { return one.message->severity != base::Severity::note; }

/// Whether the file is a case at all, and if so, what does not fit together in it.
/// Deadlines are judged as of a day that somebody names, never of a clock's.
void check_case(const batch::CaseFiles& files, const PointsBeside& points, const press::Knowledge& knowledge,
                const AsOf& as_of, base::Diagnostics& diagnostics) {
    auto one = record::read_case(files.child, files.evaluations, diagnostics);
    if (!one) return;
    points.join(*one);
    press::review(knowledge, *one, diagnostics);
    carry::review_marks(*one, diagnostics);
    if (as_of.day) {
        press::review_deadlines(knowledge, *one, as_of.calendar ? &*as_of.calendar : nullptr, *as_of.day, diagnostics);
    }
}

/// Those of the topic that was asked for; all where none was.
base::Diagnostics of_topic(base::Diagnostics diagnostics, std::string_view word) {
    const auto words = topic_words();
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return diagnostics;
    return only(diagnostics, static_cast<Topic>(found - words.begin()));
}

void run_check(const CheckOptions& options, Session& session) {
    base::Diagnostics all;
    session.order = base::Order::weight;
    session.excerpts = options.excerpts ? base::Excerpts::shown : base::Excerpts::hidden;
    const auto knowledge = press::load_knowledge(session.folders(), all);
    const auto when = as_of(options, all);
    const std::vector<batch::CaseFiles> cases = batch::group_files(options.files);
    const auto points = PointsBeside::read(options.points, session, cases, all);
    if (knowledge && when && points) {
        for (const batch::CaseFiles& one : cases) {
            base::Diagnostics diagnostics;
            check_case(one, *points, *knowledge, *when, diagnostics);
            diagnostics = of_topic(std::move(diagnostics), options.only);
            const bool fine = std::none_of(diagnostics.all().begin(), diagnostics.all().end(), is_problem);
            if (fine && session.format == "text") fmt::print("{}: no problems found\n", one.child.string());
            all.append(std::move(diagnostics));
        }
    }
    session.finish(all);
}

}  // namespace

void add_check(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("check", "Say what is missing or wrong in case files");
    auto options = std::make_shared<CheckOptions>();
    command->add_option("FILE", options->files, "Case files, each with its evaluation files behind it")->required();
    command->add_option("--as-of", options->as_of, "Today's date: also says which deadlines are late or near")
        ->check(date_error);
    add_calendar_option(*command, options->calendar);
    add_points_options(*command, options->points);
    command->add_flag("--excerpts,!--no-excerpts", options->excerpts,
                      "Show the case's own sentences and numbers with the findings (default), or not, for a log");
    command
        ->add_option("--only", options->only,
                     "Findings of one kind: rules, goals, deadlines, scores, privacy or progress")
        ->check(CLI::IsMember(std::vector<std::string>(topic_words().begin(), topic_words().end())));
    add_folder_options(*command, session);
    add_format_option(*command, session);
    command->footer(
        "What is heaviest comes first: errors, warnings, notes. A case that holds no IEP is not asked for one.\n"
        "Example: iepress check case.xml ot.xml slp.xml\n"
        "         iepress check case.xml --only goals   the goals that cannot be measured");
    command->callback([options, &session] { run_check(*options, session); });
}

}  // namespace iepress::cli
