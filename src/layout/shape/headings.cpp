#include "layout/shape/headings.h"

#include <algorithm>

namespace iepress::layout {

namespace {

struct Collector {
    std::vector<HeadingEntry>& headings;

    void walk(const markup::Blocks& blocks) {
        for (const markup::Block& block : blocks) {
            std::visit([&](const auto& content) { visit(content); }, block.content);
        }
    }

    void visit(const markup::Heading& heading) {
        if (heading.text.empty()) return;
        headings.push_back({&heading, plain_text(heading.text)});
    }
    void visit(const markup::Section& section) { walk(section.blocks); }
    void visit(const markup::Note& note) { walk(note.blocks); }
    void visit(const markup::List& list) {
        for (const markup::ListItem& item : list.items) walk(item.blocks);
    }
    void visit(const markup::Table& table) {
        for (const auto* rows : {&table.head, &table.body}) {
            for (const markup::Row& row : *rows) {
                for (const markup::Cell& cell : row.cells) walk(cell.blocks);
            }
        }
    }
    template <class Other>
    void visit(const Other&) {}
};

}  // namespace

std::vector<HeadingEntry> collect_headings(const markup::Document& document) {
    std::vector<HeadingEntry> headings;
    Collector{headings}.walk(document.blocks);
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
