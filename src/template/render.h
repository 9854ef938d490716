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

/// For a range of the rendered text, the place that it came from.
struct Origin {
    std::size_t begin = 0;  ///< byte offset; the range ends where the next one begins
    base::Place place;      ///< in the case file for a value, in a template for what stands there
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
    /// ("parts/signature"). Reports missing and self-including partials, unclosed sections.
    [[nodiscard]] static std::optional<Library> load(
        const std::vector<std::filesystem::path>& folders, base::Diagnostics& diagnostics);

    /// Renders one template. Each name that the template uses and `names` does not have is
    /// reported with the template's file and line; then nothing is given.
    [[nodiscard]] std::optional<Rendered> render(std::string_view name,
                                                 const compose::Object& names,
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
