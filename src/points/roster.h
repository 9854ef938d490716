// What a table of data points is held against: the students of the cases at hand, their goals and
// objectives, and the points that these have already. Light, so that 10,000 cases fit.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "record/case.h"
#include "record/units.h"

namespace iepress::points {

/// A goal or an objective that points are about.
struct Target {
    std::uint32_t student = 0;  ///< position in Roster::students()
    std::string goal;
    std::string objective;  ///< empty: the goal itself
    std::string unit;       ///< of its baseline or criterion; may be empty
    base::Place place;
    /// A point of the case file.
    struct Known {
        std::int32_t day;  ///< since 1970-01-01
        double value;
        double of;  ///< 0 where none is stated
        std::string condition;
        base::Place place;
    };
    std::vector<Known> known;  ///< in the order of the file
    std::vector<std::int32_t> days_without;  ///< of a goal: the days that its <no-data> elements begin on

    [[nodiscard]] bool in_percent() const { return record::is_percent(unit); }
};

struct Student {
    std::string id;
    std::filesystem::path file;
    std::shared_ptr<const std::string> file_name;  ///< what the places point into
    std::size_t fingerprint = 0;                   ///< of the case file's bytes
    base::Date birth;
    base::Place place;
    std::vector<std::string> team;  ///< ids
    std::uint32_t first_target = 0, target_count = 0;
};

class Roster {
public:
    /// Takes what is needed of a case; the case itself need not live on. Reports points/same-student.
    void add(const std::filesystem::path& file, const record::Case& one, base::Diagnostics& diagnostics);

    [[nodiscard]] const std::vector<Student>& students() const noexcept { return students_; }
    [[nodiscard]] const std::vector<Target>& targets() const noexcept { return targets_; }
    /// Position of a student; nothing for an unknown id.
    [[nodiscard]] std::optional<std::uint32_t> find_student(std::string_view id) const;
    /// Position of a goal, or of an objective by its own id, among a student's targets.
    [[nodiscard]] std::optional<std::uint32_t> find_target(std::uint32_t student, std::string_view id) const;

private:
    void add_target(const record::Goal& goal, const record::Objective* objective);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    std::vector<Student> students_;
    std::vector<Target> targets_;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> by_id_;  ///< looked up, never walked through
};

/// Tells whether a file's bytes are those that a roster was made of.
[[nodiscard]] std::size_t fingerprint_of(std::string_view bytes);

}  // namespace iepress::points
