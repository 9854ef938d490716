// The deadline sheet: each clock with its rule, its days and where it stands.
#include <algorithm>
#include <array>

#include "compose/documents.h"
#include "compose/messages.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

using rules::Deadline;
using rules::Obstacle;
using rules::Standing;

// In the order of the enumerators.
constexpr std::array<std::string_view, 11> event_codes{
    "referral", "response", "consent", "report", "eligibility", "iep_meeting", "offer", "iep_begin", "annual_review",
    "last_evaluation", "meeting_request"};
constexpr std::array<std::string_view, 4> unit_codes{"calendar", "school", "business", "year"};
constexpr std::array<std::string_view, 7> reason_codes{"break", "holiday", "closure", "summer", "vacation", "absence",
                                                       "business_holiday"};

template <std::size_t size, class Enum>
std::string_view code(const std::array<std::string_view, size>& codes, Enum one) {
    return codes.at(static_cast<std::size_t>(one));
}

std::string event_text(const Words& words, rules::Event event) { return words.label("event", code(event_codes, event)); }

std::string number_of(const Words& words, std::string_view unit, int number) {
    const std::string id = std::string("count_") + std::string(unit) + (number == 1 ? "_one" : "_many");
    return words.fill(id, {{"number", std::to_string(number)}});
}

std::string quantity_text(const Words& words, const Deadline& deadline) {
    return number_of(words, code(unit_codes, deadline.clock->days), deadline.clock->quantity + deadline.extension);
}

/// "38 of 60 calendar days"; "10 school days before"; "3 years".
std::string count_text(const Words& words, const Deadline& deadline) {
    const std::string quantity = quantity_text(words, deadline);
    if (deadline.clock->direction == rules::Direction::before) return words.fill("count_before", {{"quantity", quantity}});
    if (deadline.clock->days == rules::DayType::year || !deadline.due || deadline.by_year_end) return quantity;
    return words.fill("count_of", {{"number", std::to_string(deadline.counted)}, {"quantity", quantity}});
}

std::string standing_text(const Words& words, const Deadline& deadline) {
    const std::string days = number_of(words, "plain", deadline.days);
    const std::string done = deadline.done ? words.date(*deadline.done) : std::string{};
    const std::string planned = deadline.planned ? words.date(*deadline.planned) : std::string{};
    switch (deadline.standing) {
        case Standing::late: return words.fill("standing_late", {{"days", days}});
        case Standing::planned_late: return words.fill("standing_planned_late", {{"days", days}, {"date", planned}});
        case Standing::done_late: return words.fill("standing_done_late", {{"days", days}, {"date", done}});
        case Standing::done_in_time: return words.fill("standing_done", {{"date", done}});
        case Standing::due:
            if (deadline.planned) return words.fill("standing_due_planned", {{"days", days}, {"date", planned}});
            return deadline.days == 0 ? words["standing_due_today"] : words.fill("standing_due", {{"days", days}});
        case Standing::not_computed:
        case Standing::waiting:
        case Standing::replaced: break;
    }
    return {};
}

std::string obstacle_text(const Words& words, const Deadline& deadline) {
    switch (deadline.obstacle) {
        case Obstacle::unverified: return words["obstacle_unverified"];
        case Obstacle::needs_calendar: return words["obstacle_calendar"];
        case Obstacle::year_end_unverified: return words["obstacle_year_end"];
        case Obstacle::end_not_stated: return words["obstacle_answer"];
        // Errors, reported before: no document is made.
        case Obstacle::calendar_begins:
        case Obstacle::calendar_ends:
        case Obstacle::none: break;
    }
    return {};
}

std::string stretch_text(const Words& words, const rules::Stretch& one) {
    const std::string name = one.name.empty() ? words.label("left_out", code(reason_codes, one.why)) : one.name;
    if (one.from == one.to) return words.fill("left_out_day", {{"date", words.date(one.from)}, {"name", name}});
    return words.fill("left_out_span", {{"from", words.date(one.from)}, {"to", words.date(one.to)}, {"name", name}});
}

List left_out(const Words& words, const Deadline& deadline) {
    List list;
    for (const rules::Stretch& one : deadline.left_out) {
        Object names;
        names.emplace_back("text", stretch_text(words, one));
        names.emplace_back("separator", &one == &deadline.left_out.back() ? "." : "; ");
        list.emplace_back(std::move(names));
    }
    return list;
}

