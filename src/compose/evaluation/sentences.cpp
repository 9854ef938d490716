// The sentence that goes with a score, unless the examiner has written one: what was scored, where
// that stands among children of the same age, and whose word describes it.
#include <string>
#include <vector>

#include "compose/evaluation/metric.h"
#include "compose/evaluation/parts.h"
#include "compose/ordinal.h"
#include "compose/student.h"
#include "compose/values.h"
#include "record/words.h"

namespace iepress::compose {

namespace {

using scores::AssessmentResult;
using scores::MeasureResult;
using scores::Origin;

/// ", which the publisher calls below average"; "" where nobody has a word.
std::string word_clause(const Words& words, const MeasureResult& one) {
    const std::string word = word_in_sentence(one.word.text);
    switch (one.word.origin) {
        case Origin::publisher: return words.fill("clause_publisher", {{"word", word}});
        case Origin::ruler: return words.fill("clause_ruler", {{"word", word}});
        case Origin::examiner: return words.fill("clause_examiner", {{"word", word}});
        case Origin::absent:
        case Origin::computed: break;
    }
    return {};
}

std::string number_of(const Words& words, const record::Measure& measure) {
    const record::Number& number = measure.value ? measure.value : measure.raw;
    return with_unit(words, number.value.typed, measure);
}

std::string metric_of(const Words& words, const record::Measure& measure) {
    const record::Metric metric = measure.metric.value;
    const bool is_quantity = metric == record::Metric::time || metric == record::Metric::distance;
    if (is_quantity) return words.label("metric", record::metric_word(metric));
    if (!measure.value) return words.label("metric", "raw");
    return says_itself(measure) ? words["plain_score"] : words.label("metric", record::metric_word(metric));
}

std::string sentence(const Material& material, const MeasureResult& one, const std::string& whose) {
    const Words& words = material.words;
    const record::Measure& measure = *one.measure;
    const std::string clause = word_clause(words, one);
    const std::string standing = at_percentile(words, one.percentile);
    if (!measure.value && !measure.raw) {
        if (one.word.text.empty()) return {};
        return words.fill("sentence_category", {{"whose", whose}, {"measure", measure.name.value},
                                                {"word", word_in_sentence(one.word.text)}});
    }
    if (measure.metric.value == record::Metric::percentile && !standing.empty()) {
        return words.fill("sentence_percentile", {{"whose", whose}, {"measure", measure.name.value},
                                                  {"standing", standing}, {"clause", clause}});
    }
    const std::string_view id = standing.empty() ? "sentence_number" : "sentence_standing";
    return words.fill(id, {{"whose", whose}, {"metric", metric_of(words, measure)}, {"score", number_of(words, measure)},
                           {"measure", measure.name.value}, {"standing", standing}, {"clause", clause}});
}

/// Computed sentences of a group run on in one paragraph; the examiner's own words stand alone.
class Readings {
public:
    void add_sentence(std::string text) {
        if (text.empty()) return;
        if (!paragraph_.empty()) paragraph_ += ' ';
        paragraph_ += text;
    }
    void add_own(const Material& material, const record::Measure& measure) {
        close();
        Object reading;
        reading.emplace_back("is_own", true);
        reading.emplace_back("name", value_of(measure.name));
        reading.emplace_back("blocks", blocks(material, measure.interpretation));
        reading.emplace_back("text", std::string{});
        list_.emplace_back(std::move(reading));
    }
    void close() {
        if (paragraph_.empty()) return;
        Object reading;
        reading.emplace_back("is_own", false);
        reading.emplace_back("name", std::string{});
        reading.emplace_back("blocks", List{});
        reading.emplace_back("text", std::move(paragraph_));
        list_.emplace_back(std::move(reading));
        paragraph_.clear();
    }
    [[nodiscard]] bool begins() const { return paragraph_.empty(); }
    [[nodiscard]] List take() {
        close();
        return std::move(list_);
    }

private:
    List list_;
    std::string paragraph_;
};

/// "Amara’s" where a paragraph begins, "Her" from then on; the name where nobody wrote pronouns.
std::string whose(const Material& material, const Readings& readings) {
    const std::string name = called(material.one.student.name);
    const std::string_view code = pronoun_code(material.one.student.pronouns.value);
    if (readings.begins() || code.empty()) return material.words.fill("whose_named", {{"name", name}});
    return material.words.label("whose", code);
}

}  // namespace

List reading_names(const Material& material, const AssessmentResult& result) {
    Readings readings;
    const bool examiner_has_spoken = !result.assessment->interpretation.empty();
    for (const MeasureResult& one : result.measures) {
        const record::Measure& measure = *one.measure;
        if (!measure.interpretation.empty()) {
            readings.add_own(material, measure);
        } else if (!examiner_has_spoken) {
            if (is_whole(measure)) readings.close();
            readings.add_sentence(sentence(material, one, whose(material, readings)));
        }
    }
    return readings.take();
}

}  // namespace iepress::compose
