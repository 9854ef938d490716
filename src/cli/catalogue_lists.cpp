#include "cli/catalogue_lists.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/json.h"
#include "record/words.h"

namespace iepress::cli {

namespace {

using datafile::Fact;
using scores::Instrument;

constexpr const char* legend = "\n? not verified: nobody has read it in a source yet\n";

// --- Words ---------------------------------------------------------------------------------

std::string_view word_of(record::Metric metric) { return record::metric_word(metric); }

std::string_view word_of(record::Discipline discipline) {
    return record::lists::discipline.words[static_cast<std::size_t>(discipline)];
}

std::string_view word_of(scores::FitForProgress fit) {
    switch (fit) {
        case scores::FitForProgress::yes: return "yes";
        case scores::FitForProgress::no: return "no";
        case scores::FitForProgress::caution: return "caution";
        case scores::FitForProgress::unknown: break;
    }
    return "";
}

std::string_view status_of(const Fact& fact) { return fact.confirmed() ? "confirmed" : "unverified"; }

template <class List>
std::vector<std::string> words_of(const List& list) {
    std::vector<std::string> words;
    for (const auto& one : list) {
        std::string word(word_of(one));
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
    }
    return words;
}

std::vector<std::string> metrics_of(const Instrument& one) {
    std::vector<record::Metric> all;
    for (const scores::InstrumentPart& part : one.parts) {
        all.insert(all.end(), part.metrics.begin(), part.metrics.end());
    }
    return words_of(all);
}

std::vector<std::string> disciplines_of(const Instrument& one) {
    std::vector<record::Discipline> all = one.disciplines;
    std::sort(all.begin(), all.end());
    return words_of(all);
}

std::string age_text(int months) { return fmt::format("{}:{}", months / 12, months % 12); }

// --- Text ----------------------------------------------------------------------------------

using Row = std::vector<std::string>;

/// Columns as wide as their widest cell; the last one ends where its text does.
std::string aligned(const std::vector<Row>& rows) {
    std::vector<std::size_t> widths;
    for (const Row& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
    }
    std::string out;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            fmt::format_to(std::back_inserter(out), "{:<{}}  ", row[i], widths[i]);
        }
        out += row.back() + "\n";
    }
    return out;
}

/// A fact's text, with a question mark where nobody has read it.
std::string marked(std::string text, const Fact& fact) {
    if (!text.empty() && !fact.confirmed()) text += "?";
    return text.empty() ? "-" : text;
}

std::string joined(const std::vector<std::string>& words) {
    return words.empty() ? "-" : fmt::format("{}", fmt::join(words, " "));
}

std::string ages_text(const Instrument& one) {
    if (!one.ages) return "-";
    const std::string from = age_text(one.ages->from_months);
    const std::string text = one.ages->to_months ? from + "-" + age_text(*one.ages->to_months) : from + " and up";
    return marked(text, one.ages->fact);
}

std::string title_text(const Instrument& one) {
    if (one.superseded_by.empty()) return one.title;
    return fmt::format("{} (superseded by {})", one.title, marked(one.superseded_by, one.superseded_fact));
}

std::string band_text(const scores::Band& band) {
    if (!band.high) return fmt::format("{} and above: {}", band.low.value_or(0), band.word);
    if (!band.low) return fmt::format("{} and below: {}", *band.high, band.word);
    return fmt::format("{} to {}: {}", *band.low, *band.high, band.word);
}

std::string ruler_text(const scores::Ruler& ruler) {
    std::string out = fmt::format("{}  {}{}\n", ruler.id, ruler.title, ruler.fact.confirmed() ? "" : " ?");
    for (const scores::Bands& bands : ruler.bands) {
        const std::string_view level =
            bands.level ? record::lists::measure_level.words[static_cast<std::size_t>(*bands.level)] : "";
        std::vector<std::string> texts;
        for (const scores::Band& band : bands.bands) texts.push_back(band_text(band));
        fmt::format_to(std::back_inserter(out), "  {}{}{}: {}\n", word_of(bands.metric), level.empty() ? "" : " of a ",
                       level, fmt::join(texts, "; "));
    }
    return out;
}

