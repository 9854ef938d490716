// Who gets mail about a child: 34 CFR 99.4 and 300.30 (parents), 300.520 and 99.5 (the student from 18).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "post/address_table.h"
#include "post/recipient.h"
#include "record/case.h"

namespace iepress::post {

/// Why a member of the family gets nothing. None of these is an error.
enum class LeftOutReason : std::uint8_t {
    court_order,          ///< <excluded-by-court-order>yes
    no_rights,            ///< <educational-rights>no
    rights_not_stated,    ///< no word about them
    wants_no_mail,        ///< <receives-mail>no
    rights_with_student,  ///< the student gets it
};

/// The word for a report: "court-order", "no-rights" ...
[[nodiscard]] std::string_view reason_word(LeftOutReason reason) noexcept;

struct LeftOut {
    std::string person;  ///< id
    LeftOutReason reason = LeftOutReason::no_rights;
};

/// Those who would get a piece and do not, because something has to be corrected first.
struct Held {
    std::vector<std::string> people;  ///< ids, or "student"; empty where there is nobody
    std::vector<std::string> codes;   ///< of the messages: "post/incomplete-address"
};

struct Recipients {
    std::vector<Recipient> to;  ///< in order of the case
    std::vector<LeftOut> left_out;
    std::vector<Held> held;
};

/// What is sent. 34 CFR 300.520(a)(1)(i): a notice that the law requires goes to the student and to the parents, after
/// the rights have passed too; everything else to the student alone.
enum class Sending : std::uint8_t { record, notice };

/// Who gets mail about this child on that day, each household once: members with the same address, language and edition
/// share a piece, others at the same address get one each. Reports what holds a piece back and what somebody should
/// look at (post/...), with the place in the case; a piece that is held keeps no other back.
[[nodiscard]] Recipients recipients(const record::Case& one, const base::Date& as_of, const AddressWords& words,
                                    base::Diagnostics& diagnostics, Sending sending = Sending::record);

}  // namespace iepress::post
