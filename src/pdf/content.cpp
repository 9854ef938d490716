#include "pdf/content.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "base/utf8.h"
#include "pdf/painting.h"
#include "pdf/syntax.h"
#include "pdf/text_show.h"

namespace iepress::pdf {

namespace {

std::string_view artifact_properties(layout::ArtifactKind kind) {
    // ISO 32000-1 14.8.2.2.2
    switch (kind) {
        case layout::ArtifactKind::layout: return "/Artifact<</Type/Layout>>BDC\n";
        case layout::ArtifactKind::header: return "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
        case layout::ArtifactKind::footer: return "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
        case layout::ArtifactKind::watermark: return "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n";
    }
    return "/Artifact BMC\n";
}

// A soft hyphen inside a word would part it for a search; alone it is a hyphen that is seen.
std::string said_text(std::string_view text) {
    static constexpr std::string_view soft_hyphen = "\u00AD";
    std::string said(text);
    if (said == soft_hyphen) return said;
    for (std::size_t at = 0; (at = said.find(soft_hyphen, at)) != std::string::npos;) {
        said.erase(at, soft_hyphen.size());
    }
    return said;
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
          height_(to_hundredths(page.height)),
          painting_(out_, height_) {
        out_.reserve(page.glyphs.size() * 3 + page.items.size() * 24 + 256);
    }

    std::string write();

private:
    void write_mark(const layout::Mark& mark, std::int32_t id);
    void write_item(const layout::Item& item, std::uint32_t index);
    void write_run(const layout::GlyphRun& run, std::uint32_t index);
    void show_glyphs(std::uint32_t first, std::uint32_t end);
    void write_actual_text(const Replacement& one);
    void write_spelled(const Replacement& one);
    void begin_actual_text(std::string_view text);
    void end_actual_text();
    [[nodiscard]] std::int32_t width_of(const Replacement& one) const;  // font units
    const layout::Page& page_;
    std::span<const layout::Node> tree_;
    std::span<const Replacement> replacements_;
    std::span<const PageFont> fonts_;
    std::string out_;
    TextShow text_;
    Hundredths height_;
    Painting painting_;
};

std::string PageWriter::write() {
    const std::vector<std::int32_t> ids = mark_ids(page_);
    std::vector<std::uint32_t> order(page_.marks.size());
    std::iota(order.begin(), order.end(), 0U);
    // what lies below is painted first; reading order is the tree's business
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return page_.marks[a].first_item < page_.marks[b].first_item;
    });
    for (const std::uint32_t mark : order) write_mark(page_.marks[mark], ids[mark]);
    text_.close();
    return std::move(out_);
}

// Marked content stands inside a text object or around whole ones (14.6.1).
void PageWriter::write_mark(const layout::Mark& mark, std::int32_t id) {
    const std::uint32_t end = mark.first_item + mark.item_count;
    bool text_only = true;
    for (std::uint32_t i = mark.first_item; i < end; ++i) {
        text_only = text_only && std::holds_alternative<layout::GlyphRun>(page_.items[i]);
    }
    text_.finish();
    if (!text_only) text_.close();
    if (const auto* node = std::get_if<layout::NodeIndex>(&mark.owner)) {
        out_ += '/';
        out_ += role_name(tree_[static_cast<std::size_t>(*node)].role);
        out_ += "<</MCID ";
        append_integer(out_, id);
        out_ += ">>BDC\n";
    } else {
        out_ += artifact_properties(std::get<layout::ArtifactKind>(mark.owner));
    }
    for (std::uint32_t i = mark.first_item; i < end; ++i) write_item(page_.items[i], i);
    text_.finish();
    if (!text_only) text_.close();
    out_ += "EMC\n";
}

void PageWriter::write_item(const layout::Item& item, std::uint32_t index) {
    if (const auto* run = std::get_if<layout::GlyphRun>(&item)) {
        text_.open();
        write_run(*run, index);
        return;
    }
    text_.close();
    if (const auto* stroke = std::get_if<layout::Stroke>(&item)) painting_.paint(*stroke);
    if (const auto* fill = std::get_if<layout::Fill>(&item)) painting_.paint(*fill);
    if (const auto* disc = std::get_if<layout::Disc>(&item)) painting_.paint(*disc);
}