std::string codes_text(const progress::CodeSet& set) {
    std::string out = fmt::format("{}  {}{}\n", set.id, set.title, set.fact.confirmed() ? "" : " ?");
    const auto line = [&](std::string_view value, const std::string& label) {
        out += value == label ? fmt::format("  {}\n", value) : fmt::format("  {}: {}\n", value, label);
    };
    for (const progress::Code& code : set.codes) line(code.value, *code.label.in("en"));
    for (const progress::CodeReason& reason : set.reasons) line("reason " + reason.value, *reason.label.in("en"));
    return out;
}

// --- JSON ----------------------------------------------------------------------------------

std::string json_list(const std::vector<std::string>& words) {
    std::vector<std::string> quoted;
    for (const std::string& word : words) quoted.push_back(base::json_string(word));
    return fmt::format("[{}]", fmt::join(quoted, ", "));
}

/// An object with a member for each call, in their order.
class JsonObject {
public:
    JsonObject& raw(std::string_view name, std::string_view json) {
        fmt::format_to(std::back_inserter(text_), "{}\"{}\": {}", text_.empty() ? "" : ", ", name, json);
        return *this;
    }
    JsonObject& text(std::string_view name, std::string_view words) { return raw(name, base::json_string(words)); }
    JsonObject& number(std::string_view name, double value) { return raw(name, fmt::format("{}", value)); }
    JsonObject& fact(const Fact& fact) {
        text("status", status_of(fact));
        return fact.source.empty() ? *this : text("source", fact.source);
    }
    [[nodiscard]] std::string take() const { return "{" + text_ + "}"; }

private:
    std::string text_;
};

std::string json_array(const std::vector<std::string>& objects) {
    return objects.empty() ? "[]\n" : fmt::format("[\n{}\n]\n", fmt::join(objects, ",\n"));
}

std::string instrument_json(const Instrument& one) {
    JsonObject object;
    object.text("code", one.code).raw("aliases", json_list(one.aliases)).text("title", one.title);
    object.text("publisher", one.publisher).text("year", one.year).text("about", one.about);
    object.raw("disciplines", json_list(disciplines_of(one))).raw("languages", json_list(one.languages));
    object.raw("metrics", json_list(metrics_of(one)));
    if (one.ages) {
        JsonObject ages;
        ages.text("from", age_text(one.ages->from_months));
        if (one.ages->to_months) ages.text("to", age_text(*one.ages->to_months));
        object.raw("ages", ages.fact(one.ages->fact).take());
    }
    if (one.fit_for_progress != scores::FitForProgress::unknown) {
        object.raw("progress", JsonObject{}.text("fit", word_of(one.fit_for_progress)).fact(one.progress_fact).take());
    }
    if (!one.superseded_by.empty()) {
        object.raw("superseded", JsonObject{}.text("by", one.superseded_by).fact(one.superseded_fact).take());
    }
    return object.take();
}

std::string bands_json(const scores::Bands& bands) {
    std::vector<std::string> list;
    for (const scores::Band& band : bands.bands) {
        JsonObject one;
        if (band.low) one.number("from", *band.low);
        if (band.high) one.number("to", *band.high);
        list.push_back(one.text("word", band.word).take());
    }
    JsonObject object;
    object.text("metric", word_of(bands.metric));
    if (bands.level) object.text("level", record::lists::measure_level.words[static_cast<std::size_t>(*bands.level)]);
    return object.raw("bands", fmt::format("[{}]", fmt::join(list, ", "))).take();
}

std::string ruler_json(const scores::Ruler& ruler) {
    std::vector<std::string> bands;
    for (const scores::Bands& one : ruler.bands) bands.push_back(bands_json(one));
    return JsonObject{}.text("id", ruler.id).text("title", ruler.title).fact(ruler.fact)
        .raw("bands", fmt::format("[{}]", fmt::join(bands, ", "))).take();
}

std::string age_policy_json(const scores::AgePolicy& one) {
    return JsonObject{}.text("id", one.id).text("title", one.title).number("full-term-weeks", one.full_term_weeks)
        .number("least-weeks-early", one.least_weeks_early).number("until-months", one.until_months)
        .number("round-weeks-up-from-days", one.round_up_from_days).fact(one.fact).take();
}

