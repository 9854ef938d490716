#include "post/omr.h"

#include <catch2/catch.hpp>

#include "post/omr_messages.h"
#include "problem.h"
#include "support/folder.h"

using namespace iepress;
using post::OmrMeaning;

namespace {

const std::string track =
    "<track edge='left' distance='0.25' from='top' first='5.75' pitch='0.125' length='0.375' thickness='0.02'/>";
const std::string marks = "<mark means='start'/><mark means='last-fed'/><mark means='piece' bit='4'/>";

std::string file_of(const std::string& inner, const std::string& attributes = "feed='first-sheet-first'") {
    return "<omr id='ours' title='Ours' status='unverified' checked='2026-11-22' " + attributes + ">" + inner +
           "</omr>";
}

std::optional<post::OmrScheme> read(const std::string& text, base::Diagnostics& diagnostics) {
    test::Folder folder;
    folder.add("ours.xml", text);
    return post::read_omr(folder.path() / "ours.xml", diagnostics);
}

std::string problem_of(const std::string& text) {
    return test::only_problem([&](base::Diagnostics& diagnostics) { return read(text, diagnostics); });
}

post::OmrScheme scheme_of(const std::string& text) {
    base::Diagnostics diagnostics;
    auto scheme = read(text, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(scheme);
    return std::move(*scheme);
}

std::string track_with(const std::string& from, const std::string& to) {
    std::string changed = track;
    return changed.replace(changed.find(from), from.size(), to);
}

std::vector<post::Envelope> shipped_envelopes() {
    base::Diagnostics diagnostics;
    const std::filesystem::path folder = IEPRESS_SOURCE_DIR "/data";
    auto all = post::load_envelopes({&folder, 1}, diagnostics);
    REQUIRE(all);
    return std::move(*all);
}

/// The code of the first problem that the check finds with one shipped envelope; "" if there is none.
std::string check_with(const std::string& text, const char* envelope, std::vector<base::Box> taken = {}) {
    const std::vector<post::Envelope> all = shipped_envelopes();
    const post::Envelope* one = post::find_envelope(all, envelope);
    REQUIRE(one != nullptr);
    base::Diagnostics diagnostics;
    const bool right = post::check_omr(scheme_of(text), {&one, 1}, taken, diagnostics);
    REQUIRE(right == diagnostics.all().empty());
    return right ? "" : std::string{diagnostics.all().front().message->code};
}

}  // namespace

TEST_CASE("a scheme's marks lie where its track says, in inches and in millimetres") {
    const auto scheme = scheme_of(file_of(track + marks));
    REQUIRE(scheme.marks.size() == 3);
    CHECK(scheme.marks[1].means == OmrMeaning::last_fed);
    CHECK(scheme.marks[2].means == OmrMeaning::piece);
    CHECK(scheme.marks[2].bit == 4);
    CHECK(post::meaning_words(scheme.marks[2]) == "piece, bit 4");
    const base::Box third = post::omr_mark_box(scheme, 2);
    CHECK(third.x.value == Approx(18));
    CHECK(third.width.value == Approx(27));
    CHECK((third.y + third.height / 2.0).value == Approx(6 * 72));
    CHECK(third.height.value == Approx(1.44));
    const auto metric = scheme_of(file_of(
        "<track edge='right' distance='5' from='foot' first='100' pitch='4' length='10' thickness='0.5'/>" + marks,
        "feed='last-sheet-first' unit='mm'"));
    CHECK(metric.feed == post::OmrFeed::last_sheet_first);
    const base::Box second = post::omr_mark_box(metric, 1);
    CHECK((second.x + second.width).value == Approx(612 - 5 / 25.4 * 72));
    CHECK((second.y + second.height / 2.0).value == Approx(792 - 104 / 25.4 * 72));
    const base::Box all = post::omr_box(metric);
    CHECK(all.height.value == Approx(8.5 / 25.4 * 72));
    CHECK(all.y.value == Approx(post::omr_mark_box(metric, 2).y.value));
}

TEST_CASE("a code that no machine could read is refused") {
    CHECK(problem_of(file_of(track + "<mark means='last-fed'/><mark means='safety'/>")) == post::omr_no_start.code);
    CHECK(problem_of(file_of(track + "<mark means='start'/><mark means='safety'/>")) == post::omr_no_end.code);
    CHECK(problem_of(file_of(track_with("0.125", "0.03") + marks)) == post::omr_marks_touch.code);
    CHECK(problem_of(file_of(track_with("5.75", "10.9") + marks)) == post::omr_off_page.code);
    CHECK(problem_of(file_of(track_with("distance='0.25'", "distance='8.2'") + marks)) == post::omr_off_page.code);
    CHECK(problem_of(file_of(track_with("length='0.375'", "length='0.6'") + marks)) == "datafile/wrong-value");
    CHECK(problem_of(file_of(marks)) == "datafile/missing-element");
    CHECK(problem_of(file_of(track + track + marks)) == "datafile/repeated");
    CHECK(problem_of(file_of(track + marks, "")) == "datafile/missing-attribute");
}

TEST_CASE("numbers have bits, each once, and one parity") {
    CHECK(problem_of(file_of(track + marks + "<mark means='piece' bit='4'/>")) == "datafile/repeated");
    CHECK(problem_of(file_of(track + marks + "<mark means='run'/>")) == "datafile/missing-attribute");
    CHECK(problem_of(file_of(track + marks + "<mark means='run' bit='3'/>")) == "datafile/wrong-value");
    CHECK(problem_of(file_of(track + marks + "<mark means='safety' bit='1'/>")) == "datafile/wrong-value");
    CHECK(problem_of(file_of(track + marks + "<mark means='parity-even'/><mark means='parity-odd'/>")) ==
          "datafile/repeated");
    CHECK(problem_of(file_of(track + marks + "<mark means='colour'/>")) == "datafile/wrong-value");
    CHECK(scheme_of(file_of(track + marks + "<mark means='safety'/><mark means='safety'/>")).marks.size() == 5);
}

TEST_CASE("marks keep out of windows, words and other marks") {
    CHECK(check_with(file_of(track + marks), "10-window").empty());
    // a #10's window shows 2.25 in to 3.63 in from the top, and 0 in to 5.38 in from the left
    CHECK(check_with(file_of(track_with("5.75", "3") + marks), "10-window") == post::omr_in_window.code);
    CHECK(check_with(file_of(track_with("5.75", "2.0") + marks), "10-window") == post::omr_in_window.code);
    CHECK(check_with(file_of(track_with("5.75", "1.8") + marks), "10-window").empty());
    CHECK(check_with(file_of(track_with("left", "right") + marks), "10-window").empty());
    CHECK(check_with(file_of(track_with("5.75", "3") + marks), "10").empty());
    CHECK(check_with(file_of(track_with("5.75", "5.3") + marks), "6x9-window") == post::omr_in_window.code);
    CHECK(check_with(file_of(track_with("distance='0.25'", "distance='0.6'") + marks), "10") == post::omr_in_text.code);
    CHECK(check_with(file_of(track_with("5.75", "10.3") + marks), "10", {{{18}, {738}, {22}, {22}}}) ==
          post::omr_on_mark.code);
}

TEST_CASE("the shipped schemes go with every shipped envelope") {
    base::Diagnostics diagnostics;
    const std::filesystem::path folder = IEPRESS_SOURCE_DIR "/data";
    const auto schemes = post::load_omr({&folder, 1}, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(schemes);
    REQUIRE(schemes->size() >= 2);
    const std::vector<post::Envelope> envelopes = shipped_envelopes();
    std::vector<const post::Envelope*> all;
    for (const post::Envelope& one : envelopes) all.push_back(&one);
    for (const post::OmrScheme& scheme : *schemes) {
        CHECK(post::check_omr(scheme, all, {}, diagnostics));
        CHECK(post::choose_omr(scheme.id, *schemes, diagnostics)->title == scheme.title);
    }
    CHECK_FALSE(diagnostics.has_errors());
    CHECK_FALSE(post::choose_omr("no-such", *schemes, diagnostics));
    CHECK(diagnostics.has_errors());
}
