#include <fmt/format.h>

#include "carry/parts.h"

namespace iepress::carry {

namespace {

double minutes_of(const std::vector<record::ServiceEntry>& entries) {
    double sum = 0;
    for (const record::ServiceEntry& entry : entries) sum += entry.minutes.value.value;
    return sum;
}

/// What the year's entries add up to, so that missed minutes are not forgotten with them.
std::string entry_words(const record::Service& service) {
    if (service.delivered.empty() && service.missed.empty() && service.made_up.empty()) return {};
    return fmt::format("minutes written down: {} delivered, {} missed, {} made up",
                       number_words(minutes_of(service.delivered)), number_words(minutes_of(service.missed)),
                       number_words(minutes_of(service.made_up)));
}

std::string dates_words(const record::Service& service) {
    std::string words;
    if (service.begin) words += "from " + base::to_iso(service.begin.value);
    if (service.end) words += (words.empty() ? "until " : " until ") + base::to_iso(service.end.value);
    return words;
}

/// "Last year from 2026-04-07 until 2027-03-23; took up ot/therapy (...); minutes written down: ...".
std::string source_words(const record::Case& one, const record::Service& service) {
    std::string words;
    for (const std::string& part : {dates_words(service), taken_up(one, service.from), entry_words(service)}) {
        if (!part.empty()) words += (words.empty() ? "last year " : "; ") + part;
    }
    return words;
}

void write_service(const record::Case& one, const record::Service& service, Xml& xml) {
    const std::string source = source_words(one, service);
    const bool extended = service.extended_year && service.extended_year.value;
    std::string what =
        extended ? "whether there is an extended school year again, minutes" : "whether it goes on, minutes";
    what += ", <begin-date> and <end-date>";
    xml.rewrite(what + (source.empty() ? "." : "; " + source + "."));
    xml.open("service", {{"id", service.id}, {"kind", service.kind.value},
                         {"extended-year", !service.extended_year ? "" : extended ? "yes" : "no"}});
    xml.value("name", service.name);
    xml.value("minutes", service.minutes);
    xml.value("frequency", service.frequency);
    if (service.sessions.times) {
        xml.words("sessions", {{"times", service.sessions.times.value.typed}, {"per", service.sessions.per.value}}, {});
    }
    xml.value("location", service.location);
    xml.value("setting", service.setting);
    xml.value("provider", service.provider);
    xml.value("note", service.note);
    xml.close();
}

}  // namespace

void write_services(const record::Case& one, Xml& xml) {
    if (one.services.empty()) return;
    xml.blank_line();
    xml.open("services");
    xml.comment("From " + iep_of(one) + ".");
    for (const record::Service& service : one.services) write_service(one, service, xml);
    xml.close();
}

void write_accommodations(const record::Case& one, Xml& xml) {
    if (one.accommodations.empty()) return;
    xml.blank_line();
    xml.open("accommodations");
    xml.rewrite("which of these the child still needs and uses; they are from " + iep_of(one) + ".");
    for (const record::Accommodation& each : one.accommodations) {
        if (!each.from.empty()) xml.comment("The next one " + taken_up(one, each.from) + ".");
        xml.words("accommodation", {{"kind", each.kind.value}, {"setting", each.setting.value},
                                    {"responsible", each.responsible.value}}, each.text.value);
    }
    xml.close();
}

void write_set_aside(const record::Case& one, Xml& xml) {
    if (one.set_aside.empty()) return;
    xml.blank_line();
    xml.comment("Set aside in " + iep_of(one) + ". A <set-aside> names a recommendation of an evaluation that is in "
                "the case; these evaluations are not, so they stand here for the team to know.");
    for (const record::SetAside& each : one.set_aside) {
        const std::string evaluation = each.recommendation.substr(0, each.recommendation.find('/'));
        xml.comment(fmt::format("{} (evaluation {}): {}", each.recommendation, evaluation_words(one, evaluation),
                                each.reason.value));
    }
}

}  // namespace iepress::carry
