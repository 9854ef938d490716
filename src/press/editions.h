// Which words and which template a document of an edition is made with.
#pragma once

#include <string>
#include <string_view>

#include "press/press.h"

namespace iepress::press {

/// "es-MX" finds the words of "es-MX", else of "es"; null if there are none.
[[nodiscard]] const compose::Strings* find_strings(const Knowledge& knowledge, std::string_view language);

/// `<kind>-<edition>` where there is such a template, else the kind's own: an edition may say other
/// things (family, summary) or the same in another style (large-print).
[[nodiscard]] std::string template_of(const Knowledge& knowledge, const compose::KindEntry& kind,
                                      std::string_view edition);

/// Whether the case may travel in the PDF. It holds every score, each household's address and notes of
/// courts: never in a copy that is made for a family or a whole meeting, nor in the letter on top of one.
[[nodiscard]] bool carries_data(compose::DocumentKind kind, std::string_view edition) noexcept;

}  // namespace iepress::press
