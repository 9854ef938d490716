// The ids that a case gives and the ids that it names, held against each other at the end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/problems.h"

namespace iepress::record {

/// What an id belongs to; a bit each, so that a reference can allow several.
enum class IdKind : unsigned {
    family_member = 1U << 0U,
    team_member = 1U << 1U,
    evaluation = 1U << 2U,
    goal = 1U << 3U,
    objective = 1U << 4U,
    reporting_period = 1U << 5U,
    service = 1U << 6U,
    meeting = 1U << 7U,
    notice = 1U << 8U,
    transition = 1U << 9U,
    // unique in their evaluation only
    assessment = 1U << 16U,
    measure = 1U << 17U,
    finding = 1U << 18U,
    section = 1U << 19U,
    recommendation = 1U << 20U,
};
constexpr unsigned bits(IdKind kind) { return static_cast<unsigned>(kind); }

/// What a reference may mean, and how messages call that.
struct Target {
    unsigned kinds;
    std::string_view name;
};

class Ids {
public:
    /// `evaluation` numbers the evaluation that the value stands in; 0 outside of any. From outside, what is
    /// unique in its evaluation only is named with that: "ot/keyboard".
    void give(IdKind kind, std::string id, base::Place place, std::size_t evaluation);
    void name(const Target& target, std::string id, base::Place place, std::size_t evaluation,
              std::string what);

    /// Reports ids that are given twice. Sorts the ids, which the other check needs.
    void check_given(Problems& problems);
    /// Reports references to nothing.
    void check_named(Problems& problems) const;

private:
    struct Given {
        std::size_t scope;  ///< 0: the case; else the evaluation's number
        std::string id;
        IdKind kind;
        base::Place place;
        std::size_t order;
        std::size_t evaluation;  ///< that it stands in; of an evaluation's own id its number
    };
    struct Named {
        const Target* target;
        std::size_t scope;
        std::string id;
        base::Place place;
        std::string what;
    };
    bool has(const Named& wanted) const;
    /// The place of a pair in the sorted ids, or where it would stand.
    std::vector<Given>::const_iterator find(std::size_t scope, std::string_view id) const;
    /// The number of the evaluation with an id; 0 if there is none.
    std::size_t evaluation_number(std::string_view id) const;

    std::vector<Given> given_;
    std::vector<Named> named_;
};

}  // namespace iepress::record
