#include <algorithm>

#include "layout/messages.h"
#include "layout/shape/block_shaper.h"
#include "layout/shape/tree.h"

namespace iepress::layout {

BlockShaper::BlockShaper(const Style& style, text::Shaper& shaper, base::Diagnostics& diagnostics)
    : style_(style), shaper_(shaper), diagnostics_(diagnostics) {}

Shaped shape_document(const markup::Document& document, const Style& style, text::Shaper& shaper,
                      base::Diagnostics& diagnostics) {
    return BlockShaper(style, shaper, diagnostics).shape(document);
}

Shaped BlockShaper::shape(const markup::Document& document) {
    out_.headings = collect_headings(document);
    ids_ = by_id(out_.headings);
    out_.texts.reserve(document.blocks.size() * 4);
    out_.tree.reserve(document.blocks.size() * 8);
    Node& root = out_.tree.emplace_back();
    root.language = document.language;
    Setting setting;
    setting.language = document.language;
    setting.text = &text_style("body");
    const std::size_t mark = open_.size();
    if (!document.watermark.empty()) {
        const NodeIndex node = block_node(setting, Role::P);
        push_text(shape_plain(document.watermark, text_style("watermark-notice"), setting, node));
    }
    for (const markup::Block& block : document.blocks) shape_block(block, setting);
    out_.body = close(mark);
    return std::move(out_);
}

void BlockShaper::shape_block(const markup::Block& block, const Setting& outer) {
    Setting setting = outer;
    if (!block.language.empty() && block.language != outer.language) {
        setting.language = block.language;
        setting.announced = block.language;
    }
    std::visit([&](const auto& content) { visit(content, block.place, setting); }, block.content);
}

Range BlockShaper::shape_blocks(const markup::Blocks& blocks, const Setting& setting) {
    const std::size_t mark = open_.size();
    for (const markup::Block& block : blocks) shape_block(block, setting);
    return close(mark);
}

/// The content of an item, cell or note: an only paragraph needs no P of its own.
Range BlockShaper::shape_content(const markup::Blocks& blocks, const Setting& setting) {
    Setting inside = setting;
    inside.announced = {};
    inside.owner.reset();
    inside.whole_width = false;
    if (blocks.size() == 1 && std::holds_alternative<markup::Paragraph>(blocks.front().content)) {
        inside.owner = setting.parent;
    }
    return shape_blocks(blocks, inside);
}

void BlockShaper::visit(const markup::Heading& heading, const base::Place&, const Setting& setting) {
    if (heading.text.empty()) return;
    static constexpr std::string_view roles[] = {"h1", "h2", "h3", "h4"};
    static constexpr Role tags[] = {Role::H1, Role::H2, Role::H3, Role::H4};
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 4) - 1);
    const NodeIndex node = block_node(setting, tags[level]);
    const std::uint32_t index = next_heading_++;
    const auto text = shape_text(heading.text, text_style(roles[level]), setting, node);
    if (!text) return;
    out_.texts[static_cast<std::uint32_t>(*text)].heading = index + 1;
    push_text(*text);
}

void BlockShaper::visit(const markup::Paragraph& paragraph, const base::Place& place,
                        const Setting& setting) {
    if (paragraph.text.empty()) return;
    const TextStyle& style = text_style(paragraph.role, place, *setting.text);
    if (const auto text = shape_text(paragraph.text, style, setting, text_node(setting))) {
        push_text(*text);
    }
}

void BlockShaper::visit(const markup::List& list, const base::Place&, const Setting& setting) {
    if (list.items.empty()) return;
    Setting inside = setting;
    inside.parent = block_node(setting, Role::L);
    inside.announced = {};
    inside.owner.reset();
    inside.depth = setting.depth + 1;
    if (setting.text == &text_style("body")) inside.text = &text_style("list-item");
    node_at(out_.tree, inside.parent).numbering =
        list.ordered ? ListNumbering::decimal : ListNumbering::disc;
    const std::size_t first_box = open_.size();
    int number = 0;
    for (const markup::ListItem& item : list.items) {
        ++number;
        shape_item(item, list.ordered ? std::to_string(number) + "." : inside.depth % 2 == 1 ? "•" : "–",
                   inside, inside.parent);
    }
    // The labels of one list share an indent; items of nested lists lie between ours and have theirs.
    base::Points widest = style_.list_indent;
    const base::Points gap = inside.text->size * 0.45;
    for (std::size_t i = first_box; i < open_.size(); ++i) {
        const ItemBox& box = out_.items[open_[i].index];
        widest = std::max(widest, out_.at(box.label).paragraph.natural_width() + gap);
    }
    for (std::size_t i = first_box; i < open_.size(); ++i) out_.items[open_[i].index].indent = widest;
    open_.back().space_after = setting.text->space_after;
}

