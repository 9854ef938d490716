#include "record/ids.h"

#include <algorithm>
#include <tuple>

namespace iepress::record {

namespace {

constexpr unsigned first_local_bit = bits(IdKind::assessment);
// 34 CFR 300.321(a)(7): the child attends too, without an entry of its own.
constexpr std::string_view the_child = "student";

}  // namespace

void Ids::give(IdKind kind, std::string id, base::Place place, std::size_t evaluation) {
    const std::size_t scope = bits(kind) >= first_local_bit ? evaluation : 0;
    given_.push_back({scope, std::move(id), kind, place, given_.size(), evaluation});
}

void Ids::name(const Target& target, std::string id, base::Place place, std::size_t evaluation,
               std::string what) {
    const std::size_t scope = target.kinds >= first_local_bit ? evaluation : 0;
    named_.push_back({&target, scope, std::move(id), place, std::move(what)});
}

void Ids::check_given(Problems& problems) {
    std::sort(given_.begin(), given_.end(), [](const Given& a, const Given& b) {
        return std::tie(a.scope, a.id, a.order) < std::tie(b.scope, b.id, b.order);
    });
    for (std::size_t i = 0; i < given_.size(); ++i) {
        const Given& one = given_[i];
        if (one.scope == 0 && one.id == the_child) problems.report(reserved_id, one.place);
        if (i == 0 || given_[i - 1].scope != one.scope || given_[i - 1].id != one.id) continue;
        base::Diagnostic* problem = problems.report(duplicate_id, one.place);
        if (problem != nullptr) base::relate(*problem, given_[i - 1].place, "the other one is here");
    }
}

void Ids::check_named(Problems& problems) const {
    for (const Named& one : named_) {
        if (!has(one)) problems.report(unknown_reference, one.place, one.what, one.target->name);
    }
}

std::vector<Ids::Given>::const_iterator Ids::find(std::size_t scope, std::string_view id) const {
    return std::lower_bound(given_.begin(), given_.end(), std::pair(scope, id),
                            [](const Given& a, const std::pair<std::size_t, std::string_view>& b) {
                                return std::pair(a.scope, std::string_view(a.id)) < b;
                            });
}

std::size_t Ids::evaluation_number(std::string_view id) const {
    for (auto at = find(0, id); at != given_.end() && at->scope == 0 && at->id == id; ++at) {
        if (at->kind == IdKind::evaluation) return at->evaluation;
    }
    return 0;
}

bool Ids::has(const Named& wanted) const {
    const bool person = (wanted.target->kinds & bits(IdKind::family_member)) != 0;
    if (person && wanted.id == the_child) return true;
    std::size_t scope = wanted.scope;
    std::string_view id = wanted.id;
    if (scope == 0 && wanted.target->kinds >= first_local_bit) {
        const std::size_t slash = id.find('/');
        if (slash == std::string_view::npos) return false;
        scope = evaluation_number(id.substr(0, slash));
        if (scope == 0) return false;
        id.remove_prefix(slash + 1);
    }
    for (auto at = find(scope, id); at != given_.end() && at->scope == scope && at->id == id; ++at) {
        if ((bits(at->kind) & wanted.target->kinds) != 0) return true;
    }
    return false;
}

}  // namespace iepress::record
