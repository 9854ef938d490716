// libharu's objects as a file of PDF 1.7: object streams and a cross-reference stream (7.5.7,
// 7.5.8), which libharu itself cannot write. A tagged file becomes six times smaller by it.
#pragma once

#include <optional>
#include <string>

#include "pdf/objects.h"
#include "pdf/structure.h"

namespace iepress::pdf {

/// The whole file. `written` must be numbered from the end of libharu's table on. /ID is a
/// digest of the file's other bytes. Nothing after an error of libharu.
[[nodiscard]] std::optional<std::string> serialise(Objects& objects, const WrittenObjects& written);

}  // namespace iepress::pdf
