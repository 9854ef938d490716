// The sRGB colour profile that PDF/A wants in a file whose colours are device colours.
#pragma once

#include <string>

namespace iepress::pdf {

/// An ICC display profile, version 4.2 (ISO 15076-1:2005), of IEC 61966-2-1 sRGB. Built here, so
/// that no file of the machine decides about a PDF's bytes.
[[nodiscard]] std::string srgb_profile();

}  // namespace iepress::pdf
