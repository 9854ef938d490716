#include "mail/password.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "mail/messages.h"

namespace iepress::mail {

namespace {

/// Shorter ones are guessed within hours once somebody has the file.
constexpr std::size_t shortest = 12;

}  // namespace

std::optional<PasswordRule> PasswordRule::parse(std::string_view text, base::Diagnostics& diagnostics) {
    static constexpr std::array<std::pair<std::string_view, Kind>, 3> known{
        {{"student-id", Kind::student_id}, {"birth-date", Kind::birth_date}, {"birth-year", Kind::birth_year}}};
    PasswordRule rule;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos) break;
        if (open > 0) rule.parts_.push_back({Kind::words, std::string(text.substr(0, open))});
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto* const found = std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.first == name; });
        if (found == known.end()) {
            diagnostics.report(unknown_password_part, {}, name, "{student-id}, {birth-date}, {birth-year}");
            return std::nullopt;
        }
        rule.parts_.push_back({found->second, {}});
        text.remove_prefix(close + 1);
    }
    if (!text.empty()) rule.parts_.push_back({Kind::words, std::string(text)});
    const bool differs = std::any_of(rule.parts_.begin(), rule.parts_.end(), [](const Part& part) {
        return part.kind == Kind::student_id || part.kind == Kind::birth_date;
    });
    if (differs) return rule;
    diagnostics.report(same_password_for_all, {});
    return std::nullopt;
}

std::string PasswordRule::text_of(const Part& part, const record::Case& one) {
    const record::Student& student = one.student;
    switch (part.kind) {
        case Kind::words: return part.words;
        case Kind::student_id: return student.id.value;
        case Kind::birth_date:
            if (!student.birth_date) return {};
            return fmt::format("{:02}{:02}{:04}", student.birth_date.value.month, student.birth_date.value.day,
                               student.birth_date.value.year);
        case Kind::birth_year: return student.birth_date ? fmt::format("{:04}", student.birth_date.value.year) : "";
    }
    return {};
}

std::optional<std::string> PasswordRule::password(const record::Case& one, base::Diagnostics& diagnostics) const {
    std::string password;
    bool lacks = false;
    for (const Part& part : parts_) {
        const std::string text = text_of(part, one);
        lacks = lacks || text.empty();
        password += text;
    }
    if (!lacks && password.size() >= shortest) return password;
    diagnostics.report(short_password, one.student.place, password.size(), shortest);
    return std::nullopt;
}

}  // namespace iepress::mail
