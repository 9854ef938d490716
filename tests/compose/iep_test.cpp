#include <catch2/catch.hpp>

#include "compose/law.h"
#include "support/composed.h"
#include "support/names_at.h"

using namespace iepress;
using compose::DocumentKind;
using test::text_at;
using test::with;

namespace {

compose::Object draft(const std::string& xml) { return test::names_of(xml, DocumentKind::iep_draft); }

/// Citations of the seats of the team that nobody fills.
std::string open_seats(const compose::Object& names) {
    std::string text;
    const auto& seats = *test::at(names, "meeting.open_seats").list();
    for (std::size_t i = 0; i < seats.size(); ++i) {
        text += text_at(names, "meeting.open_seats." + std::to_string(i) + ".citation").substr(7) + " ";
    }
    return text;
}

}  // namespace

TEST_CASE("the draft is marked until the case is final") {
    REQUIRE(text_at(draft(test::sample("full")), "document.watermark") == "DRAFT");
    const auto final_one = draft(with(test::sample("full"), "status=\"draft\"", "status=\"final\""));
    REQUIRE(text_at(final_one, "document.watermark").empty());
    REQUIRE(text_at(final_one, "is_draft") == "no");
}

TEST_CASE("who came fills a seat of the team, who was absent does not") {
    const auto names = draft(test::sample("full"));
    REQUIRE(text_at(names, "meeting.attendance") == "5");
    REQUIRE(text_at(names, "meeting.attendance.1.role") == "Student");
    REQUIRE(text_at(names, "meeting.attendance.3.status") == "By phone or video");
    REQUIRE(open_seats(names) == "300.321(a)(2) 300.321(a)(4) ");
    const auto there = draft(with(test::sample("full"), "person=\"diaz\" status=\"absent\"",
                                  "person=\"diaz\" status=\"excused\""));
    REQUIRE(open_seats(there) == "300.321(a)(2) ");
}

TEST_CASE("a student for whom transition is discussed must be invited") {
    const auto names = draft(with(test::sample("full"), "<attendance person=\"student\" status=\"present\"/>", ""));
    REQUIRE(open_seats(names) == "300.321(a)(2) 300.321(a)(4) 300.321(a)(7), (b)(1) ");
}

TEST_CASE("without a meeting the family and the team are listed with the attendance open") {
    const auto names = draft(test::sample("bare"));
    REQUIRE(text_at(names, "meeting.held") == "no");
    REQUIRE(text_at(names, "meeting.attendance") == "1");
    REQUIRE(text_at(names, "meeting.attendance.0.status").empty());
    REQUIRE(open_seats(names) == "300.321(a)(1) 300.321(a)(2) 300.321(a)(3) 300.321(a)(4) 300.321(a)(5) ");
}

TEST_CASE("transition applies from the IEP in which the child turns 16") {
    const std::string plain = with(test::sample("bare"), "</case>",
                                   "<milestones><iep-begin>2031-05-01</iep-begin><iep-end>2032-05-01</iep-end>"
                                   "</milestones></case>");  // Ilse turns 16 on 2032-05-02
    REQUIRE(text_at(draft(plain), "transition.applies") == "no");
    const auto a_day_more = draft(with(plain, "2032-05-01</iep-end>", "2032-05-02</iep-end>"));
    REQUIRE(text_at(a_day_more, "transition.applies") == "yes");
    REQUIRE(text_at(a_day_more, "transition.goals_required.missing") == "yes");
    REQUIRE(text_at(a_day_more, "rights_transfer.applies") == "no");
    REQUIRE(text_at(draft(with(plain, "2032-05-01</iep-end>", "2033-05-02</iep-end>")), "rights_transfer.applies") ==
            "yes");
    // no end is written: a year from the beginning
    REQUIRE(text_at(draft(with(plain, "<iep-end>2032-05-01</iep-end>", "")), "transition.applies") == "no");
    REQUIRE(text_at(draft(with(plain, "2031-05-01</iep-begin><iep-end>2032-05-01</iep-end>", "2031-05-02</iep-begin>")),
                    "transition.applies") == "yes");
}

