#include "mail/calibration.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "mail/mailing.h"
#include "pdf/write.h"
#include "post/placement.h"

using namespace iepress;

namespace {

const std::filesystem::path source = IEPRESS_SOURCE_DIR;

const text::FontLibrary& fonts() {
    static const auto library = [] {
        base::Diagnostics diagnostics;
        const std::vector<std::filesystem::path> folders{source / "fonts", "/usr/share/fonts"};
        auto loaded = text::FontLibrary::load(source / "fonts/fonts.xml", folders, diagnostics);
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return library;
}

std::vector<post::Envelope> envelopes() {
    base::Diagnostics diagnostics;
    const std::filesystem::path folder = source / "data";
    auto all = post::load_envelopes({&folder, 1}, diagnostics);
    REQUIRE(all);
    return std::move(*all);
}

layout::Pages sheet_of(const post::Envelope& envelope, const char* language = "en") {
    base::Diagnostics diagnostics;
    const auto strings = compose::load_strings(source / "data/strings" / (std::string(language) + ".xml"), diagnostics);
    REQUIRE(strings);
    text::Shaper shaper(fonts());
    layout::Pages pages = mail::calibration_sheet(envelope, *strings, shaper, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(diagnostics.all().empty());
    return pages;
}

base::Box box_of(const layout::Stroke& stroke) {
    const auto [left, right] = std::minmax_element(stroke.xs.begin(), stroke.xs.end());
    const auto [top, bottom] = std::minmax_element(stroke.ys.begin(), stroke.ys.end());
    return {*left, *top, *right - *left, *bottom - *top};
}

bool has_outline(const layout::Page& page, const base::Box& wanted) {
    return std::any_of(page.items.begin(), page.items.end(), [&](const layout::Item& item) {
        const auto* stroke = std::get_if<layout::Stroke>(&item);
        if (stroke == nullptr || stroke->xs.size() != 5) return false;
        const base::Box box = box_of(*stroke);
        return std::abs(box.x.value - wanted.x.value) < 0.01 && std::abs(box.y.value - wanted.y.value) < 0.01 &&
               std::abs(box.width.value - wanted.width.value) < 0.01 &&
               std::abs(box.height.value - wanted.height.value) < 0.01;
    });
}

}  // namespace

TEST_CASE("a calibration sheet draws the boxes that the addresses are placed by") {
    for (const post::Envelope& envelope : envelopes()) {
        INFO(envelope.id);
        const layout::Pages pages = sheet_of(envelope);
        REQUIRE(pages.pages.size() == 1);
        const layout::Page& page = pages.pages.front();
        const post::Placement placement = post::place(envelope);
        if (envelope.address) CHECK(has_outline(page, placement.address));
        if (envelope.sender) CHECK(has_outline(page, placement.sender));
        CHECK(has_outline(page, mail::data_matrix_box));
        CHECK(has_outline(page, mail::mark_band));
        for (const base::Points fold : placement.folds) {
            CHECK(std::any_of(page.items.begin(), page.items.end(), [&](const layout::Item& item) {
                const auto* stroke = std::get_if<layout::Stroke>(&item);
                return stroke != nullptr && stroke->ys == std::vector<base::Points>{fold, fold} &&
                       stroke->xs == std::vector<base::Points>{{0}, {612}};
            }));
        }
    }
}

TEST_CASE("the rulers are 4 in and 10 cm long, both ways") {
    const layout::Pages pages = sheet_of(envelopes().front());
    std::vector<double> across, down;
    for (const layout::Item& item : pages.pages.front().items) {
        const auto* stroke = std::get_if<layout::Stroke>(&item);
        if (stroke == nullptr || stroke->xs.size() != 2 || !stroke->dashes.empty()) continue;
        const base::Box box = box_of(*stroke);
        if (box.width.value > 100) across.push_back(box.width.value);
        if (box.height.value > 100) down.push_back(box.height.value);
    }
    const std::vector<double> wanted{288, 720 / 2.54};
    REQUIRE(across.size() == 2);
    REQUIRE(down.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(across[i] == Approx(wanted[i]));
        CHECK(down[i] == Approx(wanted[i]));
    }
}

TEST_CASE("all of a calibration sheet is on the page, its words outside the folded panel's windows but the sample") {
    for (const char* language : {"en", "es"}) {
        for (const post::Envelope& envelope : envelopes()) {
            INFO(envelope.id << " " << language);
            const layout::Pages pages = sheet_of(envelope, language);
            const layout::Page& page = pages.pages.front();
            double text_bottom = 0;
            for (const layout::Item& item : page.items) {
                const auto* run = std::get_if<layout::GlyphRun>(&item);
                if (run == nullptr) continue;
                double units = 0;
                for (std::uint32_t i = 0; i < run->glyph_count; ++i) units += page.glyphs[run->first_glyph + i].advance;
                const double right =
                    run->x.value + units * run->size.value / fonts().face(run->face).metrics().units_per_em;
                CHECK(run->x.value >= 0);
                CHECK(right <= 612);
                text_bottom = std::max(text_bottom, run->y.value);
            }
            CHECK(text_bottom < 780);
        }
    }
}

TEST_CASE("every item of a calibration sheet is in one mark, every mark in the tree, and it becomes a PDF") {
    const layout::Pages pages = sheet_of(envelopes().front());
    const layout::Page& page = pages.pages.front();
    std::uint32_t next = 0;
    for (const layout::Mark& mark : page.marks) {
        CHECK(mark.first_item == next);
        next += mark.item_count;
    }
    CHECK(next == page.items.size());
    std::size_t hung = 0;
    for (const layout::Node& node : pages.tree) {
        for (const auto& child : node.children) hung += std::holds_alternative<layout::Node::MarkRef>(child) ? 1 : 0;
        if (node.role == layout::Role::Figure) CHECK(node.alternative.find("Fold 3.875 in (98.4 mm)") != std::string::npos);
    }
    CHECK(hung == page.marks.size());
    base::Diagnostics diagnostics;
    const auto resources = pdf::Resources::load(fonts(), diagnostics);
    REQUIRE(resources);
    for (const post::Envelope& envelope : envelopes()) {
        pdf::Options options;
        options.date = {2026, 11, 22};
        const auto bytes = pdf::write(sheet_of(envelope), fonts(), *resources, options, diagnostics);
        REQUIRE(bytes);
        if (const char* folder = std::getenv("IEPRESS_KEEP_SHEETS")) {
            std::ofstream(std::filesystem::path(folder) / (envelope.id + ".pdf"), std::ios::binary) << *bytes;
        }
    }
    CHECK_FALSE(diagnostics.has_errors());
}
