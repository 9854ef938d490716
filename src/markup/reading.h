// What the readers of blocks share: the source, the problems, and what is only known at the end
// of the document, such as whether a link's heading exists.
#pragma once

#include <tinyxml2.h>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "markup/document.h"
#include "markup/source.h"
#include "markup/vocabulary.h"

namespace iepress::markup {

using tinyxml2::XMLElement;
using tinyxml2::XMLNode;

struct Reading {
    const Source& source;
    base::Diagnostics& diagnostics;

    int heading_level = 0;                                     ///< of the last heading; 0 before the first
    std::map<std::string, base::Place, std::less<>> ids = {};  ///< of headings
    std::vector<Link> links_to_ids = {};                       ///< held against `ids` at the end
};

// blocks.cpp

/// The blocks of <document> and <section>, and of <li>, <td>, <th> and <note>, whose inline
/// content becomes paragraphs.
[[nodiscard]] Blocks read_blocks(Reading& reading, const XMLElement& parent);

// inline.cpp

/// The text of an element that holds inline content.
[[nodiscard]] Inline read_line(Reading& reading, const XMLElement& element);

/// The same from a few of its child nodes: from `first` up to `end` (null: the last).
[[nodiscard]] Inline read_line(Reading& reading, const XMLNode* first, const XMLNode* end);

// tables.cpp
[[nodiscard]] Table read_table(Reading& reading, const XMLElement& element);

// charts.cpp
[[nodiscard]] Figure read_figure(Reading& reading, const XMLElement& element);

// progress_chart.cpp
[[nodiscard]] ProgressChart read_progress_chart(Reading& reading, const XMLElement& element);

// score_profile.cpp
[[nodiscard]] ScoreProfile read_score_profile(Reading& reading, const XMLElement& element);

// attributes.cpp: each reports markup/bad-value for a value that is not of its form. An attribute
// that is not there gives nothing, or the value that it stands for then.

[[nodiscard]] std::string read_text(const XMLElement& element, const char* name);
/// For an attribute whose value must not be empty.
[[nodiscard]] std::string read_filled_text(Reading& reading, const XMLElement& element, const char* name);
[[nodiscard]] std::string read_language(Reading& reading, const XMLElement& element);
[[nodiscard]] std::optional<double> read_number(Reading& reading, const XMLElement& element,
                                                const char* name);
[[nodiscard]] base::Date read_date(Reading& reading, const XMLElement& element, const char* name);

struct Range {
    int lowest;
    int highest;
    int usual;  ///< if the attribute is not there
};
[[nodiscard]] int read_integer(Reading& reading, const XMLElement& element, const char* name, Range range);

/// Which of the words the attribute has; nothing if it is not there, or is none of them.
[[nodiscard]] std::optional<std::size_t> read_choice(Reading& reading, const XMLElement& element,
                                                     const char* name,
                                                     std::span<const std::string_view> words);

/// A positive number, all of `text`: "130", "2.5".
[[nodiscard]] std::optional<double> parse_number(std::string_view text);
/// The words of `text` between white space.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

/// At the attribute, or at the element if the attribute is not there.
void report_bad_value(Reading& reading, const XMLElement& element, const char* name,
                      std::string_view expected);

/// `text` with its white space collapsed and its ends trimmed.
[[nodiscard]] std::string collapsed(std::string_view text);

/// The first child element of this tag that stands where it may; null if there is none.
[[nodiscard]] const XMLElement* child(const XMLElement& parent, Tag tag);

/// Calls `visit(element, tag)` for each child element that stands where it may.
template <class Visit>
void for_each_child(const XMLElement& parent, Visit visit) {
    for (const XMLElement* one = parent.FirstChildElement(); one != nullptr;
         one = one->NextSiblingElement()) {
        if (const auto* rule = static_cast<const ElementRule*>(one->GetUserData())) visit(*one, rule->tag);
    }
}

}  // namespace iepress::markup
