#include "layout/style/fields.h"

#include <array>
#include <charconv>

#include <fmt/format.h>

namespace iepress::layout {

namespace {

std::optional<double> number_of(std::string_view text, std::string_view& rest) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return std::nullopt;
    rest = text.substr(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<double> points_per(std::string_view unit) {
    if (unit == "pt") return 1.0;
    if (unit == "in") return 72.0;
    if (unit == "mm") return 72.0 / 25.4;
    return std::nullopt;
}

// "nan" and "inf" are numbers to from_chars; they lie in no range.
bool within(double value, double least, double most) { return value >= least && value <= most; }

std::optional<base::Colour> colour_of(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    std::array<unsigned char, 3> parts{};
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string_view two = text.substr(1 + 2 * i, 2);
        unsigned value = 0;
        const auto [end, error] = std::from_chars(two.data(), two.data() + 2, value, 16);
        if (error != std::errc{} || end != two.data() + 2) return std::nullopt;
        parts[i] = static_cast<unsigned char>(value);
    }
    return base::Colour{parts[0], parts[1], parts[2]};
}

}  // namespace

Expected set_value(base::Points& out, std::string_view text, double least, double most) {
    std::string_view unit;
    const auto number = number_of(text, unit);
    const auto factor = points_per(unit);
    if (number && factor && within(*number * *factor, least, most)) {
        out = {*number * *factor};
        return std::nullopt;
    }
    return fmt::format("a length of {:g}pt to {:g}pt, such as 10.5pt, 0.75in or 20mm", least, most);
}

Expected set_value(double& out, std::string_view text, double least, double most) {
    std::string_view rest;
    const auto number = number_of(text, rest);
    if (number && rest.empty() && within(*number, least, most)) {
        out = *number;
        return std::nullopt;
    }
    return fmt::format("a number from {:g} to {:g}", least, most);
}

Expected set_value(int& out, std::string_view text, double least, double most) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && within(number, least, most)) {
        out = number;
        return std::nullopt;
    }
    return fmt::format("a whole number from {:g} to {:g}", least, most);
}

Expected set_value(bool& out, std::string_view text, double, double) {
    if (text != "yes" && text != "no") return "yes or no";
    out = text == "yes";
    return std::nullopt;
}

Expected set_value(std::string& out, std::string_view text, double, double) {
    if (text.empty()) return "a name";
    out = text;
    return std::nullopt;
}

Expected set_value(base::Colour& out, std::string_view text, double, double) {
    const auto colour = colour_of(text);
    if (!colour) return "a colour, such as #1f3864";
    out = *colour;
    return std::nullopt;
}

Expected set_value(std::optional<base::Colour>& out, std::string_view text, double, double) {
    const auto colour = colour_of(text);
    if (!colour && text != "none") return "a colour, such as #1f3864, or none";
    out = colour;
    return std::nullopt;
}

Expected set_value(TextStyle::Align& out, std::string_view text, double, double) {
    if (text == "start") out = TextStyle::Align::start;
    else if (text == "center") out = TextStyle::Align::center;
    else if (text == "end") out = TextStyle::Align::end;
    else return "start, center or end";
    return std::nullopt;
}

std::span<const Field<Style>> page_fields() {
    static const std::array fields{
        Field<Style>{"width", &Style::page_width, 144, 2000},
        Field<Style>{"height", &Style::page_height, 144, 2000},
        Field<Style>{"margin-top", &Style::margin_top},
        Field<Style>{"margin-bottom", &Style::margin_bottom},
        Field<Style>{"margin-start", &Style::margin_start},
        Field<Style>{"margin-end", &Style::margin_end},
        Field<Style>{"maximum-measure", &Style::maximum_measure},
        Field<Style>{"header-y", &Style::header_y},
        Field<Style>{"footer-y", &Style::footer_y},
        Field<Style>{"header-rule", &Style::header_rule, 0, 20},
        Field<Style>{"accent", &Style::accent},
        Field<Style>{"orphans", &Style::orphans, 1, 10},
        Field<Style>{"widows", &Style::widows, 1, 10},
        Field<Style>{"list-indent", &Style::list_indent, 0, 200},
        Field<Style>{"paragraph-space", &Style::paragraph_space, 0, 200}};
    return fields;
}

