// Score profiles that are longer than a page.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "layout/chart/profile_fixture.h"
#include "layout/paginate.h"

using namespace iepress::layout;
using namespace iepress::layout::test;
namespace base = iepress::base;
namespace markup = iepress::markup;
namespace text = iepress::text;
using markup::ScoreProfile;

namespace {

markup::Document document_of(markup::Blocks blocks) {
    markup::Document document;
    document.title = "Profiles";
    document.blocks = std::move(blocks);
    return document;
}

markup::Block block(markup::Figure figure) {
    markup::Block out;
    out.content = std::move(figure);
    return out;
}

Pages pages_in(const char* style_name, const markup::Document& document) {
    base::Diagnostics diagnostics;
    const auto style =
        load_style(std::filesystem::path(IEPRESS_SOURCE_DIR) / "data" / "styles" / (std::string(style_name) + ".xml"),
                   diagnostics);
    text::Shaper shaper(fonts());
    std::optional<Pages> pages;
    if (style) pages = paginate(document, *style, shaper, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(pages);
    return std::move(*pages);
}

}  // namespace

TEST_CASE("a profile that fits is one drawing, a longer one is cut where groups end") {
    markup::Figure figure;
    figure.chart = long_profile(6, 10);
    const auto parts = drawn_in({Points{504}, Points{300}, Points{400}}, figure);
    REQUIRE(parts.size() >= 3);
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        INFO("part " << i);
        check_sound(parts[i]);
        CHECK(parts[i].height.value <= (i == 0 ? 300 : 400));
        CHECK(parts[i].alternative.find("Part " + std::to_string(i + 1) + " of ") != std::string::npos);
        CHECK(count_words(parts[i], "Percentile") == 1);
        for (const std::string& word : words(parts[i])) {
            if (word.starts_with("Row")) rows.push_back(word);
        }
    }
    REQUIRE(rows.size() == 60);
    for (std::size_t i = 0; i < rows.size(); ++i) CHECK(rows[i] == "Row" + std::to_string(i));
    CHECK(drawn_in({Points{504}, Points{3000}, Points{3000}}, figure).size() == 1);
    for (const Drawing& part : parts) CHECK(count_words(part, "(continued)") == 0);
}

TEST_CASE("a group longer than a page goes on under its name, and no row stands alone") {
    markup::Figure figure;
    figure.chart = long_profile(1, 40);
    figure.alternative = "Forty scores.";
    const auto parts = drawn_in({Points{504}, Points{300}, Points{300}}, figure);
    REQUIRE(parts.size() >= 2);
    CHECK(parts[0].alternative == "Forty scores.");
    CHECK(parts[1].alternative.find("Row") != std::string::npos);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(count_words(parts[i], "(continued)") == (i > 0 ? 1 : 0));
        CHECK(count_words(parts[i], "100") >= 3);
    }
}

TEST_CASE("criteria that find no room below the rows have a drawing of their own") {
    ScoreProfile chart = long_profile(1, 10);
    for (int i = 0; i < 30; ++i) chart.criteria.push_back(criterion("Scale" + std::to_string(i), 3 * i, 50));
    markup::Figure figure;
    figure.chart = chart;
    const auto parts = drawn_in({Points{504}, Points{300}, Points{300}}, figure);
    REQUIRE(parts.size() >= 3);
    long scales = 0;
    for (const Drawing& part : parts) {
        check_sound(part);
        CHECK(part.height.value <= 300);
        for (const std::string& word : words(part)) scales += word.starts_with("Scale") ? 1 : 0;
    }
    CHECK(scales == 30);
    CHECK(count_words(parts[1], "Subtest") == 0);
    CHECK(count_words(parts[1], "(continued)") == 0);
    CHECK(count_words(parts[2], "(continued)") == 1);
}

TEST_CASE("sixty rows in every edition: nothing leaves its page, a figure for each part") {
    markup::Figure figure;
    figure.chart = long_profile(6, 10);
    markup::Run run;
    run.text = "All tests";
    figure.caption.runs.push_back(run);
    for (const char* style : {"standard", "standard-a4", "family", "large-print"}) {
        INFO(style);
        const Pages pages = pages_in(style, document_of({block(figure)}));
        std::vector<std::string> alternatives;
        std::set<std::uint32_t> boxed;
        for (const Node& node : pages.tree) {
            if (node.role != Role::Figure) continue;
            alternatives.push_back(node.alternative);
            REQUIRE(node.box);
            boxed.insert(node.box_page);
            const Page& page = pages.pages[node.box_page];
            CHECK(node.box->y.value >= 0);
            CHECK((node.box->y + node.box->height).value <= page.height.value - 40);
        }
        CHECK(alternatives.size() >= 2);
        CHECK(boxed.size() == alternatives.size());
        // in the order of the pages, below one parent
        std::vector<std::string> in_tree;
        for (const Node& node : pages.tree) {
            for (const auto& child : node.children) {
                const auto* index = std::get_if<NodeIndex>(&child);
                if (index == nullptr) continue;
                const Node& one = pages.tree[static_cast<std::uint32_t>(*index)];
                if (one.role == Role::Figure) in_tree.push_back(one.alternative);
            }
        }
        CHECK(in_tree == alternatives);
        for (std::size_t i = 0; i < alternatives.size(); ++i) {
            CHECK(alternatives[i].find("Part " + std::to_string(i + 1) + " of ") != std::string::npos);
        }
        // a drawing too tall for its page would have been made smaller
        for (const Page& page : pages.pages) {
            for (const Item& item : page.items) {
                const auto* glyphs = std::get_if<GlyphRun>(&item);
                if (glyphs != nullptr && std::string(style) == "large-print") CHECK(glyphs->size.value >= 14);
            }
        }
    }
}

TEST_CASE("two long profiles beside other blocks keep their order in the tree") {
    markup::Figure figure;
    figure.chart = long_profile(4, 10);
    markup::Figure other = figure;
    other.alternative = "The other";
    const Pages pages = pages_in("large-print", document_of({block(figure), block(other)}));
    std::vector<std::string> order;
    for (const auto& child : pages.tree[0].children) {
        const auto* index = std::get_if<NodeIndex>(&child);
        if (index != nullptr) order.push_back(pages.tree[static_cast<std::uint32_t>(*index)].alternative.substr(0, 9));
    }
    const auto second = std::find(order.begin(), order.end(), "The other");
    REQUIRE(second != order.end());
    CHECK((second - order.begin()) * 2 == static_cast<long>(order.size()));
}
