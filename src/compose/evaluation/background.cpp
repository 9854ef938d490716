// What the disciplines of a report share: why, from what, and what came before.
#include <algorithm>
#include <string>
#include <vector>

#include "compose/evaluation/parts.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

std::string heading_of(const Words& words, std::string_view group, const record::Section& section) {
    return section.title ? section.title.value : words.label(group, section.kind);
}

/// Paragraphs of several evaluations under one heading; what two of them say alike is said once.
struct Merged {
    std::string heading;
    record::Narrative narrative;
};

void add_once(record::Narrative& narrative, const record::Narrative& more) {
    for (const record::Paragraph& paragraph : more) {
        const bool said = std::any_of(
            narrative.begin(), narrative.end(),
            [&](const record::Paragraph& other) { return other.text == paragraph.text; });
        if (!said) narrative.push_back(paragraph);
    }
}

Object heading_and_blocks(const Material& material, std::string heading,
                          const record::Narrative& narrative) {
    Object names;
    names.emplace_back("heading", std::move(heading));
    names.emplace_back("blocks", blocks(material, narrative));
    return names;
}

bool same(const record::Source& a, const record::Source& b) {
    return a.kind.value == b.kind.value && a.description.value == b.description.value &&
           a.date.value == b.date.value;
}

}  // namespace

List section_names(const Material& material, std::string_view group,
                   const std::vector<record::Section>& sections) {
    List list;
    for (const record::Section& section : sections) {
        list.emplace_back(heading_and_blocks(material, heading_of(material.words, group, section),
                                             section.narrative));
    }
    return list;
}

List background_names(const Material& material, Evaluations evaluations) {
    std::vector<Merged> sections;
    for (const record::Evaluation* evaluation : evaluations) {
        for (const record::Section& section : evaluation->background) {
            std::string heading = heading_of(material.words, "background_kind", section);
            auto found = std::find_if(sections.begin(), sections.end(),
                                      [&](const Merged& one) { return one.heading == heading; });
            if (found == sections.end()) {
                found = sections.insert(sections.end(), Merged{std::move(heading), {}});
            }
            add_once(found->narrative, section.narrative);
        }
    }
    List list;
    for (Merged& section : sections) {
        list.emplace_back(heading_and_blocks(material, std::move(section.heading), section.narrative));
    }
    return list;
}

List source_names(const Material& material, Evaluations evaluations) {
    std::vector<const record::Source*> sources;
    for (const record::Evaluation* evaluation : evaluations) {
        for (const record::Source& source : evaluation->sources) {
            const bool said = std::any_of(sources.begin(), sources.end(), [&](const record::Source* other) {
                return same(*other, source);
            });
            if (!said) sources.push_back(&source);
        }
    }
    List list;
    for (const record::Source* source : sources) {
        Object names;
        names.emplace_back("kind", Value(material.words.label("source_kind", source->kind.value),
                                         source->kind.place));
        names.emplace_back("description", value_of(source->description));
        names.emplace_back("date", value_of(material.words, source->date));
        list.emplace_back(std::move(names));
    }
    return list;
}

Object referral_names(const Material& material, Evaluations evaluations) {
    const record::Referral& referral = material.one.referral;
    record::Narrative reason = referral.reason;
    for (const record::Evaluation* evaluation : evaluations) add_once(reason, evaluation->reason);
    std::vector<std::string> concerns;
    for (const record::Text& concern : referral.concerns) concerns.push_back(concern.value);
    Object names;
    names.emplace_back("date", value_of(material.words, referral.date));
    names.emplace_back("source", value_of(referral.source));
    names.emplace_back("concerns", material.words.list(concerns));
    names.emplace_back("answered", !reason.empty());
    names.emplace_back("blocks", blocks(material, reason));
    return names;
}

}  // namespace iepress::compose
