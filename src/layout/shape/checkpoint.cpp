// Undoing what was shaped, where it turns out that it must be shaped differently.
#include "layout/shape/block_shaper.h"
#include "layout/shape/tree.h"

namespace iepress::layout {

BlockShaper::Checkpoint BlockShaper::checkpoint(NodeIndex parent) const {
    return {out_.texts.size(),   out_.boxes.size(),  out_.items.size(),  out_.ruled.size(), out_.figures.size(),
            out_.checks.size(),  out_.entries.size(), out_.groups.size(), out_.grids.size(), out_.cells.size(),
            out_.links.size(),   out_.tree.size(),   out_.tree[static_cast<std::uint32_t>(parent)].children.size(),
            open_.size(),        next_heading_,      notes_};
}

void BlockShaper::undo(const Checkpoint& since, NodeIndex parent) {
    out_.texts.resize(since.texts);
    out_.boxes.resize(since.boxes);
    out_.items.resize(since.items);
    out_.ruled.resize(since.ruled);
    out_.figures.resize(since.figures);
    out_.checks.resize(since.checks);
    out_.entries.resize(since.entries);
    out_.groups.resize(since.groups);
    out_.grids.resize(since.grids);
    out_.cells.resize(since.cells);
    out_.links.resize(since.links);
    out_.tree.resize(since.tree);
    node_at(out_.tree, parent).children.resize(since.siblings);
    open_.resize(since.open);
    next_heading_ = since.next_heading;
    notes_ = since.notes;
}

}  // namespace iepress::layout
