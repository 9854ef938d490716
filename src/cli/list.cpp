#include <fmt/format.h>

#include "base/json.h"
#include "cli/commands.h"
#include "cli/messages.h"

namespace iepress::cli {

namespace {

struct ListOptions {
    std::string what, format = "text";
};

std::string documents() {
    std::string out;
    for (const compose::KindEntry& entry : compose::document_kinds()) {
        fmt::format_to(std::back_inserter(out), "{:<20} {}\n", entry.name, entry.summary);
    }
    return out;
}

std::string message_codes() {
    std::string out;
    for (const base::Message* one : catalogue()) fmt::format_to(std::back_inserter(out), "{}\n", one->code);
    return out;
}

/// What only a loaded press knows: its languages, editions and fonts.
std::string installed(const std::string& what, const press::Press& press) {
    std::string out;
    if (what == "languages") {
        for (const auto& [name, strings] : press.knowledge.strings) out += name + "\n";
    } else if (what == "editions") {
        for (const auto& [name, style] : press.styles) out += name + "\n";
    } else {
        for (std::size_t i = 0; i < press.fonts.size(); ++i) {
            out += press.fonts.face(static_cast<text::FaceIndex>(i)).postscript_name() + "\n";
        }
    }
    return out;
}

void run_list(const ListOptions& options, Session& session) {
    base::Diagnostics diagnostics;
    std::string out;
    if (options.what == "documents") {
        out = documents();
    } else if (options.what == "messages") {
        out = options.format == "markdown" ? catalogue_markdown() : message_codes();
    } else if (const auto press = press::load_press(session.folders(), diagnostics)) {
        out = installed(options.what, *press);
    }
    write_output(out, diagnostics);
    session.finish(diagnostics);
}

}  // namespace

void add_list(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("list", "Say what there is to choose from");
    auto options = std::make_shared<ListOptions>();
    command->add_option("WHAT", options->what, "documents, editions, languages, fonts or messages")
        ->required()
        ->check(CLI::IsMember({"documents", "editions", "languages", "fonts", "messages"}));
    command->add_option("--format", options->format, "text, or markdown for messages")
        ->check(CLI::IsMember({"text", "markdown"}))
        ->capture_default_str();
    add_folder_options(*command, session);
    command->footer("Example: iepress list documents");
    command->callback([options, &session] { run_list(*options, session); });
}

}  // namespace iepress::cli
