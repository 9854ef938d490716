#include "proof/letter_check.h"

#include <algorithm>
#include <cmath>

#include "base/sha256.h"
#include "proof/messages.h"

namespace iepress::proof {

namespace {

constexpr double slack = 0.02;  // content streams round to a hundredth of a point

bool inside(const base::Box& box, const base::Box& where) {
    return where.width.value > 0 && box.x.value >= where.x.value - slack && box.y.value >= where.y.value - slack &&
           (box.x + box.width).value <= (where.x + where.width).value + slack &&
           (box.y + box.height).value <= (where.y + where.height).value + slack;
}

bool touches(const base::Box& box, const base::Box& where) {
    return (box.x + box.width).value > where.x.value + slack && box.x.value < (where.x + where.width).value - slack &&
           (box.y + box.height).value > where.y.value + slack && box.y.value < (where.y + where.height).value - slack;
}

bool blank(const std::string& text) { return text.find_first_not_of(" \n\t") == std::string::npos; }

bool visible(const base::Box& box, const post::Placement& placement) {
    return std::any_of(placement.visible.begin(), placement.visible.end(),
                       [&](const base::Box& window) { return touches(box, window); });
}

// The lines that stand wholly in the address's box, from the top; pieces of one line with a blank between.
std::vector<std::string> address_lines(const packet::PrintedPage& page, const base::Box& where) {
    std::vector<const packet::PrintedText*> pieces;
    for (const packet::PrintedText& one : page.texts) {
        if (!blank(one.text) && inside(one.box, where)) pieces.push_back(&one);
    }
    const auto baseline = [](const packet::PrintedText* one) { return (one->box.y + one->box.height).value; };
    std::stable_sort(pieces.begin(), pieces.end(), [&](const auto* a, const auto* b) {
        if (std::abs(baseline(a) - baseline(b)) > 1) return baseline(a) < baseline(b);
        return a->box.x < b->box.x;
    });
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool goes_on = i > 0 && std::abs(baseline(pieces[i]) - baseline(pieces[i - 1])) <= 1;
        if (!goes_on) lines.push_back(pieces[i]->text);
        else lines.back() += (lines.back().back() == ' ' ? "" : " ") + pieces[i]->text;
    }
    for (std::string& line : lines) line.erase(line.find_last_not_of(' ') + 1);
    return lines;
}

std::string digest_of(const std::vector<std::string>& lines) {
    base::Sha256 digest;
    for (const std::string& line : lines) digest.add(line + '\n');
    return digest.hex();
}

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_all(const std::vector<std::string>& words, const Phrase& phrase) {
    return std::all_of(phrase.begin(), phrase.end(), [&](const std::string& one) { return has(words, one); });
}

bool names(const std::vector<std::string>& words, const PersonName& name) {
    if (!has_all(words, name.family)) return false;
    return (!name.given.empty() && has_all(words, name.given)) ||
           (!name.preferred.empty() && has_all(words, name.preferred));
}

// "AVE" for "avenue", "OR" for "Oregon": its letters in their order, the first the same (Publication 28, appendices).
bool shortens(const std::string& printed, const std::string& word) {
    if (printed.empty() || word.empty() || printed[0] != word[0]) return false;
    std::size_t at = 0;
    for (const char one : word) {
        if (at < printed.size() && printed[at] == one) ++at;
    }
    return at == printed.size();
}

// Every number of the case's address is printed, and its words are, whole or shortened.
bool is_address(const std::vector<std::string>& printed, const Relative& member) {
    if (member.address.empty() || !has_all(printed, member.address_numbers)) return false;
    std::size_t found = 0;
    for (const std::string& word : member.address) {
        found += std::any_of(printed.begin(), printed.end(), [&](const std::string& one) { return shortens(one, word); });
    }
    // a country that is left out, a word that Publication 28 says otherwise: HIGHWAY is HWY, but NORTH EAST is NE
    return found * 10 >= member.address.size() * 7;
}

const Relative* relative(const Child& child, const std::string& id) {
    for (const Relative& one : child.family) {
        if (one.id == id) return &one;
    }
    return nullptr;
}

bool listed(const std::vector<std::string>& ids, const std::string& id) { return has(ids, id); }

int age_on(const base::Date& born, const base::Date& day) {
    const bool before = day.month < born.month || (day.month == born.month && day.day < born.day);
    return day.year - born.year - (before ? 1 : 0);
}

void check_window(const packet::PrintedPage& page, std::size_t number, const mail::ManifestPiece& piece,
                  const std::vector<std::string>& own_words, const post::Placement& placement, Findings& findings) {
    bool outside = false, intruder = false;
    for (const packet::PrintedText& one : page.texts) {
        if (blank(one.text) || !visible(one.box, placement)) continue;
        if (inside(one.box, placement.address) || inside(one.box, placement.sender)) continue;
        // a line of the recipients' names and address that slipped out, or something else
        const std::vector<std::string> words = folded_words(one.text);
        const bool of_address = !words.empty() && touches(one.box, placement.address) &&
                                std::all_of(words.begin(), words.end(), [&](const std::string& word) {
                                    return std::any_of(own_words.begin(), own_words.end(),
                                                       [&](const std::string& own) { return shortens(word, own); });
                                });
        (of_address ? outside : intruder) = true;
    }
    for (const packet::PrintedInk& ink : page.inks) {
        // the bars of an Intelligent Mail barcode stand with the address
        if (visible(ink.box, placement) && !inside(ink.box, placement.address) && !inside(ink.box, placement.sender)) {
            intruder = true;
        }
    }
    if (outside) findings.report(address_outside, number, piece.number);
    if (intruder) findings.report(in_window, number, piece.number);
}

}  // namespace

