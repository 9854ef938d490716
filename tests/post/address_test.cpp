// Addresses in the form of USPS Publication 28. Examples of its own are marked with their section.
#include "post/upper_case.h"
#include "support.h"

using namespace iepress;
using test::delivery;
using test::standard;

namespace {

struct Row {
    const char* street;
    const char* unit;
    const char* wanted;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.street << " / " << row.unit);
        CHECK(delivery(row.street, row.unit) == row.wanted);
    }
}

}  // namespace

TEST_CASE("the last word of a street is abbreviated, and only the last") {
    check({{"118 Alder Lane", "", "118 ALDER LN"},
           {"118 alder ln.", "", "118 ALDER LN"},
           {"9 Ocean Avenue", "", "9 OCEAN AVE"},
           {"9 Ocean Aven", "", "9 OCEAN AVE"},
           {"44 Martin Luther King Jr. Boulevard", "", "44 MARTIN LUTHER KING JR BLVD"},
           {"12 Sunset Crossing", "", "12 SUNSET XING"},
           {"12 Court Street", "", "12 COURT ST"},  // 234: the first of two is the name
           {"7 Avenue Court", "", "7 AVENUE CT"},
           {"8 The Green", "", "8 THE GRN"},
           {"100 Park", "", "100 PARK"},  // a suffix alone is the name
           {"5 Avenue of the Americas", "", "5 AVENUE OF THE AMERICAS"},
           {"21 St. Charles Avenue", "", "21 ST CHARLES AVE"},
           {"77 Calle La Vista", "", "77 CALLE LA VISTA"},  // an article before it: no English suffix
           {"15 Broadway", "", "15 BROADWAY"},
           {"2 Old County Road 12", "", "2 OLD COUNTY ROAD 12"},
           {"1200 Highway 66", "", "1200 HIGHWAY 66"},
           {"31 7th Street", "", "31 7TH ST"},  // 235: as typed
           {"31 Seventh Street", "", "31 SEVENTH ST"}});
}

TEST_CASE("directionals before and behind the name are abbreviated, and spelled out as the name") {
    check({{"10 North Bay Street", "", "10 N BAY ST"},
           {"10 East End Avenue", "", "10 E END AVE"},
           {"10 Bay Drive West", "", "10 BAY DR W"},
           {"10 Bay West Drive", "", "10 BAY WEST DR"},
           {"10 North Avenue", "", "10 NORTH AVE"},
           {"10 N Avenue", "", "10 N AVE"},
           {"10 South Street", "", "10 SOUTH ST"},
           {"10 North East Main Street", "", "10 NE MAIN ST"},
           {"10 Main Street South West", "", "10 MAIN ST SW"},
           {"10 Northwest Pine Avenue", "", "10 NW PINE AVE"},
           {"10 N.W. Pine Ave.", "", "10 NW PINE AVE"},
           {"10 Avenue E", "", "10 AVENUE E"},
           {"10 Broadway East", "", "10 BROADWAY E"},
           {"842 East 1700 South", "", "842 E 1700 S"},  // D2
           {"842 E. 1700 S.", "Apt 3", "842 E 1700 S APT 3"},
           {"10 North South Oak Street", "", "10 N SOUTH OAK ST"},
           {"10 North Avenue West", "", "10 NORTH AVE W"}});
}

TEST_CASE("signs within a number stay, all others go") {
    check({{"39.2 Road", "", "39.2 ROAD"},
           {"112-10 Bronx Road", "", "112-10 BRONX RD"},               // D1
           {"112\u201310 Bronx Road", "", "112-10 BRONX RD"},          // an en dash
           {"289-01 Montgomery Avenue", "", "289-01 MONTGOMERY AVE"},  // 232
           {"101 1/2 Main Street", "", "101 1/2 MAIN ST"},             // 232
           {"101\u00bd Main Street", "", "101 1/2 MAIN ST"},
           {"33 Wilson-Hill Road", "", "33 WILSON HILL RD"},  // 232
           {"33 O'Malley Drive", "", "33 OMALLEY DR"},
           {"33 O\u2019Malley Drive", "", "33 OMALLEY DR"},
           {"W234N5678 Oak Street", "", "W234N5678 OAK ST"},
           {"12 Ca\u00f1on Road", "", "12 CA\u00d1ON RD"},
           {"12 \"Rose\" (rear) Lane", "", "12 ROSE REAR LN"}});
    CHECK(delivery("39.2 Road") == "39.2 ROAD");
    CHECK(delivery("4100 39.2 Road") == "4100 39.2 RD");
}

