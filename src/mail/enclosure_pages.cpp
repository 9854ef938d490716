#include "mail/enclosure_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "layout/append.h"
#include "post/omr.h"
#include "post/placement.h"

namespace iepress::mail {

namespace {

/// An enclosure is made a little smaller, so that the marks at the foot and those for an inserter never lie on its
/// words.
base::Box enclosure_room(const Order& order) {
    base::Box room{{42}, {24}, {546}, {708}};
    if (order.omr == nullptr) return room;
    const base::Box marks = post::omr_box(*order.omr);
    const base::Points right = room.x + room.width;
    if (order.omr->track.edge == post::OmrEdge::left) {
        room.x = std::max(room.x, marks.x + marks.width + post::omr_clearance);
        room.width = right - room.x;
    } else {
        room.width = std::min(right, marks.x - post::omr_clearance) - room.x;
    }
    return room;
}

/// A page of an enclosure as a figure.
void add_enclosure_page(layout::Pages& part, const Enclosure& enclosure, std::uint32_t number, std::uint32_t form,
                        const base::Box& room, std::string_view pattern) {
    const pdf::ForeignPage& foreign = enclosure.pages.pages[number];
    const double scale = std::min({room.width / foreign.width, room.height / foreign.height, 1.0});
    const base::Points width = foreign.width * scale, height = foreign.height * scale;
    layout::append_blank(part, post::us_letter.width, post::us_letter.height);
    layout::Page& page = part.pages.back();
    const base::Points left = room.x + (room.width - width) / 2, top = room.y + (room.height - height) / 2;
    page.items.emplace_back(layout::FormUse{form, left, top + height, scale});
    const auto figure = layout::NodeIndex{static_cast<std::uint32_t>(part.tree.size())};
    page.marks.push_back({figure, 0, 1});
    layout::Node node;
    node.role = layout::Role::Figure;
    node.alternative = fmt::format(fmt::runtime(pattern), fmt::arg("title", enclosure.title), fmt::arg("page", number + 1),
                                   fmt::arg("pages", enclosure.pages.pages.size()));
    node.box = base::Box{left, top, width, height};
    node.box_page = static_cast<std::uint32_t>(part.pages.size() - 1);
    node.children = {layout::Node::MarkRef{node.box_page, 0}};
    part.tree.push_back(std::move(node));
    part.tree.front().children.emplace_back(figure);
}

}  // namespace

layout::Pages enclosure_pages(const Enclosure& enclosure, std::uint32_t first_form, const Order& order,
                              const compose::Strings& strings) {
    layout::Pages part = layout::empty_pages(strings.language, enclosure.title);
    const std::string& pattern = strings.words.at("enclosure_page");
    const base::Box room = enclosure_room(order);
    for (std::uint32_t i = 0; i < enclosure.pages.pages.size(); ++i) {
        add_enclosure_page(part, enclosure, i, first_form + i, room, pattern);
    }
    return part;
}

}  // namespace iepress::mail
