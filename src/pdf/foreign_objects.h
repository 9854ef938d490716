// Pages of other PDFs as objects of this file, each once however many pages paint it.
#pragma once

#include <span>
#include <vector>

#include "pdf/foreign.h"
#include "pdf/objects.h"

namespace iepress::pdf {

/// The forms of all pages of all files, in order: what `layout::FormUse::form` counts.
[[nodiscard]] std::vector<HPDF_Dict> add_foreign(Objects& objects, std::span<const ForeignPages* const> files);

}  // namespace iepress::pdf
