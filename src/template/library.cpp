#include <algorithm>
#include <iterator>
#include <system_error>

#include "base/files.h"
#include "base/near_names.h"
#include "base/utf8.h"
#include "template/content.h"
#include "template/messages.h"

namespace iepress::template_ {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view ending = ".mustache";

/// Reports bytes that are not UTF-8 or that XML cannot have.
bool has_right_characters(const std::string& source, const std::string& file,
                          base::Diagnostics& diagnostics) {
    const auto report = [&](std::size_t offset, std::string_view what) {
        const base::LineColumn at = base::line_column(source, offset);
        diagnostics.report(
            wrong_characters,
            {&file, static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column)}, what);
        return false;
    };
    if (const auto offset = base::find_malformed(source)) return report(*offset, "bytes that are not UTF-8");
    if (const auto offset = base::find_forbidden_control(source)) {
        return report(*offset, "a control character");
    }
    return true;
}

/// Adds the tokens of a file to those of all files; a section's end keeps the number of its opener.
Template add_tokens(std::vector<Token>& all, std::vector<Token>&& tokens) {
    Template result;
    result.first = all.size();
    for (Token& token : tokens) {
        if (token.kind == Token::Kind::section_end) token.opened_by += result.first;
    }
    all.insert(all.end(), std::make_move_iterator(tokens.begin()), std::make_move_iterator(tokens.end()));
    result.last = all.size();
    return result;
}

}  // namespace

std::vector<NamedFile> list_templates(const fs::path& folder, base::Diagnostics& diagnostics) {
    std::vector<NamedFile> found;
    std::error_code error;
    std::error_code unknown;  // what is neither folder nor file is told when it is read
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (entry->path().extension() != ending || entry->is_directory(unknown)) continue;
        std::string name = entry->path().lexically_relative(folder).generic_string();
        name.erase(name.size() - ending.size());
        found.emplace_back(std::move(name), entry->path());
    }
    if (error) diagnostics.report(unreadable_folder, {}, folder.string(), error.message());
    std::sort(found.begin(), found.end());
    return found;
}

std::string near_templates(std::string_view name,
                           const std::map<std::string, Template, std::less<>>& templates) {
    std::vector<std::string_view> names;
    for (const auto& [known, unused] : templates) names.push_back(known);
    return base::did_you_mean(name, names);
}

std::optional<Library> Library::load(const std::vector<fs::path>& folders, base::Diagnostics& diagnostics) {
    auto content = std::make_unique<Content>();
    const std::size_t errors_before = diagnostics.error_count();
    for (const fs::path& folder : folders) {
        for (const auto& [name, path] : list_templates(folder, diagnostics)) {
            if (content->templates.contains(name)) continue;
            Template& one = content->templates[name];
            const auto source = base::read_file(path, diagnostics);
            if (!source) continue;
            const std::string& file = content->files.emplace_back(path.string());
            if (!has_right_characters(*source, file, diagnostics)) continue;
            one = add_tokens(content->tokens, scan(*source, file, diagnostics));
        }
    }
    check_partials(content->templates, content->tokens, diagnostics);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    build_skeletons(content->templates, content->tokens, diagnostics);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return Library(std::move(content));
}

Library::Library(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Library::Library(Library&&) noexcept = default;
Library& Library::operator=(Library&&) noexcept = default;
Library::~Library() = default;

}  // namespace iepress::template_
