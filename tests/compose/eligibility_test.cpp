#include <catch2/catch.hpp>

#include "compose/eligibility/evidence.h"
#include "support/composed.h"
#include "support/names_at.h"

using namespace iepress;
using compose::DocumentKind;
using test::text_at;
using test::with;

namespace {

compose::Object worksheet(const std::string& xml) { return test::names_of(xml, DocumentKind::eligibility_worksheet); }
std::string sample_file(const std::string& name) { return test::file_text(test::source_folder() / "samples" / name); }

/// The index of a category, in the order of the rule.
std::string at_category(int number) { return "categories." + std::to_string(number - 1) + "."; }

}  // namespace

TEST_CASE("the worksheet has the thirteen categories in the rule's order, then developmental delay") {
    const auto names = worksheet(test::sample("bare"));
    REQUIRE(text_at(names, "categories") == "14");
    for (int i = 2; i <= 13; ++i) {
        REQUIRE(text_at(names, at_category(i) + "citation") == "34 CFR 300.8(c)(" + std::to_string(i) + ")");
    }
    REQUIRE(text_at(names, "categories.0.citation") == "34 CFR 300.8(c)(1)(i), (ii)");
    REQUIRE(text_at(names, "categories.13.citation") == "34 CFR 300.8(b)");
    REQUIRE(text_at(names, at_category(11) + "asks")
                .starts_with("Speech or language impairment means a communication disorder"));
    REQUIRE(text_at(names, "exclusions") == "3");
    REQUIRE(text_at(names, "sld") == "7");
}

TEST_CASE("evidence is numbered once and filed under the categories of its areas") {
    const auto names = worksheet(sample_file("luca-504.xml"));
    REQUIRE(text_at(names, "evidence") == "5");  // the score in the average band is none
    REQUIRE(text_at(names, "evidence.4.kind") == "Score");
    REQUIRE(text_at(names, "evidence.4.text").starts_with("BOT-2 Fine Manual Control: 38"));
    REQUIRE(text_at(names, "evidence.4.mark") == "1");
    REQUIRE(text_at(names, at_category(8) + "evidence.0.text") == "3 (Fine motor)");          // orthopedic: a need
    REQUIRE(text_at(names, at_category(8) + "evidence.1.text") == "5 (Fine Manual Control)");  // and a score
    REQUIRE(text_at(names, at_category(9) + "evidence.0.text") == "4 (Endurance)");           // other health
    REQUIRE(text_at(names, at_category(3) + "has_evidence") == "no");                         // deafness
    REQUIRE(text_at(names, at_category(12) + "evidence") == "3");                             // brain injury: any
}

TEST_CASE("an area is matched by its words, whole lists at once") {
    const compose::Evidence one{compose::Evidence::Kind::need, 1, 1, "Gross Motor", "", {}, {"gross motor"}};
    REQUIRE(compose::is_filed_under(one, "vision,motor"));
    REQUIRE(compose::is_filed_under(one, "all"));
    REQUIRE_FALSE(compose::is_filed_under(one, "vision,hearing"));
    REQUIRE_FALSE(compose::is_filed_under(one, ""));
}

TEST_CASE("a child with evaluations in OT and PT only is shown the way to Section 504") {
    REQUIRE(text_at(worksheet(sample_file("luca-504.xml")), "section_504_route") == "yes");
    REQUIRE(text_at(worksheet(sample_file("luca-504.xml")), "related_service_only.citation") ==
            "34 CFR 300.8(a)(2)(i)");
    REQUIRE(text_at(worksheet(test::sample("bare")), "section_504_route") == "yes");  // PT, nothing decided
    const auto eligible =
        worksheet(with(sample_file("luca-504.xml"), "status=\"not-eligible\"", "status=\"eligible\""));
    REQUIRE(text_at(eligible, "section_504_route") == "no");
    const auto speech = worksheet(with(sample_file("luca-504.xml"), "discipline=\"OT\"", "discipline=\"SLP\""));
    REQUIRE(text_at(speech, "section_504_route") == "no");
}

TEST_CASE("300.311 stands in the worksheet where a learning disability is considered") {
    REQUIRE(text_at(worksheet(sample_file("luca-504.xml")), "considers_sld") == "no");
    const auto asked =
        worksheet(with(sample_file("luca-504.xml"), "<concern>handwriting", "<concern>Reading and writing"));
    REQUIRE(text_at(asked, "considers_sld") == "yes");
    const auto named = worksheet(with(sample_file("luca-504.xml"), "<adverse-effect>",
                                      "<primary>specific-learning-disability</primary><adverse-effect>"));
    REQUIRE(text_at(named, "considers_sld") == "yes");
    REQUIRE(text_at(named, at_category(10) + "is_named") == "yes");
    REQUIRE(text_at(named, at_category(9) + "is_named") == "no");
}

TEST_CASE("a request for evaluation needs little more than the child and what worries the family") {
    const auto names = test::names_of(sample_file("nia-request.xml"), DocumentKind::evaluation_request);
    REQUIRE(text_at(names, "date") == "10/14/2025");  // the referral's
    REQUIRE(text_at(names, "opening").starts_with("I am the grandfather of Nia."));
    REQUIRE(text_at(names, "concerns") == "2");
    REQUIRE(text_at(names, "reason") == "2");
    REQUIRE(text_at(names, "attachments.0.date") == "09/22/2025");
    REQUIRE(text_at(names, "attachments.1.date").empty());
    REQUIRE(text_at(names, "document.watermark").empty());
    REQUIRE(text_at(names, "language_wish").empty());
    const auto bare = test::names_of(test::sample("bare"), DocumentKind::evaluation_request);
    REQUIRE(text_at(bare, "date") == "11/21/2026");  // the document's day
    REQUIRE(text_at(bare, "opening").starts_with("I write about Ilse."));
    REQUIRE(text_at(bare, "has_reason") == "no");
    const auto somali = test::names_of(test::sample("full"), DocumentKind::evaluation_request);
    REQUIRE(text_at(somali, "language_wish") == "Please write and speak with me in Somali.");
    REQUIRE(text_at(somali, "interpreter_wish") == "yes");
}

TEST_CASE("a plan under Section 504 shows what is decided, what is proposed and what is open") {
    const auto plan = [](const std::string& xml) { return test::names_of(xml, DocumentKind::section_504_plan); };
    const auto names = plan(sample_file("luca-504.xml"));
    for (const char* element : {"impairment", "activities", "limitation", "aids", "review"}) {
        INFO(element);
        REQUIRE(text_at(names, std::string(element) + ".missing") == "no");
    }
    REQUIRE(text_at(names, "coordinator.name") == "Chidi Okafor");
    REQUIRE(text_at(names, "aids.rows.0.responsible") == "each subject teacher");
    REQUIRE(text_at(names, "aids.rows.2.responsible").empty());
    REQUIRE(text_at(names, "proposals") == "4");
    REQUIRE(text_at(names, "review.date") == "03/09/2027");
    REQUIRE(text_at(names, "review.unverified") == "yes");
    REQUIRE(text_at(names, "rights.1.unverified") == "no");
    const auto bare = plan(test::sample("bare"));
    for (const char* element : {"impairment", "activities", "limitation", "aids", "review"}) {
        REQUIRE(text_at(bare, std::string(element) + ".missing") == "yes");
    }
}
