// Blocks in, boxes with shaped text out; makes the logical tree on the way.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "layout/shape/boxes.h"
#include "layout/shape/headings.h"

namespace iepress::layout {

class Occupancy;

/// Shapes a whole document. Reports roles that the style does not have, links to no heading and
/// what the text stage reports. `document` and `style` outlive the result.
[[nodiscard]] Shaped shape_document(const markup::Document& document, const Style& style,
                                    text::Shaper& shaper, base::Diagnostics& diagnostics);

/// What a block takes from where it stands.
struct Setting {
    std::string_view language;
    std::string_view announced;       ///< the language, where it is not the parent node's; else empty
    const TextStyle* text = nullptr;  ///< of a paragraph without a role
    NodeIndex parent{};
    std::optional<NodeIndex> owner;   ///< takes the text of an only paragraph, without a P
    int depth = 0;                    ///< of lists
    bool whole_width = true;          ///< stands in no item, cell or note
    std::optional<markup::CellAlign> align;
};

/// The rules, grounds and paddings of a table style.
[[nodiscard]] GridLook look_of(const TableStyle& style);

/// The shape step's state for one document. Its functions are grouped by file: blocks, tables
/// (table/shape_table.cpp) and inline text.
class BlockShaper {
public:
    BlockShaper(const Style& style, text::Shaper& shaper, base::Diagnostics& diagnostics);

    [[nodiscard]] Shaped shape(const markup::Document& document);

private:
    // blocks
    void shape_block(const markup::Block& block, const Setting& setting);
    [[nodiscard]] Range shape_blocks(const markup::Blocks& blocks, const Setting& setting);
    [[nodiscard]] Range shape_content(const markup::Blocks& blocks, const Setting& setting);
    void visit(const markup::Heading& heading, const base::Place& place, const Setting& setting);
    void visit(const markup::Paragraph& paragraph, const base::Place& place, const Setting& setting);
    void visit(const markup::List& list, const base::Place& place, const Setting& setting);
    void visit(const markup::Facts& facts, const base::Place& place, const Setting& setting);
    void visit(const markup::Table& table, const base::Place& place, const Setting& setting);
    void visit(const markup::Note& note, const base::Place& place, const Setting& setting);
    void visit(const markup::Figure& figure, const base::Place& place, const Setting& setting);
    void visit(const markup::Checkbox& checkbox, const base::Place& place, const Setting& setting);
    void visit(const markup::Signature& signature, const base::Place& place, const Setting& setting);
    void visit(const markup::WriteIn& write_in, const base::Place& place, const Setting& setting);
    void visit(const markup::Section& section, const base::Place& place, const Setting& setting);
    void visit(const markup::Contents& contents, const base::Place& place, const Setting& setting);
    void visit(const markup::PageBreak& page_break, const base::Place& place, const Setting& setting);

    void shape_watermark(const markup::Document& document);
    void shape_item(const markup::ListItem& item, const std::string& label_text, const Setting& setting,
                    NodeIndex list);
    void shape_entry(std::uint32_t heading, NodeIndex toc, const Setting& setting);

    // inline text
    /// Shapes a line for `node` and remembers it; nothing if there is no text in it.
    std::optional<TextIndex> shape_text(const markup::Inline& line, const TextStyle& style,
                                        const Setting& setting, NodeIndex node);
    TextIndex shape_plain(std::string_view words, const TextStyle& style, const Setting& setting,
                          NodeIndex node);
    [[nodiscard]] RunMeaning meaning_of(const markup::Run& run, const markup::Inline& line,
                                        std::string_view language, NodeIndex node,
                                        std::vector<std::uint32_t>& links);
    [[nodiscard]] std::uint32_t add_link(const markup::Inline& line, std::uint32_t link, NodeIndex node);
    void finish_text(TextIndex index, const TextStyle& style, const Setting& setting, NodeIndex node);

    // tables
    void shape_cell(const markup::Cell& cell, GridCell& placed, const Setting& setting);
    void fill_gaps(const Occupancy& occupancy, NodeIndex row);
    void shape_table(const markup::Table& table, const TableStyle& style, const base::Place& place,
                     const Setting& setting, std::uint32_t record_rows);
    [[nodiscard]] bool is_too_wide(const markup::Table& table, const Setting& setting) const;
    void shape_rows(const markup::Table& table, const TableStyle& style, const Setting& setting,
                    NodeIndex node, Grid& grid);
    void shape_fact(const markup::Fact& fact, std::uint32_t row, std::uint32_t column,
                    const TableStyle& style, const Setting& setting, NodeIndex row_node);
    void push_grid(Grid grid, std::uint32_t first_cell, base::Points before, base::Points after);
    void measure_extents(Grid& grid) const;
    [[nodiscard]] Extent extent_of(Range boxes) const;
    [[nodiscard]] Extent extent_of(const Box& box) const;
    [[nodiscard]] Extent extent_of(const Grid& grid) const;

    /// How much there is of everything, to undo what was shaped since.
    struct Checkpoint {
        std::size_t texts, boxes, items, ruled, figures, checks, entries, groups, grids, cells, links, tree,
            siblings, open;
        std::uint32_t next_heading, notes;
    };
    [[nodiscard]] Checkpoint checkpoint(NodeIndex parent) const;
    void undo(const Checkpoint& since, NodeIndex parent);

    // small things
    void push(BoxKind kind, std::size_t index, base::Points before = {}, base::Points after = {},
              bool keep = false);
    void push_text(TextIndex text);
    [[nodiscard]] const TextStyle& text_style(std::string_view role) const;
    [[nodiscard]] const TextStyle& text_style(const std::string& role, const base::Place& place,
                                              const TextStyle& otherwise);
    NodeIndex block_node(const Setting& setting, Role role);
    NodeIndex text_node(const Setting& setting);
    [[nodiscard]] Range close(std::size_t mark);

    const Style& style_;
    text::Shaper& shaper_;
    base::Diagnostics& diagnostics_;
    Shaped out_;
    std::vector<Box> open_;  ///< boxes of lists that are not complete yet, innermost last
    std::vector<text::StyledRun> runs_;
    HeadingsById ids_;
    std::uint32_t next_heading_ = 0;
    std::uint32_t notes_ = 0;
};

}  // namespace iepress::layout
