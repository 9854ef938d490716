#include "points/roster.h"

#include "points/messages.h"

namespace iepress::points {

void Roster::add_target(const record::Goal& goal, const record::Objective* objective) {
    const auto& baseline = objective != nullptr ? objective->baseline : goal.baseline;
    const auto& criterion = objective != nullptr ? objective->criterion : goal.criterion;
    Target target;
    target.student = static_cast<std::uint32_t>(students_.size() - 1);
    target.goal = goal.id;
    target.place = goal.place;
    if (objective != nullptr) {
        target.objective = objective->id;
        target.place = objective->place;
    }
    target.unit = baseline.unit ? baseline.unit.value : criterion.unit.value;
    for (const record::DataPoint& point : objective != nullptr ? objective->points : goal.points) {
        target.known.push_back({static_cast<std::int32_t>(base::to_days(point.date.value)), point.value.value.value,
                                point.of.value.value, point.condition.value, point.place});
    }
    if (objective == nullptr) {
        for (const record::NoData& one : goal.no_data) {
            target.days_without.push_back(static_cast<std::int32_t>(base::to_days(one.date.value)));
        }
    }
    targets_.push_back(std::move(target));
}

void Roster::add(const std::filesystem::path& file, const record::Case& one, base::Diagnostics& diagnostics) {
    const auto [other, is_new] =
        by_id_.try_emplace(one.student.id.value, static_cast<std::uint32_t>(students_.size()));
    if (!is_new) {
        relate(diagnostics.report(same_student, one.student.place), students_[other->second].place, "the other case");
        return;
    }
    Student student;
    student.id = one.student.id.value;
    student.file = file;
    student.file_name = one.files.front();
    student.fingerprint = fingerprint_of(one.source);
    student.birth = one.student.birth_date.value;
    student.place = one.student.place;
    for (const record::TeamMember& member : one.team) student.team.push_back(member.id);
    student.first_target = static_cast<std::uint32_t>(targets_.size());
    students_.push_back(std::move(student));
    for (const record::Goal& goal : one.goals) {
        add_target(goal, nullptr);
        for (const record::Objective& objective : goal.objectives) add_target(goal, &objective);
    }
    students_.back().target_count = static_cast<std::uint32_t>(targets_.size()) - students_.back().first_target;
}

std::optional<std::uint32_t> Roster::find_student(std::string_view id) const {
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::uint32_t> Roster::find_target(std::uint32_t student, std::string_view id) const {
    const Student& one = students_[student];
    for (std::uint32_t i = one.first_target; i < one.first_target + one.target_count; ++i) {
        const Target& target = targets_[i];
        if ((target.objective.empty() ? target.goal : target.objective) == id) return i;
    }
    return std::nullopt;
}

std::size_t fingerprint_of(std::string_view bytes) { return std::hash<std::string_view>{}(bytes); }

}  // namespace iepress::points
