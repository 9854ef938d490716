#include "points/values.h"

#include <catch2/catch.hpp>

#include "points/messages.h"

namespace {

using namespace iepress;
using namespace iepress::points;

std::string iso(std::string_view cell, DateOrder order = DateOrder::unstated) {
    const DateReading reading = read_date(cell, order);
    return reading.trouble != nullptr ? std::string(reading.trouble->code) : base::to_iso(reading.date);
}

std::string number(std::string_view cell, DecimalSign sign = DecimalSign::unstated) {
    const NumberReading reading = read_number(cell, sign);
    return reading.trouble != nullptr ? std::string(reading.trouble->code) : typed(reading.number);
}

std::string amount(std::string_view cell) {
    const AmountReading reading = read_amount(cell, DecimalSign::unstated);
    if (reading.trouble != nullptr) return std::string(reading.trouble->code);
    return typed(reading.value.number) + (reading.of ? " of " + typed(reading.of->number) : "") +
           (reading.percent ? " %" : "");
}

}  // namespace

TEST_CASE("dates with one meaning are read") {
    CHECK(iso("2026-03-04") == "2026-03-04");
    CHECK(iso("2026-3-4") == "2026-03-04");
    CHECK(iso("2026/03/04") == "2026-03-04");
    CHECK(iso("3/25/2026") == "2026-03-25");
    CHECK(iso("25.3.2026") == "2026-03-25");
    CHECK(iso("03/03/2026") == "2026-03-03");
    CHECK(iso("2028-02-29") == "2028-02-29");
    CHECK(iso("3/25/2026 14:03:11") == "2026-03-25");
    CHECK(iso("2026-03-25T00:00:00Z") == "2026-03-25");
    CHECK(iso("3/25/2026 2:03 PM") == "2026-03-25");
}

TEST_CASE("a date with two meanings needs an order") {
    CHECK(iso("3/4/2026") == "points/ambiguous-date");
    CHECK(iso("12/11/2026") == "points/ambiguous-date");
    CHECK(iso("3/4/2026", DateOrder::month_first) == "2026-03-04");
    CHECK(iso("3/4/2026", DateOrder::day_first) == "2026-04-03");
    CHECK(iso("25/3/2026", DateOrder::month_first) == "points/no-such-day");
    CHECK(iso("2026-03-04", DateOrder::day_first) == "2026-03-04");
    const DateReading both = read_date("3/4/2026", DateOrder::unstated);
    CHECK(both.date == base::Date{2026, 3, 4});
    CHECK(both.other == base::Date{2026, 4, 3});
}

TEST_CASE("what is no date says so") {
    CHECK(iso("3/25/26") == "points/wrong-date");
    CHECK(iso("25-Mar-2026") == "points/wrong-date");
    CHECK(iso("Tuesday") == "points/wrong-date");
    CHECK(iso("20260304") == "points/wrong-date");
    CHECK(iso("2026-03") == "points/wrong-date");
    CHECK(iso("1899-03-04") == "points/wrong-date");
    CHECK(iso("2026-02-29") == "points/no-such-day");
    CHECK(iso("2026-13-01") == "points/no-such-day");
    CHECK(iso("0/5/2026") == "points/no-such-day");
    CHECK(iso("46121") == "points/serial-date");
    CHECK(iso("46121.58") == "points/serial-date");
    CHECK(iso("12345") == "points/wrong-date");
}

TEST_CASE("numbers keep the decimals that were typed") {
    CHECK(number("85") == "85");
    CHECK(number("12.50") == "12.50");
    CHECK(number(".5") == "0.5");
    CHECK(number("1,5") == "1.5");
    CHECK(number("0,125") == "0.125");
    CHECK(number("007") == "7");
    CHECK(number("0") == "0");
    CHECK(number("-0") == "0");
    CHECK(number("123456789012345") == "123456789012345");
}

TEST_CASE("a comma with three digits behind it has two meanings") {
    CHECK(number("1,250") == "points/ambiguous-number");
    CHECK(number("1,250", DecimalSign::comma) == "1.250");
    CHECK(number("1,250", DecimalSign::point) == "1250");
    CHECK(number("1.250") == "1.250");
    CHECK(number("1.250", DecimalSign::comma) == "points/ambiguous-number");
    CHECK(number("1.5", DecimalSign::comma) == "1.5");
    CHECK(number("1,5", DecimalSign::point) == "points/ambiguous-number");
}

TEST_CASE("what is no number says so") {
    for (const char* cell :
         {"", "nine", "1e3", "5.", ".", "1.2.3", "1,2,3", "+5", "0x10", "inf", "nan", "--5", "#REF!", "1 000"}) {
        INFO(cell);
        CHECK(number(cell) == "points/wrong-number");
    }
    CHECK(number("1234567890123456") == "points/wrong-number");
    CHECK(number("-3") == "points/negative-number");
    CHECK(number("\xE2\x88\x92" "3") == "points/negative-number");
}

TEST_CASE("an amount is a number, a percentage or M of N") {
    CHECK(amount("85%") == "85 %");
    CHECK(amount("85 %") == "85 %");
    CHECK(amount("4/5") == "4 of 5");
    CHECK(amount("4 / 5") == "4 of 5");
    CHECK(amount("4 of 5") == "4 of 5");
    CHECK(amount("4 out of 5") == "4 of 5");
    CHECK(amount("2,5/4") == "2.5 of 4");
    CHECK(amount("4/5/2026") == "points/value-is-date");
    CHECK(amount("5-Apr") == "points/value-is-date");
    CHECK(amount("May-4") == "points/value-is-date");
    CHECK(amount("2026-04-05") == "points/value-is-date");
    CHECK(amount("4/5%") == "points/wrong-number");
    CHECK(amount("4/") == "points/wrong-number");
    CHECK(amount("/") == "points/wrong-number");
    CHECK(amount("%") == "points/wrong-number");
    CHECK(amount("-1/5") == "points/negative-number");
}

TEST_CASE("a percentage has at most two decimals and reads back as itself") {
    CHECK(typed(percentage(4, 5)) == "80");
    CHECK(typed(percentage(1, 3)) == "33.33");
    CHECK(typed(percentage(1, 8)) == "12.5");
    CHECK(typed(percentage(0, 7)) == "0");
    CHECK(typed(percentage(7, 7)) == "100");
    CHECK(percentage(1, 3).value == 33.33);
}
