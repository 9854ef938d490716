// How a document looks: sizes, spaces and colours by role, read from a style file.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/units.h"
#include "text/fonts.h"

namespace iepress::layout {

/// How one role of text is set.
struct TextStyle {
    std::string family = "sans";
    int weight = 400;
    bool italic = false;
    base::Points size{10.5};
    double leading = 1.35;  ///< baseline distance as a multiple of the size
    base::Colour colour;
    base::Points space_before, space_after;
    base::Points indent;          ///< at the start edge
    bool keep_with_next = false;  ///< headings and captions
    enum class Align { start, center, end } align = Align::start;
    base::Points rule_below;      ///< width of a rule under it, 0 for none
    base::Colour rule_colour;
};

/// A box or table: its rules, fills and paddings.
struct BoxStyle {
    std::optional<base::Colour> fill;
    base::Points rule_top, rule_bottom, rule_start;  ///< widths, 0 for none
    base::Colour rule_colour;
    base::Points padding_x, padding_y;
    base::Points space_before, space_after;
};
struct TableStyle {
    BoxStyle box;
    std::string head_text = "table-head", cell_text = "table-cell", caption_text = "caption";
    std::string row_header_text = "table-cell";
    std::optional<base::Colour> head_fill;
    std::optional<base::Colour> row_header_fill;
    base::Points head_rule, row_rule;  ///< widths of the horizontal rules
    base::Colour rule_colour;
    bool vertical_rules = false;
    base::Points cell_padding_x, cell_padding_y;
    bool split_rows = false;  ///< cut a row that would leave over a third of a page empty
};

/// Colours and sizes of charts. Each colour has at least 3:1 on white; none carries meaning alone.
struct ChartStyle {
    base::Points height;          ///< of a progress chart's plot
    base::Colour data, aim, grid, axis;
    base::Colour trend{0x0f, 0x5f, 0x56};                                     ///< of lines fitted to data
    base::Colour band_light{0xf8, 0xf9, 0xfb}, band_dark{0xe2, 0xe7, 0xef};  ///< grounds of a ruler's bands
    base::Points data_width, aim_width, marker_radius;
    std::string label_text = "chart-label";
};

struct Style {
    std::string name;
    base::Points page_width, page_height;
    base::Points margin_top, margin_bottom, margin_start, margin_end;
    base::Points maximum_measure;  ///< widest line of running text, 0 for the whole width
    base::Points first_page_top;          ///< text of page one begins no higher; 0: where it does on all pages
    base::Points header_y, footer_y;      ///< baselines from the page's top
    base::Points header_rule;             ///< width of the rule under the header, 0 for none
    base::Colour accent;
    int orphans = 2, widows = 2;
    std::map<std::string, TextStyle, std::less<>> text;  ///< by role: "body", "h1", "lead", "label" …
    std::map<std::string, BoxStyle, std::less<>> notes;  ///< by kind
    std::map<std::string, TableStyle, std::less<>> tables;
    ChartStyle chart;
    base::Points list_indent, paragraph_space;
};

/// Reads a style file. `based-on="standard"` names another of the same folder, or of `shipped`,
/// whose values it takes where it says nothing. Reports unknown names, bad values, roles that are
/// missing, a page without room, and text colours with less than 4.5:1 on their ground (WCAG 2.1,
/// 1.4.3; 3:1 for charts).
[[nodiscard]] std::optional<Style> load_style(const std::filesystem::path& file,
                                              base::Diagnostics& diagnostics,
                                              const std::filesystem::path& shipped = {});

/// WCAG 2.1 contrast ratio of two colours, 1 to 21.
[[nodiscard]] double contrast(base::Colour a, base::Colour b);

}  // namespace iepress::layout
