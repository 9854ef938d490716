// The messages about envelopes and postage data: measures that cannot be, and names that nobody has.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::post {

using base::Message;
using base::Severity;

inline constexpr Message no_envelopes{"post/no-envelopes", Severity::error, "there are no envelopes in {}",
                                      "name a data folder that has envelopes/*.xml, or leave --data out", {}};
inline constexpr Message repeated_envelope{"post/repeated-envelope", Severity::error,
                                           "a second envelope of the id {} in the same folder",
                                           "give one of the two another id, or remove it", {}};
inline constexpr Message unknown_envelope{
    "post/unknown-envelope", Severity::error, "there is no envelope {}; there are {}",
    "name one of these, or a file of your own that ends with .xml: docs/envelopes.md", {}};
inline constexpr Message unknown_larger{"post/unknown-larger", Severity::error,
                                        "the larger envelope {} is not among those there are: {}",
                                        "name one of these, or leave larger out", {}};
inline constexpr Message window_outside{"post/window-outside", Severity::error,
                                        "the window ends {} in from the {} edge; the envelope ends at {} in",
                                        "measure from the envelope's left and bottom edges, with the flap on top", {}};
inline constexpr Message page_too_wide{"post/page-too-wide", Severity::error,
                                       "a page 8.5 in wide does not go into an envelope {} in wide",
                                       "give the width of the envelope's front, with the flap on top", {}};
inline constexpr Message panel_too_high{"post/panel-too-high", Severity::error,
                                        "the first panel is {} in high; the envelope is {} in high",
                                        "fold the page so that its first panel goes in", {}};
inline constexpr Message panel_sum{"post/panel-sum", Severity::error,
                                   "the panels are {} in high together; a US Letter page is 11 in high",
                                   "give the height of each panel from the top of the page", {}};
inline constexpr Message first_panel_lower{
    "post/first-panel-lower", Severity::error, "panel {} is {} in high, higher than the first with {} in",
    "make the first panel the highest: what stands out behind it could be read through the window", {}};
inline constexpr Message no_safe_place{
    "post/no-safe-place", Severity::error,
    "a page can slide so far in this envelope that {} in by {} in are all that always stays in this window",
    "use a larger window, or fold the page so that its first panel nearly fills the envelope",
    "USPS Quick Service Guide 201a"};
inline constexpr Message unverified_envelope{
    "post/unverified-envelope", Severity::warning, "nobody has read or measured where the windows of {} are",
    "measure the envelope that you use and put it into a file of your own: docs/envelopes.md", {}};
inline constexpr Message no_postage{"post/no-postage", Severity::error, "there is no post/postage.xml in {}",
                                    "name a data folder that has one, or leave --data out", {}};
inline constexpr Message postage_order{"post/postage-order", Severity::error,
                                       "the class {} up to {} oz stands after one of its shape up to {} oz",
                                       "list the classes of a shape from the lightest to the heaviest", {}};

/// All of these.
[[nodiscard]] std::span<const Message* const> envelope_messages();

}  // namespace iepress::post
