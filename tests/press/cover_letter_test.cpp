// The letter on top of a mailing: nothing of it where a window could look, and short enough.
#include <catch2/catch.hpp>

#include <filesystem>

#include "layout/dump_text.h"
#include "post/placement.h"
#include "press/press.h"
#include "record/read.h"

using namespace iepress;
namespace fs = std::filesystem;

namespace {

const fs::path source = IEPRESS_SOURCE_DIR;

const press::Press& shared_press() {
    static const auto press = [] {
        base::Diagnostics diagnostics;
        auto loaded = press::load_press({source, {}, {}, {source / "fonts", "/usr/share/fonts"}}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded.has_value());
        return std::move(*loaded);
    }();
    return press;
}

const record::Case& sample() {
    static const auto one = [] {
        base::Diagnostics diagnostics;
        auto read = record::read_case(source / "samples/mateo-slp.xml", {}, diagnostics);
        REQUIRE(read);
        return std::move(*read);
    }();
    return one;
}

std::vector<post::Envelope> envelopes() {
    base::Diagnostics diagnostics;
    const fs::path folder = source / "data";
    auto all = post::load_envelopes({&folder, 1}, diagnostics);
    REQUIRE(all);
    return std::move(*all);
}

post::Recipient both_parents() {
    post::Recipient recipient;
    recipient.people = {"mother", "father"};
    recipient.language = "es";
    return recipient;
}

compose::LetterFacts facts_of(const post::Recipient& recipient, const std::string& language) {
    compose::LetterFacts facts;
    facts.recipient = &recipient;
    facts.head = compose::LetterFacts::Head::placed;
    const compose::Strings& strings = shared_press().knowledge.strings.at(language);
    for (const auto kind : {compose::DocumentKind::progress_report, compose::DocumentKind::iep_draft,
                            compose::DocumentKind::prior_written_notice, compose::DocumentKind::meeting_notice}) {
        facts.enclosed.push_back({compose::title_of(kind, strings), 4});
    }
    facts.enclosed.push_back({"Procedural safeguards notice", 1});
    return facts;
}

layout::Pages letter(const press::Order& order) {
    base::Diagnostics diagnostics;
    text::Shaper shaper(shared_press().fonts);
    auto made = press::lay_out(shared_press(), shaper, &sample(), order, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(made);
    return std::move(made->pages);
}

press::Order order_of(const char* edition, const char* language) {
    press::Order order;
    order.kind = compose::DocumentKind::cover_letter;
    order.edition = edition;
    order.language = language;
    order.as_of = base::Date{2026, 11, 22};
    return order;
}

/// The highest that an item reaches; letters by their font's ascent.
double top_of(const layout::Item& item) {
    if (const auto* run = std::get_if<layout::GlyphRun>(&item)) {
        const text::FaceMetrics& metrics = shared_press().fonts.face(run->face).metrics();
        return run->y.value - run->size.value * metrics.ascent / metrics.units_per_em;
    }
    if (const auto* disc = std::get_if<layout::Disc>(&item)) return disc->y.value - disc->radius.value;
    const auto& ys = std::holds_alternative<layout::Stroke>(item) ? std::get<layout::Stroke>(item).ys
                                                                  : std::get<layout::Fill>(item).ys;
    double top = 1e9;
    for (const base::Points y : ys) top = std::min(top, y.value);
    return top;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("no letter reaches into what a window could show, and each is short enough") {
    const post::Recipient recipient = both_parents();
    for (const char* language : {"en", "es"}) {
        const compose::LetterFacts facts = facts_of(recipient, language);
        for (const char* edition : {"standard", "family", "large-print"}) {
            for (const post::Envelope& envelope : envelopes()) {
                INFO(language << " " << edition << " " << envelope.id);
                press::Order order = order_of(edition, language);
                order.letter = &facts;
                order.first_page_top = post::first_free(post::place(envelope));
                const layout::Pages pages = letter(order);
                // Where a low window in a high envelope leaves less than 6.5 in, one more.
                const std::size_t more = order.first_page_top->value > 324 ? 1 : 0;
                CHECK(pages.pages.size() <= more + (std::string_view{edition} == "large-print" ? 2 : 1));
                for (const layout::Item& item : pages.pages.front().items) {
                    CHECK(top_of(item) >= order.first_page_top->value - post::fold_error.value);
                }
            }
        }
    }
}

TEST_CASE("a letter names its readers, the child, what is enclosed and whom to ask") {
    const post::Recipient recipient = both_parents();
    const compose::LetterFacts facts = facts_of(recipient, "en");
    press::Order order = order_of("standard", "en");
    order.letter = &facts;
    const std::string text = layout::dump_text(letter(order));
    INFO(text);
    CHECK(text.find("Dear Guadalupe Cruz Ibáñez and Andrés Villaseñor Luna,") != std::string::npos);
    CHECK(text.find("Progress report on the annual goals, 4 pages") != std::string::npos);
    CHECK(text.find("Procedural safeguards notice, 1 page") != std::string::npos);
    CHECK(text.find("956-555-0118") != std::string::npos);  // the case manager's telephone
    CHECK(text.find("You told us that you use Spanish.") != std::string::npos);
    CHECK(count(text, "1510 Citrus Avenue") == 1);  // whom to return it to; the sender's place is the mailing's
    CHECK(text.find("To:") == std::string::npos);
}

TEST_CASE("the student alone is written to about the student") {
    post::Recipient recipient;
    recipient.people = {"student"};
    recipient.language = "en";
    const compose::LetterFacts facts = facts_of(recipient, "en");
    press::Order order = order_of("standard", "en");
    order.letter = &facts;
    const std::string text = layout::dump_text(letter(order));
    CHECK(text.find("Dear Mateo Villaseñor Cruz,") != std::string::npos);
    CHECK(text.find("papers about you") != std::string::npos);
    CHECK(text.find("another child") == std::string::npos);
}

TEST_CASE("without a mailing the letter has its own head, and lines for what is enclosed") {
    const std::string text = layout::dump_text(letter(order_of("standard", "en")));
    INFO(text);
    CHECK(count(text, "1510 Citrus Avenue") == 2);
    CHECK(text.find("To: Guadalupe Cruz Ibáñez") != std::string::npos);
    CHECK(text.find("Enclosed") != std::string::npos);
}

TEST_CASE("a letter never carries the case") {
    base::Diagnostics diagnostics;
    text::Shaper shaper(shared_press().fonts);
    const auto bytes = press::render(shared_press(), shaper, &sample(), order_of("standard", "en"), diagnostics);
    REQUIRE(bytes);
    CHECK(bytes->find("case.xml") == std::string::npos);
    CHECK(bytes->find("/EmbeddedFile") == std::string::npos);
}
