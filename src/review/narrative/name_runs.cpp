#include "review/narrative/name_runs.h"

#include <algorithm>

#include "review/letters.h"

namespace iepress::review {

namespace {

constexpr std::size_t longest_run = 8;

bool is_title(const Reading& reading, std::size_t at) {
    const Token& token = reading[at];
    if (token.kind != Token::Kind::word || !token.capital || token.possessive) return false;
    const WordKinds kinds = token.kinds;
    if (kinds.any(WordKind::title, WordKind::title_female, WordKind::title_male)) {
        // "Sr" and "Dr" stand behind names and streets as well: a title stands before a capital.
        const std::size_t next = at + (reading.is_mark(at + 1, ".") ? 2 : 1);
        return next < reading.size() && reading[next].capital && reading[next].kind != Token::Kind::mark;
    }
    return kinds.any(WordKind::title_role) && at + 1 < reading.size() && reading[at + 1].capital &&
           reading[at + 1].kind == Token::Kind::word && !reading[at + 1].all_capitals;
}

/// Past a title and its full stop.
std::size_t behind_title(const Reading& reading, std::size_t at) { return at + (reading.is_mark(at + 1, ".") ? 2 : 1); }

bool is_initial(const Reading& reading, std::size_t at) {
    return reading.is_word(at) && reading[at].capital && reading[at].end - reading[at].begin == 1 &&
           reading.is_mark(at + 1, ".");
}

/// In a run, behind a title or another name, any capital goes on with it.
bool goes_on(const Reading& reading, std::size_t at) {
    if (at >= reading.size() || !reading[at].capital) return false;
    const Token& token = reading[at];
    return (token.kind == Token::Kind::word && !token.all_capitals) || token.kind == Token::Kind::initials;
}

}  // namespace

std::string name_of(const Reading& reading, std::size_t at) {
    std::string name = plain(reading.word(at));
    std::erase(name, '.');
    return name;
}

bool may_be_name(const Reading& reading, const Cast& cast, std::size_t at) {
    if (at >= reading.size()) return false;
    const Token& token = reading[at];
    if (!token.capital || token.kind == Token::Kind::mark || token.kind == Token::Kind::number) return false;
    if (token.kind == Token::Kind::initials) return true;
    if (token.end - token.begin < 2 || (token.all_capitals && token.stem - token.begin < 4)) return false;
    if (token.kinds.any(WordKind::name_word) || cast.find(name_of(reading, at)) != nullptr) return true;
    // The list has "maria", the plains of the moon.
    if (token.kinds.any(WordKind::given, WordKind::given_female, WordKind::given_male)) return true;
    return !reading.lexicon().is_word(reading.word(at));
}

std::optional<NameRun> name_run_at(const Reading& reading, const Cast& cast, std::size_t at) {
    NameRun run{at, at, at, {}};
    while (run.name < reading.size() && is_title(reading, run.name)) {
        run.title.add(reading[run.name].kinds);
        run.name = behind_title(reading, run.name);
    }
    if (run.name >= reading.size()) return std::nullopt;
    if (!run.titled() && !may_be_name(reading, cast, at) &&
        !(is_initial(reading, at) && may_be_name(reading, cast, at + 2))) {
        return std::nullopt;
    }
    std::size_t end = run.name;
    const std::size_t limit = std::min(reading.size(), run.name + longest_run);
    while (end < limit) {
        if (is_initial(reading, end) && goes_on(reading, end + 2)) {
            end += 2;
        } else if (goes_on(reading, end) || (end == run.name && reading[end].capital && reading.is_word(end))) {
            const bool ends = reading[end].possessive;
            ++end;
            if (ends) break;
        } else if (end > run.name && reading.kinds(end).any(WordKind::particle) && reading.is_word(end) &&
                   goes_on(reading, end + 1) && !reading.is(end, "of")) {
            ++end;
        } else {
            break;
        }
    }
    if (end == run.name) return std::nullopt;
    run.last = end;
    return run;
}

}  // namespace iepress::review
