// A paragraph as the guard reads it: words, numbers and marks, sentences, what is quoted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "review/lexicon.h"
#include "review/narrative/passages.h"

namespace iepress::review {

struct Token {
    enum class Kind : std::uint8_t {
        word,      ///< letters, with apostrophes and hyphens within
        initials,  ///< "J.T."
        number,    ///< from a digit on: "3rd", "8;5", "01/17/2023", "6-year-old"
        mark       ///< one character of anything else
    };
    std::uint32_t begin = 0, end = 0;  ///< bytes of the paragraph's text
    std::uint32_t stem = 0;            ///< end without "'s" or another contraction
    std::uint32_t sentence = 0;
    Kind kind = Kind::mark;
    bool capital = false;       ///< its first letter
    bool all_capitals = false;  ///< of two letters at least
    bool inner_capital = false; ///< "TouchChat", "McKay"
    bool possessive = false;    ///< "'s", or an apostrophe behind an s
    bool quoted = false;        ///< between quotation marks
    WordKinds kinds;            ///< of its stem
};

/// Tokens [first, last).
struct Sentence {
    std::size_t first = 0, last = 0;
};

/// One paragraph, read once for all rules. Borrows from the passage and the lexicon.
class Reading {
public:
    Reading(const Passage& passage, const Lexicon& lexicon);

    [[nodiscard]] const Passage& passage() const noexcept { return *passage_; }
    [[nodiscard]] const Lexicon& lexicon() const noexcept { return *lexicon_; }
    [[nodiscard]] const std::vector<Token>& tokens() const noexcept { return tokens_; }
    [[nodiscard]] const std::vector<Sentence>& sentences() const noexcept { return sentences_; }
    [[nodiscard]] std::size_t size() const noexcept { return tokens_.size(); }
    [[nodiscard]] const Token& operator[](std::size_t at) const { return tokens_[at]; }

    /// As written, whole.
    [[nodiscard]] std::string_view text(std::size_t at) const;
    /// In lower case, without a possessive ending; "" behind the last token.
    [[nodiscard]] std::string_view word(std::size_t at) const;
    [[nodiscard]] bool is(std::size_t at, std::string_view lower) const { return word(at) == lower; }
    /// One of these marks.
    [[nodiscard]] bool is_mark(std::size_t at, std::string_view marks) const;
    [[nodiscard]] bool is_word(std::size_t at) const;  ///< a token of Kind::word
    [[nodiscard]] WordKinds kinds(std::size_t at) const;
    [[nodiscard]] const Sentence& sentence_of(std::size_t at) const { return sentences_[tokens_[at].sentence]; }
    /// A place where any word has a capital: a sentence's start, behind a colon, a quotation mark.
    [[nodiscard]] bool opens(std::size_t at) const;
    /// The sentence that a byte of the text stands in, as written.
    [[nodiscard]] std::string sentence_text(std::size_t byte) const;

private:
    void tokenize();
    std::size_t read_word(std::size_t at);
    std::size_t read_number(std::size_t at);
    void finish_word(Token& token);
    void mark_quotations();
    void split_sentences();
    [[nodiscard]] bool ends_sentence(std::size_t at) const;
    [[nodiscard]] bool begins_sentence(std::size_t at) const;

    const Passage* passage_;
    const Lexicon* lexicon_;
    std::string_view source_;
    std::string lower_;  ///< as many bytes as the source
    std::vector<Token> tokens_;
    std::vector<Sentence> sentences_;
};

}  // namespace iepress::review
