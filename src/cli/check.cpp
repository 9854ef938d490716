#include <fmt/format.h>

#include "cli/commands.h"
#include "record/read.h"

namespace iepress::cli {

namespace {

struct CheckOptions {
    std::vector<std::string> cases, further;
};

void run_check(const CheckOptions& options, Session& session) {
    base::Diagnostics all;
    for (const std::string& name : options.cases) {
        base::Diagnostics diagnostics;
        (void)record::read_case(name, paths_of(options.further), diagnostics);
        if (diagnostics.all().empty() && session.format == "text") fmt::print("{}: no problems found\n", name);
        all.append(std::move(diagnostics));
    }
    session.finish(all);
}

}  // namespace

void add_check(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("check", "Say what is missing or wrong in case files");
    auto options = std::make_shared<CheckOptions>();
    command->add_option("CASE", options->cases, "Case files")->required();
    command->add_option("--with", options->further, "Evaluation files that belong to the case");
    add_format_option(*command, session);
    command->footer("Example: iepress check case.xml --with ot.xml slp.xml");
    command->callback([options, &session] { run_check(*options, session); });
}

}  // namespace iepress::cli
