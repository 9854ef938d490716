// What a finished PDF prints, page by page: words and ink with their places.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/units.h"

namespace iepress::packet {

/// What one text-showing operator shows.
struct PrintedText {
    std::string text;  ///< UTF-8 by the font's ToUnicode, or /ActualText of its sequence; in logical order where it is one
    base::Box box;     ///< from the baseline up by the font's ascent, down by its descent
    bool artifact = false;
    std::string language;  ///< /Lang in force; empty for an artifact and for what is not tagged
};

/// A painted path, image or form.
struct PrintedInk {
    base::Box box;
    bool artifact = false;
    bool rectangle = false;   ///< a filled rectangle with upright sides
    std::string form_sha256;  ///< of an XObject's stream, unpacked; empty for a path
};

struct PrintedPage {
    base::Points width, height;
    std::vector<PrintedText> texts;  ///< in painting order
    std::vector<PrintedInk> inks;
    std::string sha256;  ///< of the content stream, unpacked; hexadecimal
};

/// All pages of a PDF, in order. What is painted in white is ink all the same. Reports what `verify` reports of a file
/// that cannot be read; packet/damaged-page.
[[nodiscard]] std::optional<std::vector<PrintedPage>> read_pages(const std::filesystem::path& file,
                                                                 base::Diagnostics& diagnostics);

/// The text of the Data Matrix whose modules are painted as rectangles inside `where`; nothing if there is none or it
/// cannot be decoded.
[[nodiscard]] std::optional<std::string> read_data_matrix(const PrintedPage& page, const base::Box& where);

}  // namespace iepress::packet
