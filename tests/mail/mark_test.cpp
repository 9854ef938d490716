#include "mail/mark.h"

#include <catch2/catch.hpp>

using namespace iepress;
using mail::Side;

namespace {

const mail::SheetMark sample{"0A1B2C3D", 137, 412, 2, 4, Side::front};

}  // namespace

TEST_CASE("a mark is written in a fixed form and read again") {
    const std::string text = mail::encode(sample);
    REQUIRE(text.substr(0, text.size() - 2) == "0A1B2C3D-000137-000412-02-04-F-");
    REQUIRE(mail::decode_mark(text) == sample);
    mail::SheetMark small = sample;
    small.mailing = "0a1b2c3d";
    REQUIRE(mail::encode(small) == text);
    mail::SheetMark large{"FFFFFFFF", 1234567, 7654321, 120, 140, Side::back};
    REQUIRE(mail::decode_mark(mail::encode(large)) == large);
}

TEST_CASE("check digits are those of ISO 7064 MOD 97-10") {
    // letters as two digits, the check digits behind: the whole is 1 modulo 97
    for (std::uint32_t piece = 1; piece < 400; ++piece) {
        mail::SheetMark mark = sample;
        mark.piece = piece;
        unsigned rest = 0;
        for (const char one : mail::encode(mark)) {
            if (one >= '0' && one <= '9')
                rest = (rest * 10 + static_cast<unsigned>(one - '0')) % 97;
            else if (one >= 'A')
                rest = (rest * 100 + static_cast<unsigned>(one - 'A') + 10) % 97;
        }
        REQUIRE(rest == 1);
    }
}

TEST_CASE("any one wrong digit or letter and any two digits that changed places are found") {
    const std::string text = mail::encode(sample);
    const auto is_digit = [](char one) { return one >= '0' && one <= '9'; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (const char other : std::string_view("0123456789ABCDEF")) {
            std::string wrong = text;
            if (wrong[i] == other || text[i] == '-' || is_digit(text[i]) != is_digit(other)) continue;
            wrong[i] = other;
            INFO(wrong);
            CHECK_FALSE(mail::decode_mark(wrong).has_value());
        }
        if (i + 1 == text.size() || text[i] == text[i + 1] || !is_digit(text[i]) || !is_digit(text[i + 1])) continue;
        std::string swapped = text;
        std::swap(swapped[i], swapped[i + 1]);
        INFO(swapped);
        CHECK_FALSE(mail::decode_mark(swapped).has_value());
    }
}

TEST_CASE("what is no mark is none") {
    for (const char* text : {"", "-", "------", "0A1B2C3D-137-412-2-4-F-73", "0A1B2C3D-000000-000412-02-04-F-10",
                             "0A1B2C3D-000137-000412-02-04-F", "0A1B2C3D-000137-000412-02-04-F-73-",
                             "0A1B2C3D-99999999999999-000412-02-04-F-73"}) {
        INFO(text);
        CHECK_FALSE(mail::decode_mark(text).has_value());
    }
}
