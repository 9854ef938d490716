#include "proof/letter_check.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/sha256.h"
#include "proof/messages.h"

namespace iepress::proof {

namespace {

constexpr double slack = 0.05;  // content streams round to a hundredth of a point, widths to a thousandth of an em

bool inside(const base::Box& box, const base::Box& where) {
    return where.width.value > 0 && box.x.value >= where.x.value - slack && box.y.value >= where.y.value - slack &&
           (box.x + box.width).value <= (where.x + where.width).value + slack &&
           (box.y + box.height).value <= (where.y + where.height).value + slack;
}

bool touches(const base::Box& box, const base::Box& where) {
    return (box.x + box.width).value > where.x.value + slack && box.x.value < (where.x + where.width).value - slack &&
           (box.y + box.height).value > where.y.value + slack && box.y.value < (where.y + where.height).value - slack;
}

// Where an address's capitals are: 0.71 em up in the shipped sans, little below the line. The font's own ascent leaves
// room for what no address has.
base::Box letters_of(const packet::PrintedText& text) {
    return {text.box.x, text.baseline - text.size * 0.8, text.box.width, text.size};
}

bool blank(const std::string& text) { return text.find_first_not_of(" \n\t") == std::string::npos; }

bool visible(const base::Box& box, const mail::ManifestEnvelope& envelope) {
    return std::any_of(envelope.visible.begin(), envelope.visible.end(),
                       [&](const base::Box& window) { return touches(box, window); });
}

// The lines that stand wholly in the address's box, from the top; pieces of one line with a blank between. All lines
// of the page where the envelope has no window.
std::vector<std::string> address_lines(const packet::PrintedPage& page, const base::Box& where) {
    const bool has_window = where.width.value > 0;
    std::vector<const packet::PrintedText*> pieces;
    for (const packet::PrintedText& one : page.texts) {
        if (!blank(one.text) && (!has_window || inside(letters_of(one), where))) pieces.push_back(&one);
    }
    // baselines in whole points: what differs by less is one line
    const auto line_of = [](const packet::PrintedText* one) { return std::lround(one->baseline.value); };
    std::stable_sort(pieces.begin(), pieces.end(), [&](const auto* a, const auto* b) {
        if (line_of(a) != line_of(b)) return line_of(a) < line_of(b);
        return a->box.x < b->box.x;
    });
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool goes_on = i > 0 && line_of(pieces[i]) == line_of(pieces[i - 1]);
        if (!goes_on)
            lines.push_back(pieces[i]->text);
        else
            lines.back() += (lines.back().back() == ' ' ? "" : " ") + pieces[i]->text;
    }
    for (std::string& line : lines) line.erase(line.find_last_not_of(' ') + 1);
    return lines;
}

std::string digest_of(std::span<const std::string> lines) {
    base::Sha256 digest;
    for (const std::string& line : lines) digest.add(line + '\n');
    return digest.hex();
}

// The lines of a page whose envelope has no window that are the address which the manifest knows; none if there are
// none.
std::vector<std::string> known_lines(const std::vector<std::string>& lines, const std::string& digest) {
    constexpr std::size_t most = 10;  // lines of an address with its names
    for (std::size_t first = 0; first < lines.size(); ++first) {
        for (std::size_t count = 2; count <= most && first + count <= lines.size(); ++count) {
            const std::span<const std::string> some(lines.data() + first, count);
            if (digest_of(some) == digest) return {some.begin(), some.end()};
        }
    }
    return {};
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
    std::vector<std::string> numbers;
    for (const std::string& word : printed) {
        for (std::string& number : digit_runs(word)) numbers.push_back(std::move(number));
    }
    if (member.address.empty() || !has_all(numbers, member.address_numbers)) return false;
    std::size_t found = 0;
    for (const std::string& word : member.address) {
        found +=
            std::any_of(printed.begin(), printed.end(), [&](const std::string& one) { return shortens(one, word); });
    }
    // a country that is left out, words that Publication 28 says otherwise: HIGHWAY CONTRACT ROUTE is HC, NORTH EAST is NE
    return found * 2 >= member.address.size();
}

const Relative* relative(const Child& child, const std::string& id) {
    for (const Relative& one : child.family) {
        if (one.id == id) return &one;
    }
    return nullptr;
}

bool listed(const std::vector<std::string>& ids, const std::string& id) { return has(ids, id); }

void check_window(const packet::PrintedPage& page, std::size_t number, const mail::ManifestPiece& piece,
                  const std::vector<std::string>& own_words, const mail::ManifestEnvelope& envelope,
                  Findings& findings) {
    bool outside = false, intruder = false;
    for (const packet::PrintedText& one : page.texts) {
        if (blank(one.text) || !visible(one.box, envelope)) continue;
        if (inside(letters_of(one), envelope.address) || inside(letters_of(one), envelope.sender)) continue;
        // a line of the recipients' names and address that slipped out, or something else
        const std::vector<std::string> words = folded_words(one.text);
        const bool of_address = !words.empty() && touches(one.box, envelope.address) &&
                                std::all_of(words.begin(), words.end(), [&](const std::string& word) {
                                    return std::any_of(own_words.begin(), own_words.end(),
                                                       [&](const std::string& own) { return shortens(word, own); });
                                });
        (of_address ? outside : intruder) = true;
    }
    for (const packet::PrintedInk& ink : page.inks) {
        // the bars of an Intelligent Mail barcode stand with the address
        if (visible(ink.box, envelope) && !inside(ink.box, envelope.address) && !inside(ink.box, envelope.sender)) {
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
            if (base::full_years(child.birth_date, manifest.date) < 18) findings.report(not_of_age, piece.number);
            continue;
        }
        const Relative* const member = relative(child, id);
        if (member == nullptr)
            findings.report(not_family, piece.number, id);
        else if (member->excluded)
            findings.report(excluded_recipient, piece.number, id);
    }
    if (piece.people.empty()) findings.report(not_family, piece.number, "\"\"");
}

void check_letter(const packet::PrintedPage& page, std::size_t number, const mail::ManifestPiece& piece,
                  const Child& child, const mail::ManifestEnvelope& envelope, Findings& findings) {
    std::vector<std::string> lines = address_lines(page, envelope.address);
    if (envelope.address.width.value <= 0) lines = known_lines(lines, piece.address_sha256);
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
    check_window(page, number, piece, own_words, envelope, findings);
}

}  // namespace iepress::proof
