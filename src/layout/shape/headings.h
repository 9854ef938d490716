// The headings of a document, found before anything is shaped: the contents and links name them.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "layout/shape/boxes.h"

namespace iepress::layout {

/// All headings in reading order.
[[nodiscard]] std::vector<HeadingEntry> collect_headings(const markup::Document& document);

/// Indexes of headings by their id; of two with the same id the first counts.
using HeadingsById = std::map<std::string_view, std::uint32_t>;
[[nodiscard]] HeadingsById by_id(const std::vector<HeadingEntry>& headings);

/// The text of a line without its markup; forced breaks are spaces.
[[nodiscard]] std::string plain_text(const markup::Inline& line);

}  // namespace iepress::layout
