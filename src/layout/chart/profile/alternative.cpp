// The text alternative of a score profile, in the words that the profile brings.
#include "layout/chart/alternative.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/chart/profile/bands.h"
#include "layout/chart/scale.h"

namespace iepress::layout::chart {

namespace {

using markup::ScoreProfile;
using W = markup::ProfileWord;

/// Hundredths of a standard deviation: what is said of a place on the curve.
double said(double z) { return std::round(z * 100) / 100; }

std::string distance_text(double z) { return number_text(std::abs(said(z))); }

/// Sentences one after the other; each ends with one full stop.
void add_sentence(std::string& text, std::string_view sentence) {
    if (sentence.empty()) return;
    if (!text.empty()) text += ' ';
    text += sentence;
    if (std::string_view{".!?"}.find(sentence.back()) == std::string_view::npos) text += '.';
}

class Teller {
public:
    Teller(const ScoreProfile& chart, const Excerpt& excerpt) : chart_(chart), excerpt_(excerpt) {}

    std::string tell() {
        tell_head();
        std::size_t row = 0;
        for (const ScoreProfile::Group& group : chart_.groups) {
            tell_group(group, row);
            row += group.bars.size();
        }
        tell_criteria();
        return std::move(text_);
    }

private:
    std::string_view word(W which) const { return word_of(chart_.words, which); }
    std::string fill(W which, std::initializer_list<markup::SlotValue> values) const {
        return markup::filled(word(which), {values.begin(), values.size()});
    }
    std::string_view criterion_title() const {
        return chart_.criterion_title.empty() ? word(W::criterion) : std::string_view{chart_.criterion_title};
    }
    std::string_view interval_name() const {
        return chart_.interval_label.empty() ? word(W::interval) : std::string_view{chart_.interval_label};
    }

    void tell_head() {
        std::size_t rows = 0;
        for (const ScoreProfile::Group& group : chart_.groups) rows += group.bars.size();
        const std::size_t count = rows + chart_.criteria.size();
        const std::string_view title = rows == 0 && count > 0 ? criterion_title() : word(W::title);
        const std::string number = std::to_string(count);
        if (count == 0) {
            add_sentence(text_, fill(W::no_scores, {{"title", title}}));
        } else {
            add_sentence(text_, fill(count == 1 ? W::one_score : W::scores, {{"title", title}, {"count", number}}));
        }
        if (excerpt_.parts > 1) {
            add_sentence(text_, fill(W::part, {{"part", std::to_string(excerpt_.part + 1)},
                                               {"parts", std::to_string(excerpt_.parts)}}));
        }
        if (excerpt_.first_row == excerpt_.end_row) return;
        add_sentence(text_, chart_.ruler);
        if (have_same_bands(chart_)) tell_bands(bands_of(chart_, chart_.groups.front()));
        if (has_reversed(chart_)) {
            add_sentence(text_, chart_.reversed_note.empty() ? word(W::reversed) : chart_.reversed_note);
        }
    }

    void tell_bands(const Bands& bands) {
        if (bands.empty()) return;
        std::vector<std::string> parts;
        for (const ScoreProfile::Band& band : bands) {
            const std::string low = band.from ? place_words(*band.from) : "";
            const std::string high = band.to ? place_words(*band.to) : "";
            const W which = !band.from ? W::band_below : band.to ? W::band_between : W::band_above;
            parts.push_back(fill(which, {{"band", band.label}, {"low", low}, {"high", high}}));
        }
        add_sentence(text_, std::string(word(W::bands)) + ": " + joined(parts));
    }

    void tell_group(const ScoreProfile::Group& group, std::size_t first) {
        const std::size_t begin = std::max(first, excerpt_.first_row);
        const std::size_t end = std::min(first + group.bars.size(), excerpt_.end_row);
        if (begin >= end) return;
        add_sentence(text_, group.label);
        if (!have_same_bands(chart_)) tell_bands(bands_of(chart_, group));
        std::vector<std::string> parts;
        for (std::size_t i = begin; i < end; ++i) parts.push_back(bar_words(group.bars[i - first]));
        add_sentence(text_, joined(parts));
    }

