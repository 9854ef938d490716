// Figures, check boxes, signatures, lines to write on, and the contents.
#include <algorithm>

#include "layout/shape/block_shaper.h"
#include "layout/shape/tree.h"

namespace iepress::layout {

void BlockShaper::visit(const markup::Figure& figure, const base::Place&, const Setting& setting) {
    Setting inside = setting;
    if (!figure.caption.empty()) {
        // A Caption inside the Figure would be silent behind its Alt; in a Div the two stay one.
        inside.parent = block_node(setting, Role::Div);
        inside.announced = {};
        const NodeIndex caption = block_node(inside, Role::Caption);
        if (const auto text = shape_text(figure.caption, text_style("caption"), inside, caption)) {
            push_text(*text);
            open_.back().keep_with_next = true;
        }
    }
    FigureBox box;
    box.figure = &figure;
    box.language = setting.language;
    box.node = block_node(inside, Role::Figure);
    out_.figures.push_back(box);
    push(BoxKind::figure, out_.figures.size() - 1, style_.paragraph_space, style_.paragraph_space);
}

void BlockShaper::visit(const markup::Checkbox& checkbox, const base::Place&, const Setting& setting) {
    const TextStyle& style = text_style("checkbox");
    const NodeIndex node = text_node(setting);
    CheckBox box;
    box.checked = checkbox.checked;
    box.direction = text::direction_of(setting.language);
    box.node = add_inline_node(out_.tree, node, Role::Span);
    node_at(out_.tree, box.node).actual_text = checkbox.checked ? "☑ " : "☐ ";
    box.text = shape_text(checkbox.text, style, setting, node)
                   .value_or(TextIndex{static_cast<std::uint32_t>(out_.texts.size())});
    if (static_cast<std::uint32_t>(box.text) == out_.texts.size()) {
        box.text = shape_plain("\u00A0", style, setting, node);
    }
    out_.checks.push_back(box);
    push(BoxKind::check, out_.checks.size() - 1, style.space_before, style.space_after);
}

void BlockShaper::visit(const markup::Signature& signature, const base::Place& place,
                        const Setting& setting) {
    const TextStyle& style = text_style("signature");
    Grid grid;
    grid.columns = {{markup::ColumnWidth::Kind::share, 5},
                    {markup::ColumnWidth::Kind::fixed, style.size.value * 2},
                    {markup::ColumnWidth::Kind::share, 2.4}};
    grid.rows = 1;
    grid.cut = RowCut::never;
    grid.direction = text::direction_of(setting.language);
    grid.place = place;
    grid.text_size = style.size;
    GridCell cells[2];
    const markup::Inline* lines[] = {&signature.name, &signature.date_label};
    for (int i = 0; i < 2; ++i) {
        const std::size_t mark = open_.size();
        RuledBox rule;
        rule.pitch = style.size * 2.6;
        rule.rule = {0.6};
        rule.colour = style.rule_colour;
        rule.direction = grid.direction;
        out_.ruled.push_back(rule);
        push(BoxKind::ruled, out_.ruled.size() - 1, {}, {}, true);
        if (!lines[i]->empty()) {
            if (const auto text = shape_text(*lines[i], style, setting, block_node(setting, Role::P))) {
                push_text(*text);
                open_.back().space_before = open_.back().space_after = {};
            }
        }
        cells[i].column = static_cast<std::uint32_t>(2 * i);
        cells[i].boxes = close(mark);
    }
    const auto first_cell = static_cast<std::uint32_t>(out_.cells.size());
    out_.cells.insert(out_.cells.end(), std::begin(cells), std::end(cells));
    push_grid(std::move(grid), first_cell, style.space_before, style.space_after);
}

void BlockShaper::visit(const markup::WriteIn& write_in, const base::Place&, const Setting& setting) {
    const TextStyle& style = text_style("write-in");
    RuledBox box;
    if (!write_in.label.empty()) box.label = shape_text(write_in.label, style, setting, text_node(setting));
    box.lines = std::max(1, write_in.lines);
    box.pitch = style.size * 2.2;
    box.rule = {0.6};
    box.colour = style.rule_colour;
    box.direction = text::direction_of(setting.language);
    out_.ruled.push_back(box);
    push(BoxKind::ruled, out_.ruled.size() - 1, style.space_before, style.space_after);
}

void BlockShaper::visit(const markup::Contents& contents, const base::Place&, const Setting& setting) {
    Setting inside = setting;
    inside.parent = block_node(setting, Role::TOC);
    inside.announced = {};
    inside.owner.reset();
    if (!contents.title.empty()) {
        const NodeIndex caption = add_node(out_.tree, inside.parent, Role::Caption);
        if (const auto text = shape_text(contents.title, text_style("contents-title"), inside, caption)) {
            push_text(*text);
        }
    }
    // A TOC holds TOCI and, for what lies below an entry, a TOC (ISO 32000-1, table 333).
    std::vector<std::pair<int, NodeIndex>> open{{0, inside.parent}};
    // What stands before the contents, such as the document's title, is no part of them.
    for (std::uint32_t i = next_heading_; i < out_.headings.size(); ++i) {
        const int level = out_.headings[i].heading->level;
        if (level > contents.depth) continue;
        while (open.size() > 1 && open.back().first > level) open.pop_back();
        if (open.back().first == 0) {
            open.back().first = level;
        } else if (open.back().first < level) {
            open.emplace_back(level, add_node(out_.tree, open.back().second, Role::TOC));
        }
        inside.depth = level;
        shape_entry(i, open.back().second, inside);
    }
}

void BlockShaper::shape_entry(std::uint32_t heading, NodeIndex toc, const Setting& setting) {
    const std::string role = "contents-" + std::to_string(std::clamp(setting.depth, 1, 4));
    const TextStyle& style = text_style(role);
    const NodeIndex item = add_node(out_.tree, toc, Role::TOCI);
    EntryBox box;
    box.link = add_inline_node(out_.tree, item, Role::Link);
    box.heading = heading;
    box.indent = style.indent;
    box.direction = text::direction_of(setting.language);
    box.text = shape_plain(out_.headings[heading].title, style, setting, item);
    LinkTarget target;
    target.node = box.link;
    target.underlined = false;  // place and page number say that it leads there
    target.heading = heading;
    target.description = out_.headings[heading].title;
    out_.links.push_back(std::move(target));
    out_.texts[static_cast<std::uint32_t>(box.text)].runs = {
        {box.link, static_cast<std::uint32_t>(out_.links.size())}};
    // Tabular figures: every page number up to 999 is at most this wide.
    box.number_width = style.size * 0.6 * 3;
    out_.entries.push_back(box);
    push(BoxKind::entry, out_.entries.size() - 1, style.space_before, style.space_after);
}

}  // namespace iepress::layout
