#include "layout/dump_text.h"

#include <utility>

namespace iepress::layout {

namespace {

/// Writes the tree's text; runs that follow each other on one baseline are one stretch of text.
class TextDump {
public:
    explicit TextDump(const Pages& pages) : pages_(pages) {}
    void append(const Node& node);
    [[nodiscard]] std::string text() && { return std::move(out_); }

private:
    void append(const Page& page, const Mark& mark);
    void append(const Page& page, const GlyphRun& run);
    void part() {
        if (!out_.empty() && out_.back() != '\n' && out_.back() != ' ') out_ += ' ';
    }

    const Pages& pages_;
    std::string out_;
    const Page* last_page_ = nullptr;  ///< of the run before
    base::Points last_baseline_;
    std::uint32_t last_end_ = 0;
};

void TextDump::append(const Page& page, const GlyphRun& run) {
    const bool follows = last_page_ == &page && last_baseline_ == run.y && last_end_ == run.text_begin;
    if (!follows) part();
    out_.append(page.text, run.text_begin, run.text_end - run.text_begin);
    last_page_ = &page;
    last_baseline_ = run.y;
    last_end_ = run.text_end;
}

void TextDump::append(const Page& page, const Mark& mark) {
    for (std::uint32_t i = mark.first_item; i < mark.first_item + mark.item_count; ++i) {
        if (const auto* run = std::get_if<GlyphRun>(&page.items[i])) append(page, *run);
    }
}

void TextDump::append(const Node& node) {
    const bool starts_a_line = node.role != Role::Span && node.role != Role::Link;
    if (starts_a_line && !out_.empty() && out_.back() != '\n') out_ += '\n';
    if (!node.actual_text.empty()) {
        out_ += node.actual_text;
        return;
    }
    for (const auto& child : node.children) {
        if (const auto* inner = std::get_if<NodeIndex>(&child)) {
            append(pages_.tree[static_cast<std::size_t>(*inner)]);
        } else if (const auto* reference = std::get_if<Node::MarkRef>(&child)) {
            const Page& page = pages_.pages[reference->page];
            append(page, page.marks[reference->mark]);
        }
    }
}

}  // namespace

std::string dump_text(const Pages& pages) {
    TextDump dump(pages);
    if (!pages.tree.empty()) dump.append(pages.tree.front());
    return std::move(dump).text() + '\n';
}

}  // namespace iepress::layout