TEST_CASE("the unit ends the line with its standard word") {
    check({{"102 Main Street", "Apartment 101", "102 MAIN ST APT 101"},
           {"102 Main Street", "Apt. #101", "102 MAIN ST APT 101"},
           {"102 Main Street Apt 101", "", "102 MAIN ST APT 101"},
           {"102 Main Street, Apt 101", "Apt 101", "102 MAIN ST APT 101"},  // said twice
           {"1356 Executive Drive", "Suite 202", "1356 EXECUTIVE DR STE 202"},
           {"55 Sylvan Boulevard", "Room 108", "55 SYLVAN BLVD RM 108"},
           {"600 Central Place", "Building 14", "600 CENTRAL PL BLDG 14"},
           {"425 Flower Boulevard", "#72", "425 FLOWER BLVD # 72"},  // 213.2
           {"425 Flower Boulevard #72", "", "425 FLOWER BLVD # 72"},
           {"425 Flower Boulevard, 72", "", "425 FLOWER BLVD # 72"},
           {"425 Flower Boulevard", "72B", "425 FLOWER BLVD # 72B"},
           {"425 Flower Boulevard", "B", "425 FLOWER BLVD # B"},
           {"425 Flower Boulevard", "Bldg. 5, Apt 2", "425 FLOWER BLVD BLDG 5 APT 2"},
           {"425 Flower Boulevard Bldg 5", "Apt 2", "425 FLOWER BLVD BLDG 5 APT 2"},
           {"425 Flower Boulevard", "2nd Floor", "425 FLOWER BLVD FL 2"},
           {"425 Flower Boulevard 2nd Floor", "", "425 FLOWER BLVD FL 2"},
           {"425 Flower Boulevard", "Floor 2", "425 FLOWER BLVD FL 2"},
           {"425 Flower Boulevard Rear", "", "425 FLOWER BLVD REAR"},
           {"425 Flower Boulevard", "Basement", "425 FLOWER BLVD BSMT"},
           {"425 Flower Boulevard", "Penthouse", "425 FLOWER BLVD PH"},
           {"9000 Highway 9 Lot 12", "", "9000 HIGHWAY 9 LOT 12"},
           {"9000 Route 9 #4", "", "9000 ROUTE 9 # 4"},
           {"100 Front Street", "", "100 FRONT ST"},
           {"100 Key Lane", "", "100 KEY LN"},
           {"100 Old Pier Lane", "", "100 OLD PIER LN"},
           {"425 Flower Boulevard", "Casa Verde", "CASA VERDE | 425 FLOWER BLVD"},
           {"425 Northumberland Meadows Boulevard", "Building 12 Apartment 3",
            "BLDG 12 APT 3 | 425 NORTHUMBERLAND MEADOWS BLVD"},
           {"425 Flower Boulevard", "Apt", "post/unit-without-number:11"},
           {"425 Flower Boulevard Apt", "", "post/unit-without-number:11"},
           {"425 Flower Boulevard", "#", "post/unit-without-number:11"}});
}