TEST_CASE("a child born on February 29 turns 16 on that day of a leap year, 17 on March 1") {
    const std::string born = with(with(test::sample("bare"), "2016-05-02", "2016-02-29"), "</case>",
                                  "<milestones><iep-end>2033-02-28</iep-end></milestones></case>");
    REQUIRE(text_at(draft(born), "transition.applies") == "yes");
    REQUIRE(text_at(draft(born), "rights_transfer.applies") == "no");
    REQUIRE(text_at(draft(with(born, "2033-02-28", "2033-03-01")), "rights_transfer.applies") == "yes");
}

TEST_CASE("short-term objectives are asked for where an alternate assessment is taken") {
    const auto names = draft(test::sample("full"));
    REQUIRE(text_at(names, "goals.rows.0.short_term_objectives.missing") == "no");
    REQUIRE(text_at(names, "goals.rows.1.short_term_objectives.missing") == "yes");
    const auto regular = draft(with(test::sample("full"), "participation=\"alternate\"", "participation=\"regular\""));
    REQUIRE(text_at(regular, "goals.rows.1.short_term_objectives.missing") == "no");
    REQUIRE(text_at(names, "assessment_plans.rows.1.alternate.missing") == "yes");  // one of two reasons
    REQUIRE(text_at(names, "assessment_plans.rows.0.accommodations") == "small group, extra time, and laptop");
}

TEST_CASE("a goal says which of its parts nobody has written") {
    REQUIRE(text_at(draft(test::sample("full")), "goals.rows.0.missing_parts").empty());
    REQUIRE(text_at(draft(test::sample("full")), "goals.rows.2.missing_parts") == "a condition");
    REQUIRE(text_at(draft(test::sample("bare")), "goals.rows.0.missing_parts") ==
            "a condition, a baseline, a level to reach, how it is measured, and a target date");
}

TEST_CASE("services answer their elements by kind, and each needs its details") {
    const auto names = draft(test::sample("full"));
    REQUIRE(text_at(names, "services.rows") == "2");
    REQUIRE(text_at(names, "services.missing") == "no");
    REQUIRE(text_at(names, "service_details.missing") == "yes");
    REQUIRE(text_at(names, "personnel_support.missing") == "yes");
    REQUIRE(text_at(names, "supplementary_aids.missing") == "no");  // accommodations answer it
    const auto bare = draft(test::sample("bare"));
    REQUIRE(text_at(bare, "services.missing") == "yes");
    REQUIRE(text_at(bare, "supplementary_aids.missing") == "yes");
}

TEST_CASE("each special factor is decided or open") {
    const auto names = draft(test::sample("full"));
    REQUIRE(text_at(names, "special_factors") == "5");
    REQUIRE(text_at(names, "special_factors.0.decision") == "No");
    REQUIRE(text_at(names, "special_factors.1.missing") == "yes");
    REQUIRE(text_at(names, "special_factors.4.decision") == "Yes");
    REQUIRE(text_at(names, "special_factors.4.unverified") == "no");
}

TEST_CASE("an element whose rule nobody has verified says so") {
    rules::Book book = test::product_book();
    for (rules::Rule& rule : book.rules) {
        if (rule.id == "factor/assistive-technology") rule.fact.status = datafile::FactStatus::unverified;
    }
    const record::Case one = test::case_of(test::sample("full"));
    const compose::Strings english = test::product_strings("en");
    base::Diagnostics diagnostics;
    const auto names = test::composed(&one, english, test::request_for(DocumentKind::iep_draft), diagnostics, book);
    REQUIRE(names);
    CHECK(text_at(*names, "special_factors.4.unverified") == "yes");
    CHECK(text_at(*names, "special_factors.3.unverified") == "no");
}

