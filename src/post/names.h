// The lines above an address: who it is for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "record/people.h"

namespace iepress::post {

/// "JOSE LOPEZ JR": given and family name and suffix in capitals, accents, hyphens and apostrophes kept.
[[nodiscard]] std::string envelope_name(const record::Name& name);

/// The family name alone, in capitals, to compare with others.
[[nodiscard]] std::string envelope_family_name(const record::Name& name);

/// A line each; two people of one family name share a line, "MARIA & JOSE LOPEZ", where it fits. A name that is too
/// long goes on in the next line, broken at a blank; a word that is too long alone is reported (post/long-line), and
/// there is nothing then.
[[nodiscard]] std::optional<std::vector<std::string>> name_lines(const std::vector<const record::Name*>& names,
                                                                 base::Diagnostics& diagnostics);

}  // namespace iepress::post
