#include <catch2/catch.hpp>
#include <cstdint>

#include "base/utf8.h"
#include "markup/support.h"

using namespace iepress;

namespace {

/// Either a document or a reason; nothing else may come of any input.
void parse_anything(const std::string& xml) {
    base::Diagnostics diagnostics;
    const auto document = markup::parse(test::as_template(xml), diagnostics);
    if (document.has_value() == diagnostics.has_errors()) {
        CAPTURE(xml);
        FAIL("neither a document nor a reason");
    }
    if (document && base::find_malformed(dump(*document))) {
        CAPTURE(xml);
        FAIL("a document whose text is no UTF-8");
    }
}

/// Numerical Recipes' linear congruential generator: the same bytes on each machine.
class Dice {
public:
    std::size_t roll(std::size_t sides) {
        state_ = state_ * 1664525U + 1013904223U;
        return (state_ >> 8U) % sides;
    }

private:
    std::uint32_t state_ = 504;
};

}  // namespace

TEST_CASE("no truncation of a document breaks the parser") {
    const std::string xml = test::read_test_file("markup/everything.xml");
    REQUIRE(xml.size() > 1000);
    for (std::size_t length = 0; length < xml.size(); length += 3) parse_anything(xml.substr(0, length));
}

TEST_CASE("no changed bytes of a document break the parser") {
    const std::string xml = test::read_test_file("markup/everything.xml");
    Dice dice;
    for (int i = 0; i < 3000; ++i) {
        std::string changed = xml;
        for (std::size_t n = 1 + dice.roll(4); n > 0; --n) {
            changed[dice.roll(changed.size())] = static_cast<char>(dice.roll(256));
        }
        parse_anything(changed);
    }
}

TEST_CASE("no shuffled pieces of a document break the parser") {
    const std::string xml = test::read_test_file("markup/everything.xml");
    Dice dice;
    for (int i = 0; i < 2000; ++i) {
        std::string changed = xml;
        const std::size_t from = dice.roll(changed.size());
        const std::string piece = changed.substr(from, dice.roll(60));
        changed.erase(dice.roll(changed.size() - 60), dice.roll(20));
        changed.insert(dice.roll(changed.size()), piece);
        parse_anything(changed);
    }
}

TEST_CASE("rendered XML without origins is read too") {
    base::Diagnostics diagnostics;
    REQUIRE(markup::parse({"<document lang=\"en\" title=\"x\"><p>a</p></document>", {}}, diagnostics));
    REQUIRE_FALSE(markup::parse({"<document><p>a</b></document>", {}}, diagnostics));
    REQUIRE(diagnostics.all().at(0).line == 0);
}
