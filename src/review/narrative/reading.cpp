#include "review/narrative/reading.h"

#include <algorithm>

#include "base/utf8.h"
#include "review/letters.h"

namespace iepress::review {

namespace {

// A sentence's excerpt is for a message: it is cut where somebody forgot all full stops.
constexpr std::size_t longest_excerpt = 400;

struct Character {
    char32_t code = 0xFFFD;  // for bytes that are none
    std::size_t next = 0;
};

Character character_at(std::string_view text, std::size_t at) {
    std::size_t next = at;
    const auto code = base::next_character(text, next);
    return {code.value_or(0xFFFD), next};
}

bool starts_letter(std::string_view text, std::size_t at) {
    return at < text.size() && is_letter(character_at(text, at).code);
}

/// "J.T." from `at`: letters with a full stop each, two at least. The end, or `at` if there are none.
std::size_t end_of_initials(std::string_view text, std::size_t at) {
    std::size_t end = at;
    int letters = 0;
    while (starts_letter(text, end)) {
        const Character letter = character_at(text, end);
        if (letter.next >= text.size() || text[letter.next] != '.') break;
        end = letter.next + 1;
        ++letters;
    }
    return letters >= 2 && !starts_letter(text, end) ? end : at;
}

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

Reading::Reading(const Passage& passage, const Lexicon& lexicon)
    : passage_(&passage), lexicon_(&lexicon), source_(passage.paragraph->text), lower_(lowered(source_)) {
    tokens_.reserve(source_.size() / 5 + 1);
    tokenize();
    mark_quotations();
    split_sentences();
}

std::string_view Reading::text(std::size_t at) const {
    return at < tokens_.size() ? source_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin)
                               : std::string_view{};
}

std::string_view Reading::word(std::size_t at) const {
    return at < tokens_.size()
               ? std::string_view(lower_).substr(tokens_[at].begin, tokens_[at].stem - tokens_[at].begin)
               : std::string_view{};
}

bool Reading::is_mark(std::size_t at, std::string_view marks) const {
    return at < tokens_.size() && tokens_[at].kind == Token::Kind::mark && marks.find(text(at)) != marks.npos;
}

bool Reading::is_word(std::size_t at) const { return at < tokens_.size() && tokens_[at].kind == Token::Kind::word; }

WordKinds Reading::kinds(std::size_t at) const { return at < tokens_.size() ? tokens_[at].kinds : WordKinds{}; }

void Reading::tokenize() {
    for (std::size_t at = 0; at < source_.size();) {
        if (is_white(source_[at])) {
            ++at;
        } else if (is_digit(source_[at])) {
            at = read_number(at);
        } else if (starts_letter(source_, at)) {
            at = read_word(at);
        } else {
            const std::size_t next = character_at(source_, at).next;
            Token& token = tokens_.emplace_back();
            token.begin = static_cast<std::uint32_t>(at);
            token.end = token.stem = static_cast<std::uint32_t>(next);
            at = next;
        }
    }
}

std::size_t Reading::read_number(std::size_t at) {
    Token& token = tokens_.emplace_back();
    token.kind = Token::Kind::number;
    token.begin = static_cast<std::uint32_t>(at);
    const auto goes_on = [&](std::size_t byte) {
        return byte < source_.size() && (is_digit(source_[byte]) || starts_letter(source_, byte));
    };
    while (at < source_.size()) {
        if (goes_on(at)) at = character_at(source_, at).next;
        else if (std::string_view("/.,:;-").find(source_[at]) != std::string_view::npos && goes_on(at + 1)) ++at;
        else break;
    }
    token.end = token.stem = static_cast<std::uint32_t>(at);
    return at;
}

std::size_t Reading::read_word(std::size_t at) {
    Token& token = tokens_.emplace_back();
    token.begin = static_cast<std::uint32_t>(at);
    if (const std::size_t end = end_of_initials(source_, at); end > at) {
        token.kind = Token::Kind::initials;
        token.end = token.stem = static_cast<std::uint32_t>(end);
        token.capital = is_capital(character_at(source_, at).code);
        if (const std::size_t mark = apostrophe_at(source_, end);
            mark != 0 && source_.substr(end + mark).starts_with('s')) {
            token.end = static_cast<std::uint32_t>(end + mark + 1);
            token.possessive = true;
        }
        token.kinds = lexicon_->kinds(word(tokens_.size() - 1));
        return token.end;
    }
    token.kind = Token::Kind::word;
    while (at < source_.size()) {
        if (starts_letter(source_, at)) at = character_at(source_, at).next;
        else if (const std::size_t mark = apostrophe_at(source_, at); mark != 0 && starts_letter(source_, at + mark))
            at += mark;
        else if (source_[at] == '-' && at + 1 < source_.size() &&
                 (is_digit(source_[at + 1]) || starts_letter(source_, at + 1)))
            at += 2 - (is_digit(source_[at + 1]) ? 0 : 1);
        else break;
    }
    token.end = static_cast<std::uint32_t>(at);
    finish_word(token);
    return at;
}

void Reading::finish_word(Token& token) {
    int letters = 0, capitals = 0;
    bool at_start = true;
    token.stem = token.end;
    for (std::size_t at = token.begin; at < token.end;) {
        if (const std::size_t mark = apostrophe_at(source_, at); mark != 0) {
            // "'s", "'ll", "'d": a contraction; "O'Brien" is a name.
            const std::string_view rest = std::string_view(lower_).substr(at + mark, token.end - at - mark);
            const bool contraction =
                rest == "s" || rest == "ll" || rest == "d" || rest == "re" || rest == "ve" || rest == "m";
            if (contraction && at > token.begin) {
                token.stem = static_cast<std::uint32_t>(at);
                token.possessive = rest == "s";
                break;
            }
            at += mark;
            at_start = true;
            continue;
        }
        const Character character = character_at(source_, at);
        const bool capital = is_capital(character.code);
        if (at == token.begin) token.capital = capital;
        else if (capital && !at_start) token.inner_capital = true;
        at_start = character.code == '-';
        letters += is_letter(character.code) ? 1 : 0;
        capitals += capital ? 1 : 0;
        at = character.next;
    }
    token.all_capitals = letters >= 2 && capitals == letters;
    const std::string_view stem = std::string_view(lower_).substr(token.begin, token.stem - token.begin);
    token.kinds = lexicon_->kinds(stem);
    const bool marked =
        std::any_of(stem.begin(), stem.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (token.kinds.none() && marked) token.kinds = lexicon_->kinds(plain(stem));
}

void Reading::mark_quotations() {
    // A quotation ends at the next mark that may end it; one that never ends is none (an inch, a typing error).
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t open = none;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
        const bool straight = is_mark(at, "\"");
        const bool inch = straight && at > 0 && tokens_[at - 1].kind == Token::Kind::number &&
                          tokens_[at - 1].end == tokens_[at].begin && open == none;
        if (inch || !(straight || is_mark(at, "\xE2\x80\x9C") || is_mark(at, "\xE2\x80\x9D"))) continue;
        const bool opening = straight ? open == none : text(at) == "\xE2\x80\x9C";
        if (opening) {
            open = at;
        } else if (open != none) {
            for (std::size_t inside = open + 1; inside < at; ++inside) tokens_[inside].quoted = true;
            open = none;
        }
    }
}

bool Reading::begins_sentence(std::size_t at) const {
    if (at >= tokens_.size()) return true;
    const Token& token = tokens_[at];
    if (token.kind == Token::Kind::mark) return true;
    if (token.kind == Token::Kind::number) return true;
    return token.capital || static_cast<unsigned char>(source_[token.begin]) >= 0x80;
}

bool Reading::ends_sentence(std::size_t at) const {
    const auto next_known = [&] {
        const std::size_t next = at + 1;
        return next >= tokens_.size() ||
               (tokens_[next].capital && tokens_[next].kind == Token::Kind::word &&
                !tokens_[next].kinds.any(WordKind::name_word) && lexicon_->is_word(word(next)));
    };
    if (tokens_[at].kind == Token::Kind::initials) return next_known();  // "... with A.T. He types"
    if (!is_mark(at, ".!?\xE2\x80\xA6")) return false;
    if (at + 1 < tokens_.size() && tokens_[at + 1].begin == tokens_[at].end &&
        !is_mark(at + 1, "\")'\xE2\x80\x9D\xE2\x80\x99]"))
        return false;
    if (text(at) != "." || at == 0 || tokens_[at - 1].end != tokens_[at].begin) {
        // he says "what?" about twice
        std::size_t next = at + 1;
        while (next < tokens_.size() && tokens_[next].begin == tokens_[next - 1].end &&
               is_mark(next, "\")'\xE2\x80\x9D\xE2\x80\x99]"))
            ++next;
        return begins_sentence(next);
    }
    const Token& before = tokens_[at - 1];
    if (before.kinds.any(WordKind::title, WordKind::title_female, WordKind::title_male) && before.capital) return false;
    const bool initial = before.kind == Token::Kind::word && before.capital && before.end - before.begin == 1;
    if (before.kinds.any(WordKind::abbreviation) || initial) return next_known();
    return begins_sentence(at + 1);
}

void Reading::split_sentences() {
    std::size_t first = 0;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
        tokens_[at].sentence = static_cast<std::uint32_t>(sentences_.size());
        if (!ends_sentence(at) && at + 1 < tokens_.size()) continue;
        // What closes a quotation or brackets belongs to the sentence in them.
        while (at + 1 < tokens_.size() && tokens_[at + 1].begin == tokens_[at].end &&
               is_mark(at + 1, "\")'\xE2\x80\x9D\xE2\x80\x99].!?")) {
            tokens_[++at].sentence = static_cast<std::uint32_t>(sentences_.size());
        }
        sentences_.push_back({first, at + 1});
        first = at + 1;
    }
}

