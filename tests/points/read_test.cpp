#include <catch2/catch.hpp>

#include <random>

#include "cases.h"
#include "points/join.h"

using namespace iepress;
using test::Reading;
using Errors = std::vector<std::string>;

TEST_CASE("points are grouped by student and goal, in the order of the file") {
    Reading reading({"1", "2"});
    reading.read(
        "student,goal,date,value\n2,sums,2026-04-20,40\n1,writing,2026-04-20,9\n2,sums,2026-04-13,30\n2,sums-1,2026-04-"
        "13,3\n");
    REQUIRE(reading.table);
    const auto sums = *reading.roster.find_target(1, "sums");
    const auto points = reading.table->points_of(sums);
    REQUIRE(points.size() == 2);
    CHECK(points[0].value == 40);
    CHECK(points[1].value == 30);
    CHECK(reading.table->points_of(*reading.roster.find_target(1, "sums-1")).size() == 1);
    CHECK(reading.table->points_of(*reading.roster.find_target(0, "writing")).size() == 1);
    CHECK(reading.table->points_of(*reading.roster.find_target(0, "sums")).empty());
}

TEST_CASE("a point keeps the line and column of each of its cells") {
    Reading reading;
    reading.read("goal,note,date,value\r\nsums,\"se\xC3\xB1" "al\r\nclara\",4/20/2026,4/5\r\nsums,,2026-04-21,50\r\n");
    REQUIRE(reading.table);
    const auto points = reading.table->points_of(*reading.roster.find_target(0, "sums"));
    REQUIRE(points.size() == 2);
    const record::DataPoint first = reading.table->data_point(points[0], reading.roster.students()[0]);
    CHECK(first.note.value == "se\xC3\xB1" "al clara");
    CHECK(first.note.place.line == 2);
    CHECK(first.note.place.column == 7);
    CHECK(first.date.place.line == 3);
    CHECK(first.date.place.column == 8);
    CHECK(first.value.place.column == 18);
    CHECK(first.value.value.typed == "80");
    CHECK(first.of.value.typed == "5");
    CHECK(*first.place.file == "points.csv");
    CHECK(reading.table->data_point(points[1], reading.roster.students()[0]).value.place.line == 4);
}

TEST_CASE("a value with N is a count, unless it is said to be a percentage") {
    Reading counts;
    counts.read("goal,date,value,of\nsums,2026-04-20,4,10\nsums,2026-04-21,40%,10\nwriting,2026-04-20,4,10\n");
    REQUIRE(counts.table);
    CHECK(counts.table->points[0].value == 4);  // the other goal is not in percent
    CHECK(counts.table->points[1].value == 40);
    CHECK(counts.table->points[2].value == 40);
    Reading percent;
    percent.mapping.value_with_of = points::ValueWithOf::percent;
    percent.read("goal,date,value,of\nsums,2026-04-20,4,10\nsums,2026-04-21,85,20\nsums,2026-04-22,4/10,\n");
    REQUIRE(percent.table);
    CHECK(percent.table->points[0].value == 4);
    CHECK(percent.table->points[1].value == 85);
    CHECK(percent.table->points[2].value == 40);
}

TEST_CASE("all errors of a table come at once, by line and column") {
    Reading reading;
    reading.read("goal,date,value,of,taken-by\n"
                 "reading,2026-04-20,9,,\n"
                 "writing,3/4/2026,9,,\n"
                 "writing,2026-04-20,x,,RS\n"
                 "sums,2026-04-20,4,0,\n"
                 "sums,2026-04-21,5,4,silva\n"
                 "sums,2026-04-22,,,\n"
                 "writing,2026-04-23,9\n"
                 "writing,2026-04-24,9,,silva\n"
                 "writing,4/24/2026,10,,\n"
                 "writing,2026-04-02,9,,\n");
    CHECK_FALSE(reading.table);
    CHECK(reading.errors() == Errors{"points/unknown-goal 2:1", "points/ambiguous-date 3:9", "points/wrong-number 4:20",
                                     "points/unknown-person 4:23", "points/of-zero 5:19", "points/above-of 6:17",
                                     "points/missing-value 7:17", "points/cell-count 8:1", "points/repeated-date 10:9",
                                     "points/contradiction 11:20"});
}

TEST_CASE("two conditions on one day are two points") {
    Reading reading;
    reading.read(
        "goal,date,value,condition\nwriting,2026-04-20,9,in "
        "class\nwriting,2026-04-20,12,alone\nwriting,2026-04-02,9,alone\n");
    CHECK(reading.table);
    Reading same;
    same.read("goal,date,value,condition\nwriting,2026-04-20,9,in  class\nwriting,2026-04-20,12,\"in class\"\n");
    CHECK(same.errors() == Errors{"points/repeated-date 3:9"});
}

