#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "base/ordered_work.h"
#include "batch/run.h"
#include "batch/shard.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/order_options.h"
#include "cli/progress_line.h"
#include "press/installation.h"

namespace iepress::cli {

namespace {

struct BatchOptions {
    std::vector<std::string> paths, documents;
    std::string folder, shard;
    std::uint32_t shards = 0;
    unsigned jobs = base::usable_threads();
    bool resume = false, names = false, quiet = false;
    OrderOptions order;
};

/// Prints the problems of a batch as they come: of a hundred thousand cases they are never held together.
class ProblemPrinter {
public:
    ProblemPrinter(const Session& session, ProgressLine& line) : is_json_(session.format == "json"), line_(line) {}

    void print(const base::Diagnostics& problems) {
        if (problems.all().empty()) return;
        line_.clear();
        if (!is_json_) {
            std::fputs(base::to_text(problems.all()).c_str(), stderr);
            return;
        }
        // One array of all: what to_json gives is taken out of its brackets.
        const std::string text = base::to_json(problems.all());
        const std::string_view inner = std::string_view(text).substr(1, text.size() - 4);
        fmt::print("{}{}", has_begun_ ? "," : "[", inner);
        has_begun_ = true;
    }
    void end() {
        if (is_json_) std::fputs(has_begun_ ? "\n]\n" : "[]\n", stdout);
        std::fflush(stdout);
    }

private:
    bool is_json_;
    bool has_begun_ = false;
    ProgressLine& line_;
};

std::string counted(std::uint64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// What was done, in one to three lines.
std::string summary(const batch::Outcome& outcome, const BatchOptions& options, const std::filesystem::path& folder,
                    double seconds) {
    constexpr double megabyte = 1e6;
    const batch::Progress& done = outcome.progress;
    const bool all = outcome.end == batch::End::finished;
    std::string text =
        fmt::format("{} made, {} already there, {} not made; {}, {:.1f} MB, {} in {} ({:.0f} documents a second)\n",
                    done.made, done.kept, done.not_made, counted(done.pages, "page"),
                    static_cast<double>(done.bytes) / megabyte, counted(done.warnings, "warning"),
                    duration_text(seconds), seconds > 0 ? static_cast<double>(done.made) / seconds : 0.0);
    if (all) return text + fmt::format("report: {}\n", (folder / "report.csv").string());
    const std::string_view again = options.resume ? "the same command" : "the same command with --resume";
    return text + fmt::format("stopped after {} of {} cases; {} goes on\n", done.passed, done.listed, again);
}

int exit_code_of(const batch::Outcome& outcome, const base::Diagnostics& diagnostics) {
    constexpr int interrupted = 130;  // 128 and the number of SIGINT, as shells say it
    switch (outcome.end) {
        case batch::End::finished:
            return outcome.progress.not_made == 0 && !diagnostics.has_errors() ? fine : input_has_errors;
        case batch::End::interrupted: return interrupted;
        case batch::End::machine_failed: return machine_failed;
        case batch::End::refused: break;
    }
    return diagnostics.has_machine_faults() ? machine_failed : input_has_errors;
}

std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

/// The shard that was asked for; a wrong one is a wrong call.
batch::Shard shard_of(const BatchOptions& options) {
    if (options.shard.empty()) return {};
    const batch::ShardAnswer answer = options.shard == "auto" ? batch::shard_of_environment(variable, options.shards)
                                                              : batch::parse_shard(options.shard);
    if (!answer.shard) throw CLI::ValidationError(answer.wrong);
    return *answer.shard;
}

/// Each shard has a folder of its own: two machines never write to one ledger.
std::filesystem::path folder_of(const BatchOptions& options, const batch::Shard& shard) {
    if (options.shard.empty()) return options.folder;
    return std::filesystem::path(options.folder) / fmt::format("shard-{}-of-{}", shard.index, shard.count);
}

std::optional<batch::Plan> plan_of(const BatchOptions& options, const LoadedOrder& order, const Session& session,
                                   base::Diagnostics& diagnostics) {
    batch::Plan plan;
    plan.shard = shard_of(options);
    plan.cases = batch::list_cases(options.paths, std::cin, diagnostics);
    for (const std::string& name : options.documents) {
        const compose::KindEntry* kind = compose::find_kind(name);
        if (std::find(plan.kinds.begin(), plan.kinds.end(), kind) == plan.kinds.end()) plan.kinds.push_back(kind);
    }
    plan.order = order.order();
    plan.order_digest = order.digest();
    plan.program = "iepress " IEPRESS_VERSION;
    plan.folder = folder_of(options, plan.shard);
    plan.naming = options.names ? batch::Naming::stem : batch::Naming::key;
    plan.start = options.resume ? batch::Start::resume : batch::Start::fresh;
    plan.threads = options.jobs;
    auto installation = press::installation_digest(session.folders(), diagnostics);
    if (!installation || diagnostics.has_errors()) return std::nullopt;
    plan.installation = std::move(*installation);
    return plan;
}

/// The whole command; `line` shows how far it is.
batch::Outcome make_all(const BatchOptions& options, const Session& session, ProgressLine& line,
                        ProblemPrinter& printer, const Interrupts& interrupts, base::Diagnostics& diagnostics) {
    const auto order = LoadedOrder::load(options.order, session, diagnostics);
    const auto plan = order ? plan_of(options, *order, session, diagnostics) : std::nullopt;
    const auto press = plan ? press::load_press(session.folders(), diagnostics) : std::nullopt;
    if (!press) return {};
    const batch::Watch watch{[&](const batch::Progress& now) { line.show(now.passed, now.listed, now.made); },
                             [&](base::Diagnostics&& problems) { printer.print(problems); }, &interrupts.asked()};
    return batch::run(*plan, *press, watch, diagnostics);
}

void run_batch(const BatchOptions& options, Session& session) {
    const batch::Shard shard = shard_of(options);
    const Interrupts interrupts;
    ProgressLine line(options.quiet ? ProgressLine::Mode::quiet : ProgressLine::usual_mode(), "documents");
    ProblemPrinter printer(session, line);
    base::Diagnostics diagnostics;
    const batch::Outcome outcome = make_all(options, session, line, printer, interrupts, diagnostics);
    printer.print(diagnostics);
    printer.end();
    line.clear();
    if (outcome.end != batch::End::refused && !options.quiet) {
        fmt::print(stderr, "{}", summary(outcome, options, folder_of(options, shard), line.seconds()));
    }
    session.exit_code = exit_code_of(outcome, diagnostics);
}

void add_options(CLI::App& command, BatchOptions& options) {
    command
        .add_option("PATH", options.paths,
                    "Case files, each with its evaluation files behind it, folders of case files, or - for a list of "
                    "both on standard input")
        ->required();
    add_document_option(command, options.documents);
    command.add_option("--out", options.folder, "The folder to write into")->required();
    command.add_flag("--resume", options.resume, "Go on in a folder: make only what is missing or has changed");
    command.add_flag("--names", options.names,
                     "Name the files after the case files, not after a key that says nothing");
    add_jobs_option(command, options.jobs);
    CLI::Option* shard = command.add_option(
        "--shard", options.shard, "Make a part of the work: 2/5, or auto in a Slurm array or a Kubernetes indexed job");
    command.add_option("--shards", options.shards, "With --shard auto: how many shards there are")
        ->needs(shard)
        ->check(CLI::Range(1U, 1000000U));
    command.add_flag("--quiet", options.quiet, "No progress and no summary");
    add_order_options(command, options.order);
}

}  // namespace

void add_batch(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("batch", "Make documents of many cases, safe against a kill");
    auto options = std::make_shared<BatchOptions>();
    add_options(*command, *options);
    add_folder_options(*command, session);
    add_format_option(*command, session);
    command->footer(
        "One bad case never stops the others. report.csv and report.json say what became of each.\n"
        "Example: iepress batch cases/ --document progress-report --out reports\n"
        "         iepress batch cases/ --document progress-report --out reports --resume\n"
        "docs/scale.md: many machines, Slurm, Kubernetes.");
    command->callback([options, &session] { run_batch(*options, session); });
}

}  // namespace iepress::cli
