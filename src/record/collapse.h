// Text as it is written in a file to text as it is meant: entities decoded, white space collapsed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace iepress::record {

enum class Markup { text, cdata };  ///< in CDATA, "&amp;" is five characters

/// Collects pieces of one text. No-break spaces are characters, not white space.
class Collapsed {
public:
    void add(std::string_view piece, Markup markup);
    [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
    /// Where the next character that is no white space will stand in the text.
    [[nodiscard]] std::size_t next() const noexcept { return text_.size() + (gap_ && !text_.empty() ? 1 : 0); }
    /// Gives the text without space at its ends, and begins anew.
    [[nodiscard]] std::string take();

private:
    void add_reference(std::string_view piece, std::size_t& at);
    void close_gap();

    std::string text_;
    bool gap_ = false;  ///< white space was seen since the last character
};

/// Offset of the first character that is no white space; the size if there is none.
[[nodiscard]] std::size_t first_character(std::string_view text);

}  // namespace iepress::record
