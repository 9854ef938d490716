#include <algorithm>

#include "record/shapes.h"

namespace iepress::record {

namespace {

using enum Count;

constexpr Part<Source> source_attributes[] = {
    {"kind", one, word<&Source::kind, lists::source_kind>},
    {"date", optional, value<&Source::date>},
};
constexpr Shape<Source> source_shape{
    source_attributes, {}, OwnText::words, one, value<&Source::description>};

template <const WordList& kinds>
constexpr Part<Section> section_attributes[] = {
    {"kind", one, word<&Section::kind, kinds>},
    {"id", optional, id<&Section::id, IdKind::section>},
    {"title", optional, value<&Section::title>},
};
template <const WordList& kinds>
constexpr Shape<Section> section_shape{
    section_attributes<kinds>, {}, OwnText::prose, one, value<&Section::narrative>};

Number& interval_low(Measure& measure) { return measure.interval.low; }
Number& interval_high(Measure& measure) { return measure.interval.high; }
Number& interval_level(Measure& measure) { return measure.interval.level; }

constexpr Part<Measure> measure_attributes[] = {
    {"id", optional, id<&Measure::id, IdKind::measure>},
    {"name", one, value<&Measure::name>},
    {"level", optional, enumerated<&Measure::level, lists::measure_level, 0>},
    {"metric", one, enumerated<&Measure::metric, lists::metric, 1>},
    {"raw", optional, number<&Measure::raw>},
    {"score", optional, number<&Measure::value>},
    {"standard-error", optional, number<&Measure::standard_error>},
    {"cut-off", optional, number<&Measure::cut_off>},
    {"low", optional, number<&interval_low>},
    {"high", optional, number<&interval_high>},
    {"confidence", optional, number<&interval_level, confidence_level>},
    {"percentile", optional, value<&Measure::percentile>},
    {"age-equivalent", optional, value<&Measure::age_equivalent>},
    {"descriptor", optional, value<&Measure::descriptor>},
    {"unit", optional, value<&Measure::unit>},
};
constexpr Part<Measure> measure_elements[] = {
    {"note", optional, value<&Measure::note>},
    {"interpretation", optional, value<&Measure::interpretation>},
};
constexpr Shape<Measure> measure_shape{measure_attributes, measure_elements};

constexpr Part<Assessment> assessment_attributes[] = {
    {"id", optional, id<&Assessment::id, IdKind::assessment>},
    {"instrument", optional, value<&Assessment::instrument>},
    {"language", optional, language<&Assessment::language>},
};
constexpr Part<Assessment> assessment_elements[] = {
    {"title", one, value<&Assessment::title>},
    {"form", optional, value<&Assessment::form>},
    {"norms", optional, value<&Assessment::norms>},
    {"ruler", optional, value<&Assessment::ruler>},
    {"age-policy", optional, value<&Assessment::age_policy>},
    {"norm-age", optional, value<&Assessment::norm_age>},
    {"confidence", optional, number<&Assessment::confidence, confidence_level>},
    {"date", optional, value<&Assessment::date>},
    {"given-before", many, value<&Assessment::given_before>},
    {"higher-is-more-difficulty", optional, value<&Assessment::higher_is_more_difficulty>},
    {"description", optional, value<&Assessment::description>},
    {"validity", optional, value<&Assessment::validity>},
    {"interpretation", optional, value<&Assessment::interpretation>},
    {"for-family", optional, value<&Assessment::for_family>},
    {"measure", many, child<&Assessment::measures, measure_shape>},
};
constexpr Shape<Assessment> assessment_shape{assessment_attributes, assessment_elements};

constexpr Part<Finding> finding_attributes[] = {
    {"id", optional, id<&Finding::id, IdKind::finding>},
    {"area", optional, value<&Finding::area>},
    {"supported-by", optional, references<&Finding::supported_by, support_target>},
    {"relative-to", optional, reference<&Finding::relative_to, support_target>},
};
constexpr Shape<Finding> finding_shape{finding_attributes, {}, OwnText::words, one, value<&Finding::text>};

constexpr Part<Recommendation> recommendation_attributes[] = {
    {"id", optional, id<&Recommendation::id, IdKind::recommendation>},
    {"kind", one, word<&Recommendation::kind, lists::recommendation_kind>},
    {"supported-by", optional, references<&Recommendation::supported_by, support_target>},
    // of a service
    {"service", optional, value<&Recommendation::service>},
    {"minutes", optional, number<&Recommendation::minutes, above_zero>},
    {"frequency", optional, value<&Recommendation::frequency>},
    {"location", optional, value<&Recommendation::location>},
    {"setting", optional, value<&Recommendation::setting>},
    // of a goal
    {"area", optional, value<&Recommendation::area>},
    {"domain", optional, word<&Recommendation::domain, lists::domain>},
    {"condition", optional, value<&Recommendation::condition>},
    {"measurement", optional, value<&Recommendation::measurement>},
    {"schedule", optional, value<&Recommendation::schedule>},
    {"criterion", optional, number<&Recommendation::criterion>},
    {"unit", optional, value<&Recommendation::unit>},
    {"criterion-words", optional, value<&Recommendation::criterion_words>},
    {"baseline", optional, reference<&Recommendation::baseline, measure_target>},
};
constexpr Shape<Recommendation> recommendation_shape{
    recommendation_attributes, {}, OwnText::words, one, value<&Recommendation::text>};

/// Reports an attribute of a service or a goal where the recommendation is of another kind.
void check_kind(Reader& reader, const Found& found, const Recommendation& one) {
    constexpr std::string_view of_service[] = {"service", "minutes", "frequency", "location", "setting"};
    constexpr std::string_view of_goal[] = {"area",     "domain",    "condition", "measurement",     "schedule",
                                            "criterion", "unit",     "criterion-words", "baseline"};
    for (auto* at = found.element->FirstAttribute(); at != nullptr; at = at->Next()) {
        const auto is_named = [&](std::string_view name) { return name == at->Name(); };
        const std::string_view kind = std::ranges::any_of(of_service, is_named) ? "service"
                                      : std::ranges::any_of(of_goal, is_named)  ? "goal"
                                                                                : std::string_view{};
        if (!kind.empty() && one.kind && one.kind.value != kind) {
            reader.report(other_recommendation, reader.place({found.element, at}), at->Name(), kind);
        }
    }
}

/// A recommendation, whose kind says which of its attributes belong.
constexpr How<Evaluation> recommendation{
    [](Reader& reader, const Found& found, Evaluation& into) {
        Recommendation& one = into.recommendations.emplace_back();
        one.place = reader.place(*found.element);
        read_shape(reader, *found.element, recommendation_shape, one);
        check_kind(reader, found, one);
    },
    child<&Evaluation::recommendations, recommendation_shape>.dump, nullptr,
    [](Vocabulary& vocabulary, const std::string& path) { list_shape(recommendation_shape, vocabulary, path); }};

constexpr How<Evaluation> identification{
    [](Reader& reader, const Found& found, Evaluation&) {
        reader.identified().place = reader.place(*found.element);
        read_shape(reader, *found.element, identified_student_shape, reader.identified());
    },
    [](Dump&, std::string_view, Evaluation&) {}, nullptr,
    [](Vocabulary& vocabulary, const std::string& path) {
        list_shape(identified_student_shape, vocabulary, path);
    }};

constexpr Part<Evaluation> evaluation_attributes[] = {
    {"id", one, id<&Evaluation::id, IdKind::evaluation>},
    {"discipline", one, enumerated<&Evaluation::discipline, lists::discipline, 0>},
    {"kind", optional, word<&Evaluation::kind, lists::evaluation_kind>},
    {"examiner", one, reference<&Evaluation::examiner, team_member_target>},
};
constexpr Part<Evaluation> evaluation_file_elements[] = {
    {"student", one, identification},
    {"discipline-name", optional, value<&Evaluation::discipline_name>},
    {"report-date", one, value<&Evaluation::report_date>},
    {"testing-date", many, value<&Evaluation::testing_dates>},
    {"reason", optional, value<&Evaluation::reason>},
    {"source", many, child<&Evaluation::sources, source_shape>},
    {"background", many, section<&Evaluation::background, section_shape<lists::background_kind>>},
    {"observation", many, section<&Evaluation::observations, section_shape<lists::observation_kind>>},
    {"role", many, section<&Evaluation::roles, section_shape<lists::role_kind>>},
    {"assessment", many, child<&Evaluation::assessments, assessment_shape>},
    {"strength", many, child<&Evaluation::strengths, finding_shape>},
    {"need", many, child<&Evaluation::needs, finding_shape>},
    {"summary", optional, value<&Evaluation::summary>},
    {"educational-impact", optional, value<&Evaluation::educational_impact>},
    {"for-family", optional, value<&Evaluation::for_family>},
    {"ruler", optional, value<&Evaluation::ruler>},
    {"recommendation", many, recommendation},
    {"english-learner-caveat", optional, value<&Evaluation::caveat_english_learner>},
};
// Within the case, the case says who the student is.
constexpr std::span<const Part<Evaluation>> evaluation_elements =
    std::span<const Part<Evaluation>>(evaluation_file_elements).subspan(1);

}  // namespace

constinit const Shape<Evaluation> evaluation_shape{evaluation_attributes, evaluation_elements};
constinit const Shape<Evaluation> evaluation_file_shape{evaluation_attributes, evaluation_file_elements};

void read_section(Reader& reader, const Found& found, const Shape<Section>& shape, std::vector<Section>& into) {
    Section& one_section = into.emplace_back();
    one_section.place = reader.place(*found.element);
    read_shape(reader, *found.element, shape, one_section);
    const bool titled = one_section.title || found.element->FindAttribute("title") != nullptr;
    if (one_section.kind == "other" && !titled) {
        reader.report(missing_title, one_section.place, found.element->Name());
    }
}

}  // namespace iepress::record
