#include <catch2/catch.hpp>

#include "rules/book.h"
#include "rules/elements.h"
#include "rules/messages.h"
#include "support/folder.h"

using namespace iepress;

namespace {

const std::string good_rule =
    "<rule id=\"a/b\" citation=\"34 CFR 1\" jurisdiction=\"US\" checked=\"2026-11-21\" status=\"confirmed\" "
    "source=\"read\"><text>Words   over\tlines.</text><text lang=\"es\">Palabras.</text>"
    "<value name=\"iep\">yes</value><value name=\"note\">so</value><value name=\"note\" lang=\"es\">así</value></rule>";

std::string law(const std::string& rules) { return "<law>" + rules + "</law>"; }

std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t found = text.find(from);
    REQUIRE(found != std::string::npos);
    return text.replace(found, from.size(), to);
}

std::string problem_of(const std::string& xml) {
    test::Folder folder;
    folder.add("law/one.xml", xml);
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(rules::load_book({folder.path()}, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    REQUIRE(diagnostics.all()[0].line == 1);
    REQUIRE(diagnostics.all()[0].file == (folder.path() / "law/one.xml").string());
    return std::string{diagnostics.all()[0].message->code};
}

}  // namespace

TEST_CASE("a rule is read with its citation, its date and its words in each language") {
    test::Folder folder;
    folder.add("law/one.xml", law(good_rule));
    base::Diagnostics diagnostics;
    const auto book = rules::load_book({folder.path()}, diagnostics);
    REQUIRE(book);
    const rules::Rule* rule = book->find("a/b");
    REQUIRE(rule != nullptr);
    REQUIRE(rule->topic == "one");
    REQUIRE(rule->citation == "34 CFR 1");
    REQUIRE(rule->fact.checked == base::Date{2026, 11, 21});
    REQUIRE(rule->fact.confirmed());
    REQUIRE(*rules::text_in(*rule, "en-US") == "Words over lines.");
    REQUIRE(*rules::text_in(*rule, "es-MX") == "Palabras.");
    REQUIRE(rules::text_in(*rule, "fr") == nullptr);
    REQUIRE(*rules::value_in(*rule, "en", "iep") == "yes");
    REQUIRE(rules::value_in(*rule, "es", "iep") == nullptr);
    REQUIRE(*rules::value_in(*rule, "es", "note") == "así");
    REQUIRE(book->find("a/c") == nullptr);
}

TEST_CASE("a district's rule replaces ours and keeps its place in the order") {
    test::Folder ours;
    ours.add("law/one.xml", law(good_rule + with(good_rule, "a/b", "a/c")));
    test::Folder district;
    district.add("law/two.xml", law(with(good_rule, "34 CFR 1", "Policy 7")));
    test::Folder without_law;
    base::Diagnostics diagnostics;
    const auto book = rules::load_book({ours.path(), without_law.path(), district.path()}, diagnostics);
    REQUIRE(diagnostics.all().empty());
    REQUIRE(book);
    REQUIRE(book->rules.size() == 2);
    REQUIRE(book->rules[0].citation == "Policy 7");
    REQUIRE(book->rules[1].id == "a/c");
}

TEST_CASE("a district's rule keeps what answers ours, and may set another condition") {
    test::Folder ours;
    ours.add("law/one.xml", law(with(good_rule, "id=", "condition=\"preschool\" answered-in=\"goals\" id=")));
    test::Folder words, condition;
    words.add("law/two.xml", law(good_rule));
    condition.add("law/two.xml", law(with(good_rule, "id=", "condition=\"always\" answered-in=\"goals\" id=")));
    base::Diagnostics diagnostics;
    const auto kept = rules::load_book({ours.path(), words.path()}, diagnostics);
    REQUIRE(kept);
    REQUIRE(kept->rules[0].duty);
    REQUIRE(kept->rules[0].duty->condition == rules::Condition::preschool);
    const auto other = rules::load_book({ours.path(), condition.path()}, diagnostics);
    REQUIRE(other);
    REQUIRE(other->rules[0].duty->condition == rules::Condition::always);
}

TEST_CASE("each thing that is wrong with a rule has its message at its place") {
    REQUIRE(problem_of("<law><rule></law>") == "datafile/malformed");
    REQUIRE(problem_of("") == "datafile/malformed");
    REQUIRE(problem_of("<laws/>") == "datafile/wrong-root");
    REQUIRE(problem_of(law("<fact/>")) == "datafile/unknown-element");
    REQUIRE(problem_of(law(with(good_rule, "<text>", "<word/><text>"))) == "datafile/unknown-element");
    REQUIRE(problem_of(law(with(good_rule, "id=", "colour=\"red\" id="))) == "datafile/unknown-attribute");
    REQUIRE(problem_of(law(with(good_rule, " citation=\"34 CFR 1\"", ""))) == "datafile/missing-attribute");
    REQUIRE(problem_of(law(with(good_rule, " jurisdiction=\"US\"", ""))) == "datafile/missing-attribute");
    REQUIRE(problem_of(law(with(good_rule, " checked=\"2026-11-21\"", ""))) == "datafile/missing-attribute");
    REQUIRE(problem_of(law(with(good_rule, "2026-11-21", "2026-02-30"))) == "datafile/wrong-value");
    REQUIRE(problem_of(law(with(good_rule, "\"confirmed\"", "\"sure\""))) == "datafile/wrong-value");
    REQUIRE(problem_of(law(with(good_rule, "\"US\"", "\"Texas\""))) == "rules/wrong-jurisdiction");
    REQUIRE(problem_of(law(with(good_rule, " source=\"read\"", ""))) == "datafile/missing-source");
    REQUIRE(problem_of(law(with(good_rule, "Palabras.", " "))) == "datafile/empty-element");
    REQUIRE(problem_of(law(with(good_rule, "<text>Words   over\tlines.</text>", ""))) == "datafile/missing-element");
    REQUIRE(problem_of(law(with(good_rule, "id=", "condition=\"always\" id="))) == "datafile/missing-attribute");
    REQUIRE(problem_of(law(with(good_rule, "id=", "condition=\"seldom\" answered-in=\"goals\" id="))) ==
            "datafile/wrong-value");
    REQUIRE(problem_of(law(good_rule + good_rule)) == "rules/repeated");
    REQUIRE(problem_of(law(with(good_rule, "<value name=\"iep\">yes</value>",
                                "<value name=\"iep\">yes</value><value name=\"iep\">no</value>"))) ==
            "datafile/repeated");
}

TEST_CASE("all problems of a law file are reported at once, and data without any law are one") {
    test::Folder folder;
    folder.add("law/one.xml", law("<rule id=\"x\"/>"));
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(rules::load_book({folder.path()}, diagnostics));
    REQUIRE(diagnostics.error_count() == 5);  // four attributes and the text

    test::Folder empty;
    base::Diagnostics nothing;
    REQUIRE_FALSE(rules::load_book({empty.path()}, nothing));
    REQUIRE(nothing.contains("rules/no-rules"));
}

TEST_CASE("the product's law data hold, and each rule has Spanish words") {
    base::Diagnostics diagnostics;
    const auto book = rules::load_book({std::filesystem::path(IEPRESS_SOURCE_DIR) / "data"}, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(book);
    std::size_t rows = 0;
    for (const rules::Rule& rule : book->rules) {
        INFO(rule.id);
        REQUIRE(rules::text_in(rule, "es") != nullptr);
        for (const auto& [name, value] : rule.values) {
            const bool code = name == "part" || name == "iep" || name == "section-504" || name == "years" ||
                              name == "evidence" || name == "when";
            REQUIRE((rules::value_in(rule, "es", name) != nullptr) != code);
        }
        const std::string* part = rules::value_in(rule, "en", "part");
        if (part == nullptr || *part != "row") continue;
        ++rows;
        for (const char* name : {"iep", "section-504"}) {
            const std::string* answer = rules::value_in(rule, "en", name);
            REQUIRE(answer != nullptr);
            REQUIRE((*answer == "yes" || *answer == "no" || *answer == "depends"));
        }
    }
    REQUIRE(rows == 10);
}

TEST_CASE("the rules of a part stand together in the order of the book") {
    const auto rule = [](const std::string& id, const std::string& part) {
        return "<rule id=\"" + id + "\" citation=\"c\" jurisdiction=\"US\" checked=\"2026-11-21\" "
               "status=\"unverified\"><text>W.</text>" +
               (part.empty() ? "" : "<value name=\"part\">" + part + "</value>") + "</rule>";
    };
    test::Folder folder;
    folder.add("law/one.xml", law(rule("a", "ask") + rule("b", "") + rule("c", "consent") + rule("d", "ask")));
    folder.add("law/two.xml", law(rule("e", "ask")));
    base::Diagnostics diagnostics;
    const auto book = rules::load_book({folder.path()}, diagnostics);
    REQUIRE(book);
    const auto found = rules::rules_of_part(*book, "one", "ask");
    REQUIRE(found.size() == 2);
    CHECK(found[0] == book->find("a"));
    CHECK(found[1] == book->find("d"));
    CHECK(rules::rules_of_part(*book, "two", "ask").size() == 1);
    CHECK(rules::rules_of_part(*book, "one", "right").empty());
    CHECK(rules::rules_of_part(*book, "three", "ask").empty());
}
