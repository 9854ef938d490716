// Writes a case file as a person would: indented, one value a line, long prose broken between words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "record/case.h"

namespace iepress::carry {

/// Columns of a line before it is broken between words; a word that is longer stands alone.
inline constexpr std::size_t line_width = 118;

/// The word that every comment about something to be done begins its sentence with. docs/case-file.md names it.
inline constexpr std::string_view rewrite_mark = "REWRITE:";

struct Attribute {
    std::string_view name;
    std::string value;  ///< left out where it is empty
};
using Attributes = std::vector<Attribute>;

class Xml {
public:
    Xml();

    void open(std::string_view name, const Attributes& attributes = {});
    /// Forgets the element if it has neither attributes nor content.
    void close();
    void blank_line();

    // An element of its own; nothing for an absent value.
    void value(std::string_view name, const record::Text& text);
    void value(std::string_view name, const record::DateField& date);
    void value(std::string_view name, const record::Flag& flag);
    void value(std::string_view name, const record::Number& number);
    void value(std::string_view name, const record::Narrative& narrative);

    // An element that is there whether or not it has words.
    void words(std::string_view name, const Attributes& attributes, std::string_view text);
    void prose(std::string_view name, const Attributes& attributes, const record::Narrative& narrative);

    /// A comment; "--", which none may hold, is pulled apart.
    void comment(std::string_view text);
    /// A comment with the mark: somebody has to act here.
    void rewrite(std::string_view text);

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    [[nodiscard]] std::string indent() const { return std::string(2 * opened_.size(), ' '); }
    void tagged(std::string_view name, const std::string& tag, const std::string& escaped);

    std::string text_;
    struct Opened {
        std::string name;
        std::size_t begin, end;  ///< of its tag
        std::size_t attributes;
    };
    std::vector<Opened> opened_;
};

}  // namespace iepress::carry
