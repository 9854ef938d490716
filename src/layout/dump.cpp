#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "layout/pages.h"

namespace iepress::layout {

namespace {

using base::Points;

/// Lengths in 1/100 pt, so that a dump shows no noise of the last bits.
long hundredths(Points length) { return std::lround(length.value * 100); }

std::string_view name_of(Role role) {
    static constexpr std::string_view names[] = {
        "Document", "Sect", "H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody", "Table", "Caption",
        "THead", "TBody", "TR", "TH", "TD", "Figure", "Note", "Span", "Link", "TOC", "TOCI", "Div"};
    return names[static_cast<std::size_t>(role)];
}

std::string_view name_of(ArtifactKind kind) {
    static constexpr std::string_view names[] = {"layout", "header", "footer", "watermark"};
    return names[static_cast<std::size_t>(kind)];
}

std::string hex(base::Colour colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

class PageDumper {
public:
    PageDumper(std::string& out, const Page& page, const text::FontLibrary& fonts)
        : out_(out), page_(page), fonts_(fonts) {}

    void operator()(const GlyphRun& run) {
        const std::string_view shown =
            std::string_view(page_.text).substr(run.text_begin, run.text_end - run.text_begin);
        line("text {} {} {} {} {}{} \"{}\"", hundredths(run.x), hundredths(run.y), hundredths(run.size),
             fonts_.face(run.face).postscript_name(), hex(run.colour), run.right_to_left ? " rtl" : "", shown);
    }
    void operator()(const Stroke& stroke) {
        line("stroke {} {}{}{}", hundredths(stroke.width), hex(stroke.colour), stroke.dashes.empty() ? "" : " dashed",
             corners(stroke.xs, stroke.ys));
    }
    void operator()(const Fill& fill) { line("fill {}{}", hex(fill.colour), corners(fill.xs, fill.ys)); }
    void operator()(const Disc& disc) {
        line("disc {} {} {} {}{}", hundredths(disc.x), hundredths(disc.y), hundredths(disc.radius),
             hex(disc.colour), disc.filled ? "" : " open");
    }
    void operator()(const FormUse& use) {
        line("form {} {} {} {:.5f}", use.form, hundredths(use.x), hundredths(use.y), use.scale);
    }

private:
    template <class... Args>
    void line(fmt::format_string<Args...> pattern, Args&&... args) {
        out_ += "    ";
        fmt::format_to(std::back_inserter(out_), pattern, std::forward<Args>(args)...);
        out_ += '\n';
    }
    static std::string corners(const std::vector<Points>& xs, const std::vector<Points>& ys) {
        std::string out;
        for (std::size_t i = 0; i < xs.size(); ++i) {
            fmt::format_to(std::back_inserter(out), " {},{}", hundredths(xs[i]), hundredths(ys[i]));
        }
        return out;
    }

    std::string& out_;
    const Page& page_;
    const text::FontLibrary& fonts_;
};

class TagDumper {
public:
    TagDumper(std::string& out, const Pages& pages) : out_(out), pages_(pages) {}

    void dump(NodeIndex index, int depth) {
        const Node& node = pages_.tree[static_cast<std::uint32_t>(index)];
        indent(depth);
        out_ += name_of(node.role);
        attributes(node);
        out_ += '\n';
        for (const auto& child : node.children) {
            if (const auto* inner = std::get_if<NodeIndex>(&child)) dump(*inner, depth + 1);
            else if (const auto* mark = std::get_if<Node::MarkRef>(&child)) dump(*mark, depth + 1);
            else dump(std::get<Node::LinkRef>(child), depth + 1);
        }
    }

private:
    void indent(int depth) { out_.append(static_cast<std::size_t>(depth) * 2, ' '); }

    void attributes(const Node& node) {
        static constexpr std::string_view scopes[] = {"", "column", "row", "both"};
        static constexpr std::string_view numberings[] = {"", "disc", "decimal"};
        const auto add = [&](std::string_view name, std::string_view value) {
            if (!value.empty()) fmt::format_to(std::back_inserter(out_), " {}={}", name, value);
        };
        add("lang", node.language);
        add("id", node.id);
        add("scope", scopes[static_cast<std::size_t>(node.scope)]);
        add("numbering", numberings[static_cast<std::size_t>(node.numbering)]);
        if (node.column_span != 1) add("colspan", std::to_string(node.column_span));
        if (node.row_span != 1) add("rowspan", std::to_string(node.row_span));
        if (!node.alternative.empty()) fmt::format_to(std::back_inserter(out_), " alt=\"{}\"", node.alternative);
        if (!node.actual_text.empty()) fmt::format_to(std::back_inserter(out_), " actual=\"{}\"", node.actual_text);
    }

    void dump(const Node::MarkRef& ref, int depth) {
        const Page& page = pages_.pages[ref.page];
        const Mark& mark = page.marks[ref.mark];
        indent(depth);
        fmt::format_to(std::back_inserter(out_), "page {} \"", ref.page + 1);
        for (std::uint32_t i = 0; i < mark.item_count; ++i) {
            const auto* run = std::get_if<GlyphRun>(&page.items[mark.first_item + i]);
            if (run != nullptr) out_ += page.text.substr(run->text_begin, run->text_end - run->text_begin);
        }
        out_ += "\"\n";
    }

    void dump(const Node::LinkRef& ref, int depth) {
        const LinkArea& area = pages_.pages[ref.page].links[ref.link];
        indent(depth);
        if (!area.uri.empty()) fmt::format_to(std::back_inserter(out_), "area on page {} to {}\n", ref.page + 1, area.uri);
        else fmt::format_to(std::back_inserter(out_), "area on page {} to page {}\n", ref.page + 1, area.target_page + 1);
    }

    std::string& out_;
    const Pages& pages_;
};

}  // namespace

std::string dump_pages(const Pages& pages, const text::FontLibrary& fonts) {
    std::string out;
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
        const Page& page = pages.pages[p];
        fmt::format_to(std::back_inserter(out), "page {} of {} {} by {}\n", p + 1, pages.pages.size(),
                       hundredths(page.width), hundredths(page.height));
        PageDumper dumper(out, page, fonts);
        for (const Mark& mark : page.marks) {
            if (const auto* node = std::get_if<NodeIndex>(&mark.owner)) {
                const auto index = static_cast<std::uint32_t>(*node);
                fmt::format_to(std::back_inserter(out), "  {} {}\n", name_of(pages.tree[index].role), index);
            } else {
                fmt::format_to(std::back_inserter(out), "  artifact {}\n", name_of(std::get<ArtifactKind>(mark.owner)));
            }
            for (std::uint32_t i = 0; i < mark.item_count; ++i) std::visit(dumper, page.items[mark.first_item + i]);
        }
        for (const LinkArea& area : page.links) {
            fmt::format_to(std::back_inserter(out), "  link {} {} {} {} {}\n", hundredths(area.box.x),
                           hundredths(area.box.y), hundredths(area.box.width), hundredths(area.box.height),
                           area.uri.empty() ? fmt::format("page {}", area.target_page + 1) : area.uri);
        }
    }
    for (const Bookmark& mark : pages.bookmarks) {
        fmt::format_to(std::back_inserter(out), "bookmark {} page {} {} \"{}\"\n", mark.level, mark.page + 1,
                       hundredths(mark.y), mark.title);
    }
    return out;
}

std::string dump_tags(const Pages& pages) {
    std::string out;
    if (!pages.tree.empty()) TagDumper(out, pages).dump(NodeIndex{0}, 0);
    return out;
}

}  // namespace iepress::layout
