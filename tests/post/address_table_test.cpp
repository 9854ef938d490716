// The data of addresses: what is shipped, what a district adds, what is refused.
#include "post/address_table.h"

#include "post/messages.h"
#include "post/upper_case.h"
#include "support.h"
#include "support/folder.h"

using namespace iepress;

namespace {

const std::filesystem::path shipped = std::filesystem::path(IEPRESS_SOURCE_DIR) / "data";
const std::string fact = " citation='Own' checked='2026-11-22' status='unverified'";

std::string problem_of(const std::string& lists) {
    test::Folder folder;
    folder.add("post/publication-28.xml", "<address-words>" + lists + "</address-words>");
    base::Diagnostics diagnostics;
    const std::vector<std::filesystem::path> folders{shipped, folder.path()};
    CHECK_FALSE(post::load_address_words(folders, diagnostics));
    REQUIRE_FALSE(diagnostics.all().empty());
    return std::string(diagnostics.all().front().message->code);
}

}  // namespace

TEST_CASE("the shipped words are whole") {
    const post::AddressWords& words = test::shipped_words();
    CHECK(words.suffixes.size() > 450);
    CHECK(words.states.size() == 62);  // 50, the District, 8 territories and 3 of the forces
    CHECK(words.facts.size() == 4);
    std::size_t prefixes = 0;
    for (const auto& [code, state] : words.states) {
        INFO(code);
        CHECK(code.size() == 2);
        CHECK_FALSE(state.names.empty());
        CHECK_FALSE(state.prefixes.empty());
        CHECK(words.find_state(*state.names.begin()) == &state);
        prefixes += state.prefixes.size();
    }
    CHECK(prefixes > 900);
    for (const auto& [word, standard] : words.suffixes) {
        INFO(word);
        CHECK(words.suffixes.at(standard) == standard);
        CHECK(standard.size() <= 4);
    }
    CHECK(words.find_state("ARIZONIA") == nullptr);
}

TEST_CASE("a district's file adds words and wins") {
    test::Folder folder;
    folder.add("post/publication-28.xml",
               "<address-words><suffixes" + fact +
                   "><suffix standard='STRAND'/><suffix standard='LANE'>LANE</suffix></suffixes>"
                   "<states" +
                   fact + "><state code='AZ' prefixes='850 999'>ARIZONA</state></states></address-words>");
    base::Diagnostics diagnostics;
    const std::vector<std::filesystem::path> folders{shipped, folder.path()};
    const auto words = post::load_address_words(folders, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(words);
    CHECK(words->suffixes.at("STRAND") == "STRAND");
    CHECK(words->suffixes.at("LANE") == "LANE");
    CHECK(words->suffixes.at("STREET") == "ST");
    CHECK(words->states.at("AZ").prefixes == std::set<std::string, std::less<>>{"850", "999"});
    CHECK_FALSE(words->facts.back().confirmed());
}

TEST_CASE("a file that is not of the form is refused") {
    CHECK(problem_of("<streets/>") == "datafile/unknown-element");
    CHECK(problem_of("<suffixes" + fact + "><street standard='ST'/></suffixes>") == "datafile/unknown-element");
    CHECK(problem_of("<suffixes" + fact + "><suffix>STREET</suffix></suffixes>") == "datafile/missing-attribute");
    CHECK(problem_of("<suffixes" + fact + "><suffix standard='ST'>Street</suffix></suffixes>") ==
          "datafile/wrong-text");
    CHECK(problem_of("<suffixes checked='2026-11-22' status='unverified'/>") == "datafile/missing-attribute");
    CHECK(problem_of("<suffixes citation='Own' checked='2026-11-22' status='confirmed'/>") ==
          "datafile/missing-source");
    CHECK(problem_of("<units" + fact + "><unit standard='APT' number='yes'/></units>") == "datafile/wrong-value");
    for (const char* prefixes : {"85", "850-85", "850-840", "85A", "850,860"}) {
        INFO(prefixes);
        CHECK(problem_of("<states" + fact + "><state code='AZ' prefixes='" + prefixes + "'>ARIZONA</state></states>") ==
              "datafile/wrong-value");
    }
    base::Diagnostics diagnostics;
    const std::vector<std::filesystem::path> nowhere{std::filesystem::path(IEPRESS_SOURCE_DIR) / "tests"};
    CHECK_FALSE(post::load_address_words(nowhere, diagnostics));
    CHECK(diagnostics.contains("base/missing-file"));
}

TEST_CASE("capitals need no locale") {
    CHECK(post::upper_case("straße ñandú œuvre łódź đặng ơn ưu ỹ ÿ żółć") ==
          "STRASSE ÑANDÚ ŒUVRE ŁÓDŹ ĐẶNG ƠN ƯU Ỹ Ÿ ŻÓŁĆ");
    CHECK(post::upper_case("иван ёлка 山田 علي") == "ИВАН ЁЛКА 山田 علي");
    CHECK(post::upper_case("ix ıstanbul ĳ ×÷") == "IX ISTANBUL Ĳ ×÷");
    CHECK(post::upper_case("a\xff") == "A\ufffd");
    CHECK(post::line_length("e\u0301a\u0300") == 2);
    for (char32_t letter = 0; letter < 0x2000; ++letter) {  // a capital is its own capital
        REQUIRE(post::upper_letter(post::upper_letter(letter)) == post::upper_letter(letter));
    }
}

TEST_CASE("messages of the post stage are in the house's form") {
    for (const base::Message* one : post::messages()) {
        INFO(one->code);
        CHECK(one->code.substr(0, 5) == "post/");
        CHECK_FALSE(one->text.empty());
        CHECK(one->text.back() != '.');
        CHECK_FALSE(one->hint.empty());
    }
    CHECK(post::messages().size() == 20);
}
