// To whom a child's documents go by mail, and where to.
#pragma once

#include <string>
#include <vector>

namespace iepress::post {

/// An address in the form of USPS Publication 28: upper case, no punctuation but the hyphen of ZIP+4.
struct PostalAddress {
    std::vector<std::string> lines;  ///< delivery line or lines, then "CITY ST 12345-6789", then a country alone
    std::string zip;                 ///< five digits
    std::string plus_four;           ///< four digits, or empty
};

/// One who gets a piece: a household, or one person.
struct Recipient {
    std::vector<std::string> people;  ///< ids of the family members in order of the case, or "student"
    std::vector<std::string> names;   ///< what stands above the address, a line each
    PostalAddress address;
    std::string language;  ///< BCP 47
    std::string edition;   ///< "standard", "family", "large-print"
};

}  // namespace iepress::post
