#include "text/bidi.h"

#include <unicode/utf16.h>

#include <algorithm>

#include "text/characters.h"
#include "text/itemize.h"

namespace iepress::text {

void BidiLevels::find(std::span<Character> characters, Direction base) {
    const UBiDiLevel base_level = base == Direction::right_to_left ? 1 : 0;
    const bool flat = base_level == 0 && std::none_of(characters.begin(), characters.end(), [](const Character& one) {
        return needs_bidi(one.value);
    });
    // Without R, AL, AN and explicit controls, W7 turns each number into L and N1 and N2 give
    // all else the base level (UAX #9): every level is 0, as it stands.
    if (flat) return;

    utf16_.clear();
    for (const Character& one : characters) {
        const auto value = static_cast<UChar32>(one.value);
        if (one.value > 0xFFFF) {
            utf16_.push_back(U16_LEAD(value));
            utf16_.push_back(U16_TRAIL(value));
        } else {
            utf16_.push_back(static_cast<UChar>(value));
        }
    }
    UErrorCode error = U_ZERO_ERROR;
    if (!bidi_) bidi_.reset(ubidi_open());
    ubidi_setPara(bidi_.get(), utf16_.data(), static_cast<std::int32_t>(utf16_.size()), base_level, nullptr, &error);
    const UBiDiLevel* levels = ubidi_getLevels(bidi_.get(), &error);
    std::size_t at = 0;
    for (Character& one : characters) {
        one.level = U_SUCCESS(error) ? levels[at] : base_level;
        at += one.value > 0xFFFF ? 2 : 1;
    }
}

}  // namespace iepress::text
