// What a sentence says of the child today: "Amara is ...", and not "her brother was ...".
#pragma once

#include "review/narrative/cast.h"
#include "review/narrative/reading.h"

namespace iepress::review {

enum class Teller {
    nobody,         ///< no subject found before the place
    child_today,    ///< "Amara is", "she attends", "Amara, ten,"
    child_earlier,  ///< "she was", "Amara attended", "in kindergarten she"
    child_does,     ///< the child with another verb in the present: "they walk everywhere"
    somebody_else
};

/// Who or what the words before a token speak of, within its sentence.
[[nodiscard]] Teller teller_before(const Reading& reading, const Cast& cast, std::size_t at);

}  // namespace iepress::review
