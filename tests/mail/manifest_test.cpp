#include "mail/manifest.h"

#include <catch2/catch.hpp>

#include "pdf/external.h"

using namespace iepress;
using pdf_test::Folder;

namespace {

mail::Manifest sample() {
    mail::Manifest one;
    one.program = "iepress 0.1.0";
    one.mailing = "0A1B2C3D";
    one.date = {2026, 1, 23};
    one.documents = {"progress-report"};
    one.numbers = 2;
    one.volumes = {{"10-window", 1, "10-window-1.pdf", std::string(64, 'a'), 1, 2, 4}};
    mail::ManifestPiece piece;
    piece.number = 2;
    piece.case_file = "cases/a, \"b\".xml";
    piece.case_sha256 = std::string(64, 'b');
    piece.student = "S-104";
    piece.people = {"father", "mother"};
    piece.address_sha256 = std::string(64, 'c');
    piece.language = "es";
    piece.edition = "family";
    piece.envelope = "10-window";
    piece.volume = 1;
    piece.first_page = 1;
    piece.sheets = 2;
    piece.grams = 14.25;
    piece.postage = "letter 1 oz";
    piece.delivery_point = "97210123401";
    piece.pages = {{mail::PageHolds::letter, "", 1, 1, mail::Side::front, std::string(64, 'd')},
                   {mail::PageHolds::blank, "", 0, 1, mail::Side::back, std::string(64, 'e')},
                   {mail::PageHolds::document, "progress-report", 1, 2, mail::Side::front, std::string(64, 'f')},
                   {mail::PageHolds::enclosure, "rights.pdf", 3, 2, mail::Side::back, std::string(64, '0')}};
    one.pieces = {piece};
    one.held = {{1, "cases/c.xml", "S-105", {"mother"}, {"post/incomplete-address"}}};
    one.envelopes = {{"10-window", {{76.5}, {150}, {250}, {70}}, {}, {{{50}, {130.25}, {300}, {110}}}}};
    one.enclosures = {{"rights.pdf", std::string(64, '1'), {std::string(64, '2')}}};
    return one;
}

std::string reread(const std::string& json, std::string& problem) {
    const Folder folder;
    base::Diagnostics diagnostics;
    const auto read = mail::read_manifest(folder.put("manifest.json", json), diagnostics);
    problem = diagnostics.all().empty() ? "" : std::string(diagnostics.all().front().message->code);
    return read ? mail::to_json(*read) : "";
}

std::string with(std::string json, std::string_view from, std::string_view to) {
    const std::size_t at = json.find(from);
    REQUIRE(at != std::string::npos);
    return json.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a manifest is read as it was written") {
    const std::string json = mail::to_json(sample());
    std::string problem;
    REQUIRE(reread(json, problem) == json);
    REQUIRE(problem.empty());
    const mail::ManifestPage page = sample().pieces[0].pages[3];
    const Folder folder;
    base::Diagnostics diagnostics;
    const auto read = mail::read_manifest(folder.put("manifest.json", json), diagnostics);
    REQUIRE(read->pieces[0].pages[3].holds == page.holds);
    REQUIRE(read->pieces[0].pages[3].side == page.side);
    REQUIRE(read->pieces[0].grams == 14.25);
    REQUIRE(read->envelopes[0].visible[0].y.value == 130.25);
    REQUIRE(read->date == base::Date{2026, 1, 23});
}

TEST_CASE("what is no manifest has its message") {
    const std::string json = mail::to_json(sample());
    for (const std::string& wrong :
         {std::string(), std::string("{}"), std::string("[1]"), json.substr(0, json.size() / 2),
          with(json, "\"iepress mailing\"", "\"another\""), with(json, "\"version\": 1", "\"version\": 2"),
          with(json, "\"letter\"", "\"lettre\""), with(json, "2026-01-23", "2026-02-30"),
          with(json, "\"numbers\": 2", "\"numbers\": \"2\""), with(json, "\"file\": \"10", "\"file\": \"../10")}) {
        std::string problem;
        INFO(wrong.substr(0, 80));
        CHECK(reread(wrong, problem).empty());
        CHECK(problem == "mail/bad-manifest");
    }
}

TEST_CASE("the table has a line a piece") {
    REQUIRE(mail::to_csv(sample()) ==
            "piece,envelope,volume,first page,pages,sheets,student,people,language,edition,case file,case "
            "sha256,grams,postage,delivery point\r\n"
            "2,10-window,1,1,4,2,S-104,father mother,es,family,\"cases/a, \"\"b\"\".xml\"," +
                std::string(64, 'b') + ",14.2,letter 1 oz,97210123401\r\n");
}
