#include "layout/chart/profile/content.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "layout/chart/scale.h"

namespace iepress::layout::chart {

namespace {

using markup::ScoreProfile;
using Bar = ScoreProfile::Bar;
using W = markup::ProfileWord;

constexpr int least_range = 3;
constexpr int greatest_range = 6;  ///< beyond it a score stands at the edge, as an arrowhead
constexpr int most_lines_of_a_band = 4;

template <class Visit>
void for_each_bar(const ScoreProfile& chart, Visit visit) {
    for (const ScoreProfile::Group& group : chart.groups) {
        for (const Bar& bar : group.bars) visit(bar);
    }
}

void set_range(ProfileColumns& columns, const ScoreProfile& chart) {
    double lowest = -least_range;
    double highest = least_range;
    for_each_bar(chart, [&](const Bar& bar) {
        for (const double z : {bar.z, bar.z_low.value_or(bar.z), bar.z_high.value_or(bar.z)}) {
            if (!std::isfinite(z)) continue;
            lowest = std::min(lowest, z);
            highest = std::max(highest, z);
        }
    });
    columns.lowest = static_cast<int>(std::max<double>(std::floor(lowest), -greatest_range));
    columns.highest = static_cast<int>(std::min<double>(std::ceil(highest), greatest_range));
}

bool criteria_have_interval(const ScoreProfile& chart) {
    return std::any_of(chart.criteria.begin(), chart.criteria.end(),
                       [](const ScoreProfile::Criterion& one) { return one.low || one.high; });
}

void add_legend(Legend& legend, const ScoreProfile& chart) {
    bool composite = false, subtest = false, interval = false;
    for_each_bar(chart, [&](const Bar& bar) {
        composite = composite || bar.level == Bar::Level::composite;
        subtest = subtest || bar.level == Bar::Level::subtest;
        interval = interval || bar.z_low || bar.z_high;
    });
    interval = interval || criteria_have_interval(chart);
    if (composite) legend.add(Sample::composite, word_of(chart.words, W::composite));
    if (subtest) legend.add(Sample::subtest, word_of(chart.words, W::subtest));
    if (interval) legend.add(Sample::interval, chart.interval_label);
}

std::string continued(const ScoreProfile& chart, std::string_view name) {
    const markup::SlotValue value{"name", name};
    return markup::filled(word_of(chart.words, W::continued), {&value, 1});
}

GroupText shape_group(const Canvas& canvas, const ScoreProfile& chart, const ScoreProfile::Group& group) {
    GroupText text;
    if (!group.label.empty()) {
        text.title = canvas.line(group.label, Weight::bold);
        text.continued = canvas.line(continued(chart, group.label), Weight::bold);
    }
    for (const ScoreProfile::Band& band : bands_of(chart, group)) {
        text.bands.push_back({&band, canvas.line(band.label)});
    }
    for (const Bar& bar : group.bars) {
        const Weight weight = bar.level == Bar::Level::composite ? Weight::bold : Weight::regular;
        text.rows.push_back(
            {&bar, canvas.line(bar.label, weight), canvas.line(bar.value, weight),
             canvas.line(bar.word, weight)});
    }
    return text;
}

CriterionText shape_criterion(const Canvas& canvas, const ScoreProfile& chart,
                              const ScoreProfile::Criterion& one) {
    CriterionText text;
    text.criterion = &one;
    text.label = canvas.line(one.label);
    text.value = canvas.line(amount_text(one.value, one.unit));
    text.word = canvas.line(one.word);
    if (one.cut) text.cut = canvas.line(cut_words(one, chart.words));
    text.minimum = canvas.line(amount_text(number_text(one.minimum), one.unit));
    text.maximum = canvas.line(amount_text(number_text(one.maximum), one.unit));
    return text;
}

bool have_same_scale(const std::vector<ScoreProfile::Criterion>& criteria) {
    return std::all_of(criteria.begin(), criteria.end(), [&](const ScoreProfile::Criterion& one) {
        const ScoreProfile::Criterion& first = criteria.front();
        return one.minimum == first.minimum && one.maximum == first.maximum && one.unit == first.unit;
    });
}

/// The widest that each column's text may be.
struct Limits {
    Points label, value, word;
};

/// The widths that the columns take.
struct Widths {
    Points label, value, word;

