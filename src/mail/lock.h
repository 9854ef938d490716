// Locks the pieces of a mailing that goes by e-mail.
#pragma once

#include <filesystem>

#include "base/diagnostics.h"
#include "mail/mailing.h"
#include "mail/password.h"

namespace iepress::mail {

/// Replaces each piece's file in `folder` by one that is locked with its child's password (AES-256, revision 6), and
/// the manifest by one that says so. A piece without a password is taken out and held. False if the machine failed.
[[nodiscard]] bool lock_pieces(const Plan& plan, const PasswordRule& rule, const std::filesystem::path& folder,
                               Manifest& manifest, base::Diagnostics& diagnostics);

}  // namespace iepress::mail
