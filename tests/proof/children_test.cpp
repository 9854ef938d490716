#include <catch2/catch.hpp>

#include "proof/strangers.h"
#include "support/folder.h"

using namespace iepress;

namespace {

std::string person(const std::string& given, const std::string& middle, const std::string& family) {
    return "<name><given>" + given + "</given>" + (middle.empty() ? "" : "<middle>" + middle + "</middle>") + "<family>" +
           family + "</family></name>";
}

std::string case_of(const std::string& id, const std::string& name, const std::string& birth_date,
                    const std::string& family = "") {
    return "<case><student id=\"" + id + "\">" + name + "<birth-date>" + birth_date + "</birth-date></student>" +
           (family.empty() ? "" : "<family>" + family + "</family>") + "</case>";
}

/// What of other children stands on a page of the first one.
std::size_t strangers(const std::string& text) {
    test::Folder folder;
    const std::string parents =
        "<member id=\"mother\">" + person("June", "A.", "Thackeray-Boone") + "<relationship>mother</relationship></member>" +
        "<member id=\"father\">" + person("Everett", "", "Fairweather") + "<relationship>father</relationship></member>";
    folder.add("a.xml", case_of("70001", person("Theo", "", "Thackeray-Boone"), "2020-06-11", parents));
    folder.add("b.xml", case_of("70002", person("Everett", "", "Thackeray-Boone"), "2020-11-06"));
    folder.add("c.xml", case_of("70003", person("June", "", "Thackeray-Boone"), "2019-05-02"));
    base::Diagnostics diagnostics;
    const std::vector<std::filesystem::path> files{folder.path() / "a.xml", folder.path() / "b.xml", folder.path() / "c.xml"};
    const proof::Children children(files, {}, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(children.all().size() == 3);
    return proof::Strangers(children).on(proof::words_of(text), 0).size();
}

}  // namespace

TEST_CASE("two of the case's people side by side make no third") {
    CHECK(strangers("Dear June Thackeray-Boone, Everett Fairweather") == 0);
    CHECK(strangers("JUNE THACKERAY-BOONE EVERETT FAIRWEATHER") == 0);
    // without the father behind it the name is the other child's
    CHECK(strangers("June Thackeray-Boone and Everett Thackeray-Boone") == 1);
    CHECK(strangers("Thackeray-Boone, Everett") == 1);
}

TEST_CASE("a parent's name is the case's own, with and without the middle name that the case has") {
    CHECK(strangers("Dear June Thackeray-Boone,") == 0);
    CHECK(strangers("Dear June A. Thackeray-Boone,") == 0);
}

TEST_CASE("a date that can be read in two ways is the child's own if one of them is") {
    CHECK(strangers("Date of birth 06/11/2020") == 0);
    CHECK(strangers("Date of birth 11/06/2020") == 0);
    CHECK(strangers("Date of birth November 6, 2020") == 1);
    CHECK(strangers("Date of birth 05/02/2019") == 1);
}
