// The rendered XML as tinyxml2 parses it, with the way back from a node to its place in the
// template or the case file.
#pragma once

#include <tinyxml2.h>

#include <cstddef>
#include <string_view>

#include "base/diagnostics.h"
#include "template/render.h"

namespace iepress::markup {

class Source {
public:
    explicit Source(const template_::Rendered& rendered) : rendered_(rendered) {}

    /// Reports XML that is not well formed, and characters and references that document XML
    /// cannot have. Gives the first node's document, or null.
    [[nodiscard]] const tinyxml2::XMLDocument* parse(base::Diagnostics& diagnostics);

    /// The place of a byte of the rendered XML; to the column where a template has it.
    [[nodiscard]] base::Place place_at(std::size_t offset) const;
    [[nodiscard]] base::Place place_of(const tinyxml2::XMLNode& node) const;
    [[nodiscard]] base::Place place_of(const tinyxml2::XMLElement& element) const;
    /// Of an attribute's value: a case file's place, if it came from there.
    [[nodiscard]] base::Place place_of(const tinyxml2::XMLAttribute& attribute) const;

    /// What a stretch of text came from: if any of it is of a case file, the first such place.
    struct TextPlace {
        base::Place place;
        bool of_case = false;
    };
    [[nodiscard]] TextPlace place_of_text(const tinyxml2::XMLText& text) const;

    /// Does white space stand before this node, or before the end tags that stand before it?
    /// tinyxml2 drops white space between two elements, which counts between <b>two</b> <i>words</i>.
    [[nodiscard]] bool has_space_before(const tinyxml2::XMLNode& node) const;

private:
    std::size_t offset_of(const char* in_buffer) const;
    std::size_t offset_of(const tinyxml2::XMLNode& node) const;
    std::size_t origin_at(std::size_t offset) const;

    const template_::Rendered& rendered_;
    tinyxml2::XMLDocument document_;
    const char* buffer_ = nullptr;         ///< tinyxml2's copy of the XML
    mutable std::size_t last_origin_ = 0;  ///< nodes are visited forwards: the search begins here
};

/// The white space of XML. Other control characters are refused before anything is parsed.
[[nodiscard]] inline bool is_space(char c) noexcept { return static_cast<unsigned char>(c) <= ' '; }

}  // namespace iepress::markup
