// What a letter begins with, placed by computation: its sender, and the address behind the window of the envelope.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "layout/pages.h"
#include "post/envelope.h"
#include "post/recipient.h"
#include "text/shape.h"

namespace iepress::mail {

/// Sets names and address lines into the safe box of the letter's first page, as the first paragraph of its tree, with
/// the bars of an Intelligent Mail barcode below them unless `bars` is empty. Reports mail/address-too-long at
/// `place`, and gives false, where they do not fit in 8 pt.
[[nodiscard]] bool set_address(layout::Pages& letter, const post::Recipient& recipient, const post::Placement& placement,
                               std::string_view bars, const base::Place& place, text::Shaper& shaper,
                               base::Diagnostics& diagnostics);

/// Sets who sends the letter behind the sender's window, or at the head of the page where the envelope has none: in
/// front of all else in the letter's tree.
void set_sender(layout::Pages& letter, const std::vector<std::string>& lines, const post::Placement& placement,
                text::Shaper& shaper, base::Diagnostics& diagnostics);

}  // namespace iepress::mail
