// The parts of next year's case, each written in the place that docs/case-file.md gives it.
#pragma once

#include <string>
#include <string_view>

#include "carry/carry.h"
#include "carry/outcome.h"
#include "carry/xml.h"

namespace iepress::carry {

// people.cpp: who the child, the family and the team are.
void write_student(const record::Student& student, Xml& xml);
void write_family(const record::Case& one, Xml& xml);
void write_team(const record::Case& one, Xml& xml);

// goals.cpp: the goals that were met as a list, the others as proposals.
void write_goals(const Year& year, const std::vector<Standing>& standings, Xml& xml);

// decisions.cpp: what the team has found and decided about the child.
void write_eligibility(const record::Eligibility& eligibility, Xml& xml);
void write_present_levels(const record::Case& one, Xml& xml);
void write_special_factors(const record::Case& one, Xml& xml);
void write_participation(const record::Participation& participation, Xml& xml);
void write_assessment_plans(const record::Case& one, Xml& xml);
void write_transition(const record::Case& one, Xml& xml);
void write_extended_year(const record::ExtendedYear& decision, Xml& xml);
void write_section_504(const record::Section504& section, Xml& xml);

// services.cpp: what the child is given.
void write_services(const record::Case& one, Xml& xml);
void write_accommodations(const record::Case& one, Xml& xml);
void write_set_aside(const record::Case& one, Xml& xml);

// words.cpp: what comments are made of.

/// "the IEP of 2026-04-07"; "this case" where no date of it is known.
[[nodiscard]] std::string iep_of(const record::Case& one);
/// "ot of 2026-03-02"; the id alone where there is no such evaluation or it has no date.
[[nodiscard]] std::string evaluation_words(const record::Case& one, std::string_view id);
/// "took up ot/keyboard (evaluation ot of 2026-03-02)" for each of the ids in `from`; "" for none.
[[nodiscard]] std::string taken_up(const record::Case& one, std::string_view from);
/// "2.5", "80": no more digits than it takes.
[[nodiscard]] std::string number_words(double value);
/// A criterion or baseline as it was written: "80 percent of problems, 3 times in a row, counted in days".
[[nodiscard]] std::string level_words(const record::Level& level);
/// The same day a year later; of February 29 the 28th.
[[nodiscard]] base::Date year_after(const base::Date& date);
/// Prose as one line.
[[nodiscard]] std::string prose_words(const record::Narrative& narrative);

}  // namespace iepress::carry
