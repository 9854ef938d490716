#include "scores/links.h"

#include <algorithm>

#include "base/near_names.h"
#include "scores/messages.h"
#include "scores/names.h"

namespace iepress::scores {

namespace {

template <class List, class Name>
std::string suggestion(std::string_view name, const List& list, Name&& name_of) {
    std::vector<std::string_view> known;
    for (const auto& one : list) known.push_back(name_of(one));
    return base::did_you_mean(name, known);
}

bool has_name(const Instrument& one, std::string_view name) {
    return same_name(one.code, name) || std::any_of(one.aliases.begin(), one.aliases.end(), [&](const std::string& alias) {
               return same_name(alias, name);
           });
}

void check_names(const Instrument& one, const Instrument& before, base::Diagnostics& diagnostics) {
    std::vector<std::string_view> names{one.code};
    names.insert(names.end(), one.aliases.begin(), one.aliases.end());
    for (const std::string_view name : names) {
        if (!has_name(before, name)) continue;
        relate(diagnostics.report(repeated_name, one.place, name, before.code), before.place, "the other is here");
    }
}

void check_areas(const Instrument& one, const std::vector<Area>& areas, base::Diagnostics& diagnostics) {
    for (const InstrumentPart& part : one.parts) {
        for (const std::string& id : part.areas) {
            if (std::any_of(areas.begin(), areas.end(), [&](const Area& area) { return area.id == id; })) continue;
            diagnostics.report(unknown_area, part.place, part.name, id,
                               suggestion(id, areas, [](const Area& area) -> std::string_view { return area.id; }));
        }
    }
}

void link_successor(Instrument& one, const Catalogue& catalogue, base::Diagnostics& diagnostics) {
    if (one.superseded_by.empty()) return;
    if (const Instrument* successor = catalogue.find(one.superseded_by)) {
        one.superseded_by = successor->code;
        return;
    }
    const auto code_of = [&](const Instrument& other) -> std::string_view {
        return &other == &one ? std::string_view{} : other.code;
    };
    diagnostics.report(unknown_successor, one.superseded_fact.place, one.code, one.superseded_by,
                       suggestion(one.superseded_by, catalogue.instruments, code_of));
}

void check_age_policy(const Instrument& one, const Catalogue& catalogue, base::Diagnostics& diagnostics) {
    if (one.age_policy.empty() || catalogue.find_age_policy(one.age_policy) != nullptr) return;
    const auto id_of = [](const AgePolicy& policy) -> std::string_view { return policy.id; };
    diagnostics.report(unknown_age_policy, one.age_policy_fact.place, one.code, one.age_policy,
                       suggestion(one.age_policy, catalogue.age_policies, id_of));
}

}  // namespace

void link(Catalogue& catalogue, base::Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < catalogue.instruments.size(); ++i) {
        Instrument& one = catalogue.instruments[i];
        for (std::size_t j = 0; j < i; ++j) check_names(one, catalogue.instruments[j], diagnostics);
        check_areas(one, catalogue.areas, diagnostics);
        link_successor(one, catalogue, diagnostics);
        check_age_policy(one, catalogue, diagnostics);
    }
}

}  // namespace iepress::scores
