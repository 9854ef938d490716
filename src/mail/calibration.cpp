#include "mail/calibration.h"

#include <algorithm>
#include <string>
#include <vector>

#include "compose/words.h"
#include "mail/lettering.h"
#include "mail/mailing.h"
#include "post/placement.h"

namespace iepress::mail {

namespace {

using base::Box;
using base::Points;
using compose::Words;
using layout::NodeIndex;

constexpr base::Colour ink{0x1b, 0x1b, 0x1b}, blue{0x1f, 0x38, 0x64}, red{0x9b, 0x1c, 0x1c}, grey{0x6b, 0x6b, 0x6b};
constexpr Points inch{72}, centimetre{72 / 2.54};
constexpr Points left_margin{64}, text_width{430};
constexpr Points label_size{7.5}, body_size{10.5}, title_size{17};
constexpr Points label_gap{3}, right_edge{18};

std::string trimmed(std::string number) {
    number.erase(number.find_last_not_of('0') + 1);
    if (number.ends_with('.')) number.pop_back();
    return number;
}

/// "3.875 in (98.4 mm)"
std::string measure(Points length) {
    return trimmed(fmt::format("{:.3f}", length / inch)) + " in (" +
           trimmed(fmt::format("{:.1f}", length / centimetre * 10)) + " mm)";
}

/// Collects the page and its logical tree: a heading, paragraphs, and one figure that all lines and labels belong to.
class Sheet {
public:
    Sheet(const compose::Strings& strings, text::Shaper& shaper, base::Diagnostics& diagnostics)
        : language_(strings.language), shaper_(shaper), diagnostics_(diagnostics) {
        pages_.language = language_;
        pages_.pages.emplace_back();
        page().width = post::us_letter.width;
        page().height = post::us_letter.height;
        pages_.tree.emplace_back();
    }

    NodeIndex add_node(layout::Role role) {
        const auto index = static_cast<std::uint32_t>(pages_.tree.size());
        layout::Node node;
        node.role = role;
        pages_.tree.push_back(std::move(node));
        pages_.tree.front().children.emplace_back(NodeIndex{index});
        return NodeIndex{index};
    }

    /// Sets words in as many lines as they need; gives the y below them.
    Points paragraph(layout::Role role, std::string_view text, Points y, Points size, int weight) {
        const NodeIndex node = add_node(role);
        const Points leading = size * 1.35;
        ShapedLine shaped = shape_line(text, lettering(size, weight, ink), shaper_, diagnostics_);
        for (text::Line& line : shaper_.break_lines(shaped.paragraph, text_width)) {
            shaped.line = std::move(line);
            y += leading;
            hang(node, set_line(page(), shaped, left_margin, y - leading * 0.26, node));
        }
        return y + size * 0.5;
    }

    void begin_figure() { figure_ = add_node(layout::Role::Figure); }
    void end_figure(std::string alternative) {
        layout::Node& node = pages_.tree[static_cast<std::uint32_t>(figure_)];
        node.alternative = std::move(alternative);
        node.box = Box{{}, {}, page().width, page().height};
    }

    /// A label of the figure with its left end at `x`.
    void label(std::string_view text, Points x, Points baseline, base::Colour colour = ink, Points size = label_size) {
        const Lettering look = lettering(size, 400, colour);
        hang(figure_, set_line(page(), text, x, baseline, look, shaper_, diagnostics_, figure_));
    }
    /// A label that is broken where the page ends; gives the baseline after its last line's.
    Points note(std::string_view text, Points x, Points baseline, base::Colour colour) {
        ShapedLine shaped = shape_line(text, lettering(label_size, 400, colour), shaper_, diagnostics_);
        for (text::Line& line : shaper_.break_lines(shaped.paragraph, page().width - right_edge - x)) {
            shaped.line = std::move(line);
            hang(figure_, set_line(page(), shaped, x, baseline, figure_));
            baseline += label_size * 1.4;
        }
        return baseline;
    }

    void stroke(std::vector<Points> xs, std::vector<Points> ys, Points width, base::Colour colour,
                std::vector<Points> dashes = {}) {
        const auto item = static_cast<std::uint32_t>(page().items.size());
        page().items.emplace_back(layout::Stroke{std::move(xs), std::move(ys), width, colour, std::move(dashes)});
        page().marks.push_back({figure_, item, 1});
        hang(figure_, static_cast<std::uint32_t>(page().marks.size() - 1));
    }