bool Reading::opens(std::size_t at) const {
    if (at == 0 || sentence_of(at).first == at) return true;
    if (is_mark(at - 1, ":\"\xE2\x80\x9C\xE2\x80\xA2\xE2\x80\x93\xE2\x80\x94*")) return true;
    return is_mark(at - 1, "()-") && sentence_of(at).first == at - 1;
}

std::string Reading::sentence_text(std::size_t byte) const {
    std::size_t begin = 0, end = source_.size();
    const auto found = std::partition_point(sentences_.begin(), sentences_.end(), [&](const Sentence& one) {
        return tokens_[one.last - 1].end <= byte;
    });
    if (found != sentences_.end()) {
        begin = tokens_[found->first].begin;
        end = tokens_[found->last - 1].end;
    }
    if (end - begin <= longest_excerpt) return std::string(source_.substr(begin, end - begin));
    // Around the byte, at characters' borders.
    begin = std::max(begin, byte - std::min(byte, longest_excerpt / 2));
    end = std::min(end, begin + longest_excerpt);
    const auto inside = [&](std::size_t at) {
        return at < source_.size() && (static_cast<unsigned char>(source_[at]) & 0xC0U) == 0x80U;
    };
    while (begin < end && inside(begin)) ++begin;
    while (end > begin && inside(end)) --end;
    return std::string(source_.substr(begin, end - begin));
}

}  // namespace iepress::review
