// The messages of the scores stage: instruments, rulers and areas that contradict themselves or name
// what is not there.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::scores {

using base::Message;
using base::Severity;

// One file.
inline constexpr Message reversed_ends{"scores/reversed-ends", Severity::error,
                                       "<{}> goes from {} to {}, which is lower", "exchange from and to", {}};
inline constexpr Message band_order{"scores/band-order", Severity::error,
                                    "the band \"{}\" is not wholly below \"{}\", which stands before it",
                                    "list the bands from high to low, each ending below where the one before it begins",
                                    {}};
inline constexpr Message band_gap{"scores/band-gap", Severity::error,
                                  "no band holds the scores above {} and below {}",
                                  "let each band end one point below where the one before it begins", {}};

// What one file says of another.
inline constexpr Message repeated_name{"scores/repeated-name", Severity::error,
                                       "{} is a code or alias of the instrument {} as well",
                                       "give each instrument names of its own; to replace one of ours, give yours the same code",
                                       {}};
inline constexpr Message repeated_id{"scores/repeated-id", Severity::error,
                                     "the id {} stands in two files of the same folder",
                                     "give one of them an id of its own", {}};
inline constexpr Message unknown_area{"scores/unknown-area", Severity::error,
                                      "the part {} names the area {}, which areas.xml does not have{}",
                                      "correct its name, or add the area to an areas.xml of your own", {}};
inline constexpr Message unknown_successor{"scores/unknown-successor", Severity::error,
                                           "{} is superseded by {}, which is no instrument{}",
                                           "`iepress list instruments` has the codes; add a file for the newer edition",
                                           {}};
inline constexpr Message unknown_age_policy{"scores/unknown-age-policy", Severity::error,
                                            "{} names the age policy {}, which there is not{}",
                                            "`iepress list age-policies` has the ids", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const Message* const> messages();

}  // namespace iepress::scores
