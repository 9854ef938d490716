#include "post/address.h"

#include <array>

#include "post/delivery.h"
#include "post/envelope_words.h"
#include "post/messages.h"
#include "post/upper_case.h"

namespace iepress::post {

namespace {

/// The place of a part, or of the address where the part has none.
base::Place place_of(const record::Text& part, const record::Address& address) {
    return part ? part.place : address.place;
}

struct Part {
    std::string_view name;
    const record::Text& text;
};

/// Reads the words of each part; reports those in another script.
class AddressReader {
public:
    AddressReader(const record::Address& address, base::Diagnostics& diagnostics)
        : address_(address), diagnostics_(diagnostics) {}

    EnvelopeWords words(const Part& part) {
        EnvelopeWords found = address_words(part.text.value);
        if (!found.latin) diagnostics_.report(other_script, place_of(part.text, address_), part.name);
        return found;
    }
    std::string text(const Part& part) { return joined(words(part).words); }
    [[nodiscard]] AddressReport report_at(const record::Text& text) { return {place_of(text, address_), diagnostics_}; }

private:
    const record::Address& address_;
    base::Diagnostics& diagnostics_;
};

/// Reports in one sentence which of the parts are empty.
void require(const record::Address& address, std::span<const std::pair<std::string_view, std::string>> parts,
             base::Diagnostics& diagnostics) {
    std::string missing;
    for (const auto& [name, text] : parts) {
        if (text.empty()) missing += (missing.empty() ? "" : ", ") + std::string(name);
    }
    if (!missing.empty()) diagnostics.report(incomplete_address, address.place, missing);
}

void check_lengths(const record::Address& address, const PostalAddress& postal, base::Diagnostics& diagnostics) {
    for (const std::string& line : postal.lines) {
        const std::size_t length = line_length(line);
        if (length > longest_line) {
            diagnostics.report(long_line, place_of(address.street, address), "the address", length, longest_line);
        }
    }
}

/// "85001", "85001-1234", "850011234", "85001 1234".
bool read_zip(std::string_view typed, PostalAddress& into) {
    std::string digits;
    for (std::size_t at = 0; at < typed.size(); ++at) {
        const bool parts =
            digits.size() == 5 && at == 5 && typed.size() == 10 && (typed[at] == '-' || typed[at] == ' ');
        if (is_digit(typed[at]))
            digits += typed[at];
        else if (!parts)
            return false;
    }
    if (digits.size() != 5 && digits.size() != 9) return false;
    into.zip = digits.substr(0, 5);
    into.plus_four = digits.substr(5);
    return true;
}

/// The last line; the ZIP code against the state and the state against the city.
void finish_last_line(const record::Address& address, const State& state, const std::string& city, PostalAddress& into,
                      base::Diagnostics& diagnostics) {
    const bool post_office = city == "APO" || city == "FPO" || city == "DPO";
    if (!city.empty() && post_office != (state.kind == StateKind::military)) {
        diagnostics.report(military_post_office, place_of(address.city, address));
    }
    if (!into.zip.empty() && !state.prefixes.contains(into.zip.substr(0, 3))) {
        diagnostics.report(zip_elsewhere, place_of(address.postal_code, address));
    }
    into.lines.push_back(city + " " + state.code + " " + into.zip +
                         (into.plus_four.empty() ? "" : "-" + into.plus_four));
}

/// 213: the unit ends the delivery line, or stands above it.
void add_delivery(Delivery delivery, PostalAddress& into) {
    into.lines = std::move(delivery.above);
    const std::string whole = delivery.line + (delivery.unit.empty() ? "" : " " + delivery.unit);
    if (line_length(whole) <= longest_line) {
        into.lines.push_back(whole);
        return;
    }
    if (!delivery.unit.empty()) into.lines.push_back(std::move(delivery.unit));
    into.lines.push_back(std::move(delivery.line));
}

PostalAddress at_home(const record::Address& address, const std::string& state_name, const AddressWords& words,
                      base::Diagnostics& diagnostics) {
    AddressReader reader(address, diagnostics);
    PostalAddress postal;
    DeliveryWords delivery{reader.words({"street", address.street}).words, reader.words({"unit", address.unit}).words};
    const std::string city = reader.text({"city", address.city});
    const std::string zip = reader.text({"ZIP code", address.postal_code});
    const std::array<std::pair<std::string_view, std::string>, 4> parts{
        {{"street", joined(delivery.street) + joined(delivery.unit)},
         {"city", city},
         {"state", state_name},
         {"ZIP code", zip}}};
    require(address, parts, diagnostics);
    if (!zip.empty() && !read_zip(zip, postal)) diagnostics.report(wrong_zip, place_of(address.postal_code, address));
    const State* state = words.find_state(state_name);
    if (state == nullptr) {
        if (!state_name.empty()) diagnostics.report(unknown_state, place_of(address.state, address));
        return postal;
    }
    const bool stated = !parts[0].second.empty();
    Delivery standard = standard_delivery(std::move(delivery), *state, words, reader.report_at(address.street));
    if (standard.line.empty() && stated)
        diagnostics.report(incomplete_address, place_of(address.street, address), "street");
    add_delivery(std::move(standard), postal);
    finish_last_line(address, *state, city, postal, diagnostics);
    return postal;
}

/// Publication 28, Appendix A3: the country alone in the last line, in capitals. The order of the lines above it is the
/// country's own and not known here; the city's line is that of the words as they stand in the case.
PostalAddress abroad(const record::Address& address, const std::string& state, const std::string& country,
                     base::Diagnostics& diagnostics) {
    AddressReader reader(address, diagnostics);
    PostalAddress postal;
    const std::string street = reader.text({"street", address.street});
    const std::string unit = reader.text({"unit", address.unit});
    std::string city = reader.text({"city", address.city});
    const std::array<std::pair<std::string_view, std::string>, 2> parts{{{"street", street + unit}, {"city", city}}};
    require(address, parts, diagnostics);
    for (const std::string& part : {state, reader.text({"postal code", address.postal_code})}) {
        if (!part.empty()) city += " " + part;
    }
    for (const std::string& line : {unit, street, city, country}) {
        if (!line.empty()) postal.lines.push_back(line);
    }
    return postal;
}

/// Where the country is one of ours: its state. "Puerto Rico" may be written as a country.
const State* territory(const std::string& country, const AddressWords& words) {
    const State* state = words.find_state(country);
    return state != nullptr && state->kind == StateKind::territory ? state : nullptr;
}

}  // namespace

std::optional<PostalAddress> standard_form(const record::Address& address, const AddressWords& words,
                                           base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    AddressReader reader(address, diagnostics);
    const std::string country = reader.text({"country", address.country});
    std::string state = reader.text({"state", address.state});
    const bool home = country.empty() || words.home.contains(country);
    const State* own = home ? nullptr : territory(country, words);
    if (own != nullptr && state.empty()) state = own->code;
    const bool domestic = home || (own != nullptr && words.find_state(state) != nullptr);
    PostalAddress postal =
        domestic ? at_home(address, state, words, diagnostics) : abroad(address, state, country, diagnostics);
    if (diagnostics.error_count() == errors_before) check_lengths(address, postal, diagnostics);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return postal;
}

}  // namespace iepress::post
