#include "scores/band_file.h"

#include <algorithm>

#include "record/words.h"
#include "scores/messages.h"

namespace iepress::scores {

namespace {

using datafile::Element;

/// Tables of bands are written in whole points.
constexpr double point = 1;

void check_below(const Element& element, const Band& above, const Band& band) {
    if (!above.low || !band.high || *band.high >= *above.low) {
        element.diagnostics().report(band_order, element.place(), band.word, above.word);
    } else if (*above.low - *band.high > point) {
        element.diagnostics().report(band_gap, element.place(), *band.high, *above.low);
    }
}

/// Reads one band; nothing if it has a problem, which would only make others of its neighbours.
std::optional<Band> read_band(const Element& element) {
    const std::size_t errors_before = element.diagnostics().error_count();
    if (element.name() != "band") {
        element.refuse("<band>");
        return std::nullopt;
    }
    element.allow({"from", "to", "word"});
    Band band{element.number("from"), element.number("to"), element.required("word")};
    if (!element.has("from") && !element.has("to")) (void)element.required("from");
    check_ends(element, band.low, band.high);
    if (element.diagnostics().error_count() != errors_before) return std::nullopt;
    return band;
}

}  // namespace

void check_ends(const Element& element, std::optional<double> low, std::optional<double> high) {
    if (low && high && *low > *high) {
        element.diagnostics().report(reversed_ends, element.place(), element.name(), *low, *high);
    }
}

Bands read_bands(const Element& element) {
    Bands bands;
    if (!element.required("metric").empty()) {
        const auto metric = element.word("metric", record::lists::metric.words);
        if (metric) bands.metric = static_cast<record::Metric>(*metric + 1);
    }
    if (const auto level = element.word("level", record::lists::measure_level.words)) {
        bands.level = static_cast<record::Measure::Level>(*level);
    }
    const std::size_t errors_before = element.diagnostics().error_count();
    std::optional<Band> above;
    for (const Element& child : element.children()) {
        auto band = read_band(child);
        if (above && band) check_below(child, *above, *band);
        if (band) bands.bands.push_back(*band);
        above = std::move(band);
    }
    if (bands.bands.empty() && element.diagnostics().error_count() == errors_before) element.lacks("band");
    return bands;
}

void add_bands(std::vector<Bands>& all, Bands&& more, const Element& element) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const Bands& one) {
        return one.metric == more.metric && one.level == more.level;
    });
    if (known && more.metric != record::Metric::unknown) {
        element.repeats("<bands> of the metric " + element.attribute("metric"));
    }
    all.push_back(std::move(more));
}

}  // namespace iepress::scores
