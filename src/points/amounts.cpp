// The value of a line in the unit of its goal.
#include "points/rows.h"

namespace iepress::points {

void RowReading::count_habits(const AmountReading& amount) {
    const bool comma = amount.value.decimal_comma || (amount.of && amount.of->decimal_comma);
    const bool thousands = amount.value.thousands_comma || (amount.of && amount.of->thousands_comma);
    if (comma) habits_.count(Habit::decimal_commas);
    if (thousands) habits_.count(Habit::thousands_commas);
    if (amount.percent) habits_.count(Habit::percent_signs);
    if (amount.of) habits_.count(Habit::fractions);
}

/// N, from the value ("4/5") or from its own column; both must agree.
bool RowReading::read_total(const AmountReading& amount, Slice value, Point& point) {
    const Slice of = cell(Column::of);
    if (amount.of) {
        point.of = amount.of->number.value;
        point.of_decimals = static_cast<std::uint8_t>(amount.of->number.decimals);
        point.of_cell = value;
    }
    if (!of.empty()) {
        const NumberReading total = read_number(raw(of), mapping_.decimal);
        if (total.trouble != nullptr) {
            report_cell(*total.trouble, of, Column::of);
            return false;
        }
        if (amount.of && amount.of->number.value != total.number.value) {
            report_cell(two_of, of, Column::of);
            return false;
        }
        point.of = total.number.value;
        point.of_decimals = static_cast<std::uint8_t>(total.number.decimals);
        point.of_cell = of;
    }
    if ((amount.of || !of.empty()) && point.of == 0) {
        report_cell(of_zero, point.of_cell, Column::of);
        return false;
    }
    return true;
}

bool RowReading::read_amount_of(const Target& target, Point& point) {
    const Slice value = cell(Column::value);
    if (value.empty()) {
        report_cell(missing_value, value, Column::value);
        return false;
    }
    const AmountReading amount = read_amount(raw(value), mapping_.decimal);
    if (amount.trouble != nullptr) {
        report_cell(*amount.trouble, value, Column::value);
        return false;
    }
    point.amount = value;
    point.value = amount.value.number.value;
    point.decimals = static_cast<std::uint8_t>(amount.value.number.decimals);
    if (!read_total(amount, value, point)) return false;
    if (amount.percent && !target.in_percent() && !target.unit.empty()) {
        base::Diagnostic* one = problems_.report(other_unit, place(value));
        if (one != nullptr) relate(*one, target.place, "the goal");
        return false;
    }
    const bool stated_percent = !amount.of && mapping_.value_with_of == ValueWithOf::percent && target.in_percent();
    if (!settle_amount(target, amount.percent || stated_percent, point)) return false;
    count_habits(amount);
    return true;
}

/// M of N is no more than N, and becomes a percentage where the goal is in percent.
bool RowReading::settle_amount(const Target& target, bool is_percent, Point& point) {
    constexpr double whole = 100;
    if (point.of > 0 && !is_percent) {
        if (point.value > point.of) {
            report_cell(above_of, point.amount, Column::value);
            return false;
        }
        if (target.in_percent()) {
            const Decimal percent = percentage(point.value, point.of);
            point.value = percent.value;
            point.decimals = static_cast<std::uint8_t>(percent.decimals);
            habits_.count(Habit::counts_as_percent);
        }
    }
    if ((is_percent || target.in_percent()) && point.value > whole) {
        report_cell(above_100, point.amount, Column::value);
        return false;
    }
    return true;
}

}  // namespace iepress::points
