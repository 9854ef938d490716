#include "markup/profile_words.h"

#include <array>

namespace iepress::markup {

namespace {

using W = ProfileWord;

constexpr std::array<ChartWord<W>, 31> words{{
    {W::standard_score, "standard-score", "Standard score"},
    {W::percentile_rank, "percentile-rank", "Percentile rank"},
    {W::composite, "composite", "Composite"},
    {W::subtest, "subtest", "Subtest"},
    {W::reversed, "reversed", "The test counts the other way; turned round here"},
    {W::criterion, "criterion", "Measured against a criterion"},
    {W::cut_off, "cut-off", "cut-off"},
    {W::continued, "continued", "{name} (continued)"},
    {W::title, "title", "Score profile on the normal curve"},
    {W::no_scores, "no-scores", "{title} without scores"},
    {W::one_score, "one-score", "{title}, {count} score"},
    {W::scores, "scores", "{title}, {count} scores"},
    {W::part, "part", "Part {part} of {parts}"},
    {W::at_mean, "at-mean", "at the mean"},
    {W::one_below, "one-below", "{number} standard deviation below the mean"},
    {W::below, "below", "{number} standard deviations below the mean"},
    {W::one_above, "one-above", "{number} standard deviation above the mean"},
    {W::above, "above", "{number} standard deviations above the mean"},
    {W::percentile, "percentile", "percentile rank {rank}"},
    {W::below_1, "below-1", "below 1"},
    {W::above_99, "above-99", "above 99"},
    {W::reversed_row, "reversed-row", "direction turned round"},
    {W::interval, "interval", "interval"},
    {W::interval_below, "interval-below",
     "{interval} from {low} to {high} standard deviations below the mean"},
    {W::interval_above, "interval-above",
     "{interval} from {low} to {high} standard deviations above the mean"},
    {W::interval_between, "interval-between", "{interval} from {low} to {high}"},
    {W::bands, "bands", "Bands"},
    {W::band_below, "band-below", "{band} up to {high}"},
    {W::band_between, "band-between", "{band} from {low} to {high}"},
    {W::band_above, "band-above", "{band} from {low} up"},
    {W::scale, "scale", "on a scale from {low} to {high}"}}};

static_assert(is_complete(words, W::scale));

}  // namespace

template <>
std::span<const ChartWord<W>> chart_words() {
    return words;
}

}  // namespace iepress::markup
