// The words of one language as compose uses them: labels, sentences with places to fill in,
// dates, lists.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "compose/compose.h"
#include "compose/date_pattern.h"
#include "record/case.h"

namespace iepress::compose {

/// A place in a sentence and what goes there.
using Filling = std::pair<std::string_view, std::string_view>;

class Words {
public:
    Words(const Strings& strings, base::Diagnostics& diagnostics);

    [[nodiscard]] const Strings& strings() const noexcept { return strings_; }

    /// The text of an id; reports compose/missing-word and gives "" if there is none.
    [[nodiscard]] const std::string& operator[](std::string_view id) const;

    /// The text with each "{name}" filled in.
    [[nodiscard]] std::string fill(std::string_view id, std::initializer_list<Filling> fillings) const;

    /// The label of a code of the case file: for ("role", "special-education-teacher") the text
    /// role_special_education_teacher. A code that has none is a word of the case's own and
    /// comes back as it was typed.
    [[nodiscard]] std::string label(std::string_view group, std::string_view code) const;
    [[nodiscard]] bool has_label(std::string_view group, std::string_view code) const;

    [[nodiscard]] std::string date(const base::Date& date) const;        ///< "01/23/2026"
    [[nodiscard]] std::string short_date(const base::Date& date) const;  ///< "Jan 23"

    /// "08/25/2025 – 06/05/2026"; one of the two alone where the other is absent.
    [[nodiscard]] std::string span(const record::DateField& from, const record::DateField& to) const;

    /// "a", "a and b", "a, b, and c".
    [[nodiscard]] std::string list(std::span<const std::string> items) const;

private:
    /// Taken apart once: a document has hundreds of dates.
    struct DatePattern {
        std::string_view id;          ///< of the pattern among the strings
        std::vector<DatePart> parts;  ///< none where the strings have no such text, or an empty one
    };
    [[nodiscard]] DatePattern date_pattern(std::string_view id) const;
    [[nodiscard]] std::string written(const DatePattern& pattern, const base::Date& date) const;
    [[nodiscard]] const std::string& name_of_month(std::string_view prefix, int month) const;

    const Strings& strings_;
    base::Diagnostics& diagnostics_;
    DatePattern date_pattern_, short_date_pattern_;
};

/// With its first letter (of ASCII) in upper case.
[[nodiscard]] std::string capitalized(std::string text);
/// With all letters of ASCII in lower case.
[[nodiscard]] std::string lower_case(std::string text);
/// A band's word within a sentence: "below average" of "Below Average"; "WNL" stays.
[[nodiscard]] std::string word_in_sentence(std::string text);

/// "61" of 61.0, "57.3" of 57.25: a computed number with at most one decimal.
[[nodiscard]] std::string plain_number(double value);

}  // namespace iepress::compose
