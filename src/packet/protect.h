// A copy of a finished PDF that opens with a password, for e-mail.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace iepress::packet {

/// What opens the copy. UTF-8; a reader takes at most 127 bytes of either (ISO 32000-2 7.6.4.3.3).
struct Passwords {
    std::string user;   ///< whoever reads
    std::string owner;  ///< whoever may lift the lock; not empty, and another one
};

/// Two different ones, neither empty nor too long.
[[nodiscard]] bool usable(const Passwords& passwords);

/// The file with AES-256 (security handler revision 6). Tags stay, and screen readers may read; printing and copying
/// are allowed, changes are not. Salts and the file's key come from the system's source of random bytes, so that two
/// copies are never the same: the one place where the same input does not give the same bytes.
/// `name` is what messages call the file. Reports packet/not-a-pdf, packet/encrypted. Throws std::invalid_argument for
/// passwords that are not `usable`: what a school's rule makes is checked before.
[[nodiscard]] std::optional<std::string> protect(std::string_view pdf, const Passwords& passwords,
                                                 const std::string& name, base::Diagnostics& diagnostics);

}  // namespace iepress::packet
