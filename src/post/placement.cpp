#include "post/placement.h"

#include <algorithm>
#include <array>

namespace iepress::post {

namespace {

using base::Box;
using base::Points;

struct Slack {
    Points x, y;
};

Slack slack_of(const Envelope& envelope, PageSize page) {
    const Points folded = envelope.panels.empty() ? page.height : envelope.panels.front();
    return {std::max(envelope.width - page.width, Points{}), std::max(envelope.height - folded, Points{})};
}

Box between(Points left, Points top, Points right, Points bottom) {
    return {left, top, std::max(right - left, Points{}), std::max(bottom - top, Points{})};
}

/// y on the page of a window's upper and lower edge while the insert lies on the envelope's bottom. Lifted by t it
/// shows what is t lower; pushed right by s it shows what is s further left.
struct Edges {
    Points top, bottom;
};
Edges edges_of(const Window& window, Points panel) {
    return {panel - window.bottom - window.height, panel - window.bottom};
}

/// Behind the window for every position, less the clearance, and on the panel.
Box always_behind(const Window& window, Points panel, Slack slack, PageSize page) {
    const Edges edges = edges_of(window, panel);
    return between(std::max(window.left + window_clearance, Points{}),
                   std::max(edges.top + slack.y + window_clearance, Points{}),
                   std::min(window.left + window.width - slack.x - window_clearance, page.width),
                   std::min(edges.bottom - window_clearance, panel));
}

/// Behind the window for some position.
Box ever_behind(const Window& window, Points panel, Slack slack) {
    const Edges edges = edges_of(window, panel);
    return between(window.left - slack.x, edges.top, window.left + window.width, edges.bottom + slack.y);
}

}  // namespace

Placement place(const Envelope& envelope, PageSize page) {
    Placement placement;
    const Points panel = envelope.panels.empty() ? page.height : envelope.panels.front();
    const Slack slack = slack_of(envelope, page);
    if (envelope.address) {
        placement.address = always_behind(*envelope.address, panel, slack, page);
        placement.visible.push_back(ever_behind(*envelope.address, panel, slack));
    }
    if (envelope.sender) {
        placement.sender = always_behind(*envelope.sender, panel, slack, page);
        placement.visible.push_back(ever_behind(*envelope.sender, panel, slack));
    }
    Points fold;
    for (std::size_t i = 0; i + 1 < envelope.panels.size(); ++i) placement.folds.push_back(fold += envelope.panels[i]);
    return placement;
}

Points first_free(const Placement& placement) {
    Points lowest;
    for (const Box& box : placement.visible) lowest = std::max(lowest, box.y + box.height + fold_error);
    return lowest;
}

std::optional<AddressSetting> fitting(const AddressBlock& block, const Box& box) {
    if (block.lines == 0) return std::nullopt;
    const bool has_barcode = block.barcode == AddressBlock::Barcode::intelligent_mail;
    const Points height = has_barcode ? box.height - barcode_gap - barcode_height : box.height;
    if (has_barcode && box.width < barcode_width) return std::nullopt;
    constexpr std::array<double, 5> sizes{12, 11, 10, 9, smallest_address.value};
    // A hundredth of a point is no difference that anybody could measure: boxes come from inches.
    constexpr Points tolerance{0.01};
    for (const double size : sizes) {
        const double leading = size + 1;
        const Points needed{size + static_cast<double>(block.lines - 1) * leading};
        const bool fits = needed <= height + tolerance && Points{block.widest * size} <= box.width + tolerance;
        // Capitals reach 0.714 em up in the shipped sans, accents on them 0.93 em; few letters of an address go down.
        if (fits) return AddressSetting{{size}, {leading}, {size * 0.8}};
    }
    return std::nullopt;
}

}  // namespace iepress::post
