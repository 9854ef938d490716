#include "rules/calendar.h"

#include <algorithm>

namespace iepress::rules {

namespace {

bool is_weekend(long day) {
    const long weekday = ((day + 3) % 7 + 7) % 7;  // 1970-01-01, day 0, was a Thursday: Monday is 0
    return weekday >= 5;
}

bool covers(const std::vector<Stretch>& stretches, const base::Date& day) {
    return std::any_of(stretches.begin(), stretches.end(),
                       [&](const Stretch& one) { return one.from <= day && day <= one.to; });
}

int weekdays_in(long from, long to) {
    int count = 0;
    for (long day = from; day <= to; ++day) count += is_weekend(day) ? 0 : 1;
    return count;
}

/// Whether a stretch touches the days after `from` up to `to`.
bool touches(const Stretch& one, const base::Date& from, const base::Date& to) { return one.to > from && one.from <= to; }

}  // namespace

Calendar::Calendar(CalendarFacts facts) : facts_(std::move(facts)) {
    const auto is_extra = [&](const base::Date& day) {
        return std::find(facts_.extra_days.begin(), facts_.extra_days.end(), day) != facts_.extra_days.end();
    };
    for (const SchoolYear& year : facts_.years) {
        for (long number = base::to_days(year.first); number <= base::to_days(year.last); ++number) {
            const base::Date day = base::from_days(number);
            if (is_extra(day) || (!is_weekend(number) && !covers(facts_.no_school, day))) school_days_.push_back(number);
        }
    }
    if (facts_.years.empty()) return;
    for (long number = base::to_days(first()); number <= base::to_days(last()); ++number) {
        if (!is_weekend(number) && !covers(facts_.business_holidays, base::from_days(number))) business_days_.push_back(number);
    }
}

base::Date Calendar::first() const { return facts_.years.empty() ? base::Date{} : facts_.years.front().first; }
base::Date Calendar::last() const { return facts_.years.empty() ? base::Date{} : facts_.years.back().last; }

const std::vector<long>& Calendar::days_of(DayType days) const {
    return days == DayType::business ? business_days_ : school_days_;
}

bool Calendar::is_school_day(const base::Date& day) const {
    return std::binary_search(school_days_.begin(), school_days_.end(), base::to_days(day));
}

bool Calendar::is_business_day(const base::Date& day) const {
    return std::binary_search(business_days_.begin(), business_days_.end(), base::to_days(day));
}

std::optional<base::Date> Calendar::nth_after(DayType days, const base::Date& day, int number) const {
    if (day < first()) return std::nullopt;
    const auto& all = days_of(days);
    const auto next = std::upper_bound(all.begin(), all.end(), base::to_days(day));
    if (all.end() - next < number) return std::nullopt;
    return base::from_days(*(next + (number - 1)));
}

std::optional<base::Date> Calendar::nth_before(DayType days, const base::Date& day, int number) const {
    if (day > last()) return std::nullopt;
    const auto& all = days_of(days);
    const auto next = std::lower_bound(all.begin(), all.end(), base::to_days(day));
    if (next - all.begin() < number) return std::nullopt;
    return base::from_days(*(next - number));
}

int Calendar::count(DayType days, const base::Date& from, const base::Date& to) const {
    const auto& all = days_of(days);
    const auto begin = std::upper_bound(all.begin(), all.end(), base::to_days(from));
    const auto end = std::upper_bound(all.begin(), all.end(), base::to_days(to));
    return end > begin ? static_cast<int>(end - begin) : 0;
}

const SchoolYear* Calendar::year_of(const base::Date& day) const {
    for (const SchoolYear& year : facts_.years) {
        if (year.first <= day && day <= year.last) return &year;
    }
    return nullptr;
}

const SchoolYear* Calendar::year_after(const base::Date& day) const {
    for (const SchoolYear& year : facts_.years) {
        if (year.first > day) return &year;
    }
    return nullptr;
}

std::string Calendar::name_of(long from, long to) const {
    for (const Stretch& one : facts_.no_school) {
        if (!one.name.empty() && base::to_days(one.from) <= to && base::to_days(one.to) >= from) return one.name;
    }
    return {};
}

std::vector<Stretch> Calendar::vacations(int longer_than) const {
    std::vector<Stretch> all;
    for (std::size_t i = 1; i < school_days_.size(); ++i) {
        long from = school_days_[i - 1] + 1;
        const long to = school_days_[i] - 1;
        while (from <= to && is_weekend(from)) ++from;
        if (from > to || weekdays_in(from, to) <= longer_than) continue;
        const bool summer = year_of(base::from_days(from)) == nullptr;
        all.push_back({base::from_days(from), base::from_days(to), summer ? Stretch::Why::summer : Stretch::Why::vacation,
                       summer ? std::string{} : name_of(from, to)});
    }
    return all;
}

std::vector<Stretch> Calendar::summers() const {
    std::vector<Stretch> all;
    for (std::size_t i = 1; i < facts_.years.size(); ++i) {
        const long from = base::to_days(facts_.years[i - 1].last) + 1;
        const long to = base::to_days(facts_.years[i].first) - 1;
        if (from <= to) all.push_back({base::from_days(from), base::from_days(to), Stretch::Why::summer, {}});
    }
    return all;
}

std::vector<Stretch> Calendar::named_between(DayType days, const base::Date& from, const base::Date& to) const {
    std::vector<Stretch> all;
    const auto& named = days == DayType::business ? facts_.business_holidays : facts_.no_school;
    std::copy_if(named.begin(), named.end(), std::back_inserter(all),
                 [&](const Stretch& one) { return touches(one, from, to); });
    if (days != DayType::business) {
        for (Stretch& summer : summers()) {
            if (touches(summer, from, to)) all.push_back(std::move(summer));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
    return all;
}

}  // namespace iepress::rules
