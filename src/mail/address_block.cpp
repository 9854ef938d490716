#include "mail/address_block.h"

#include <algorithm>
#include <vector>

#include "mail/lettering.h"
#include "mail/marks.h"
#include "mail/messages.h"
#include "post/placement.h"

namespace iepress::mail {

namespace {

constexpr double points_an_inch = 72;

std::vector<std::string> lines_of(const post::Recipient& recipient) {
    std::vector<std::string> lines = recipient.names;
    lines.insert(lines.end(), recipient.address.lines.begin(), recipient.address.lines.end());
    return lines;
}

/// The widest of the lines as a multiple of the letters' size.
double widest(const std::vector<std::string>& lines, text::Shaper& shaper, base::Diagnostics& diagnostics) {
    const Lettering lettering;
    double most = 0;
    for (const std::string& line : lines) {
        most = std::max(most, shape_line(line, lettering, shaper, diagnostics).width() / lettering.size);
    }
    return most;
}

/// The paragraph that the lines belong to: the first thing that is read of the letter.
layout::NodeIndex add_paragraph(layout::Pages& letter) {
    const auto index = layout::NodeIndex{static_cast<std::uint32_t>(letter.tree.size())};
    layout::Node node;
    node.role = layout::Role::P;
    node.language = "en-US";
    letter.tree.push_back(std::move(node));
    auto& children = letter.tree.front().children;
    children.insert(children.begin(), index);
    return index;
}

/// Sets lines one below the other as one paragraph of the letter's first page.
void set_block(layout::Pages& letter, const std::vector<std::string>& lines, const Lettering& lettering,
               base::Points x, base::Points baseline, base::Points leading, text::Shaper& shaper,
               base::Diagnostics& diagnostics) {
    const layout::NodeIndex paragraph = add_paragraph(letter);
    for (const std::string& line : lines) {
        const std::uint32_t mark =
            set_line(letter.pages.front(), line, x, baseline, lettering, shaper, diagnostics, paragraph);
        letter.tree[static_cast<std::size_t>(paragraph)].children.emplace_back(layout::Node::MarkRef{0, mark});
        baseline += leading;
    }
}

/// Where a sender stands on a page whose envelope has no window for it: at the head, above all that the address
/// window can show, which may reach up to it in a flat.
base::Box letter_head(const post::Placement& placement) {
    base::Box head{{64}, {30}, {260}, {84}};
    for (const base::Box& seen : placement.visible) {
        const bool beside = seen.x > head.x + head.width || seen.x + seen.width < head.x;
        if (!beside && seen.y < head.y + head.height) head.height = seen.y - head.y;
    }
    return head;
}

}  // namespace

void set_sender(layout::Pages& letter, const std::vector<std::string>& lines, const post::Placement& placement,
                text::Shaper& shaper, base::Diagnostics& diagnostics) {
    if (lines.empty()) return;
    const base::Box box = placement.sender.width.value > 0 ? placement.sender : letter_head(placement);
    const double width = widest(lines, shaper, diagnostics);
    constexpr double most = 9, line_height = 1.2;  // a sender is smaller than a recipient
    const double by_height = box.height.value / (line_height * static_cast<double>(lines.size()));
    Lettering lettering;
    lettering.size = {std::min({most, by_height, width > 0 ? box.width.value / width : most})};
    const base::Points leading = lettering.size * line_height;
    set_block(letter, lines, lettering, box.x, box.y + lettering.size, leading, shaper, diagnostics);
}

bool set_address(layout::Pages& letter, const post::Recipient& recipient, const post::Placement& placement,
                 std::string_view bars, const base::Place& place, text::Shaper& shaper, base::Diagnostics& diagnostics) {
    using Barcode = post::AddressBlock::Barcode;
    const std::vector<std::string> lines = lines_of(recipient);
    const base::Box& box = placement.address;
    const Barcode barcode = bars.empty() ? Barcode::none : Barcode::intelligent_mail;
    const auto setting = post::fitting({lines.size(), widest(lines, shaper, diagnostics), barcode}, box);
    if (!setting) {
        diagnostics.report(address_too_long, place, lines.size(), bars.empty() ? "" : " and the barcode",
                           box.width.value / points_an_inch, box.height.value / points_an_inch);
        return false;
    }
    Lettering lettering;
    lettering.size = setting->size;
    set_block(letter, lines, lettering, box.x, box.y + setting->first_baseline, setting->leading, shaper, diagnostics);
    if (!bars.empty()) {
        const auto height = setting->size + setting->leading * static_cast<double>(lines.size() - 1);
        draw_intelligent_mail(letter.pages.front(), bars, box.x, box.y + height + post::barcode_gap);
    }
    return true;
}

}  // namespace iepress::mail
