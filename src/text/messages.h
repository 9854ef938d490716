// The messages of the text stage: fonts that are not there, and characters that no font has.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::text {

using base::Message;
using base::Severity;

inline constexpr Message bad_manifest{"text/bad-manifest", Severity::error,
                                      "{} is no list of fonts: {}",
                                      "put back the fonts.xml that came with iepress", {}};
inline constexpr Message manifest_entry{"text/manifest-entry", Severity::error,
                                        "<{}> in the list of fonts {}",
                                        "fonts/README.md says how to add a font", {}};
inline constexpr Message missing_font{"text/missing-font", Severity::error,
                                      "{} font file(s) are not on this computer, such as {}: "
                                      "apt-get install {} brings them",
                                      "run the command as root, or ask who looks after the computer",
                                      {}, base::Fault::machine};
inline constexpr Message broken_font{"text/broken-font", Severity::error,
                                     "cannot use the font file {}: {}",
                                     "install the font's package again", {}, base::Fault::machine};
inline constexpr Message no_glyph{"text/no-glyph", Severity::error,
                                  "no font has the character {} ({})",
                                  "write it with other characters, or add a font that has it to fonts.xml",
                                  {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::text