TEST_CASE("what the case has already is no second point") {
    Reading reading;
    reading.read("goal,date,value\nwriting,2026-04-02,8.0\nwriting,2026-04-09,9\n");
    REQUIRE(reading.table);
    CHECK(reading.diagnostics.contains("points/already-there"));
    points::join(*reading.table, reading.roster, 0, reading.cases[0]);
    const auto& points = reading.cases[0].goals[0].points;
    REQUIRE(points.size() == 2);
    CHECK(points[0].value.value.typed == "8");
    CHECK(points[1].date.place.line == 3);
}

TEST_CASE("only the child's own lines travel with the case") {
    Reading reading({"1", "2"});
    reading.read(
        "\xEF\xBB\xBFstudent;goal;date;value;note\r\n1;writing;2026-04-09;9;one's\r\n2;writing;2026-04-09;10;other'"
        "s\r\n"
        "1;sums;2026-04-09;4/5;\"quoted; too\"\r\n");
    REQUIRE(reading.table);
    points::join(*reading.table, reading.roster, 0, reading.cases[0]);
    REQUIRE(reading.cases[0].tables.size() == 1);
    CHECK(reading.cases[0].tables[0].name == "points.csv");
    CHECK(reading.cases[0].tables[0].bytes ==
          "student;goal;date;value;note\n1;writing;2026-04-09;9;one's\n1;sums;2026-04-09;4/5;\"quoted; too\"\n");
}

TEST_CASE("points that were joined stand in order of date where the case's do") {
    Reading reading;
    reading.read("goal,date,value\nwriting,2026-04-16,10\nwriting,2026-03-26,7\nwriting,2026-04-09,9\n");
    REQUIRE(reading.table);
    points::join(*reading.table, reading.roster, 0, reading.cases[0]);
    std::string days;
    for (const auto& point : reading.cases[0].goals[0].points) days += base::to_iso(point.date.value) + " ";
    CHECK(days == "2026-03-26 2026-04-02 2026-04-09 2026-04-16 ");
}

TEST_CASE("other students' lines are refused or left out") {
    const std::string csv = "student,goal,date,value\n0417,writing,2026-04-09,9\n9,none,never,nothing\n";
    Reading refused;
    refused.read(csv);
    CHECK(refused.errors() == Errors{"points/unknown-student 3:1"});
    Reading left_out;
    left_out.read(csv, points::OtherStudents::left_out);
    CHECK(left_out.table);
    CHECK(left_out.diagnostics.contains("points/other-students"));
}

TEST_CASE("with several students each line says which one") {
    Reading reading({"1", "2"});
    reading.read("goal,date,value\nwriting,2026-04-09,9\n");
    CHECK(reading.errors() == Errors{"points/missing-column 1:1"});
}

TEST_CASE("an absence is kept apart from the points") {
    Reading reading;
    reading.read("goal,date,value,absence,note\nwriting,2026-04-09,,flu,called\nwriting,2026-04-16,9,,\n");
    REQUIRE(reading.table);
    REQUIRE(reading.table->absences.size() == 1);
    CHECK(reading.table->text(reading.table->absences[0].reason) == "flu");
    CHECK(reading.table->text(reading.table->absences[0].note) == "called");
    CHECK(reading.table->points.size() == 1);
}

TEST_CASE("no bytes make the reader stumble") {
    const std::string good =
        "\xEF\xBB\xBFstudent,goal,date,value,of,note\r\n0417,writing,4/20/2026 14:05,\"9,5\",,\"a \"\"b\"\"\r\nc\"\r\n"
        "0417,sums,2026-04-20,4/5,,\xC3\xB1\n0417,sums,2026-04-21,85 %,20,\n0417,writing,2026-04-02,8,,\n";
    std::mt19937 random(1);
    int read = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string bytes = good;
        for (std::size_t count = 1 + random() % 4; count > 0; --count) {
            const std::size_t at = random() % bytes.size();
            switch (random() % 4) {
            case 0: bytes[at] = static_cast<char>(random() % 256); break;
            case 1: bytes[at] = "\",;\n\r\t/%.-0"[random() % 11]; break;
            case 2: bytes.erase(at, 1 + random() % 5); break;
            default: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 9)); break;
            }
            if (bytes.empty()) bytes = good;
        }
        Reading reading;
        reading.read(bytes, random() % 2 == 0 ? points::OtherStudents::refused : points::OtherStudents::left_out);
        // Either a table or a reason, never both and never neither.
        REQUIRE(reading.table.has_value() == !reading.diagnostics.has_errors());
        if (!reading.table) continue;
        ++read;
        points::join(*reading.table, reading.roster, 0, reading.cases[0]);
    }
    CHECK(read > 100);
    CHECK(read < 3900);
}
