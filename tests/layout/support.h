// Documents in a few words, a style whose numbers are easy to count with, and the properties that
// hold of all pages.
#pragma once

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/paginate.h"
#include "support/test_font.h"

namespace iepress::test {

using namespace iepress::layout;
using base::Points;

inline markup::Inline line(std::string text) {
    markup::Inline out;
    if (text.empty()) return out;
    markup::Run run;
    run.text = std::move(text);
    out.runs.push_back(std::move(run));
    return out;
}

template <class Content>
markup::Block block(Content content, std::string language = {}) {
    markup::Block out;
    out.language = std::move(language);
    out.content = std::move(content);
    return out;
}

inline markup::Block p(std::string text, std::string language = {}) {
    return block(markup::Paragraph{"", line(std::move(text))}, std::move(language));
}
inline markup::Block h(int level, std::string text, std::string id = {}) {
    return block(markup::Heading{level, std::move(id), line(std::move(text))});
}
inline markup::Block ul(std::vector<markup::Blocks> items, bool ordered = false, std::string language = {}) {
    markup::List list;
    list.ordered = ordered;
    for (markup::Blocks& one : items) list.items.push_back({std::move(one), {}});
    return block(std::move(list), std::move(language));
}
inline markup::Block section(markup::Blocks blocks, bool keep) {
    return block(markup::Section{keep, std::move(blocks)});
}

inline markup::Cell cell(markup::Blocks blocks, int column_span = 1, int row_span = 1) {
    markup::Cell out;
    out.blocks = std::move(blocks);
    out.column_span = column_span;
    out.row_span = row_span;
    return out;
}
inline markup::Cell td(std::string text, int column_span = 1, int row_span = 1) {
    return cell({p(std::move(text))}, column_span, row_span);
}
inline markup::Cell th(std::string text, markup::Cell::Header header = markup::Cell::Header::column) {
    markup::Cell out = cell({p(std::move(text))});
    out.header = header;
    return out;
}
inline markup::Row row(std::vector<markup::Cell> cells) { return {std::move(cells), {}}; }
inline markup::Table table(std::size_t columns, std::vector<markup::Row> head, std::vector<markup::Row> body) {
    markup::Table out;
    out.columns.resize(columns);
    out.column_align.resize(columns);
    out.head = std::move(head);
    out.body = std::move(body);
    return out;
}

/// Every role is 10 pt on 10 pt leading without spaces: lines and letters are counted in tens. The
/// page holds 20 letters by 10 lines between margins of 20 pt; header and footer lie in these.
inline Style square_style() {
    Style style;
    style.name = "square";
    style.page_width = {240};
    style.page_height = {140};
    style.margin_top = style.margin_bottom = style.margin_start = style.margin_end = {20};
    style.header_y = {12};
    style.footer_y = {135};
    style.list_indent = {20};
    TextStyle body;
    body.size = {10};
    body.leading = 1;
    for (const char* role :
         {"body", "h1", "h2", "h3", "h4", "list-item", "caption", "table-head", "table-cell", "label", "value", "note",
          "header", "footer", "contents-title", "contents-1", "contents-2", "contents-3", "contents-4", "signature",
          "write-in", "checkbox", "watermark", "watermark-notice", "chart-label"}) {
        TextStyle one = body;
        if (role[0] == 'h' && role[2] == '\0') one.keep_with_next = true;
        if (std::string_view(role) == "header" || std::string_view(role) == "footer") one.size = {5};
        style.text[role] = one;
    }
    style.text["caption"].keep_with_next = true;
    TableStyle plain;
    style.tables["table"] = plain;
    plain.head_text = "label";
    plain.cell_text = "value";
    style.tables["facts"] = plain;
    for (const char* kind : {"note", "missing", "legal", "draft"}) style.notes[kind] = BoxStyle{};
    style.chart.height = {40};
    return style;
}

/// A shaper of the test font, and the pages that it makes.
struct Setter {
    text::FontLibrary fonts = test_fonts();
    text::Shaper shaper{fonts};
    base::Diagnostics diagnostics;
    Style style = square_style();

    std::optional<Pages> try_set(const markup::Document& document) {
        return paginate(document, style, shaper, diagnostics);
    }
    Pages set(const markup::Document& document) {
        auto pages = try_set(document);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(pages.has_value());
        return std::move(*pages);
    }
    Pages set(markup::Blocks blocks, std::string language = "en-US") {
        markup::Document document;
        document.language = std::move(language);
        document.blocks = std::move(blocks);
        return set(document);
    }
};

inline std::string without_space(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' || text[i] == '\n') continue;
        if (text.substr(i, 2) == "\u00A0") {
            ++i;
            continue;
        }
        out += text[i];
    }
    return out;
}

inline std::string text_of(const Page& page, const Mark& mark) {
    std::string out;
    for (std::uint32_t i = 0; i < mark.item_count; ++i) {
        const auto* run = std::get_if<GlyphRun>(&page.items[mark.first_item + i]);
        if (run != nullptr) out += page.text.substr(run->text_begin, run->text_end - run->text_begin);
    }
    return out;
}

