// A list of words, one a line, kept as the bytes that it was read as: a table of offsets into them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace iepress::review {

class WordList {
public:
    WordList() = default;
    /// Forms with an apostrophe are left out.
    explicit WordList(std::string text);

    [[nodiscard]] bool contains(std::string_view word) const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return count_; }

private:
    void add(std::size_t begin, std::size_t end);

    std::string text_;
    std::vector<std::uint32_t> slots_;  ///< offset of a word + 1; a power of two of them
    std::size_t count_ = 0;
};

}  // namespace iepress::review
