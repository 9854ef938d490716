#include "post/recipients.h"

#include <algorithm>
#include <array>
#include <optional>

#include "post/address.h"
#include "post/messages.h"
#include "post/names.h"

namespace iepress::post {

namespace {

constexpr int age_of_rights = 18;  ///< 34 CFR 99.3 "eligible student"; a state's other age is said in <rights-remain>
constexpr std::string_view student_id = "student";

/// Somebody who is to get a piece.
struct Addressee {
    std::string id;
    const record::Name* name = nullptr;
    const record::Address* address = nullptr;
    std::string language, edition;
    base::Place place;
};

/// The errors that were reported from a point on, each code once.
std::vector<std::string> codes_since(const base::Diagnostics& diagnostics, std::size_t begin) {
    std::vector<std::string> codes;
    for (std::size_t at = begin; at < diagnostics.all().size(); ++at) {
        const base::Message& message = *diagnostics.all()[at].message;
        std::string code(message.code);
        const bool known = std::find(codes.begin(), codes.end(), code) != codes.end();
        if (message.severity == base::Severity::error && !known) codes.push_back(std::move(code));
    }
    return codes;
}

/// "en" and "en-US" are the same to the reader; "zh-Hans" and "zh-Hant" are not.
bool same_language(const std::string& one, const std::string& other) {
    const std::string& shorter = one.size() < other.size() ? one : other;
    const std::string& longer = one.size() < other.size() ? other : one;
    return longer == shorter || (longer.starts_with(shorter) && longer[shorter.size()] == '-' && !shorter.empty());
}

bool is_excluded(const record::FamilyMember& member) { return member.excluded_by_court_order.value; }

/// Why this member gets nothing, if so.
std::optional<LeftOutReason> reason_of(const record::FamilyMember& member) {
    if (is_excluded(member)) return LeftOutReason::court_order;
    if (member.educational_rights && !member.educational_rights.value) return LeftOutReason::no_rights;
    if (member.receives_mail && !member.receives_mail.value) return LeftOutReason::wants_no_mail;
    if (!member.educational_rights) return LeftOutReason::rights_not_stated;
    return std::nullopt;
}

class Search {
public:
    Search(const record::Case& one, const AddressWords& words, base::Diagnostics& diagnostics)
        : one_(one), words_(words), diagnostics_(diagnostics) {}

    void send_to_family() {
        for (const record::FamilyMember& member : one_.family) take(member);
    }
    void send_to_student() {
        Addressee student{std::string(student_id), &one_.student.name, &one_.student.address,
                          language_of({}),         "standard",         one_.student.place};
        const std::size_t begin = diagnostics_.all().size();
        if (!student.address->place.known()) student.address = home_of_student();
        if (student.address == nullptr) {
            diagnostics_.report(no_student_address, one_.student.place);
            return hold({student.id}, begin);
        }
        add(student);
    }
    void leave_out_family(LeftOutReason otherwise) {
        for (const record::FamilyMember& member : one_.family) {
            found_.left_out.push_back({member.id, is_excluded(member) ? LeftOutReason::court_order : otherwise});
        }
    }
    void hold(std::vector<std::string> people, std::size_t begin) {
        found_.held.push_back({std::move(people), codes_since(diagnostics_, begin)});
    }
    [[nodiscard]] std::vector<std::string> everybody() const {
        std::vector<std::string> people{std::string(student_id)};
        for (const record::FamilyMember& member : one_.family) {
            if (!reason_of(member)) people.push_back(member.id);
        }
        return people;
    }
    Recipients finish() {
        if (found_.to.empty() && found_.held.empty()) {
            const std::size_t begin = diagnostics_.all().size();
            diagnostics_.report(no_recipient, one_.student.place);
            hold({}, begin);
        }
        name_households();
        look_at_excluded();
        return std::move(found_);
    }

private:
    [[nodiscard]] std::string language_of(const record::Text& own) const {
        if (own) return own.value;
        return one_.language ? one_.language.value : "en";
    }

    void take(const record::FamilyMember& member) {
        const std::size_t begin = diagnostics_.all().size();
        if (const auto reason = reason_of(member)) {
            if (*reason == LeftOutReason::rights_not_stated) diagnostics_.report(unstated_rights, member.place);
            found_.left_out.push_back({member.id, *reason});
            return;
        }
        // An order was noted, and nobody has said what it forbids: nothing may leave the house on a guess.
        if (member.court_order_note && !member.excluded_by_court_order) {
            diagnostics_.report(court_order_unclear, member.court_order_note.place);
            return hold({member.id}, begin);
        }
        add({member.id, &member.name, &member.address, language_of(member.language),
             member.edition ? member.edition.value : "standard", member.place});
    }

