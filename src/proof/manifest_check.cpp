#include "proof/manifest_check.h"

#include <algorithm>
#include <set>

namespace iepress::proof {

const char* side_word(mail::Side side) noexcept { return side == mail::Side::front ? "front" : "back"; }

PaperPlace paper_place(const mail::Manifest& manifest, std::size_t page) noexcept {
    if (!manifest.duplex) return {static_cast<std::uint32_t>(page + 1), mail::Side::front};
    return {static_cast<std::uint32_t>(page / 2 + 1), page % 2 == 0 ? mail::Side::front : mail::Side::back};
}

void check_numbers(const mail::Manifest& manifest, Findings& findings) {
    std::map<std::uint32_t, int> times;
    for (const mail::ManifestPiece& piece : manifest.pieces) {
        ++times[piece.number];
        const bool known = std::any_of(manifest.volumes.begin(), manifest.volumes.end(), [&](const auto& volume) {
            return volume.envelope == piece.envelope && volume.number == piece.volume;
        });
        if (!known) findings.report(unknown_volume, piece.number);
    }
    for (const mail::HeldPiece& held : manifest.held) {
        if (held.number != 0) ++times[held.number];
    }
    for (const auto& [number, count] : times) {
        if (count > 1) findings.report(number_twice, number);
        if (number == 0 || number > manifest.numbers) findings.report(missing_number, number, manifest.numbers);
    }
    if (manifest.reprint) return;  // the others were printed before
    for (std::uint32_t number = 1; number <= manifest.numbers; ++number) {
        if (!times.contains(number)) findings.report(missing_number, number, manifest.numbers);
    }
}

void check_pieces(const mail::Manifest& manifest, const mail::ManifestVolume& volume,
                  const std::vector<const mail::ManifestPiece*>& pieces, Findings& findings) {
    std::uint32_t next_page = 1, last_number = 0, sheets = 0;
    for (const mail::ManifestPiece* const piece : pieces) {
        if (piece->first_page != next_page || piece->number <= last_number) {
            findings.report(out_of_order, piece->number, piece->first_page, next_page, last_number);
        }
        last_number = piece->number;
        next_page = piece->first_page + static_cast<std::uint32_t>(piece->pages.size());
        sheets += piece->sheets;
        for (std::size_t i = 0; i < piece->pages.size(); ++i) {
            const mail::ManifestPage& page = piece->pages[i];
            const PaperPlace place = paper_place(manifest, i);
            if (page.sheet == place.sheet && page.side == place.side) continue;
            findings.report(sheet_order, piece->first_page + i, side_word(page.side), page.sheet, piece->number,
                            side_word(place.side), place.sheet);
        }
        // the next piece must begin on a front, so this one ends on a back
        const std::size_t sides = std::size_t{piece->sheets} * (manifest.duplex ? 2 : 1);
        if (piece->pages.size() != sides) {
            findings.report(wrong_sides, piece->number, piece->pages.size(), piece->sheets);
        }
    }
    const auto total = [&](const char* what, std::size_t said, std::size_t counted) {
        if (said != counted) findings.report(wrong_totals, said, what, counted);
    };
    total("pieces", volume.pieces, pieces.size());
    total("sheets", volume.sheets, sheets);
    total("pages", volume.pages, next_page - 1);
}

}  // namespace iepress::proof
