#include "text/language.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/shape.h"

namespace iepress::text {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

/// The subtag at the front of `rest`, which moves behind it.
std::string_view next_subtag(std::string_view& rest) {
    const std::size_t end = std::min(rest.find_first_of("-_"), rest.size());
    const std::string_view subtag = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return subtag;
}

// Those languages of CLDR's likely subtags that are not written in Latin letters and that a
// school in the United States may meet.
constexpr std::array scripts{
    std::pair{"am", HB_SCRIPT_ETHIOPIC},   std::pair{"ar", HB_SCRIPT_ARABIC},
    std::pair{"arc", HB_SCRIPT_SYRIAC},    std::pair{"as", HB_SCRIPT_BENGALI},
    std::pair{"be", HB_SCRIPT_CYRILLIC},   std::pair{"bg", HB_SCRIPT_CYRILLIC},
    std::pair{"bn", HB_SCRIPT_BENGALI},    std::pair{"chr", HB_SCRIPT_CHEROKEE},
    std::pair{"ckb", HB_SCRIPT_ARABIC},    std::pair{"cr", HB_SCRIPT_CANADIAN_SYLLABICS},
    std::pair{"dv", HB_SCRIPT_THAANA},     std::pair{"el", HB_SCRIPT_GREEK},
    std::pair{"fa", HB_SCRIPT_ARABIC},     std::pair{"gu", HB_SCRIPT_GUJARATI},
    std::pair{"he", HB_SCRIPT_HEBREW},     std::pair{"hi", HB_SCRIPT_DEVANAGARI},
    std::pair{"hy", HB_SCRIPT_ARMENIAN},   std::pair{"iu", HB_SCRIPT_CANADIAN_SYLLABICS},
    std::pair{"iw", HB_SCRIPT_HEBREW},     std::pair{"ja", HB_SCRIPT_HAN},
    std::pair{"ji", HB_SCRIPT_HEBREW},     std::pair{"ka", HB_SCRIPT_GEORGIAN},
    std::pair{"kk", HB_SCRIPT_CYRILLIC},   std::pair{"km", HB_SCRIPT_KHMER},
    std::pair{"kn", HB_SCRIPT_KANNADA},    std::pair{"ko", HB_SCRIPT_HANGUL},
    std::pair{"ks", HB_SCRIPT_ARABIC},     std::pair{"ky", HB_SCRIPT_CYRILLIC},
    std::pair{"lo", HB_SCRIPT_LAO},        std::pair{"lrc", HB_SCRIPT_ARABIC},
    std::pair{"mk", HB_SCRIPT_CYRILLIC},   std::pair{"ml", HB_SCRIPT_MALAYALAM},
    std::pair{"mn", HB_SCRIPT_CYRILLIC},   std::pair{"mr", HB_SCRIPT_DEVANAGARI},
    std::pair{"my", HB_SCRIPT_MYANMAR},    std::pair{"mzn", HB_SCRIPT_ARABIC},
    std::pair{"ne", HB_SCRIPT_DEVANAGARI}, std::pair{"or", HB_SCRIPT_ORIYA},
    std::pair{"pa", HB_SCRIPT_GURMUKHI},   std::pair{"pnb", HB_SCRIPT_ARABIC},
    std::pair{"prs", HB_SCRIPT_ARABIC},    std::pair{"ps", HB_SCRIPT_ARABIC},
    std::pair{"ru", HB_SCRIPT_CYRILLIC},   std::pair{"sa", HB_SCRIPT_DEVANAGARI},
    std::pair{"sd", HB_SCRIPT_ARABIC},     std::pair{"si", HB_SCRIPT_SINHALA},
    std::pair{"sr", HB_SCRIPT_CYRILLIC},   std::pair{"syr", HB_SCRIPT_SYRIAC},
    std::pair{"ta", HB_SCRIPT_TAMIL},      std::pair{"te", HB_SCRIPT_TELUGU},
    std::pair{"tg", HB_SCRIPT_CYRILLIC},   std::pair{"th", HB_SCRIPT_THAI},
    std::pair{"ti", HB_SCRIPT_ETHIOPIC},   std::pair{"ug", HB_SCRIPT_ARABIC},
    std::pair{"uk", HB_SCRIPT_CYRILLIC},   std::pair{"ur", HB_SCRIPT_ARABIC},
    std::pair{"yi", HB_SCRIPT_HEBREW},     std::pair{"yue", HB_SCRIPT_HAN},
    std::pair{"zh", HB_SCRIPT_HAN},
};

}  // namespace

hb_script_t script_of(std::string_view language) {
    std::string_view rest = language;
    const std::string_view primary = next_subtag(rest);
    const std::string_view second = next_subtag(rest);
    if (second.size() == 4 && lower(second[0]) >= 'a') {
        const hb_script_t script = hb_script_from_string(second.data(), 4);
        if (script == HB_TAG('H', 'a', 'n', 's') || script == HB_TAG('H', 'a', 'n', 't')) return HB_SCRIPT_HAN;
        if (script == HB_TAG('J', 'p', 'a', 'n')) return HB_SCRIPT_HAN;
        if (script == HB_TAG('K', 'o', 'r', 'e')) return HB_SCRIPT_HANGUL;
        return script;
    }
    for (const auto& [name, script] : scripts) {
        if (same(primary, name)) return script;
    }
    return HB_SCRIPT_LATIN;
}

int fit(std::string_view language, std::string_view range) {
    int count = 0;
    while (!range.empty()) {
        if (!same(next_subtag(language), next_subtag(range))) return 0;
        ++count;
    }
    return count;
}

Direction direction_of(std::string_view language) {
    return hb_script_get_horizontal_direction(script_of(language)) == HB_DIRECTION_RTL
               ? Direction::right_to_left
               : Direction::left_to_right;
}

}  // namespace iepress::text
