// The template stage: names and `templates/*.mustache` in, document XML out.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "compose/names.h"

namespace iepress::template_ {

/// For a range of the rendered text, what it is and the place that it came from.
struct Origin {
    enum class Kind {
        text,      ///< stands so in a template: each byte of the range, on one line of it
        computed,  ///< a value that stands in no case file; the place is that of its tag
        value,     ///< a value of a case file, at its place there
    };
    std::size_t begin = 0;  ///< byte offset; the range ends where the next one begins
    base::Place place;
    Kind kind = Kind::text;
};

/// Document XML with its origins, sorted by offset, the first at 0.
struct Rendered {
    std::string xml;
    std::vector<Origin> origins;
};

/// All templates of a folder, read, checked and flattened once. Shared between threads.
class Library {
public:
    /// Reads `<name>.mustache` of the folders, earlier ones first: a district's own template
    /// stands before ours. Partials are named without the ending and may lie in subfolders
    /// ("parts/signature"). Reports unreadable folders and files, unclosed tags and sections,
    /// tags that are not ours, missing and self-including partials.
    [[nodiscard]] static std::optional<Library> load(const std::vector<std::filesystem::path>& folders,
                                                     base::Diagnostics& diagnostics);

    [[nodiscard]] bool contains(std::string_view name) const;

    /// Renders one template. Each name that the template uses and `names` does not have is
    /// reported with the template's file and line; then nothing is given. What is given borrows
    /// the file names of its places from this library and from `names`.
    [[nodiscard]] std::optional<Rendered> render(std::string_view name, const compose::Object& names,
                                                 base::Diagnostics& diagnostics) const;

    Library(Library&&) noexcept;
    Library& operator=(Library&&) noexcept;
    ~Library();

private:
    struct Content;
    explicit Library(std::unique_ptr<Content> content);
    std::unique_ptr<Content> content_;
};

}  // namespace iepress::template_
