#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/ordered_work.h"
#include "batch/join.h"
#include "cli/commands.h"
#include "ledger/messages.h"

namespace iepress::cli {

namespace {

struct BatchReportOptions {
    std::vector<std::string> folders;
    std::string out;
    unsigned jobs = base::usable_threads();
    bool times = false;
};

std::string times_text(batch::Times times) {
    if (times.milliseconds.empty()) return "no document was made\n";
    std::vector<float>& all = times.milliseconds;
    std::sort(all.begin(), all.end());
    constexpr std::size_t hundred = 100, ninety_five = 95;
    constexpr double second = 1e3;
    const double sum = std::accumulate(all.begin(), all.end(), 0.0);
    return fmt::format(
        "milliseconds a document: median {:.2f}, 95 % below {:.2f}, longest {:.2f} ({}); {:.1f} s in all\n",
        all[all.size() / 2], all[all.size() * ninety_five / hundred], times.longest, times.slowest, sum / second);
}

std::string joined_text(const batch::Joined& joined) {
    const batch::Totals& totals = joined.totals;
    return fmt::format(
        "{} shard{}, {} cases: {} made, {} not made; {} pages, {} bytes, {} warnings; each file is as it was made\n",
        joined.run.shards, joined.run.shards == 1 ? "" : "s", totals.cases, totals.made, totals.not_made, totals.pages,
        totals.bytes, totals.warnings);
}

void run_batch_report(const BatchReportOptions& options, Session& session) {
    base::Diagnostics diagnostics;
    std::optional<std::filesystem::path> out;
    if (!options.out.empty()) out = options.out;
    const auto folders = batch::shard_folders(paths_of(options.folders));
    try {
        const auto joined =
            batch::join(folders, out, options.jobs, diagnostics);
        if (joined && session.format == "text") fmt::print("{}", joined_text(*joined));
        if (joined && options.times)
            fmt::print(session.format == "text" ? stdout : stderr, "{}", times_text(joined->times));
    } catch (const ledger::Failure& failure) {
        diagnostics.report(ledger::bad_ledger, {}, options.folders.front(), failure.what());
    }
    session.finish(diagnostics);
}

}  // namespace

void add_batch_report(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("batch-report", "Join the shards of a batch and prove that they are whole");
    auto options = std::make_shared<BatchReportOptions>();
    command->add_option("DIR", options->folders, "Folders of a batch, or a folder that holds its shards")->required();
    command->add_option("--out", options->out, "A folder for the report of the whole")->check(CLI::ExistingDirectory);
    command->add_flag("--times", options->times, "Say how long the documents took");
    add_jobs_option(*command, options->jobs);
    add_format_option(*command, session);
    command->footer(
        "Fails if a shard is missing, if two overlap or were made differently, or if a file is gone or changed.\n"
        "Example: iepress batch-report reports --out reports");
    command->callback([options, &session] { run_batch_report(*options, session); });
}

}  // namespace iepress::cli
