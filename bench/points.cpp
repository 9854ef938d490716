// What a caseload's table of data points costs: cases read to a roster, the table parsed, checked and
// grouped by student and goal, and the points written into the cases' texts.
//
// usage: iepress_bench_points ROOT FOLDER      (FOLDER as bench/points.py writes it)
//
// Prints CPU time of this process and its peak memory; a benchmark, never a test.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "measure.h"
#include "points/insert.h"
#include "points/read.h"
#include "record/read.h"

namespace {

using namespace iepress;
using namespace iepress::bench;
namespace fs = std::filesystem;

/// CPU seconds since the last call, printed.
class Laps {
public:
    void print(std::string_view what) {
        const double now = cpu_seconds(CLOCK_PROCESS_CPUTIME_ID);
        fmt::print("{:<44} {:>8.2f} s CPU {:>8.0f} MB at the peak\n", what, now - last_, peak_mb());
        last_ = now;
    }

private:
    double last_ = cpu_seconds(CLOCK_PROCESS_CPUTIME_ID);
};

points::Roster roster_of(const fs::path& folder, base::Diagnostics& diagnostics) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    points::Roster roster;
    for (const fs::path& file : files) {
        const auto one = record::read_case(file, {}, diagnostics);
        if (!one) stop(diagnostics);
        roster.add(file, *one, diagnostics);
    }
    return roster;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        fmt::print(stderr, "usage: iepress_bench_points ROOT FOLDER\n");
        return 2;
    }
    const fs::path root = arguments[1], folder = arguments[2];
    base::Diagnostics diagnostics;
    const std::array headings{root / "data/points/headings.xml"};
    const auto mapping = points::load_mapping(headings, diagnostics);
    if (!mapping) stop(diagnostics);
    Laps laps;
    const points::Roster roster = roster_of(folder / "cases", diagnostics);
    laps.print(fmt::format("{} cases to a roster", roster.students().size()));
    const auto table =
        points::read_table(folder / "points.csv", *mapping, roster, points::OtherStudents::refused, diagnostics);
    if (!table) stop(diagnostics);
    laps.print(
        fmt::format("{} points of {} MB parsed, checked, grouped", table->points.size(), table->bytes().size() >> 20U));
    std::size_t bytes = 0;
    for (std::uint32_t student = 0; student < roster.students().size(); ++student) {
        const auto xml = points::imported(*table, roster, student, {}, diagnostics);
        if (!xml) stop(diagnostics);
        bytes += xml->size();
    }
    laps.print(fmt::format("{} MB of case files written and read again", bytes >> 20U));
    return 0;
}
