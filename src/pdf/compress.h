// Flate compression with libdeflate.
#pragma once

#include <string>
#include <string_view>

namespace iepress::pdf {

/// `quick` for what each document has of its own, and much: pages and tags. `even` for its own
/// fonts and attachments. `small` for what is prepared once and stands in many.
enum class Effort { quick, even, small };

/// The bytes as a zlib stream, for /FlateDecode.
[[nodiscard]] std::string compress(std::string_view bytes, Effort effort);

}  // namespace iepress::pdf
