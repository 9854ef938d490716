// Service minutes of the reporting period as tables print them.
#include "progress/minutes.h"

#include <string>
#include <vector>

#include "assembly/frequency.h"
#include "compose/goals.h"
#include "compose/progress/parts.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

std::optional<progress::Rhythm::Per> per_of(assembly::Period period) {
    using Per = progress::Rhythm::Per;
    switch (period) {
        case assembly::Period::day: return Per::day;
        case assembly::Period::week: return Per::week;
        case assembly::Period::month: return Per::month;
        case assembly::Period::minute:
        case assembly::Period::hour:
        case assembly::Period::quarter:
        case assembly::Period::year: break;
    }
    return std::nullopt;
}

/// Of <sessions>, which is meant for counting; else of the words "2 times per week".
std::optional<progress::Rhythm> rhythm_of(const Material& material, const record::Service& service) {
    if (service.sessions.times) return progress::rhythm_of(service);
    if (material.frequency == nullptr || !service.frequency) return std::nullopt;
    const auto read = assembly::frequency_of(*material.frequency, service.frequency.value);
    const auto per = read ? per_of(read->period) : std::nullopt;
    return per ? std::optional(progress::Rhythm{read->times, *per}) : std::nullopt;
}

std::string planned_text(const Words& words, const std::optional<double>& planned) {
    return planned ? plain_number(*planned) : words["minutes_unknown"];
}

std::string made_up_text(const Words& words, const progress::Missed& missed) {
    std::vector<std::string> parts;
    for (const record::ServiceEntry* one : missed.made_up) {
        parts.push_back(words.fill("minutes_made_up_on", {{"minutes", one->minutes.value.typed},
                                                          {"date", words.date(one->date.value)}}));
    }
    return parts.empty() ? words["minutes_not_made_up"] : words.list(parts);
}

Object lapse_names(const Words& words, const record::Service& service, const progress::Missed& missed) {
    const record::ServiceEntry& entry = *missed.entry;
    Object names;
    names.emplace_back("service", value_of(service.name));
    names.emplace_back("date", value_of(words, entry.date));
    names.emplace_back("minutes", value_of(entry.minutes));
    names.emplace_back("reason", Value(words.label("missed_reason", entry.reason.value), entry.reason.place));
    names.emplace_back("note", value_of(entry.note));
    names.emplace_back("made_up", made_up_text(words, missed));
    return names;
}

/// Of one service (progress::ServiceMinutes) or of all together (progress::MinutesTotal).
template <class Minutes>
void add_sums(const Words& words, const Minutes& minutes, Object& names) {
    names.emplace_back("planned", planned_text(words, minutes.planned));
    names.emplace_back("delivered", plain_number(minutes.delivered));
    names.emplace_back("missed", plain_number(minutes.missed));
    names.emplace_back("made_up", plain_number(minutes.made_up));
    names.emplace_back("owed", plain_number(minutes.owed));
}

Object service_minutes(const Words& words, const progress::ServiceMinutes& one) {
    Object names;
    names.emplace_back("name", value_of(one.service->name));
    add_sums(words, one, names);
    return names;
}

Object total_names(const Words& words, const progress::MinutesTotal& total) {
    Object names;
    add_sums(words, total, names);
    return names;
}

}  // namespace

void add_minutes(const Material& material, const std::optional<base::Date>& first, const base::Date& last,
                 Object& names) {
    constexpr base::Date first_known{1900, 1, 1};
    const Words& words = material.words;
    std::vector<progress::ServiceMinutes> all;
    List services, lapses;
    for (const record::Service& one : material.one.services) {
        if (!progress::has_entries(one)) continue;
        const auto rhythm = first || one.begin ? rhythm_of(material, one) : std::nullopt;
        all.push_back(progress::minutes_of(one, rhythm, first.value_or(first_known), last));
        services.emplace_back(service_minutes(words, all.back()));
        for (const progress::Missed& missed : all.back().lapses) {
            lapses.emplace_back(lapse_names(words, one, missed));
        }
    }
    Object minutes;
    minutes.emplace_back("services", std::move(services));
    minutes.emplace_back("total", total_names(words, progress::total(all)));
    minutes.emplace_back("has_total", all.size() > 1);
    minutes.emplace_back("has_lapses", !lapses.empty());
    minutes.emplace_back("lapses", std::move(lapses));
    names.emplace_back("has_minutes", !all.empty());
    names.emplace_back("minutes", std::move(minutes));
}

}  // namespace iepress::compose
