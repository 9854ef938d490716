// The handout for families: an IEP or a 504 plan.
#include <algorithm>
#include <string>

#include "compose/documents.h"
#include "compose/law.h"
#include "compose/messages.h"
#include "compose/student.h"

namespace iepress::compose {

namespace {

/// The rules of one part of the handout, in the order of the law file.
List part(const rules::Book& book, const Words& words, std::string_view name,
          base::Diagnostics& diagnostics) {
    List list;
    for (const rules::Rule* rule : rules::rules_of_part(book, "iep-vs-504", name)) {
        Object names = rule_names(*rule, words, diagnostics);
        names.emplace_back("number", std::to_string(list.size() + 1));
        list.emplace_back(std::move(names));
    }
    return list;
}

/// "Prepared for Thandiwe Okonkwo, Juniper Creek Elementary School."
std::string prepared_for(const record::Case* one, const Words& words) {
    if (one == nullptr) return {};
    const std::string name = plain_name(one->student.name);
    const std::string& school = one->student.school.name.value;
    if (school.empty()) return words.fill("prepared_for", {{"name", name}});
    return words.fill("prepared_for_at", {{"name", name}, {"school", school}});
}

/// Whom to call: the case manager and the school, as far as the case says.
std::string contact(const record::Case* one, const Words& words) {
    if (one == nullptr) return {};
    const auto* manager = team_member(*one, one->case_manager.value);
    const std::string& phone = manager != nullptr && manager->phone ? manager->phone.value
                                                                    : one->student.school.phone.value;
    if (manager == nullptr || phone.empty()) return {};
    return words.fill("contact_line", {{"name", plain_name(manager->name)}, {"phone", phone}});
}

/// Of the general pages: the page for one child prints its own days.
base::Date latest_check(const rules::Book& book) {
    base::Date latest;
    for (const rules::Rule& rule : book.rules) {
        const std::string* of = rules::value_in(rule, "en", "part");
        const bool is_general = of == nullptr || *of != "discuss";
        if (rule.topic == "iep-vs-504" && is_general) latest = std::max(latest, rule.fact.checked);
    }
    return latest;
}

}  // namespace

void add_handout(const record::Case* one, const rules::Book& book, const Words& words,
                 base::Diagnostics& diagnostics, Object& names) {
    add_document(names, words["handout_title"], words["handout_subject"],
                 one == nullptr ? std::string{} : one->student.school.district.value, {});
    names.emplace_back("prepared_for", prepared_for(one, words));
    names.emplace_back("contact", contact(one, words));
    names.emplace_back("checked", words.date(latest_check(book)));
    for (const auto& [name, key] : {std::pair{"row", "rows"}, std::pair{"more", "more"},
                                    std::pair{"request", "request"}, std::pair{"disagree", "disagree"},
                                    std::pair{"about", "about"}}) {
        List list = part(book, words, name, diagnostics);
        if (list.empty()) {
            diagnostics.report(missing_rule, {}, std::string("with part ") + name + " of iep-vs-504");
        }
        names.emplace_back(key, std::move(list));
    }
}

}  // namespace iepress::compose