/// The text of a page's content, a line for each mark.
inline std::string content_of(const Page& page) {
    std::string out;
    for (const Mark& mark : page.marks) {
        if (!std::holds_alternative<NodeIndex>(mark.owner)) continue;
        out += text_of(page, mark);
        out += '\n';
    }
    return out;
}

/// All text in the tree's order: what a screen reader says.
inline void read_aloud(const Pages& pages, NodeIndex index, std::string& out) {
    for (const auto& child : pages.tree[static_cast<std::uint32_t>(index)].children) {
        if (const auto* inner = std::get_if<NodeIndex>(&child)) read_aloud(pages, *inner, out);
        if (const auto* ref = std::get_if<Node::MarkRef>(&child)) {
            out += text_of(pages.pages[ref->page], pages.pages[ref->page].marks[ref->mark]);
            out += ' ';
        }
    }
}
inline std::string read_aloud(const Pages& pages) {
    std::string out;
    read_aloud(pages, NodeIndex{0}, out);
    return out;
}

/// The text of a document in reading order, as its author wrote it, with list labels.
struct Expected {
    std::string out;

    void add(const markup::Inline& one) {
        for (const markup::Run& run : one.runs) out += run.text + " ";
    }
    void add(const markup::Blocks& blocks, int depth = 0) {
        for (const markup::Block& one : blocks) {
            std::visit([&](const auto& content) { visit(content, depth); }, one.content);
        }
    }
    void visit(const markup::Heading& one, int) { add(one.text); }
    void visit(const markup::Paragraph& one, int) { add(one.text); }
    void visit(const markup::List& one, int depth) {
        for (std::size_t i = 0; i < one.items.size(); ++i) {
            out += one.ordered ? std::to_string(i + 1) + ". " : depth % 2 == 0 ? "• " : "– ";
            add(one.items[i].blocks, depth + 1);
        }
    }
    void visit(const markup::Facts& one, int) {
        for (const markup::Fact& fact : one.facts) {
            add(fact.term);
            add(fact.value);
        }
    }
    void visit(const markup::Table& one, int depth) {
        add(one.caption);
        for (const auto* rows : {&one.head, &one.body}) {
            for (const markup::Row& each : *rows) {
                for (const markup::Cell& inner : each.cells) add(inner.blocks, depth);
            }
        }
    }
    void visit(const markup::Note& one, int depth) { add(one.blocks, depth); }
    void visit(const markup::Figure& one, int) { add(one.caption); }
    void visit(const markup::Checkbox& one, int) { add(one.text); }
    void visit(const markup::Signature& one, int) {
        add(one.name);
        add(one.date_label);
    }
    void visit(const markup::WriteIn& one, int) { add(one.label); }
    void visit(const markup::Section& one, int depth) { add(one.blocks, depth); }
    void visit(const markup::Contents& one, int) { add(one.title); }
    void visit(const markup::PageBreak&, int) {}
};

struct Bounds {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    void add(Points x, Points y) {
        left = std::min(left, x.value);
        right = std::max(right, x.value);
        top = std::min(top, y.value);
        bottom = std::max(bottom, y.value);
    }
};

/// What an item covers; text without the spaces at its ends (in the test font every glyph is 1 em).
inline Bounds bounds_of(const Page& page, const Item& item) {
    Bounds out;
    if (const auto* stroke = std::get_if<Stroke>(&item)) {
        for (std::size_t i = 0; i < stroke->xs.size(); ++i) out.add(stroke->xs[i], stroke->ys[i]);
    } else if (const auto* fill = std::get_if<Fill>(&item)) {
        for (std::size_t i = 0; i < fill->xs.size(); ++i) out.add(fill->xs[i], fill->ys[i]);
    } else if (const auto* disc = std::get_if<Disc>(&item)) {
        out.add(disc->x - disc->radius, disc->y - disc->radius);
        out.add(disc->x + disc->radius, disc->y + disc->radius);
    } else {
        const auto& run = std::get<GlyphRun>(item);
        Points x = run.x;
        for (std::uint32_t g = 0; g < run.glyph_count; ++g) {
            const text::Glyph& glyph = page.glyphs[run.first_glyph + g];
            const Points next = x + run.size * (glyph.advance / 1000.0);
            if (page.text[glyph.cluster] != ' ') {
                out.add(x, run.y - run.size * 0.8);
                out.add(next, run.y + run.size * 0.2);
            }
            x = next;
        }
    }
    return out;
}

/// Fails unless marks cover the items, the tree refers to each mark and node exactly once, and
/// ranges are whole.
void check_structure(const Pages& pages);
/// Fails if something but the furniture lies outside the margins.
void check_margins(const Pages& pages, const Style& style);
/// Fails if two runs of text cover each other.
void check_overlaps(const Pages& pages);
/// Fails unless the tree says just what the document does, in its order.
void check_text(const Pages& pages, const markup::Document& document);
/// Fails if a page ends with a heading, if something follows it.
void check_headings(const Pages& pages);

inline void check_all(const Pages& pages, const markup::Document& document, const Style& style) {
    check_structure(pages);
    check_text(pages, document);
    check_margins(pages, style);
    check_overlaps(pages);
    check_headings(pages);
}

}  // namespace iepress::test
