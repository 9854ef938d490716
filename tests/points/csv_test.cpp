#include "points/csv.h"

#include <catch2/catch.hpp>

#include <random>

namespace {

using namespace iepress::points;

struct Cells {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::uint32_t> lines;
    QuoteTrouble trouble = QuoteTrouble::none;
    std::uint32_t trouble_offset = 0;
};

Cells cells_of(std::string_view text, char separator = ',') {
    Cells found;
    RecordReader reader(text, separator, 0, 1);
    Record record;
    while (reader.next(record)) {
        std::vector<std::string> row;
        for (const Slice& cell : record.cells) row.push_back(words_of(text, cell));
        found.rows.push_back(row);
        found.lines.push_back(record.line);
        if (record.trouble != QuoteTrouble::none && found.trouble == QuoteTrouble::none) {
            found.trouble = record.trouble;
            found.trouble_offset = record.trouble_offset;
        }
    }
    return found;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("cells as RFC 4180 writes them") {
    CHECK(cells_of("a,b\r\nc,d\r\n").rows == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(cells_of("a,b\nc,d").rows == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(cells_of("\"a,b\",\"say \"\"yes\"\"\"\n").rows == Rows{{"a,b", "say \"yes\""}});
    CHECK(cells_of("\"two\r\nlines\",x\ny,z").rows == Rows{{"two lines", "x"}, {"y", "z"}});
    CHECK(cells_of("\"two\r\nlines\",x\ny,z").lines == std::vector<std::uint32_t>{1, 3});
    CHECK(cells_of("a,\n,b\n,,").rows == Rows{{"a", ""}, {"", "b"}, {"", "", ""}});
    CHECK(cells_of("").rows.empty());
}

TEST_CASE("cells as people write them") {
    CHECK(cells_of(" a , \"b\" ,\tc\n").rows == Rows{{"a", "b", "c"}});
    CHECK(cells_of("\xC2\xA0" "a\xC2\xA0,b").rows == Rows{{"a", "b"}});
    CHECK(cells_of("5' 6\",say \"hi\"").rows == Rows{{"5' 6\"", "say \"hi\""}});
    CHECK(cells_of("a;\"b;c\"", ';').rows == Rows{{"a", "b;c"}});
    CHECK(cells_of("a\tb c\t\td", '\t').rows == Rows{{"a", "b c", "", "d"}});
    CHECK(cells_of("a\rb\r").rows == Rows{{"a"}, {"b"}});  // as a Macintosh once ended lines
}

TEST_CASE("a quotation mark that is not closed says where it opened") {
    const Cells open = cells_of("a,b\nc,\"d\ne,f\n");
    CHECK(open.trouble == QuoteTrouble::never_closed);
    CHECK(open.trouble_offset == 6);
    CHECK(open.rows.size() == 2);
    const Cells after = cells_of("\"a\"b,c\nd,e");
    CHECK(after.trouble == QuoteTrouble::text_after);
    CHECK(after.trouble_offset == 3);
    CHECK(after.rows.back() == std::vector<std::string>{"d", "e"});
}

TEST_CASE("the separator is the most frequent one outside of quotes") {
    CHECK(separator_of("a,b;c,d") == ',');
    CHECK(separator_of("a;b;\"c,d,e\"") == ';');
    CHECK(separator_of("a\tb") == '\t');
    CHECK(separator_of("alone") == ',');
}

namespace {

/// A writer of its own: quotes where RFC 4180 asks for them, and at random elsewhere.
std::string written(const Rows& rows, char separator, std::mt19937& random) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i != 0) text += separator;
            const bool needs = row[i].find_first_of("\",;\t\n\r") != std::string::npos;
            if (!needs && random() % 3 != 0) {
                text += row[i];
                continue;
            }
            text += '"';
            for (const char c : row[i]) text += c == '"' ? std::string("\"\"") : std::string(1, c);
            text += '"';
        }
        text += random() % 2 == 0 ? "\n" : "\r\n";
    }
    return text;
}

std::string random_cell(std::mt19937& random) {
    static const std::vector<std::string> pieces{"a", "7", "\"",  ",", ";", "\t", "\xC3\xB1", "\xE6\x9D\xB1",
                                                 ".", "'", "x y", "%"};
    std::string cell;
    for (std::size_t count = random() % 6; count > 0; --count) cell += pieces[random() % pieces.size()];
    // Blanks at the ends are no part of a cell.
    while (!cell.empty() && cell.back() == '\t') cell.pop_back();
    while (!cell.empty() && cell.front() == '\t') cell.erase(0, 1);
    for (char& c : cell) {
        if (c == '\t') c = ' ';
    }
    std::string once;
    for (const char c : cell) {
        if (c != ' ' || (!once.empty() && once.back() != ' ')) once += c;
    }
    while (!once.empty() && once.back() == ' ') once.pop_back();
    return once;
}

}  // namespace

TEST_CASE("what a writer wrote comes back cell by cell") {
    std::mt19937 random(4180);
    for (int round = 0; round < 2000; ++round) {
        const char separator = ",;\t"[random() % 3];
        Rows rows(1 + random() % 5, std::vector<std::string>(2 + random() % 4));
        for (auto& row : rows) {
            for (auto& cell : row) cell = random_cell(random);
        }
        const std::string text = written(rows, separator, random);
        INFO(text);
        REQUIRE(cells_of(text, separator).rows == rows);
    }
}
