#include "rules/book.h"

#include <algorithm>

#include "base/language.h"
#include "datafile/layers.h"
#include "rules/law_file.h"
#include "rules/messages.h"

namespace iepress::rules {

namespace {

const std::string* find_value(const std::vector<std::pair<std::string, std::string>>& values,
                              std::string_view name) {
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const auto& value) { return value.first == name; });
    return found == values.end() ? nullptr : &found->second;
}

std::string folder_list(const std::vector<std::filesystem::path>& folders) {
    std::string list;
    for (const auto& folder : folders) {
        if (!list.empty()) list += ", ";
        list += folder.string();
    }
    return list;
}

}  // namespace

const std::string* text_in(const Rule& rule, std::string_view language) {
    if (base::primary_language(language) == "en") return &rule.text;
    const Wording* wording = datafile::find_language(rule.translations, language);
    return wording == nullptr || wording->text.empty() ? nullptr : &wording->text;
}

const std::string* value_in(const Rule& rule, std::string_view language, std::string_view name) {
    if (base::primary_language(language) == "en") return find_value(rule.values, name);
    const Wording* wording = datafile::find_language(rule.translations, language);
    return wording == nullptr ? nullptr : find_value(wording->values, name);
}

const Rule* Book::find(std::string_view id) const { return datafile::find_id(rules, id); }

std::vector<const Rule*> rules_of_part(const Book& book, std::string_view topic, std::string_view part) {
    std::vector<const Rule*> found;
    for (const Rule& rule : book.rules) {
        const std::string* of = value_in(rule, "en", "part");
        if (rule.topic == topic && of != nullptr && *of == part) found.push_back(&rule);
    }
    return found;
}

std::optional<Book> load_book(const std::vector<std::filesystem::path>& folders,
                              base::Diagnostics& diagnostics) {
    Book book;
    const auto read = [](const datafile::File& file, std::vector<Rule>& rules) {
        read_law_file(file.root(), std::filesystem::path(*file.name()).stem().string(), rules);
    };
    const auto inherit = [](Rule& rule, const Rule& from) {
        if (!rule.duty) rule.duty = from.duty;
    };
    if (!datafile::read_layers(folders, {"law", "law"}, book.files, book.rules, diagnostics, read, inherit)) {
        return std::nullopt;
    }
    if (book.rules.empty()) {
        diagnostics.report(no_rules, {}, folder_list(folders));
        return std::nullopt;
    }
    return book;
}

}  // namespace iepress::rules
