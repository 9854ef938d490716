#include "post/placement.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace iepress;
using base::Points;

namespace {

Points inches(double value) { return {value * 72}; }

post::Envelope number_ten(double first_panel) {
    post::Envelope envelope;
    envelope.width = inches(9.5);
    envelope.height = inches(4.125);
    envelope.address = post::Window{inches(0.875), inches(0.5), inches(4.5), inches(1.125)};
    const double rest = (11 - first_panel) / 2;
    envelope.panels = {inches(first_panel), inches(rest), inches(rest)};
    return envelope;
}

double right(const base::Box& box) { return box.x.value + box.width.value; }
double bottom(const base::Box& box) { return box.y.value + box.height.value; }

struct Edges {
    double left, top, right, bottom;
};

/// What a window shows of the page when the insert is `s` from the left and `t` from the bottom of the envelope.
Edges shown(const post::Envelope& envelope, const post::Window& window, double s, double t) {
    const double page_top = envelope.height.value - t - envelope.panels.front().value;  // from the envelope's top
    const double window_top = envelope.height.value - window.bottom.value - window.height.value;
    const double left = window.left.value - s, top = window_top - page_top;
    return {left, top, left + window.width.value, top + window.height.value};
}

struct Found {
    Edges always, ever;
};

/// Slides the insert over the corners of all its room and a grid between them.
Found slide(const post::Envelope& envelope, const post::Window& window) {
    const double slack_x = envelope.width.value - 612, slack_y = envelope.height.value - envelope.panels.front().value;
    Found found{{-1e9, -1e9, 1e9, 1e9}, {1e9, 1e9, -1e9, -1e9}};
    constexpr int steps = 40;
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            const Edges now = shown(envelope, window, slack_x * i / steps, slack_y * j / steps);
            found.always = {std::max(found.always.left, now.left), std::max(found.always.top, now.top),
                            std::min(found.always.right, now.right), std::min(found.always.bottom, now.bottom)};
            found.ever = {std::min(found.ever.left, now.left), std::min(found.ever.top, now.top),
                          std::max(found.ever.right, now.right), std::max(found.ever.bottom, now.bottom)};
        }
    }
    return found;
}

void check_against_sliding(const post::Envelope& envelope) {
    const post::Placement placement = post::place(envelope);
    const Found found = slide(envelope, *envelope.address);
    const base::Box& ever = placement.visible.front();
    CHECK(ever.x.value == Approx(found.ever.left).margin(1e-6));
    CHECK(ever.y.value == Approx(found.ever.top).margin(1e-6));
    CHECK(right(ever) == Approx(found.ever.right).margin(1e-6));
    CHECK(bottom(ever) == Approx(found.ever.bottom).margin(1e-6));
    const double left = std::max(found.always.left + 9, 0.0), top = std::max(found.always.top + 9, 0.0);
    const double end = std::min(found.always.right - 9, 612.0);
    const double lowest = std::min(found.always.bottom - 9, envelope.panels.front().value);
    CHECK(placement.address.width.value == Approx(std::max(end - left, 0.0)).margin(1e-6));
    CHECK(placement.address.height.value == Approx(std::max(lowest - top, 0.0)).margin(1e-6));
    CHECK(placement.address.x.value == Approx(left).margin(1e-6));
    CHECK(placement.address.y.value == Approx(top).margin(1e-6));
}

}  // namespace

TEST_CASE("a #10's safe address box for four ways to fold") {
    const auto [panel, end] = GENERATE(
        table<double, double>({{11.0 / 3, 3.042}, {3.75, 3.125}, {3.875, 3.25}, {4.0, 3.375}}));
    const base::Box box = post::place(number_ten(panel)).address;
    CHECK(box.x.value / 72 == Approx(1.0));
    CHECK(right(box) / 72 == Approx(4.25));
    CHECK(box.y.value / 72 == Approx(2.625));
    CHECK(bottom(box) / 72 == Approx(end).margin(0.001));
}

