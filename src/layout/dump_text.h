// A document's text in reading order, as its logical tree gives it: what a screen reader hears.
#pragma once

#include <string>

#include "layout/pages.h"

namespace iepress::layout {

/// One line a paragraph, cell or label, in the order of the tree. Artifacts are not in it. Where a node
/// has an actual text, that stands for what is drawn.
[[nodiscard]] std::string dump_text(const Pages& pages);

}  // namespace iepress::layout
