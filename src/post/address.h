// An address in the form in which the Postal Service wants it: USPS Publication 28.
#pragma once

#include <cstddef>
#include <optional>

#include "base/diagnostics.h"
#include "post/address_table.h"
#include "post/recipient.h"
#include "record/people.h"

namespace iepress::post {

/// As many characters as a line of 9 point fits into the part of a #10's window that never moves out of sight.
inline constexpr std::size_t longest_line = 38;

/// The lines of the address, in capitals, without punctuation but that of a number and of ZIP+4. The unit stands at the
/// end of the delivery line, or above it where the line would be too long. Reports, each at its place and all in one
/// go, what holds the mail back (post/incomplete-address, post/wrong-zip ...), and gives nothing then; nothing is ever
/// cut. An address abroad needs a street, a city and its country, which stands alone in the last line.
[[nodiscard]] std::optional<PostalAddress> standard_form(const record::Address& address, const AddressWords& words,
                                                         base::Diagnostics& diagnostics);

}  // namespace iepress::post
