#include "compose/letters/letter.h"

#include <algorithm>

namespace iepress::compose {

namespace {

const record::Meeting* meeting_with(const record::Case& one, std::string_view id) {
    const auto found = std::find_if(one.meetings.begin(), one.meetings.end(),
                                    [&](const record::Meeting& meeting) { return meeting.id == id; });
    return found == one.meetings.end() ? nullptr : &*found;
}

const record::Notice* notice_with(const record::Case& one, std::string_view kind, std::string_view id) {
    const auto found = std::find_if(one.notices.begin(), one.notices.end(), [&](const record::Notice& notice) {
        return notice.kind.value == kind && notice.id == id;
    });
    return found == one.notices.end() ? nullptr : &*found;
}

/// Of the kind; with a meeting, none that was written after it.
const record::Notice* latest_notice(const record::Case& one, std::string_view kind, const record::Meeting* before) {
    const record::Notice* latest = nullptr;
    for (const record::Notice& notice : one.notices) {
        const bool fits = notice.kind.value == kind && (before == nullptr || notice.date.value <= before->date.value);
        if (fits && (latest == nullptr || notice.date.value >= latest->date.value)) latest = &notice;
    }
    return latest;
}

const record::Meeting* latest_meeting(const record::Case& one) {
    const record::Meeting* latest = nullptr;
    for (const record::Meeting& meeting : one.meetings) {
        if (latest == nullptr || meeting.date.value >= latest->date.value) latest = &meeting;
    }
    return latest;
}

const record::Meeting* first_meeting(const record::Case& one, const record::Notice& after) {
    const record::Meeting* first = nullptr;
    for (const record::Meeting& meeting : one.meetings) {
        const bool fits = meeting.date.value >= after.date.value;
        if (fits && (first == nullptr || meeting.date.value < first->date.value)) first = &meeting;
    }
    return first;
}

void add_id(std::string& ids, const std::string& id) {
    if (!id.empty()) ids += (ids.empty() ? "" : ", ") + id;
}

}  // namespace

Letter letter_of(const record::Case& one, std::string_view kind, std::string_view notice, std::string_view meeting) {
    Letter letter;
    letter.meeting = meeting.empty() ? latest_meeting(one) : meeting_with(one, meeting);
    if (!notice.empty()) {
        letter.notice = notice_with(one, kind, notice);
        if (meeting.empty() && letter.notice != nullptr) letter.meeting = first_meeting(one, *letter.notice);
        return letter;
    }
    letter.notice = latest_notice(one, kind, meeting.empty() ? nullptr : letter.meeting);
    return letter;
}

std::string notice_ids(const record::Case& one, std::string_view kind) {
    std::string ids;
    for (const record::Notice& notice : one.notices) {
        if (notice.kind.value == kind) add_id(ids, notice.id);
    }
    return ids;
}

std::string meeting_ids(const record::Case& one) {
    std::string ids;
    for (const record::Meeting& meeting : one.meetings) add_id(ids, meeting.id);
    return ids;
}

}  // namespace iepress::compose
