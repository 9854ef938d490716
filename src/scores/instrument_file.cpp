
#include <algorithm>
#include <array>
#include <charconv>

#include "record/prose.h"
#include "record/words.h"
#include "scores/band_file.h"
#include "scores/catalogue_files.h"
#include "scores/messages.h"
#include "scores/names.h"

namespace iepress::scores {

namespace {

using datafile::Element;

/// Months of "4:11", years and months; nothing if it is no such age.
std::optional<int> parse_age(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto number = [](std::string_view digits, std::size_t most) -> std::optional<int> {
        int value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        const bool whole = error == std::errc{} && end == digits.data() + digits.size();
        if (!whole || value < 0 || digits.size() > most) return std::nullopt;
        return value;
    };
    const auto years = number(text.substr(0, colon), 3);
    const auto months = number(text.substr(colon + 1), 2);
    if (!years || !months || *months >= 12) return std::nullopt;
    return *years * 12 + *months;
}

std::optional<int> age_of(const Element& element, const char* attribute) {
    if (!element.has(attribute)) return std::nullopt;
    const auto months = parse_age(element.attribute(attribute));
    if (!months) element.refuse_value(attribute, "years:months, such as 4:0 or 21:11");
    return months;
}

/// The position of a word that has to be there.
std::optional<std::size_t> required_word(const Element& element, const char* attribute,
                                         std::span<const std::string_view> words) {
    if (element.required(attribute).empty()) return std::nullopt;
    return element.word(attribute, words);
}

void read_alias(const Element& element, Instrument& one) {
    element.allow({});
    std::string alias = element.required_text();
    if (alias.empty()) return;
    if (!is_name(alias)) element.refuse_text("a name with letters or digits");
    one.aliases.push_back(std::move(alias));
}

void read_discipline(const Element& element, Instrument& one) {
    element.allow({});
    // "other" has no instruments of its own.
    const auto found = element.text_word(record::lists::discipline.words.subspan(1));
    if (!found) return;
    const auto discipline = static_cast<record::Discipline>(*found + 1);
    if (std::find(one.disciplines.begin(), one.disciplines.end(), discipline) != one.disciplines.end()) {
        element.repeats("<discipline> " + element.text());
    }
    one.disciplines.push_back(discipline);
}

void read_language(const Element& element, Instrument& one) {
    element.allow({});
    std::string code = element.required_text();
    if (code.empty()) return;
    if (!record::is_language_code(code)) element.refuse_text("a language code, such as en or es-US");
    one.languages.push_back(std::move(code));
}

void read_about(const Element& element, Instrument& one) {
    element.allow({});
    one.about = element.required_text();
}

void read_ages(const Element& element, Instrument& one) {
    element.allow({"from", "to", "status", "source", "checked"});
    (void)element.required("from");
    AgeRange ages{age_of(element, "from").value_or(0), age_of(element, "to"), datafile::read_fact(element)};
    if (ages.to_months && *ages.to_months < ages.from_months) {
        element.diagnostics().report(reversed_ends, element.place(), element.name(), element.attribute("from"),
                                     element.attribute("to"));
    }
    one.ages = std::move(ages);
}

void read_direction(const Element& element, Instrument& one) {
    // In the order of HigherMeans.
    static constexpr std::array<std::string_view, 3> words{"less-difficulty", "more-difficulty", "mixed"};
    element.allow({"higher", "status", "source", "checked"});
    if (const auto found = required_word(element, "higher", words)) one.higher_means = static_cast<HigherMeans>(*found);
    one.direction_fact = datafile::read_fact(element);
}

void read_progress(const Element& element, Instrument& one) {
    // In the order of FitForProgress, after unknown.
    static constexpr std::array<std::string_view, 3> words{"yes", "no", "caution"};
    element.allow({"fit", "status", "source", "checked"});
    const auto found = required_word(element, "fit", words);
    if (found) one.fit_for_progress = static_cast<FitForProgress>(*found + 1);
    one.progress_fact = datafile::read_fact(element);
}

void read_retest(const Element& element, Instrument& one) {
    element.allow({"months", "status", "source", "checked"});
    (void)element.required("months");
    one.retest_months = element.whole_number("months").value_or(1);
    if (one.retest_months < 1) element.refuse_value("months", "a number of months from 1 on");
    one.retest_fact = datafile::read_fact(element);
}

void read_superseded(const Element& element, Instrument& one) {
    element.allow({"by", "year", "status", "source", "checked"});
    one.superseded_by = element.required("by");
    one.superseded_year = element.attribute("year");
    one.superseded_fact = datafile::read_fact(element);
    if (same_name(one.superseded_by, one.code)) element.refuse_value("by", "the code of another instrument");
}

void read_prematurity(const Element& element, Instrument& one) {
    element.allow({"policy", "status", "source", "checked"});
    one.age_policy = element.required("policy");
    one.age_policy_fact = datafile::read_fact(element);
}

void read_all_parts(const Element& element, Instrument& one) {
    element.allow({"status", "source", "checked"});
    one.parts = read_parts(element);
    one.parts_fact = datafile::read_fact(element);
}

void read_range(const Element& element, Instrument& one) {
    element.allow({"metric", "from", "to", "status", "source", "checked"});
    const auto metric = required_word(element, "metric", record::lists::metric.words);
    (void)element.required("from");
    (void)element.required("to");
    ScoreRange range;
    range.metric = metric ? static_cast<record::Metric>(*metric + 1) : record::Metric::unknown;
    const auto low = element.number("from"), high = element.number("to");
    check_ends(element, low, high);
    range.low = low.value_or(0);
    range.high = high.value_or(0);
    range.fact = datafile::read_fact(element);
    const bool known = std::any_of(one.ranges.begin(), one.ranges.end(),
                                   [&](const ScoreRange& other) { return other.metric == range.metric; });
    if (known && metric) element.repeats("<range> of the metric " + element.attribute("metric"));
    one.ranges.push_back(std::move(range));
}

void read_publishers_bands(const Element& element, Instrument& one) {
    element.allow({"metric", "level", "status", "source", "checked"});
    Bands bands = read_bands(element);
    bands.fact = datafile::read_fact(element);
    add_bands(one.bands, std::move(bands), element);
}

enum class Times { once, any };

struct Entry {
    std::string_view name;
    Times times;
    void (*read)(const Element&, Instrument&);
};

constexpr Entry entries[] = {
    {"alias", Times::any, read_alias},           {"discipline", Times::any, read_discipline},
    {"language", Times::any, read_language},     {"about", Times::once, read_about},
    {"ages", Times::once, read_ages},            {"direction", Times::once, read_direction},
    {"progress", Times::once, read_progress},    {"retest", Times::once, read_retest},
    {"superseded", Times::once, read_superseded}, {"prematurity", Times::once, read_prematurity},
    {"parts", Times::once, read_all_parts},      {"range", Times::any, read_range},
    {"bands", Times::any, read_publishers_bands},
};

std::string expected_elements() {
    std::string list = "one of ";
    for (const Entry& entry : entries) {
        if (&entry != &entries[0]) list += ", ";
        list += "<" + std::string(entry.name) + ">";
    }
    return list;
}

void read_children(const Element& root, Instrument& one) {
    std::array<bool, std::size(entries)> seen{};
    for (const Element& child : root.children()) {
        const auto* entry = std::find_if(std::begin(entries), std::end(entries),
                                         [&](const Entry& known) { return known.name == child.name(); });
        if (entry == std::end(entries)) {
            child.refuse(expected_elements());
            continue;
        }
        bool& again = seen[static_cast<std::size_t>(entry - entries)];
        if (again && entry->times == Times::once) child.repeats("<" + std::string(child.name()) + ">");
        again = true;
        entry->read(child, one);
    }
}

}  // namespace

Instrument read_instrument(const Element& root) {
    root.allow({"code", "title", "publisher", "year"});
    Instrument one;
    one.place = root.place();
    one.code = root.required("code");
    if (!one.code.empty() && !is_name(one.code)) root.refuse_value("code", "a code with letters or digits");
    one.title = root.required("title");
    one.publisher = root.attribute("publisher");
    one.year = root.attribute("year");
    const std::size_t errors_before = root.diagnostics().error_count();
    read_children(root, one);
    if (root.diagnostics().error_count() != errors_before) return one;
    if (one.disciplines.empty()) root.lacks("discipline");
    if (one.about.empty()) root.lacks("about");
    return one;
}

}  // namespace iepress::scores
