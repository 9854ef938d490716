// SHA-256 (FIPS 180-4), for what must be known again byte for byte: files, pages, cases.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace iepress::base {

/// Bytes go in piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);
    /// 64 lower-case hexadecimal digits of all that was added; nothing may be added behind it.
    [[nodiscard]] std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The same of one piece.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace iepress::base
