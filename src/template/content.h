// What a library holds: the tokens of all files, and for each template the form in which
// kainjow Mustache walks it.
#pragma once

#include <deque>
#include <filesystem>
#include <kainjow/mustache.hpp>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "template/render.h"
#include "template/tokens.h"

namespace iepress::template_ {

/// In what kainjow renders, a text token is this character and its number, ...
inline constexpr char text_mark = '\x02';
/// ... and a value is this one. Neither is a character that XML or a template may have.
inline constexpr char value_mark = '\x01';

struct Template {
    std::size_t first = 0;  ///< its own tokens: [first, last) of Content::tokens
    std::size_t last = 0;
    /// The skeleton: its tokens and those of its parts in their order, each by its number. A tag
    /// is so named by its number, and knows its place wherever a part put it. Not const, because
    /// basic_mustache::render is not; but without lambdas and partials, which a skeleton does not
    /// have, it writes to no member, and any number of threads may call it.
    std::unique_ptr<kainjow::mustache::mustache> skeleton;
};

struct Library::Content {
    std::deque<std::string> files;  ///< places point to these
    std::vector<Token> tokens;      ///< of all files
    std::map<std::string, Template, std::less<>> templates;
};

/// A template's file in a folder, and its name: its path there without the ending.
using NamedFile = std::pair<std::string, std::filesystem::path>;

/// All templates of a folder and its subfolders, sorted by name.
[[nodiscard]] std::vector<NamedFile> list_templates(const std::filesystem::path& folder,
                                                    base::Diagnostics& diagnostics);

/// Reports the parts that do not exist and those that include themselves.
void check_partials(const std::map<std::string, Template, std::less<>>& templates,
                    const std::vector<Token>& tokens, base::Diagnostics& diagnostics);

/// Gives each template its skeleton. The partials have been checked.
void build_skeletons(std::map<std::string, Template, std::less<>>& templates,
                     const std::vector<Token>& tokens, base::Diagnostics& diagnostics);

/// The end of a message about an unknown template: "; did you mean ...?"
[[nodiscard]] std::string near_templates(std::string_view name,
                                         const std::map<std::string, Template, std::less<>>& templates);

}  // namespace iepress::template_
