#include <fmt/format.h>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "record/skeleton.h"

namespace iepress::cli {

namespace {

struct NewOptions {
    std::string discipline;
    std::string output = "-";
};

record::Discipline discipline_of(const std::string& name) {
    if (name == "OT") return record::Discipline::ot;
    return name == "SLP" ? record::Discipline::slp : record::Discipline::pt;
}

void run_new(const NewOptions& options, Session& session) {
    base::Diagnostics diagnostics;
    const auto text = record::skeleton(session.folders().root / "data",
                                       discipline_of(options.discipline), diagnostics);
    if (text && options.output == "-") {
        write_output(*text, diagnostics);
    } else if (text && std::filesystem::exists(options.output)) {
        // A case file that somebody has filled in is never replaced by an empty one.
        diagnostics.report(output_exists, {}, options.output);
    } else if (text && base::write_file(options.output, *text, diagnostics)) {
        fmt::print("wrote {}; fill in its blanks, then: iepress check {}\n", options.output, options.output);
    }
    session.finish(diagnostics);
}

}  // namespace

void add_new(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("new", "Write a commented case file to fill in");
    auto options = std::make_shared<NewOptions>();
    command->add_option("--discipline", options->discipline, "OT, SLP or PT")
        ->required()
        ->check(CLI::IsMember({"OT", "SLP", "PT"}, CLI::ignore_case));
    command->add_option("-o,--output", options->output, "The file to write; - is standard output")
        ->capture_default_str();
    add_format_option(*command, session);
    command->footer("Example: iepress new --discipline SLP -o case.xml");
    command->callback([options, &session] { run_new(*options, session); });
}

}  // namespace iepress::cli
