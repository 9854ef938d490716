// Post office boxes and routes: USPS Publication 28, 24, 25 and 28.
#include <algorithm>
#include <array>
#include <span>

#include "post/delivery.h"
#include "post/envelope_words.h"
#include "post/messages.h"

namespace iepress::post {

namespace {

using Words = std::vector<std::string>;
using Phrase = std::array<std::string_view, 3>;  ///< unused ones empty

/// 283: all of these are PO BOX.
constexpr std::array box_phrases{
    Phrase{"POST", "OFFICE", "BOX"}, Phrase{"P", "O", "BOX"}, Phrase{"P", "O", "DRAWER"}, Phrase{"PO", "BOX", ""},
    Phrase{"PO", "DRAWER", ""},      Phrase{"POBOX", "", ""}, Phrase{"POB", "", ""}};
/// The same, but words of a street too, unless they begin the line.
constexpr std::array first_box_phrases{Phrase{"FIRM", "CALLER", ""}, Phrase{"CALLER", "", ""},
                                       Phrase{"LOCKBOX", "", ""},    Phrase{"DRAWER", "", ""},
                                       Phrase{"BIN", "", ""},        Phrase{"BOX", "", ""}};
/// 244: RFD and RD are RR.
constexpr std::array rural_phrases{Phrase{"RURAL", "FREE", "DELIVERY"},
                                   Phrase{"RURAL", "ROUTE", ""},
                                   Phrase{"RFD", "ROUTE", ""},
                                   Phrase{"R", "R", ""},
                                   Phrase{"RFD", "", ""},
                                   Phrase{"RR", "", ""}};
/// 254: so is STAR ROUTE for HC.
constexpr std::array contract_phrases{Phrase{"HIGHWAY", "CONTRACT", "ROUTE"},
                                      Phrase{"HIGHWAY", "CONTRACT", ""},
                                      Phrase{"STAR", "ROUTE", ""},
                                      Phrase{"STAR", "RTE", ""},
                                      Phrase{"HC", "ROUTE", ""},
                                      Phrase{"HCR", "", ""},
                                      Phrase{"HC", "", ""}};
/// A rural route only where a number and a box follow: "Route 9" is a street.
constexpr std::array weak_rural_phrases{Phrase{"ROUTE", "", ""}, Phrase{"RTE", "", ""}, Phrase{"RT", "", ""},
                                        Phrase{"RD", "", ""}};

/// How many words of a phrase stand at `at`: all of them, or 0.
std::size_t match(const Words& words, std::size_t at, const Phrase& phrase) {
    std::size_t count = 0;
    for (const std::string_view one : phrase) {
        if (one.empty()) break;
        if (at + count >= words.size() || words[at + count] != one) return 0;
        ++count;
    }
    return count;
}

std::size_t match_any(const Words& words, std::size_t at, std::span<const Phrase> phrases) {
    for (const Phrase& phrase : phrases) {
        if (const std::size_t count = match(words, at, phrase); count != 0) return count;
    }
    return 0;
}

bool is_filler(const std::string& word) { return word == "#" || word == "NO" || word == "NUMBER" || word == ","; }

std::size_t skip_fillers(const Words& words, std::size_t at) {
    while (at < words.size() && is_filler(words[at])) ++at;
    return at;
}

/// "12", "87A", "L".
bool is_box_number(const std::string& word) {
    return has_digit(word) || (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z');
}

/// The number behind `at`, or an empty one; moves past it.
std::string take_number(const Words& words, std::size_t& at) {
    const std::size_t number = skip_fillers(words, at);
    if (number >= words.size() || !is_box_number(words[number])) return {};
    at = number + 1;
    return words[number];
}

/// 242: a leading zero of a route is left out.
std::string without_zeros(std::string number) {
    while (number.size() > 1 && number[0] == '0' && is_digit(number[1])) number.erase(0, 1);
    return number;
}

Words rest_of(const Words& words, std::size_t at) {
    at = skip_fillers(words, at);
    return {words.begin() + static_cast<std::ptrdiff_t>(at), words.end()};
}

std::size_t find_box(const Words& words, std::size_t& length) {
    if ((length = match_any(words, 0, first_box_phrases)) != 0) {
        const std::size_t number = skip_fillers(words, length);
        // "Box Canyon Road" is a street, and so is "Drawer Lane"; "Box" alone is a box.
        if (number == words.size() || is_box_number(words[number])) return 0;
    }
    for (std::size_t at = 0; at < words.size(); ++at) {
        if ((length = match_any(words, at, box_phrases)) != 0) return at;
    }
    return words.size();
}

bool take_box(const DeliveryWords& from, Delivery& into, const AddressReport& report) {
    std::size_t length = 0;
    std::size_t in_unit = 0;
    const std::size_t at = find_box(from.street, length);
    if (at == from.street.size()) {
        // The words "PO BOX" alone, for a box of a route may stand in <unit> too.
        for (std::size_t one = 0; one < from.unit.size(); ++one) in_unit += match_any(from.unit, one, box_phrases);
        if (in_unit == 0) return false;
        report.diagnostics.report(two_places, report.place);
        into.line = "PO BOX";
        return true;
    }
    std::size_t behind = at + length;
    const std::string number = take_number(from.street, behind);
    if (number.empty()) report.diagnostics.report(box_without_number, report.place, "PO BOX");
    const bool alone = skip_fillers(from.street, 0) >= at && rest_of(from.street, behind).empty() && from.unit.empty();
    if (!number.empty() && !alone) report.diagnostics.report(two_places, report.place);
    into.line = "PO BOX " + number;
    return true;
}

struct Route {
    std::string_view name;
    std::size_t behind = 0;  ///< 0: no route
    std::string number;
};

/// "RR2" and "HC68" as two words.
void part_route(Words& words) {
    if (words.empty() || words[0].size() < 3) return;
    const std::string start = words[0].substr(0, 2);
    if ((start != "RR" && start != "HC") || !all_digits(std::string_view(words[0]).substr(2))) return;
    words.insert(words.begin() + 1, words[0].substr(2));
    words[0] = start;
}

Route find_route(const Words& words) {
    Route route;
    if (const auto rural = match_any(words, 0, rural_phrases); rural != 0)
        route = {"RR", rural, {}};
    else if (const auto contract = match_any(words, 0, contract_phrases); contract != 0)
        route = {"HC", contract, {}};
    else if (const auto weak = match_any(words, 0, weak_rural_phrases); weak != 0) {
        std::size_t behind = weak;
        const bool numbered = !take_number(words, behind).empty();
        behind = skip_fillers(words, behind);
        if (numbered && behind < words.size() && words[behind] == "BOX") route = {"RR", weak, {}};
    }
    if (route.behind != 0) route.number = without_zeros(take_number(words, route.behind));
    return route;
}

bool take_route(DeliveryWords& from, Delivery& into, const AddressReport& report) {
    Words words = from.street;
    words.insert(words.end(), from.unit.begin(), from.unit.end());
    part_route(words);
    const Route route = find_route(words);
    if (route.behind == 0) return false;
    into.line = std::string(route.name) + " " + route.number;
    if (route.number.empty()) report.diagnostics.report(box_without_number, report.place, route.name);
    std::size_t at = skip_fillers(words, route.behind);
    const bool sign = at > route.behind && words[at - 1] == "#";
    if (at < words.size() && (words[at] == "BOX" || sign)) {
        if (words[at] == "BOX") ++at;
        const std::string box = take_number(words, at);
        if (box.empty()) report.diagnostics.report(box_without_number, report.place, "BOX");
        into.line += " BOX " + box;
    }
    // 245: what else there is stands above.
    if (const std::string further = joined(rest_of(words, at)); !further.empty()) into.above.push_back(further);
    return true;
}

}  // namespace

bool take_box_or_route(DeliveryWords& from, Delivery& into, AddressReport report) {
    return take_route(from, into, report) || take_box(from, into, report);
}

}  // namespace iepress::post
