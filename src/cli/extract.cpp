#include <fmt/format.h>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "packet/verify.h"

namespace iepress::cli {

namespace {

namespace fs = std::filesystem;

struct ExtractOptions {
    std::string file, folder;
};

/// Only the last part of an attachment's name is used: a PDF from elsewhere may hold "../x".
void write_into(const fs::path& folder, const packet::AttachedFile& attached, base::Diagnostics& diagnostics) {
    const fs::path path = folder / fs::path(attached.name).filename();
    if (fs::exists(path)) {
        diagnostics.report(output_exists, {}, path.string());
    } else if (base::write_file(path, attached.bytes, diagnostics)) {
        fmt::print("{}\n", path.string());
    }
}

void run_extract(const ExtractOptions& options, Session& session) {
    base::Diagnostics diagnostics;
    const auto attached = packet::extract(options.file, diagnostics);
    if (attached && attached->empty()) diagnostics.report(no_attachment, {}, options.file);
    if (attached && !attached->empty() && options.folder.empty()) {
        write_output(attached->front().bytes, diagnostics);
    } else if (attached) {
        for (const packet::AttachedFile& one : *attached) write_into(options.folder, one, diagnostics);
    }
    session.finish(diagnostics);
}

}  // namespace

void add_extract(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("extract", "Give back the case that a PDF was made from");
    auto options = std::make_shared<ExtractOptions>();
    command->add_option("FILE", options->file, "A PDF that iepress made")->required();
    command->add_option("--out", options->folder,
                        "The folder for all attached files; without it the case goes to standard output");
    add_format_option(*command, session);
    command->footer("Example: iepress extract report.pdf > case.xml");
    command->callback([options, &session] { run_extract(*options, session); });
}

}  // namespace iepress::cli
