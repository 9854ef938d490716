#include <fmt/format.h>

#include <cstdlib>
#include <map>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/points_option.h"
#include "record/read.h"

namespace iepress::cli {

namespace {

namespace fs = std::filesystem;

struct RenderOptions {
    std::vector<std::string> files, documents;
    std::string output, folder = ".", style, as_of, calendar, dump;
    press::Order order;
    PointsOptions points;
};

/// One document to be made: of which case (empty for none), which kind, and where to.
struct Job {
    CaseFiles files;
    const compose::KindEntry* kind = nullptr;
    fs::path output;
};

std::string output_name(const std::string& case_name, const RenderOptions& options, std::string_view kind) {
    std::string name(kind);
    if (!case_name.empty()) name = fmt::format("{}-{}", fs::path(case_name).stem().string(), kind);
    if (options.order.edition != "standard") name += "-" + options.order.edition;
    if (!options.order.language.empty()) name += "-" + options.order.language;
    return name + ".pdf";
}

std::vector<Job> jobs_of(const RenderOptions& options) {
    std::vector<CaseFiles> cases = group_files(options.files);
    if (cases.empty()) cases.emplace_back();
    std::vector<Job> jobs;
    for (const CaseFiles& one : cases) {
        for (const std::string& document : options.documents) {
            const fs::path output = options.output.empty()
                                        ? fs::path(options.folder) / output_name(one.child, options, document)
                                        : fs::path(options.output);
            jobs.push_back({one, compose::find_kind(document), output});
        }
    }
    return jobs;
}

/// Where a path leads, however it is written.
fs::path resolved(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(path, error);
    return error ? path.lexically_normal() : real;
}

/// Refuses before anything is made: two documents in one place, or a case file overwritten.
void check_outputs(const std::vector<Job>& jobs, const RenderOptions& options, base::Diagnostics& diagnostics) {
    std::map<fs::path, int> count;
    for (const Job& job : jobs) {
        if (++count[resolved(job.output)] == 2) diagnostics.report(same_path, {}, job.output.string());
    }
    for (const std::string& name : options.files) {
        if (count.contains(resolved(name))) diagnostics.report(output_is_input, {}, name);
    }
}

/// Everything that the jobs of one call share.
struct Workshop {
    const press::Press& press;
    text::Shaper shaper;
    std::optional<layout::Style> style;
    std::optional<rules::Calendar> calendar;
    PointsBeside points;
};

/// The day of SOURCE_DATE_EPOCH (reproducible-builds.org), if it is set and a number of seconds.
std::optional<base::Date> date_of_epoch() {
    constexpr long seconds_a_day = 86400;
    const char* text = std::getenv("SOURCE_DATE_EPOCH");
    if (text == nullptr || *text == '\0') return std::nullopt;
    char* end = nullptr;
    const long seconds = std::strtol(text, &end, 10);
    const base::Date date = base::from_days(seconds / seconds_a_day);
    if (*end != '\0' || !base::is_valid(date)) return std::nullopt;
    return date;
}

bool make(const Job& job, const record::Case* one, const RenderOptions& options, Workshop& workshop,
          base::Diagnostics& diagnostics) {
    press::Order order = options.order;
    order.kind = job.kind->kind;
    order.as_of = options.as_of.empty() ? date_of_epoch() : base::parse_iso_date(options.as_of);
    order.style = workshop.style ? &*workshop.style : nullptr;
    order.calendar = workshop.calendar ? &*workshop.calendar : nullptr;
    press::Dumps dumps{options.dump, {}};
    const auto bytes = press::render(workshop.press, workshop.shaper, one, order, diagnostics, &dumps);
    if (!options.dump.empty()) return write_output(dumps.text, diagnostics) && bytes.has_value();
    return bytes && base::write_file(job.output, *bytes, diagnostics);
}

void make_all(const std::vector<Job>& jobs, const RenderOptions& options, Workshop& workshop,
              base::Diagnostics& diagnostics) {
    std::optional<record::Case> one;
    std::string current;
    for (const Job& job : jobs) {
        if (job.files.child != current) {
            one = record::read_case(job.files.child, job.files.evaluations, diagnostics);
            if (one) workshop.points.join(*one);
            current = job.files.child;
        }
        if (!job.files.child.empty() && !one) continue;
        if (make(job, one ? &*one : nullptr, options, workshop, diagnostics) && options.dump.empty()) {
            fmt::print("{}\n", job.output.string());
        }
    }
}

void run_render(const RenderOptions& options, Session& session) {
    base::Diagnostics diagnostics;
    const std::vector<Job> jobs = jobs_of(options);
    check_outputs(jobs, options, diagnostics);
    if (!diagnostics.has_errors()) {
        const auto points = PointsBeside::read(options.points, session, group_files(options.files), diagnostics);
        const auto press = points ? press::load_press(session.folders(), diagnostics) : std::nullopt;
        if (press) {
            Workshop workshop{*press, text::Shaper(press->fonts), std::nullopt, std::nullopt, *points};
            if (!options.calendar.empty()) workshop.calendar = rules::load_calendar(options.calendar, diagnostics);
            if (!options.style.empty()) workshop.style = layout::load_style(options.style, diagnostics, session.folders().root / "data" / "styles");
            if (!diagnostics.has_errors()) make_all(jobs, options, workshop, diagnostics);
        }
    }
    session.finish(diagnostics);
}

std::vector<std::string> kind_names() {
    std::vector<std::string> names;
    for (const compose::KindEntry& entry : compose::document_kinds()) names.emplace_back(entry.name);
    return names;
}

void add_options(CLI::App& command, const std::shared_ptr<RenderOptions>& options) {
    command.add_option("FILE", options->files,
                       "Case files, each with its evaluation files behind it; a handout needs none");
    command.add_option("--document", options->documents, "Which document, or several")
        ->required()
        ->check(CLI::IsMember(kind_names()));
    CLI::Option* output = command.add_option("-o,--output", options->output, "The PDF to write");
    command.add_option("--out", options->folder, "The folder to write into, each file named after its case")
        ->excludes(output)
        ->capture_default_str();
    command.add_option("--edition", options->order.edition, "standard, family, summary or large-print")
        ->capture_default_str();
    command.add_option("--language", options->order.language, "Language of headings and labels, such as es");
    command.add_option("--style", options->style, "A style file of your own");
    command.add_option("--evaluation", options->order.evaluation, "Only the evaluation with this id");
    command.add_option("--period", options->order.period, "The reporting period with this id");
    command.add_option("--notice", options->order.notice, "The notice with this id; else the latest");
    command.add_option("--meeting", options->order.meeting, "A notice of the meeting with this id; else the latest");
    command.add_option("--as-of", options->as_of, "Today's date for every computation; else SOURCE_DATE_EPOCH, else the date that the case states")
        ->check(date_error);
    add_calendar_option(command, options->calendar);
    add_points_options(command, options->points);
    command.add_flag("--embed-data,!--no-embed-data", options->order.embed_data,
                     "Attach the case to the PDF (default), or not");
    command.add_flag("--sources,!--no-sources", options->order.show_sources,
                     "Mark the statements of an IEP draft with the evaluations that they come from (default), or not");
    command.add_option("--dump", options->dump, "Print what stands between two stages instead of a PDF")
        ->check(CLI::IsMember(press::dump_names()));
}

}  // namespace

void add_render(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("render", "Make documents of case files");
    auto options = std::make_shared<RenderOptions>();
    add_options(*command, options);
    add_folder_options(*command, session);
    add_format_option(*command, session);
    command->footer(
        "Example: iepress render case.xml --document progress-report --edition large-print -o report.pdf");
    command->callback([options, &session] { run_render(*options, session); });
}

}  // namespace iepress::cli
