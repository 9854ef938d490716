// Carrying a case that is written in a test.
#pragma once

#include <catch2/catch.hpp>

#include "carry/carry.h"
#include "record/read.h"

namespace iepress::carry::tests {

inline record::Case read(const std::string& xml) {
    base::Diagnostics diagnostics;
    auto one = record::read_case_text("case.xml", xml, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one);
    REQUIRE_FALSE(diagnostics.has_errors());
    return std::move(*one);
}

/// A set with one code for each outcome: "D" says met, "N" says not, "?" leaves it to the data.
inline progress::CodeSets codes() {
    progress::CodeSets sets;
    progress::CodeSet set;
    set.id = "neutral";
    set.codes.resize(3);
    set.codes[0].value = "D";
    set.codes[0].suggests = {progress::Verdict::met};
    set.codes[1].value = "N";
    set.codes[1].suggests = {progress::Verdict::below, progress::Verdict::on_track};
    set.codes[2].value = "?";
    set.codes[2].fits = {progress::Verdict::met, progress::Verdict::below};
    for (progress::Code& code : set.codes) code.label.all = {{"en", "word"}};
    sets.all.push_back(std::move(set));
    return sets;
}

inline NextYear carried(const record::Case& one, const base::Date& last_day = {2199, 12, 31}) {
    const scores::Catalogue none;
    const progress::Results results = progress::compute(one, none, last_day);
    const progress::CodeSets sets = codes();
    base::Diagnostics diagnostics;
    auto next = next_year({one, results, sets, "this-year.xml"}, diagnostics);
    REQUIRE(next);
    return std::move(*next);
}

inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Lines joined, so that a sentence is found wherever it was broken.
inline std::string joined(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n';
        if (!space) out += c;
        else if (out.empty() || out.back() != ' ') out += ' ';
    }
    return out;
}

}  // namespace iepress::carry::tests
