// The rules of tables: in one stroke each, over all grounds, ending where a page or a spanning cell does.
#include <ostream>

#include "support.h"

using namespace iepress;
using namespace iepress::test;

namespace {

/// A down-stroke or an across-stroke as it lies: where, and from where to where.
struct Line {
    double at, from, to;
    bool operator==(const Line&) const = default;
    friend std::ostream& operator<<(std::ostream& out, const Line& line) {
        return out << line.at << ": " << line.from << " to " << line.to;
    }
};

std::vector<Line> lines(const Page& page, bool down) {
    std::vector<Line> all;
    for (const Item& item : page.items) {
        const auto* stroke = std::get_if<Stroke>(&item);
        if (stroke == nullptr) continue;
        const auto &at = down ? stroke->xs : stroke->ys, &along = down ? stroke->ys : stroke->xs;
        if (at[0] == at[1]) all.push_back({at[0].value, along[0].value, along[1].value});
    }
    return all;
}

// In this style the first row of a page begins 12 pt from its top.
Setter ruled_setter() {
    Setter setter;
    TableStyle& style = setter.style.tables["table"];
    style.row_rule = style.head_rule = {1};
    style.vertical_rules = true;
    style.box.rule_bottom = {1};
    return setter;
}

}  // namespace

TEST_CASE("a rule goes on from row to row in one stroke, and from column to column") {
    Setter setter = ruled_setter();
    const Pages pages =
        setter.set({block(table(2, {}, {row({td("a"), td("b")}), row({td("c"), td("d")}), row({td("e"), td("f")})}))});
    CHECK(lines(pages.pages[0], true) == std::vector<Line>{{20, 12, 42}, {120, 12, 42}, {220, 12, 42}});
    CHECK(lines(pages.pages[0], false) == std::vector<Line>{{22, 20, 220}, {32, 20, 220}, {42, 20, 220}});
}

TEST_CASE("a rule stops at a cell that spans the columns, and goes on behind it") {
    Setter setter = ruled_setter();
    const Pages pages =
        setter.set({block(table(2, {}, {row({td("a"), td("b")}), row({td("wide", 2)}), row({td("e"), td("f")})}))});
    const std::vector<Line> down = lines(pages.pages[0], true);
    CHECK(down == std::vector<Line>{{20, 12, 42}, {120, 12, 22}, {220, 12, 42}, {120, 32, 42}});
}

TEST_CASE("tables side by side or below each other keep their own rules") {
    Setter setter = ruled_setter();
    const auto one = block(table(1, {}, {row({td("a")})}));
    const Pages pages = setter.set({one, p("between"), one});
    CHECK(lines(pages.pages[0], true) ==
          std::vector<Line>{{20, 12, 22}, {220, 12, 22}, {20, 32, 42}, {220, 32, 42}});
    const Pages touching = setter.set({one, one});
    CHECK(lines(touching.pages[0], true).size() == 4);
}

TEST_CASE("each page has the rules of its own rows, with those of a repeated head") {
    Setter setter = ruled_setter();
    std::vector<markup::Row> body;
    for (int i = 0; i < 14; ++i) body.push_back(row({td("x"), td("y")}));
    const Pages pages = setter.set({block(table(2, {row({th("h"), th("i")})}, body))});
    REQUIRE(pages.pages.size() == 2);
    CHECK(lines(pages.pages[0], true) == std::vector<Line>{{20, 12, 112}, {120, 12, 112}, {220, 12, 112}});
    CHECK(lines(pages.pages[1], true) == std::vector<Line>{{20, 12, 72}, {120, 12, 72}, {220, 12, 72}});
    CHECK(lines(pages.pages[1], false).size() == 6);
}

TEST_CASE("no ground covers a rule") {
    Setter setter = ruled_setter();
    setter.style.tables["table"].row_header_fill = base::Colour{230, 230, 230};
    std::vector<markup::Row> body;
    for (int i = 0; i < 4; ++i) body.push_back(row({th("a", markup::Cell::Header::row), td("b")}));
    const Pages pages = setter.set({block(table(2, {}, body))});
    const auto& items = pages.pages[0].items;
    const auto is_fill = [](const Item& item) { return std::holds_alternative<Fill>(item); };
    const auto first_rule = std::find_if(items.begin(), items.end(),
                                         [](const Item& item) { return std::holds_alternative<Stroke>(item); });
    REQUIRE(std::any_of(items.begin(), first_rule, is_fill));
    CHECK(std::none_of(first_rule, items.end(), is_fill));
}
