#include "rules/book.h"

#include <algorithm>
#include <system_error>

#include "base/files.h"
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

/// The law files of a folder, sorted by name: the order of a directory listing is no order.
std::vector<std::filesystem::path> law_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code ignored;  // a district's folder without law data is none of our business
    for (std::filesystem::directory_iterator entry(folder / "law", ignored), end;
         !ignored && entry != end; entry.increment(ignored)) {
        if (entry->path().extension() == ".xml") files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void add_or_replace(std::vector<Rule>& all, std::vector<Rule>&& of_folder) {
    for (Rule& rule : of_folder) {
        const auto same = std::find_if(all.begin(), all.end(),
                                       [&](const Rule& other) { return other.id == rule.id; });
        if (same == all.end()) {
            all.push_back(std::move(rule));
        } else {
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
        for (const auto& path : law_files(folder)) {
            const auto bytes = base::read_file(path, diagnostics);
            if (!bytes) continue;
            book.files.push_back(std::make_shared<const std::string>(path.string()));
            read_law_file(*bytes, path.stem().string(), *book.files.back(), of_folder, diagnostics);
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
