#include "pdf/content.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "pdf/painting.h"
#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

// A soft hyphen inside a word would part it for a search; the last is a hyphen that is seen. White
// space behind has a place of its own.
std::string shown_text(std::string_view text) {
    static constexpr std::string_view soft_hyphen = "\u00AD";
    while (text.size() > 1 && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    std::string shown(text);
    for (std::size_t at = 0; (at = shown.find(soft_hyphen, at)) != std::string::npos;) {
        if (at + soft_hyphen.size() == shown.size()) break;
        shown.erase(at, soft_hyphen.size());
    }
    return shown;
}

// What is heard has no soft hyphens: the word goes on behind them.
std::string heard_text(std::string_view text) {
    static constexpr std::string_view soft_hyphen = "\u00AD";
    std::string heard(text);
    for (std::size_t at = 0; (at = heard.find(soft_hyphen, at)) != std::string::npos;) {
        heard.erase(at, soft_hyphen.size());
    }
    return heard;
}

class PageWriter {
public:
    PageWriter(const layout::Page& page, std::span<const layout::Node> tree,
               std::span<const Replacement> replacements, std::span<const PageFont> fonts)
        : page_(page),
          tree_(tree),
          replacements_(replacements),
          fonts_(fonts),
          text_(out_),
          marks_(out_, text_, page.marks.size()),
          height_(to_hundredths(page.height)),
          painting_(out_, height_) {
        out_.reserve(page.glyphs.size() * 3 + page.items.size() * 24 + 256);
    }

    PageContent write();

private:
    void write_mark(std::uint32_t index);
    void write_item(const layout::Item& item, std::uint32_t index);
    void write_run(const layout::GlyphRun& run, std::uint32_t index);
    void write_replacement(const layout::GlyphRun& run, const Replacement& one);
    void show_plain(std::uint32_t first, std::uint32_t end);
    void show_glyphs(std::uint32_t first, std::uint32_t end);
    void show_glyphs(const Replacement& one) {
        show_glyphs(one.first_glyph, one.first_glyph + one.glyph_count);
    }
    void add_to_stretch(const layout::GlyphRun& run, const Replacement& one);
    void write_said(const Replacement& one);
    void write_spelled(const Replacement& one);
    [[nodiscard]] std::string_view text_of(const Replacement& one) const {
        return std::string_view(page_.text).substr(one.text_begin, one.text_end - one.text_begin);
    }
    [[nodiscard]] std::int32_t width_of(const Replacement& one) const;  // font units

    const layout::Page& page_;
    std::span<const layout::Node> tree_;
    std::span<const Replacement> replacements_;
    std::span<const PageFont> fonts_;
    std::string out_;
    TextShow text_;
    MarkedContent marks_;
    Hundredths height_;
    Painting painting_;
};

PageContent PageWriter::write() {
    std::vector<std::uint32_t> order(page_.marks.size());
    std::iota(order.begin(), order.end(), 0U);
    // what lies below is painted first; reading order is the tree's business
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return page_.marks[a].first_item < page_.marks[b].first_item;
    });
    for (const std::uint32_t mark : order) write_mark(mark);
    text_.close();
    return {std::move(out_), marks_.take()};
}

void PageWriter::write_mark(std::uint32_t index) {
    const layout::Mark& mark = page_.marks[index];
    const std::uint32_t end = mark.first_item + mark.item_count;
    auto holds = MarkedContent::Holds::text;
    for (std::uint32_t i = mark.first_item; i < end; ++i) {
        if (!std::holds_alternative<layout::GlyphRun>(page_.items[i])) holds = MarkedContent::Holds::drawing;
    }
    if (const auto* node = std::get_if<layout::NodeIndex>(&mark.owner)) {
        marks_.begin_node(index, role_name(tree_[static_cast<std::size_t>(*node)].role), holds);
    } else {
        marks_.begin_artifact(std::get<layout::ArtifactKind>(mark.owner), holds);
    }
    for (std::uint32_t i = mark.first_item; i < end; ++i) write_item(page_.items[i], i);
    marks_.end_mark();
}

void PageWriter::write_item(const layout::Item& item, std::uint32_t index) {
    if (const auto* run = std::get_if<layout::GlyphRun>(&item)) {
        write_run(*run, index);
        return;
    }
    text_.close();
    marks_.plain();
    if (const auto* stroke = std::get_if<layout::Stroke>(&item)) painting_.paint(*stroke);
    if (const auto* fill = std::get_if<layout::Fill>(&item)) painting_.paint(*fill);
    if (const auto* disc = std::get_if<layout::Disc>(&item)) painting_.paint(*disc);
    if (const auto* use = std::get_if<layout::FormUse>(&item)) painting_.paint(*use);
}