std::span<const Field<TextStyle>> text_fields() {
    static const std::array fields{
        Field<TextStyle>{"family", &TextStyle::family},
        Field<TextStyle>{"weight", &TextStyle::weight, 100, 900},
        Field<TextStyle>{"italic", &TextStyle::italic},
        Field<TextStyle>{"size", &TextStyle::size, 4, 200},
        Field<TextStyle>{"leading", &TextStyle::leading, 1, 3},
        Field<TextStyle>{"colour", &TextStyle::colour},
        Field<TextStyle>{"space-before", &TextStyle::space_before, 0, 200},
        Field<TextStyle>{"space-after", &TextStyle::space_after, 0, 200},
        Field<TextStyle>{"indent", &TextStyle::indent, 0, 300},
        Field<TextStyle>{"keep-with-next", &TextStyle::keep_with_next},
        Field<TextStyle>{"align", &TextStyle::align},
        Field<TextStyle>{"rule-below", &TextStyle::rule_below, 0, 20},
        Field<TextStyle>{"rule-colour", &TextStyle::rule_colour}};
    return fields;
}

std::span<const Field<BoxStyle>> box_fields() {
    static const std::array fields{
        Field<BoxStyle>{"fill", &BoxStyle::fill},
        Field<BoxStyle>{"rule-top", &BoxStyle::rule_top, 0, 20},
        Field<BoxStyle>{"rule-bottom", &BoxStyle::rule_bottom, 0, 20},
        Field<BoxStyle>{"rule-start", &BoxStyle::rule_start, 0, 20},
        Field<BoxStyle>{"rule-colour", &BoxStyle::rule_colour},
        Field<BoxStyle>{"padding-x", &BoxStyle::padding_x, 0, 100},
        Field<BoxStyle>{"padding-y", &BoxStyle::padding_y, 0, 100},
        Field<BoxStyle>{"space-before", &BoxStyle::space_before, 0, 200},
        Field<BoxStyle>{"space-after", &BoxStyle::space_after, 0, 200}};
    return fields;
}

std::span<const Field<TableStyle>> table_fields() {
    static const std::array fields{
        Field<TableStyle>{"head-text", &TableStyle::head_text},
        Field<TableStyle>{"cell-text", &TableStyle::cell_text},
        Field<TableStyle>{"row-header-text", &TableStyle::row_header_text},
        Field<TableStyle>{"caption-text", &TableStyle::caption_text},
        Field<TableStyle>{"head-fill", &TableStyle::head_fill},
        Field<TableStyle>{"row-header-fill", &TableStyle::row_header_fill},
        Field<TableStyle>{"head-rule", &TableStyle::head_rule, 0, 20},
        Field<TableStyle>{"row-rule", &TableStyle::row_rule, 0, 20},
        Field<TableStyle>{"rule-colour", &TableStyle::rule_colour},
        Field<TableStyle>{"vertical-rules", &TableStyle::vertical_rules},
        Field<TableStyle>{"padding-x", &TableStyle::cell_padding_x, 0, 100},
        Field<TableStyle>{"padding-y", &TableStyle::cell_padding_y, 0, 100},
        Field<TableStyle>{"split-rows", &TableStyle::split_rows}};
    return fields;
}

std::span<const Field<ChartStyle>> chart_fields() {
    static const std::array fields{
        Field<ChartStyle>{"height", &ChartStyle::height, 20, 1000},
        Field<ChartStyle>{"data", &ChartStyle::data},
        Field<ChartStyle>{"aim", &ChartStyle::aim},
        Field<ChartStyle>{"trend", &ChartStyle::trend},
        Field<ChartStyle>{"grid", &ChartStyle::grid},
        Field<ChartStyle>{"axis", &ChartStyle::axis},
        Field<ChartStyle>{"band-light", &ChartStyle::band_light},
        Field<ChartStyle>{"band-dark", &ChartStyle::band_dark},
        Field<ChartStyle>{"data-width", &ChartStyle::data_width, 0, 20},
        Field<ChartStyle>{"aim-width", &ChartStyle::aim_width, 0, 20},
        Field<ChartStyle>{"marker-radius", &ChartStyle::marker_radius, 0, 20},
        Field<ChartStyle>{"label-text", &ChartStyle::label_text}};
    return fields;
}

}  // namespace iepress::layout
