// The proof that no page went to the wrong family: reads the streams of a mailing from disk again.
#pragma once

#include <filesystem>

#include "base/diagnostics.h"

namespace iepress::proof {

/// What was looked at.
struct Verdict {
    std::size_t volumes = 0, pieces = 0, sheets = 0, pages = 0;
    std::size_t marks = 0;  ///< Data Matrix symbols decoded
};

}  // namespace iepress::proof