TEST_CASE("present levels: an area's impact answers for the curriculum; a preschool child has activities") {
    const auto names = draft(test::sample("full"));
    REQUIRE(text_at(names, "present_levels.effect.missing") == "no");
    REQUIRE(text_at(names, "present_levels.effect.has_blocks") == "no");
    REQUIRE(text_at(names, "present_levels.areas.0.evaluation") == "Occupational therapy evaluation, 10/19/2026");
    const auto bare = draft(test::sample("bare"));
    REQUIRE(text_at(bare, "present_levels.missing") == "yes");
    REQUIRE(text_at(bare, "present_levels.effect.citation") == "34 CFR 300.320(a)(1)(i)");
    const auto small = draft(with(test::sample("bare"), "</birth-date>", "</birth-date><grade>PK</grade>"));
    REQUIRE(text_at(small, "present_levels.effect.citation") == "34 CFR 300.320(a)(1)(ii)");
}

TEST_CASE("law data that lack a rule or its words are reported") {
    const compose::Strings english = test::product_strings("en");
    const compose::Strings spanish = test::product_strings("es");
    const record::Case one = test::case_of(test::sample("full"));
    rules::Book book = test::product_book();
    std::erase_if(book.rules, [](const rules::Rule& rule) { return rule.id == "iep/services"; });
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(test::composed(&one, english, test::request_for(DocumentKind::iep_draft), diagnostics, book));
    REQUIRE(diagnostics.contains("compose/missing-rule"));

    rules::Book english_only = test::product_book();
    for (rules::Rule& rule : english_only.rules) rule.translations.clear();
    base::Diagnostics again;
    REQUIRE_FALSE(test::composed(&one, spanish, test::request_for(DocumentKind::iep_vs_504), again, english_only));
    REQUIRE(again.contains("compose/missing-wording"));
    REQUIRE(again.all()[0].line != 0);
}

TEST_CASE("a draft shows what the evaluations recommend, with its source; a final IEP shows what was decided") {
    const std::string xml = test::sample("full");
    const auto names = draft(xml);
    CHECK(text_at(names, "goals.proposals") == "1");
    CHECK(text_at(names, "goals.proposals.0.statement") ==
          "By 11/29/2027, Nadi will carry out directions of three steps, reaching 4 directions.");
    CHECK(text_at(names, "goals.proposals.0.marks") == "2");
    CHECK(text_at(names, "services.proposals.1.text") == "as this IEP states it above");
    CHECK(text_at(names, "services.clashes") == "1");
    CHECK(text_at(names, "set_aside.0.reason") == "She hears well from where she sits.");
    CHECK(text_at(names, "sources.1.text").starts_with("Speech-language pathology evaluation, 10/21/2026"));
    // The evaluation that a present level rests on is not carried over; the other one is.
    CHECK(text_at(names, "present_levels.carried.areas") == "2");
    CHECK(text_at(names, "present_levels.carried.areas.0.needs.0.marks") == "2");

    const auto decided = draft(with(xml, "status=\"draft\"", "status=\"final\""));
    for (const char* list :
         {"goals.proposals", "services.proposals", "services.clashes", "supplementary_aids.proposals"}) {
        CAPTURE(list);
        CHECK(text_at(decided, list) == "0");
    }
    CHECK(text_at(decided, "present_levels.carried.areas") == "2");
    CHECK(text_at(decided, "special_factors.3.question.raised") == "no");
}

TEST_CASE("without sources no mark is left") {
    static const compose::Strings english = test::product_strings("en");
    compose::Request request = test::request_for(DocumentKind::iep_draft);
    request.show_sources = false;
    const auto names = test::names_of(test::case_of(test::sample("full")), english, request);
    CHECK(text_at(names, "shows_sources") == "no");
    CHECK(text_at(names, "sources") == "0");
    CHECK(text_at(names, "goals.proposals.0.marks").empty());
    CHECK(text_at(names, "present_levels.areas.0.evaluation").empty());
}