void BlockShaper::shape_item(const markup::ListItem& item, const std::string& label_text,
                             const Setting& setting, NodeIndex list) {
    const NodeIndex node = add_node(out_.tree, list, Role::LI);
    const NodeIndex label_node = add_node(out_.tree, node, Role::Lbl);
    ItemBox box;
    box.direction = text::direction_of(setting.language);
    Setting label_setting = setting;
    label_setting.align = markup::CellAlign::start;
    box.label = shape_plain(label_text, *setting.text, label_setting, label_node);
    Setting inside = setting;
    inside.parent = add_node(out_.tree, node, Role::LBody);
    box.body = shape_content(item.blocks, inside);
    out_.items.push_back(box);
    push(BoxKind::item, out_.items.size() - 1, setting.text->space_before, setting.text->space_after);
}

void BlockShaper::visit(const markup::Note& note, const base::Place& place, const Setting& setting) {
    const BoxStyle& look = style_.notes.at(note.kind);  // markup knows the kinds, each style has them all
    Setting inside = setting;
    inside.parent = block_node(setting, Role::Note);
    // PDF/UA-1 7.9: every Note has an ID, unique in the document.
    node_at(out_.tree, inside.parent).id = "note-" + std::to_string(++notes_);
    inside.text = &text_style("note");
    Grid grid;
    grid.columns = {{markup::ColumnWidth::Kind::share, 1}};
    grid.rows = 1;
    grid.cut = RowCut::freely;
    grid.direction = text::direction_of(setting.language);
    grid.place = place;
    grid.text_size = inside.text->size;
    grid.look.padding_x = look.padding_x;
    grid.look.padding_y = look.padding_y;
    grid.look.rule_top = look.rule_top;
    grid.look.rule_bottom = look.rule_bottom;
    grid.look.rule_start = look.rule_start;
    grid.look.rule_colour = look.rule_colour;
    grid.look.fill = look.fill;
    GridCell cell;
    cell.boxes = shape_content(note.blocks, inside);
    const auto first_cell = static_cast<std::uint32_t>(out_.cells.size());
    out_.cells.push_back(cell);
    push_grid(std::move(grid), first_cell, look.space_before, look.space_after);
}

void BlockShaper::visit(const markup::Section& section, const base::Place&, const Setting& setting) {
    if (section.blocks.empty()) return;
    Setting inside = setting;
    inside.parent = block_node(setting, Role::Sect);
    inside.announced = {};
    inside.owner.reset();
    if (!section.keep_together) {
        for (const markup::Block& block : section.blocks) shape_block(block, inside);
        return;
    }
    GroupBox group;
    group.body = shape_blocks(section.blocks, inside);
    out_.groups.push_back(group);
    push(BoxKind::group, out_.groups.size() - 1);
}

void BlockShaper::visit(const markup::PageBreak&, const base::Place&, const Setting&) {
    push(BoxKind::page_break, 0);
}

void BlockShaper::push(BoxKind kind, std::size_t index, base::Points before, base::Points after, bool keep) {
    Box box;
    box.kind = kind;
    box.index = static_cast<std::uint32_t>(index);
    box.space_before = before;
    box.space_after = after;
    box.keep_with_next = keep;
    open_.push_back(box);
}

void BlockShaper::push_text(TextIndex text) {
    const TextStyle& style = *out_.at(text).style;
    push(BoxKind::text, static_cast<std::uint32_t>(text), style.space_before, style.space_after,
         style.keep_with_next);
}

/// Moves the boxes since `mark` out of the open list: they are the children of one parent.
Range BlockShaper::close(std::size_t mark) {
    const auto from = open_.begin() + static_cast<std::ptrdiff_t>(mark);
    const Range range{static_cast<std::uint32_t>(out_.boxes.size()),
                      static_cast<std::uint32_t>(open_.size() - mark)};
    out_.boxes.insert(out_.boxes.end(), from, open_.end());
    open_.erase(from, open_.end());
    return range;
}

const TextStyle& BlockShaper::text_style(std::string_view role) const {
    return style_.text.find(role)->second;  // load_style holds that every role that we name is there
}

const TextStyle& BlockShaper::text_style(const std::string& role, const base::Place& place,
                                         const TextStyle& otherwise) {
    if (role.empty()) return otherwise;
    const auto found = style_.text.find(role);
    if (found != style_.text.end()) return found->second;
    diagnostics_.report(unknown_text_role, place, style_.name, role);
    return otherwise;
}

NodeIndex BlockShaper::block_node(const Setting& setting, Role role) {
    const NodeIndex node = add_node(out_.tree, setting.parent, role);
    node_at(out_.tree, node).language = setting.announced;
    return node;
}

NodeIndex BlockShaper::text_node(const Setting& setting) {
    if (!setting.owner) return block_node(setting, Role::P);
    if (!setting.announced.empty()) node_at(out_.tree, *setting.owner).language = setting.announced;
    return *setting.owner;
}

}  // namespace iepress::layout
