#include "post/envelope.h"

#include <catch2/catch.hpp>

#include "post/envelope_messages.h"
#include "problem.h"
#include "support/folder.h"

using namespace iepress;

namespace {

const std::string holds = "<holds sheets='6' grams='6' status='unverified' checked='2026-11-22'/>";
const std::string window = "<window for='address' left='0.875' bottom='0.5' width='4.5' height='1.125'/>";
const std::string thirds = "<panel height='3.875'/><panel height='3.5625'/><panel height='3.5625'/>";

std::string file_of(const std::string& inner, const std::string& attributes = "width='9.5' height='4.125'") {
    return "<envelope id='ours' title='Ours' shape='letter' status='unverified' checked='2026-11-22' " + attributes +
           ">" + inner + "</envelope>";
}

std::optional<post::Envelope> read(const std::string& text, base::Diagnostics& diagnostics) {
    test::Folder folder;
    folder.add("ours.xml", text);
    return post::read_envelope(folder.path() / "ours.xml", diagnostics);
}

std::string problem_of(const std::string& text) {
    return test::only_problem([&](base::Diagnostics& diagnostics) { return read(text, diagnostics); });
}

std::vector<post::Envelope> shipped() {
    base::Diagnostics diagnostics;
    const std::filesystem::path folder = IEPRESS_SOURCE_DIR "/data";
    auto all = post::load_envelopes({&folder, 1}, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(all);
    return std::move(*all);
}

}  // namespace

TEST_CASE("an envelope's measures are read in inches and in millimetres") {
    base::Diagnostics diagnostics;
    const auto inches = read(file_of(window + thirds + holds), diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(inches);
    CHECK(inches->width.value == Approx(684));
    CHECK(inches->address->height.value == Approx(81));
    CHECK_FALSE(inches->sender);
    CHECK(inches->panels.size() == 3);
    CHECK(inches->most_sheets == 6);
    const auto metric = read(file_of("<window for='address' left='20' bottom='13' width='114' height='29'/>"
                                     "<panel height='98.4'/><panel height='90.5'/><panel height='90.5'/>" + holds,
                                     "unit='mm' width='241.3' height='104.8'"), diagnostics);
    REQUIRE(metric);
    CHECK(metric->width.value == Approx(684));
    CHECK(metric->address->left.value == Approx(20 / 25.4 * 72));
}

TEST_CASE("without panels the page is not folded") {
    base::Diagnostics diagnostics;
    const auto flat = read(file_of(holds, "width='9' height='12'"), diagnostics);
    REQUIRE(flat);
    REQUIRE(flat->panels.size() == 1);
    CHECK(flat->panels.front().value == 792);
}

TEST_CASE("measures that cannot be are refused, each in its place") {
    const std::string to_the_right = "<window for='address' left='5.5' bottom='0.5' width='4.5' height='1.125'/>";
    CHECK(problem_of(file_of(to_the_right + thirds + holds)) == post::window_outside.code);
    const std::string above = "<window for='address' left='1' bottom='3.5' width='4.5' height='1.125'/>";
    CHECK(problem_of(file_of(above + thirds + holds)) == post::window_outside.code);
    CHECK(problem_of(file_of(thirds + holds, "width='8' height='4.125'")) == post::page_too_wide.code);
    CHECK(problem_of(file_of("<panel height='4.5'/><panel height='3.5'/><panel height='3'/>" + holds)) ==
          post::panel_too_high.code);
    CHECK(problem_of(file_of("<panel height='3.75'/><panel height='3.75'/>" + holds)) == post::panel_sum.code);
    CHECK(problem_of(file_of("<panel height='3.75'/><panel height='4'/><panel height='3.25'/>" + holds)) ==
          post::first_panel_lower.code);
}

TEST_CASE("a window that an address can slide out of is refused") {
    const std::string narrow = "<window for='address' left='1' bottom='0.5' width='2' height='1.125'/>";
    CHECK(problem_of(file_of(narrow + thirds + holds)) == post::no_safe_place.code);
    const std::string low = "<window for='address' left='1' bottom='0.5' width='4.5' height='0.55'/>";
    CHECK(problem_of(file_of(low + thirds + holds)) == post::no_safe_place.code);
}

TEST_CASE("what is missing or no length is said by name") {
    CHECK(problem_of(file_of(thirds)) == "datafile/missing-element");
    CHECK(problem_of(file_of(holds, "width='9.5'")) == "datafile/missing-attribute");
    CHECK(problem_of(file_of(holds, "width='9.5' height='-4'")) == "datafile/wrong-value");
    CHECK(problem_of(file_of(holds, "width='9.5' height='nan'")) == "datafile/wrong-value");
    CHECK(problem_of(file_of(window + window + holds + thirds)) == "datafile/repeated");
    CHECK(problem_of(file_of("<flap/>" + holds)) == "datafile/unknown-element");
}

TEST_CASE("the shipped envelopes are whole, and say what nobody has read") {
    const auto all = shipped();
    CHECK(all.size() == 7);
    for (const char* id : {"10-window", "10-double-window", "10", "6x9", "9x12"}) {
        INFO(id);
        REQUIRE(post::find_envelope(all, id) != nullptr);
        CHECK(post::find_envelope(all, id)->fact.confirmed());
    }
    for (const char* id : {"6x9-window", "9x12-window"}) {
        base::Diagnostics diagnostics;
        REQUIRE(post::choose_envelope(id, all, diagnostics));
        CHECK_FALSE(diagnostics.has_errors());
        CHECK(diagnostics.contains(post::unverified_envelope.code));
    }
    base::Diagnostics diagnostics;
    CHECK(post::choose_envelope("10-window", all, diagnostics));
    CHECK(post::choose_envelope("9x12", all, diagnostics));
    CHECK(diagnostics.all().empty());
}

TEST_CASE("a district's own file is chosen by its path, and one in its data folder by its id") {
    test::Folder folder;
    folder.add("envelopes/10-window.xml",
               "<envelope id='10-window' title='Ours' width='9.5' height='4.125' shape='letter' status='confirmed' "
               "source='measured' checked='2026-11-22'>" + window + thirds + holds + "</envelope>");
    base::Diagnostics diagnostics;
    const std::vector<std::filesystem::path> folders{IEPRESS_SOURCE_DIR "/data", folder.path()};
    const auto all = post::load_envelopes(folders, diagnostics);
    REQUIRE(all);
    CHECK(all->size() == 7);
    CHECK(post::find_envelope(*all, "10-window")->title == "Ours");
    const auto own = post::choose_envelope((folder.path() / "envelopes/10-window.xml").string(), {}, diagnostics);
    REQUIRE(own);
    CHECK(own->title == "Ours");
    CHECK(diagnostics.all().empty());
    CHECK_FALSE(post::choose_envelope("11-window", *all, diagnostics));
    CHECK(diagnostics.contains(post::unknown_envelope.code));
}

TEST_CASE("a folder's envelopes are held against each other") {
    test::Folder folder;
    folder.add("envelopes/a.xml", file_of(window + thirds + holds, "width='9.5' height='4.125' larger='huge'"));
    base::Diagnostics diagnostics;
    const std::filesystem::path path = folder.path();
    CHECK_FALSE(post::load_envelopes({&path, 1}, diagnostics));
    CHECK(diagnostics.contains(post::unknown_larger.code));
    folder.add("envelopes/b.xml", file_of(window + thirds + holds));
    base::Diagnostics repeated;
    CHECK_FALSE(post::load_envelopes({&path, 1}, repeated));
    CHECK(repeated.contains(post::repeated_envelope.code));
    test::Folder empty;
    const std::filesystem::path nothing = empty.path();
    base::Diagnostics none;
    CHECK_FALSE(post::load_envelopes({&nothing, 1}, none));
    CHECK(none.contains(post::no_envelopes.code));
}
