// The fixtures of tests/messages run through the whole program in a test of their own; this one
// sees that each triggers its message in this stage alone.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "support/folder.h"
#include "template/messages.h"
#include "template/render.h"

using namespace iepress;
namespace fs = std::filesystem;

TEST_CASE("each fixture of a template message triggers it") {
    const fs::path fixtures = fs::path(IEPRESS_SOURCE_DIR) / "tests/messages";
    const compose::Object names{{"language", "en-US"}, {"document", compose::Object{{"title", "T"}}}};
    for (const auto* message : template_::messages()) {
        INFO(message->code);
        test::Folder copy;
        fs::copy(fixtures / message->code, copy.path(), fs::copy_options::recursive);
        if (fs::exists(copy.path() / "setup")) {
            REQUIRE(std::system(("cd '" + copy.path().string() + "' && sh ./setup").c_str()) == 0);
        }
        const bool no_folder = message->code == template_::unreadable_folder.code;
        const fs::path folder = copy.path() / (no_folder ? "nowhere" : "templates");
        if (!no_folder) fs::create_directories(folder);
        base::Diagnostics diagnostics;
        const auto library = template_::Library::load({folder}, diagnostics);
        if (library) REQUIRE_FALSE(library->render("iep-vs-504", names, diagnostics));
        INFO(to_text(diagnostics.all()));
        REQUIRE(diagnostics.contains(message->code));
        for (const base::Diagnostic& one : diagnostics.all()) REQUIRE(one.message->code == message->code);
    }
}
