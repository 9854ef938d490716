// The layout stage: a document and a style in, pages out.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "layout/pages.h"
#include "layout/style.h"
#include "markup/document.h"
#include "text/shape.h"

namespace iepress::layout {

/// Sets a document. Nothing of it is ever clipped or dropped; reports a role that the style
/// does not have, a link to no heading, a column narrower than its widest letter, and what the
/// text stage reports. Gives nothing if there is an error.
[[nodiscard]] std::optional<Pages> paginate(const markup::Document& document, const Style& style,
                                            text::Shaper& shaper, base::Diagnostics& diagnostics);

}  // namespace iepress::layout
