#include "layout/style/check.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/messages.h"

namespace iepress::layout {

using base::Colour;
using base::Points;

namespace {

constexpr std::array<std::string_view, 24> text_roles{
    "body", "h1", "h2", "h3", "h4", "list-item", "caption", "table-head", "table-cell", "label", "value", "note",
    "header", "footer", "contents-title", "contents-1", "contents-2", "contents-3", "contents-4", "signature",
    "write-in", "checkbox", "watermark", "watermark-notice"};
constexpr std::array<std::string_view, 2> table_roles{"table", "facts"};
constexpr std::array<std::string_view, 4> note_kinds{"note", "missing", "legal", "draft"};

constexpr Colour white{255, 255, 255};
/// WCAG 2.1, 1.4.3 for text and 1.4.11 for what a chart shows.
constexpr double text_contrast = 4.5;
constexpr double shape_contrast = 3.0;
/// Neighbouring bands have lines between them and words in them; this much more is seen on paper.
constexpr double band_contrast = 1.1;

std::string hex(Colour colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

class Checker {
public:
    Checker(const Style& style, const PlaceOf& place_of, base::Diagnostics& diagnostics)
        : style_(style), place_of_(place_of), diagnostics_(diagnostics) {}

    void check() {
        check_roles();
        check_names();
        check_contrasts();
        check_room();
    }

private:
    template <class Map, class Names>
    void require(const Map& map, const Names& names, std::string_view element, std::string_view attribute) {
        for (const std::string_view name : names) {
            if (map.contains(name)) continue;
            diagnostics_.report(style_missing_role, place_of_("style", ""),
                                fmt::format("<{} {}=…>", element, attribute), name);
        }
    }

    void check_roles() {
        require(style_.text, text_roles, "text", "role");
        require(style_.tables, table_roles, "table", "role");
        require(style_.notes, note_kinds, "note", "kind");
    }

    void need_text(std::string_view element, const std::string& owner, const std::string& role) {
        if (style_.text.contains(role)) return;
        const std::string who = owner.empty() ? fmt::format("<{}>", element) : fmt::format("<{}> \"{}\"", element, owner);
        diagnostics_.report(style_unknown_text, place_of_(element, owner), who, role);
    }

    void check_names() {
        for (const auto& [role, table] : style_.tables) {
            for (const std::string* text :
                 {&table.head_text, &table.cell_text, &table.row_header_text, &table.caption_text}) {
                need_text("table", role, *text);
            }
        }
        need_text("chart", "", style_.chart.label_text);
    }

    void check_pair(Colour front, Colour ground, double least, std::string_view element, std::string_view role,
                    const std::string& what) {
        const double ratio = contrast(front, ground);
        // shown cut, not rounded, so that a ratio below the limit never looks as if it reached it
        if (ratio >= least) return;
        diagnostics_.report(style_low_contrast, place_of_(element, role), what, std::floor(ratio * 100) / 100,
                            hex(ground), least);
    }

    void check_text(const std::string& role, Colour ground) {
        const auto found = style_.text.find(role);
        if (found == style_.text.end()) return;
        check_pair(found->second.colour, ground, text_contrast, "text", role, fmt::format("the text role \"{}\"", role));
    }

    void check_contrasts() {
        for (const auto& [role, text] : style_.text) {
            if (role == "watermark") continue;  // decoration: its word stands in watermark-notice as well
            check_text(role, white);
        }
        check_pair(style_.accent, white, text_contrast, "page", "", "the accent, which links have,");
        for (const auto& [kind, note] : style_.notes) {
            if (!note.fill) continue;
            for (const auto& [role, text] : style_.text) {
                if (role != "watermark" && contrast(text.colour, white) >= text_contrast) check_text(role, *note.fill);
            }
        }
        for (const auto& [role, table] : style_.tables) {
            const Colour ground = table.box.fill.value_or(white);
            check_text(table.head_text, table.head_fill.value_or(ground));
            check_text(table.row_header_text, table.row_header_fill.value_or(ground));
            check_text(table.cell_text, ground);
        }
        check_chart(style_.chart);
    }

    /// The ground of a chart that a colour is told from worst.
    static Colour worst_ground(const ChartStyle& chart, Colour front) {
        const std::array grounds{white, chart.band_light, chart.band_dark};
        return *std::min_element(grounds.begin(), grounds.end(), [&](Colour a, Colour b) {
            return contrast(front, a) < contrast(front, b);
        });
    }

    void check_chart(const ChartStyle& chart) {
        const auto check_shape = [&](Colour colour, const char* what) {
            check_pair(colour, worst_ground(chart, colour), shape_contrast, "chart", "", what);
        };
        check_shape(chart.data, "the chart's data colour");
        check_shape(chart.aim, "the chart's aim colour");
        // progress charts have no bands
        check_pair(chart.trend, white, shape_contrast, "chart", "", "the chart's trend colour");
        check_shape(chart.axis, "the chart's axis colour");
        const auto label = style_.text.find(chart.label_text);
        if (label != style_.text.end() && contrast(label->second.colour, white) >= text_contrast) {
            check_text(label->first, worst_ground(chart, label->second.colour));
        }
        check_pair(chart.band_dark, chart.band_light, band_contrast, "chart", "", "the chart's band-dark");
    }

    /// Each page must hold some lines of the largest text, or pages could not end.
    void check_room() {
        Points line, size;
        for (const auto& [role, text] : style_.text) {
            if (role == "watermark") continue;
            line = std::max(line, text.size * std::max(text.leading, 1.5));
            size = std::max(size, text.size);
        }
        const Points needed_height = line * 6, needed_width = size * 8;
        const Points width = style_.page_width - style_.margin_start - style_.margin_end;
        const Points height = style_.page_height - style_.margin_top - style_.margin_bottom;
        if (width >= needed_width && height >= needed_height) return;
        diagnostics_.report(style_no_room, place_of_("page", ""), std::lround(width.value),
                            std::lround(height.value), std::lround(needed_width.value),
                            std::lround(needed_height.value));
    }

    const Style& style_;
    const PlaceOf& place_of_;
    base::Diagnostics& diagnostics_;
};

double linear(unsigned char channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// WCAG 2.1, relative luminance.
double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

void check_style(const Style& style, const PlaceOf& place_of, base::Diagnostics& diagnostics) {
    Checker(style, place_of, diagnostics).check();
}

double contrast(Colour a, Colour b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace iepress::layout
