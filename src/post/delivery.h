// The delivery line of an address in the United States, taken apart and put together again: for address.cpp.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "post/address_table.h"

namespace iepress::post {

struct Delivery {
    std::vector<std::string> above;  ///< lines over it: an urbanization, the name of a building
    std::string line;                ///< "101 1/2 N MAIN ST", "PO BOX 12", "RR 2 BOX 152"
    std::string unit;                ///< "BLDG 5 APT 2", "# 4"; may be empty
};

/// What `street` and `unit` say, as `address_words` gives them.
struct DeliveryWords {
    std::vector<std::string> street, unit;
};

/// Where and to what problems are reported.
struct AddressReport {
    base::Place place;
    base::Diagnostics& diagnostics;
};

/// USPS Publication 28, 213 and 23 to 29. Reports post/unit-without-number, post/box-without-number, post/two-places;
/// what it gives then is not to be used. The line is empty where the words name a unit or an area alone.
[[nodiscard]] Delivery standard_delivery(DeliveryWords from, const State& state, const AddressWords& words,
                                         AddressReport report);

/// A post office box, a rural or a highway contract route: 24, 25 and 28. False if the words are none of these.
[[nodiscard]] bool take_box_or_route(DeliveryWords& from, Delivery& into, AddressReport report);

/// "APT 4 REAR" of "Apt. #4, rear"; what is no unit ("Casa Verde") goes to the lines above.
void take_unit(const std::vector<std::string>& from, const AddressWords& words, Delivery& into, AddressReport report);

/// Where in the words of a street its unit begins; their number if there is none.
[[nodiscard]] std::size_t unit_begin(const std::vector<std::string>& street, const AddressWords& words);

}  // namespace iepress::post
