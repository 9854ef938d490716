#include "markup/profile_words.h"

#include <array>

namespace iepress::markup {

namespace {

using W = ProfileWord;

constexpr std::array rules{
    ProfileWordRule{W::standard_score, "standard-score", "Standard score"},
    ProfileWordRule{W::percentile_rank, "percentile-rank", "Percentile rank"},
    ProfileWordRule{W::composite, "composite", "Composite"},
    ProfileWordRule{W::subtest, "subtest", "Subtest"},
    ProfileWordRule{W::reversed, "reversed", "The test counts the other way; turned round here"},
    ProfileWordRule{W::criterion, "criterion", "Measured against a criterion"},
    ProfileWordRule{W::cut_off, "cut-off", "cut-off"},
    ProfileWordRule{W::continued, "continued", "{name} (continued)"},
    ProfileWordRule{W::title, "title", "Score profile on the normal curve"},
    ProfileWordRule{W::no_scores, "no-scores", "{title} without scores"},
    ProfileWordRule{W::one_score, "one-score", "{title}, {count} score"},
    ProfileWordRule{W::scores, "scores", "{title}, {count} scores"},
    ProfileWordRule{W::part, "part", "Part {part} of {parts}"},
    ProfileWordRule{W::at_mean, "at-mean", "at the mean"},
    ProfileWordRule{W::one_below, "one-below", "{number} standard deviation below the mean"},
    ProfileWordRule{W::below, "below", "{number} standard deviations below the mean"},
    ProfileWordRule{W::one_above, "one-above", "{number} standard deviation above the mean"},
    ProfileWordRule{W::above, "above", "{number} standard deviations above the mean"},
    ProfileWordRule{W::percentile, "percentile", "percentile rank {rank}"},
    ProfileWordRule{W::below_1, "below-1", "below 1"},
    ProfileWordRule{W::above_99, "above-99", "above 99"},
    ProfileWordRule{W::reversed_row, "reversed-row", "direction turned round"},
    ProfileWordRule{W::interval, "interval", "interval"},
    ProfileWordRule{W::interval_below, "interval-below",
                    "{interval} from {low} to {high} standard deviations below the mean"},
    ProfileWordRule{W::interval_above, "interval-above",
                    "{interval} from {low} to {high} standard deviations above the mean"},
    ProfileWordRule{W::interval_between, "interval-between", "{interval} from {low} to {high}"},
    ProfileWordRule{W::bands, "bands", "Bands"},
    ProfileWordRule{W::band_below, "band-below", "{band} up to {high}"},
    ProfileWordRule{W::band_between, "band-between", "{band} from {low} to {high}"},
    ProfileWordRule{W::band_above, "band-above", "{band} from {low} up"},
    ProfileWordRule{W::scale, "scale", "on a scale from {low} to {high}"}};

}  // namespace

std::span<const ProfileWordRule> profile_words() { return rules; }

std::string_view word_of(const ProfileWords& words, ProfileWord word) {
    const auto own = words.find(word);
    return own != words.end() ? std::string_view{own->second} : rules.at(static_cast<std::size_t>(word)).english;
}

}  // namespace iepress::markup
