// The fixtures of tests/messages run through the whole program in a test of their own; this one
// sees that each triggers its message in this stage, and no other one.
#include <catch2/catch.hpp>

#include "markup/messages.h"
#include "markup/support.h"

using namespace iepress;

TEST_CASE("each fixture of a markup message triggers it alone") {
    const std::filesystem::path fixtures = std::filesystem::path(IEPRESS_SOURCE_DIR) / "tests/messages";
    for (const auto* message : markup::messages()) {
        INFO(message->code);
        base::Diagnostics diagnostics;
        const auto library = template_::Library::load({fixtures / message->code / "templates"}, diagnostics);
        REQUIRE(library);
        const auto rendered = library->render("iep-vs-504", {}, diagnostics);
        REQUIRE(rendered);
        REQUIRE_FALSE(markup::parse(*rendered, diagnostics));
        INFO(to_text(diagnostics.all()));
        for (const base::Diagnostic& one : diagnostics.all()) {
            REQUIRE(one.message->code == message->code);
            REQUIRE(one.line != 0);
        }
    }
}
