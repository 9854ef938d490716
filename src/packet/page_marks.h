// A page's content read for its marks: which pieces are numbered for the tags, and what is
// painted outside of all marks.
#pragma once

#include <map>
#include <string>

namespace iepress::packet {

struct PageMarks {
    std::map<long long, int> numbers;  ///< how often each MCID begins
    int unmarked = 0;                  ///< painting operators in no mark and no artifact
    bool readable = true;
};

/// Reads the operators of a content stream.
[[nodiscard]] PageMarks read_marks(const std::string& content);

}  // namespace iepress::packet
