#include "layout/dump_text.h"

#include <optional>

namespace iepress::layout {

namespace {

/// Appends a mark's runs; a run on another baseline than the one before is a line of its own.
void append_mark(std::string& out, const Page& page, const Mark& mark) {
    std::optional<base::Points> baseline;
    for (std::uint32_t i = mark.first_item; i < mark.first_item + mark.item_count; ++i) {
        const auto* run = std::get_if<GlyphRun>(&page.items[i]);
        if (run == nullptr) continue;
        if (baseline && *baseline != run->y) out += ' ';
        baseline = run->y;
        out.append(page.text, run->text_begin, run->text_end - run->text_begin);
    }
}

bool starts_a_line(Role role) { return role != Role::Span && role != Role::Link; }

void append_node(std::string& out, const Pages& pages, const Node& node) {
    if (starts_a_line(node.role) && !out.empty() && out.back() != '\n') out += '\n';
    if (!node.actual_text.empty()) {
        out += node.actual_text;
        return;
    }
    for (const auto& child : node.children) {
        if (const auto* inner = std::get_if<NodeIndex>(&child)) {
            append_node(out, pages, pages.tree[static_cast<std::size_t>(*inner)]);
        } else if (const auto* reference = std::get_if<Node::MarkRef>(&child)) {
            if (!out.empty() && out.back() != '\n' && out.back() != ' ') out += ' ';
            const Page& page = pages.pages[reference->page];
            append_mark(out, page, page.marks[reference->mark]);
        }
    }
}

}  // namespace

std::string dump_text(const Pages& pages) {
    std::string out;
    if (!pages.tree.empty()) append_node(out, pages, pages.tree.front());
    out += '\n';
    return out;
}

}  // namespace iepress::layout