    void include(const Label& a, Points indent, const Label& b, const Label& c) {
        if (!a.empty()) label = std::max(label, a.width + indent);
        value = std::max(value, b.width);
        word = std::max(word, c.width);
    }
};

/// Breaks the text of all rows to its columns.
Widths break_rows(const Canvas& canvas, ProfileContent& content, const Limits& limits) {
    Widths widths;
    const auto set = [&](auto& row, Points indent) {
        row.label = canvas.broken(std::move(row.label), std::max(limits.label - indent, canvas.text_size()));
        row.value = canvas.broken(std::move(row.value), limits.value);
        row.word = canvas.broken(std::move(row.word), limits.word);
        widths.include(row.label, indent, row.value, row.word);
    };
    for (GroupText& group : content.groups) {
        for (RowText& row : group.rows) set(row, indent_of(canvas, group));
    }
    for (CriterionText& row : content.criteria) set(row, {});
    return widths;
}

/// Room for half a number beyond each end of the plot.
Points edge_of(const Canvas& canvas, const ProfileColumns& columns) {
    const auto half = [&](int z) { return canvas.number(number_text(100 + 15 * z)).width / 2; };
    return std::max({half(columns.lowest), half(columns.highest), canvas.style().marker_radius * 2});
}

Points gap_before(const Canvas& canvas, Points column) {
    return column > Points{} ? canvas.text_size() : Points{};
}

Points sign_width(const Canvas& canvas, const ScoreProfile& chart) {
    return has_reversed(chart) ? canvas.text_size() * 1.8 : Points{};
}

void set_beside(const Canvas& canvas, ProfileContent& content) {
    ProfileColumns& columns = content.columns;
    const Points width = columns.width;
    const Widths widths = break_rows(canvas, content, {width * 0.34, width * 0.14, width * 0.18});
    const Points sign = sign_width(canvas, *content.chart);
    const Points edge = edge_of(canvas, columns);
    columns.arrangement = Arrangement::beside;
    columns.sign = widths.label + sign / 2;
    columns.value = widths.label + sign + gap_before(canvas, widths.label) + widths.value;
    columns.left = columns.value + gap_before(canvas, widths.value) + edge;
    columns.right = width - widths.word - gap_before(canvas, widths.word) - edge;
    columns.word = width - widths.word;
}

void set_above(const Canvas& canvas, ProfileContent& content) {
    ProfileColumns& columns = content.columns;
    const Points width = columns.width;
    const Points sign = sign_width(canvas, *content.chart);
    Widths widths = break_rows(canvas, content, {width * 0.4, width * 0.2, width * 0.3});
    const Points taken = widths.word + gap_before(canvas, widths.word) + widths.value +
                         gap_before(canvas, widths.value) + sign;
    widths = break_rows(canvas, content, {width - taken, width * 0.2, width * 0.3});
    const Points edge = edge_of(canvas, columns);
    columns.arrangement = Arrangement::above;
    columns.left = edge;
    columns.right = width - edge;
    columns.word = width - widths.word;
    columns.value = columns.word - gap_before(canvas, widths.word);
    columns.sign = columns.value - widths.value - sign / 2;
}

void mirror(ProfileColumns& columns) {
    for (Points* x : {&columns.label, &columns.value, &columns.word, &columns.sign}) *x = columns.width - *x;
    const Points left = columns.left;
    columns.left = columns.width - columns.right;
    columns.right = columns.width - left;
}

/// What a band leaves for its name.
Points room_of(const Canvas& canvas, const ProfileColumns& columns, const BandText& band) {
    const Points from = band.band->from ? columns.x(*band.band->from) : columns.left;
    const Points to = band.band->to ? columns.x(*band.band->to) : columns.right;
    return to - from - canvas.text_size() * 0.4;
}

/// A band's name in as many lines as its width asks for; nothing where a word of it has no room.
void break_band(const Canvas& canvas, const ProfileColumns& columns, BandText& band) {
    const Points room = room_of(canvas, columns, band);
    if (band.name.paragraph.minimum_width() <= room) {
        band.name = canvas.broken(std::move(band.name), room);
        if (band.name.lines.size() <= most_lines_of_a_band) return;
    }
    band.name = {};
}

struct Names {
    int all = 0, without_room = 0;
};

Names names_of(const Canvas& canvas, const ProfileContent& content) {
    Names names;
    for (const GroupText& group : content.groups) {
        for (const BandText& band : group.bands) {
            ++names.all;
            const Points room = room_of(canvas, content.columns, band);
            if (band.name.paragraph.minimum_width() > room) ++names.without_room;
        }
    }
    return names;
}

/// Beside, unless the plot is then too narrow to be read, or for the names of many bands.
void arrange(const Canvas& canvas, ProfileContent& content) {
    constexpr double least_ems = 16;
    set_beside(canvas, content);
    const bool readable = content.columns.right - content.columns.left >= canvas.text_size() * least_ems;
    const Names beside = names_of(canvas, content);
    if (readable && beside.without_room * 3 <= beside.all) return;
    set_above(canvas, content);
    if (!readable || names_of(canvas, content).without_room < beside.without_room) return;
    set_beside(canvas, content);
}

void break_titles(const Canvas& canvas, ProfileContent& content) {
    const ProfileColumns& columns = content.columns;
    const Points beside = canvas.right_to_left() ? columns.width - columns.right : columns.left;
    const Points room = columns.arrangement == Arrangement::above
                            ? columns.width
                            : std::max(beside - edge_of(canvas, columns) - canvas.text_size() * 0.5,
                                       canvas.text_size() * 3);
    for (GroupText& group : content.groups) {
        group.title = canvas.broken(std::move(group.title), room);
        group.continued = canvas.broken(std::move(group.continued), room);
        for (BandText& band : group.bands) break_band(canvas, columns, band);
    }
    for (CriterionText& row : content.criteria) {
        row.cut = canvas.broken(std::move(row.cut), columns.right - columns.left);
    }
}

/// The texts that are no row's.
void shape_rest(const Canvas& canvas, ProfileContent& content) {
    const ScoreProfile& chart = *content.chart;
    const auto word = [&](W which) { return word_of(chart.words, which); };
    const Points width = content.columns.width;
    content.standard_score = canvas.line(word(W::standard_score));
    content.percentile_rank = canvas.line(word(W::percentile_rank));
    content.ruler = canvas.label(chart.ruler, width);
    if (has_reversed(chart)) {
        content.reversed = canvas.label(chart.reversed_note.empty() ? word(W::reversed) : chart.reversed_note,
                                        width - canvas.text_size() * 2);
    }
    if (chart.criteria.empty()) return;
    const std::string_view title =
        chart.criterion_title.empty() ? word(W::criterion) : std::string_view{chart.criterion_title};
    content.criterion_title = canvas.label(title, width, Weight::bold);
    content.criterion_continued = canvas.label(continued(chart, title), width, Weight::bold);
}

}  // namespace

Points ProfileColumns::at(double fraction) const {
    return left + (right - left) * std::clamp(std::isfinite(fraction) ? fraction : 0.5, 0.0, 1.0);
}

Points ProfileColumns::x(double z) const { return at((z - lowest) / (highest - lowest)); }

Points indent_of(const Canvas& canvas, const GroupText& group) {
    return group.title.empty() ? Points{} : canvas.text_size();
}

ProfileContent content_of(const Canvas& canvas, const ScoreProfile& chart, Points width) {
    ProfileContent content{&chart, Legend(canvas, width), Legend(canvas, width)};
    add_legend(content.legend, chart);
    if (criteria_have_interval(chart)) content.criterion_legend.add(Sample::interval, chart.interval_label);
    for (const ScoreProfile::Group& group : chart.groups) {
        content.groups.push_back(shape_group(canvas, chart, group));
    }
    for (const ScoreProfile::Criterion& one : chart.criteria) {
        content.criteria.push_back(shape_criterion(canvas, chart, one));
    }
    content.has_bands = std::any_of(content.groups.begin(), content.groups.end(),
                                    [](const GroupText& group) { return !group.bands.empty(); });
    content.same_bands = have_same_bands(chart);
    content.same_criterion = have_same_scale(chart.criteria);
    content.columns.width = width;
    set_range(content.columns, chart);
    arrange(canvas, content);
    if (canvas.right_to_left()) mirror(content.columns);
    break_titles(canvas, content);
    shape_rest(canvas, content);
    return content;
}

}  // namespace iepress::layout::chart
