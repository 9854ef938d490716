#include "layout/append.h"

#include <utility>

namespace iepress::layout {

namespace {

/// By how much the numbers of an appended part grow.
struct Offsets {
    std::uint32_t page = 0, node = 0;

    [[nodiscard]] NodeIndex operator()(NodeIndex index) const {
        return NodeIndex{static_cast<std::uint32_t>(index) + node};
    }
};

void shift(Page& page, const Offsets& offsets) {
    for (Mark& mark : page.marks) {
        if (auto* owner = std::get_if<NodeIndex>(&mark.owner)) *owner = offsets(*owner);
    }
    for (LinkArea& link : page.links) {
        link.node = offsets(link.node);
        link.target_page += offsets.page;
    }
}

void shift(Node& node, const Offsets& offsets, std::string_view id_prefix) {
    node.parent += offsets.node;
    node.box_page += offsets.page;
    if (!node.id.empty()) node.id.insert(0, id_prefix);
    for (auto& child : node.children) {
        if (auto* index = std::get_if<NodeIndex>(&child)) *index = offsets(*index);
        if (auto* mark = std::get_if<Node::MarkRef>(&child)) mark->page += offsets.page;
        if (auto* link = std::get_if<Node::LinkRef>(&child)) link->page += offsets.page;
    }
}

}  // namespace

Pages empty_pages(std::string_view language, std::string_view title) {
    Pages pages;
    pages.language = language;
    pages.title = title;
    pages.tree.emplace_back();
    return pages;
}

void append(Pages& whole, Pages&& part, std::string_view id_prefix) {
    const Offsets offsets{static_cast<std::uint32_t>(whole.pages.size()),
                          static_cast<std::uint32_t>(whole.tree.size())};
    for (Page& page : part.pages) {
        shift(page, offsets);
        whole.pages.push_back(std::move(page));
    }
    for (Node& node : part.tree) {
        shift(node, offsets, id_prefix);
        whole.tree.push_back(std::move(node));
    }
    Node& section = whole.tree[offsets.node];
    section.role = Role::Sect;
    section.parent = 0;
    if (section.language.empty() && part.language != whole.language) section.language = part.language;
    whole.tree.front().children.emplace_back(NodeIndex{offsets.node});
}

void append_blank(Pages& whole, base::Points width, base::Points height) {
    Page blank;
    blank.width = whole.pages.empty() ? width : whole.pages.back().width;
    blank.height = whole.pages.empty() ? height : whole.pages.back().height;
    whole.pages.push_back(std::move(blank));
}

}  // namespace iepress::layout
