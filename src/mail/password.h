// Passwords of pieces that go by e-mail, by a rule of the school's choosing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "record/case.h"

namespace iepress::mail {

/// "Maple-{birth-date}-{student-id}": words of the school's own, and parts that the family knows.
class PasswordRule {
public:
    /// {student-id}, {birth-date} as MMDDYYYY, {birth-year}. Reports mail/unknown-password-part and
    /// mail/same-password-for-all.
    [[nodiscard]] static std::optional<PasswordRule> parse(std::string_view text, base::Diagnostics& diagnostics);

    /// The password for a child's documents. Reports mail/short-password for one that is short, or whose case lacks
    /// what the rule asks for.
    [[nodiscard]] std::optional<std::string> password(const record::Case& one, base::Diagnostics& diagnostics) const;

private:
    enum class Kind : std::uint8_t { words, student_id, birth_date, birth_year };
    struct Part {
        Kind kind = Kind::words;
        std::string words;
    };
    [[nodiscard]] static std::string text_of(const Part& part, const record::Case& one);

    std::vector<Part> parts_;
};

}  // namespace iepress::mail
