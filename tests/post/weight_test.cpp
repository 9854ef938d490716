#include "post/weight.h"

#include <catch2/catch.hpp>

#include "post/envelope_messages.h"
#include "support/folder.h"

using namespace iepress;

namespace {

std::optional<post::Postage> load(const std::filesystem::path& folder, base::Diagnostics& diagnostics) {
    return post::load_postage({&folder, 1}, diagnostics);
}

post::Postage shipped() {
    base::Diagnostics diagnostics;
    auto postage = load(IEPRESS_SOURCE_DIR "/data", diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(postage);
    return std::move(*postage);
}

post::Envelope envelope(const char* shape, double grams) {
    post::Envelope one;
    one.shape = shape;
    one.grams = grams;
    return one;
}

}  // namespace

TEST_CASE("four sheets in a #10 are an ounce, five are two") {
    const post::Postage postage = shipped();
    const post::Weight four = post::weigh(postage, envelope("letter", 6), 4);
    CHECK(four.grams == Approx(24.144));
    CHECK(four.charged_ounces == 1);
    REQUIRE(four.postage != nullptr);
    CHECK(four.postage->id == "letter");
    REQUIRE(four.price != nullptr);
    CHECK(four.price->cents == 78);
    const post::Weight five = post::weigh(postage, envelope("letter", 6), 5);
    CHECK(five.charged_ounces == 2);
    CHECK(five.price == nullptr);  // nobody has read it
}

TEST_CASE("a letter pays for at most 3.5 ounces, and beyond them as a flat") {
    const post::Postage postage = shipped();
    const post::Weight heavy = post::weigh(postage, envelope("letter", 6), 20);
    CHECK(heavy.ounces == Approx(3.4117).margin(0.001));
    CHECK(heavy.charged_ounces == 3.5);
    CHECK(heavy.postage->id == "letter");
    const post::Weight heavier = post::weigh(postage, envelope("letter", 6), 21);
    CHECK(heavier.postage->id == "flat");
    CHECK(heavier.charged_ounces == 4);
}

TEST_CASE("a flat is a flat however light, and a parcel above 13 ounces") {
    const post::Postage postage = shipped();
    CHECK(post::weigh(postage, envelope("flat", 10), 1).postage->id == "flat");
    CHECK(post::weigh(postage, envelope("flat", 28), 75).postage->id == "flat");
    CHECK(post::weigh(postage, envelope("flat", 28), 76).postage->id == "parcel");
    CHECK(post::weigh(postage, envelope("flat", 28), 100000).postage == nullptr);
    CHECK(post::weigh(postage, envelope("flat", 0), 0).charged_ounces == 1);
}

TEST_CASE("postage data that cannot be are refused") {
    const auto problem = [](const std::string& inner) {
        test::Folder folder;
        folder.add("post/postage.xml", "<postage>" + inner + "</postage>");
        base::Diagnostics diagnostics;
        REQUIRE_FALSE(load(folder.path(), diagnostics));
        return std::string{diagnostics.all().front().message->code};
    };
    const std::string fact = "status='unverified' checked='2026-11-22'";
    const std::string sheet = "<sheet grams='4.5' " + fact + "/>";
    const auto of = [&](const std::string& id, const std::string& ounces) {
        return "<class id='" + id + "' shape='flat' most-ounces='" + ounces + "' " + fact + "/>";
    };
    CHECK(problem(sheet + of("a", "13") + of("b", "4")) == post::postage_order.code);
    CHECK(problem(sheet) == "datafile/missing-element");
    CHECK(problem(of("a", "13")) == "datafile/missing-element");
    CHECK(problem(sheet + of("a", "0")) == "datafile/wrong-value");
    test::Folder empty;
    base::Diagnostics diagnostics;
    CHECK_FALSE(load(empty.path(), diagnostics));
    CHECK(diagnostics.contains(post::no_postage.code));
}