TEST_CASE("all that a #10's window can ever show") {
    const auto thirds = post::place(number_ten(11.0 / 3)).visible;
    REQUIRE(thirds.size() == 1);
    CHECK(thirds[0].x.value / 72 == Approx(-0.125));
    CHECK(right(thirds[0]) / 72 == Approx(5.375));
    CHECK(thirds[0].y.value / 72 == Approx(2.0417).margin(0.001));
    CHECK(bottom(thirds[0]) / 72 == Approx(3.625));
    const auto four = post::place(number_ten(4)).visible;
    CHECK(four[0].y.value / 72 == Approx(2.375));
    CHECK(bottom(four[0]) / 72 == Approx(3.625));
}

TEST_CASE("the boxes are those of sliding the page over every place") {
    for (const double panel : {11.0 / 3, 3.75, 3.875, 4.0, 4.125}) check_against_sliding(number_ten(panel));
    std::mt19937 numbers(20261122);
    const auto between = [&](double low, double high) {
        return inches(low + (high - low) * static_cast<double>(numbers()) / static_cast<double>(std::mt19937::max()));
    };
    for (int i = 0; i < 300; ++i) {
        post::Envelope envelope;
        envelope.width = between(8.5, 10);
        envelope.panels = {between(3.667, 11)};
        envelope.height = envelope.panels.front() + between(0, 1.5);
        const Points left = between(0, 4), low = between(0, 2);
        envelope.address = post::Window{left, low, between(0.5, 5), between(0.3, 1.6)};
        check_against_sliding(envelope);
    }
}

TEST_CASE("two windows have two boxes, and none has none") {
    post::Envelope envelope = number_ten(4);
    envelope.address = post::Window{inches(0.625), inches(1), inches(4), inches(1)};
    envelope.sender = post::Window{inches(0.625), inches(2.375), inches(3.25), inches(0.875)};
    const post::Placement placement = post::place(envelope);
    REQUIRE(placement.visible.size() == 2);
    CHECK(placement.sender.y.value / 72 == Approx(1.0));
    CHECK(bottom(placement.sender) / 72 == Approx(1.5));
    CHECK(placement.address.y.value / 72 == Approx(2.25));
    CHECK(bottom(placement.address) / 72 == Approx(2.875));
    CHECK(post::first_free(placement).value / 72 == Approx(3.125 + 0.0625));
    REQUIRE(placement.folds.size() == 2);
    CHECK(placement.folds[0].value == Approx(288));
    CHECK(placement.folds[1].value == Approx(540));

    envelope.address.reset();
    envelope.sender.reset();
    const post::Placement closed = post::place(envelope);
    CHECK(closed.visible.empty());
    CHECK(closed.address.width.value == 0);
    CHECK(post::first_free(closed).value == 0);
}

TEST_CASE("how many lines of which size fit, with and without a barcode") {
    const auto size = [](double panel, std::size_t lines, post::AddressBlock::Barcode barcode) {
        const auto setting = post::fitting({lines, 15, barcode}, post::place(number_ten(panel)).address);
        return setting ? setting->size.value : 0;
    };
    using enum post::AddressBlock::Barcode;
    // Equal thirds: 0.417 in, three lines of 9/10, and no four of any size.
    CHECK(size(11.0 / 3, 3, none) == 9);
    CHECK(size(11.0 / 3, 4, none) == 0);
    // 3.875 in: four lines of 10/11.
    CHECK(size(3.875, 4, none) == 10);
    CHECK(size(3.875, 4, intelligent_mail) == 0);
    // 4 in: five lines, or four and a barcode.
    CHECK(size(4, 5, none) == 10);
    CHECK(size(4, 4, intelligent_mail) == 9);
}

TEST_CASE("a long line asks for smaller letters, and too long a line for another envelope") {
    const base::Box box{{72}, {189}, {234}, {54}};
    CHECK(post::fitting({3, 19.5}, box)->size.value == 12);
    CHECK(post::fitting({3, 23}, box)->size.value == 10);
    CHECK(post::fitting({3, 29.25}, box)->size.value == 8);
    CHECK_FALSE(post::fitting({3, 30}, box));
    CHECK_FALSE(post::fitting({0, 0}, box));
    CHECK_FALSE(post::fitting({1, 1, post::AddressBlock::Barcode::intelligent_mail}, {{72}, {189}, {230}, {54}}));
}
