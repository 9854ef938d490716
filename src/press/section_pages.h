// On which page of a document each section begins: what the proof sheet says of the draft.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "compose/compose.h"
#include "layout/pages.h"
#include "layout/style.h"
#include "markup/document.h"
#include "press/press.h"

namespace iepress::press {

/// The page, counted from 1, of each heading that has an id.
[[nodiscard]] compose::SectionPages section_pages(const markup::Document& document, const layout::Pages& pages);

/// Lays out the IEP draft of the same case, language, edition and day, and says where its sections are. What is wrong
/// with the draft is reported only where it keeps it from being laid out.
[[nodiscard]] std::optional<compose::SectionPages> draft_section_pages(const Press& press, text::Shaper& shaper,
                                                                       const compose::Sources& sources,
                                                                       const compose::Request& request,
                                                                       const layout::Style& style,
                                                                       base::Diagnostics& diagnostics);

}  // namespace iepress::press
