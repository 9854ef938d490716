// What `iepress list omr` says: the schemes of marks for inserters, where their track lies and what each mark means.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "press/press.h"

namespace iepress::cli {

/// All schemes of the folders, or the one that `only` names (an id, or a file of one's own). A question mark stands
/// behind what nobody has tried. Reports what the post stage reports.
[[nodiscard]] std::string list_omr(const press::Folders& folders, std::string_view only,
                                   base::Diagnostics& diagnostics);

}  // namespace iepress::cli
