// Flate compression with libdeflate.
#pragma once

#include <string>
#include <string_view>

namespace iepress::pdf {

/// `quick` for what is written once into one document, `small` for what is shared by many.
enum class Effort { quick, small };

/// The bytes as a zlib stream, for /FlateDecode.
[[nodiscard]] std::string compress(std::string_view bytes, Effort effort);

}  // namespace iepress::pdf
