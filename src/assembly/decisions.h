// What the case has decided about the recommendations: taken up, set aside, or still open.
#pragma once

#include <string_view>
#include <vector>

#include "record/case.h"

namespace iepress::assembly {

/// A recommendation by its name from outside of the evaluation, "ot/keyboard".
struct Named {
    const record::Evaluation* evaluation = nullptr;
    const record::Recommendation* recommendation = nullptr;
};
/// Each that a `from` names, in its order; names of nothing are left out, the record has reported them.
[[nodiscard]] std::vector<Named> named_in(const record::Case& one, std::string_view from);

class Decisions {
public:
    explicit Decisions(const record::Case& one);

    [[nodiscard]] bool open(const record::Recommendation& recommendation) const;
    [[nodiscard]] bool set_aside(const record::Recommendation& recommendation) const;
    /// The services of the case that take up a recommendation.
    [[nodiscard]] std::vector<const record::Service*> services(const record::Recommendation& recommendation) const;

private:
    const record::Case& one_;
    std::vector<const record::Recommendation*> taken_up_, set_aside_;
};

}  // namespace iepress::assembly
