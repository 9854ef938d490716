// Names as they stand in a sentence: "Ms. Abara-Quinn", "Dana Okerlund", "L. Sandoval".
#pragma once

#include <optional>

#include "review/narrative/cast.h"
#include "review/narrative/reading.h"

namespace iepress::review {

/// Tokens [first, last): an optional title, then names. `name` is the first token behind the title.
struct NameRun {
    std::size_t first = 0, name = 0, last = 0;
    WordKinds title;  ///< of the title; none where there is none

    [[nodiscard]] bool titled() const noexcept { return first != name; }
};

/// The word could be a name: it has a capital, and no ordinary word of that place has one.
[[nodiscard]] bool may_be_name(const Reading& reading, const Cast& cast, std::size_t at);

/// The run that begins at a token; nothing if none does.
[[nodiscard]] std::optional<NameRun> name_run_at(const Reading& reading, const Cast& cast, std::size_t at);

/// A token's word as names are compared: "Inés's" is "ines", "J.T." is "jt".
[[nodiscard]] std::string name_of(const Reading& reading, std::size_t at);

}  // namespace iepress::review
