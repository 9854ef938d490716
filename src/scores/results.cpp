#include "scores/results.h"

#include <algorithm>
#include <cmath>

#include "scores/interval.h"
#include "scores/normal.h"

namespace iepress::scores {

namespace {

base::Date day_of(const record::Evaluation& evaluation, const record::Assessment& assessment) {
    if (assessment.date) return assessment.date.value;
    base::Date first;
    for (const record::DateField& day : evaluation.testing_dates) {
        if (day && (!base::is_valid(first) || day.value < first)) first = day.value;
    }
    return first;
}

/// The examiner's word on the direction, else what is known of the instrument.
bool is_mirrored(const record::Assessment& assessment, const Instrument* instrument) {
    if (assessment.higher_is_more_difficulty) return assessment.higher_is_more_difficulty.value;
    return instrument != nullptr && instrument->higher_means == HigherMeans::more_difficulty;
}

void add_age(const record::Student& student, const Catalogue& catalogue, AssessmentResult& result) {
    if (!student.birth_date || !base::is_valid(result.day)) return;
    result.age = age_at(student.birth_date.value, result.day);
    std::string_view policy = result.instrument != nullptr ? result.instrument->age_policy : std::string_view{};
    if (result.assessment->age_policy) policy = result.assessment->age_policy.value;
    result.age_policy = catalogue.find_age_policy(policy);
    if (result.age_policy == nullptr || !student.gestation_weeks) return;
    const int days_early = days_before_term(*result.age_policy, static_cast<int>(student.gestation_weeks.value.value),
                                            static_cast<int>(student.gestation_days.value.value));
    if (days_early > 0 && months_of(result.age) < result.age_policy->until_months) {
        result.corrected = corrected_age(result.age, days_early);
    }
}

/// A typed percentile stands; on the normal curve an absent one follows from the score.
void add_percentile(const record::Measure& measure, MeasureResult& result) {
    if (measure.percentile) {
        result.percentile = measure.percentile.value;
        result.percentile_origin = Origin::examiner;
    } else if (measure.metric.value == record::Metric::percentile && measure.value) {
        result.percentile = measure.value.value.typed;
        result.percentile_origin = Origin::examiner;
    } else if (result.z) {
        result.percentile = percentile_rank(*result.z);
        result.percentile_origin = Origin::computed;
    }
}

/// The publisher's word, if somebody has read it: an unverified band is nobody's word.
Word publishers_word(const Instrument* instrument, const record::Measure& measure) {
    if (instrument == nullptr || !measure.value || !measure.metric) return {};
    const Bands* bands = bands_for(instrument->bands, measure.metric.value, measure.level);
    if (bands == nullptr || !bands->fact.confirmed()) return {};
    const Band* band = band_of(*bands, measure.value.value.value);
    return band == nullptr ? Word{} : Word{band->word, Origin::publisher};
}

Word rulers_word(const AssessmentResult& assessment, const MeasureResult& result) {
    const record::Measure& measure = *result.measure;
    if (assessment.ruler == nullptr || !result.z) return {};
    std::string word = word_of(*assessment.ruler, measure.metric.value, measure.level, measure.value.value.value,
                               assessment.mirrored ? Direction::mirrored : Direction::as_counted);
    return word.empty() ? Word{} : Word{std::move(word), Origin::ruler};
}

void add_words(const AssessmentResult& assessment, MeasureResult& result) {
    const record::Measure& measure = *result.measure;
    result.publisher = publishers_word(assessment.instrument, measure);
    result.word = rulers_word(assessment, result);
    if (result.word.text.empty() && assessment.ruler == nullptr && assessment.ruler_id.empty()) {
        result.word = result.publisher;
    }
    if (result.word.text.empty() && measure.descriptor) {
        result.word = {measure.descriptor.value, Origin::examiner};
    }
}

MeasureResult result_of(const AssessmentResult& assessment, const record::Measure& measure, const Level& level) {
    MeasureResult result;
    result.measure = &measure;
    if (assessment.instrument != nullptr) result.part = find_part(*assessment.instrument, measure.name.value);
    if (measure.value && measure.metric) result.z = z_of(measure.metric.value, measure.value.value.value);
    if (result.z) result.place = assessment.mirrored ? -*result.z : *result.z;
    add_percentile(measure, result);
    result.interval = interval_of(measure, level);
    add_words(assessment, result);
    return result;
}

AssessmentResult result_of(const record::Case& one, const record::Evaluation& evaluation,
                           const record::Assessment& assessment, const Catalogue& catalogue) {
    AssessmentResult result;
    result.assessment = &assessment;
    result.instrument = catalogue.find(assessment.instrument.value);
    result.day = day_of(evaluation, assessment);
    add_age(one.student, catalogue, result);
    result.mirrored = is_mirrored(assessment, result.instrument);
    result.ruler_id = assessment.ruler ? assessment.ruler.value : evaluation.ruler.value;
    if (result.ruler_id == publisher_ruler) result.ruler_id.clear();
    result.ruler = catalogue.find_ruler(result.ruler_id);
    const Level level = level_of(assessment);
    result.confidence = level.several ? 0 : level.percent;
    result.several_levels = level.several;
    for (const record::Measure& measure : assessment.measures) {
        result.measures.push_back(result_of(result, measure, level));
    }
    return result;
}

}  // namespace

const EvaluationResult* Results::find(const record::Evaluation& evaluation) const {
    const auto found = std::find_if(evaluations.begin(), evaluations.end(), [&](const EvaluationResult& one) {
        return one.evaluation == &evaluation;
    });
    return found == evaluations.end() ? nullptr : &*found;
}

Results compute(const record::Case& one, const Catalogue& catalogue) {
    Results results;
    for (const record::Evaluation& evaluation : one.evaluations) {
        EvaluationResult& result = results.evaluations.emplace_back();
        result.evaluation = &evaluation;
        for (const record::Assessment& assessment : evaluation.assessments) {
            result.assessments.push_back(result_of(one, evaluation, assessment, catalogue));
        }
    }
    return results;
}

std::vector<const MeasureResult*> main_scores(const AssessmentResult& assessment) {
    std::vector<const MeasureResult*> all, wholes;
    for (const MeasureResult& one : assessment.measures) {
        all.push_back(&one);
        if (is_whole(*one.measure)) wholes.push_back(&one);
    }
    return wholes.empty() ? all : wholes;
}

const record::Text& test_name(const record::Assessment& assessment) {
    return assessment.instrument ? assessment.instrument : assessment.title;
}

}  // namespace iepress::scores
