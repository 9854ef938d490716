#include "review/narrative/passages.h"

namespace iepress::review {

namespace {

/// Adds the prose of one part of the case after the other.
class Collector {
public:
    Collector(const record::Case& one, Passages& passages) : case_(one), passages_(passages) {}

    void evaluation(const record::Evaluation& from) {
        evaluation_ = &from;
        for (const record::Source& source : from.sources) add(source.description);
        add(from.reason);
        for (const auto* sections : {&from.background, &from.observations, &from.roles}) {
            for (const record::Section& section : *sections) add(section.narrative);
        }
        for (const record::Assessment& test : from.assessments) assessment(test);
        for (const auto* findings : {&from.strengths, &from.needs}) {
            for (const record::Finding& finding : *findings) add(finding.text);
        }
        add(from.summary);
        add(from.educational_impact);
        add(from.for_family);
        for (const record::Recommendation& advice : from.recommendations) add(advice.text);
    }

    void add(const record::Narrative& narrative) {
        for (const record::Paragraph& paragraph : narrative) add(paragraph);
    }

private:
    void assessment(const record::Assessment& test) {
        add(test.description);
        add(test.validity);
        for (const record::Measure& measure : test.measures) {
            add(measure.note);
            add(measure.interpretation);
        }
        add(test.interpretation);
        add(test.for_family);
    }

    void add(const record::Text& text) {
        if (!text) return;
        record::Paragraph& paragraph = passages_.single.emplace_back();
        paragraph.text = text.value;
        paragraph.place = text.place;
        add(paragraph);
    }

    void add(const record::Paragraph& paragraph) {
        const std::string& language = paragraph.language.empty() ? case_.language.value : paragraph.language;
        // A case that names no language is in English, as its documents are.
        passages_.all.push_back({&paragraph, evaluation_, language.empty() || language.starts_with("en")});
    }

    const record::Case& case_;
    Passages& passages_;
    const record::Evaluation* evaluation_ = nullptr;
};

}  // namespace

Passages collect_passages(const record::Case& one) {
    Passages passages;
    Collector collector(one, passages);
    collector.add(one.referral.reason);
    for (const record::Evaluation& evaluation : one.evaluations) collector.evaluation(evaluation);
    return passages;
}

}  // namespace iepress::review
