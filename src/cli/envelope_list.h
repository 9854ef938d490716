// What `iepress list envelopes` says: where an address goes in each envelope, and what it holds.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "press/press.h"

namespace iepress::cli {

/// All envelopes of the folders, or the one that `only` names (an id, or a district's own file). A question mark
/// stands behind what nobody has read or measured. Reports what the post stage reports.
[[nodiscard]] std::string list_envelopes(const press::Folders& folders, std::string_view only,
                                         base::Diagnostics& diagnostics);

}  // namespace iepress::cli
