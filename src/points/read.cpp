#include "points/read.h"

#include <algorithm>

#include "base/files.h"
#include "points/agreement.h"
#include "points/encoding.h"
#include "points/rows.h"

namespace iepress::points {

namespace {

bool is_before(const Point& one, const Point& other) {
    return one.target != other.target ? one.target < other.target : one.row.offset < other.row.offset;
}

/// Reads one table from its headings to its last line.
class TableReading {
public:
    TableReading(Table& table, const Mapping& mapping, const Roster& roster, OtherStudents others, Problems& problems)
        : table_(table), mapping_(mapping), roster_(roster), others_(others), problems_(problems) {}

    void read() {
        if (!check_encoding(*table_.name(), table_.bytes(), problems_)) return;
        const auto student = roster_.students().size() == 1 ? StudentColumn::optional : StudentColumn::needed;
        const Columns columns = read_headings(table_, mapping_, student, habits_, problems_);
        if (problems_.any()) return;
        read_rows(columns);
        // Written goal by goal, as a program does, the points are in order already.
        const auto by_target = [](const Absence& one, const Absence& other) { return one.target < other.target; };
        std::stable_sort(table_.absences.begin(), table_.absences.end(), by_target);
        if (!std::is_sorted(table_.points.begin(), table_.points.end(), is_before)) {
            std::sort(table_.points.begin(), table_.points.end(), is_before);
        }
        check_agreement(table_, roster_, problems_);
        report_counts();
    }

private:
    void read_rows(const Columns& columns) {
        constexpr std::size_t short_line = 40, most_reserved = std::size_t{1} << 20U;
        table_.points.reserve(std::min(table_.bytes().size() / short_line, most_reserved));
        RowReading rows(table_, mapping_, roster_, columns, others_, habits_, problems_);
        RecordReader reader(table_.bytes(), columns.separator, columns.offset, columns.line);
        Record record;
        bool any = false;
        while (reader.next(record)) {
            rows.read(record);
            any = any || !record.is_empty() || record.trouble != QuoteTrouble::none;
        }
        left_out_ = rows.others_left_out();
        const base::Place place = table_.place(table_.headings, table_.headings.offset);
        if (!any) problems_.report(no_rows, place);
        else if (left_out_ != 0 && table_.points.empty() && table_.absences.empty() && !problems_.any())
            problems_.report(no_own_rows, place);
    }

    void report_counts() {
        base::Diagnostics& diagnostics = problems_.diagnostics();
        const base::Place file{table_.name().get(), 1, 1};
        problems_.finish(file);
        habits_.report(file, diagnostics);
        const auto known =
            std::count_if(table_.points.begin(), table_.points.end(), [](const Point& one) { return one.in_case; });
        if (known != 0) diagnostics.report(already_there, file, known);
        if (left_out_ != 0) diagnostics.report(other_students, file, left_out_);
    }

    Table& table_;
    const Mapping& mapping_;
    const Roster& roster_;
    OtherStudents others_;
    Problems& problems_;
    Habits habits_;
    std::size_t left_out_ = 0;
};

}  // namespace

std::optional<Table> read_table_text(std::string name, std::string bytes, const Mapping& mapping, const Roster& roster,
                                     OtherStudents others, base::Diagnostics& diagnostics) {
    Table table(std::make_shared<const std::string>(std::move(name)), std::move(bytes));
    Problems problems(diagnostics);
    TableReading(table, mapping, roster, others, problems).read();
    if (problems.any()) return std::nullopt;
    return table;
}

std::optional<Table> read_table(const std::filesystem::path& file, const Mapping& mapping, const Roster& roster,
                                OtherStudents others, base::Diagnostics& diagnostics) {
    auto bytes = base::read_file(file, largest_table_bytes, diagnostics);
    if (!bytes) return std::nullopt;
    return read_table_text(file.string(), std::move(*bytes), mapping, roster, others, diagnostics);
}

}  // namespace iepress::points
