#include "scores/names.h"

#include "base/utf8.h"

namespace iepress::scores {

namespace {

bool is_ignored(char32_t c) {
    switch (c) {
        case U' ':
        case U'-':
        case U'\u00A0':  // no-break space
        case U'\u00AD':  // soft hyphen
        case U'\u2212':  // minus
        case U'\u00A9':
        case U'\u00AE':
        case U'\u2122': return true;
        default: return c >= U'\u2010' && c <= U'\u2015';  // hyphens and dashes
    }
}

/// The next character that counts, in lower case; 0 at the end.
char32_t next_counted(std::string_view text, std::size_t& offset) {
    while (offset < text.size()) {
        const char32_t c = base::next_character(text, offset).value_or(U'\uFFFD');
        if (is_ignored(c)) continue;
        return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
    }
    return 0;
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
    bool any = false;
    for (std::size_t in_a = 0, in_b = 0;; any = true) {
        const char32_t next = next_counted(a, in_a);
        if (next != next_counted(b, in_b)) return false;
        if (next == 0) return any;
    }
}

bool is_name(std::string_view text) {
    std::size_t offset = 0;
    return next_counted(text, offset) != 0;
}

}  // namespace iepress::scores
