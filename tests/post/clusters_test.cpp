// Children who could be taken for each other, and the order of a mailing.
#include "post/clusters.h"

#include <algorithm>

#include "post/order.h"
#include "support.h"

using namespace iepress;
using post::ClusterEntry;

namespace {

std::string found(const std::vector<ClusterEntry>& entries) {
    std::string text;
    for (const post::Cluster& one : post::clusters(entries)) {
        text += (text.empty() ? "" : "; ") + std::string(post::cluster_word(one.kind)) + " of " +
                std::to_string(one.students) + ":";
        for (const std::size_t at : one.entries) text += " " + std::to_string(at);
    }
    return text;
}

const ClusterEntry ines{"1", "LOPEZ", "INES LOPEZ", "2015-06-01", "118 ALDER LN\nFEN AZ 85001\n"};

ClusterEntry but(ClusterEntry entry, const std::string& id, const std::string& name, const std::string& address) {
    entry.student = id;
    entry.full_name = name;
    entry.family_name = name.substr(name.find(' ') + 1);
    if (!address.empty()) entry.address = address;
    return entry;
}

record::Case read(const std::string& school_and_team) {
    base::Diagnostics diagnostics;
    auto one = record::read_case_text("case.xml",
                                      "<case><student id='7'><name><given>Inés</given><family>López</family></name>"
                                      "<birth-date>2015-06-01</birth-date>" +
                                          school_and_team + "</case>",
                                      diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one);
    return std::move(*one);
}

const std::string school = "<school><name>Marsh School</name></school></student>";
std::string teacher(const std::string& id, const std::string& role, const std::string& more = "") {
    return "<member id='" + id + "' role='" + role + "'" + more + "><name><given>Ada</given><family>" + id +
           "</family></name></member>";
}

}  // namespace

TEST_CASE("a child's own pieces are no cluster") {
    CHECK(found({}).empty());
    CHECK(found({ines, but(ines, "1", "INES LOPEZ", "9 OCEAN AVE\nFEN AZ 85002\n")}).empty());
}

TEST_CASE("siblings, namesakes, neighbours and one id for two children are listed") {
    CHECK(found({ines, but(ines, "2", "RAUL LOPEZ", "")}) == "same-address of 2: 0 1; same-family-name of 2: 0 1");
    CHECK(found({ines, but(ines, "2", "RAUL LOPEZ", "elsewhere\n")}) == "same-family-name of 2: 0 1");
    CHECK(found({ines, but(ines, "2", "INES LOPEZ", "elsewhere\n")}) ==
          "same-name of 2: 0 1; same-family-name of 2: 0 1");
    CHECK(found({ines, but(ines, "2", "OMAR HADDAD", "")}) == "same-address of 2: 0 1");
    CHECK(found({ines, but(ines, "1", "OMAR HADDAD", "elsewhere\n")}) == "same-id of 1: 0 1");
    ClusterEntry other_day = ines;
    other_day.birth_date = "2015-06-02";
    CHECK(found({ines, other_day}) == "same-id of 1: 0 1");
    CHECK(found({but(ines, "3", "A B", "x\n"), but(ines, "2", "C D", "y\n"), but(ines, "4", "E D", "z\n"),
                 but(ines, "5", "F B", "w\n")}) == "same-family-name of 2: 0 3; same-family-name of 2: 1 2");
    ClusterEntry nameless{"8", "", "", "2015-06-01", ""}, other = nameless;
    other.student = "9";
    CHECK(found({nameless, other}).empty());
}

TEST_CASE("an entry has what the case and the piece say") {
    const post::Recipient recipient{
        {"mother"}, {"MARIA"}, {{"118 ALDER LN", "FEN AZ 85001"}, "85001", ""}, "en", "standard"};
    const ClusterEntry entry = post::cluster_entry(read(school), recipient);
    CHECK(entry.student == "7");
    CHECK(entry.family_name == "LÓPEZ");
    CHECK(entry.full_name == "INÉS LÓPEZ");
    CHECK(entry.birth_date == "2015-06-01");
    CHECK(entry.address == "118 ALDER LN\nFEN AZ 85001\n");
}

TEST_CASE("pieces lie by ZIP code, mail abroad behind") {
    const auto key = [](const std::string& zip, const std::string& plus, const std::string& last) {
        return post::zip_key({{last}, zip, plus});
    };
    std::vector<std::string> keys{key("", "", "MEXICO"), key("85001", "0002", ""), key("00926", "", ""),
                                  key("85001", "", ""),  key("", "", "CANADA"),    key("85001", "0001", "")};
    std::sort(keys.begin(), keys.end());
    CHECK(test::with_bars(keys) == "100926 | 185001 | 1850010001 | 1850010002 | 2CANADA | 2MEXICO");
    CHECK(post::zip_key({}) == "2");
}

TEST_CASE("by hand they go to the building and the teacher") {
    const auto room = [](const std::string& text) {
        const post::Room found_room = post::room_of(read(text));
        return found_room.school + "/" + found_room.teacher;
    };
    CHECK(room("</student>") == "/");
    CHECK(room(school) == "Marsh School/");
    const std::string manager = teacher("Quill", "special-education-teacher");
    CHECK(room(school + "<team case-manager='Quill'>" + manager + "</team>") == "Marsh School/Quill, Ada");
    CHECK(room(school + "<team case-manager='Quill'>" + manager + teacher("Reed", "regular-education-teacher") +
               "</team>") == "Marsh School/Reed, Ada");
    CHECK(room(school + "<team>" + teacher("Sedge", "agency-representative", " also='regular-education-teacher'") +
               "</team>") == "Marsh School/Sedge, Ada");
    CHECK(room(school + "<team>" + manager + "</team>") == "Marsh School/");
    CHECK(post::room_key({"Marsh", "Reed"}) < post::room_key({"marsh", "SEDGE"}));
    CHECK(post::room_key({"Marsh", "Reed"}) < post::room_key({"Marsh", ""}));
    CHECK(post::room_key({"Marsh", "Zed"}) < post::room_key({"Marsh Meadow", "Abel"}));
    CHECK(post::room_key({"Zed", "Reed"}) < post::room_key({"", "Abel"}));
}
