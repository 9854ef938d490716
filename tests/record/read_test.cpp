#include "support.h"

using namespace iepress;
using namespace iepress::record;
using namespace iepress::record::tests;

namespace {

Case example() {
    base::Diagnostics diagnostics;
    auto one = read_case_text("case.xml", case_example(), diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one.has_value());
    return std::move(*one);
}

std::string at(const base::Place& place) { return fmt::format("{}:{}", place.line, place.column); }

/// Line and column of the n-th `text` in the example.
std::string where(std::string_view text, int n = 1) {
    const std::string xml = case_example();
    std::size_t offset = 0;
    for (int i = 0; i < n; ++i) offset = xml.find(text, offset + (i > 0 ? 1 : 0));
    const std::string before = xml.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    return fmt::format("{}:{}", line, offset - (before.rfind('\n') + 1) + 1);
}

}  // namespace

TEST_CASE("the documentation's example is read whole") {
    const Case one = example();
    REQUIRE(one.source == case_example());
    REQUIRE(one.student.id.value == "4071");
    REQUIRE(one.student.name.preferred.value == "Thandi");
    REQUIRE(one.student.birth_date.value == base::Date{2017, 3, 14});
    REQUIRE(one.student.pronouns.value == Pronouns::she);
    REQUIRE(one.student.school.state.value == "AZ");
    REQUIRE(one.family.size() == 1);
    REQUIRE(one.family[0].educational_rights.value);
    REQUIRE(one.case_manager.value == "lindqvist");
    REQUIRE(one.team[0].further_roles.at(0).value == "evaluation-interpreter");
    REQUIRE(one.referral.reason.size() == 2);
    const Evaluation& ot = one.evaluations.at(0);
    REQUIRE(ot.discipline.value == Discipline::ot);
    REQUIRE(ot.testing_dates.size() == 2);
    REQUIRE(ot.assessments[0].measures[0].level == Measure::Level::composite);
    REQUIRE(ot.assessments[0].measures[0].metric.value == Metric::composite_50_10);
    REQUIRE(ot.assessments[0].measures[0].interval.low.value.typed == "34");
    REQUIRE(ot.assessments[0].measures[1].value.value.value == 9);
    REQUIRE(ot.recommendations[0].supported_by == "bot-fine stamina saw-grasp");
    REQUIRE(one.goals[0].points.size() == 3);
    REQUIRE(one.goals[0].points[1].note.value == "She was tired after the field trip.");
    REQUIRE(one.goals[0].criterion.text.value == "in 4 of 5 samples in a row");
    REQUIRE(one.goals[0].objectives[0].criterion.value.value.value == 11);
    REQUIRE(one.goals[0].progress[0].period == "q4");
    REQUIRE(one.services.size() == 2);
    REQUIRE(one.participation.environment.value == "regular-80");
    REQUIRE_FALSE(one.transition.has_value());
    REQUIRE(one.meetings[0].attendance[2].status.value == "remote");
    REQUIRE(one.notices[0].parts[1].kind == "explanation");
}

TEST_CASE("every value has the place where it stands") {
    const Case one = example();
    REQUIRE(at(one.student.name.given.place) == where("Thandiwe"));
    REQUIRE(at(one.student.birth_date.place) == where("2017-03-14"));
    REQUIRE(at(one.student.id.place) == where("4071"));
    REQUIRE(at(one.referral.reason[1].place) == where("Her teacher asks"));
    const Evaluation& ot = one.evaluations.at(0);
    REQUIRE(at(ot.place) == where("<evaluation "));
    REQUIRE(at(ot.assessments[0].measures[0].interval.high.place) == where("42\""));
    REQUIRE(at(ot.observations[0].narrative[2].place) == where("Dijo"));
    REQUIRE(at(ot.recommendations[0].text.place) == where("Typed work"));
    REQUIRE(at(one.goals[0].points[1].note.place) == where("She was tired"));
}

TEST_CASE("places hold after entities, long characters, a byte order mark and CRLF line ends") {
    const std::string xml =
        changed(changed(case_example(), "<district>Juniper", "<district>Zoë &amp; &#x1F642; Juniper"),
                "<location>Room 12", "<location>&lt;b&gt; नमस्ते, Room <!-- a -->12 ");
    std::string crlf = "\xEF\xBB\xBF";
    for (const char c : xml) crlf += c == '\n' ? "\r\n" : std::string(1, c);
    base::Diagnostics diagnostics;
    const auto plain = read_case_text("case.xml", xml, diagnostics);
    const auto odd = read_case_text("case.xml", crlf, diagnostics);
    REQUIRE(plain.has_value());
    REQUIRE(odd.has_value());
    REQUIRE(plain->student.school.district.value == "Zoë & 🙂 Juniper Creek Unified School District");
    REQUIRE(plain->meetings[0].location.value == "<b> नमस्ते, Room 12");
    REQUIRE(at(plain->notices[0].parts[0].narrative[0].place) == where("The district proposes"));
    REQUIRE(dump(*plain) == dump(*odd));
}

