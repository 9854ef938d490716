#include <tinyxml2.h>

#include <algorithm>
#include <set>

#include "base/files.h"
#include "base/white_space.h"
#include "compose/compose.h"
#include "compose/messages.h"

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

/// A language file as read: words with their lines.
struct LanguageFile {
    std::string file;
    Strings strings;
    std::map<std::string, int, std::less<>> lines;
    int root_line = 1;

    [[nodiscard]] base::Place at(int line) const {
        return {&file, static_cast<std::uint32_t>(std::max(line, 1)), 0};
    }
};

void read_word(const tinyxml2::XMLElement& element, LanguageFile& language,
               base::Diagnostics& diagnostics) {
    const base::Place place = language.at(element.GetLineNum());
    const bool for_templates = std::string_view(element.Name()) == "string";
    if (!for_templates && std::string_view(element.Name()) != "label") {
        diagnostics.report(unexpected_element, place, element.Name(), "<string> or <label>");
        return;
    }
    const char* id = element.Attribute("id");
    if (id == nullptr || *id == '\0') {
        diagnostics.report(missing_attribute, place, element.Name(), "id");
        return;
    }
    const auto [word, added] = language.strings.words.emplace(id, base::collapsed(element.GetText()));
    if (!added) diagnostics.report(repeated_word, place, id);
    if (added && for_templates) language.strings.names.emplace_back(word->first, word->second);
    language.lines.emplace(id, element.GetLineNum());
}

void read_root(const tinyxml2::XMLElement& root, LanguageFile& language,
               base::Diagnostics& diagnostics) {
    language.root_line = root.GetLineNum();
    const base::Place place = language.at(language.root_line);
    if (std::string_view(root.Name()) != "strings") {
        diagnostics.report(unexpected_element, place, root.Name(), "<strings>");
        return;
    }
    const char* tag = root.Attribute("language");
    if (tag == nullptr) diagnostics.report(missing_attribute, place, "strings", "language");
    language.strings.language = tag == nullptr ? "" : tag;
    const char* status = root.Attribute("status");
    const std::string_view given = status == nullptr ? "draft" : status;
    if (given != "draft" && given != "reviewed") diagnostics.report(wrong_status, place, given);
    language.strings.draft = given == "draft";
    for (auto* child = root.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
        read_word(*child, language, diagnostics);
    }
}

bool read_language(const std::filesystem::path& path, LanguageFile& language,
                   base::Diagnostics& diagnostics) {
    language.file = path.string();
    const auto bytes = base::read_file(path, diagnostics);
    if (!bytes) return false;
    tinyxml2::XMLDocument document;
    document.Parse(bytes->data(), bytes->size());
    if (document.Error()) {
        diagnostics.report(malformed_strings, language.at(document.ErrorLineNum()),
                           tinyxml2::XMLDocument::ErrorIDToName(document.ErrorID()));
        return false;
    }
    read_root(*document.RootElement(), language, diagnostics);
    return true;
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
            diagnostics.report(missing_word, language.at(language.root_line), id);
            continue;
        }
        const Placeholders wanted = wanted_places(id, text, found->second);
        if (placeholders(found->second) != wanted) {
            diagnostics.report(wrong_placeholder, language.at(language.lines.at(id)), id,
                               list_of(wanted));
        }
    }
    for (const auto& [id, line] : language.lines) {
        if (!english.words.contains(id)) diagnostics.report(unknown_word, language.at(line), id);
    }
}

}  // namespace

std::optional<Strings> load_strings(const std::filesystem::path& file,
                                    base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    LanguageFile language;
    if (!read_language(file, language, diagnostics)) return std::nullopt;
    if (file.stem() != "en") {
        LanguageFile english;
        if (read_language(file.parent_path() / "en.xml", english, diagnostics)) {
            compare(language, english.strings, diagnostics);
        }
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return std::move(language.strings);
}

}  // namespace iepress::compose