void check_recipients(const mail::Manifest& manifest, const mail::ManifestPiece& piece, const Child& child,
                      Findings& findings) {
    for (const std::string& id : piece.people) {
        if (id == "student") {
            if (age_on(child.birth_date, manifest.date) < 18) findings.report(not_of_age, piece.number);
            continue;
        }
        const Relative* const member = relative(child, id);
        if (member == nullptr) findings.report(not_family, piece.number, id);
        else if (member->excluded) findings.report(excluded_recipient, piece.number, id);
    }
    if (piece.people.empty()) findings.report(not_family, piece.number, "\"\"");
}

void check_letter(const packet::PrintedPage& page, std::size_t number, const mail::ManifestPiece& piece,
                  const Child& child, const post::Placement& placement, Findings& findings) {
    const std::vector<std::string> lines = address_lines(page, placement.address);
    if (digest_of(lines) != piece.address_sha256) findings.report(address_differs, number, piece.number);
    std::vector<std::string> printed, own_words;
    for (const std::string& line : lines) {
        for (std::string& word : folded_words(line)) printed.push_back(std::move(word));
    }
    for (const std::string& id : piece.people) {
        const Relative* const member = relative(child, id);
        const PersonName& name = member != nullptr ? member->name : child.name;
        if (!names(printed, name)) findings.report(wrong_name, number, piece.number, id);
        if (member != nullptr && !is_address(printed, *member)) {
            findings.report(wrong_address, number, piece.number, id);
        }
        for (const Phrase* const part : {&name.given, &name.preferred, &name.family}) {
            own_words.insert(own_words.end(), part->begin(), part->end());
        }
        if (member != nullptr) own_words.insert(own_words.end(), member->address.begin(), member->address.end());
    }
    for (const Relative& other : child.family) {
        if (listed(piece.people, other.id) || other.name.given.empty()) continue;
        // one of the same name as a recipient or the child is no stranger here
        const bool shared = has_all(own_words, other.name.given) || has_all(child.name.given, other.name.given);
        if (!shared && names(printed, other.name)) findings.report(name_too_many, number, piece.number, other.id);
    }
    check_window(page, number, piece, own_words, placement, findings);
}

}  // namespace iepress::proof
