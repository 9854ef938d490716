// The one thing that a PDF must know of a CFF font: which CID each glyph has.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace iepress::pdf {

/// CIDs by glyph number, from the charset of a CFF table (Adobe technical note 5176, 13). A font
/// that is not CID-keyed has its glyph numbers as CIDs (ISO 32000-1 9.7.4.2). Nothing for bytes
/// that are no CFF.
[[nodiscard]] std::optional<std::vector<std::uint16_t>> cids_of(std::string_view cff,
                                                                std::size_t glyph_count);

}  // namespace iepress::pdf
