#include "points/rows.h"

#include <algorithm>

namespace iepress::points {

namespace {

// As in a new case file, where they would be errors.
constexpr std::string_view blank_mark = "[fill in:";
constexpr std::string_view blank_date = "____-__-__";

bool has_blank(std::string_view text) {
    return text.find(blank_mark) != text.npos || text.find(blank_date) != text.npos;
}

std::string_view name_of(Column column) { return column_names()[static_cast<std::size_t>(column)]; }

}  // namespace

Slice RowReading::cell(Column column) const {
    const int position = columns_.position[static_cast<std::size_t>(column)];
    if (position < 0 || static_cast<std::size_t>(position) >= record_->cells.size()) {
        // Where it would stand: at the line's end.
        Slice none;
        none.offset = record_->end;
        return none;
    }
    return record_->cells[static_cast<std::size_t>(position)];
}

std::string RowReading::meaning(Column column) const {
    const std::string words = table_.text(cell(column));
    return std::string(mapping_.meaning(column, words));
}

base::Place RowReading::place(Slice cell) const { return table_.place(row_, cell.offset); }

/// Some messages name the column, all show the cell to who asks for it.
void RowReading::report_cell(const Message& message, Slice cell, Column column) {
    base::Diagnostic* one = problems_.report(message, place(cell), name_of(column));
    if (one != nullptr) one->excerpt = table_.text(cell);
}

void RowReading::report_quotes(const Record& record) {
    const bool open = record.trouble == QuoteTrouble::never_closed;
    base::Diagnostic* one =
        problems_.report(open ? unclosed_quote : text_after_quote, table_.place(row_, record.trouble_offset));
    if (one != nullptr && !open)
        relate(*one, table_.place(row_, record.quote_offset), "the cell's quotation mark opens here");
}

bool RowReading::has_right_shape(const Record& record) {
    if (record.trouble != QuoteTrouble::none) {
        report_quotes(record);
        return false;
    }
    if (record.is_empty()) {
        habits_.count(Habit::empty_lines);
        return false;
    }
    if (record.trimmed) habits_.count(Habit::outer_blanks);
    const auto extra =
        record.cells.begin() + static_cast<std::ptrdiff_t>(std::min(columns_.count, record.cells.size()));
    const bool extra_are_empty = std::all_of(extra, record.cells.end(), [](const Slice& one) { return one.empty(); });
    if (record.cells.size() < columns_.count || !extra_are_empty) {
        const std::uint32_t where = extra == record.cells.end() ? record.offset : extra->offset;
        problems_.report(cell_count, table_.place(row_, where), record.cells.size(), columns_.count);
        return false;
    }
    if (extra != record.cells.end()) habits_.count(Habit::extra_separators);
    return true;
}

void RowReading::read(const Record& record) {
    record_ = &record;
    row_ = {record.offset, record.end, record.line};
    if (!has_right_shape(record)) return;
    const auto student = find_student();
    if (!student) return;
    const Student& one = roster_.students()[*student];
    const auto target = find_target(*student);
    const auto day = read_day(one);
    const bool texts = check_texts();
    if (!target || !day || !texts) return;
    if (!cell(Column::absence).empty()) read_absence(*target, *day);
    else read_point(*target, *day, one);
}

std::optional<std::uint32_t> RowReading::find_student() {
    if (!columns_.has(Column::student)) return 0;
    const Slice id = cell(Column::student);
    if (id.empty()) {
        report_cell(missing_cell, id, Column::student);
        return std::nullopt;
    }
    if (last_student_ && id.quoted == 0 && raw(id) == last_id_) return last_student_;
    const std::string words = table_.text(id);
    const auto found = roster_.find_student(words);
    if (found) {
        last_id_ = words;
        last_student_ = found;
    } else if (others_ == OtherStudents::left_out) {
        ++left_out_;
    } else if (unknown_.insert(words).second) {
        report_cell(unknown_student, id, Column::student);
    }
    return found;
}

std::optional<std::uint32_t> RowReading::find_target(std::uint32_t student) {
    const Slice id = cell(Column::goal);
    if (id.empty()) {
        report_cell(missing_cell, id, Column::goal);
        return std::nullopt;
    }
    const std::string words = meaning(Column::goal);
    const auto found = roster_.find_target(student, words);
    if (found) return find_objective(student, *found);
    if (unknown_.insert(fmt::format("{}\n{}", student, words)).second) report_cell(unknown_goal, id, Column::goal);
    return std::nullopt;
}

std::optional<std::uint32_t> RowReading::find_objective(std::uint32_t student, std::uint32_t goal) {
    const Slice id = cell(Column::objective);
    if (id.empty()) return goal;
    const auto found = roster_.find_target(student, meaning(Column::objective));
    const auto& targets = roster_.targets();
    if (found && !targets[*found].objective.empty() && targets[*found].goal == targets[goal].goal) return found;
    report_cell(unknown_objective, id, Column::objective);
    return std::nullopt;
}

/// Two orders in one table: one of the dates is not what it seems.
void RowReading::note_order(const DateReading& reading, Slice cell) {
    if (mapping_.dates != DateOrder::unstated) return;
    if (reading.form != DateForm::month_first && reading.form != DateForm::day_first) return;
    if (order_ == DateForm::equal) {
        order_ = reading.form;
        order_place_ = place(cell);
    } else if (order_ != reading.form) {
        const bool month = reading.form == DateForm::month_first;
        base::Diagnostic* one =
            problems_.report(mixed_dates, place(cell), month ? "month" : "day", month ? "day" : "month");
        if (one != nullptr) relate(*one, order_place_, "the earlier date");
    }
}

std::optional<std::int32_t> RowReading::read_day(const Student& student) {
    const Slice date = cell(Column::date);
    if (date.empty()) {
        report_cell(missing_cell, date, Column::date);
        return std::nullopt;
    }
    const DateReading reading = read_date(raw(date), mapping_.dates);
    if (reading.trouble == &ambiguous_date) {
        problems_.report(ambiguous_date, place(date), base::to_iso(reading.date), base::to_iso(reading.other));
    } else if (reading.trouble != nullptr) {
        report_cell(*reading.trouble, date, Column::date);
    } else if (reading.date < student.birth) {
        report_cell(before_birth, date, Column::date);
    } else {
        if (reading.form != DateForm::iso) habits_.count(Habit::slash_dates);
        if (reading.has_time) habits_.count(Habit::times_of_day);
        note_order(reading, date);
        return static_cast<std::int32_t>(base::to_days(reading.date));
    }
    return std::nullopt;
}

std::optional<std::uint16_t> RowReading::read_person(const Student& student) {
    const Slice who = cell(Column::taken_by);
    if (who.empty()) return 0;
    const auto found = std::find(student.team.begin(), student.team.end(), meaning(Column::taken_by));
    if (found == student.team.end()) {
        report_cell(unknown_person, who, Column::taken_by);
        return std::nullopt;
    }
    return static_cast<std::uint16_t>(found - student.team.begin() + 1);
}

bool RowReading::check_unit(const Target& target) {
    const Slice unit = cell(Column::unit);
    if (unit.empty() || target.unit.empty()) return true;
    const std::string words = meaning(Column::unit);
    const bool percent = target.in_percent() && (words == "%" || heading_form(words) == "percent");
    if (percent || heading_form(words) == heading_form(target.unit)) return true;
    base::Diagnostic* one = problems_.report(other_unit, place(unit));
    if (one != nullptr) relate(*one, target.place, "the goal");
    return false;
}

bool RowReading::check_texts() {
    bool fine = true;
    for (const Column column : {Column::condition, Column::phase, Column::note, Column::absence}) {
        const Slice text = cell(column);
        if (!has_blank(raw(text))) continue;
        report_cell(blank_text, text, column);
        fine = false;
    }
    return fine;
}

void RowReading::read_point(std::uint32_t target, std::int32_t day, const Student& student) {
    Point point;
    point.target = target;
    point.row = row_;
    point.day = day;
    point.date = cell(Column::date);
    point.condition = cell(Column::condition);
    point.phase = cell(Column::phase);
    point.note = cell(Column::note);
    const Target& about = roster_.targets()[target];
    const bool unit = check_unit(about);
    const bool amount = read_amount_of(about, point);
    const auto person = read_person(student);
    if (!unit || !amount || !person) return;
    point.taken_by = *person;
    table_.points.push_back(point);
}

void RowReading::read_absence(std::uint32_t target, std::int32_t day) {
    const Slice value = cell(Column::value);
    if (!value.empty()) {
        report_cell(absence_with_value, value, Column::value);
        return;
    }
    table_.absences.push_back({target, row_, day, cell(Column::date), cell(Column::absence), cell(Column::note)});
}

}  // namespace iepress::points
