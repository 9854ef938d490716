#include "points/agreement.h"

#include <algorithm>
#include <tuple>

namespace iepress::points {

namespace {

/// The points of one target, each with what makes it one: its day and its condition.
class TargetCheck {
public:
    TargetCheck(Table& table, const Target& target, Problems& problems)
        : table_(table), target_(target), problems_(problems) {}

    void check(std::size_t first, std::size_t last) {
        order_.clear();
        for (std::size_t i = first; i < last; ++i)
            order_.push_back({table_.points[i].day, table_.text(table_.points[i].condition), i});
        std::sort(order_.begin(), order_.end());
        for (std::size_t i = 1; i < order_.size(); ++i) {
            if (order_[i].day == order_[i - 1].day && order_[i].condition == order_[i - 1].condition)
                report_repeated(order_[i - 1], order_[i]);
        }
        compare_with_case();
    }

private:
    struct Key {
        std::int32_t day;
        std::string condition;
        std::size_t index;
        friend bool operator<(const Key& one, const Key& other) {
            return std::tie(one.day, one.condition, one.index) < std::tie(other.day, other.condition, other.index);
        }
    };

    void report_repeated(const Key& first, const Key& second) {
        const Point& point = table_.points[second.index];
        const Point& earlier = table_.points[first.index];
        base::Diagnostic* one = problems_.report(repeated_date, table_.place(point.row, point.date.offset),
                                                 second.condition.empty() ? "" : " and condition");
        if (one != nullptr) relate(*one, table_.place(earlier.row, earlier.date.offset), "the first one");
    }

    /// A stated N that differs is another observation; one that nobody wrote down is not.
    static bool same_value(const Point& point, const Target::Known& known) {
        const bool same_total = point.of == 0 || known.of == 0 || point.of == known.of;
        return point.value == known.value && same_total;
    }

    void compare_with_case() {
        for (const Target::Known& known : target_.known) {
            const Key wanted{known.day, known.condition, 0};
            const auto found = std::lower_bound(order_.begin(), order_.end(), wanted);
            if (found == order_.end() || found->day != known.day || found->condition != known.condition) continue;
            Point& point = table_.points[found->index];
            if (same_value(point, known)) {
                point.in_case = true;
                continue;
            }
            base::Diagnostic* one = problems_.report(contradiction, table_.place(point.row, point.amount.offset));
            if (one != nullptr) relate(*one, known.place, "the case's point");
        }
    }

    Table& table_;
    const Target& target_;
    Problems& problems_;
    std::vector<Key> order_;
};

}  // namespace

void check_agreement(Table& table, const Roster& roster, Problems& problems) {
    std::size_t first = 0;
    while (first < table.points.size()) {
        const std::uint32_t target = table.points[first].target;
        std::size_t last = first;
        while (last < table.points.size() && table.points[last].target == target) ++last;
        TargetCheck(table, roster.targets()[target], problems).check(first, last);
        first = last;
    }
}

}  // namespace iepress::points
