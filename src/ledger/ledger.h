// What was made, and what was sent to whom: an SQLite file in the output folder.
#pragma once

#include <string>

#include "base/date.h"

namespace iepress::ledger {

/// One copy of a child's record that left the school (34 CFR 99.32(a), 300.614): who got it, the date, the purpose.
struct Disclosure {
    base::Date date;
    std::string student;   ///< id
    std::string people;    ///< ids of who got it, with a blank between
    std::string document;  ///< kinds, with a blank between
    std::string language, edition;
    std::string way;       ///< "mail" or "e-mail"
    std::string mailing;   ///< eight hexadecimal digits
    unsigned piece = 0;
    std::string sha256;    ///< of the piece's pages
};

}  // namespace iepress::ledger
