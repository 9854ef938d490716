#include <catch2/catch.hpp>

#include "support/composed.h"
#include "support/names_at.h"

using namespace iepress;
using compose::DocumentKind;
using test::text_at;
using test::with;

namespace {

compose::Object written_notice(const std::string& xml) {
    return test::names_of(xml, DocumentKind::prior_written_notice);
}
compose::Object invitation(const std::string& xml) { return test::names_of(xml, DocumentKind::meeting_notice); }

/// Citations of the elements of a list, without the title of the code.
std::string citations(const compose::Object& names, const std::string& list) {
    std::string text;
    for (std::size_t i = 0; i < test::at(names, list).list()->size(); ++i) {
        text += text_at(names, list + "." + std::to_string(i) + ".citation").substr(7) + " ";
    }
    return text;
}

}  // namespace

TEST_CASE("a prior written notice has the seven items in the order of the rule") {
    const auto names = written_notice(test::sample("full"));
    REQUIRE(text_at(names, "items") == "7");
    REQUIRE(citations(names, "items") ==
            "300.503(b)(1) 300.503(b)(2) 300.503(b)(3) 300.503(b)(4) 300.503(b)(5) 300.503(b)(6) 300.503(b)(7) ");
    REQUIRE(text_at(names, "date") == "11/24/2026");  // the latest of two
    REQUIRE(text_at(names, "items.0.title") == "Services");
    REQUIRE(text_at(names, "items.0.blocks.0.paragraph") == "The district proposes to begin services.");
    REQUIRE(text_at(names, "items.1.blocks") == "2");  // two parts of one kind run on
}

TEST_CASE("a prior written notice is a draft while an item has no answer") {
    const auto names = written_notice(test::sample("full"));
    REQUIRE(text_at(names, "items.6.missing") == "yes");
    REQUIRE(text_at(names, "document.watermark") == "DRAFT");
    const auto whole = written_notice(with(test::sample("full"), "Section 504: rejected.</part>",
                                           "Section 504: rejected.</part><part kind=\"other-factors\">None.</part>"));
    REQUIRE(text_at(whole, "items.6.missing") == "no");
    REQUIRE(text_at(whole, "document.watermark").empty());  // though the case is still a draft
    REQUIRE(text_at(whole, "is_draft") == "yes");
}

TEST_CASE("without a notice every item is open and the day is that of the document") {
    const auto names = written_notice(test::sample("bare"));
    for (int i = 0; i < 7; ++i) REQUIRE(text_at(names, "items." + std::to_string(i) + ".missing") == "yes");
    REQUIRE(text_at(names, "date") == "11/21/2026");
    REQUIRE(text_at(names, "has_addressees") == "no");
}

TEST_CASE("a letter goes to those with educational rights and says who uses another language") {
    const auto names = written_notice(test::sample("full"));
    REQUIRE(text_at(names, "addressees") == "1");
    REQUIRE(text_at(names, "addressees.0.name") == "Yusuf Warsame");
    REQUIRE(text_at(names, "other_languages.0.language") == "Somali");
    const std::string english =
        with(with(test::sample("full"), "<language>so</language>", "<language>en-US</language>"),
             "<interpreter-needed>yes", "<interpreter-needed>no");
    REQUIRE(text_at(written_notice(english), "has_other_languages") == "no");
    const std::string nobody = with(test::sample("full"), "<educational-rights>yes", "<educational-rights>no");
    REQUIRE(text_at(written_notice(nobody), "addressees.0.name") == "Yusuf Warsame");  // the first of the family
}

TEST_CASE("in Spanish a parent who reads Spanish needs no other language") {
    const compose::Strings spanish = test::product_strings("es");
    const record::Case one =
        test::case_of(with(with(test::sample("full"), "<language>so</language>", "<language>es-MX</language>"),
                           "<interpreter-needed>yes", "<interpreter-needed>no"));
    const auto names = test::names_of(one, spanish, test::request_for(DocumentKind::prior_written_notice));
    REQUIRE(text_at(names, "has_other_languages") == "no");
}

TEST_CASE("a meeting notice says why, when, where and who, or that nobody has said so") {
    const auto names = invitation(test::sample("full"));
    REQUIRE(text_at(names, "date") == "11/09/2026");
    REQUIRE(text_at(names, "purpose.text") == "To write an individualized education program (IEP) for Nadi.");
    REQUIRE(text_at(names, "when.missing") == "no");
    REQUIRE(text_at(names, "where.missing") == "yes");
    REQUIRE(text_at(names, "document.watermark") == "DRAFT");
    REQUIRE(text_at(names, "more.0.paragraph") == "Bring any questions.");
    const auto placed =
        invitation(with(test::sample("full"), "3:00 p.m.</time>", "3:00 p.m.</time><location>Room 2</location>"));
    REQUIRE(text_at(placed, "where.text") == "Room 2");
    REQUIRE(text_at(placed, "document.watermark").empty());
    const auto bare = invitation(test::sample("bare"));
    for (const char* element : {"purpose", "when", "where", "people"}) {
        REQUIRE(text_at(bare, std::string(element) + ".missing") == "yes");
    }
}

