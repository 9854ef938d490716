// English as the copied-report guard knows it: ordinary words, and words that begin with a capital
// and name no person.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace iepress::review {

/// The kinds of words in guard/*.xml (`<words kind="given-female">`), in the order of their names in
/// lexicon_file.cpp.
enum class WordKind : std::uint8_t {
    given_female, given_male, given, family, name_word, name_noun, season,
    place, proper, org_head, school_head, place_head, eponym,
    title_female, title_male, title, title_role, credential, particle,
    role_female, role_male, role, self, plural, thing, entity, animal,
    verb, past, aux, adverb, reporting, copula, future, future_noun, past_cue, earlier,
    abbreviation, naming, preposition, determiner, possessive, indefinite, conjunction, subordinator,
    works, level_word, teacher_word, placeholder, mention, one_of, field,
};

/// The kinds that a word is of.
class WordKinds {
public:
    constexpr WordKinds() = default;
    constexpr explicit WordKinds(std::uint64_t bits) : bits_(bits) {}

    template <class... Kind>
    [[nodiscard]] constexpr bool any(Kind... kinds) const noexcept {
        return (bits_ & (bit(kinds) | ...)) != 0;
    }
    constexpr void add(WordKind kind) noexcept { bits_ |= bit(kind); }
    constexpr void add(WordKinds other) noexcept { bits_ |= other.bits_; }
    [[nodiscard]] constexpr bool none() const noexcept { return bits_ == 0; }
    [[nodiscard]] constexpr std::uint64_t bits() const noexcept { return bits_; }

private:
    static constexpr std::uint64_t bit(WordKind kind) noexcept {
        return std::uint64_t{1} << static_cast<unsigned>(kind);
    }
    std::uint64_t bits_ = 0;
};

/// Immutable, shared between threads. Words are asked for as `lowered` leaves them.
class Lexicon {
public:
    /// `word_list`: one word a line, as Debian's wamerican installs it; `data_folders`: each may have
    /// guard/*.xml with further words. Reports what is missing or wrong.
    [[nodiscard]] static std::optional<Lexicon> load(const std::filesystem::path& word_list,
                                                     const std::vector<std::filesystem::path>& data_folders,
                                                     base::Diagnostics& diagnostics);
    Lexicon(Lexicon&&) noexcept;
    Lexicon& operator=(Lexicon&&) noexcept;
    ~Lexicon();

    /// An ordinary word: listed in lower case, of the field's vocabulary, or built from such words
    /// ("weight-bearing", "hyperflexible").
    [[nodiscard]] bool is_word(std::string_view lower) const;
    /// Listed with a capital: a proper noun of any sort. `plain`: as `review::plain` leaves it.
    [[nodiscard]] bool is_listed_name(std::string_view plain) const;
    /// What the data files say about a word; a plural of a role is a role and plural.
    [[nodiscard]] WordKinds kinds(std::string_view lower) const;
    /// A form that has a person as its subject: "holds", "asked", "took".
    [[nodiscard]] bool is_personal_verb(std::string_view lower) const;
    /// A form in -s or -ed of any word that the list has.
    [[nodiscard]] bool may_be_verb(std::string_view lower) const;
    /// A form of the past: "asked", "took", "was".
    [[nodiscard]] bool is_past(std::string_view lower) const;
    /// Forms of one name, such as Bill and William; `plain` as `review::plain` leaves them.
    [[nodiscard]] bool are_forms_of_one_name(std::string_view plain, std::string_view other) const;

private:
    friend class LexiconReader;
    struct Words;
    explicit Lexicon(std::unique_ptr<const Words> words);
    std::unique_ptr<const Words> words_;
};

}  // namespace iepress::review
