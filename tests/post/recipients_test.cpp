// Who gets mail: households, court orders, rights, the student from 18.
#include "post/names.h"
#include "support.h"

using namespace iepress;

namespace {

const std::string home =
    "<address><street>118 Alder Lane</street><city>Fen</city><state>AZ</state>"
    "<postal-code>85001</postal-code></address>";
const std::string home_otherwise =
    "<address><street>118 ALDER LN.</street><city>fen</city><state>Arizona</state>"
    "<postal-code>85001</postal-code></address>";
const std::string other_home =
    "<address><street>9 Ocean Avenue</street><unit>Apt 2</unit><city>Fen</city><state>AZ</state>"
    "<postal-code>85002-0001</postal-code></address>";
const std::string no_city =
    "<address><street>9 Ocean Avenue</street><state>AZ</state>"
    "<postal-code>85002</postal-code></address>";
const std::string rights = "<educational-rights>yes</educational-rights>";
const std::string lives = "<lives-with-student>yes</lives-with-student>";
const std::string excluded = "<excluded-by-court-order>yes</excluded-by-court-order>";

std::string member(const std::string& id, const std::string& given, const std::string& rest,
                   const std::string& family = "López") {
    return "<member id='" + id + "'><name><given>" + given + "</given><family>" + family +
           "</family></name><relationship>parent</relationship>" + rest + "</member>";
}

struct Child {
    std::string members;
    std::string student = "";  ///< further elements of <student>
    std::string born = "2015-06-01";
};

record::Case read(const Child& child) {
    base::Diagnostics diagnostics;
    const std::string family = child.members.empty() ? "" : "<family>" + child.members + "</family>";
    auto one =
        record::read_case_text("case.xml",
                               "<case language='en-US'><student id='1'><name><given>Inés</given><family>López</family>"
                               "</name><birth-date>" +
                                   child.born + "</birth-date>" + child.student + "</student>" + family + "</case>",
                               diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one);
    return std::move(*one);
}

/// All that was found, in words: "to mother father: MARIA & ... [en-US family]; out uncle no-rights; held x post/...;
/// code".
std::string found(const Child& child, post::Sending sending = post::Sending::record) {
    base::Diagnostics diagnostics;
    const record::Case one = read(child);
    const auto all = post::recipients(one, {2026, 11, 22}, test::shipped_words(), diagnostics, sending);
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
    const auto ids = [](const std::vector<std::string>& people) {
        std::string all_ids;
        for (const auto& id : people) all_ids += " " + id;
        return all_ids;
    };
    for (const auto& to : all.to) {
        add("to" + ids(to.people) + ": " + test::with_bars(to.names) + " | " + test::with_bars(to.address.lines) +
            " [" + to.language + " " + to.edition + "]");
    }
    for (const auto& out : all.left_out) add("out " + out.person + " " + std::string(post::reason_word(out.reason)));
    for (const auto& held : all.held) add("held" + ids(held.people) + ids(held.codes));
    for (const auto& one_problem : diagnostics.all()) {
        add((one_problem.message->severity == base::Severity::error ? "error " : "warning ") +
            std::string(one_problem.message->code));
    }
    return text;
}

const std::string at_home = " | 118 ALDER LN | FEN AZ 85001 ";
const std::string at_other_home = " | 9 OCEAN AVE APT 2 | FEN AZ 85002-0001 ";

}  // namespace

TEST_CASE("a household gets one piece, whoever wrote its address how") {
    CHECK(found({member("mother", "María", home + rights)}) == "to mother: MARÍA LÓPEZ" + at_home + "[en-US standard]");
    CHECK(found({member("mother", "María", home + rights) + member("father", "José", home_otherwise + rights)}) ==
          "to mother father: MARÍA & JOSÉ LÓPEZ" + at_home + "[en-US standard]");
    CHECK(found({member("mother", "María", home + rights) + member("father", "Tom", home + rights, "O'Neil-Byrne")}) ==
          "to mother father: MARÍA LÓPEZ | TOM O'NEIL-BYRNE" + at_home + "[en-US standard]");
    CHECK(found({member("mother", "María", home + "<language>en</language>" + rights) +
                 member("father", "José", home + rights)}) ==
          "to mother father: MARÍA & JOSÉ LÓPEZ" + at_home + "[en standard]");
}

