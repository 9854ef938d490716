#include <unicode/uchar.h>

#include <array>

#include "text/itemize.h"

namespace iepress::text {

namespace {

bool is_real(hb_script_t script) {
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN;
}

/// The open brackets of a paragraph with the scripts that they stand in; the deepest are
/// forgotten past UAX #9's limit (BD16).
class Brackets {
public:
    void open(char32_t closing, std::size_t at) {
        if (count_ == open_.size()) return;
        open_[count_++] = {closing, at};
    }
    /// Where the partner of a closing bracket stands; those opened behind it are dropped.
    std::optional<std::size_t> close(char32_t closing) {
        for (std::size_t i = count_; i-- > 0;) {
            if (open_[i].closing == closing) {
                count_ = i;
                return open_[i].at;
            }
        }
        return std::nullopt;
    }

private:
    struct Open {
        char32_t closing = 0;
        std::size_t at = 0;
    };
    std::array<Open, 63> open_{};
    std::size_t count_ = 0;
};

}  // namespace

void resolve_scripts(std::span<Character> characters, hb_script_t fallback) {
    Brackets brackets;
    std::size_t unresolved = 0;  // characters before the first of a script
    hb_script_t current = HB_SCRIPT_INVALID;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        Character& one = characters[i];
        const auto value = static_cast<UChar32>(one.value);
        if (is_real(one.own_script)) {
            current = one.own_script;
            for (; unresolved < i; ++unresolved) characters[unresolved].script = current;
            unresolved = characters.size();
        } else {
            const int kind = u_getIntPropertyValue(value, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
            if (kind == U_BPT_OPEN) brackets.open(static_cast<char32_t>(u_getBidiPairedBracket(value)), i);
            if (kind == U_BPT_CLOSE) {
                const auto partner = brackets.close(one.value);
                // what follows the pair goes on in the script that stood before it
                if (partner && unresolved == characters.size()) current = characters[*partner].script;
            }
        }
        one.script = current;
    }
    if (unresolved == characters.size()) return;
    for (Character& one : characters) one.script = fallback;
}

}  // namespace iepress::text
