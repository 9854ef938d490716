#include "proof/proof.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include "proof/mailing.h"
#include "proof/messages.h"

using namespace iepress;
using namespace iepress::proof_test;

namespace {

struct Proven {
    std::optional<proof::Verdict> verdict;
    std::set<std::string> codes;
    std::vector<std::string> in_order;  ///< each file and problem, as they were reported
    std::string text;
};

bool operator==(const proof::Verdict& a, const proof::Verdict& b) {
    return std::tie(a.volumes, a.pieces, a.sheets, a.pages, a.marks) ==
           std::tie(b.volumes, b.pieces, b.sheets, b.pages, b.marks);
}

Proven proven(const std::filesystem::path& folder, const base::WorkLimits& limits = {}) {
    base::Diagnostics diagnostics;
    std::vector<std::filesystem::path> cases;
    for (int i = 0; i < 5; ++i) cases.push_back(folder / fmt::format("cases/{}.xml", i));
    Proven result;
    result.verdict = proof::prove(folder, cases, limits, diagnostics);
    for (const auto& one : diagnostics.all()) {
        result.codes.emplace(one.message->code);
        result.in_order.push_back(one.file + ": " + one.text);
    }
    result.text = base::to_text(diagnostics.all());
    return result;
}

Proven planted(const std::function<void(Mailing&)>& plant) {
    Mailing mailing = right_mailing();
    plant(mailing);
    Written written;
    write_mailing(written, std::move(mailing));
    return proven(written.folder.path);
}

struct Plant {
    std::string name;
    std::function<void(Mailing&)> change;
    std::string code;  ///< of the check that finds it, whatever others find too
};

// Sides 0 to 3 are Maya's, 4 to 7 her brother's, 8 to 11 the other Maya's, 12 to 15 Amir's.
std::vector<Plant> plants() {
    using proof::Message;
    const auto content_of = [](Mailing& mailing, std::size_t to, std::size_t from) {
        // the page of another child under the marks of this one: the worst that a program can do
        PrintedSide other = mailing.sides[from];
        other.mark = mailing.sides[to].mark;
        other.mark_again();
        mailing.sides[to] = other;
    };
    return {
        {"two pages swapped between pieces", [](Mailing& m) { std::swap(m.sides[2], m.sides[10]); },
         "proof/wrong-mark"},
        {"their contents swapped, their marks right",
         [=](Mailing& m) {
             const Mailing whole = m;
             content_of(m, 2, 14);
             Mailing back = whole;
             content_of(back, 14, 2);
             m.sides[14] = back.sides[14];
         },
         "proof/child-missing"},
        {"a page twice", [](Mailing& m) { m.sides[3] = m.sides[2]; }, "proof/wrong-mark"},
        {"a missing sheet", [](Mailing& m) { m.sides.erase(m.sides.begin() + 6, m.sides.begin() + 8); },
         "proof/page-count"},
        {"pieces out of order",
         [](Mailing& m) { std::rotate(m.sides.begin() + 4, m.sides.begin() + 8, m.sides.begin() + 12); },
         "proof/wrong-mark"},
        {"pieces out of order in the manifest too",
         [](Mailing& m) {
             std::rotate(m.sides.begin() + 4, m.sides.begin() + 8, m.sides.begin() + 12);
             std::swap(m.manifest.pieces[1].first_page, m.manifest.pieces[2].first_page);
         },
         "proof/out-of-order"},
        {"another child's page", [=](Mailing& m) { content_of(m, 3, 15); }, "proof/child-missing"},
        {"a page of another child of the same name", [=](Mailing& m) { content_of(m, 2, 10); }, "proof/other-child"},
        {"a sister's or brother's page", [=](Mailing& m) { content_of(m, 2, 6); }, "proof/child-missing"},
        {"another child's name in a sentence",
         [](Mailing& m) {
             m.sides[2].further = {{"as we wrote of AMIR HADDAD in May", 240}};
         },
         "proof/other-child"},
        {"another child's preferred name, family name first",
         [](Mailing& m) {
             m.sides[2].further = {{"Haddad, Miro", 240}};
         },
         "proof/other-child"},
        {"another child's id",
         [](Mailing& m) {
             m.sides[2].further = {{"see 990-1177", 240}};
         },
         "proof/other-child"},
        {"another child's birth date",
         [](Mailing& m) {
             m.sides[0].further = {{"born on 8 de enero de 2014", 340}};
         },
         "proof/other-child"},
        {"a wrong address",
         [](Mailing& m) {
             m.sides[0].address = {"Ana López", "9 MILL LN", "SPRINGFIELD OR 97477"};
         },
         "proof/wrong-address"},
        {"a wrong address that the manifest has too",
         [](Mailing& m) {
             m.sides[0].address = {"Ana López", "1178 RIVER RD APT 4", "EUGENE OR 97404"};
             m.manifest.pieces[0].address_sha256 = base::sha256("Ana López\n1178 RIVER RD APT 4\nEUGENE OR 97404\n");
         },
         "proof/wrong-address"},
        {"the address of an excluded parent",
         [](Mailing& m) {
             m.sides[0].address = {"Rui Peña", "9 MILL LN", "SPRINGFIELD OR 97477"};
             m.manifest.pieces[0].people = {"father"};
             m.manifest.pieces[0].address_sha256 = base::sha256("Rui Peña\n9 MILL LN\nSPRINGFIELD OR 97477\n");
         },
         "proof/excluded-recipient"},
        {"the right address with a wrong name", [](Mailing& m) { m.sides[0].address[0] = "Omar Haddad"; },
         "proof/wrong-name"},
        {"an excluded parent's name beside the right one",
         [](Mailing& m) { m.sides[0].address[0] = "Ana López & Rui Peña"; }, "proof/name-too-many"},
        {"an address that the manifest does not know", [](Mailing& m) { m.sides[0].address[0] = "ANA LÓPEZ"; },
         "proof/address-differs"},
        {"the wrong language", [](Mailing& m) { m.sides[14].language = "en-US"; }, "proof/wrong-language"},
        {"the volume shifted by one side",
         [](Mailing& m) {
             m.sides.insert(m.sides.begin(), m.sides[7]);
             m.sides.pop_back();
         },
         "proof/wrong-mark"},
        {"a side without a mark", [](Mailing& m) { m.sides[5].symbol.clear(); }, "proof/no-mark"},
        {"a mark with wrong check digits",
         [](Mailing& m) { m.sides[5].symbol.back() = m.sides[5].symbol.back() == '1' ? '2' : '1'; }, "proof/bad-mark"},
        {"a mark of another mailing",
         [](Mailing& m) {
             m.sides[5].mark.mailing = "FFFF0000";
             m.sides[5].mark_again();
         },
         "proof/other-mailing"},
        {"another total in the words", [](Mailing& m) { m.sides[5].words = "Piece 2 of 5, sheet 1 of 2"; },
         "proof/wrong-words"},
        {"a front where a back belongs",
         [](Mailing& m) {
             m.sides[5].mark.side = Side::front;
             m.sides[5].mark_again();
             m.manifest.pieces[1].pages[1].side = Side::front;
         },
         "proof/wrong-mark"},
        {"a piece that ends on a front",
         [](Mailing& m) {
             m.sides.pop_back();
             m.manifest.pieces[3].pages.pop_back();
         },
         "proof/wrong-sides"},
        {"a front where a back belongs, by the manifest",
         [](Mailing& m) { m.manifest.pieces[1].pages[1].side = Side::front; }, "proof/sheet-order"},
        {"a blank that is not blank",
         [](Mailing& m) {
             m.sides[7].further = {{"A line that slipped", 400}};
         },
         "proof/not-blank"},
        {"an enclosure replaced", [](Mailing& m) { m.sides[1].form = 2; }, "proof/enclosure-differs"},
        {"another page of the enclosure", [](Mailing& m) { m.sides[1].form = 0; }, "proof/enclosure-differs"},
        {"text in the window",
         [](Mailing& m) {
             m.sides[0].further = {{"Annual review", 235}};
         },
         "proof/in-window"},
        {"the address outside its box", [](Mailing& m) { m.sides[0].address_x = 70; }, "proof/address-outside"},
        {"a changed case file",
         [](Mailing& m) {
             ChildOfTest other = m.children[0];
             other.story += " She moved.";
             m.changed_case = case_xml(other);
         },
         "proof/case-changed"},
        {"a piece missing in the manifest", [](Mailing& m) { m.manifest.pieces.pop_back(); }, "proof/missing-number"},
        {"a piece twice in the manifest", [](Mailing& m) { m.manifest.pieces[3].number = 3; }, "proof/number-twice"},
        {"a page count that is wrong",
         [](Mailing& m) {
             m.manifest.volumes = {{"10-window", 1, "10-window-1.pdf", "", 4, 8, 15}};
         },
         "proof/page-count"},
        {"sums that are wrong",
         [](Mailing& m) {
             m.manifest.volumes = {{"10-window", 1, "10-window-1.pdf", "", 5, 8, 16}};
         },
         "proof/wrong-totals"},
        {"a piece of a volume that there is not", [](Mailing& m) { m.manifest.pieces[3].volume = 2; },
         "proof/unknown-volume"},
        {"a student whom no case has", [](Mailing& m) { m.manifest.pieces[0].student = "000-0000"; },
         "proof/unknown-student"},
        {"a recipient whom the case does not have", [](Mailing& m) { m.manifest.pieces[0].people = {"aunt"}; },
         "proof/not-family"},
        {"a child of nine as the recipient", [](Mailing& m) { m.manifest.pieces[0].people = {"student"}; },
         "proof/not-of-age"},
        {"an envelope that is not known", [](Mailing& m) { m.manifest.envelopes.clear(); }, "proof/unknown-envelope"},
        {"a piece without a letter", [](Mailing& m) { m.manifest.pieces[0].pages[0].holds = PageHolds::document; },
         "proof/no-letter"},
        {"two cases of one id", [](Mailing& m) { m.children[4].id = "118-2204"; }, "proof/student-twice"},
    };
}

}  // namespace

