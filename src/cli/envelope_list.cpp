#include "cli/envelope_list.h"

#include <fmt/format.h>

#include <iterator>
#include <vector>

#include "post/envelope.h"
#include "post/placement.h"
#include "post/weight.h"

namespace iepress::cli {

namespace {

/// Most lines of an address of letters that are no smaller than 8 pt; nobody writes more than eight.
std::size_t most_lines(const base::Box& box, post::AddressBlock::Barcode barcode) {
    std::size_t lines = 0;
    while (lines < 8 && post::fitting({lines + 1, 0, barcode}, box)) ++lines;
    return lines;
}

/// How many sheets go for one ounce.
unsigned sheets_an_ounce(const post::Postage& postage, const post::Envelope& envelope) {
    unsigned sheets = 0;
    while (sheets < envelope.most_sheets && post::weigh(postage, envelope, sheets + 1).charged_ounces <= 1) ++sheets;
    return sheets;
}

std::string inches(base::Points length) { return fmt::format("{:.3f}", length.value / 72); }

std::string text_of(const post::Envelope& envelope, const post::Postage& postage) {
    const char* doubt = envelope.fact.confirmed() ? "" : " ?";
    const char* holds_doubt = envelope.holds.confirmed() ? "" : " ?";
    std::string out = fmt::format("{:<18} {}{}\n", envelope.id, envelope.title, doubt);
    const auto line = [&](const std::string& text) { out += "    " + text + "\n"; };
    const post::Placement placement = post::place(envelope);
    if (envelope.address) {
        const base::Box& box = placement.address;
        line(fmt::format("address {} in from the left, {} in from the top, {} in wide, {} in high", inches(box.x),
                         inches(box.y), inches(box.width), inches(box.height)));
        line(fmt::format("at most {} lines, {} with a barcode", most_lines(box, post::AddressBlock::Barcode::none),
                         most_lines(box, post::AddressBlock::Barcode::intelligent_mail)));
        line(fmt::format("the letter begins {} in from the top", inches(post::first_free(placement))));
    } else {
        line("no window: the address is printed on it, or on a label");
    }
    std::string folds;
    for (const base::Points fold : placement.folds) folds += (folds.empty() ? "folds at " : ", ") + inches(fold) + " in";
    line(folds.empty() ? "not folded" : folds);
    line(fmt::format("{} sheets at most, {} for an ounce{}", envelope.most_sheets, sheets_an_ounce(postage, envelope),
                     holds_doubt));
    return out;
}

}  // namespace

std::string list_envelopes(const press::Folders& folders, std::string_view only, base::Diagnostics& diagnostics) {
    std::vector<std::filesystem::path> data{folders.root / "data"};
    data.insert(data.end(), folders.data.begin(), folders.data.end());
    const auto envelopes = post::load_envelopes(data, diagnostics);
    const auto postage = post::load_postage(data, diagnostics);
    if (!envelopes || !postage) return {};
    std::string out;
    if (!only.empty()) {
        const auto chosen = post::choose_envelope(only, *envelopes, diagnostics);
        return chosen ? text_of(*chosen, *postage) : out;
    }
    for (const post::Envelope& one : *envelopes) out += text_of(one, *postage);
    return out + "A question mark stands behind what nobody has read or measured: docs/envelopes.md.\n";
}

}  // namespace iepress::cli
