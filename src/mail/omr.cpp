#include "mail/omr.h"

#include <algorithm>
#include <array>
#include <variant>

namespace iepress::mail {

namespace {

using base::Box;
using base::Points;
using post::OmrMark;
using post::OmrMeaning;

/// Numbers as they are fed.
struct Fed {
    std::uint32_t piece = 0, run = 0;  ///< from 0, modulo 16
    std::uint32_t sheet = 0, sheets = 0;  ///< from 1
};

constexpr std::uint32_t wrap = 16;

Fed fed_of(const post::OmrScheme& scheme, const SheetPlace& place) {
    const std::uint32_t piece = (place.sequence - 1) % wrap, run = (place.stream_sheet - 1) % wrap;
    if (scheme.feed == post::OmrFeed::first_sheet_first) return {piece, run, place.sheet, place.sheets};
    return {(wrap - piece) % wrap, (wrap - run) % wrap, place.sheets - place.sheet + 1, place.sheets};
}

/// All but parity.
bool is_printed(const OmrMark& mark, const Fed& fed) {
    switch (mark.means) {
        case OmrMeaning::start:
        case OmrMeaning::safety:
        case OmrMeaning::retiming: return true;
        case OmrMeaning::last_fed: return fed.sheet == fed.sheets;
        case OmrMeaning::not_last_fed: return fed.sheet != fed.sheets;
        case OmrMeaning::first_fed: return fed.sheet == 1;
        case OmrMeaning::not_first_fed: return fed.sheet != 1;
        case OmrMeaning::piece: return (fed.piece & mark.bit) != 0;
        case OmrMeaning::run: return (fed.run & mark.bit) != 0;
        case OmrMeaning::sheet: return ((fed.sheet - 1) & mark.bit) != 0;
        case OmrMeaning::sheets: return (fed.sheets & mark.bit) != 0;
        case OmrMeaning::blank:
        case OmrMeaning::parity_even:
        case OmrMeaning::parity_odd: return false;
    }
    return false;
}

Box widened(const Box& box, Points by) { return {box.x - by, box.y - by, box.width + by * 2.0, box.height + by * 2.0}; }

bool overlap(const Box& a, const Box& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

Box extent(const std::vector<Points>& xs, const std::vector<Points>& ys) {
    const auto [left, right] = std::minmax_element(xs.begin(), xs.end());
    const auto [top, bottom] = std::minmax_element(ys.begin(), ys.end());
    return {*left, *top, *right - *left, *bottom - *top};
}

/// What an item covers, roughly up and down; nothing on the page for a form.
class Extent {
public:
    Extent(const layout::Page& page, const text::FontLibrary& fonts) : page_(page), fonts_(fonts) {}

    Box operator()(const layout::GlyphRun& run) const {
        std::int64_t advance = 0;
        for (std::uint32_t i = 0; i < run.glyph_count; ++i) advance += page_.glyphs[run.first_glyph + i].advance;
        const int units_per_em = fonts_.face(run.face).metrics().units_per_em;
        const double ems = static_cast<double>(advance) / units_per_em;
        return {run.x, run.y - run.size, run.size * ems, run.size * 1.3};
    }
    Box operator()(const layout::Stroke& stroke) const {
        return widened(extent(stroke.xs, stroke.ys), stroke.width / 2.0);
    }
    Box operator()(const layout::Fill& fill) const { return extent(fill.xs, fill.ys); }
    Box operator()(const layout::Disc& disc) const {
        return widened({disc.x, disc.y, {}, {}}, disc.radius + disc.width);
    }
    Box operator()(const layout::FormUse&) const { return {{-1}, {-1}, {}, {}}; }

private:
    const layout::Page& page_;
    const text::FontLibrary& fonts_;
};

}  // namespace

std::vector<bool> omr_marks(const post::OmrScheme& scheme, const SheetPlace& place) {
    if (place.side == Side::back) return {};
    const Fed fed = fed_of(scheme, place);
    std::vector<bool> printed;
    for (const OmrMark& mark : scheme.marks) printed.push_back(is_printed(mark, fed));
    const bool odd = std::count(printed.begin(), printed.end(), true) % 2 != 0;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        if (scheme.marks[i].means == OmrMeaning::parity_even) printed[i] = odd;
        if (scheme.marks[i].means == OmrMeaning::parity_odd) printed[i] = !odd;
    }
    return printed;
}

bool omr_has_room(const Order& order, base::Diagnostics& diagnostics) {
    if (order.omr == nullptr) return true;
    std::vector<const post::Envelope*> envelopes;
    const post::Envelope* envelope = order.envelope;
    while (envelope != nullptr && envelopes.size() <= order.envelopes.size()) {
        envelopes.push_back(envelope);
        envelope = post::find_envelope(order.envelopes, envelope->larger);
    }
    const std::array taken{widened(data_matrix_box, post::omr_clearance), widened(mark_band, post::omr_clearance)};
    return post::check_omr(*order.omr, envelopes, taken, diagnostics);
}

bool leaves_room(const layout::Page& page, const post::OmrScheme& scheme, const text::FontLibrary& fonts) {
    const Box room = widened(post::omr_box(scheme), post::omr_clearance);
    return std::none_of(page.items.begin(), page.items.end(), [&](const layout::Item& item) {
        return overlap(room, std::visit(Extent(page, fonts), item));
    });
}

}  // namespace iepress::mail
