#include <fmt/format.h>

#include "base/ordered_work.h"
#include "cli/commands.h"
#include "proof/proof.h"

namespace iepress::cli {

namespace {

struct MailVerifyArguments {
    std::string folder;
    std::vector<std::string> cases;
    unsigned jobs = base::usable_threads();
};

void run_mail_verify(const MailVerifyArguments& arguments, Session& session) {
    base::Diagnostics diagnostics;
    base::WorkLimits limits;
    limits.threads = arguments.jobs;
    const auto verdict = proof::prove(arguments.folder, paths_of(arguments.cases), limits, diagnostics);
    if (verdict && !diagnostics.has_errors() && session.format == "text") {
        fmt::print("{}: proven: {} pieces, {} sheets, {} marks in {} volumes\n", arguments.folder, verdict->pieces,
                   verdict->sheets, verdict->marks, verdict->volumes);
    }
    session.finish(diagnostics);
}

}  // namespace

void add_mail_verify(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "mail-verify", "Read a mailing's print streams again and prove that no page went to the wrong family");
    auto arguments = std::make_shared<MailVerifyArguments>();
    command->add_option("DIR", arguments->folder, "The folder that iepress mail wrote")->required();
    command->add_option("PATH", arguments->cases,
                        "The case files that the mailing was made from, each child's before its evaluations' files; "
                        "where the manifest names them if there are none");
    add_jobs_option(*command, arguments->jobs);
    add_format_option(*command, session);
    command->footer("Example: iepress mail-verify night-of-january-23 cases/*.xml");
    command->callback([arguments, &session] { run_mail_verify(*arguments, session); });
}

}  // namespace iepress::cli
