#include "text/breaks.h"

#include "text/characters.h"
#include "text/language.h"

namespace iepress::text {

namespace {

constexpr std::size_t longest_kept_word = 64;  // a break's offset fits seven bits
constexpr std::size_t most_kept_words = 4096;
constexpr unsigned mandatory_bit = 0x80;

bool is_ascii_alphanumeric(unsigned char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z');
}

/// Bytes of U+00C0 to U+00FF and U+0100 to U+017F, all of class AL but × and ÷ (AI).
bool is_latin_pair(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xC3 || lead > 0xC5 || at + 1 >= text.size()) return false;
    const auto next = static_cast<unsigned char>(text[at + 1]);
    return (next & 0xC0U) == 0x80 && !(lead == 0xC3 && (next == 0x97 || next == 0xB7));
}

/// One word with the spaces behind it, up to where the next begins for sure.
struct Word {
    std::size_t end = 0;
    bool plain = false;  ///< letters and digits, closing punctuation, spaces: no break inside
};

/// Whether a word surely begins here, after a space: a class that no rule ties to what stands
/// before the space (LB14 to LB17 tie OP, NS and B2 only to certain neighbours).
bool begins_word(std::string_view text, std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    return is_ascii_alphanumeric(c) || c == '(' || is_latin_pair(text, at);
}

Word next_word(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    bool plain = true;
    bool closed = false;  // the punctuation that may end a plain word was seen
    bool sure = false;    // the last character before a space surely ends a word
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c == ' ') {
            const std::size_t space = at;
            while (at < text.size() && text[at] == ' ') ++at;
            if (at == text.size()) return {at, plain && sure && space > begin};
            if (sure && begins_word(text, at)) return {at, plain};
            plain = false;
            continue;
        }
        if (is_ascii_alphanumeric(c)) {
            plain = plain && !closed;
            sure = true;
            ++at;
        } else if (c == ',' || c == '.' || c == ';' || c == ':' || c == ')' || c == '?' || c == '!') {
            plain = plain && !closed && sure;
            closed = sure = true;
            ++at;
        } else if (is_latin_pair(text, at)) {
            plain = plain && !closed;
            sure = true;
            at += 2;
        } else {
            plain = sure = false;
            ++at;
        }
    }
    return {at, plain && sure};
}

void attach(Text& utext, std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    UText* opened = utext_openUTF8(utext.get(), text.data(), static_cast<std::int64_t>(text.size()), &error);
    if (!utext) utext.reset(opened);
}

BreakIterator open(UBreakIteratorType type, const char* locale) {
    UErrorCode error = U_ZERO_ERROR;
    return BreakIterator(ubrk_open(type, locale, nullptr, 0, &error));
}

}  // namespace

LineBreaks::Rules LineBreaks::rules_of(std::string_view language) {
    if (fit(language, "ja") > 0) return japanese;
    if (fit(language, "zh") > 0 || fit(language, "yue") > 0) return chinese;
    if (fit(language, "ko") > 0) return korean;
    return common;
}

LineBreaks::Slot& LineBreaks::slot(Rules rules) {
    static constexpr const char* locales[rules_count] = {"en", "ja", "zh", "ko"};
    Slot& one = slots_[rules];
    if (!one.iterator) one.iterator = open(UBRK_LINE, locales[rules]);
    return one;
}

void LineBreaks::run(Slot& slot, std::string_view text, std::size_t base, std::vector<Opportunity>& out) {
    UErrorCode error = U_ZERO_ERROR;
    attach(utext_, text);
    ubrk_setUText(slot.iterator.get(), utext_.get(), &error);
    for (std::int32_t at = ubrk_next(slot.iterator.get()); at != UBRK_DONE; at = ubrk_next(slot.iterator.get())) {
        const bool hard = ubrk_getRuleStatus(slot.iterator.get()) >= UBRK_LINE_HARD;
        out.push_back({static_cast<std::uint32_t>(base + static_cast<std::size_t>(at)),
                       hard ? BreakAfter::mandatory : BreakAfter::allowed});
    }
}

void LineBreaks::find_by_icu(std::string_view text, std::string_view language, std::vector<Opportunity>& out) {
    out.clear();
    if (!text.empty()) run(slot(rules_of(language)), text, 0, out);
}

void LineBreaks::add_word(Slot& slot, std::string_view word, std::size_t base, std::vector<Opportunity>& out) {
    if (word.size() > longest_kept_word) return run(slot, word, base, out);
    auto known = slot.words.find(word);
    if (known == slot.words.end()) {
        if (slot.words.size() >= most_kept_words) slot.words.clear();
        std::vector<Opportunity> found;
        run(slot, word, 0, found);
        std::string breaks;
        for (const Opportunity& one : found) {
            const unsigned flag = one.kind == BreakAfter::mandatory ? mandatory_bit : 0;
            breaks += static_cast<char>(one.offset | flag);
        }
        known = slot.words.emplace(std::string(word), std::move(breaks)).first;
    }
    for (const char c : known->second) {
        const auto byte = static_cast<unsigned char>(c);
        out.push_back({static_cast<std::uint32_t>(base + (byte & ~mandatory_bit)),
                       (byte & mandatory_bit) != 0 ? BreakAfter::mandatory : BreakAfter::allowed});
    }
}

void LineBreaks::find(std::string_view text, std::string_view language, std::vector<Opportunity>& out) {
    out.clear();
    Slot& rules = slot(rules_of(language));
    for (std::size_t begin = 0; begin < text.size();) {
        const Word word = next_word(text, begin);
        if (word.plain) {
            out.push_back({static_cast<std::uint32_t>(word.end), BreakAfter::allowed});
        } else {
            add_word(rules, text.substr(begin, word.end - begin), begin, out);
        }
        begin = word.end;
    }
}

void Graphemes::find(std::string_view text, std::vector<std::uint32_t>& out) {
    out.clear();
    if (!iterator_) iterator_ = open(UBRK_CHARACTER, "en");
    UErrorCode error = U_ZERO_ERROR;
    attach(utext_, text);
    ubrk_setUText(iterator_.get(), utext_.get(), &error);
    for (std::int32_t at = ubrk_next(iterator_.get()); at != UBRK_DONE; at = ubrk_next(iterator_.get())) {
        out.push_back(static_cast<std::uint32_t>(at));
    }
}

}  // namespace iepress::text