TEST_CASE("post office boxes, routes and general delivery") {
    check({{"PO Box 12", "", "PO BOX 12"},
           {"P.O. Box #12", "", "PO BOX 12"},
           {"P. O. Box 0098", "", "PO BOX 0098"},  // 282: zeros of a box count
           {"Post Office Box 12A", "", "PO BOX 12A"},
           {"Box 12", "", "PO BOX 12"},
           {"Caller 12", "", "PO BOX 12"},  // 283
           {"Firm Caller 12", "", "PO BOX 12"},
           {"Bin 12", "", "PO BOX 12"},
           {"Lockbox 12", "", "PO BOX 12"},
           {"Drawer L", "", "PO BOX L"},
           {"", "PO Box 12", "PO BOX 12"},
           {"12 Box Canyon Road", "", "12 BOX CANYON RD"},
           {"Rural Route 2 Box 18", "", "RR 2 BOX 18"},  // 241
           {"RR 02 Box 18", "", "RR 2 BOX 18"},          // 242
           {"RFD Route 4 #87A", "", "RR 4 BOX 87A"},     // 244
           {"RD 2 Box 18", "", "RR 2 BOX 18"},           // 244
           {"R.R. 2, Box 18", "", "RR 2 BOX 18"},
           {"RR2 Box 18", "", "RR 2 BOX 18"},
           {"RR 2", "Box 18", "RR 2 BOX 18"},
           {"RR 2", "", "RR 2"},  // 246
           {"Route 2 Box 18", "", "RR 2 BOX 18"},
           {"RR 2 Box 18 Bryan Dairy Road", "", "BRYAN DAIRY ROAD | RR 2 BOX 18"},  // 245
           {"HC 68 Box 23A", "", "HC 68 BOX 23A"},                                  // 251
           {"HC 068 Box 23", "", "HC 68 BOX 23"},                                   // 252
           {"Star Route 68 Box 23", "", "HC 68 BOX 23"},                            // 254
           {"Highway Contract Route 68 Box 23", "", "HC 68 BOX 23"},
           {"General Delivery", "", "GENERAL DELIVERY"},  // 261
           {"PO Box", "", "post/box-without-number:11"},
           {"RR Box 12", "", "post/box-without-number:11"},
           {"RR 2 Box", "", "post/box-without-number:11"},
           {"118 Alder Lane PO Box 12", "", "post/two-places:11"},
           {"PO Box 12, 118 Alder Lane", "", "post/two-places:11"},
           {"118 Alder Lane", "PO Box 12", "post/two-places:11"}});
}

TEST_CASE("military post offices abroad") {
    CHECK(standard({"PSC 802 Box 74", "", "APO", "AE", "09499"}) == "PSC 802 BOX 74 | APO AE 09499");
    CHECK(standard({"Unit 2050, Box 4190", "", "apo", "ap", "96278"}) == "UNIT 2050 BOX 4190 | APO AP 96278");
    CHECK(standard({"CMR 1250", "Box 12", "DPO", "AA", "34012-0001"}) == "CMR 1250 BOX 12 | DPO AA 34012-0001");
    CHECK(standard({"Unit 2050 Box 4190", "", "APO", "Armed Forces Pacific", "96278"}) ==
          "UNIT 2050 BOX 4190 | APO AP 96278");
    CHECK(standard({"PSC 802 Box 74", "", "Ramstein", "AE", "09499"}) == "post/military-post-office:13");
    CHECK(standard({"802 Alder Lane", "", "APO", "AZ", "85001"}) == "post/military-post-office:13");
    CHECK(standard({"PSC 802 Box 74", "", "APO", "AE", "96278"}) == "post/zip-elsewhere:15");
}

TEST_CASE("addresses in Puerto Rico keep their order and their words") {
    const auto island = [](const std::string& street, const std::string& unit = {}) {
        return standard({street, unit, "San Juan", "PR", "00926-1234"});
    };
    CHECK(island("1212 Vía Angélica") == "1212 VÍA ANGÉLICA | SAN JUAN PR 00926-1234");  // I8
    CHECK(island("585 Avenida FD Roosevelt") == "585 AVE FD ROOSEVELT | SAN JUAN PR 00926-1234");
    CHECK(island("A-17 Calle Amapola") == "A17 CALLE AMAPOLA | SAN JUAN PR 00926-1234");
    CHECK(island("199-31 Calle 19") == "199-31 CALLE 19 | SAN JUAN PR 00926-1234");
    CHECK(island("Urb. Las Gladiolas, 150 Calle A") == "URB LAS GLADIOLAS | 150 CALLE A | SAN JUAN PR 00926-1234");
    CHECK(island("Urbanización Las Gladiolas 150 Calle A", "Apartamento 3") ==
          "URB LAS GLADIOLAS | 150 CALLE A APT 3 | SAN JUAN PR 00926-1234");
    CHECK(island("150 Calle A, Urb Las Gladiolas") == "URB LAS GLADIOLAS | 150 CALLE A | SAN JUAN PR 00926-1234");
    CHECK(standard({"150 Calle A", "", "San Juan", "", "00926", "Puerto Rico"}) == "150 CALLE A | SAN JUAN PR 00926");
}

