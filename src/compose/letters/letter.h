// Which notice of the case a letter is, and to which meeting it calls.
#pragma once

#include <string>
#include <string_view>

#include "record/case.h"

namespace iepress::compose {

/// Null where the case has none that fits, or none of the id.
struct Letter {
    const record::Notice* notice = nullptr;
    const record::Meeting* meeting = nullptr;
};

/// By their ids; an empty one means: with the other given, what belongs to it (the first meeting on or after the
/// notice's day; the latest notice on or before the meeting's), else the latest of the case.
[[nodiscard]] Letter letter_of(const record::Case& one, std::string_view kind, std::string_view notice,
                               std::string_view meeting);

/// The ids that could be chosen, for a message: "invitation, invitation-2".
[[nodiscard]] std::string notice_ids(const record::Case& one, std::string_view kind);
[[nodiscard]] std::string meeting_ids(const record::Case& one);

}  // namespace iepress::compose
