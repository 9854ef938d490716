#include <fmt/format.h>

#include "scores/catalogue_files.h"

namespace iepress::scores {

namespace {

using datafile::Element;

constexpr int days_a_week = 7;

struct Limits {
    int least, most;
    std::string_view unit;
};

int required_number(const Element& element, const char* name, const Limits& limits) {
    (void)element.required(name);
    const auto number = element.whole_number(name);
    if (number && (*number < limits.least || *number > limits.most)) {
        element.refuse_value(name, fmt::format("a whole number of {} from {} to {}", limits.unit, limits.least, limits.most));
    }
    return number.value_or(limits.least);
}

}  // namespace

AgePolicy read_age_policy(const Element& root) {
    root.allow({"id", "title", "full-term-weeks", "least-weeks-early", "until-months", "round-weeks-up-from-days",
                "status", "source", "checked"});
    AgePolicy policy;
    policy.id = root.required("id");
    policy.title = root.required("title");
    // Full term lies between short gestation and post-term: ICD-10 P07.3 and P08.2.
    policy.full_term_weeks = required_number(root, "full-term-weeks", {37, 42, "weeks"});
    policy.least_weeks_early = required_number(root, "least-weeks-early", {0, 20, "weeks"});
    policy.until_months = required_number(root, "until-months", {1, 216, "months"});
    if (root.has("round-weeks-up-from-days")) {
        const int days = required_number(root, "round-weeks-up-from-days", {1, days_a_week, "days"});
        policy.round_up_from_days = days == days_a_week ? 0 : days;  // gestation never has seven days left over
    }
    policy.fact = datafile::read_fact(root);
    for (const Element& child : root.children()) child.refuse("nothing: its values are attributes");
    return policy;
}

}  // namespace iepress::scores
