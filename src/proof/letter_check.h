// The page that looks through the window: the address and nothing else, and it is the recipients' own.
#pragma once

#include "mail/manifest.h"
#include "packet/printed_page.h"
#include "proof/children.h"
#include "proof/findings.h"

namespace iepress::proof {

/// Whoever the piece is for is of the child's family, not excluded, or the child at 18.
void check_recipients(const mail::Manifest& manifest, const mail::ManifestPiece& piece, const Child& child,
                      Findings& findings);

/// `number` is the page's in the volume.
void check_letter(const packet::PrintedPage& page, std::size_t number, const mail::ManifestPiece& piece,
                  const Child& child, const mail::ManifestEnvelope& envelope, Findings& findings);

}  // namespace iepress::proof
