#include "record/skeleton.h"

#include <set>

#include "support.h"

using namespace iepress;
using namespace iepress::record;
using namespace iepress::record::tests;

namespace {

constexpr std::string_view mark = "[fill in: ";
constexpr std::string_view date = "____-__-__";

std::string skeleton_of(Discipline discipline) {
    base::Diagnostics diagnostics;
    const auto text = skeleton(repository() / "data", discipline, diagnostics);
    REQUIRE(text.has_value());
    REQUIRE(diagnostics.all().empty());
    return *text;
}

/// As the comment in the file says: the IEP's part is no comment any more.
std::string with_iep(std::string text) {
    text = changed(text, "<!-- For an IEP: delete this line and the line \"end of IEP\".\n", "");
    return changed(text, "end of IEP -->\n", "");
}

/// What a person might write over a blank that asks for this.
std::string answer(std::string_view asked) {
    if (asked.find(" | ") != asked.npos) return std::string(asked.substr(0, asked.find(" | ")));
    if (asked.starts_with("number")) return "12.5";
    if (asked.starts_with("language code")) return "vi";
    return "Words & more";
}

std::string filled(std::string text) {
    text.erase(0, text.find("<case"));
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
        const std::size_t end = text.find(']', at);
        std::string words = answer(std::string_view(text).substr(at + mark.size(), end - at - mark.size()));
        if (const auto sign = words.find('&'); sign != std::string::npos) words.insert(sign + 1, "amp;");
        text.replace(at, end + 1 - at, words);
    }
    for (std::size_t at = text.find(date); at != std::string::npos; at = text.find(date, at)) {
        const bool birth = text.substr(at - 12, 12) == "<birth-date>";
        text.replace(at, date.size(), birth ? "2017-09-30" : "2026-02-03");
    }
    return text;
}

std::size_t blanks_in(std::string text) {
    std::size_t count = 0;
    text.erase(0, text.find("<case"));
    for (std::size_t at = text.find("<!--"); at != std::string::npos; at = text.find("<!--")) {
        text.erase(at, text.find("-->", at) + 3 - at);
    }
    for (const std::string_view blank : {mark, date}) {
        for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at + 1)) ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("a new case file lists each of its blanks with its place, and nothing else") {
    for (const Discipline discipline : {Discipline::ot, Discipline::slp, Discipline::pt}) {
        for (const std::string& text : {skeleton_of(discipline), with_iep(skeleton_of(discipline))}) {
            base::Diagnostics diagnostics;
            REQUIRE_FALSE(read_case_text("new.xml", text, diagnostics).has_value());
            std::set<std::pair<std::uint32_t, std::uint32_t>> places;
            for (const base::Diagnostic& one : diagnostics.all()) {
                INFO(one.text);
                CHECK(one.message->code == "record/blank");
                CHECK(places.emplace(one.line, one.column).second);
            }
            CHECK(places.size() == blanks_in(text));
            CHECK(places.size() > 40);
        }
    }
}

TEST_CASE("a new case file is accepted once its blanks are filled in, by the schema too") {
    const Folder folder;
    for (const Discipline discipline : {Discipline::ot, Discipline::slp, Discipline::pt}) {
        for (const std::string& text : {skeleton_of(discipline), with_iep(skeleton_of(discipline))}) {
            const std::string whole = filled(text);
            REQUIRE(findings(whole).empty());
            const fs::path file = folder.write("case.xml", whole);
            const std::string schema = (repository() / "data" / "case.rng").string();
            REQUIRE(std::system(
                        ("xmllint --noout --relaxng " + schema + " " + file.string() + " >/dev/null 2>&1").c_str()) ==
                    0);
            base::Diagnostics diagnostics;
            const auto one = read_case(file, {}, diagnostics);
            REQUIRE(one.has_value());
            CHECK(one->evaluations.at(0).discipline.value == discipline);
        }
    }
}

TEST_CASE("disciplines are found by their names") {
    REQUIRE(find_discipline("OT") == Discipline::ot);
    REQUIRE(find_discipline("slp") == Discipline::slp);
    REQUIRE(find_discipline("Pt") == Discipline::pt);
    REQUIRE_FALSE(find_discipline("other").has_value());
    REQUIRE_FALSE(find_discipline("").has_value());
}
