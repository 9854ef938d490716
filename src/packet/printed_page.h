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
    /// UTF-8 by the font's ToUnicode. Where its sequence or its tag has an /ActualText, that stands whole, in logical
    /// order, at the first piece that it is said for, and nothing at the others.
    std::string text;
    base::Box box;     ///< from the baseline up by the font's ascent, down by its descent
    base::Points baseline, size;  ///< of text that stands upright: its y, and the font's size on the page
    bool artifact = false;
    std::string language;  ///< /Lang in force; empty for an artifact and for what is not tagged
};

/// A painted part of a path, an image or a form. A clip is not looked at: it is what could be painted at most.
struct PrintedInk {
    base::Box box;
    bool artifact = false;
    bool rectangle = false;   ///< a filled rectangle with upright sides
    /// Of a form's or image's content with all that it refers to: the same wherever it is painted, in which file
    /// ever. Empty for a path.
    std::string form_sha256;
};

struct PrintedPage {
    base::Points width, height;  ///< as a reader shows it: cropped, turned
    std::vector<PrintedText> texts;  ///< in painting order
    std::vector<PrintedInk> inks;
    std::string sha256;  ///< of the content stream, unpacked; hexadecimal
};

/// All pages of a PDF, in order. What is painted in white is ink all the same; forms are not read inside. Reports what
/// `verify` reports of a file that cannot be read; packet/damaged-page, and gives nothing then.
[[nodiscard]] std::optional<std::vector<PrintedPage>> read_pages(const std::filesystem::path& file,
                                                                 base::Diagnostics& diagnostics);

/// The text of the Data Matrix whose modules are painted as rectangles inside `where`; nothing if there is none or it
/// cannot be decoded.
[[nodiscard]] std::optional<std::string> read_data_matrix(const PrintedPage& page, const base::Box& where);

}  // namespace iepress::packet
