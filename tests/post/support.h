// What the tests of the post stage share: the shipped words, addresses in a line, cases in a few words.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "post/address.h"
#include "post/recipients.h"
#include "record/read.h"

namespace iepress::test {

inline const post::AddressWords& shipped_words() {
    static const post::AddressWords words = [] {
        base::Diagnostics diagnostics;
        const std::vector<std::filesystem::path> folders{std::filesystem::path(IEPRESS_SOURCE_DIR) / "data"};
        auto loaded = post::load_address_words(folders, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return words;
}

inline const std::string& file_name() {
    static const std::string name = "case.xml";
    return name;
}

inline record::Text text_at(std::string value, std::uint32_t line) {
    if (value.empty()) return {};
    return {std::move(value), {&file_name(), line, 5}};
}

/// Parts of an address as a case has them; an empty one is not there. Each in a line of its own, from 11.
struct Typed {
    std::string street = "", unit = "", city = "Juniper Creek", state = "AZ", zip = "85001", country = "";
};

inline record::Address address_of(const Typed& typed) {
    record::Address address{text_at(typed.street, 11),
                            text_at(typed.unit, 12),
                            text_at(typed.city, 13),
                            text_at(typed.state, 14),
                            text_at(typed.zip, 15),
                            text_at(typed.country, 16),
                            {}};
    address.place = {&file_name(), 10, 5};
    return address;
}

inline std::string with_bars(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : " | ") + line;
    return text;
}

/// "101 MAIN ST APT 4 | JUNIPER CREEK AZ 85001", or the codes with their lines, "post/wrong-zip:15".
inline std::string standard(const Typed& typed) {
    base::Diagnostics diagnostics;
    const auto postal = post::standard_form(address_of(typed), shipped_words(), diagnostics);
    REQUIRE(postal.has_value() == !diagnostics.has_errors());
    std::string text = postal ? with_bars(postal->lines) : "";
    for (const auto& one : diagnostics.all()) {
        text += (text.empty() ? "" : " ") + std::string(one.message->code) + ":" + std::to_string(one.line);
    }
    return text;
}

/// The delivery lines alone.
inline std::string delivery(const std::string& street, const std::string& unit = {}) {
    std::string text = standard({street, unit});
    const std::size_t last = text.find(" | JUNIPER CREEK AZ 85001");
    return last == std::string::npos ? text : text.erase(last, 25);
}

}  // namespace iepress::test