    /// A piece of its own, or a place on that of the household.
    void add(const Addressee& addressee) {
        const std::size_t begin = diagnostics_.all().size();
        if (!addressee.address->place.known()) {
            diagnostics_.report(no_address, addressee.place);
            return hold({addressee.id}, begin);
        }
        auto address = standard_form(*addressee.address, words_, diagnostics_);
        if (!address || !name_lines({addressee.name}, diagnostics_)) return hold({addressee.id}, begin);
        for (std::size_t at = 0; at < found_.to.size(); ++at) {
            Recipient& known = found_.to[at];
            const bool joins = addressee.id != student_id && known.people.front() != student_id;
            if (!joins || known.address.lines != address->lines || known.edition != addressee.edition ||
                !same_language(known.language, addressee.language)) {
                continue;
            }
            known.people.push_back(addressee.id);
            names_[at].push_back(addressee.name);
            return;
        }
        found_.to.push_back({{addressee.id}, {}, std::move(*address), addressee.language, addressee.edition});
        names_.push_back({addressee.name});
    }

    void name_households() {
        for (std::size_t at = 0; at < found_.to.size(); ++at) {
            if (auto lines = name_lines(names_[at], diagnostics_)) found_.to[at].names = std::move(*lines);
        }
    }

    /// The address of those with whom the student lives, if it is one.
    [[nodiscard]] const record::Address* home_of_student() const {
        const record::Address* home = nullptr;
        std::vector<std::string> lines;
        for (const record::FamilyMember& member : one_.family) {
            if (is_excluded(member) || !member.lives_with_student.value || !member.address.place.known()) continue;
            base::Diagnostics unheard;
            const auto address = standard_form(member.address, words_, unheard);
            const std::vector<std::string> theirs = address ? address->lines : std::vector<std::string>{};
            if (home != nullptr && theirs != lines) return nullptr;
            home = &member.address;
            lines = theirs;
        }
        return home;
    }

    void look_at_excluded() {
        for (const record::FamilyMember& member : one_.family) {
            if (!is_excluded(member) || !member.address.place.known()) continue;
            base::Diagnostics unheard;
            const auto address = standard_form(member.address, words_, unheard);
            const bool shared = address && std::any_of(found_.to.begin(), found_.to.end(), [&](const Recipient& other) {
                                    return other.address.lines == address->lines;
                                });
            if (shared) diagnostics_.report(excluded_at_address, member.address.place);
        }
    }

    const record::Case& one_;
    const AddressWords& words_;
    base::Diagnostics& diagnostics_;
    Recipients found_;
    std::vector<std::vector<const record::Name*>> names_;  ///< of found_.to
};

/// Who holds the rights on that day.
enum class Rights : std::uint8_t { family, student, unknown };

Rights rights_on(const record::Student& student, const base::Date& day, base::Diagnostics& diagnostics) {
    const bool adult = base::full_years(student.birth_date.value, day) >= age_of_rights;
    if (student.rights_transferred && student.rights_remain) {
        diagnostics.report(rights_contradict, student.rights_remain.place);
        return Rights::unknown;
    }
    if (student.rights_transferred) {
        if (base::full_years(student.birth_date.value, student.rights_transferred.value) < age_of_rights) {
            diagnostics.report(early_transfer, student.rights_transferred.place);
            return Rights::unknown;
        }
        return student.rights_transferred.value <= day ? Rights::student : Rights::family;
    }
    if (!adult || student.rights_remain) return Rights::family;
    diagnostics.report(rights_not_settled, student.birth_date.place);
    return Rights::unknown;
}

}  // namespace

std::string_view reason_word(LeftOutReason reason) noexcept {
    static constexpr std::array<std::string_view, 5> words{"court-order", "no-rights", "rights-not-stated",
                                                           "wants-no-mail", "rights-with-student"};
    return words[static_cast<std::size_t>(reason)];
}

Recipients recipients(const record::Case& one, const base::Date& as_of, const AddressWords& words,
                      base::Diagnostics& diagnostics, Sending sending) {
    Search search(one, words, diagnostics);
    const std::size_t begin = diagnostics.all().size();
    switch (rights_on(one.student, as_of, diagnostics)) {
        case Rights::family: search.send_to_family(); break;
        case Rights::student:
            search.send_to_student();
            if (sending == Sending::notice)
                search.send_to_family();
            else
                search.leave_out_family(LeftOutReason::rights_with_student);
            break;
        case Rights::unknown: search.hold(search.everybody(), begin); break;
    }
    return search.finish();
}

}  // namespace iepress::post
