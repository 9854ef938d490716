// Case files with new points, proved before they are written.
#include <algorithm>
#include <stdexcept>

#include "base/files.h"
#include "points/insert.h"
#include "points/join.h"
#include "points/messages.h"
#include "record/read.h"

namespace iepress::points {

namespace {

bool has_point(const std::vector<Target::Known>& points, const Point& wanted, const std::string& condition) {
    return std::any_of(points.begin(), points.end(), [&](const Target::Known& one) {
        return one.day == wanted.day && one.value == wanted.value && one.condition == condition;
    });
}

/// Whether the case that was read again has all it had, and every point of the table.
bool holds_all(const Table& table, const Roster& roster, std::uint32_t student, const Roster& again) {
    const Student& before = roster.students()[student];
    if (again.targets().size() != before.target_count) return false;
    for (std::uint32_t i = 0; i < before.target_count; ++i) {
        const std::uint32_t target = before.first_target + i;
        const auto& now = again.targets()[i].known;
        if (now.size() != roster.targets()[target].known.size() + new_points(table, target)) return false;
        const Target& was = roster.targets()[target];
        const std::size_t without = was.objective.empty() ? new_absences(table, roster, target).size() : 0;
        if (again.targets()[i].days_without.size() != was.days_without.size() + without) return false;
        const auto points = table.points_of(target);
        const bool all = std::all_of(points.begin(), points.end(),
                                     [&](const Point& one) { return has_point(now, one, table.text(one.condition)); });
        if (!all) return false;
    }
    return true;
}

}  // namespace

std::optional<std::string> imported(const Table& table, const Roster& roster, std::uint32_t student,
                                    std::span<const std::filesystem::path> evaluations,
                                    base::Diagnostics& diagnostics) {
    const Student& about = roster.students()[student];
    const auto bytes = base::read_file(about.file, diagnostics);
    if (!bytes) return std::nullopt;
    if (fingerprint_of(*bytes) != about.fingerprint) {
        diagnostics.report(case_changed, {about.file_name.get(), 1, 1});
        return std::nullopt;
    }
    std::string xml = with_points(*bytes, table, roster, student);
    // Nothing is written that could not be read: a defect here must not reach somebody's file.
    base::Diagnostics unexpected;
    const auto again = record::read_case(about.file, xml, evaluations, unexpected);
    Roster of_again;
    if (again) of_again.add(about.file, *again, unexpected);
    if (!again || !holds_all(table, roster, student, of_again)) {
        throw std::logic_error("the points would not stand in the case file as they should; nothing was written");
    }
    return xml;
}

}  // namespace iepress::points