TEST_CASE("a right mailing is proven") {
    const Proven result = planted([](Mailing&) {});
    INFO(result.text);
    REQUIRE(result.codes.empty());
    REQUIRE(result.verdict);
    CHECK(result.verdict->volumes == 1);
    CHECK(result.verdict->pieces == 4);
    CHECK(result.verdict->sheets == 8);
    CHECK(result.verdict->pages == 16);
    CHECK(result.verdict->marks == 16);
}

TEST_CASE("every planted mix-up is found, and by no digest of the file") {
    std::set<std::string> found;
    for (const Plant& plant : plants()) {
        const Proven result = planted(plant.change);
        INFO(plant.name << "\n" << result.text);
        CHECK(result.codes.contains(plant.code));
        CHECK_FALSE(result.codes.contains("proof/volume-changed"));
        CHECK_FALSE(result.codes.contains("proof/page-changed"));
        found.insert(result.codes.begin(), result.codes.end());
        // no child is named
        for (const char* const name : {"Maya", "López", "Haddad", "2204", "2014", "MILL"}) {
            CHECK(result.text.find(name) == std::string::npos);
        }
    }
    // the others have tests of their own
    found.insert({"proof/volume-changed", "proof/page-changed", "proof/further-pages", "proof/short-id", "proof/locked"});
    for (const base::Message* const message : proof::messages()) {
        INFO(message->code);
        CHECK(found.contains(std::string(message->code)));
    }
}