    /// The outline of what of a box is on the page.
    void outline(const Box& box, Points width, base::Colour colour, std::vector<Points> dashes = {}) {
        const Points left = std::max(box.x, Points{}), top = std::max(box.y, Points{});
        const Points right = std::min(box.x + box.width, page().width);
        const Points bottom = std::min(box.y + box.height, page().height);
        stroke({left, right, right, left, left}, {top, top, bottom, bottom, top}, width, colour, std::move(dashes));
    }

    [[nodiscard]] layout::Pages take(std::string title) {
        pages_.title = std::move(title);
        return std::move(pages_);
    }

private:
    [[nodiscard]] layout::Page& page() { return pages_.pages.front(); }
    [[nodiscard]] Lettering lettering(Points size, int weight, base::Colour colour) const {
        return {{"sans", weight, false}, size, colour, language_};
    }
    void hang(NodeIndex node, std::uint32_t mark) {
        pages_.tree[static_cast<std::uint32_t>(node)].children.emplace_back(layout::Node::MarkRef{0, mark});
    }

    std::string language_;
    text::Shaper& shaper_;
    base::Diagnostics& diagnostics_;
    layout::Pages pages_;
    NodeIndex figure_{};
};

/// A window with what it can show, as the words call it.
struct View {
    const post::Window* window;
    Box always, ever;
    std::string_view label;  ///< id of the words for the box where something stands
};

constexpr std::string_view address_label = "calibration_address";

std::vector<View> views_of(const post::Envelope& envelope, const post::Placement& placement) {
    std::vector<View> views;
    const std::vector<Box>& visible = placement.visible;
    if (envelope.address) views.push_back({&*envelope.address, placement.address, visible.front(), address_label});
    if (envelope.sender) views.push_back({&*envelope.sender, placement.sender, visible.back(), "calibration_sender"});
    return views;
}

/// The window itself while the page lies in one corner of the envelope, and in the one across.
void draw_ends_of_way(Sheet& sheet, const View& view) {
    const Points width = view.window->width, height = view.window->height;
    const Box& ever = view.ever;
    sheet.outline({ever.x, ever.y, width, height}, {0.5}, grey, {{1}, {2}});
    sheet.outline({ever.x + ever.width - width, ever.y + ever.height - height, width, height}, {0.5}, grey, {{1}, {2}});
}

/// Words in place of an address, in the letters that so many lines would have.
void draw_sample(Sheet& sheet, const Words& words, const Box& box) {
    const std::vector<std::string> lines{words["calibration_sample_name"], "123 SAMPLE ST APT 4",
                                         "ANYTOWN ST 00000-0000"};
    const auto setting = post::fitting({lines.size(), 14}, box);
    if (!setting) return;
    Points baseline = box.y + setting->first_baseline;
    for (const std::string& line : lines) {
        sheet.label(line, box.x, baseline, ink, setting->size);
        baseline += setting->leading;
    }
}

std::string size_of(const Words& words, const View& view) {
    return words.fill(view.label, {{"width", measure(view.always.width)}, {"height", measure(view.always.height)}});
}

void draw_windows(Sheet& sheet, const Words& words, const std::vector<View>& views) {
    for (const View& view : views) {
        draw_ends_of_way(sheet, view);
        sheet.outline(view.ever, {1}, red, {{5}, {3}});
        sheet.outline(view.always, {1.2}, blue);
        const Points right = std::min(view.ever.x + view.ever.width, post::us_letter.width - Points{150});
        const Points x = right + label_gap * 2;
        const Points below = sheet.note(size_of(words, view), x, view.always.y + label_size, blue);
        sheet.note(words["calibration_visible"], x, below, red);
        if (view.label == address_label) draw_sample(sheet, words, view.always);
    }
}

void draw_folds(Sheet& sheet, const Words& words, const post::Placement& placement) {
    for (const Points fold : placement.folds) {
        sheet.stroke({{}, post::us_letter.width}, {fold, fold}, {0.6}, grey, {{8}, {4}});
        sheet.label(words.fill("calibration_fold", {{"distance", measure(fold)}}), left_margin, fold - label_gap, grey);
    }
}

void draw_marks(Sheet& sheet, const Words& words) {
    sheet.outline(data_matrix_box, {0.6}, grey);
    sheet.outline(mark_band, {0.6}, grey);
    sheet.label(words["calibration_mark"], data_matrix_box.x + data_matrix_box.width + label_gap,
                data_matrix_box.y + label_size * 2, grey);
    sheet.label(words["calibration_band"], mark_band.x + label_gap, mark_band.y + label_size * 1.3, grey);
}

/// A ruler with its ticks on one side: `count` steps of `step` from (x, y).
enum class Axis { across, down };
void draw_ruler(Sheet& sheet, Axis axis, Points x, Points y, Points step, int count, std::string_view unit) {
    const Points length = step * count;
    const bool across = axis == Axis::across;
    sheet.stroke({x, across ? x + length : x}, {y, across ? y : y + length}, {0.8}, ink);
    for (int i = 0; i <= count; ++i) {
        const Points at = step * i, tick{i == 0 || i == count ? 9.0 : 5.0};
        if (across) sheet.stroke({x + at, x + at}, {y, y + tick}, {0.8}, ink);
        else sheet.stroke({x, x + tick}, {y + at, y + at}, {0.8}, ink);
    }
    const std::string name = fmt::format("{} {}", count, unit);
    if (across) sheet.label(name, x + length + label_gap, y + label_size, ink);
    else sheet.label(name, x + Points{12}, y + length, ink);
}

void draw_rulers(Sheet& sheet, const Words& words, Points y) {
    sheet.label(words["calibration_measure"], left_margin, y - label_gap, ink);
    draw_ruler(sheet, Axis::across, left_margin, y + Points{4}, inch, 4, "in");
    draw_ruler(sheet, Axis::across, left_margin, y + Points{22}, centimetre, 10, "cm");
    draw_ruler(sheet, Axis::down, {524}, {430}, inch, 4, "in");
    draw_ruler(sheet, Axis::down, {560}, {430}, centimetre, 10, "cm");
}

/// What to do, below all that a window or the first fold needs.
Points write_instructions(Sheet& sheet, const Words& words, const post::Envelope& envelope, Points y) {
    const bool has_window = envelope.address || envelope.sender;
    const std::string title = words.fill("calibration_title", {{"envelope", envelope.title}});
    y = sheet.paragraph(layout::Role::H1, title, y, title_size, 700);
    const char* insert = envelope.panels.size() > 1 ? "calibration_insert_folded" : "calibration_insert_flat";
    for (const char* id : {"calibration_print", insert, has_window ? "calibration_push" : "calibration_no_window"}) {
        y = sheet.paragraph(layout::Role::P, words[id], y, body_size, 400);
    }
    if (has_window && !envelope.fact.confirmed()) {
        y = sheet.paragraph(layout::Role::P, words["calibration_unverified"], y, body_size, 700);
    }
    return y;
}

std::string alternative(const Words& words, const post::Placement& placement, const std::vector<View>& views) {
    std::string text = words["calibration_drawing"];
    for (const View& view : views) {
        text += " " + size_of(words, view);
        text += " " + words.fill("calibration_where", {{"x", measure(view.always.x)}, {"y", measure(view.always.y)}});
    }
    for (const Points fold : placement.folds) {
        text += " " + words.fill("calibration_fold", {{"distance", measure(fold)}});
    }
    return text;
}

}  // namespace

layout::Pages calibration_sheet(const post::Envelope& envelope, const compose::Strings& strings, text::Shaper& shaper,
                                base::Diagnostics& diagnostics) {
    const Words words(strings, diagnostics);
    const post::Placement placement = post::place(envelope);
    const std::vector<View> views = views_of(envelope, placement);
    Sheet sheet(strings, shaper, diagnostics);
    const Points first_fold = placement.folds.empty() ? Points{} : placement.folds.front();
    const Points top = std::max({post::first_free(placement), first_fold, Points{288}}) + Points{18};
    const Points below = write_instructions(sheet, words, envelope, top);
    sheet.begin_figure();
    draw_folds(sheet, words, placement);
    draw_windows(sheet, words, views);
    draw_marks(sheet, words);
    draw_rulers(sheet, words, below + Points{24});
    sheet.end_figure(alternative(words, placement, views));
    return sheet.take(words.fill("calibration_title", {{"envelope", envelope.title}}));
}

}  // namespace iepress::mail
