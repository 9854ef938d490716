#include "progress/codes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "datafile/layers.h"
#include "progress/code_file.h"

namespace iepress::progress {

namespace {

constexpr std::string_view neutral_id = "neutral";

bool same_letters(std::string_view one, std::string_view other) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](char a, char b) { return lower(a) == lower(b); });
}

/// A value wins over a label that reads the same.
template <class One>
const One* find_written(const std::vector<One>& list, std::string_view written) {
    for (const One& one : list) {
        if (same_letters(one.value, written)) return &one;
    }
    for (const One& one : list) {
        const auto& labels = one.label.all;
        const bool same = std::any_of(labels.begin(), labels.end(),
                                      [&](const auto& label) { return same_letters(label.text, written); });
        if (same) return &one;
    }
    return nullptr;
}

bool holds(const std::vector<Verdict>& list, Verdict verdict) {
    return std::find(list.begin(), list.end(), verdict) != list.end();
}

bool in_part(const Code& code, std::optional<double> share) {
    if (!code.share_from && !code.share_to) return true;
    if (!share) return false;
    const double percent = std::round(*share * 100);
    return (!code.share_from || percent >= *code.share_from) && (!code.share_to || percent <= *code.share_to);
}

std::optional<double> last_share(const TargetResult& result) {
    if (result.better == 0 || result.points.empty()) return std::nullopt;
    return (result.points.back().value - *result.baseline) / (*result.criterion - *result.baseline);
}

}  // namespace

const std::string* Translated::in(std::string_view language) const {
    const Words* words = datafile::find_language(all, language);
    return words == nullptr ? nullptr : &words->text;
}

const Code* CodeSet::find(std::string_view written) const { return find_written(codes, written); }
const CodeReason* CodeSet::find_reason(std::string_view written) const { return find_written(reasons, written); }

const CodeSet* CodeSets::find(std::string_view id) const { return datafile::find_id(all, id); }

std::optional<CodeSets> load_code_sets(const std::vector<std::filesystem::path>& folders,
                                       base::Diagnostics& diagnostics) {
    CodeSets sets;
    const auto read = [](const datafile::File& file, std::vector<CodeSet>& all) { read_code_file(file.root(), all); };
    if (!datafile::read_layers(folders, {"progress-codes", "code-set"}, sets.files, sets.all, diagnostics, read)) {
        return std::nullopt;
    }
    std::sort(sets.all.begin(), sets.all.end(), [](const CodeSet& a, const CodeSet& b) { return a.id < b.id; });
    return sets;
}

const CodeSet* code_set_of(const record::Case& one, const CodeSets& sets) {
    if (one.progress_codes) return sets.find(one.progress_codes.value);
    const record::School& school = one.student.school;
    const std::string state = "US-" + (school.state ? school.state : school.address.state).value;
    const auto found = std::find_if(sets.all.begin(), sets.all.end(),
                                    [&](const CodeSet& set) { return set.jurisdiction == state; });
    return found == sets.all.end() ? sets.find(neutral_id) : &*found;
}

const Code* suggest_code(const CodeSet& set, const TargetResult& result) {
    const auto found = std::find_if(set.codes.begin(), set.codes.end(), [&](const Code& code) {
        return holds(code.suggests, result.verdict) && in_part(code, result.share);
    });
    return found == set.codes.end() ? nullptr : &*found;
}

bool agrees(const Code& code, const TargetResult& result) {
    if (holds(code.fits, result.verdict)) return true;
    return holds(code.suggests, result.verdict) && (in_part(code, result.share) || in_part(code, last_share(result)));
}

std::span<const std::string_view> verdict_words() {
    static constexpr std::array<std::string_view, 8> words{"met", "not-kept", "on-track", "below",
                                                           "too-few-points", "no-data", "undecided", "refused"};
    return words;
}

}  // namespace iepress::progress
