// A 128-bit digest of bytes for what must only differ where the content differs: a file's /ID and
// the tag of a font subset. Not cryptographic.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace iepress::pdf {

class Digest {
public:
    void add(std::string_view bytes) noexcept;
    void add(std::uint64_t word) noexcept;
    /// 16 bytes, the same on each machine.
    [[nodiscard]] std::string bytes() const;

private:
    std::array<std::uint64_t, 2> state_{0x9E3779B97F4A7C15U, 0xC2B2AE3D27D4EB4FU};
};

}  // namespace iepress::pdf