    void tell_criteria() {
        if (excerpt_.first_criterion == excerpt_.end_criterion) return;
        if (!chart_.groups.empty()) add_sentence(text_, criterion_title());
        std::vector<std::string> parts;
        for (std::size_t i = excerpt_.first_criterion; i < excerpt_.end_criterion; ++i) {
            parts.push_back(criterion_words(chart_.criteria[i]));
        }
        add_sentence(text_, joined(parts));
    }

    /// "1.4 standard deviations below the mean".
    std::string place_words(double z) const {
        const double place = said(z);
        if (place == 0) return std::string(word(W::at_mean));
        const bool one = std::abs(place) == 1;
        const W which = place < 0 ? (one ? W::one_below : W::below) : (one ? W::one_above : W::above);
        return fill(which, {{"number", distance_text(place)}});
    }

    std::string percentile_words(double z) const {
        const int rank = percentile_of(z);
        const std::string number = std::to_string(rank);
        const std::string_view shown =
            rank < 1 ? word(W::below_1) : rank > 99 ? word(W::above_99) : std::string_view{number};
        return fill(W::percentile, {{"rank", shown}});
    }

    std::string interval_words(const ScoreProfile::Bar& bar) const {
        if (!bar.z_low && !bar.z_high) return {};
        const double low = std::min(bar.z_low.value_or(bar.z), bar.z_high.value_or(bar.z));
        const double high = std::max(bar.z_low.value_or(bar.z), bar.z_high.value_or(bar.z));
        if (said(low) * said(high) > 0) {
            return fill(low < 0 ? W::interval_below : W::interval_above,
                        {{"interval", interval_name()}, {"low", distance_text(low)}, {"high", distance_text(high)}});
        }
        return fill(W::interval_between,
                    {{"interval", interval_name()}, {"low", place_words(low)}, {"high", place_words(high)}});
    }

    std::string bar_words(const ScoreProfile::Bar& bar) const {
        using Level = ScoreProfile::Bar::Level;
        std::string words = bar.label;
        if (bar.level != Level::none) {
            words.append(" (").append(word(bar.level == Level::composite ? W::composite : W::subtest)).append(")");
        }
        words += ": " + bar.value;
        add_part(words, bar.word);
        add_part(words, place_words(bar.z));
        add_part(words, percentile_words(bar.z));
        add_part(words, interval_words(bar));
        if (bar.reversed) add_part(words, word(W::reversed_row));
        return words;
    }

    std::string criterion_words(const ScoreProfile::Criterion& one) const {
        std::string words = one.label + ": " + amount_text(one.value, one.unit);
        add_part(words, one.word);
        add_part(words,
                 fill(W::scale, {{"low", number_text(one.minimum)}, {"high", number_text(one.maximum)}}));
        if (one.low || one.high) {
            add_part(words, fill(W::interval_between, {{"interval", interval_name()},
                                                       {"low", number_text(one.low.value_or(one.score))},
                                                       {"high", number_text(one.high.value_or(one.score))}}));
        }
        if (one.cut) add_part(words, cut_words(one, chart_.words));
        return words;
    }

    static void add_part(std::string& words, std::string_view part) {
        if (!part.empty()) words.append(", ").append(part);
    }

    const ScoreProfile& chart_;
    const Excerpt& excerpt_;
    std::string text_;
};

}  // namespace

Excerpt whole_of(const ScoreProfile& chart) {
    Excerpt whole;
    for (const ScoreProfile::Group& group : chart.groups) whole.end_row += group.bars.size();
    whole.end_criterion = chart.criteria.size();
    return whole;
}

std::string alternative_of(const ScoreProfile& chart, const Excerpt& excerpt) {
    return Teller(chart, excerpt).tell();
}

std::string alternative_of(const ScoreProfile& chart) { return alternative_of(chart, whole_of(chart)); }

}  // namespace iepress::layout::chart
