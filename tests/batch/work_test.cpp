#include "batch/work.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "batch/identity.h"
#include "record/read.h"
#include "support/folder.h"

using namespace iepress;

namespace {

std::vector<std::string> names_of(const std::vector<batch::CaseFiles>& cases, const test::Folder& folder) {
    std::vector<std::string> names;
    for (const batch::CaseFiles& one : cases) {
        std::string name = one.child.lexically_relative(folder.path()).string();
        for (const auto& further : one.evaluations) name += "+" + further.lexically_relative(folder.path()).string();
        names.push_back(name);
    }
    return names;
}

std::vector<std::string> listed(const test::Folder& folder, std::vector<std::string> names,
                                const std::string& input = "") {
    for (std::string& name : names) name = name == "-" ? name : (folder.path() / name).string();
    std::istringstream stream(input);
    base::Diagnostics diagnostics;
    return names_of(batch::list_cases(names, stream, diagnostics), folder);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("folders give their cases in order, at any depth, and no evaluation files") {
    test::Folder folder;
    folder.add("cases/b.xml", "<case/>")
        .add("cases/a/z.xml", "<?xml version='1.0'?><!-- x --><case >")
        .add("cases/ot.xml", "<evaluation/>");
    folder.add("cases/c.txt", "<case/>").add("cases/style.xml", "<casefile/>").add("cases/empty.xml", "");
    REQUIRE(listed(folder, {"cases"}) == Names{"cases/a/z.xml", "cases/b.xml"});
    REQUIRE(listed(folder, {"cases/b.xml", "cases/ot.xml", "cases/a"}) ==
            Names{"cases/b.xml+cases/ot.xml", "cases/a/z.xml"});
}

TEST_CASE("a root behind a long comment is found, and so is one at the end of what is read first") {
    test::Folder folder;
    folder.add("x/long.xml", "<!--" + std::string(10'000, '-') + "--><case/>");
    folder.add("x/cut.xml", "<!--" + std::string(4096 - 4 - 3 - 3, ' ') + "--><case/>");
    folder.add("x/other.xml", "<!--" + std::string(10'000, ' ') + "--><evaluation/>");
    REQUIRE(listed(folder, {"x"}) == Names{"x/cut.xml", "x/long.xml"});
}

TEST_CASE("a list on standard input names files and folders") {
    test::Folder folder;
    folder.add("a.xml", "<case/>").add("ot.xml", "<evaluation/>").add("f/b.xml", "<case/>");
    const std::string root = folder.path().string() + "/";
    REQUIRE(listed(folder, {"-"}, root + "a.xml\r\n" + root + "ot.xml\n\n" + root + "f") ==
            Names{"a.xml+ot.xml", "f/b.xml"});
}

TEST_CASE("a folder without a case is said to have none") {
    test::Folder folder;
    folder.add("x/a.txt", "<case/>");
    std::istringstream input;
    base::Diagnostics diagnostics;
    const std::vector<std::string> names{(folder.path() / "x").string()};
    REQUIRE(batch::list_cases(names, input, diagnostics).empty());
    REQUIRE(diagnostics.contains("batch/no-cases"));
}

TEST_CASE("a name says nothing about the child, and tells documents apart") {
    press::Order order;
    const std::string key = batch::key_of("60-2218");
    REQUIRE(key.size() == 16);
    REQUIRE(key == "96513a23a69c0967");
    REQUIRE(batch::output_name(key, "progress-report", order) == "96513a23a69c0967-progress-report.pdf");
    order.edition = "family";
    order.language = "es";
    REQUIRE(batch::output_name("maya", "iep-draft", order) == "maya-iep-draft-family-es.pdf");
    REQUIRE(batch::output_name("", "iep-vs-504", order) == "iep-vs-504-family-es.pdf");
}

TEST_CASE("whatever decides a document's bytes decides its fingerprint") {
    record::Case one;
    one.source = "<case/>";
    one.parts = {{"ot.xml", "<evaluation/>"}};
    const std::string first = batch::fingerprint("i", "o", "k", one);
    REQUIRE(first.size() == 64);
    REQUIRE(batch::fingerprint("i", "o", "k", one) == first);
    REQUIRE(batch::fingerprint("j", "o", "k", one) != first);
    REQUIRE(batch::fingerprint("i", "p", "k", one) != first);
    REQUIRE(batch::fingerprint("i", "o", "l", one) != first);
    record::Case other = one;
    other.source += " ";
    REQUIRE(batch::fingerprint("i", "o", "k", other) != first);
    other = one;
    other.parts[0].bytes += " ";
    REQUIRE(batch::fingerprint("i", "o", "k", other) != first);
    other = one;
    std::swap(other.parts, other.tables);
    REQUIRE(batch::fingerprint("i", "o", "k", other) != first);
}

TEST_CASE("each option of an order changes its digest") {
    std::vector<std::string> all;
    const auto add = [&](auto change) {
        press::Order order;
        change(order);
        all.push_back(batch::order_digest(order, "", ""));
    };
    add([](press::Order&) {});
    add([](press::Order& order) { order.edition = "family"; });
    add([](press::Order& order) { order.language = "es"; });
    add([](press::Order& order) { order.as_of = base::Date{2026, 11, 22}; });
    add([](press::Order& order) { order.evaluation = "q"; });
    add([](press::Order& order) { order.period = "q"; });
    add([](press::Order& order) { order.notice = "q"; });
    add([](press::Order& order) { order.meeting = "q"; });
    add([](press::Order& order) { order.embed_data = false; });
    add([](press::Order& order) { order.show_sources = false; });
    all.push_back(batch::order_digest({}, "q", ""));
    all.push_back(batch::order_digest({}, "", "q"));
    std::sort(all.begin(), all.end());
    REQUIRE(std::adjacent_find(all.begin(), all.end()) == all.end());
}
