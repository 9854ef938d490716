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
// school in the United States may meet. Sorted by name.
constexpr std::pair<std::string_view, hb_script_t> scripts[] = {
    {"am", HB_SCRIPT_ETHIOPIC},   {"ar", HB_SCRIPT_ARABIC},
    {"arc", HB_SCRIPT_SYRIAC},    {"as", HB_SCRIPT_BENGALI},
    {"be", HB_SCRIPT_CYRILLIC},   {"bg", HB_SCRIPT_CYRILLIC},
    {"bn", HB_SCRIPT_BENGALI},    {"chr", HB_SCRIPT_CHEROKEE},
    {"ckb", HB_SCRIPT_ARABIC},    {"cr", HB_SCRIPT_CANADIAN_SYLLABICS},
    {"dv", HB_SCRIPT_THAANA},     {"el", HB_SCRIPT_GREEK},
    {"fa", HB_SCRIPT_ARABIC},     {"gu", HB_SCRIPT_GUJARATI},
    {"he", HB_SCRIPT_HEBREW},     {"hi", HB_SCRIPT_DEVANAGARI},
    {"hy", HB_SCRIPT_ARMENIAN},   {"iu", HB_SCRIPT_CANADIAN_SYLLABICS},
    {"iw", HB_SCRIPT_HEBREW},     {"ja", HB_SCRIPT_HAN},
    {"ji", HB_SCRIPT_HEBREW},     {"ka", HB_SCRIPT_GEORGIAN},
    {"kk", HB_SCRIPT_CYRILLIC},   {"km", HB_SCRIPT_KHMER},
    {"kn", HB_SCRIPT_KANNADA},    {"ko", HB_SCRIPT_HANGUL},
    {"ks", HB_SCRIPT_ARABIC},     {"ky", HB_SCRIPT_CYRILLIC},
    {"lo", HB_SCRIPT_LAO},        {"lrc", HB_SCRIPT_ARABIC},
    {"mk", HB_SCRIPT_CYRILLIC},   {"ml", HB_SCRIPT_MALAYALAM},
    {"mn", HB_SCRIPT_CYRILLIC},   {"mr", HB_SCRIPT_DEVANAGARI},
    {"my", HB_SCRIPT_MYANMAR},    {"mzn", HB_SCRIPT_ARABIC},
    {"ne", HB_SCRIPT_DEVANAGARI}, {"or", HB_SCRIPT_ORIYA},
    {"pa", HB_SCRIPT_GURMUKHI},   {"pnb", HB_SCRIPT_ARABIC},
    {"prs", HB_SCRIPT_ARABIC},    {"ps", HB_SCRIPT_ARABIC},
    {"ru", HB_SCRIPT_CYRILLIC},   {"sa", HB_SCRIPT_DEVANAGARI},
    {"sd", HB_SCRIPT_ARABIC},     {"si", HB_SCRIPT_SINHALA},
    {"sr", HB_SCRIPT_CYRILLIC},   {"syr", HB_SCRIPT_SYRIAC},
    {"ta", HB_SCRIPT_TAMIL},      {"te", HB_SCRIPT_TELUGU},
    {"tg", HB_SCRIPT_CYRILLIC},   {"th", HB_SCRIPT_THAI},
    {"ti", HB_SCRIPT_ETHIOPIC},   {"ug", HB_SCRIPT_ARABIC},
    {"uk", HB_SCRIPT_CYRILLIC},   {"ur", HB_SCRIPT_ARABIC},
    {"yi", HB_SCRIPT_HEBREW},     {"yue", HB_SCRIPT_HAN},
    {"zh", HB_SCRIPT_HAN},
};

/// The script that a language is written in unless it says another; asked once a paragraph.
hb_script_t likely_script(std::string_view primary) {
    std::array<char, 3> name{};
    if (primary.size() > name.size()) return HB_SCRIPT_LATIN;
    std::transform(primary.begin(), primary.end(), name.begin(), lower);
    const std::string_view wanted(name.data(), primary.size());
    const auto found = std::lower_bound(std::begin(scripts), std::end(scripts), wanted,
                                        [](const auto& entry, std::string_view key) { return entry.first < key; });
    return found != std::end(scripts) && found->first == wanted ? found->second : HB_SCRIPT_LATIN;
}

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
    return likely_script(primary);
}

int fit(std::string_view language, std::string_view range) {
    // asked for each paragraph: mostly the first letter tells
    if (language.empty() || range.empty() || lower(language[0]) != lower(range[0])) return 0;
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