TEST_CASE("two households, two languages or two editions get a piece each") {
    CHECK(found({member("mother", "María", home + rights) + member("father", "José", other_home + rights)}) ==
          "to mother: MARÍA LÓPEZ" + at_home + "[en-US standard]; to father: JOSÉ LÓPEZ" + at_other_home +
              "[en-US standard]");
    CHECK(found({member("mother", "María", home + "<language>es</language>" + rights) +
                 member("father", "José", home + rights)}) ==
          "to mother: MARÍA LÓPEZ" + at_home + "[es standard]; to father: JOSÉ LÓPEZ" + at_home + "[en-US standard]");
    CHECK(found({member("mother", "María", home + "<edition>large-print</edition>" + rights) +
                 member("father", "José", home + rights)}) == "to mother: MARÍA LÓPEZ" + at_home +
                                                                  "[en-US large-print]; to father: JOSÉ LÓPEZ" +
                                                                  at_home + "[en-US standard]");
    CHECK(found({member("one", "Li", home + "<language>zh-Hans</language>" + rights) +
                 member("two", "Li", home + "<language>zh-Hant</language>" + rights)})
              .find("; to two") != std::string::npos);
}

TEST_CASE("whom a court order excludes gets nothing, and is named on no piece") {
    CHECK(
        found({member("mother", "María", home + rights) + member("father", "José", other_home + rights + excluded)}) ==
        "to mother: MARÍA LÓPEZ" + at_home + "[en-US standard]; out father court-order");
    CHECK(found({member("father", "José", home + rights + excluded) + member("mother", "María", home + rights)}) ==
          "to mother: MARÍA LÓPEZ" + at_home +
              "[en-US standard]; out father court-order; warning post/excluded-at-address");
    CHECK(found({member("father", "José", home + rights + excluded)}) ==
          "out father court-order; held post/no-recipient; error post/no-recipient");
    const std::string note = "<court-order-note>See the office.</court-order-note>";
    CHECK(found({member("mother", "María", home + rights) + member("father", "José", home + rights + note)}) ==
          "to mother: MARÍA LÓPEZ" + at_home +
              "[en-US standard]; held father post/court-order-unclear; error post/court-order-unclear");
    CHECK(found({member("father", "José",
                        home + rights + note + "<excluded-by-court-order>no</excluded-by-court-order>")}) ==
          "to father: JOSÉ LÓPEZ" + at_home + "[en-US standard]");
}

TEST_CASE("no rights, no word about them, or no wish for mail: no piece") {
    const std::string mother = member("mother", "María", home + rights);
    const std::string sent = "to mother: MARÍA LÓPEZ" + at_home + "[en-US standard]; ";
    CHECK(found({mother + member("uncle", "Ed", home + "<educational-rights>no</educational-rights>")}) ==
          sent + "out uncle no-rights");
    CHECK(found({mother + member("uncle", "Ed", home)}) ==
          sent + "out uncle rights-not-stated; warning post/rights-not-stated");
    CHECK(found({mother + member("father", "José", home + rights + "<receives-mail>no</receives-mail>")}) ==
          sent + "out father wants-no-mail");
    CHECK(found({mother + member("father", "José", home + "<receives-mail>yes</receives-mail>")}) ==
          sent + "out father rights-not-stated; warning post/rights-not-stated");
    CHECK(found({""}) == "held post/no-recipient; error post/no-recipient");
}

TEST_CASE("an address that cannot be used holds its own piece back, not the other") {
    const std::string mother = member("mother", "María", home + rights);
    const std::string sent = "to mother: MARÍA LÓPEZ" + at_home + "[en-US standard]; ";
    CHECK(found({mother + member("father", "José", no_city + rights)}) ==
          sent + "held father post/incomplete-address; error post/incomplete-address");
    CHECK(found({mother + member("father", "José", rights)}) ==
          sent + "held father post/no-address; error post/no-address");
    CHECK(found({member("father", "José", rights)}) == "held father post/no-address; error post/no-address");
    CHECK(found({mother + member("father", std::string(50, 'J'), home + rights)}) ==
          sent + "held father post/long-line; error post/long-line");
}

TEST_CASE("from 18 it must be settled who holds the rights") {
    const std::string mother = member("mother", "María", home + rights + lives);
    const std::string to_mother = "to mother: MARÍA LÓPEZ" + at_home + "[en-US standard]";
    const std::string passed = "<rights-transferred>2026-11-22</rights-transferred>";
    const std::string own =
        "<address><street>9 Ocean Avenue</street><unit>Apt 2</unit><city>Fen</city><state>AZ</state>"
        "<postal-code>85002-0001</postal-code></address>";
    CHECK(found({mother, "", "2008-11-23"}) == to_mother);  // 18 tomorrow
    CHECK(found({mother, "", "2008-11-22"}) ==
          "held student mother post/rights-not-settled; error post/rights-not-settled");
    CHECK(found({mother, own + passed, "2008-11-22"}) ==
          "to student: INÉS LÓPEZ" + at_other_home + "[en-US standard]; out mother rights-with-student");
    CHECK(found({mother, passed, "2008-11-22"}) ==
          "to student: INÉS LÓPEZ" + at_home + "[en-US standard]; out mother rights-with-student");
    CHECK(found({mother, "<rights-transferred>2026-11-23</rights-transferred>", "2008-11-22"}) == to_mother);
    CHECK(found({mother, "<rights-remain>guardianship</rights-remain>", "2008-11-22"}) == to_mother);
    CHECK(found({mother, "<rights-remain>state-law</rights-remain>" + passed, "2008-11-22"}) ==
          "held student mother post/rights-contradict; error post/rights-contradict");
    CHECK(found({mother, passed, "2009-05-01"}) ==
          "held student mother post/early-transfer; error post/early-transfer");
}

