// What the law asks of an IEP, and whether a case answers it: the one place where that is decided. The draft's
// "not yet answered", the proof sheet and `iepress check` all read it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assembly/assemble.h"
#include "base/date.h"
#include "base/place.h"
#include "record/case.h"
#include "rules/book.h"

namespace iepress::rules {

/// When a rule applies: `condition` of a rule in `data/law/*.xml`, a closed list.
enum class Condition {
    always,
    preschool,             ///< the grade, or activities that the case states, say so
    school_age,            ///< not preschool
    general_education,     ///< the child is or may be in it: no separate place of learning is stated
    alternate_assessment,  ///< a test of the plan is one
    transition_age,        ///< the child turns 16 while the IEP is in effect, or the team has begun earlier
    year_before_majority,  ///< the child is a year from the age of majority while the IEP is in effect
    english_learner,
    visual_impairment,     ///< by category, or because the team decided for braille
};
/// The words of the data files, in the order of the list.
[[nodiscard]] const std::vector<std::string_view>& condition_words();
/// The keys of `answered-in`: "present-levels", "services" and so on.
[[nodiscard]] const std::vector<std::string_view>& answer_words();

/// Who stands behind an answer; all empty where it is the team's as a whole.
struct Authors {
    std::vector<std::string> evaluations;  ///< ids, each once, in the order of the answer
    std::vector<std::string> people;       ///< ids of team and family members, and "student"
    std::vector<std::string> roles;        ///< as the case words them: "occupational therapist"
};

/// One rule beside what the case holds.
struct Element {
    const Rule* rule = nullptr;  ///< of the book, which outlives this
    Condition condition = Condition::always;
    bool applies = true;
    bool answered = false;
    bool proposed = false;  ///< not answered, but the evaluations recommend something that would
    std::string_view answered_in;  ///< one of answer_words()
    std::string_view section;      ///< id of the draft's section: "annual-goals"
    base::Place place;             ///< of the answer, or of the first item that lacks it
    Authors authors;
    /// Goals, services or tests (by position in the case) of which this one thing is missing.
    std::vector<std::size_t> open_items;
    std::vector<base::Place> open_places;  ///< of the open items
    /// There is nothing yet that this could be asked of: a goal's measurement where no goal is written.
    bool waits = false;

    [[nodiscard]] bool missing() const noexcept { return applies && !answered; }
    [[nodiscard]] bool missing_of(std::size_t item) const;
};

/// Every rule of the book that says where a case, or what `draft` carries over into it, answers it, in the book's
/// order. `today` stands in for the beginning of an IEP that states no date; without both, nothing that depends on age
/// applies.
[[nodiscard]] std::vector<Element> elements(const record::Case& one, const assembly::Draft& draft, const Book& book,
                                            const std::optional<base::Date>& today);
[[nodiscard]] const Element* find_element(const std::vector<Element>& all, std::string_view rule);

/// Whom a seat of the team counts: who was absent fills none, who was excused does (300.321(e)); but everybody on the
/// list is invited.
enum class Seating { attended, invited };

/// The seats of the team (300.321(a), and a district's own) at one meeting, in the book's order: what `elements` says
/// of the IEP's own meeting, asked of any. Without a meeting, or one that lists nobody, everybody who is named counts.
[[nodiscard]] std::vector<Element> team_seats(const record::Case& one, const Book& book,
                                              const std::optional<base::Date>& today, const record::Meeting* meeting,
                                              Seating seating);

/// The age of majority where the child goes to school: of `data/law/majority.xml`, 18 where no rule that
/// somebody has confirmed names the state.
struct Majority {
    int years = 18;
    const Rule* rule = nullptr;  ///< of the state; null: 18 is assumed
};
[[nodiscard]] Majority majority(const record::Case& one, const Book& book);

/// Whether the case holds an IEP, or the beginning of one. An evaluation alone is not asked for it.
[[nodiscard]] bool has_iep(const record::Case& one);

/// The latest IEP meeting, annual review or amendment; null if there is none.
[[nodiscard]] const record::Meeting* iep_meeting(const record::Case& one);

/// The last day on which the IEP is in effect: as written, else a year from its beginning or from `today`.
[[nodiscard]] std::optional<base::Date> iep_end(const record::Case& one, const std::optional<base::Date>& today);

/// The same day a number of years later; February 29 becomes March 1, the day on which a person born then is
/// a year older.
[[nodiscard]] base::Date years_later(base::Date date, int years);

}  // namespace iepress::rules
