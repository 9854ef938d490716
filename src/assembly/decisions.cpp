#include "assembly/decisions.h"

#include <algorithm>

namespace iepress::assembly {

namespace {

Named find(const record::Case& one, std::string_view name) {
    const std::size_t slash = name.find('/');
    if (slash == std::string_view::npos) return {};
    for (const record::Evaluation& evaluation : one.evaluations) {
        if (evaluation.id != name.substr(0, slash)) continue;
        for (const record::Recommendation& recommendation : evaluation.recommendations) {
            if (recommendation.id == name.substr(slash + 1)) return {&evaluation, &recommendation};
        }
    }
    return {};
}

bool has(const std::vector<const record::Recommendation*>& all, const record::Recommendation& one) {
    return std::find(all.begin(), all.end(), &one) != all.end();
}

}  // namespace

std::vector<Named> named_in(const record::Case& one, std::string_view from) {
    std::vector<Named> all;
    while (!from.empty()) {
        const std::string_view name = from.substr(0, from.find(' '));
        from.remove_prefix(std::min(from.size(), name.size() + 1));
        const Named found = find(one, name);
        if (found.recommendation != nullptr) all.push_back(found);
    }
    return all;
}

Decisions::Decisions(const record::Case& one) : one_(one) {
    const auto add = [&](std::vector<const record::Recommendation*>& to, std::string_view from) {
        for (const Named& named : named_in(one, from)) to.push_back(named.recommendation);
    };
    for (const record::Goal& goal : one.goals) add(taken_up_, goal.from);
    for (const record::Service& service : one.services) add(taken_up_, service.from);
    for (const record::Accommodation& accommodation : one.accommodations) add(taken_up_, accommodation.from);
    for (const record::SetAside& aside : one.set_aside) add(set_aside_, aside.recommendation);
}

bool Decisions::open(const record::Recommendation& recommendation) const {
    return !has(taken_up_, recommendation) && !has(set_aside_, recommendation);
}

bool Decisions::set_aside(const record::Recommendation& recommendation) const {
    return has(set_aside_, recommendation);
}

std::vector<const record::Service*> Decisions::services(const record::Recommendation& recommendation) const {
    std::vector<const record::Service*> all;
    for (const record::Service& service : one_.services) {
        for (const Named& named : named_in(one_, service.from)) {
            if (named.recommendation == &recommendation) all.push_back(&service);
        }
    }
    return all;
}

}  // namespace iepress::assembly
