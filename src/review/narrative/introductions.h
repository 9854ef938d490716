// People whom a narrative introduces itself: "his brother Teo", "the bus driver, Mr. Novak".
#pragma once

#include "review/narrative/cast.h"
#include "review/narrative/reading.h"

namespace iepress::review {

/// Adds to the cast whom a paragraph introduces, and what titles tell about the people in it.
void introduce_people(const Reading& reading, Cast& cast);

}  // namespace iepress::review
