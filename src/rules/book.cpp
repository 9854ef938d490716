#include "rules/book.h"

#include <algorithm>

#include "rules/law_file.h"
#include "rules/messages.h"

namespace iepress::rules {

namespace {

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

const std::string* find_value(const std::vector<std::pair<std::string, std::string>>& values,
                              std::string_view name) {
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const auto& value) { return value.first == name; });
    return found == values.end() ? nullptr : &found->second;
}

const Wording* wording_in(const Rule& rule, std::string_view language) {
    const auto found = std::find_if(
        rule.translations.begin(), rule.translations.end(),
        [&](const Wording& one) { return primary_language(language) == primary_language(one.language); });
    return found == rule.translations.end() ? nullptr : &*found;
}

void add_or_replace(std::vector<Rule>& all, std::vector<Rule>&& of_folder) {
    for (Rule& rule : of_folder) {
        const auto same = std::find_if(all.begin(), all.end(),
                                       [&](const Rule& other) { return other.id == rule.id; });
        if (same == all.end()) {
            all.push_back(std::move(rule));
        } else {
            if (!rule.duty) rule.duty = same->duty;
            *same = std::move(rule);
        }
    }
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
    if (primary_language(language) == "en") return &rule.text;
    const Wording* wording = wording_in(rule, language);
    return wording == nullptr || wording->text.empty() ? nullptr : &wording->text;
}

const std::string* value_in(const Rule& rule, std::string_view language, std::string_view name) {
    if (primary_language(language) == "en") return find_value(rule.values, name);
    const Wording* wording = wording_in(rule, language);
    return wording == nullptr ? nullptr : find_value(wording->values, name);
}

const Rule* Book::find(std::string_view id) const {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

std::optional<Book> load_book(const std::vector<std::filesystem::path>& folders,
                              base::Diagnostics& diagnostics) {
    Book book;
    const std::size_t errors_before = diagnostics.error_count();
    for (const auto& folder : folders) {
        std::vector<Rule> of_folder;
        for (const auto& path : datafile::xml_files(folder / "law")) {
            const auto file = datafile::File::open(path, "law", diagnostics);
            if (!file) continue;
            book.files.push_back(file->name());
            read_law_file(file->root(), path.stem().string(), of_folder);
        }
        add_or_replace(book.rules, std::move(of_folder));
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    if (book.rules.empty()) {
        diagnostics.report(no_rules, {}, folder_list(folders));
        return std::nullopt;
    }
    return book;
}

}  // namespace iepress::rules
