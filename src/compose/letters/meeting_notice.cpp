// The notice of a meeting, 34 CFR 300.322: purpose, time, location and who will be there, what the
// family may ask for, and, from the age at which it applies, that transition is discussed.
#include <algorithm>
#include <string>

#include "compose/documents.h"
#include "compose/iep/parts.h"
#include "compose/law.h"
#include "compose/letters/parts.h"
#include "compose/student.h"
#include "compose/values.h"
#include "scores/age.h"

namespace iepress::compose {

namespace {

/// 300.321 and 300.322 ask for the IEP team where an IEP is written, reviewed or changed.
bool is_of_iep_team(const record::Meeting& meeting) {
    const std::string& kind = meeting.kind.value;
    return kind == "iep" || kind == "annual-review" || kind == "amendment";
}

/// The seats of the team for which nobody is invited.
List uninvited_seats(const Material& material, const record::Meeting& meeting) {
    if (!is_of_iep_team(meeting)) return {};
    return open_seats(material, rules::team_seats(material.one, material.book, material.request.as_of, &meeting,
                                                  rules::Seating::invited));
}

/// What the notice itself says, else what a meeting of this kind is for.
Object purpose(const Material& material, const record::Meeting& meeting, const record::Notice* notice) {
    const Words& words = material.words;
    const record::Narrative written = notice_part(notice, "action");
    std::string usual;
    if (written.empty() && words.has_label("meeting_purpose", meeting.kind.value)) {
        std::string id = "meeting_purpose_" + meeting.kind.value;
        std::replace(id.begin(), id.end(), '-', '_');
        usual = words.fill(id, {{"name", called(material.one.student.name)}});
    }
    Object names = requirement(material, "meeting/purpose", answered_if(!written.empty() || !usual.empty()));
    names.emplace_back("blocks", blocks(material, written));
    names.emplace_back("text", std::move(usual));
    return names;
}

/// An element that one text answers.
Object text_element(const Material& material, std::string_view rule, const record::Text& text) {
    Object names = requirement(material, rule, answered_if(bool(text)));
    names.emplace_back("text", value_of(text));
    return names;
}

/// Before a meeting everybody is invited; only what was agreed before it stands beside a name.
std::string_view invitation(std::string_view status) {
    return status == "excused" || status == "remote" ? status : "invited";
}

List people(const Material& material, const record::Meeting& meeting) {
    List list;
    for (const record::Attendance& one : meeting.attendance) {
        Person who = person(material, one.person);
        if (who.name.empty()) continue;  // a person whom a court order excludes
        Object names;
        names.emplace_back("name", Value(std::move(who.name), one.place));
        names.emplace_back("role", std::move(who.role));
        names.emplace_back("status", material.words.label("attendance", invitation(one.status.value)));
        list.emplace_back(std::move(names));
    }
    return list;
}

/// Those of the invited who have a role: {name, role}.
List invited_as(const Material& material, const record::Meeting& meeting, std::string_view role) {
    List list;
    for (const record::Attendance& one : meeting.attendance) {
        const record::TeamMember* member = team_member(material.one, one.person);
        if (member == nullptr || !has_role(*member, role)) continue;
        Person who = person(material, one.person);
        Object names;
        names.emplace_back("name", Value(std::move(who.name), one.place));
        names.emplace_back("role", std::move(who.role));
        list.emplace_back(std::move(names));
    }
    return list;
}

/// 300.321(f): early intervention ends at three; a first IEP comes soon after it or, for a child who
/// moved or was found late, up to school age. From six on the right no longer has a use.
bool may_follow_early_intervention(const record::Case& one, const record::Meeting& meeting) {
    const record::DateField& born = one.student.birth_date;
    if (meeting.kind.value != "iep" || !born || !meeting.date || meeting.date.value < born.value) return false;
    return scores::age_at(born.value, meeting.date.value).years < 6;
}

/// What a family may ask for, each with its rule.
List rights(const Material& material, const record::Meeting& meeting) {
    List list;
    for (const char* rule : {"meeting/bring-others", "meeting/agreed-time", "meeting/other-ways", "meeting/interpreter"}) {
        list.emplace_back(requirement(material, rule, Answer::given));
    }
    if (may_follow_early_intervention(material.one, meeting)) {
        list.emplace_back(requirement(material, "meeting/part-c", Answer::given));
    }
    return list;
}

Object transition(const Material& material, const record::Meeting& meeting) {
    const bool applies = is_of_iep_team(meeting) && transition_is_discussed(material);
    List agencies = invited_as(material, meeting, "transition-agency-representative");
    Object names = requirement(material, "meeting/transition", Answer::given);
    names.emplace_back("applies", applies);
    names.emplace_back("agencies_required",
                       requirement(material, "meeting/agencies", answered_if(!agencies.empty())));
    names.emplace_back("has_agencies", !agencies.empty());
    names.emplace_back("agencies", std::move(agencies));
    return names;
}

void add_interpreter(const Material& material, const record::Meeting& meeting, Object& names) {
    List languages = other_languages(material);
    List interpreters = invited_as(material, meeting, "language-interpreter");
    names.emplace_back("interpreter", requirement(material, "meeting/interpreter-arranged",
                                                  answered_if(languages.empty() || !interpreters.empty())));
    names.emplace_back("has_other_languages", !languages.empty());
    names.emplace_back("other_languages", std::move(languages));
    names.emplace_back("has_interpreters", !interpreters.empty());
    names.emplace_back("interpreters", std::move(interpreters));
}

void add_meeting(const Material& material, const record::Meeting& meeting, const record::Notice* notice,
                 Object& names) {
    const Words& words = material.words;
    names.emplace_back("meeting_kind", Value(words.label("meeting_kind", meeting.kind.value), meeting.kind.place));
    names.emplace_back("purpose", purpose(material, meeting, notice));
    Object when = requirement(material, "meeting/time", answered_if(meeting.date && meeting.time));
    when.emplace_back("day", value_of(words, meeting.date));
    when.emplace_back("time", value_of(meeting.time));
    names.emplace_back("when", std::move(when));
    names.emplace_back("where", text_element(material, "meeting/location", meeting.location));
    List rows = people(material, meeting);
    Object who = requirement(material, "meeting/people", answered_if(!rows.empty()));
    who.emplace_back("has_rows", !rows.empty());
    who.emplace_back("rows", std::move(rows));
    names.emplace_back("people", std::move(who));
}

bool is_complete(const Material& material, const record::Meeting& meeting) {
    return meeting.date && meeting.time && meeting.location && !people(material, meeting).empty();
}

}  // namespace

void add_meeting_notice(const Material& material, Object& names) {
    static const record::Meeting none;
    const record::Case& one = material.one;
    const Words& words = material.words;
    const Letter letter = requested_letter(material, "meeting-notice");
    const record::Notice* notice = letter.notice;
    const record::Meeting& meeting = letter.meeting == nullptr ? none : *letter.meeting;
    add_document(names, words["meeting_title"], words.fill("pwn_subject", {{"name", plain_name(one.student.name)}}),
                 one.student.school.district.value,
                 is_complete(material, meeting) ? std::string{} : words["watermark_draft"]);
    names.emplace_back("date", notice_date(material, notice));
    List to = addressees(material);
    names.emplace_back("has_addressees", !to.empty());
    names.emplace_back("addressees", std::move(to));
    add_meeting(material, meeting, notice, names);
    List seats = uninvited_seats(material, meeting);
    names.emplace_back("has_open_seats", !seats.empty());
    names.emplace_back("open_seats", std::move(seats));
    names.emplace_back("transition", transition(material, meeting));
    names.emplace_back("rights", rights(material, meeting));
    add_interpreter(material, meeting, names);
    const record::Narrative more = notice_part(notice, "other-factors");
    names.emplace_back("has_more", !more.empty());
    names.emplace_back("more", blocks(material, more));
}

}  // namespace iepress::compose