TEST_CASE("a student without an address gets mail where the student lives, if that is one place") {
    const std::string passed = "<rights-transferred>2026-06-01</rights-transferred>";
    const auto adult = [&](const std::string& members) { return found({members, passed, "2008-06-01"}); };
    const std::string unclear = "held student post/no-student-address; error post/no-student-address";
    CHECK(adult(member("mother", "María", home + rights)) == "out mother rights-with-student; " + unclear);
    CHECK(adult(member("mother", "María", home + lives) + member("father", "José", other_home + lives)) ==
          "out mother rights-with-student; out father rights-with-student; " + unclear);
    CHECK(adult(member("mother", "María", home + lives) + member("father", "José", home_otherwise + lives)) ==
          "to student: INÉS LÓPEZ" + at_home +
              "[en-US standard]; out mother rights-with-student; out father rights-with-student");
    CHECK(adult(member("father", "José", home + lives + excluded)) == "out father court-order; " + unclear);
    CHECK(adult("") == unclear);
}

TEST_CASE("a notice that the law requires goes to the parents too, in a piece of its own") {
    const std::string passed = "<rights-transferred>2026-06-01</rights-transferred>";
    CHECK(found({member("mother", "María", home + rights + lives), passed, "2008-06-01"}, post::Sending::notice) ==
          "to student: INÉS LÓPEZ" + at_home + "[en-US standard]; to mother: MARÍA LÓPEZ" + at_home +
              "[en-US standard]");
}

TEST_CASE("ages are full years") {
    CHECK(base::full_years({2008, 2, 29}, {2026, 2, 28}) == 17);
    CHECK(base::full_years({2008, 2, 29}, {2026, 3, 1}) == 18);
    CHECK(base::full_years({2008, 11, 22}, {2026, 11, 21}) == 17);
    CHECK(base::full_years({2008, 11, 22}, {2026, 11, 22}) == 18);
}

TEST_CASE("names keep their letters and break at blanks") {
    const auto lines = [](const std::vector<std::pair<std::string, std::string>>& people) {
        std::vector<record::Name> names;
        for (const auto& [given, family] : people) {
            record::Name name;
            name.given = test::text_at(given, 3);
            name.family = test::text_at(family, 4);
            names.push_back(name);
        }
        std::vector<const record::Name*> pointers;
        for (const record::Name& name : names) pointers.push_back(&name);
        base::Diagnostics diagnostics;
        const auto found_lines = post::name_lines(pointers, diagnostics);
        return found_lines ? test::with_bars(*found_lines) : std::string(diagnostics.all().front().message->code);
    };
    CHECK(lines({{"Nguyễn", "Thị Ánh"}}) == "NGUYỄN THỊ ÁNH");
    CHECK(lines({{"Anne-Marie", "O’Neil"}}) == "ANNE-MARIE O'NEIL");
    CHECK(lines({{"J. R.", "Weiß"}}) == "J R WEISS");
    CHECK(lines({{"Suharto", ""}}) == "SUHARTO");
    CHECK(lines({{"Suharto", ""}, {"Wati", ""}}) == "SUHARTO | WATI");
    CHECK(lines({{"فاطمة", "علي"}}) == "فاطمة علي");
    CHECK(lines({{"María de los Ángeles", "Fernández de Córdoba y Villanueva"}}) ==
          "MARÍA DE LOS ÁNGELES FERNÁNDEZ DE | CÓRDOBA Y VILLANUEVA");
    CHECK(lines({{"Maximiliana Alejandra", "Villavicencio"}, {"Bartholomew", "Villavicencio"}}) ==
          "MAXIMILIANA ALEJANDRA VILLAVICENCIO | BARTHOLOMEW VILLAVICENCIO");
    CHECK(lines({{std::string(39, 'x'), ""}}) == "post/long-line");
}
