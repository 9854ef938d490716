// What is behind a front door: USPS Publication 28, 213 and Appendix C2.
#include <algorithm>

#include "post/delivery.h"
#include "post/envelope_words.h"
#include "post/messages.h"

namespace iepress::post {

namespace {

using Words = std::vector<std::string>;

const UnitWord* unit_word(const std::string& word, const AddressWords& words) {
    const auto found = words.units.find(word);
    return found == words.units.end() ? nullptr : &found->second;
}

/// "2" of "2ND"; empty for what is no ordinal.
std::string ordinal(const std::string& word) {
    if (word.size() < 3 || has_digit(std::string_view(word).substr(word.size() - 2))) return {};
    const std::string end = word.substr(word.size() - 2);
    const std::string number = word.substr(0, word.size() - 2);
    const bool known = end == "ST" || end == "ND" || end == "RD" || end == "TH";
    return known && all_digits(number) ? number : std::string{};
}

bool is_ordinal_floor(const Words& all, std::size_t at, const AddressWords& words) {
    if (at + 1 >= all.size() || ordinal(all[at]).empty()) return false;
    const UnitWord* next = unit_word(all[at + 1], words);
    return next != nullptr && next->standard == "FL";
}

bool begins_unit(const Words& all, std::size_t at, const AddressWords& words) {
    return all[at] == "#" || unit_word(all[at], words) != nullptr || is_ordinal_floor(all, at, words);
}

bool is_suffix_or_directional(const std::string& word, const AddressWords& words) {
    return words.suffixes.contains(word) || words.directionals.contains(word);
}

/// "4", "4B", "B", "AA", and not "LN" or "ST".
bool is_identifier(const std::string& word, const AddressWords& words) {
    if (has_digit(word)) return true;
    return word.size() == 1 || (word.size() == 2 && !words.suffixes.contains(word) && words.units.count(word) == 0);
}

/// Whether a unit of the street begins with the unit's word at `at`.
bool is_unit_of_street(const Words& street, std::size_t at, const AddressWords& words) {
    const UnitWord* unit = unit_word(street[at], words);
    const std::string& before = street[at - 1];
    const bool parted = before == "," || is_suffix_or_directional(before, words);
    std::size_t next = at + 1;
    while (next < street.size() && (street[next] == "#" || street[next] == "NO")) ++next;
    if (next == street.size() || street[next] == ",") return parted;
    return unit->needs_number && is_identifier(street[next], words);
}

/// Collects the parts of a unit as they come.
class UnitReader {
public:
    UnitReader(const Words& from, const AddressWords& words, Delivery& into, AddressReport report)
        : words_(words), into_(into), report_(report) {
        std::copy_if(from.begin(), from.end(), std::back_inserter(all_),
                     [](const std::string& one) { return one != ","; });
        while (at_ < all_.size()) take();
    }

private:
    void add(const std::string& part) { into_.unit += (into_.unit.empty() ? "" : " ") + part; }
    /// The words up to the next unit's.
    Words run() {
        Words found;
        while (at_ < all_.size() && !begins_unit(all_, at_, words_)) found.push_back(all_[at_++]);
        return found;
    }
    void take() {
        if (is_ordinal_floor(all_, at_, words_)) {
            add("FL " + ordinal(all_[at_]));
            at_ += 2;
        } else if (const UnitWord* unit = unit_word(all_[at_], words_)) {
            ++at_;
            take_numbered(*unit);
        } else if (all_[at_] == "#") {
            ++at_;
            const Words number = run();
            if (number.empty()) report_.diagnostics.report(unit_without_number, report_.place, "#");
            add("# " + joined(number));
        } else {
            take_plain(run());
        }
    }
    void take_numbered(const UnitWord& unit) {
        // 213.2: no # where the word is known.
        while (at_ < all_.size() && (all_[at_] == "#" || all_[at_] == "NO")) ++at_;
        const Words number = run();
        if (number.empty() && unit.needs_number) {
            report_.diagnostics.report(unit_without_number, report_.place, unit.standard);
        }
        add(unit.standard + (number.empty() ? "" : " " + joined(number)));
    }
    /// 213.2: # where the word is not known; the name of a building stands above.
    void take_plain(const Words& words) {
        if (words.size() == 1 && is_identifier(words[0], words_))
            add("# " + words[0]);
        else
            into_.above.push_back(joined(words));
    }

    Words all_;
    const AddressWords& words_;
    Delivery& into_;
    AddressReport report_;
    std::size_t at_ = 0;
};

}  // namespace

std::size_t unit_begin(const Words& street, const AddressWords& words) {
    for (std::size_t at = 2; at < street.size(); ++at) {
        if (street[at] == "#" || street[at] == "," || is_ordinal_floor(street, at, words)) return at;
        if (unit_word(street[at], words) != nullptr && is_unit_of_street(street, at, words)) return at;
    }
    return street.size();
}

void take_unit(const Words& from, const AddressWords& words, Delivery& into, AddressReport report) {
    UnitReader(from, words, into, report);
}

}  // namespace iepress::post
