#include <fmt/format.h>

#include <algorithm>

#include "base/json.h"
#include "cli/catalogue_lists.h"
#include "cli/envelope_list.h"
#include "cli/omr_list.h"
#include "cli/commands.h"
#include "cli/messages.h"

namespace iepress::cli {

namespace {

struct ListOptions {
    std::string what, format = "text", envelope, omr;
};

/// What a list is of, and in which format beside text it may be.
struct Subject {
    const char* name;
    std::string_view format;
    std::string (*of_catalogue)(const scores::Catalogue&, ListFormat);  ///< null if made otherwise
};

constexpr Subject subjects[] = {
    {"documents", {}, nullptr},
    {"editions", {}, nullptr},
    {"languages", {}, nullptr},
    {"instruments", "json", list_instruments},
    {"rulers", "json", list_rulers},
    {"age-policies", "json", list_age_policies},
    {"progress-codes", "json", nullptr},
    {"envelopes", {}, nullptr},
    {"omr", {}, nullptr},
    {"fonts", {}, nullptr},
    {"messages", "markdown", nullptr},
};

std::vector<std::string> subject_names() {
    std::vector<std::string> names;
    for (const Subject& one : subjects) names.emplace_back(one.name);
    return names;
}

const Subject& subject_of(const ListOptions& options) {
    const auto* found = std::find_if(std::begin(subjects), std::end(subjects),
                                     [&](const Subject& one) { return one.name == options.what; });
    if (options.format != "text" && options.format != found->format) {
        throw CLI::ValidationError("--format", "there is no list of " + options.what + " as " + options.format);
    }
    return *found;
}

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
    const Subject& subject = subject_of(options);
    base::Diagnostics diagnostics;
    std::string out;
    const ListFormat format = options.format == "json" ? ListFormat::json : ListFormat::text;
    if (subject.of_catalogue != nullptr) {
        const auto catalogue = press::load_catalogue(session.folders(), diagnostics);
        if (catalogue) out = subject.of_catalogue(*catalogue, format);
    } else if (options.what == "progress-codes") {
        if (const auto sets = press::load_progress_codes(session.folders(), diagnostics)) {
            out = list_progress_codes(*sets, format);
        }
    } else if (options.what == "envelopes") {
        out = list_envelopes(session.folders(), options.envelope, diagnostics);
    } else if (options.what == "omr") {
        out = list_omr(session.folders(), options.omr, diagnostics);
    } else if (options.what == "documents") {
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
    command
        ->add_option("WHAT", options->what,
                     "documents, editions, languages, instruments, rulers, age-policies, progress-codes, envelopes, "
                     "omr, fonts or messages")
        ->required()
        ->check(CLI::IsMember(subject_names()));
    command->add_option("--format", options->format,
                        "text; json for instruments, rulers, age-policies and progress-codes; markdown for messages")
        ->check(CLI::IsMember({"text", "json", "markdown"}))
        ->capture_default_str();
    command->add_option("--envelope", options->envelope,
                        "Of the envelopes, only this one: an id, or a file of your own that ends with .xml");
    command->add_option("--omr", options->omr,
                        "Of the marks for inserters, only this scheme: an id, or a file that ends with .xml");
    add_folder_options(*command, session);
    command->footer("Example: iepress list instruments --data our-district");
    command->callback([options, &session] { run_list(*options, session); });
}

}  // namespace iepress::cli