TEST_CASE("pages that another program put in another order are found") {
    Written written;
    Mailing mailing = right_mailing();
    write_mailing(written, mailing);
    const std::string file = (written.folder.path / "10-window-1.pdf").string();
    const std::string other = (written.folder.path / "b.pdf").string();
    REQUIRE(pdf_test::run("qpdf --empty --pages '" + file + "' 1-2,11,4-10,3,12-16 -- '" + other + "'").status == 0);
    std::filesystem::rename(other, file);
    const Proven result = proven(written.folder.path);
    INFO(result.text);
    CHECK(result.codes.contains("proof/volume-changed"));
    CHECK(result.codes.contains("proof/page-changed"));
    CHECK(result.codes.contains("proof/wrong-mark"));
}

TEST_CASE("a volume that is off by a side is told in few lines") {
    Mailing mailing = right_mailing();
    for (int i = 0; i < 4; ++i) {
        const Mailing& whole = mailing;
        mailing.sides.insert(mailing.sides.end(), whole.sides.begin(), whole.sides.begin() + 4);
    }
    Written written;
    std::rotate(mailing.sides.begin(), mailing.sides.begin() + 1, mailing.sides.begin() + 16);
    write_mailing(written, mailing);
    const Proven result = proven(written.folder.path);
    INFO(result.text);
    CHECK(result.codes.contains("proof/further-pages"));
    CHECK(std::count(result.text.begin(), result.text.end(), '\n') < 120);
}

