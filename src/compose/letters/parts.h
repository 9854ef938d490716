// What the letters to and from a family share: the notice that the case holds, who is written to, and
// which languages they use.
#pragma once

#include <string_view>

#include "compose/letters/letter.h"
#include "compose/material.h"

namespace iepress::compose {

/// The notice of a kind ("prior-written-notice") and the meeting that the request asks for. Reports
/// compose/unknown-notice and compose/unknown-meeting.
[[nodiscard]] Letter requested_letter(const Material& material, std::string_view kind);

/// The prose of all parts of a kind, in order; empty where there is no notice or no such part.
[[nodiscard]] record::Narrative notice_part(const record::Notice* notice, std::string_view kind);

/// The date that the letter bears: the notice's, or the document's day.
[[nodiscard]] Value notice_date(const Material& material, const record::Notice* notice);

/// Who is written to: {name, address}. Those with educational rights, or the first of the family.
[[nodiscard]] List addressees(const Material& material);

/// Those of the addressees who use another language than the document, or need an interpreter:
/// {name, language}.
[[nodiscard]] List other_languages(const Material& material);

}  // namespace iepress::compose
