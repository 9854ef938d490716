// Every message of the stage is triggered by its fixture, with its place.
#include <set>

#include "record/messages.h"
#include "support.h"

using namespace iepress;
using namespace iepress::record;
using namespace iepress::record::tests;

namespace {

/// Goes to a folder, and back at the end.
struct Within {
    fs::path before = fs::current_path();
    explicit Within(const fs::path& folder) { fs::current_path(folder); }
    ~Within() { fs::current_path(before); }
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;
};

/// What `iepress check` of a copy of the fixture finds.
base::Diagnostics run_fixture(const fs::path& fixture) {
    const Folder folder;
    fs::copy(fixture, folder.path, fs::copy_options::recursive);
    const Within within(folder.path);
    if (fs::exists("setup")) REQUIRE(std::system("./setup") == 0);
    std::ifstream args("args");
    std::string command, file;
    std::getline(args, command);
    REQUIRE(command == "check");
    std::vector<fs::path> files;
    while (std::getline(args, file)) files.emplace_back(file);
    REQUIRE_FALSE(files.empty());
    base::Diagnostics diagnostics;
    const auto one = read_case(files.front(), std::span(files).subspan(1), diagnostics);
    REQUIRE(one.has_value() == !diagnostics.has_errors());
    return diagnostics;
}

}  // namespace

TEST_CASE("every message has a code of its own and a fixture that triggers it") {
    const fs::path fixtures = repository() / "tests" / "messages" / "record";
    std::set<std::string> slugs;
    for (const Message* message : messages()) {
        const std::string slug(message->code.substr(message->code.find('/') + 1));
        INFO(slug);
        REQUIRE(message->code.starts_with("record/"));
        REQUIRE(slugs.insert(slug).second);
        REQUIRE(fs::exists(fixtures / slug / "args"));
        const base::Diagnostics diagnostics = run_fixture(fixtures / slug);
        const std::string text = base::to_text(diagnostics.all());
        INFO(text);
        CHECK(diagnostics.contains(message->code));
        for (const base::Diagnostic& one : diagnostics.all()) {
            CHECK(one.line > 0);
            CHECK(one.column > 0);
            CHECK_FALSE(one.file.empty());
            // Never a child's data: the fixtures' names, dates and scores.
            for (const char* data : {"Ilse", "Vermeer", "2088", "2016", "41"}) {
                CHECK(one.text.find(data) == std::string::npos);
            }
        }
    }
    for (const auto& entry : fs::directory_iterator(fixtures)) {
        INFO(entry.path());
        CHECK(slugs.count(entry.path().filename().string()) == 1);
    }
}