void PageWriter::write_run(const layout::GlyphRun& run, std::uint32_t index) {
    while (!replacements_.empty() && replacements_.front().item < index) {
        replacements_ = replacements_.subspan(1);  // of items without a mark
    }
    std::uint32_t glyph = run.first_glyph;
    if (replacements_.empty() || replacements_.front().item != index ||
        replacements_.front().first_glyph != glyph) {
        marks_.plain();
    }
    text_.open();
    if (painting_.fill_colour() != run.colour) text_.finish();
    painting_.set_fill(run.colour);
    text_.set_font(fonts_[static_cast<std::size_t>(run.face)], run.size);
    text_.move_to(run.x, height_ - to_hundredths(run.y));
    for (; !replacements_.empty() && replacements_.front().item == index;
         replacements_ = replacements_.subspan(1)) {
        const Replacement& one = replacements_.front();
        show_plain(glyph, one.first_glyph);
        glyph = one.first_glyph + one.glyph_count;
        write_replacement(run, one);
    }
    show_plain(glyph, run.first_glyph + run.glyph_count);
}

void PageWriter::write_replacement(const layout::GlyphRun& run, const Replacement& one) {
    using Kind = Replacement::Kind;
    if (one.kind == Kind::unpainted) {
        text_.advance(width_of(one));
        return;
    }
    if (one.kind == Kind::spaced) {
        show_plain(one.first_glyph, one.first_glyph + one.glyph_count);
        text_.show_space();
        return;
    }
    add_to_stretch(run, one);
    switch (one.kind) {
        case Kind::unsaid:
            marks_.unsaid();
            show_glyphs(one);
            break;
        case Kind::said: write_said(one); break;
        default: write_spelled(one);
    }
}

// From right to left pieces are painted from the last: the first of them brings the whole text.
void PageWriter::add_to_stretch(const layout::GlyphRun& run, const Replacement& one) {
    if (!run.right_to_left) {
        marks_.add_to_stretch(heard_text(text_of(one)));
    } else {
        const bool first = one.first_glyph == run.first_glyph;
        const std::string_view text(page_.text);
        marks_.add_to_stretch(first ? heard_text(text.substr(run.text_begin, run.text_end - run.text_begin))
                                    : std::string());
    }
}

void PageWriter::show_plain(std::uint32_t first, std::uint32_t end) {
    if (first == end) return;
    marks_.plain();
    show_glyphs(first, end);
}

void PageWriter::show_glyphs(std::uint32_t first, std::uint32_t end) {
    text_.show(std::span(page_.glyphs).subspan(first, end - first));
}

std::int32_t PageWriter::width_of(const Replacement& one) const {
    std::int32_t width = 0;
    for (std::uint32_t i = 0; i < one.glyph_count; ++i) width += page_.glyphs[one.first_glyph + i].advance;
    return width;
}

void PageWriter::write_said(const Replacement& one) {
    const text::Glyph& first = page_.glyphs[one.first_glyph];
    const text::Glyph& last = page_.glyphs[one.first_glyph + one.glyph_count - 1];
    marks_.said(shown_text(text_of(one)));
    if (first.x_offset != 0 || first.y_offset != 0) text_.anchor_begin(0);
    show_glyphs(one);
    if (last.x_offset != 0 || last.y_offset != 0 || last.advance == 0) text_.anchor_end(0);
}

// Each character has an equal part of the word's width, the last to be read at the left; all of
// the ink stands with the first.
void PageWriter::write_spelled(const Replacement& one) {
    std::vector<std::string> characters;
    const std::string shown = shown_text(text_of(one));
    for (std::size_t offset = 0; offset < shown.size();) {
        const std::size_t begin = offset;
        if (base::next_character(shown, offset)) characters.push_back(shown.substr(begin, offset - begin));
    }
    if (characters.empty()) {
        marks_.unsaid();
        show_glyphs(one);
    }
    const std::int32_t width = width_of(one);
    const auto count = static_cast<std::int32_t>(characters.size());
    std::int32_t moved = 0;  // what the glyphs have moved the pen by
    for (std::int32_t i = 0; i < count; ++i) {
        marks_.said(characters[static_cast<std::size_t>(count - 1 - i)]);
        text_.anchor_begin(width * i / count - moved);
        if (i == 0) {
            show_glyphs(one);
            moved = width;
        }
        text_.anchor_end(width * (i + 1) / count - moved);
    }
}

}  // namespace

std::string_view role_name(layout::Role role) {
    static constexpr std::string_view names[] = {
        "Document", "Sect",  "H1",    "H2",      "H3",    "H4",    "P",  "L",  "LI",
        "Lbl",      "LBody", "Table", "Caption", "THead", "TBody", "TR", "TH", "TD",
        "Figure",   "Note",  "Span",  "Link",    "TOC",   "TOCI",  "Div"};
    static_assert(std::size(names) == static_cast<std::size_t>(layout::Role::Div) + 1);
    return names[static_cast<std::size_t>(role)];
}

PageContent page_content(const layout::Page& page, std::span<const layout::Node> tree,
                         std::span<const Replacement> replacements, std::span<const PageFont> fonts) {
    return PageWriter(page, tree, replacements, fonts).write();
}

}  // namespace iepress::pdf