TEST_CASE("prose has paragraphs, bullets and languages") {
    const std::string xml =
        changed(case_example(), "She finishes about half of each written assignment.",
                "One\n  line. <!-- aside --> Still one.\n \t\n\nTwo.<p>Three &amp; <![CDATA[<4>]]></p>"
                "<li xml:lang=\"ar\">خمسة</li>Six.\n\n");
    base::Diagnostics diagnostics;
    const auto one = read_case_text("case.xml", xml, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one.has_value());
    const Narrative& prose = one->evaluations[0].educational_impact;
    REQUIRE(prose.size() == 5);
    REQUIRE(prose[0].text == "One line. Still one.");
    REQUIRE(prose[1].text == "Two.");
    REQUIRE(prose[2].text == "Three & <4>");
    REQUIRE(prose[3].text == "خمسة");
    REQUIRE(prose[3].kind == Paragraph::Kind::bullet);
    REQUIRE(prose[3].language == "ar");
    REQUIRE(prose[4].text == "Six.");
    REQUIRE(prose[4].language.empty());
}

TEST_CASE("comments, CDATA and processing instructions may stand everywhere") {
    const std::string plain = case_example();
    std::string odd = "<?xml version=\"1.0\"?><?xml-model href=\"case.rng\"?><!-- a < b & c -->";
    const std::string body = plain.substr(plain.find("<case"));
    for (std::size_t i = 0; i < body.size(); ++i) {
        odd += body[i];
        if (body[i] == '>' && i + 1 < body.size()) odd += i % 2 == 0 ? "<!-- > -->" : "<?note a>b?>";
    }
    base::Diagnostics diagnostics;
    auto one = read_case_text("case.xml", odd, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one.has_value());
    const auto without_places = [](const std::string& text) {
        std::string out;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find('\n', at);
            const std::size_t place = std::min(text.find("  @case.xml", at), end);
            out += text.substr(at, place - at) + "\n";
            at = end + 1;
        }
        return out;
    };
    REQUIRE(without_places(dump(*one)) == without_places(dump(example())));
}

TEST_CASE("the dump has every value of the example, one a line with its place") {
    const std::string text = dump(example());
    REQUIRE(text.find("case  @case.xml:2:1\n  status: draft  @case.xml:2:15\n") == 0);
    REQUIRE(text.find("    birth-date: 2017-03-14  @case.xml:9:17\n") != std::string::npos);
    REQUIRE(text.find("      observation  @case.xml:") == std::string::npos);
    REQUIRE(text.find("    observation  @case.xml:") != std::string::npos);
    REQUIRE(text.find("      words li es: Dijo: «Me canso».  @case.xml:") != std::string::npos);
    REQUIRE(text.find("address\n      ") == std::string::npos);
    // Each word of an attribute or element of the file occurs in it.
    for (const char* value : {"Juniper Creek Elementary School", "prior-written-notice", "2027-03-11", "keyboard",
                              "composite-50-10", "11", "OTR/L", "eligible", "remote", "assistive-technology"}) {
        INFO(value);
        REQUIRE(text.find(value) != std::string::npos);
    }
}

TEST_CASE("elements may come in any order") {
    std::string xml = case_example();
    const std::size_t begin = xml.find("  <student");
    const std::size_t end = xml.find("</student>\n") + 11;
    const std::string student = xml.substr(begin, end - begin);
    xml.erase(begin, end - begin);
    xml.insert(xml.find("</case>"), student);
    REQUIRE(findings(xml).empty());
}

TEST_CASE("attachments of a referral, who sees to an accommodation, and a plan under Section 504 are read") {
    base::Diagnostics diagnostics;
    const auto one = record::read_case_text("case.xml", R"(<case>
  <student id="1"><name><given>A</given><family>B</family></name><birth-date>2016-01-02</birth-date><school><name>S</name></school></student>
  <team><member id="t" role="other"><name><given>C</given><family>D</family></name></member></team>
  <referral><attachment date="2026-03-02">A letter</attachment><attachment>A drawing</attachment></referral>
  <accommodations><accommodation kind="accommodation" setting="all" responsible="teacher">Time</accommodation></accommodations>
  <section-504 coordinator="t"><impairment>Asthma.</impairment><activity>breathing</activity><activity>walking</activity>
    <review-date>2027-01-05</review-date></section-504>
</case>)",
                                            diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one);
    REQUIRE(one->referral.attachments.size() == 2);
    REQUIRE(one->referral.attachments[0].title.value == "A letter");
    REQUIRE(one->referral.attachments[0].date.value == base::Date{2026, 3, 2});
    REQUIRE_FALSE(one->referral.attachments[1].date);
    REQUIRE(one->accommodations[0].responsible.value == "teacher");
    REQUIRE(one->section_504.coordinator.value == "t");
    REQUIRE(one->section_504.activities.size() == 2);
    REQUIRE(one->section_504.review_date.value == base::Date{2027, 1, 5});
}

TEST_CASE("a coordinator who is not on the team is an error") {
    base::Diagnostics diagnostics;
    const auto one = record::read_case_text("case.xml", R"(<case>
  <student id="1"><name><given>A</given><family>B</family></name><birth-date>2016-01-02</birth-date><school><name>S</name></school></student>
  <section-504 coordinator="nobody"/>
</case>)",
                                            diagnostics);
    REQUIRE_FALSE(one);
}
