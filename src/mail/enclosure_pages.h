// The pages of an enclosure as pages of a piece.
#pragma once

#include <cstdint>

#include "compose/compose.h"
#include "layout/pages.h"
#include "mail/mailing.h"

namespace iepress::mail {

/// Each page painted whole as a figure whose alternative says which page of which enclosure it is; a little smaller, so
/// that no mark ever lies on its words. `first_form`: of its first page among the pages of all the order's enclosures.
[[nodiscard]] layout::Pages enclosure_pages(const Enclosure& enclosure, std::uint32_t first_form, const Order& order,
                                            const compose::Strings& strings);

}  // namespace iepress::mail
