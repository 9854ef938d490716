#include "assembly/guide.h"

#include <algorithm>
#include <array>

#include "assembly/statements.h"
#include "datafile/file.h"
#include "record/words.h"

namespace iepress::assembly {

namespace {

using datafile::Element;
using std::string_view_literals::operator""sv;

// In the order of FactorSign::What.
constexpr std::array sign_words{"need"sv, "recommendation"sv, "category"sv, "english-learner"sv, "home-language"sv};

std::optional<std::string_view> required_word(const Element& element, const char* name,
                                              std::span<const std::string_view> words) {
    if (element.required(name).empty()) return std::nullopt;
    const auto position = element.word(name, words);
    return position ? std::optional(words[*position]) : std::nullopt;
}

void read_service(const Element& element, Guide& guide) {
    element.allow({"discipline", "kind"});
    ServiceNames service;
    if (const auto discipline = element.word("discipline", record::lists::discipline.words)) {
        service.discipline = static_cast<record::Discipline>(*discipline);
    }
    if (const auto kind = required_word(element, "kind", record::lists::service_kind.words)) service.kind = *kind;
    for (const Element& child : element.children()) {
        if (child.name() != "name") {
            child.refuse("<name>");
            continue;
        }
        child.allow({});
        std::string name = child.required_text();
        if (!name.empty()) service.names.push_back(std::move(name));
    }
    if (service.names.empty()) element.lacks("name");
    else guide.services.push_back(std::move(service));
}

void read_period(const Element& element, FrequencyWords& words) {
    element.allow({"of", "once"});
    constexpr std::array yes_or_no{"no"sv, "yes"sv};
    const auto period = element.required("of").empty() ? std::nullopt : element.word("of", period_words());
    const auto once = element.word("once", yes_or_no);
    std::string text = element.required_text();
    if (period && !text.empty()) words.periods.push_back({std::move(text), static_cast<Period>(*period), once == 1U});
}

void read_times(const Element& element, FrequencyWords& words) {
    element.allow({"value"});
    const auto value = element.required("value").empty() ? std::nullopt : element.number("value");
    std::string text = element.required_text();
    if (value && !text.empty()) words.times.push_back({std::move(text), *value});
}

void read_frequency(const Element& element, FrequencyWords& words) {
    element.allow({});
    for (const Element& child : element.children()) {
        if (child.name() == "times") {
            read_times(child, words);
        } else if (child.name() == "period") {
            read_period(child, words);
        } else if (child.name() == "filler") {
            child.allow({});
            std::string text = child.required_text();
            if (!text.empty()) words.fillers.push_back(std::move(text));
        } else {
            child.refuse("<times>, <period> or <filler>");
        }
    }
}

void read_sign(const Element& element, std::vector<FactorSign>& signs) {
    const auto what = std::find(sign_words.begin(), sign_words.end(), element.name());
    if (what == sign_words.end()) {
        element.refuse("<need>, <recommendation>, <category>, <english-learner> or <home-language>");
        return;
    }
    element.allow({});
    FactorSign sign{static_cast<FactorSign::What>(what - sign_words.begin()), {}};
    const bool has_words = sign.what <= FactorSign::What::category;
    sign.words = has_words ? element.required_text() : element.only_text();
    if (!has_words && !sign.words.empty()) element.refuse_text("an element without words");
    else if (!has_words || !sign.words.empty()) signs.push_back(std::move(sign));
}

void read_factor(const Element& element, Guide& guide) {
    element.allow({"kind"});
    const auto name = required_word(element, "kind", record::lists::factor.words);
    if (!name) return;
    auto found = std::find_if(guide.factors.begin(), guide.factors.end(),
                              [&](const FactorSigns& one) { return one.factor == *name; });
    if (found == guide.factors.end()) found = guide.factors.insert(found, {std::string(*name), {}});
    for (const Element& child : element.children()) read_sign(child, found->signs);
}

void read_family(const Element& element, Guide& guide) {
    element.allow({});
    std::string words = element.required_text();
    if (!words.empty()) guide.family.push_back(std::move(words));
}

void read_file(const Element& root, Guide& guide) {
    root.allow({});
    for (const Element& child : root.children()) {
        if (child.name() == "service") read_service(child, guide);
        else if (child.name() == "frequency") read_frequency(child, guide.frequency);
        else if (child.name() == "factor") read_factor(child, guide);
        else if (child.name() == "family") read_family(child, guide);
        else child.refuse("<service>, <frequency>, <factor> or <family>");
    }
}

}  // namespace

std::span<const std::string_view> period_words() {
    static constexpr std::array words{"minute"sv, "hour"sv, "day"sv, "week"sv, "month"sv, "quarter"sv, "year"sv};
    return words;
}

const ServiceNames* Guide::service_named(std::string_view name) const {
    for (const ServiceNames& service : services) {
        const bool fits = std::any_of(service.names.begin(), service.names.end(),
                                      [&](const std::string& one) { return says_the_same(one, name); });
        if (fits) return &service;
    }
    return nullptr;
}

const ServiceNames* Guide::service_of(record::Discipline discipline) const {
    if (discipline == record::Discipline::other) return nullptr;
    const auto found = std::find_if(services.begin(), services.end(),
                                    [&](const ServiceNames& one) { return one.discipline == discipline; });
    return found == services.end() ? nullptr : &*found;
}

std::optional<Guide> load_guide(const std::vector<std::filesystem::path>& folders, base::Diagnostics& diagnostics) {
    Guide guide;
    const std::size_t errors_before = diagnostics.error_count();
    for (const auto& folder : folders) {
        for (const auto& path : datafile::xml_files(folder / "assembly")) {
            if (const auto file = datafile::File::open(path, "assembly", diagnostics)) read_file(file->root(), guide);
        }
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return guide;
}

}  // namespace iepress::assembly
