// What every value of a case is made of: a value and where it stands in the file.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/place.h"

namespace iepress::record {

/// A value and where it stands. Absent (false) when nobody wrote it.
template <class T>
struct Field {
    T value{};
    base::Place place;

    explicit operator bool() const noexcept { return place.known(); }
};

using Text = Field<std::string>;  ///< one line or one paragraph; white space collapsed
using DateField = Field<base::Date>;
using Flag = Field<bool>;  ///< "yes" or "no" in the file

/// A number and the characters that were typed ("85", "12.50"), so that it prints as typed.
struct Quantity {
    double value = 0;
    std::string typed;
};
using Number = Field<Quantity>;

/// Free prose of a professional. Blank lines separate paragraphs; <p>, <li> say so explicitly.
struct Paragraph {
    enum class Kind { paragraph, bullet };
    Kind kind = Kind::paragraph;
    std::string text;
    std::string language;  ///< BCP 47; empty means the document's own
    base::Place place;
    /// Where the file's further lines begin in `text`, so that a word in it has its own line.
    struct Line {
        std::size_t offset;
        base::Place place;
    };
    std::vector<Line> lines;
};
/// The place of the line that holds the byte `offset` of the paragraph's text.
[[nodiscard]] base::Place place_at(const Paragraph& paragraph, std::size_t offset);

using Narrative = std::vector<Paragraph>;

/// A titled part of prose whose kind comes from a closed list per element ("medical", "gait").
struct Section {
    std::string id;  ///< so that a recommendation can rest on it; may be empty
    std::string kind;
    Text title;  ///< replaces the kind's usual heading
    Narrative narrative;
    base::Place place;
};

}  // namespace iepress::record