TEST_CASE("the last line: city, state, ZIP code") {
    CHECK(standard({"118 Alder Lane", "", "St. Louis", "Missouri", "63101"}) == "118 ALDER LN | ST LOUIS MO 63101");
    CHECK(standard({"118 Alder Lane", "", "Winston-Salem", "nc", "271010001"}) ==
          "118 ALDER LN | WINSTON SALEM NC 27101-0001");
    CHECK(standard({"118 Alder Lane", "", "Washington, D.C.", "District of Columbia", "20001 0001"}) ==
          "118 ALDER LN | WASHINGTON DC DC 20001-0001");
    CHECK(standard({"118 Alder Lane", "", "Fishers Island", "New York", "06390"}) ==
          "118 ALDER LN | FISHERS ISLAND NY 06390");
    CHECK(standard({"118 Alder Lane", "", "Juniper Creek", "AZ", "85001", "U.S.A."}) ==
          "118 ALDER LN | JUNIPER CREEK AZ 85001");
    CHECK(standard({"118 Alder Lane", "", "Juniper Creek", "AZ", "85001", "Estados Unidos"}) ==
          "118 ALDER LN | JUNIPER CREEK AZ 85001");
    for (const char* zip : {"8500", "850011", "85001-12", "8500A", "85001-12345", "8-5001"}) {
        INFO(zip);
        CHECK(standard({"118 Alder Lane", "", "Juniper Creek", "AZ", zip}) == "post/wrong-zip:15");
    }
    CHECK(standard({"118 Alder Lane", "", "Juniper Creek", "Arizonia", "85001"}) == "post/unknown-state:14");
    CHECK(standard({"118 Alder Lane", "", "Juniper Creek", "NM", "85001"}) == "post/zip-elsewhere:15");
    CHECK(standard({"118 Alder Lane", "", "", "AZ", ""}) == "post/incomplete-address:10");
    CHECK(standard({"", "", "", "", ""}) == "post/incomplete-address:10");
    CHECK(standard({"", "", "Juniper Creek", "NM", "8500"}) == "post/incomplete-address:10 post/wrong-zip:15");
}

TEST_CASE("an address abroad has its country alone in the last line") {
    CHECK(standard({"Calle Reforma 10", "Depto 4", "Ciudad de México", "CDMX", "06600", "México"}) ==
          "DEPTO 4 | CALLE REFORMA 10 | CIUDAD DE MÉXICO CDMX 06600 | MÉXICO");
    CHECK(standard({"10 Queen Street", "", "Toronto", "ON", "M5V 2T6", "Canada"}) ==
          "10 QUEEN STREET | TORONTO ON M5V 2T6 | CANADA");
    CHECK(standard({"10 Queen Street", "", "Toronto", "", "", "Canada"}) == "10 QUEEN STREET | TORONTO | CANADA");
    CHECK(standard({"10 Rustaveli Avenue", "", "Tbilisi", "", "0108", "Georgia"}) ==
          "10 RUSTAVELI AVENUE | TBILISI 0108 | GEORGIA");
    CHECK(standard({"", "", "Toronto", "ON", "", "Canada"}) == "post/incomplete-address:10");
}

