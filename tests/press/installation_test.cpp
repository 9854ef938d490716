#include "press/installation.h"

#include <catch2/catch.hpp>

#include "support/folder.h"

using namespace iepress;
namespace fs = std::filesystem;

namespace {

press::Folders shipped() {
    const fs::path root = IEPRESS_SOURCE_DIR;
    return {root, {}, {}, {root / "fonts", "/usr/share/fonts"}};
}

std::string digest(const press::Folders& folders) {
    base::Diagnostics diagnostics;
    const auto found = press::installation_digest(folders, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(found.has_value());
    return *found;
}

}  // namespace

TEST_CASE("the digest of an installation tells its files, and not where they lie") {
    const std::string first = digest(shipped());
    REQUIRE(first.size() == 64);
    REQUIRE(digest(shipped()) == first);
    test::Folder copy;
    press::Folders moved = shipped();
    moved.root = copy.path();
    for (const auto* name : {"templates", "data", "fonts"}) {
        fs::copy(fs::path(IEPRESS_SOURCE_DIR) / name, copy.path() / name, fs::copy_options::recursive);
    }
    REQUIRE(digest(moved) == first);
    copy.add("data/strings/en.xml", "<strings/>");
    REQUIRE(digest(moved) != first);
}

TEST_CASE("a district's own folders, the words and a font belong to it") {
    const std::string first = digest(shipped());
    test::Folder own;
    own.add("words", "one\n").add("templates/x.mustache", "<document/>").add("fonts/NotoSans-Regular.ttf", "other");
    press::Folders changed = shipped();
    changed.data = {own.path()};
    REQUIRE(digest(changed) != first);
    changed = shipped();
    changed.templates = {own.path() / "templates"};
    REQUIRE(digest(changed) != first);
    changed = shipped();
    changed.word_list = own.path() / "words";
    REQUIRE(digest(changed) != first);
    changed = shipped();
    changed.fonts.insert(changed.fonts.begin(), own.path() / "fonts");
    REQUIRE(digest(changed) != first);
}

TEST_CASE("a word list that is not there is the machine's fault") {
    press::Folders folders = shipped();
    folders.word_list = "/nonexistent";
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(press::installation_digest(folders, diagnostics).has_value());
    REQUIRE(diagnostics.has_machine_faults());
}
