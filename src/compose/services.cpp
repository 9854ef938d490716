// Services and accommodations as tables and lists print them.
#include <string>
#include <vector>

#include "compose/goals.h"
#include "compose/iep/parts.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// 34 CFR 300.320(a)(7): beginning, frequency, location and duration of each service.
std::string missing_details(const Words& words, const record::Service& service) {
    std::vector<std::string> missing;
    if (!service.begin) missing.push_back(words["part_begin_date"]);
    if (!service.frequency) missing.push_back(words["part_frequency"]);
    if (!service.location) missing.push_back(words["part_location"]);
    if (!service.minutes && !service.end) missing.push_back(words["part_duration"]);
    return words.list(missing);
}

Object service(const Material& material, const record::Service& one) {
    const Words& words = material.words;
    Object names;
    names.reserve(16);
    names.emplace_back("kind", Value(words.label("service_kind", one.kind.value), one.kind.place));
    names.emplace_back("name", value_of(one.name));
    names.emplace_back("minutes", value_of(one.minutes));
    names.emplace_back("frequency", value_of(one.frequency));
    names.emplace_back("amount", Value(service_amount(words, one.minutes, one.frequency), one.minutes.place));
    names.emplace_back("location", value_of(one.location));
    names.emplace_back("setting", Value(words.label("service_setting", one.setting.value), one.setting.place));
    names.emplace_back("provider", value_of(one.provider));
    names.emplace_back("begin", value_of(words, one.begin));
    names.emplace_back("end", value_of(words, one.end));
    names.emplace_back("dates", Value(words.span(one.begin, one.end), one.begin.place));
    names.emplace_back("note", value_of(one.note));
    names.emplace_back("extended_year", one.extended_year.value);
    names.emplace_back("missing_details", missing_details(words, one));
    names.emplace_back("marks", marks_of(material, one.from));
    return names;
}

}  // namespace

std::string service_amount(const Words& words, const record::Number& minutes, const record::Text& frequency) {
    if (!minutes) return frequency.value;
    const std::string text = quantity_text(words, minutes.value.typed, "minutes");
    if (!frequency) return text;
    return words.fill("service_amount", {{"minutes", text}, {"frequency", frequency.value}});
}

List service_names(const Material& material, std::string_view kind) {
    List list;
    for (const record::Service& one : material.one.services) {
        if (kind.empty() || one.kind.value == kind) list.emplace_back(service(material, one));
    }
    return list;
}

List accommodation_names(const Material& material, std::string_view setting) {
    const std::string foreign = foreign_language(material);
    List list;
    for (const record::Accommodation& one : material.one.accommodations) {
        const std::string& where = one.setting.value;
        if (!setting.empty() && where != setting && where != "all" && !where.empty()) continue;
        Object names;
        names.emplace_back("text", value_of(one.text));
        names.emplace_back("lang", foreign);
        names.emplace_back("marks", marks_of(material, one.from));
        names.emplace_back("kind", Value(material.words.label("accommodation_kind", one.kind.value),
                                         one.kind.place));
        names.emplace_back("is_modification", one.kind.value == "modification");
        names.emplace_back("setting", Value(material.words.label("accommodation_setting", where),
                                            one.setting.place));
        list.emplace_back(std::move(names));
    }
    return list;
}

}  // namespace iepress::compose