TEST_CASE("what no envelope can bear is refused, and nothing is cut") {
    CHECK(delivery("") == "post/incomplete-address:10");
    CHECK(delivery("   \t ") == "post/incomplete-address:10");
    CHECK(delivery(". , ; -") == "post/incomplete-address:10");
    CHECK(delivery("\u200b\u202e\u2066") == "post/incomplete-address:10");
    CHECK(delivery("118 Alder\u202e Lane\u200b") == "118 ALDER LN");
    CHECK(delivery("118\x01 Alder\x07\x7f Lane") == "118 ALDER LN");
    CHECK(delivery("118 \u0634\u0627\u0631\u0639") == "post/other-script:11");
    CHECK(delivery("118 \u041b\u0435\u0441\u043d\u0430\u044f") == "post/other-script:11");
    CHECK(delivery("118 Alder \xff Lane") == "post/other-script:11");
    CHECK(standard({"118 Alder Lane", "", "\u6771\u4eac", "AZ", "85001"}) == "post/other-script:13");
    CHECK(delivery("118 " + std::string(10000, 'a') + " Lane") == "post/long-line:11");
    CHECK(delivery("118 Alder Lane", std::string(10000, 'b')) == "post/long-line:11");
    CHECK(delivery("118 Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa Lane") == "118 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA LN");  // 37
    CHECK(delivery("118 Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa Lane") == "post/long-line:11");                    // 39
    CHECK(delivery("", "Apt 4") == "post/incomplete-address:10");
    CHECK(standard({"Urb Las Gladiolas", "", "San Juan", "PR", "00926"}) == "post/incomplete-address:11");
    CHECK(delivery("Alder Lane") == "ALDER LN post/no-house-number:11");
    std::string commas = "118 Alder Lane";
    for (int i = 0; i < 5000; ++i) commas += ", #";
    CHECK(delivery(commas).find("post/unit-without-number:11") != std::string::npos);
}

TEST_CASE("the standard form of the standard form is itself") {
    for (const char* street :
         {"842 East 1700 South Apt 3", "10 North East Main Street", "RFD Route 4 #87A", "P.O. Box 12",
          "425 Flower Boulevard 2nd Floor", "101\u00bd Main Street", "12 Court Street", "10 North Avenue"}) {
        INFO(street);
        const std::string once = delivery(street);
        CHECK(delivery(once) == once);
    }
}

TEST_CASE("whatever is typed, a line is short, in capitals and plain") {
    static const std::vector<std::string> pieces{"12",     "North",  "E.",   "Main",    "Street", ",",     "#",   "Apt",
                                                 "4b",     "PO",     "Box",  "RR",      "2nd",    "Floor", "-",   "1/2",
                                                 "\u00e9", "\u202e", "Rear", "Highway", " ",      "'",     "Urb", "7th",
                                                 "Ave",    ".",      "&",    "Suite",   "HC",     "x"};
    std::uint32_t seed = 28;
    const auto next = [&seed](std::size_t below) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 8U) % below;
    };
    std::size_t accepted = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string street, unit;
        for (std::size_t count = next(9); count > 0; --count)
            street += pieces[next(pieces.size())] + (next(3) == 0 ? "" : " ");
        for (std::size_t count = next(4); count > 0; --count) unit += pieces[next(pieces.size())] + " ";
        base::Diagnostics diagnostics;
        const auto address = test::address_of(
            {street, unit, "San Juan", round % 2 == 0 ? "AZ" : "PR", round % 2 == 0 ? "85001" : "00926"});
        const auto postal = post::standard_form(address, test::shipped_words(), diagnostics);
        REQUIRE(postal.has_value() == !diagnostics.has_errors());
        if (!postal) continue;
        ++accepted;
        INFO(street << " / " << unit);
        REQUIRE(postal->lines.size() >= 2);
        for (const std::string& line : postal->lines) {
            INFO(line);
            REQUIRE(post::line_length(line) <= post::longest_line);
            REQUIRE(line == post::upper_case(line));
            REQUIRE_FALSE(line.empty());
            REQUIRE(line.find_first_of(",;'\"()") == std::string::npos);
            REQUIRE(line.find("  ") == std::string::npos);
            REQUIRE(line.front() != ' ');
            REQUIRE(line.back() != ' ');
        }
    }
    CHECK(accepted > 5000);
}
