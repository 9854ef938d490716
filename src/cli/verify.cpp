#include "packet/verify.h"

#include <fmt/format.h>

#include "cli/commands.h"

namespace iepress::cli {

namespace {

void run_verify(const std::vector<std::string>& files, Session& session) {
    base::Diagnostics all;
    for (const std::string& file : files) {
        base::Diagnostics diagnostics;
        const auto verdict = packet::verify(file, diagnostics);
        if (verdict && !diagnostics.has_errors() && session.format == "text") {
            fmt::print("{}: whole: {} pages, {} structure elements, {} fonts, language {}, {} attached\n", file,
                       verdict->pages, verdict->structure_elements, verdict->fonts, verdict->language,
                       verdict->attachments.size());
        }
        all.append(std::move(diagnostics));
    }
    session.finish(all);
}

}  // namespace

void add_verify(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("verify", "Read finished PDFs again and say what is not whole");
    auto files = std::make_shared<std::vector<std::string>>();
    command->add_option("FILE", *files, "PDF files")->required();
    add_format_option(*command, session);
    command->footer("Example: iepress verify out/*.pdf");
    command->callback([files, &session] { run_verify(*files, session); });
}

}  // namespace iepress::cli