TEST_CASE("the notice's own words say what the meeting is for") {
    const auto names = invitation(with(test::sample("full"), "<part kind=\"other-factors\">Bring",
                                       "<part kind=\"action\">To talk.</part><part kind=\"other-factors\">Bring"));
    REQUIRE(text_at(names, "purpose.blocks.0.paragraph") == "To talk.");
    REQUIRE(text_at(names, "purpose.text").empty());
}

TEST_CASE("who is invited fills a seat, whether or not that person came") {
    const auto names = invitation(test::sample("full"));
    REQUIRE(citations(names, "open_seats") == "300.321(a)(2) ");  // the absent representative was invited
    REQUIRE(text_at(names, "people.rows.4.status") == "Invited");
    REQUIRE(text_at(names, "people.rows.3.status") == "By phone or video");
    const auto alone = invitation(with(test::sample("full"), "<attendance person=\"diaz\" status=\"absent\"/>", ""));
    REQUIRE(citations(alone, "open_seats") == "300.321(a)(2) 300.321(a)(4) ");
}

TEST_CASE("a district's own seat is asked for beside ours") {
    rules::Book book = test::product_book();
    rules::Rule own = *book.find("team/agency-representative");
    own.id = "district/bilingual-advocate";
    own.citation = "Board policy 4-12";
    book.rules.push_back(own);
    const auto open = [&](const std::string& xml) {
        const compose::Strings english = test::product_strings("en");
        const record::Case one = test::case_of(xml);
        base::Diagnostics diagnostics;
        const auto names =
            test::composed(&one, english, test::request_for(DocumentKind::meeting_notice), diagnostics, book);
        REQUIRE(names);
        std::string text;
        for (std::size_t i = 0; i < test::at(*names, "open_seats").list()->size(); ++i) {
            text += text_at(*names, "open_seats." + std::to_string(i) + ".citation") + "; ";
        }
        return text;
    };
    const std::string alone = with(test::sample("full"), "<attendance person=\"diaz\" status=\"absent\"/>", "");
    REQUIRE(open(alone) == "34 CFR 300.321(a)(2); 34 CFR 300.321(a)(4); Board policy 4-12; ");
}

TEST_CASE("only a meeting of the IEP team needs its members") {
    const auto names = invitation(with(test::sample("full"), "<meeting kind=\"iep\">", "<meeting kind=\"504\">"));
    REQUIRE(text_at(names, "has_open_seats") == "no");
    REQUIRE(text_at(names, "transition.applies") == "no");
}

TEST_CASE("transition stands in the notice from the IEP in which the child turns 16") {
    const std::string xml =
        with(test::sample("bare"), "</case>",
             "<milestones><iep-begin>2031-05-01</iep-begin><iep-end>2032-05-01</iep-end></milestones>"
             "<meeting kind=\"iep\"><date>2031-04-20</date></meeting></case>");
    REQUIRE(text_at(invitation(xml), "transition.applies") == "no");
    const auto older = invitation(with(xml, "2032-05-01", "2032-05-02"));
    REQUIRE(text_at(older, "transition.applies") == "yes");
    REQUIRE(text_at(older, "transition.agencies_required.missing") == "yes");
    REQUIRE(text_at(invitation(test::sample("full")), "transition.agencies.0.name") == "Grace Cho");
}

TEST_CASE("early intervention stands in the notice of a young child's first IEP") {
    const auto rights_at = [](const std::string& day, const std::string& kind) {
        return citations(invitation(with(test::sample("bare"), "</case>",
                                         "<meeting kind=\"" + kind + "\"><date>" + day + "</date></meeting></case>")),
                         "rights");
    };
    const std::string usual = "300.321(a)(6), 300.322(b)(1)(ii) 300.322(a)(2) 300.322(c) 300.322(e) ";
    REQUIRE(rights_at("2022-05-01", "iep") == usual + "300.322(b)(1)(ii) ");  // the day before her sixth birthday
    REQUIRE(rights_at("2022-05-02", "iep") == usual);
    REQUIRE(rights_at("2022-05-01", "annual-review") == usual);
}

TEST_CASE("a parent who needs an interpreter and none invited is an open point") {
    REQUIRE(text_at(invitation(test::sample("full")), "interpreter.missing") == "no");
    const auto none = invitation(with(test::sample("full"), " language-interpreter\"", "\""));
    REQUIRE(text_at(none, "interpreter.missing") == "yes");
    REQUIRE(text_at(none, "interpreter.citation") == "34 CFR 300.322(e)");
    REQUIRE(text_at(invitation(test::sample("bare")), "interpreter.missing") == "no");
}