std::string translated_json(const progress::Translated& words) {
    JsonObject object;
    for (const auto& one : words.all) object.text(one.language, one.text);
    return object.take();
}

std::string verdicts_json(const std::vector<progress::Verdict>& verdicts) {
    std::vector<std::string> words;
    for (const progress::Verdict one : verdicts) {
        words.emplace_back(progress::verdict_words()[static_cast<std::size_t>(one)]);
    }
    return json_list(words);
}

std::string codes_json(const progress::CodeSet& set) {
    std::vector<std::string> codes, reasons;
    for (const progress::Code& code : set.codes) {
        JsonObject one;
        one.text("value", code.value)
            .raw("label", translated_json(code.label))
            .raw("family", translated_json(code.family));
        one.raw("suggests", verdicts_json(code.suggests)).raw("fits", verdicts_json(code.fits));
        if (code.share_from) one.number("share-from", *code.share_from);
        if (code.share_to) one.number("share-to", *code.share_to);
        codes.push_back(one.text("team-meets", code.team_meets ? "yes" : "no").take());
    }
    for (const progress::CodeReason& reason : set.reasons) {
        reasons.push_back(JsonObject{}.text("value", reason.value).raw("label", translated_json(reason.label)).take());
    }
    JsonObject object;
    object.text("id", set.id).text("title", set.title);
    if (!set.jurisdiction.empty()) object.text("jurisdiction", set.jurisdiction);
    return object.fact(set.fact).raw("codes", fmt::format("[{}]", fmt::join(codes, ", ")))
        .raw("reasons", fmt::format("[{}]", fmt::join(reasons, ", "))).take();
}

template <class List, class Make>
std::string json_of(const List& list, Make&& make) {
    std::vector<std::string> objects;
    for (const auto& one : list) objects.push_back(make(one));
    return json_array(objects);
}

/// With the legend, where there is a mark for it to explain.
std::string explained(const std::string& text, std::string_view if_empty) {
    if (text.empty()) return std::string(if_empty);
    return text.find('?') == std::string::npos ? text : text + legend;
}

}  // namespace

std::string list_instruments(const scores::Catalogue& catalogue, ListFormat format) {
    if (format == ListFormat::json) return json_of(catalogue.instruments, instrument_json);
    if (catalogue.instruments.empty()) return "no instruments\n";
    std::vector<Row> rows{{"code", "for", "ages", "progress", "scores", "title"}};
    for (const Instrument& one : catalogue.instruments) {
        rows.push_back({one.code, joined(disciplines_of(one)), ages_text(one),
                        marked(std::string(word_of(one.fit_for_progress)), one.progress_fact), joined(metrics_of(one)),
                        title_text(one)});
    }
    return explained(aligned(rows), {});
}

std::string list_rulers(const scores::Catalogue& catalogue, ListFormat format) {
    if (format == ListFormat::json) return json_of(catalogue.rulers, ruler_json);
    std::string out;
    for (const scores::Ruler& ruler : catalogue.rulers) out += ruler_text(ruler);
    return explained(out, "no rulers\n");
}

std::string list_age_policies(const scores::Catalogue& catalogue, ListFormat format) {
    if (format == ListFormat::json) return json_of(catalogue.age_policies, age_policy_json);
    std::vector<Row> rows;
    for (const scores::AgePolicy& one : catalogue.age_policies) {
        const std::string rounding =
            one.round_up_from_days == 0 ? "" : fmt::format("; a week from day {} on", one.round_up_from_days);
        rows.push_back({one.id, fmt::format("{}{} (term at {} weeks; from {} weeks early; until {} months{})",
                                            one.title, one.fact.confirmed() ? "" : " ?", one.full_term_weeks,
                                            one.least_weeks_early, one.until_months, rounding)});
    }
    return explained(aligned(rows), "no age policies\n");
}

std::string list_progress_codes(const progress::CodeSets& sets, ListFormat format) {
    if (format == ListFormat::json) return json_of(sets.all, codes_json);
    std::string out;
    for (const progress::CodeSet& set : sets.all) out += codes_text(set);
    return explained(out, "no progress codes\n");
}

}  // namespace iepress::cli
