#include "compose/letters/parts.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/language.h"
#include "compose/messages.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// In a mailing the household that the copy goes to, and nobody else: another household's address is not theirs to know.
std::vector<const record::FamilyMember*> written_to(const Material& material) {
    const record::Case& one = material.one;
    std::vector<const record::FamilyMember*> members;
    if (material.letter != nullptr && material.letter->recipient != nullptr) {
        const std::vector<std::string>& people = material.letter->recipient->people;
        for (const record::FamilyMember& member : one.family) {
            if (std::find(people.begin(), people.end(), member.id) != people.end()) members.push_back(&member);
        }
        return members;
    }
    for (const record::FamilyMember& member : one.family) {
        if (member.educational_rights.value && !member.excluded_by_court_order.value) members.push_back(&member);
    }
    if (const record::FamilyMember* first = guardian(one); members.empty() && first != nullptr) members.push_back(first);
    return members;
}

}  // namespace

Letter requested_letter(const Material& material, std::string_view kind) {
    const record::Case& one = material.one;
    const Request& request = material.request;
    const Letter letter = letter_of(one, kind, request.notice, request.meeting);
    const auto known = [](const std::string& ids) { return ids.empty() ? std::string{"none"} : ids; };
    if (!request.notice.empty() && letter.notice == nullptr) {
        material.diagnostics.report(unknown_notice, one.place, kind, request.notice, known(notice_ids(one, kind)));
    }
    if (!request.meeting.empty() && letter.meeting == nullptr) {
        material.diagnostics.report(unknown_meeting, one.place, request.meeting, known(meeting_ids(one)));
    }
    return letter;
}

record::Narrative notice_part(const record::Notice* notice, std::string_view kind) {
    record::Narrative prose;
    if (notice == nullptr) return prose;
    for (const record::Section& part : notice->parts) {
        if (part.kind == kind) prose.insert(prose.end(), part.narrative.begin(), part.narrative.end());
    }
    return prose;
}

Value notice_date(const Material& material, const record::Notice* notice) {
    if (notice != nullptr) return value_of(material.words, notice->date);
    return material.words.date(material.request.as_of);
}

List addressees(const Material& material) {
    List list;
    for (const record::FamilyMember* member : written_to(material)) {
        Object names;
        names.emplace_back("name", Value(plain_name(member->name), member->name.place));
        names.emplace_back("address", Value(address_line(member->address), member->address.place));
        list.emplace_back(std::move(names));
    }
    return list;
}

List other_languages(const Material& material) {
    const Words& words = material.words;
    List list;
    for (const record::FamilyMember* member : written_to(material)) {
        const std::string& code = member->language.value;
        const bool other = !code.empty() && !base::same_language(code, words.strings().language);
        if (!other && !member->interpreter_needed.value) continue;
        Object names;
        names.emplace_back("name", Value(plain_name(member->name), member->name.place));
        names.emplace_back("language", Value(language_name(words, code), member->language.place));
        list.emplace_back(std::move(names));
    }
    return list;
}

}  // namespace iepress::compose
