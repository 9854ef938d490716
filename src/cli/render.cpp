#include <fmt/format.h>

#include <cstdlib>
#include <map>

#include "base/files.h"
#include "batch/identity.h"
#include "batch/work.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/order_options.h"
#include "cli/points_option.h"
#include "record/read.h"

namespace iepress::cli {

namespace {

namespace fs = std::filesystem;

struct RenderOptions {
    std::vector<std::string> files, documents;
    std::string output, folder = ".", dump;
    OrderOptions order;
    PointsOptions points;
};

/// One document to be made: of which case (empty for none), which kind, and where to.
struct Job {
    batch::CaseFiles files;
    const compose::KindEntry* kind = nullptr;
    fs::path output;
};

/// A document without a case is named after itself.
std::string output_name(const fs::path& case_file, const RenderOptions& options, std::string_view kind) {
    return batch::output_name(case_file.stem().string(), kind, options.order.order);
}

std::vector<Job> jobs_of(const RenderOptions& options) {
    std::vector<batch::CaseFiles> cases = batch::group_files(options.files);
    if (cases.empty()) cases.emplace_back();
    std::vector<Job> jobs;
    for (const batch::CaseFiles& one : cases) {
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
    const LoadedOrder& order;
    PointsBeside points;
};

bool make(const Job& job, const record::Case* one, const RenderOptions& options, Workshop& workshop,
          base::Diagnostics& diagnostics) {
    press::Order order = workshop.order.order();
    order.kind = job.kind->kind;
    press::Dumps dumps{options.dump, {}};
    const auto bytes = press::render(workshop.press, workshop.shaper, one, order, diagnostics, &dumps);
    if (!options.dump.empty()) return write_output(dumps.text, diagnostics) && bytes.has_value();
    return bytes && base::write_file(job.output, *bytes, diagnostics);
}

void make_all(const std::vector<Job>& jobs, const RenderOptions& options, Workshop& workshop,
              base::Diagnostics& diagnostics) {
    std::optional<record::Case> one;
    fs::path current;
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
        const auto points = PointsBeside::read(options.points, session, batch::group_files(options.files), diagnostics);
        const auto press = points ? press::load_press(session.folders(), diagnostics) : std::nullopt;
        if (press) {
            const auto order = LoadedOrder::load(options.order, session, diagnostics);
            if (order) {
                Workshop workshop{*press, text::Shaper(press->fonts), *order, *points};
                make_all(jobs, options, workshop, diagnostics);
            }
        }
    }
    session.finish(diagnostics);
}

void add_options(CLI::App& command, const std::shared_ptr<RenderOptions>& options) {
    command.add_option("FILE", options->files,
                       "Case files, each with its evaluation files behind it; a handout needs none");
    add_document_option(command, options->documents);
    CLI::Option* output = command.add_option("-o,--output", options->output, "The PDF to write");
    command.add_option("--out", options->folder, "The folder to write into, each file named after its case")
        ->excludes(output)
        ->capture_default_str();
    add_order_options(command, options->order);
    add_points_options(command, options->points);
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
