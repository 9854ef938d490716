// One page of a volume: its marks say that it belongs where it is, and what it shows belongs to its piece's child.
#pragma once

#include "mail/manifest.h"
#include "packet/printed_page.h"
#include "proof/findings.h"
#include "proof/strangers.h"

namespace iepress::proof {

/// A page as it was read, and where the manifest has it.
struct PageInVolume {
    const mail::Manifest& manifest;
    const mail::ManifestPiece& piece;
    std::size_t index = 0;  ///< in the piece
    const packet::PrintedPage& printed;

    [[nodiscard]] const mail::ManifestPage& entry() const { return piece.pages[index]; }
    [[nodiscard]] std::size_t number() const { return piece.first_page + index; }  ///< in the volume, from 1
};

/// True if its Data Matrix was decoded.
[[nodiscard]] bool check_marks(const PageInVolume& page, Findings& findings);

/// What the page holds: a blank nothing, an enclosure its page, all else the child's name and the piece's language; and
/// nothing of any other child.
void check_content(const PageInVolume& page, const Children& children, std::size_t own, Strangers& strangers,
                   Findings& findings);

}  // namespace iepress::proof
