#include "layout/shape/headings.h"

#include <algorithm>

#include "layout/messages.h"

namespace iepress::layout {

namespace {

struct Collector {
    std::vector<HeadingEntry>& headings;
    base::Diagnostics& diagnostics;
    int last_level = 0;

    void walk(const markup::Blocks& blocks) {
        for (const markup::Block& block : blocks) {
            std::visit([&](const auto& content) { visit(content, block.place); }, block.content);
        }
    }

    void visit(const markup::Heading& heading, const base::Place& place) {
        if (heading.text.empty()) return;
        if (heading.level > last_level + 1) {
            diagnostics.report(skipped_heading_level, place, heading.level, last_level);
        }
        last_level = heading.level;
        headings.push_back({&heading, plain_text(heading.text)});
    }
    void visit(const markup::Section& section, const base::Place&) { walk(section.blocks); }
    void visit(const markup::Note& note, const base::Place&) { walk(note.blocks); }
    void visit(const markup::List& list, const base::Place&) {
        for (const markup::ListItem& item : list.items) walk(item.blocks);
    }
    void visit(const markup::Table& table, const base::Place&) {
        for (const auto* rows : {&table.head, &table.body}) {
            for (const markup::Row& row : *rows) {
                for (const markup::Cell& cell : row.cells) walk(cell.blocks);
            }
        }
    }
    template <class Other>
    void visit(const Other&, const base::Place&) {}
};

}  // namespace

std::vector<HeadingEntry> collect_headings(const markup::Document& document,
                                           base::Diagnostics& diagnostics) {
    std::vector<HeadingEntry> headings;
    Collector{headings, diagnostics}.walk(document.blocks);
    return headings;
}

HeadingsById by_id(const std::vector<HeadingEntry>& headings) {
    HeadingsById ids;
    for (std::uint32_t i = 0; i < headings.size(); ++i) {
        const std::string& id = headings[i].heading->id;
        if (!id.empty()) ids.emplace(id, i);
    }
    return ids;
}

std::string plain_text(const markup::Inline& line) {
    std::string text;
    for (const markup::Run& run : line.runs) text += run.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace iepress::layout
