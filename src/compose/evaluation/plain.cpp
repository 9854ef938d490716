// Results in plain words, for families: how many of 100 children of the same age, and whose word.
#include <algorithm>
#include <string>

#include "compose/evaluation/metric.h"
#include "compose/evaluation/parts.h"
#include "compose/ordinal.h"
#include "compose/student.h"
#include "compose/values.h"
#include "scores/normal.h"

namespace iepress::compose {

namespace {

using scores::AssessmentResult;
using scores::MeasureResult;
using scores::Origin;

std::string with_dash(std::string rank) {
    if (const std::size_t dash = rank.find('-'); dash != std::string::npos) rank.replace(dash, 1, "–");
    return rank;
}

/// "Fine Manual Control: Amara did as well as or better than about 12 of 100 children of her age."
/// A test whose high scores mean difficulty says that instead.
std::string standing_sentence(const Material& material, const AssessmentResult& result, const MeasureResult& one) {
    const std::string name = called(material.one.student.name);
    const std::string& rank = one.percentile;
    const std::string side = result.mirrored ? "plain_difficulty" : "plain_ability";
    const std::string end = rank[0] == '<' ? "_least" : rank[0] == '>' ? "_most" : "";
    if (end.empty()) {
        return material.words.fill(side, {{"measure", one.measure->name.value}, {"name", name}, {"rank", with_dash(rank)}});
    }
    return material.words.fill(side + end, {{"measure", one.measure->name.value}, {"name", name}});
}

/// A criterion score says nothing without the ends of its scale.
std::string number_sentence(const Material& material, const scores::Instrument* instrument, const MeasureResult& one) {
    const Words& words = material.words;
    const record::Measure& measure = *one.measure;
    const record::Number& number = measure.value ? measure.value : measure.raw;
    if (!number) return {};
    for (const scores::ScoreRange& range : instrument != nullptr ? instrument->ranges : std::vector<scores::ScoreRange>{}) {
        if (!measure.value || range.metric != measure.metric.value || measure.unit || scores::scale_of(range.metric)) continue;
        return words.fill("plain_criterion", {{"measure", measure.name.value}, {"score", measure.value.value.typed},
                                              {"low", plain_number(range.low)}, {"high", plain_number(range.high)}});
    }
    return words.fill("plain_number", {{"measure", measure.name.value},
                                       {"score", with_unit(words, number.value.typed, measure)}});
}

std::string word_sentence(const Words& words, const MeasureResult& one) {
    const std::string word = word_in_sentence(one.word.text);
    switch (one.word.origin) {
        case Origin::publisher: return words.fill("plain_word_publisher", {{"word", word}});
        case Origin::ruler: return words.fill("plain_word_school", {{"word", word}});
        case Origin::examiner: return words.fill("plain_word_examiner", {{"word", word}});
        case Origin::absent:
        case Origin::computed: break;
    }
    return {};
}

}  // namespace

List plain_names(const Material& material, const AssessmentResult& result) {
    List list;
    for (const MeasureResult* score : main_scores(result)) {
        const MeasureResult& one = *score;
        const bool stands = !at_percentile(material.words, one.percentile).empty();
        std::string text = stands ? standing_sentence(material, result, one) : number_sentence(material, result.instrument, one);
        std::string word = word_sentence(material.words, one);
        if (text.empty() && !word.empty()) text = material.words.fill("plain_measure", {{"measure", one.measure->name.value}});
        if (!text.empty() && !word.empty()) text += ' ';
        text += word;
        if (text.empty()) continue;
        Object names;
        names.emplace_back("text", std::move(text));
        list.emplace_back(std::move(names));
    }
    return list;
}

}  // namespace iepress::compose
