// SHA-256 (FIPS 180-4): by which a ledger, a manifest and a proof know a file again.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace iepress::base {

/// The digest of bytes that come in pieces. Where the pieces end does not matter: who adds several values puts their
/// lengths between them.
class Sha256 {
public:
    Sha256();
    Sha256& add(std::string_view bytes);
    /// The bytes with their number before them: "ab", "c" and "a", "bc" differ.
    Sha256& add_value(std::string_view bytes);
    /// Of all that was added so far, as 64 lower-case hexadecimal digits.
    [[nodiscard]] std::string hex() const;

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const noexcept;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

/// The same of bytes that are all there.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// Of a file of any size, in flat memory. Nothing, and errno, if it cannot be read.
[[nodiscard]] std::optional<std::string> sha256_of_file(const std::filesystem::path& file);

}  // namespace iepress::base
