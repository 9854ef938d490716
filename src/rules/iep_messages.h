// The findings about an IEP: what the law asks and the case does not answer, and goals that cannot be measured.
// The child's own words and numbers stand in the excerpt, never in the text.
#pragma once

#include "base/diagnostics.h"

namespace iepress::rules {

inline constexpr base::Message unanswered{
    "rules/unanswered", base::Severity::warning, "the IEP does not answer this yet: {}",
    "write the answer into the case; the draft shows the place as \"not yet answered\"", {}};

inline constexpr base::Message goal_without_condition{
    "rules/goal-without-condition", base::Severity::warning,
    "the goal does not say under which condition the skill is to be shown",
    "write a <condition>, such as: given a list of ten words", "34 CFR 300.320(a)(2)"};
inline constexpr base::Message goal_without_learner{
    "rules/goal-without-learner", base::Severity::warning, "the goal's sentence does not say who is to do it",
    "name the student in the <statement>", "34 CFR 300.320(a)(2)"};
inline constexpr base::Message goal_without_behavior{
    "rules/goal-without-behavior", base::Severity::warning, "the goal does not say what the student will do",
    "write a <behavior> that somebody can see and count", "34 CFR 300.320(a)(2)"};
inline constexpr base::Message goal_without_baseline{
    "rules/goal-without-baseline", base::Severity::warning, "the goal does not say where the student begins",
    "write a <baseline> with its value, unit and date", "34 CFR 300.320(a)(2)"};
inline constexpr base::Message goal_without_criterion{
    "rules/goal-without-criterion", base::Severity::warning, "the goal does not say which level is to be reached",
    "write a <criterion> with its value and unit", "34 CFR 300.320(a)(2)"};
inline constexpr base::Message goal_without_date{
    "rules/goal-without-date", base::Severity::warning, "the goal does not say by when it is to be reached",
    "write a <target-date>", "34 CFR 300.320(a)(2)"};
inline constexpr base::Message goal_other_unit{
    "rules/goal-other-unit", base::Severity::warning,
    "the baseline and the level to reach are in different units, so nobody can tell how far the student has come",
    "measure both in the same unit", "34 CFR 300.320(a)(2)"};
inline constexpr base::Message goal_unobservable{
    "rules/goal-unobservable", base::Severity::warning, "nobody can see or count what the goal's verb names",
    "write what the student will do: say, write, point to, finish", "34 CFR 300.320(a)(2)"};
inline constexpr base::Message goal_unknown_verb{
    "rules/goal-unknown-verb", base::Severity::note,
    "the goal's verb is in neither list of data/goals, so nothing says whether it can be seen and counted",
    "look at it yourself; add it to a file goals/*.xml of your data folder", "34 CFR 300.320(a)(2)"};
inline constexpr base::Message goal_outside_year{
    "rules/goal-outside-year", base::Severity::warning,
    "the goal's date is not within the year that begins with the IEP; an annual goal can be reached in a year",
    "write a date between the IEP's begin and a year later", "34 CFR 300.320(a)(2)"};

inline constexpr base::Message service_clash{
    "rules/service-clash", base::Severity::warning,
    "one service has two amounts: an evaluation recommends other minutes or another frequency than another one, or than the case",
    "let the team decide; a service of the case with from=\"...\" takes the recommendation up, <set-aside> says why not",
    "34 CFR 300.320(a)(7)"};

}  // namespace iepress::rules
