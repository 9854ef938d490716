#include "proof/page_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/language.h"
#include "mail/mailing.h"
#include "mail/mark.h"
#include "proof/manifest_check.h"
#include "proof/messages.h"

namespace iepress::proof {

namespace {

bool in_mark_band(const base::Box& box) {
    const double middle = box.y.value + box.height.value / 2;
    return middle >= mail::mark_band.y.value && middle <= (mail::mark_band.y + mail::mark_band.height).value;
}

bool blank(const std::string& text) { return text.find_first_not_of(" \n\t") == std::string::npos; }

std::string upper_case(std::string text) {
    for (char& one : text) {
        if (one >= 'a' && one <= 'z') one = static_cast<char>(one - 'a' + 'A');
    }
    return text;
}

// In any language the words have the four numbers, perhaps in another order.
bool words_agree(const packet::PrintedPage& page, const mail::SheetMark& mark) {
    std::vector<std::uint32_t> said, expected{mark.piece, mark.pieces, mark.sheet, mark.sheets};
    for (const packet::PrintedText& one : page.texts) {
        if (!in_mark_band(one.box)) continue;
        for (const std::string& word : folded_words(one.text)) {
            if (word.size() > 9 || word.find_first_not_of("0123456789") != std::string::npos) continue;
            said.push_back(static_cast<std::uint32_t>(std::stoul(word)));
        }
    }
    if (said == expected) return true;
    std::sort(said.begin(), said.end());
    std::sort(expected.begin(), expected.end());
    return said == expected;
}

// A page without a word of its language is a page of another recipient's copy. The story that a therapist wrote in the
// case's own language may fill a page of a translation, but not its first.
bool speaks(const PageInVolume& page, const Child& child) {
    bool any = false, own = false;
    for (const packet::PrintedText& one : page.printed.texts) {
        if (one.artifact || one.language.empty() || blank(one.text)) continue;
        any = true;
        if (base::same_language(one.language, page.piece.language)) return true;
        own |= base::same_language(one.language, child.language);
    }
    const bool continued = page.entry().page > 1;
    return !any || (own && continued && !base::same_language(child.language, page.piece.language));
}

bool bears_name(const std::vector<Word>& words, const Child& child) {
    return std::any_of(child.names.begin(), child.names.end(), [&](const Phrase& name) {
        return std::search(words.begin(), words.end(), name.begin(), name.end(),
                           [](const Word& word, const std::string& one) { return word.folded == one; }) != words.end();
    });
}

// Marks are small and artifacts: a line of words, the modules of a symbol, the dashes for an inserter.
bool is_blank_but_for_marks(const packet::PrintedPage& page) {
    constexpr double largest_mark = 40;
    const bool words = std::any_of(page.texts.begin(), page.texts.end(), [](const packet::PrintedText& one) {
        return !blank(one.text) && !(one.artifact && in_mark_band(one.box));
    });
    const bool ink = std::any_of(page.inks.begin(), page.inks.end(), [](const packet::PrintedInk& one) {
        return !one.artifact || !one.form_sha256.empty() || one.box.width.value > largest_mark ||
               one.box.height.value > largest_mark;
    });
    return !words && !ink;
}

bool on_page(const base::Box& box, const packet::PrintedPage& page) {
    return box.x.value >= 0 && box.y.value >= 0 && box.x + box.width <= page.width && box.y + box.height <= page.height;
}

bool is_enclosure(const PageInVolume& page) {
    const mail::ManifestPage& entry = page.entry();
    for (const mail::ManifestEnclosure& enclosure : page.manifest.enclosures) {
        if (enclosure.name != entry.what || entry.page == 0 || entry.page > enclosure.page_sha256.size()) continue;
        std::size_t forms = 0, same = 0;
        for (const packet::PrintedInk& ink : page.printed.inks) {
            forms += ink.form_sha256.empty() ? 0 : 1;
            const bool is_it = ink.form_sha256 == enclosure.page_sha256[entry.page - 1];
            same += is_it && on_page(ink.box, page.printed) ? 1 : 0;
        }
        if (forms == 1 && same == 1) return true;
    }
    return false;
}

// A child by the number of a piece: the reader has the manifest, a message no names.
std::string told(const mail::Manifest& manifest, const Child& child) {
    for (const mail::ManifestPiece& piece : manifest.pieces) {
        if (piece.student == child.id) return fmt::format("the one of piece {}", piece.number);
    }
    return "one who gets no piece";
}

}  // namespace

bool check_marks(const PageInVolume& page, Findings& findings) {
    const mail::ManifestPiece& piece = page.piece;
    if (page.printed.sha256 != page.entry().sha256) findings.report(page_changed, page.number(), piece.number);
    const auto symbol = packet::read_data_matrix(page.printed, mail::data_matrix_box);
    if (!symbol) {
        findings.report(no_mark, page.number(), piece.number);
        return false;
    }
    const auto mark = mail::decode_mark(*symbol);
    if (!mark) {
        findings.report(bad_mark, page.number(), piece.number);
        return true;
    }
    const PaperPlace place = paper_place(page.manifest, page.index);
    const mail::SheetMark expected{
        upper_case(page.manifest.mailing), piece.number, page.manifest.numbers, place.sheet, piece.sheets, place.side};
    if (mark->mailing != expected.mailing) {
        findings.report(other_mailing, page.number(), piece.number);
    } else if (*mark != expected) {
        findings.report(wrong_mark, page.number(), side_word(mark->side), mark->sheet, mark->sheets, mark->piece,
                        mark->pieces, side_word(expected.side), expected.sheet, expected.sheets, expected.piece,
                        expected.pieces);
    }
    if (!words_agree(page.printed, *mark)) findings.report(wrong_words, page.number(), piece.number);
    return true;
}

void check_content(const PageInVolume& page, const Children& children, std::size_t own, Strangers& strangers,
                   Findings& findings) {
    static constexpr const char* things[] = {"name", "id", "birth date"};
    const Child& child = children.all()[own];
    const mail::ManifestPage& entry = page.entry();
    const std::vector<Word> words = words_of(page.printed.texts);
    for (const Found& one : strangers.on(words, own)) {
        findings.report(other_child, page.number(), page.piece.number, things[static_cast<std::size_t>(one.what)],
                        told(page.manifest, children.all()[one.child]));
    }
    switch (entry.holds) {
        case mail::PageHolds::blank:
            if (!is_blank_but_for_marks(page.printed)) findings.report(not_blank, page.number(), page.piece.number);
            return;
        case mail::PageHolds::enclosure:
            if (!is_enclosure(page)) findings.report(enclosure_differs, page.number(), page.piece.number, entry.page);
            return;
        case mail::PageHolds::document:
            if (!bears_name(words, child)) findings.report(child_missing, page.number(), page.piece.number);
            [[fallthrough]];
        case mail::PageHolds::letter:
            if (!speaks(page, child)) {
                findings.report(wrong_language, page.number(), page.piece.number, page.piece.language);
            }
    }
}

}  // namespace iepress::proof
