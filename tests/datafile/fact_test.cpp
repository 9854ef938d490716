#include "datafile/fact.h"

#include <catch2/catch.hpp>

#include "support/folder.h"

using namespace iepress;

namespace {

struct Read {
    datafile::Fact fact;
    std::vector<std::string> problems;
};

Read read(const std::string& attributes) {
    test::Folder folder;
    folder.add("box.xml", "<box>\n<fact " + attributes + "/></box>");
    base::Diagnostics diagnostics;
    const auto file = datafile::File::open(folder.path() / "box.xml", "box", diagnostics);
    REQUIRE(file);
    Read result{datafile::read_fact(file->root().children().at(0)), {}};
    CHECK(result.fact.place.line == 2);
    for (const base::Diagnostic& one : diagnostics.all()) result.problems.emplace_back(one.message->code);
    return result;
}

using Problems = std::vector<std::string>;

}  // namespace

TEST_CASE("a fact has a status, the day of its check and, if confirmed, a source") {
    const Read confirmed = read("status='confirmed' source='the manual, page 3' checked='2026-11-22'");
    CHECK(confirmed.problems.empty());
    CHECK(confirmed.fact.confirmed());
    CHECK(confirmed.fact.source == "the manual, page 3");
    CHECK(confirmed.fact.checked == base::Date{2026, 11, 22});
    const Read unverified = read("status='unverified' checked='2026-11-22'");
    CHECK(unverified.problems.empty());
    CHECK_FALSE(unverified.fact.confirmed());
    CHECK(read("status='unverified' source='somebody said so' checked='2026-11-22'").problems.empty());
}

TEST_CASE("what a fact lacks is reported, and it never counts as confirmed by mistake") {
    CHECK(read("status='confirmed' checked='2026-11-22'").problems == Problems{"datafile/missing-source"});
    CHECK(read("status='confirmed' source=' ' checked='2026-11-22'").problems == Problems{"datafile/missing-source"});
    CHECK(read("status='unverified'").problems == Problems{"datafile/missing-attribute"});
    CHECK(read("status='unverified' checked='soon'").problems == Problems{"datafile/wrong-value"});
    const Read without = read("source='a book' checked='2026-11-22'");
    CHECK(without.problems == Problems{"datafile/missing-attribute"});
    CHECK_FALSE(without.fact.confirmed());
    const Read sure = read("status='sure' source='a book' checked='2026-11-22'");
    CHECK(sure.problems == Problems{"datafile/wrong-value"});
    CHECK_FALSE(sure.fact.confirmed());
    CHECK(read("").problems == Problems{"datafile/missing-attribute", "datafile/missing-attribute"});
}
