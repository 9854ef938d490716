#include "post/delivery.h"

#include <algorithm>
#include <array>

#include "post/envelope_words.h"
#include "post/messages.h"

namespace iepress::post {

namespace {

using Words = std::vector<std::string>;

/// The parts of a street's line: 231.
struct Street {
    Words number;
    std::string before;  ///< directional
    Words name;
    std::string behind;  ///< directional
};

std::string directional(const std::string& word, const AddressWords& words) {
    const auto found = words.directionals.find(word);
    return found == words.directionals.end() ? std::string{} : found->second;
}

bool is_suffix(const std::string& word, const AddressWords& words) { return words.suffixes.contains(word); }

/// A name is left, and not only the word "Avenue": "North Avenue" and "Avenue E" are names (233).
bool is_name(const Words& name, const AddressWords& words) {
    return name.size() > 1 || (name.size() == 1 && !is_suffix(name[0], words));
}

/// "N" and "E" as "NE"; empty for "NORTH SOUTH" and the like, where the second is part of the name (233.3).
std::string both(const std::string& first, const std::string& second) {
    const bool upright = first == "N" || first == "S";
    const bool flat = second == "E" || second == "W";
    return upright && flat ? first + second : std::string{};
}

void take_number(Words& name, Street& street) {
    const auto is_fraction = [](const std::string& word) {
        return word.size() >= 3 && word.find('/') != std::string::npos;
    };
    if (name.empty() || !has_digit(name[0])) return;
    std::size_t count = 1;
    if (name.size() > 1 && is_fraction(name[1])) count = 2;
    // "7th Street" has no house number: its number is the name.
    if (name.size() == 2 && count == 1 && !all_digits(name[0]) && name[0].size() > 2) {
        const std::string end = name[0].substr(name[0].size() - 2);
        if (end == "ST" || end == "ND" || end == "RD" || end == "TH") return;
    }
    street.number.assign(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(count));
    name.erase(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(count));
}

/// From right to left, as 231 has it: the directional behind.
void take_behind(Words& name, Street& street, const AddressWords& words) {
    if (name.empty()) return;
    const std::string last = directional(name.back(), words);
    if (last.empty()) return;
    Words left(name.begin(), name.end() - 1);
    if (!is_name(left, words)) return;
    const std::string pair = both(directional(left.back(), words), last);
    if (!pair.empty() && is_name({left.begin(), left.end() - 1}, words)) {
        left.pop_back();
        street.behind = pair;
    } else {
        street.behind = last;
    }
    name = std::move(left);
}

void take_before(Words& name, Street& street, const AddressWords& words) {
    if (name.empty()) return;
    const std::string first = directional(name.front(), words);
    if (first.empty()) return;
    Words left(name.begin() + 1, name.end());
    if (!is_name(left, words)) return;
    const std::string pair = both(first, directional(left.front(), words));
    if (!pair.empty() && is_name({left.begin() + 1, left.end()}, words)) {
        left.erase(left.begin());
        street.before = pair;
    } else {
        street.before = first;
    }
    name = std::move(left);
}

/// 234: the last word, where another is before it. Of two words that are suffixes the first is part of the name.
void take_suffix(Words& name, const AddressWords& words) {
    static constexpr std::array<std::string_view, 6> articles{"LA", "EL", "LAS", "LOS", "DEL", "DE"};
    if (name.size() < 2) return;
    // "La Vista" is a name that happens to end in an English suffix.
    const bool spanish = std::find(articles.begin(), articles.end(), name[name.size() - 2]) != articles.end();
    const auto found = words.suffixes.find(name.back());
    if (found != words.suffixes.end() && !spanish) name.back() = found->second;
}

std::string street_line(Words name, const AddressWords& words, const AddressReport& report) {
    Street street;
    take_number(name, street);
    take_behind(name, street, words);
    take_before(name, street, words);
    take_suffix(name, words);
    if (street.number.empty()) report.diagnostics.report(no_house_number, report.place);
    Words all = street.number;
    if (!street.before.empty()) all.push_back(street.before);
    all.insert(all.end(), name.begin(), name.end());
    if (!street.behind.empty()) all.push_back(street.behind);
    return joined(all);
}

/// 292: URB and the name of the area, in a line above. It ends at a comma or before the house number.
void take_urbanization(Words& street, Delivery& into) {
    const auto begin = std::find_if(street.begin(), street.end(), [](const std::string& word) {
        return word == "URB" || word == "URBANIZACION" || word == "URBANIZACIÓN";
    });
    if (begin == street.end()) return;
    auto end = begin + 1;
    while (end != street.end() && *end != "," && !has_digit(*end)) ++end;
    Words area(begin, end);
    area[0] = "URB";
    into.above.push_back(joined(area));
    if (end != street.end() && *end == ",") ++end;
    auto first = begin;
    if (first != street.begin() && *(first - 1) == ",") --first;
    street.erase(first, end);
}

/// Appendix I: a house's "A-17" is A17; AVENIDA may be AVE; CALLE is never translated, and nothing is a suffix.
std::string island_line(Words street, const AddressReport& report) {
    std::erase(street, "#");
    if (street.empty() || !has_digit(street[0])) report.diagnostics.report(no_house_number, report.place);
    if (!street.empty() && street[0].size() > 2 && street[0][1] == '-' && !is_digit(street[0][0]))
        street[0].erase(1, 1);
    std::replace(street.begin(), street.end(), std::string("AVENIDA"), std::string("AVE"));
    return joined(street);
}

/// PSC 802 BOX 74: DMM 703.2.2.1.
std::string military_line(Words street, const Words& unit) {
    street.insert(street.end(), unit.begin(), unit.end());
    std::erase(street, "#");
    return joined(street);
}

}  // namespace

Delivery standard_delivery(DeliveryWords from, const State& state, const AddressWords& words, AddressReport report) {
    Delivery delivery;
    // A box may stand in <unit> alone.
    const bool unit_alone = from.street.empty();
    if (unit_alone) from.street.swap(from.unit);
    if (state.kind == StateKind::military) {
        delivery.line = military_line(std::move(from.street), from.unit);
        return delivery;
    }
    const bool island = state.code == "PR";
    if (island) {
        take_urbanization(from.street, delivery);
        take_urbanization(from.unit, delivery);
    }
    if (take_box_or_route(from, delivery, report)) return delivery;
    if (unit_alone) from.street.swap(from.unit);
    const std::size_t begin = unit_begin(from.street, words);
    const auto middle = from.street.begin() + static_cast<std::ptrdiff_t>(begin);
    take_unit({middle, from.street.end()}, words, delivery, report);
    Delivery stated;
    take_unit(from.unit, words, stated, report);
    // Said twice, in <street> and in <unit>.
    if (stated.unit != delivery.unit && !stated.unit.empty())
        delivery.unit += (delivery.unit.empty() ? "" : " ") + stated.unit;
    delivery.above.insert(delivery.above.end(), stated.above.begin(), stated.above.end());
    Words street(from.street.begin(), middle);
    if (joined(street).empty()) return delivery;
    if (joined(street) == "GENERAL DELIVERY")
        delivery.line = "GENERAL DELIVERY";  // 261
    else if (island)
        delivery.line = island_line(std::move(street), report);
    else
        delivery.line = street_line(std::move(street), words, report);
    return delivery;
}

}  // namespace iepress::post
