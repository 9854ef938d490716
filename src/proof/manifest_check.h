// Whether a manifest agrees with itself: all pieces there, in order, each beginning on a front.
#pragma once

#include "base/diagnostics.h"
#include "mail/manifest.h"
#include "proof/findings.h"

namespace iepress::proof {

/// Numbers from 1 to the last, each once; each piece in a volume that there is.
void check_numbers(const mail::Manifest& manifest, Findings& findings);

/// The pieces of one volume, by first page: sums, order, no gap, sheets and sides as paper has them.
void check_pieces(const mail::Manifest& manifest, const mail::ManifestVolume& volume,
                  const std::vector<const mail::ManifestPiece*>& pieces, Findings& findings);

/// "front", "back"
[[nodiscard]] const char* side_word(mail::Side side) noexcept;

/// The sheet and the side that a piece's page is by its place, from 0.
struct PaperPlace {
    std::uint32_t sheet = 0;
    mail::Side side = mail::Side::front;
};
[[nodiscard]] PaperPlace paper_place(const mail::Manifest& manifest, std::size_t page) noexcept;

}  // namespace iepress::proof
