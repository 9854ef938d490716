#include "points/encoding.h"

#include <catch2/catch.hpp>

using namespace iepress;
using namespace std::string_literals;
using Found = std::vector<std::string>;

namespace {

/// "CODE LINE:COLUMN" of each problem.
Found found_in(const std::string& bytes) {
    static const std::string name = "points.csv";
    base::Diagnostics diagnostics;
    points::Problems problems(diagnostics);
    const bool fine = points::check_encoding(name, bytes, problems);
    Found found;
    for (const base::Diagnostic& one : diagnostics.all()) {
        found.push_back(fmt::format("{} {}:{}", one.message->code, one.line, one.column));
    }
    CHECK(fine == found.empty());
    return found;
}

}  // namespace

TEST_CASE("a table in UTF-8 is taken, with or without its mark") {
    CHECK(found_in("student,goal\r\n0417,niño नमस्ते 🙂\r\n").empty());
    CHECK(found_in("\xEF\xBB\xBFstudent,goal\n").empty());
}

TEST_CASE("lines end in LF, CR LF or CR alone, and the mark is before the first column") {
    for (const char* end : {"\n", "\r\n", "\r"}) {
        const std::string next = end;
        CHECK(found_in("ni\xF1o,a" + next + next + "a,Zo\xEB" + next) ==
              Found{"points/not-utf-8 1:3", "points/not-utf-8 3:5"});
        CHECK(found_in("\xEF\xBB\xBFni\xF1o" + next + "é,\x01" + next + "\x02") ==
              Found{"points/not-utf-8 1:3", "points/control-character 2:3", "points/control-character 3:1"});
    }
    CHECK(found_in("a\n\r\n\r\r\n\xFF") == Found{"points/not-utf-8 5:1"});
}

TEST_CASE("one report a line is enough") {
    CHECK(found_in("\xE9\xE9\x01\n\x01\x01\xE9\nfine\n\xE9") ==
          Found{"points/not-utf-8 1:1", "points/control-character 2:1", "points/not-utf-8 4:1"});
}

TEST_CASE("other encodings and empty tables are told from broken ones") {
    CHECK(found_in("\xFF\xFEs\0t\0"s) == Found{"points/other-encoding 1:1"});
    CHECK(found_in("s\0t\0"s) == Found{"points/other-encoding 1:1"});
    CHECK(found_in("\0s\0t"s) == Found{"points/other-encoding 1:1"});
    CHECK(found_in("") == Found{"points/empty-table 1:1"});
    CHECK(found_in("\xEF\xBB\xBF ,;\r\n") == Found{"points/empty-table 1:1"});
}
