// What a template left to be filled in.
#include <algorithm>
#include <array>

#include "review/narrative/guard.h"

namespace iepress::review {

namespace {

// In brackets of more words somebody says something.
constexpr std::size_t longest_bracket = 6;
constexpr std::size_t longest_shown = 40;

class Placeholders {
public:
    Placeholders(const Guard& guard, const Reading& reading) : guard_(guard), reading_(reading) {}

    void check() {
        for (std::size_t at = 0; at < reading_.size();) {
            const std::size_t end = reading_[at].quoted ? at : placeholder_at(at);
            if (end > at) {
                const std::uint32_t from = reading_[at].begin;
                const std::string_view text = reading_.passage().paragraph->text;
                report(guard_, placeholder, reading_, from,
                       text.substr(from, std::min<std::size_t>(reading_[end - 1].end - from, longest_shown)));
            }
            at = std::max(end, at + 1);
        }
    }

private:
    /// The end of the placeholder that begins at a token; the token itself if there is none.
    std::size_t placeholder_at(std::size_t at) const {
        if (reading_[at].kind == Token::Kind::mark) {
            if (const std::size_t end = repeated_mark(at); end > at) return end;
            return bracketed(at);
        }
        if (is_crosses(at)) return at + 1;
        if (reading_[at].kind == Token::Kind::number)
            return reading_.word(at).find("xx") != std::string_view::npos ? at + 1 : at;
        if (const std::size_t end = both_pronouns(at); end > at) return end;
        return spelled_out(at);
    }

    bool touches(std::size_t at) const {
        return at > 0 && at < reading_.size() && reading_[at].begin == reading_[at - 1].end;
    }

    /// "____", "??", "##"
    std::size_t repeated_mark(std::size_t at) const {
        if (!reading_.is_mark(at, "_?#")) return at;
        std::size_t end = at + 1;
        while (touches(end) && reading_.is_mark(end, reading_.text(at))) ++end;
        return end - at >= 2 ? end : at;
    }

    /// "XX", "xxx", but no number of a chapter or a century.
    bool is_crosses(std::size_t at) const {
        const std::string_view word = reading_.word(at);
        if (word.size() < 2 || word.find_first_not_of('x') != word.npos) return false;
        constexpr std::array<std::string_view, 8> counted{"bowl",  "title", "chapter", "volume",
                                                          "psalm", "siglo", "século",  "siècle"};
        return at == 0 || word.size() > 3 ||
               std::find(counted.begin(), counted.end(), reading_.word(at - 1)) == counted.end();
    }

    std::size_t bracketed(std::size_t at) const {
        const std::string_view open = reading_.text(at);
        const std::string_view close = open == "["          ? "]"
                                       : open == "{"        ? "}"
                                       : open == "<"        ? ">"
                                       : open == "("        ? ")"
                                       : open == "\xC2\xAB" ? "\xC2\xBB"
                                                            : "";
        if (close.empty()) return at;
        // "(s)he"
        if (open == "(" && reading_.is(at + 1, "s") && reading_.is_mark(at + 2, ")") && touches(at + 3) &&
            reading_.is(at + 3, "he"))
            return at + 4;
        std::size_t end = at + 1;
        while (end < reading_.size() && end <= at + longest_bracket + 1 && !reading_.is_mark(end, close)) ++end;
        if (!reading_.is_mark(end, close) || end == at + 1) return at;
        return is_to_fill_in(open, at + 1, end) ? end + 1 : at;
    }

    bool is_to_fill_in(std::string_view open, std::size_t first, std::size_t last) const {
        const std::string_view verb = reading_.word(first);
        if (verb == "insert" || verb == "enter" || verb == "fill") return true;
        std::size_t words = 0, fitting = 0, names = 0;
        for (std::size_t at = first; at < last; ++at) {
            if (reading_[at].kind == Token::Kind::mark) continue;
            ++words;
            const bool shouted = reading_[at].all_capitals && reading_[at].end - reading_[at].begin >= 4;
            if (reading_.kinds(at).any(WordKind::placeholder) || (shouted && open != "(")) ++fitting;
            if (reading_.is(at, "name")) ++names;
        }
        if (words == 0) return false;
        // Round brackets and guillemets hold other things; phonetic brackets hold single sounds: "[k]".
        if (open == "(" || open == "\xC2\xAB") return words == fitting && names > 0;
        if (open == "{") return reading_.is_word(first);
        return fitting * 2 > words || (open == "<" && touches(first) && words <= 2 && fitting > 0);
    }

    /// "he/she", "his/her", "s/he"; "she/her" declares pronouns.
    std::size_t both_pronouns(std::size_t at) const {
        if (!reading_.is_mark(at + 1, "/") || !reading_.is_word(at + 2)) return at;
        const std::string_view one = reading_.word(at), other = reading_.word(at + 2);
        constexpr std::array<std::string_view, 4> male{"he", "him", "his", "himself"},
            female{"she", "her", "hers", "herself"};
        const auto in = [](const auto& list, std::string_view word) {
            return std::find(list.begin(), list.end(), word) != list.end();
        };
        const bool both = (in(male, one) && in(female, other)) || (in(female, one) && in(male, other)) ||
                          (one == "s" && other == "he");
        return both ? at + 3 : at;
    }

    /// "TBD", "Student Name", "INSERT"
    std::size_t spelled_out(std::size_t at) const {
        const std::string_view word = reading_.word(at);
        if (word == "tbd" || word == "tba" || (reading_[at].all_capitals && (word == "todo" || word == "insert")))
            return at + 1;
        if (word == "lorem" && reading_.is(at + 1, "ipsum")) return at + 2;
        if (!reading_[at].capital || !reading_.is(at + 1, "name") || !reading_[at + 1].capital) return at;
        constexpr std::array<std::string_view, 8> whose{"student", "child",   "first",    "last",
                                                        "parent",  "teacher", "examiner", "school"};
        return std::find(whose.begin(), whose.end(), word) != whose.end() ? at + 2 : at;
    }

    const Guard& guard_;
    const Reading& reading_;
};

}  // namespace

void check_placeholders(const Guard& guard, const Reading& reading) { Placeholders(guard, reading).check(); }

}  // namespace iepress::review
