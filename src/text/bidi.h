// Bidi embedding levels (UAX #9) by ICU.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/handles.h"
#include "text/shape.h"

namespace iepress::text {

struct Character;

/// Finds the levels of a paragraph's characters. One for each thread: it keeps ICU's object.
class BidiLevels {
public:
    /// Sets `level` of each character. Line ends inside the text end a paragraph (P1).
    void find(std::span<Character> characters, Direction base);

private:
    Bidi bidi_;
    std::vector<UChar> utf16_;
};

}  // namespace iepress::text
