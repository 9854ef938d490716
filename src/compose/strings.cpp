#include <algorithm>
#include <array>
#include <set>

#include "compose/compose.h"
#include "compose/messages.h"
#include "datafile/file.h"

namespace iepress::compose {

namespace {

using Placeholders = std::set<std::string, std::less<>>;

/// The places to fill in of a text: "{name}" has name.
Placeholders placeholders(std::string_view text) {
    Placeholders found;
    for (std::size_t open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) break;
        found.emplace(text.substr(open + 1, close - open - 1));
    }
    return found;
}

std::string list_of(const Placeholders& names) {
    std::string list;
    for (const std::string& name : names) {
        list += list.empty() ? "" : ", ";
        list += name;
    }
    return list.empty() ? "none" : list;
}

/// A language file as read: words with their places, which borrow from the file.
struct LanguageFile {
    datafile::File file;
    Strings strings;
    std::map<std::string, base::Place, std::less<>> places;
};

void read_word(const datafile::Element& element, LanguageFile& language) {
    const bool for_templates = element.name() == "string";
    if (!for_templates && element.name() != "label") {
        element.refuse("<string> or <label>");
        return;
    }
    element.allow({"id"});
    const std::string id = element.required("id");
    if (id.empty()) return;
    const auto [word, added] = language.strings.words.emplace(id, element.only_text());
    if (!added) element.repeats("text of the id " + id);
    if (added && for_templates) language.strings.names.emplace_back(word->first, word->second);
    language.places.emplace(id, element.place());
}

std::optional<LanguageFile> read_language(const std::filesystem::path& path, base::Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 2> statuses{"draft", "reviewed"};
    auto file = datafile::File::open(path, "strings", diagnostics);
    if (!file) return std::nullopt;
    LanguageFile language{std::move(*file), {}, {}};
    const datafile::Element root = language.file.root();
    root.allow({"language", "status"});
    language.strings.language = root.required("language");
    language.strings.draft = root.word("status", statuses).value_or(0) == 0;
    for (const datafile::Element& child : root.children()) read_word(child, language);
    return language;
}

/// A language writes its dates in its own way, from these parts.
Placeholders wanted_places(const std::string& id, std::string_view english, std::string_view own) {
    static const Placeholders parts_of_a_date{"yyyy", "mm", "dd", "d", "month", "mon"};
    if (!id.ends_with("date_pattern")) return placeholders(english);
    Placeholders used = placeholders(own);
    const bool fits = !used.empty() && std::includes(parts_of_a_date.begin(), parts_of_a_date.end(),
                                                     used.begin(), used.end());
    return fits ? used : parts_of_a_date;
}

/// A document never mixes languages silently: each English text has its counterpart, with the
/// same places to fill in.
void compare(const LanguageFile& language, const Strings& english,
             base::Diagnostics& diagnostics) {
    for (const auto& [id, text] : english.words) {
        const auto found = language.strings.words.find(id);
        if (found == language.strings.words.end() || (found->second.empty() && !text.empty())) {
            diagnostics.report(missing_word, language.file.root().place(), id);
            continue;
        }
        const Placeholders wanted = wanted_places(id, text, found->second);
        if (placeholders(found->second) != wanted) {
            diagnostics.report(wrong_placeholder, language.places.at(id), id,
                               list_of(wanted));
        }
    }
    for (const auto& [id, place] : language.places) {
        if (!english.words.contains(id)) diagnostics.report(unknown_word, place, id);
    }
}

}  // namespace

std::optional<Strings> load_strings(const std::filesystem::path& file,
                                    base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    auto language = read_language(file, diagnostics);
    if (!language) return std::nullopt;
    if (file.stem() != "en") {
        if (const auto english = read_language(file.parent_path() / "en.xml", diagnostics)) {
            compare(*language, english->strings, diagnostics);
        }
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return std::move(language->strings);
}

}  // namespace iepress::compose
