#include "pdf/digest.h"

#include <bit>
#include <cstring>

namespace iepress::pdf {

namespace {

// The finaliser of SplitMix64: each input bit moves each output bit.
std::uint64_t mixed(std::uint64_t word) noexcept {
    word = (word ^ (word >> 30U)) * 0xBF58476D1CE4E5B9U;
    word = (word ^ (word >> 27U)) * 0x94D049BB133111EBU;
    return word ^ (word >> 31U);
}

std::uint64_t little_endian(const char* bytes, std::size_t size) noexcept {
    unsigned char buffer[8] = {};
    std::memcpy(buffer, bytes, size);
    std::uint64_t word = 0;
    for (std::size_t i = 8; i > 0; --i) word = (word << 8U) | buffer[i - 1];
    return word;
}

}  // namespace

void Digest::add(std::uint64_t word) noexcept {
    state_[0] = (std::rotl(state_[0], 29) ^ word) * 0x9E3779B185EBCA87U;
    state_[1] = (std::rotl(state_[1], 41) + word) * 0xC2B2AE3D27D4EB4FU ^ state_[0];
}

void Digest::add(std::string_view bytes) noexcept {
    add(static_cast<std::uint64_t>(bytes.size()));
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) add(little_endian(bytes.data(), 8));
    if (!bytes.empty()) add(little_endian(bytes.data(), bytes.size()));
}

std::string Digest::bytes() const {
    std::string out;
    for (const std::uint64_t word : {mixed(state_[0] ^ std::rotl(state_[1], 17)), mixed(state_[1])}) {
        for (unsigned shift = 0; shift < 64; shift += 8) out += static_cast<char>((word >> shift) & 0xFFU);
    }
    return out;
}

}  // namespace iepress::pdf
