#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <filesystem>

#include "base/files.h"

using namespace iepress::base;
namespace fs = std::filesystem;

namespace {
struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "iepress-test-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
};
std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}
}  // namespace

TEST_CASE("a file is written whole, for its owner only, and read back") {
    const Folder folder;
    Diagnostics diagnostics;
    const std::string bytes("a\0b\n", 4);
    REQUIRE(write_file(folder.path / "out", bytes, diagnostics));
    REQUIRE(write_file(folder.path / "out", bytes, diagnostics));
    REQUIRE(read_file(folder.path / "out", diagnostics) == bytes);
    struct stat status {};
    REQUIRE(::stat((folder.path / "out").c_str(), &status) == 0);
    REQUIRE((status.st_mode & 0777U) == 0600U);
    REQUIRE(entries(folder.path) == 1);
    REQUIRE(diagnostics.all().empty());
}

TEST_CASE("a full disk and a missing folder are reported, and nothing stays behind") {
    const Folder folder;
    Diagnostics diagnostics;
    REQUIRE_FALSE(write_file("/dev/full", "bytes", diagnostics));
    REQUIRE_FALSE(write_file(folder.path / "no" / "out", "bytes", diagnostics));
    REQUIRE_FALSE(write_file(folder.path, "bytes", diagnostics));
    REQUIRE(diagnostics.error_count() == 3);
    REQUIRE(entries(folder.path) == 0);
}

TEST_CASE("a link stays a link, and its target is written") {
    const Folder folder;
    Diagnostics diagnostics;
    REQUIRE(write_file(folder.path / "target", "old", diagnostics));
    fs::create_symlink("target", folder.path / "link");
    fs::create_symlink("not-there-yet", folder.path / "dangling");
    REQUIRE(write_file(folder.path / "link", "new", diagnostics));
    REQUIRE(write_file(folder.path / "dangling", "made", diagnostics));
    REQUIRE(fs::is_symlink(folder.path / "link"));
    REQUIRE(fs::is_symlink(folder.path / "dangling"));
    REQUIRE(read_file(folder.path / "target", diagnostics) == "new");
    REQUIRE(read_file(folder.path / "not-there-yet", diagnostics) == "made");
}

TEST_CASE("what cannot be read says why") {
    const Folder folder;
    Diagnostics diagnostics;
    REQUIRE_FALSE(read_file(folder.path / "none.xml", diagnostics).has_value());
    REQUIRE(diagnostics.contains("base/missing-file"));
    REQUIRE_FALSE(read_file(folder.path, diagnostics).has_value());
    REQUIRE(diagnostics.contains("base/not-a-file"));
    REQUIRE_FALSE(read_file("/dev/zero", diagnostics).has_value());
    REQUIRE(diagnostics.contains("base/file-too-large"));
}

TEST_CASE("replacements take their places together") {
    const Folder folder;
    Diagnostics diagnostics;
    REQUIRE(write_file(folder.path / "a", "old a", diagnostics));
    REQUIRE(write_file(folder.path / "b", "old b", diagnostics));
    fs::permissions(folder.path / "a", fs::perms(0640));
    {
        Replacements files;
        REQUIRE(files.add(folder.path / "a", "new a", diagnostics));
        REQUIRE(files.add(folder.path / "b", "new b", diagnostics));
        CHECK(read_file(folder.path / "a", diagnostics) == "old a");
        REQUIRE(files.commit(diagnostics));
    }
    CHECK(read_file(folder.path / "a", diagnostics) == "new a");
    CHECK(read_file(folder.path / "b", diagnostics) == "new b");
    CHECK(fs::status(folder.path / "a").permissions() == fs::perms(0640));
    CHECK(entries(folder.path) == 2);
}

TEST_CASE("one that cannot be put in place keeps all others as they were") {
    const Folder folder;
    Diagnostics diagnostics;
    REQUIRE(write_file(folder.path / "a", "old a", diagnostics));
    REQUIRE(write_file(folder.path / "b", "old b", diagnostics));
    {
        Replacements files;
        REQUIRE(files.add(folder.path / "a", "new a", diagnostics));
        REQUIRE(files.add(folder.path / "b", "new b", diagnostics));
        fs::remove(folder.path / "b");
        fs::create_directory(folder.path / "b");  // a file cannot be renamed over a folder
        REQUIRE_FALSE(files.commit(diagnostics));
    }
    CHECK(diagnostics.contains("base/unwritable-file"));
    CHECK(read_file(folder.path / "a", diagnostics) == "old a");
    CHECK(entries(folder.path) == 2);
}

TEST_CASE("replacements that are given up leave no trace") {
    const Folder folder;
    Diagnostics diagnostics;
    {
        Replacements files;
        REQUIRE(files.add(folder.path / "a", "new a", diagnostics));
        REQUIRE_FALSE(files.add(folder.path / "none" / "b", "new b", diagnostics));
    }
    CHECK(entries(folder.path) == 0);
}