/// Whatever else the reader of a due day has to know about it.
std::string remark(const Words& words, const Deadline& deadline) {
    std::vector<std::string> all;
    if (deadline.by_year_end) all.push_back(words["deadline_by_year_end"]);
    if (deadline.extension > 0) {
        all.push_back(words.fill("deadline_extended", {{"days", number_of(words, "school", deadline.extension)}}));
    }
    if (deadline.stated && deadline.due) {
        const bool later = *deadline.stated > *deadline.due;
        all.push_back(words.fill(later ? "deadline_stated_later" : "deadline_stated", {{"date", words.date(*deadline.stated)}}));
    }
    if (deadline.state_may_differ) all.push_back(words["deadline_state_may_differ"]);
    std::string text;
    for (const std::string& one : all) text += (text.empty() ? "" : " ") + one;
    return text;
}

std::string rule_text(const Material& material, const rules::Clock& clock) {
    const std::string& language = material.words.strings().language;
    if (const std::string* text = rules::text_in(clock, language)) return *text;
    material.diagnostics.report(missing_wording, clock.fact.place, clock.id, language);
    return {};
}

Object names_of(const Material& material, const Deadline& deadline) {
    const Words& words = material.words;
    const bool started = base::is_valid(deadline.start);
    Object names;
    names.reserve(14);
    names.emplace_back("text", rule_text(material, *deadline.clock));
    names.emplace_back("citation", deadline.clock->citation);
    names.emplace_back("jurisdiction", words.label("jurisdiction", deadline.clock->jurisdiction));
    names.emplace_back("unverified", !deadline.clock->fact.confirmed());
    names.emplace_back("start_event", event_text(words, deadline.clock->start));
    names.emplace_back("start", Value(started ? words.date(deadline.start) : std::string{}, deadline.start_place));
    names.emplace_back("counted", count_text(words, deadline));
    names.emplace_back("has_left_out", !deadline.left_out.empty());
    names.emplace_back("left_out", left_out(words, deadline));
    names.emplace_back("due", deadline.due ? words.date(*deadline.due) : std::string{});
    names.emplace_back("standing", standing_text(words, deadline));
    names.emplace_back("is_late", deadline.standing == Standing::late || deadline.standing == Standing::planned_late);
    names.emplace_back("reason", obstacle_text(words, deadline));
    names.emplace_back("remark", remark(words, deadline));
    return names;
}

/// Adds `key` with the deadlines of some standings, and `has_key`.
void add_list(const Material& material, std::initializer_list<Standing> standings, std::string_view has_key,
              std::string_view key, Object& names) {
    List list;
    for (const Deadline& deadline : material.deadlines->all) {
        const bool wanted = std::find(standings.begin(), standings.end(), deadline.standing) != standings.end();
        if (wanted) list.emplace_back(names_of(material, deadline));
    }
    names.emplace_back(has_key, !list.empty());
    names.emplace_back(key, std::move(list));
}

/// Whose rules these are: 34 CFR 300.301(c)(1)(ii) lets a state set its own time frame.
std::string which_apply(const Material& material) {
    const rules::Deadlines& all = *material.deadlines;
    if (all.state.empty()) return material.words["deadlines_no_state"];
    const std::string name = material.words.label("jurisdiction", all.state);
    return material.words.fill(all.state_known ? "deadlines_of_state" : "deadlines_state_unknown", {{"state", name}});
}

std::string which_calendar(const Material& material) {
    const std::string& name = material.deadlines->calendar;
    if (name.empty()) return material.words["deadlines_no_calendar"];
    return material.words.fill("deadlines_calendar", {{"name", name}});
}

base::Date latest_check(const rules::Deadlines& all) {
    base::Date latest;
    for (const Deadline& deadline : all.all) latest = std::max(latest, deadline.clock->fact.checked);
    return latest;
}

}  // namespace

void add_deadline_sheet(const Material& material, Object& names) {
    const Words& words = material.words;
    const record::Case& one = material.one;
    add_document(names, words["deadlines_title"], words.fill("about_student", {{"name", plain_name(one.student.name)}}),
                 one.student.school.district.value, {});
    names.emplace_back("which_apply", which_apply(material));
    names.emplace_back("which_calendar", which_calendar(material));
    names.emplace_back("checked", words.date(latest_check(*material.deadlines)));
    add_list(material, {Standing::late, Standing::planned_late, Standing::due, Standing::done_late, Standing::done_in_time},
             "has_rows", "rows", names);
    add_list(material, {Standing::not_computed}, "has_not_computed", "not_computed", names);
    add_list(material, {Standing::waiting}, "has_waiting", "waiting", names);
    add_list(material, {Standing::replaced}, "has_replaced", "replaced", names);
}

}  // namespace iepress::compose