TEST_CASE("what a case says itself may stand on its page") {
    // his sister's name stands in no text of Leo's case, her brother's in Maya's; a namesake's name is her own
    CHECK(planted([](Mailing& m) { m.sides[2].further = {{"Her brother LEO LOPEZ came", 240}}; }).codes.empty());
    CHECK(planted([](Mailing& m) {
              m.sides[6].further = {{"His sister Maya López came", 240}};
          }).codes == std::set<std::string>{"proof/other-child"});
    // words of a sentence are no name
    CHECK(planted([](Mailing& m) { m.sides[2].further = {{"with grace may she read", 240}}; }).codes.empty());
}

TEST_CASE("an envelope without a window") {
    // its address is found on the page by the manifest's digest, wherever it stands
    const auto prove_open = [](const std::function<void(Mailing&)>& plant) {
        Mailing mailing = right_mailing();
        for (PrintedSide& one : mailing.sides) one.address_x = 300;
        mailing.manifest.envelopes = {{"10-window", {}, {}, {}}};
        plant(mailing);
        Written written;
        write_mailing(written, std::move(mailing));
        return proven(written.folder.path);
    };
    CHECK(prove_open([](Mailing&) {}).codes.empty());
    const Proven wrong = prove_open([](Mailing& m) { m.sides[0].address[1] = "9 MILL LN"; });
    INFO(wrong.text);
    CHECK(wrong.codes.contains("proof/address-differs"));
    CHECK(wrong.codes.contains("proof/wrong-address"));
}

TEST_CASE("a short id is not looked for, and that is said") {
    const Proven result = planted([](Mailing& m) {
        m.children[4].id = "17";
        m.sides[2].further = {{"17 words", 240}};
    });
    CHECK(result.codes == std::set<std::string>{"proof/short-id"});
}

TEST_CASE("a folder without a manifest proves nothing") {
    const pdf_test::Folder folder;
    const Proven result = proven(folder.path);
    CHECK_FALSE(result.verdict);
    CHECK(result.codes == std::set<std::string>{"base/missing-file"});
}

TEST_CASE("what is found does not depend on the number of threads") {
    Mailing mailing = in_volumes(right_mailing());
    mailing.children[4].id = mailing.children[0].id;  // found by the reading of the cases
    mailing.sides[2].symbol.clear();
    mailing.sides[3].further = {{"as we wrote of AMIR HADDAD in May", 240}};
    mailing.sides[9].words = "Piece 3 of 5, sheet 1 of 2";
    std::swap(mailing.sides[10], mailing.sides[11]);
    Written written;
    write_mailing(written, mailing);
    const Proven alone = proven(written.folder.path);
    INFO(alone.text);
    REQUIRE(alone.verdict);
    CHECK(alone.verdict->volumes == 4);
    CHECK(alone.verdict->marks == 15);
    CHECK(alone.codes == std::set<std::string>{"proof/student-twice", "proof/case-changed", "proof/no-mark",
                                               "proof/other-child", "proof/wrong-words", "proof/wrong-mark"});
    for (int again = 0; again < 10; ++again) {
        const Proven together = proven(written.folder.path, {4});
        CHECK(together.in_order == alone.in_order);
        CHECK((together.verdict && *together.verdict == *alone.verdict));
    }
}

TEST_CASE("a proof that was asked to end proves nothing") {
    Written written;
    write_mailing(written, in_volumes(right_mailing()));
    std::atomic<bool> stop = true;
    base::WorkLimits limits{4};
    limits.stop = &stop;
    CHECK_FALSE(proven(written.folder.path, limits).verdict);
    stop = false;
    CHECK(proven(written.folder.path, limits).verdict);
}
