// Which notice of the case a letter is, and to which meeting it calls.
#include <catch2/catch.hpp>

#include "compose/letters/letter.h"
#include "support/composed.h"
#include "support/names_at.h"

using namespace iepress;
using compose::DocumentKind;
using test::text_at;
using test::with;

namespace {

/// Two years of meetings and notices, and a notice that nobody gave an id.
std::string two_years() {
    return with(test::sample("bare"), "</case>", R"(
      <meeting id="fall" kind="iep"><date>2025-10-02</date><time>9:00</time></meeting>
      <meeting id="spring" kind="annual-review"><date>2026-03-05</date><time>10:00</time></meeting>
      <notice id="change" kind="prior-written-notice"><date>2026-03-06</date><part kind="action">More time.</part></notice>
      <notice id="proposal" kind="prior-written-notice"><date>2025-10-03</date><part kind="action">An IEP.</part></notice>
      <notice id="invitation" kind="meeting-notice"><date>2025-09-20</date><part kind="action">To write it.</part></notice>
      <notice kind="meeting-notice"><date>2026-02-20</date><part kind="action">To review it.</part></notice>
    </case>)");
}

struct Ids {
    std::string_view notice, meeting;
};

compose::Object letter(DocumentKind kind, Ids ids) {
    static const compose::Strings english = test::product_strings("en");
    compose::Request request = test::request_for(kind);
    request.notice = ids.notice;
    request.meeting = ids.meeting;
    return test::names_of(test::case_of(two_years()), english, request);
}

std::string invitation(Ids ids) {
    const auto names = letter(DocumentKind::meeting_notice, ids);
    return text_at(names, "date") + " for " + text_at(names, "when.day");
}

/// The one message of a letter that cannot be made.
std::string refusal(DocumentKind kind, Ids ids) {
    const compose::Strings english = test::product_strings("en");
    compose::Request request = test::request_for(kind);
    request.notice = ids.notice;
    request.meeting = ids.meeting;
    const record::Case one = test::case_of(two_years());
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(test::composed(&one, english, request, diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    return diagnostics.all()[0].text;
}

}  // namespace

TEST_CASE("a prior written notice is the latest of the case, or the one that was asked for") {
    const auto action = [](Ids ids) {
        return text_at(letter(DocumentKind::prior_written_notice, ids), "items.0.blocks.0.paragraph");
    };
    REQUIRE(action({}) == "More time.");
    REQUIRE(action({"proposal", ""}) == "An IEP.");
    REQUIRE(text_at(letter(DocumentKind::prior_written_notice, {"proposal", ""}), "date") == "10/03/2025");
}

TEST_CASE("notice and meeting of an invitation belong together, whichever of them was asked for") {
    REQUIRE(invitation({}) == "02/20/2026 for 03/05/2026");
    REQUIRE(invitation({"invitation", ""}) == "09/20/2025 for 10/02/2025");
    REQUIRE(invitation({"", "fall"}) == "09/20/2025 for 10/02/2025");
    REQUIRE(invitation({"", "spring"}) == "02/20/2026 for 03/05/2026");
    REQUIRE(invitation({"invitation", "spring"}) == "09/20/2025 for 03/05/2026");
}

TEST_CASE("a notice after the last meeting calls to none that has been") {
    const record::Case one = test::case_of(with(two_years(), "2025-09-20", "2026-04-01"));
    const compose::Letter late = compose::letter_of(one, "meeting-notice", "invitation", "");
    REQUIRE(late.notice != nullptr);
    REQUIRE(late.meeting == nullptr);
    const compose::Letter early = compose::letter_of(one, "meeting-notice", "", "fall");
    REQUIRE(early.notice == nullptr);
    REQUIRE(early.meeting->id == "fall");
}

TEST_CASE("an unknown id is refused with the ids that there are") {
    REQUIRE(refusal(DocumentKind::prior_written_notice, {"invitation", ""})
                .ends_with("with the id invitation; the ids there are: change, proposal"));
    REQUIRE(refusal(DocumentKind::meeting_notice, {"", "summer"})
                .ends_with("with the id summer; the ids there are: fall, spring"));
    const record::Case none = test::case_of(test::sample("bare"));
    REQUIRE(compose::notice_ids(none, "meeting-notice").empty());
    REQUIRE(compose::meeting_ids(none).empty());
}
