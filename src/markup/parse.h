// The markup stage: document XML in, `Document` out.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "markup/document.h"
#include "template/render.h"

namespace iepress::markup {

/// Parses the closed vocabulary of `docs/document-xml.md`. Reports each unknown element and
/// attribute, wrong nesting and bad value with the place of the template or case file that it
/// came from, all in one go; gives nothing if there is an error.
[[nodiscard]] std::optional<Document> parse(const template_::Rendered& rendered,
                                            base::Diagnostics& diagnostics);

}  // namespace iepress::markup
