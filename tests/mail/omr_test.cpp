#include "mail/omr.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "mail/lettering.h"
#include "mail/marks.h"

using namespace iepress;
using mail::SheetPlace;
using mail::Side;
using post::OmrMeaning;

namespace {

/// Every meaning once, numbers with all four bits.
post::OmrScheme full_scheme(post::OmrFeed feed, OmrMeaning parity) {
    post::OmrScheme scheme;
    scheme.feed = feed;
    scheme.track = {post::OmrEdge::left, {14}, post::OmrFrom::top, {420}, {9}, {24}, {1.5}};
    for (const OmrMeaning means : {OmrMeaning::start, OmrMeaning::blank, OmrMeaning::last_fed, OmrMeaning::not_last_fed,
                                   OmrMeaning::first_fed, OmrMeaning::not_first_fed, parity}) {
        scheme.marks.push_back({means, 0});
    }
    for (const OmrMeaning means : {OmrMeaning::piece, OmrMeaning::run, OmrMeaning::sheet, OmrMeaning::sheets}) {
        for (const std::uint32_t bit : {1U, 2U, 4U, 8U}) scheme.marks.push_back({means, bit});
    }
    scheme.marks.push_back({OmrMeaning::retiming, 0});
    scheme.marks.push_back({OmrMeaning::safety, 0});
    return scheme;
}

/// What a machine makes of the marks.
struct Read {
    bool last = false, not_last = false, first = false, not_first = false;
    std::uint32_t piece = 0, run = 0, sheet = 0, sheets = 0;
    long printed = 0;
    bool fixed = true, blank = false;
};

Read read(const post::OmrScheme& scheme, const SheetPlace& place) {
    const std::vector<bool> marks = mail::omr_marks(scheme, place);
    REQUIRE(marks.size() == scheme.marks.size());
    Read found;
    found.printed = std::count(marks.begin(), marks.end(), true);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::uint32_t bit = marks[i] ? scheme.marks[i].bit : 0;
        switch (scheme.marks[i].means) {
            case OmrMeaning::start:
            case OmrMeaning::safety:
            case OmrMeaning::retiming: found.fixed = found.fixed && marks[i]; break;
            case OmrMeaning::blank: found.blank = found.blank || marks[i]; break;
            case OmrMeaning::last_fed: found.last = marks[i]; break;
            case OmrMeaning::not_last_fed: found.not_last = marks[i]; break;
            case OmrMeaning::first_fed: found.first = marks[i]; break;
            case OmrMeaning::not_first_fed: found.not_first = marks[i]; break;
            case OmrMeaning::piece: found.piece += bit; break;
            case OmrMeaning::run: found.run += bit; break;
            case OmrMeaning::sheet: found.sheet += bit; break;
            case OmrMeaning::sheets: found.sheets += bit; break;
            case OmrMeaning::parity_even:
            case OmrMeaning::parity_odd: break;
        }
    }
    return found;
}

/// The sheets of a stream whose pieces have 1 to 20 sheets, over and over, as they are printed.
std::vector<SheetPlace> stream() {
    std::vector<SheetPlace> places;
    std::uint32_t run = 0;
    for (std::uint32_t piece = 1; piece <= 60; ++piece) {
        const std::uint32_t sheets = (piece * 7) % 20 + 1;
        for (std::uint32_t sheet = 1; sheet <= sheets; ++sheet) {
            places.push_back({piece, ++run, sheet, sheets, Side::front});
        }
    }
    return places;
}

}  // namespace

TEST_CASE("a machine that counts and closes at each end gets every piece whole, in either feed") {
    for (const post::OmrFeed feed : {post::OmrFeed::first_sheet_first, post::OmrFeed::last_sheet_first}) {
        for (const OmrMeaning parity : {OmrMeaning::parity_even, OmrMeaning::parity_odd}) {
            const post::OmrScheme scheme = full_scheme(feed, parity);
            std::vector<SheetPlace> fed = stream();
            if (feed == post::OmrFeed::last_sheet_first) std::reverse(fed.begin(), fed.end());
            std::uint32_t in_piece = 0, closed = 0;
            Read before = read(scheme, fed.front());
            for (std::size_t i = 0; i < fed.size(); ++i) {
                const Read now = read(scheme, fed[i]);
                REQUIRE(now.printed % 2 == (parity == OmrMeaning::parity_even ? 0 : 1));
                REQUIRE(now.fixed);
                REQUIRE_FALSE(now.blank);
                REQUIRE(now.last != now.not_last);
                REQUIRE(now.first != now.not_first);
                REQUIRE(now.first == (in_piece == 0));
                REQUIRE(now.sheet == in_piece % 16);
                REQUIRE(now.sheets == fed[i].sheets % 16);
                if (i > 0) REQUIRE(now.run == (before.run + 1) % 16);
                if (i > 0) REQUIRE(now.piece == (before.piece + (in_piece == 0 ? 1 : 0)) % 16);
                ++in_piece;
                if (now.last) {
                    REQUIRE(in_piece == fed[i].sheets);
                    ++closed;
                    in_piece = 0;
                }
                before = now;
            }
            REQUIRE(closed == 60);
        }
    }
}

