#include <algorithm>

#include "record/words.h"
#include "scores/catalogue_files.h"
#include "scores/names.h"

namespace iepress::scores {

namespace {

using datafile::Element;

InstrumentPart read_part(const Element& element, const std::string& composite) {
    element.allow({"name", "alias", "level", "metric", "area"});
    InstrumentPart part;
    part.place = element.place();
    part.composite = composite;
    part.name = element.required("name");
    if (!part.name.empty() && !is_name(part.name)) element.refuse_value("name", "a name with letters or digits");
    part.aliases = element.list("alias", ';');
    if (!element.required("level").empty()) {
        const auto level = element.word("level", record::lists::measure_level.words);
        if (level) part.level = static_cast<record::Measure::Level>(*level);
    }
    (void)element.required("metric");
    for (const std::size_t metric : element.words("metric", record::lists::metric.words)) {
        part.metrics.push_back(static_cast<record::Metric>(metric + 1));
    }
    part.areas = element.list("area", ' ');
    return part;
}

bool has_name(const InstrumentPart& part, std::string_view name) {
    return same_name(part.name, name) || std::any_of(part.aliases.begin(), part.aliases.end(), [&](const std::string& alias) {
               return same_name(alias, name);
           });
}

/// Whether a report could mean either by a name. A subtest that stands in two composites is one.
bool is_confusable(const InstrumentPart& a, const InstrumentPart& b) {
    const bool one_subtest = same_name(a.name, b.name) && a.composite != b.composite && a.level == b.level &&
                             a.metrics == b.metrics;
    return !one_subtest && (has_name(a, b.name) || std::any_of(b.aliases.begin(), b.aliases.end(), [&](const std::string& alias) {
                                return has_name(a, alias);
                            }));
}

void read_parts_of(const Element& element, const std::string& composite, std::vector<InstrumentPart>& parts) {
    for (const Element& child : element.children()) {
        if (child.name() != "part") {
            child.refuse("<part>");
            continue;
        }
        InstrumentPart part = read_part(child, composite);
        const auto like_it = [&](const InstrumentPart& other) { return is_confusable(other, part); };
        if (std::any_of(parts.begin(), parts.end(), like_it)) child.repeats("part of the name " + part.name);
        std::string name = part.name;
        parts.push_back(std::move(part));
        read_parts_of(child, name, parts);
    }
}

}  // namespace

std::vector<InstrumentPart> read_parts(const Element& element) {
    std::vector<InstrumentPart> parts;
    read_parts_of(element, {}, parts);
    return parts;
}

}  // namespace iepress::scores