void PageWriter::write_run(const layout::GlyphRun& run, std::uint32_t index) {
    if (painting_.fill_colour() != run.colour) text_.finish();
    painting_.set_fill(run.colour);
    text_.set_font(fonts_[static_cast<std::size_t>(run.face)], run.size);
    text_.move_to(run.x, height_ - to_hundredths(run.y));
    std::uint32_t glyph = run.first_glyph;
    while (!replacements_.empty() && replacements_.front().item < index) {
        replacements_ = replacements_.subspan(1);  // of items without a mark
    }
    for (; !replacements_.empty() && replacements_.front().item == index;
         replacements_ = replacements_.subspan(1)) {
        const Replacement& one = replacements_.front();
        show_glyphs(glyph, one.first_glyph);
        glyph = one.first_glyph + one.glyph_count;
        switch (one.kind) {
            case Replacement::Kind::unpainted: text_.advance(width_of(one)); break;
            case Replacement::Kind::actual_text: write_actual_text(one); break;
            case Replacement::Kind::spelled: write_spelled(one); break;
        }
    }
    show_glyphs(glyph, run.first_glyph + run.glyph_count);
}

void PageWriter::show_glyphs(std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t i = first; i < end; ++i) {
        const text::Glyph& glyph = page_.glyphs[i];
        text_.show(glyph.id, glyph.x_offset, glyph.y_offset);
        text_.advance(glyph.advance);
    }
}

std::int32_t PageWriter::width_of(const Replacement& one) const {
    std::int32_t width = 0;
    for (std::uint32_t i = 0; i < one.glyph_count; ++i) width += page_.glyphs[one.first_glyph + i].advance;
    return width;
}

void PageWriter::begin_actual_text(std::string_view text) {
    text_.finish();
    out_ += "/Span<</ActualText";
    append_text(out_, text);
    out_ += ">>BDC\n";
}

void PageWriter::end_actual_text() {
    text_.finish();
    out_ += "EMC\n";
}

void PageWriter::write_actual_text(const Replacement& one) {
    const text::Glyph& first = page_.glyphs[one.first_glyph];
    const text::Glyph& last = page_.glyphs[one.first_glyph + one.glyph_count - 1];
    begin_actual_text(
        said_text(std::string_view(page_.text).substr(one.text_begin, one.text_end - one.text_begin)));
    if (first.x_offset != 0 || first.y_offset != 0) text_.anchor_begin(0);
    show_glyphs(one.first_glyph, one.first_glyph + one.glyph_count);
    if (last.x_offset != 0 || last.y_offset != 0 || last.advance == 0) text_.anchor_end(0);
    end_actual_text();
}

// Each character has an equal part of the word's width, the last to be read at the left; all of
// the ink stands with the first.
void PageWriter::write_spelled(const Replacement& one) {
    std::vector<std::string> characters;
    const std::string said =
        said_text(std::string_view(page_.text).substr(one.text_begin, one.text_end - one.text_begin));
    for (std::size_t offset = 0; offset < said.size();) {
        const std::size_t begin = offset;
        if (base::next_character(said, offset)) characters.push_back(said.substr(begin, offset - begin));
    }
    const std::int32_t width = width_of(one);
    const auto count = static_cast<std::int32_t>(characters.size());
    std::int32_t shown = 0;  // what the glyphs have moved the pen by
    for (std::int32_t i = 0; i < count; ++i) {
        begin_actual_text(characters[static_cast<std::size_t>(count - 1 - i)]);
        text_.anchor_begin(width * i / count - shown);
        if (i == 0) {
            show_glyphs(one.first_glyph, one.first_glyph + one.glyph_count);
            shown = width;
        }
        text_.anchor_end(width * (i + 1) / count - shown);
        end_actual_text();
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

std::vector<std::int32_t> mark_ids(const layout::Page& page) {
    std::vector<std::int32_t> ids;
    ids.reserve(page.marks.size());
    std::int32_t next = 0;
    for (const layout::Mark& mark : page.marks) {
        ids.push_back(std::holds_alternative<layout::NodeIndex>(mark.owner) ? next++ : -1);
    }
    return ids;
}

std::string page_content(const layout::Page& page, std::span<const layout::Node> tree,
                         std::span<const Replacement> replacements, std::span<const PageFont> fonts) {
    return PageWriter(page, tree, replacements, fonts).write();
}

}  // namespace iepress::pdf
