#include "review/lexicon.h"

#include <algorithm>

#include "base/files.h"
#include "review/letters.h"
#include "review/lexicon_file.h"

namespace iepress::review {

namespace {

bool contains(const std::vector<std::string_view>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr bool has_role(WordKinds kinds) {
    return kinds.any(WordKind::role, WordKind::role_female, WordKind::role_male);
}

}  // namespace

Lexicon::Lexicon(std::unique_ptr<const Words> words) : words_(std::move(words)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

std::optional<Lexicon> Lexicon::load(const std::filesystem::path& word_list,
                                     const std::vector<std::filesystem::path>& data_folders,
                                     base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    auto words = std::make_unique<Words>();
    auto list = base::read_file(word_list, diagnostics);
    if (!list) return std::nullopt;
    words->list = WordList(std::move(*list));
    LexiconReader reader(*words, diagnostics);
    for (const std::filesystem::path& folder : data_folders) {
        for (const std::filesystem::path& file : datafile::xml_files(folder / "guard")) reader.read(file);
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return Lexicon(std::move(words));
}

WordKinds Lexicon::kinds(std::string_view lower) const {
    const auto find = [&](std::string_view word) {
        const std::uint64_t* bits = words_->marked.find(word);
        return bits == nullptr ? WordKinds{} : WordKinds(*bits);
    };
    WordKinds found = find(lower);
    if (has_role(found) || lower.size() < 4) return found;
    if (const std::size_t hyphen = lower.rfind('-'); found.none() && hyphen != lower.npos) {
        const WordKinds last = find(lower.substr(hyphen + 1));
        return has_role(last) || last.any(WordKind::self) ? last : found;
    }
    if (lower.back() != 's') return found;
    WordKinds single = find(lower.substr(0, lower.size() - 1));
    if (!has_role(single) && lower.ends_with("es")) single = find(lower.substr(0, lower.size() - 2));
    if (!has_role(single)) return found;
    found.add(single);
    found.add(WordKind::plural);
    return found;
}

bool Lexicon::is_word(std::string_view lower) const {
    if (words_->list.contains(lower)) return true;
    const WordKinds marked = kinds(lower);
    if (marked.any(WordKind::field, WordKind::determiner, WordKind::possessive, WordKind::conjunction,
                   WordKind::role, WordKind::role_female, WordKind::role_male, WordKind::verb)) {
        return true;
    }
    if (const std::size_t hyphen = lower.find('-'); hyphen != lower.npos) {
        const std::string_view first = lower.substr(0, hyphen), rest = lower.substr(hyphen + 1);
        // "Spanish-speaking", "mid-October"; "Mei-Lin" is none.
        const auto fits = [&](std::string_view part) {
            const WordKinds own = kinds(part);
            const bool proper = own.any(WordKind::proper, WordKind::place) &&
                                !own.any(WordKind::given, WordKind::given_female, WordKind::given_male);
            return part.size() < 2 || is_digit(part[0]) || proper || is_word(part);
        };
        return (contains(words_->prefixes, first) || fits(first)) && fits(rest);
    }
    // A doubled plural of the field's vocabulary, a prefix, an ending that names do not have.
    if (lower.size() > 4 && lower.back() == 's' && kinds(lower.substr(0, lower.size() - 1)).any(WordKind::field))
        return true;
    for (const std::string_view prefix : words_->prefixes) {
        if (lower.size() >= prefix.size() + 4 && lower.starts_with(prefix) &&
            words_->list.contains(lower.substr(prefix.size()))) {
            return true;
        }
    }
    return std::any_of(words_->suffixes.begin(), words_->suffixes.end(), [&](std::string_view suffix) {
        return lower.size() > suffix.size() + 2 && lower.ends_with(suffix);
    });
}

bool Lexicon::is_listed_name(std::string_view plain) const {
    if (plain.empty()) return false;
    std::string word(plain);
    if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return words_->list.contains(word);
}

namespace {

/// The base forms that a form in `ending` ("s" or "ed") may come from, each tried in turn.
template <class Test>
bool any_base(std::string_view form, std::string_view ending, const Test& test) {
    if (form.size() < ending.size() + 2 || !form.ends_with(ending) || form.ends_with("ss")) return false;
    const std::string_view stem = form.substr(0, form.size() - ending.size());
    if (test(stem)) return true;
    if (ending == "ed" && test(form.substr(0, form.size() - 1))) return true;  // used
    if (ending == "s" && stem.ends_with('e') && test(stem.substr(0, stem.size() - 1))) return true;  // watches
    if (stem.ends_with('i') || stem.ends_with("ie")) {
        return test(std::string(stem.substr(0, stem.rfind('i'))) + "y");  // carries, tried
    }
    const std::size_t size = stem.size();
    return ending == "ed" && size > 2 && stem[size - 1] == stem[size - 2] && test(stem.substr(0, size - 1));  // hopped
}

}  // namespace

bool Lexicon::is_personal_verb(std::string_view lower) const {
    const WordKinds own = kinds(lower);
    if (own.any(WordKind::past)) return true;
    const auto is_verb = [&](std::string_view base) { return kinds(base).any(WordKind::verb); };
    return any_base(lower, "s", is_verb) || any_base(lower, "ed", is_verb);
}

bool Lexicon::may_be_verb(std::string_view lower) const {
    const auto is_listed = [&](std::string_view base) { return words_->list.contains(base); };
    return is_personal_verb(lower) || any_base(lower, "s", is_listed) || any_base(lower, "ed", is_listed);
}

bool Lexicon::is_past(std::string_view lower) const {
    if (kinds(lower).any(WordKind::past, WordKind::past_cue)) return true;
    const auto is_verb = [&](std::string_view base) {
        return kinds(base).any(WordKind::verb) || words_->list.contains(base);
    };
    return any_base(lower, "ed", is_verb);
}

bool Lexicon::are_forms_of_one_name(std::string_view plain, std::string_view other) const {
    return std::any_of(words_->forms.begin(), words_->forms.end(), [&](const auto& group) {
        return contains(group, plain) && contains(group, other);
    });
}

}  // namespace iepress::review
