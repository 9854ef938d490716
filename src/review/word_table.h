// Words over a buffer that somebody else keeps, each with bits: one allocation for a whole list.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace iepress::review {

/// FNV-1a, its high bits mixed into the low ones.
[[nodiscard]] std::uint32_t hash_of(std::string_view word) noexcept;

class WordTable {
public:
    /// Room for so many words; more make it grow.
    explicit WordTable(std::size_t expected);

    /// Adds bits to a word, which is borrowed.
    void add(std::string_view word, std::uint64_t bits);
    /// The bits of a word; null if it is not there.
    [[nodiscard]] const std::uint64_t* find(std::string_view word) const noexcept;

private:
    struct Slot {
        const char* data = nullptr;
        std::uint32_t size = 0;
        std::uint32_t hash = 0;
        std::uint64_t bits = 0;
    };
    [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint32_t hash) const noexcept;
    void grow();

    std::vector<Slot> slots_;  ///< a power of two, at most half of them taken
    std::size_t count_ = 0;
};

}  // namespace iepress::review