TEST_CASE("the first sheet of a stream is number 0, and a back has no marks") {
    const auto scheme = full_scheme(post::OmrFeed::first_sheet_first, OmrMeaning::parity_even);
    const Read first = read(scheme, {1, 1, 1, 3, Side::front});
    CHECK(first.piece == 0);
    CHECK(first.run == 0);
    CHECK(first.sheets == 3);
    CHECK(mail::omr_marks(scheme, {1, 1, 1, 3, Side::back}).empty());
}

TEST_CASE("one lost mark always breaks the parity") {
    const auto scheme = full_scheme(post::OmrFeed::first_sheet_first, OmrMeaning::parity_even);
    for (const SheetPlace& place : stream()) {
        std::vector<bool> marks = mail::omr_marks(scheme, place);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            marks[i] = !marks[i];
            REQUIRE(std::count(marks.begin(), marks.end(), true) % 2 == 1);
            marks[i] = !marks[i];
        }
    }
}

TEST_CASE("marks are black artifacts of their size, and only those that are printed") {
    const auto scheme = full_scheme(post::OmrFeed::first_sheet_first, OmrMeaning::parity_even);
    const std::vector<bool> printed = mail::omr_marks(scheme, {5, 9, 2, 3, Side::front});
    layout::Page page;
    page.width = {612};
    page.height = {792};
    mail::draw_omr(page, scheme, printed);
    REQUIRE(page.items.size() == static_cast<std::size_t>(std::count(printed.begin(), printed.end(), true)));
    REQUIRE(page.marks.size() == 1);
    REQUIRE(std::holds_alternative<layout::ArtifactKind>(page.marks.front().owner));
    REQUIRE(page.marks.front().item_count == page.items.size());
    std::size_t item = 0;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        if (!printed[i]) continue;
        const auto& bar = std::get<layout::Fill>(page.items.at(item++));
        const base::Box box = post::omr_mark_box(scheme, i);
        CHECK(bar.colour.red + bar.colour.green + bar.colour.blue == 0);
        CHECK(bar.xs.at(0).value == Approx(box.x.value));
        CHECK(bar.ys.at(2).value == Approx((box.y + box.height).value));
    }
}

TEST_CASE("lines of a page leave the marks room or do not") {
    const auto scheme = full_scheme(post::OmrFeed::first_sheet_first, OmrMeaning::parity_even);
    base::Diagnostics diagnostics;
    const std::filesystem::path folder = "/usr/share/fonts";
    const auto fonts = text::FontLibrary::load(IEPRESS_SOURCE_DIR "/fonts/fonts.xml", {&folder, 1}, diagnostics);
    REQUIRE(fonts);
    const auto with = [&](layout::Item item) {
        layout::Page page;
        page.items.push_back(std::move(item));
        return mail::leaves_room(page, scheme, *fonts);
    };
    // the code lies 14 pt to 38 pt from the left, its white to 47 pt, from 419 pt on
    CHECK(with(layout::Stroke{{{54}, {500}}, {{450}, {450}}, {0.5}, {}, {}}));
    CHECK_FALSE(with(layout::Stroke{{{43}, {500}}, {{450}, {450}}, {0.5}, {}, {}}));
    CHECK(with(layout::Stroke{{{9}, {16}}, {{279}, {279}}, {0.5}, {}, {}}));
    CHECK_FALSE(with(layout::Fill{{{0}, {612}, {612}, {0}}, {{0}, {0}, {792}, {792}}, {}}));
    CHECK_FALSE(with(layout::Disc{{50}, {500}, {4}, {}, true, {}}));
    CHECK(with(layout::FormUse{0, {50}, {24}, 0.9}));
    const auto with_words = [&](double x, double baseline) {
        text::Shaper shaper(*fonts);
        layout::Page page;
        mail::set_line(page, "Amara", {x}, {baseline}, {}, shaper, diagnostics, layout::ArtifactKind::layout);
        return mail::leaves_room(page, scheme, *fonts);
    };
    CHECK(with_words(54, 450));
    CHECK_FALSE(with_words(43, 450));
    CHECK_FALSE(with_words(2, 450));  // its end reaches the marks
    CHECK(with_words(43, 300));
}
