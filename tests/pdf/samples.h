// Whole documents for the tests of the pdf and packet stages.
#pragma once

#include "pdf/page_builder.h"
#include "pdf/write.h"

namespace iepress::pdf_test {

inline const pdf::Resources& resources() {
    static const pdf::Resources loaded = [] {
        base::Diagnostics diagnostics;
        auto made = pdf::Resources::load(fonts(), diagnostics);
        if (!made) throw std::runtime_error(base::to_text(diagnostics.all()));
        return std::move(*made);
    }();
    return loaded;
}

inline pdf::Options plain_options() { return {{2026, 1, 23}, "iepress 0.1.0", {}}; }

inline pdf::Options options_with_case() {
    pdf::Options options = plain_options();
    options.attachments.push_back({"case.xml", "application/xml", "The data of this report", "Source",
                                   "<?xml version=\"1.0\"?>\n<case>\r\n</case>\n"});
    return options;
}

/// The file of a document; throws what the writer reports.
inline std::string written(const layout::Pages& pages, const pdf::Options& options = plain_options()) {
    base::Diagnostics diagnostics;
    auto file = pdf::write(pages, fonts(), resources(), options, diagnostics);
    if (!file) throw std::runtime_error(base::to_text(diagnostics.all()));
    return std::move(*file);
}

inline Look bold(double size = 10.5) {
    Look look;
    look.weight = 700;
    look.size = size;
    return look;
}

inline layout::Stroke line(double x0, double y0, double x1, double y1, double width = 0.5) {
    layout::Stroke stroke;
    stroke.xs = {{x0}, {x1}};
    stroke.ys = {{y0}, {y1}};
    stroke.width = {width};
    stroke.colour = {0x88, 0x88, 0x88};
    return stroke;
}

inline layout::Fill rectangle(double x, double y, double width, double height, base::Colour colour) {
    return {{{x}, {x + width}, {x + width}, {x}}, {{y}, {y}, {y + height}, {y + height}}, colour};
}

inline void put(Builder& builder, std::variant<NodeIndex, ArtifactKind> owner, layout::Item item) {
    const std::size_t first = builder.page().items.size();
    builder.page().items.push_back(std::move(item));
    builder.mark(owner, first);
}

inline void put_furniture(Builder& builder, const std::string& page_text) {
    const std::size_t first = builder.page().items.size();
    builder.run("Progress Report on IEP Goals", 54, 36);
    builder.page().items.emplace_back(line(54, 42, 558, 42));
    builder.mark(ArtifactKind::header, first);
    builder.text(ArtifactKind::footer, page_text, 500, 766);
}

/// A chart in one mark: lines, dots, labels.
inline void put_chart(Builder& builder, NodeIndex parent, double y) {
    const NodeIndex figure = builder.add(Role::Figure, parent);
    builder.node(figure).alternative = "Reading fluency rose from 32 to 67 words – the goal is 80.";
    builder.node(figure).box = base::Box{{54}, {y}, {504}, {76}};
    builder.node(figure).box_page = builder.page_index();
    const std::size_t first = builder.page().items.size();
    for (int i = 0; i <= 4; ++i) {
        builder.page().items.emplace_back(line(82, y + 60 - 13.5 * i, 550, y + 60 - 13.5 * i));
    }
    layout::Stroke data = line(0, 0, 0, 0, 1.2);
    data.xs.clear();
    data.ys.clear();
    data.colour = {0x1f, 0x4e, 0x9e};
    for (int i = 0; i < 8; ++i) {
        data.xs.push_back({82 + 58.5 * i});
        data.ys.push_back({y + 55 - 4.37 * i});
    }
    layout::Stroke aim = line(82, y + 50, 550, y + 20, 1);
    aim.dashes = {{3}, {2}};
    builder.page().items.emplace_back(data);
    builder.page().items.emplace_back(aim);
    Look small;
    small.size = 6.5;
    for (std::size_t i = 0; i < 8; ++i) {
        builder.page().items.emplace_back(
            layout::Disc{data.xs[i], data.ys[i], {2}, data.colour, i % 2 == 0, {0.8}});
        builder.run("Sep " + std::to_string(12 + i), data.xs[i].value - 8, y + 70, small);
    }
    builder.mark(figure, first);
}

inline NodeIndex put_cell(Builder& builder, NodeIndex row, Role role, std::string_view text, double x,
                          double y, layout::Scope scope = layout::Scope::none) {
    const NodeIndex cell = builder.add(role, row);
    builder.node(cell).scope = scope;
    builder.text(builder.add(Role::P, cell), text, x, y, role == Role::TH ? bold(9) : Look{});
    return cell;
}

inline void put_table(Builder& builder, NodeIndex parent, double y, int rows) {
    const NodeIndex table = builder.add(Role::Table, parent);
    put(builder, ArtifactKind::layout, rectangle(54, y - 10, 504, 13, {0xdd, 0xe3, 0xee}));
    builder.text(builder.add(Role::Caption, table), "Data", 54, y - 14);
    const NodeIndex head_row = builder.add(Role::TR, builder.add(Role::THead, table));
    const std::array<std::string_view, 4> names{"Date", "Measure", "Value", "Note"};
    const std::array<double, 4> columns{54, 134, 324, 384};
    for (std::size_t i = 0; i < 4; ++i) {
        put_cell(builder, head_row, Role::TH, names[i], columns[i], y, layout::Scope::column);
    }
    const NodeIndex body = builder.add(Role::TBody, table);
    for (int row = 0; row < rows; ++row) {
        y += 12.5;
        const NodeIndex line_node = builder.add(Role::TR, body);
        put_cell(builder, line_node, Role::TH, "09/" + std::to_string(10 + row) + "/2025", columns[0], y,
                 layout::Scope::row);
        put_cell(builder, line_node, Role::TD, "Words read correctly in one minute", columns[1], y);
        put_cell(builder, line_node, Role::TD, std::to_string(32 + 5 * row) + "%", columns[2], y);
        put_cell(builder, line_node, Role::TD, row % 3 == 0 ? "Baseline probe, quiet room" : "Classroom",
                 columns[3], y);
    }
}

/// Two pages with every role, every artifact and both kinds of link.
inline layout::Pages all_roles_pages() {
    Builder builder("Progress Report – all roles", "en-US");
    put_furniture(builder, "Page 1 of 2");
    put(builder, ArtifactKind::watermark, rectangle(200, 300, 120, 40, {0xee, 0xee, 0xee}));
    const NodeIndex h1 = builder.add(Role::H1);
    builder.text(h1, "Progress Report", 54, 80, bold(13));

    const NodeIndex item = builder.add(Role::TOCI, builder.add(Role::TOC));
    const NodeIndex entry = builder.add(Role::Link, builder.add(Role::P, item));
    builder.text(entry, "Goals", 54, 100);
    builder.link(entry, {{}, {{54}, {90}, {40}, {12}}, "", 1, {60}, "Goals"});

    const NodeIndex section = builder.add(Role::Sect);
    builder.text(builder.add(Role::H2, section), "Introduction", 54, 130, bold(12.5));
    const NodeIndex paragraph = builder.add(Role::P, section);
    double x = builder.text(paragraph, "The school says ", 54, 150);
    const NodeIndex foreign = builder.add(Role::Span, paragraph);
    builder.node(foreign).language = "es";
    x = builder.text(foreign, "¿Cómo está?", x, 150);
    x = builder.text(paragraph, " and points to ", x, 150);
    const NodeIndex link = builder.add(Role::Link, paragraph);
    builder.text(link, "the law", x, 150);
    builder.link(link,
                 {{}, {{x}, {140}, {40}, {12}}, "https://sites.ed.gov/idea/ñ?a=b", 0, {0}, "The law (IDEA)"});

    const NodeIndex list = builder.add(Role::L, section);
    builder.node(list).numbering = layout::ListNumbering::disc;
    for (int i = 0; i < 2; ++i) {
        const NodeIndex list_item = builder.add(Role::LI, list);
        builder.text(builder.add(Role::Lbl, list_item), "•", 60, 180 + 14 * i);
        const NodeIndex body = builder.add(Role::LBody, list_item);
        builder.text(builder.add(Role::P, body), "Extended time", 72, 180 + 14 * i);
    }
    const NodeIndex note = builder.add(Role::Note, section);
    builder.text(builder.add(Role::P, note), "A note: draft only.", 54, 220);
    const NodeIndex second_note = builder.add(Role::Note, section);
    builder.node(second_note).id = "note-legal";
    builder.text(builder.add(Role::P, second_note), "See 34 CFR 300.320.", 54, 236);
    builder.text(builder.add(Role::P, builder.add(Role::Div, section)), "Signature: (name) \\ date", 54, 252);
    const NodeIndex continued = builder.add(Role::P, section);
    builder.text(continued, "This paragraph goes on", 54, 740);

    builder.begin_page();
    put_furniture(builder, "Page 2 of 2");
    builder.text(continued, "on the next page.", 54, 60);
    builder.text(builder.add(Role::H2), "Goals", 54, 84, bold(12.5));
    builder.text(builder.add(Role::H3), "Goal 1", 54, 104, bold(11));
    builder.text(builder.add(Role::H4), "Data", 54, 120, bold());
    put_table(builder, Builder::root, 150, 3);
    const NodeIndex table = builder.add(Role::Table);
    const NodeIndex row = builder.add(Role::TR, builder.add(Role::TBody, table));
    const NodeIndex wide = put_cell(builder, row, Role::TH, "Both ways", 54, 230, layout::Scope::both);
    builder.node(wide).column_span = 2;
    builder.node(wide).id = "head-both";
    const NodeIndex second_row =
        builder.add(Role::TR, builder.node(row).parent == 0 ? table : NodeIndex{builder.node(row).parent});
    put_cell(builder, second_row, Role::TD, "left", 54, 244);
    put_cell(builder, second_row, Role::TD, "right", 154, 244);
    put_chart(builder, Builder::root, 260);
    builder.pages.bookmarks = {{"Progress Report", 1, 0, {70}},
                               {"Introduction", 2, 0, {120}},
                               {"Goals", 2, 1, {74}},
                               {"Goal 1", 3, 1, {94}},
                               {"Índice – 目录", 1, 1, {10}}};
    return std::move(builder.pages);
}

/// The size of the four-page progress report of the benchmark: two faces, some 600 structure
/// elements, five charts, 170 table cells of two elements each.
inline layout::Pages report_pages(int pages = 4) {
    Builder builder("Progress Report on IEP Goals – A. Student");
    builder.text(builder.add(Role::H1), "Progress Report on IEP Goals", 54, 56, bold(13));
    for (int page = 0; page < pages; ++page) {
        if (page != 0) builder.begin_page();
        put_furniture(builder, "Page " + std::to_string(page + 1) + " of " + std::to_string(pages));
        double y = 70;
        for (int goal = 0; goal < 2; ++goal) {
            const NodeIndex section = builder.add(Role::Sect);
            builder.text(builder.add(Role::H2, section), "Annual Goals and Progress", 54, y, bold(12.5));
            const NodeIndex paragraph = builder.add(Role::P, section);
            for (int i = 0; i < 6; ++i) {
                builder.text(
                    paragraph,
                    "By the end of the year, given a grade-level passage, the student will read aloud with "
                    "fewer than three errors, ",
                    54, y + 18 + 13.5 * i);
            }
            put_table(builder, section, y + 120, 9);
            if (goal == 0 || page == 0) put_chart(builder, section, y + 245);
            y += 345;
        }
        builder.pages.bookmarks.push_back(
            {"Annual Goals and Progress", 1, static_cast<std::uint32_t>(page), {70}});
    }
    return std::move(builder.pages);
}

}  // namespace iepress::pdf_test
