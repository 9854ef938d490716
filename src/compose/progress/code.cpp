// The progress code of a goal: the case manager's, in a draft without one the program's suggestion.
#include <cmath>
#include <string>

#include "compose/progress/parts.h"
#include "compose/values.h"
#include "progress/codes.h"

namespace iepress::compose {

namespace {

using progress::Code;
using progress::CodeSet;

std::string words_in(const Material& material, const progress::Translated& words) {
    const std::string* found = words.in(material.words.strings().language);
    return found == nullptr ? std::string{} : *found;
}

/// "A: Sufficient progress (wording not yet verified)"; the value alone where the label says no more, or where the
/// language has none.
std::string named(const Material& material, const CodeSet& set, const std::string& value,
                  const progress::Translated& labels) {
    const std::string label = words_in(material, labels);
    if (label.empty() || label == value) return value;
    return material.words.fill(set.fact.confirmed() ? "code_named" : "code_named_unverified",
                               {{"code", value}, {"label", label}});
}

/// Marked as a suggestion, with what it rests on.
std::string suggestion(const Judged& judged, const CodeSet& set, const Code& code) {
    const Words& words = judged.words();
    std::string reason = reason_text(judged);
    if ((code.share_from || code.share_to) && judged.result.share) {
        reason += words.fill("reason_share", {{"share", plain_number(std::round(*judged.result.share * 100))}});
    }
    return words.fill("code_suggested", {{"code", named(judged.material, set, code.value, code.label)},
                                         {"reason", reason}});
}

std::string reason_of(const Material& material, const CodeSet* set, const record::Text& reason) {
    const progress::CodeReason* known = set == nullptr || !reason ? nullptr : set->find_reason(reason.value);
    return known == nullptr ? reason.value : named(material, *set, known->value, known->label);
}

const CodeSet* set_of(const Material& material) {
    return progress::code_set_of(material.one, *material.progress_codes);
}

}  // namespace

const record::ProgressEntry& entry_of(const record::Goal& goal, std::string_view period) {
    static const record::ProgressEntry none;
    for (const record::ProgressEntry& one : goal.progress) {
        if (one.period == period) return one;
    }
    return none;
}

void add_codes(const Judged& judged, const record::ProgressEntry& entry, Object& names) {
    const Material& material = judged.material;
    const CodeSet* set = set_of(material);
    const record::Text& given = entry.code;
    const Code* code = set == nullptr || !given ? nullptr : set->find(given.value);
    const Code* suggested = set == nullptr ? nullptr : progress::suggest_code(*set, judged.result);
    const bool draft = material.one.status.value != "final";
    names.emplace_back("code", value_of(given));
    names.emplace_back("code_label", code == nullptr ? std::string{} : words_in(material, code->label));
    std::string text = code == nullptr ? given.value : named(material, *set, code->value, code->label);
    names.emplace_back("code_text", Value(std::move(text), given.place));
    names.emplace_back("code_family", code == nullptr ? std::string{} : words_in(material, code->family));
    names.emplace_back("code_reason", Value(reason_of(material, set, entry.reason), entry.reason.place));
    names.emplace_back("suggested_code", suggested == nullptr ? std::string{} : suggested->value);
    names.emplace_back("suggested_label", suggested == nullptr ? std::string{} : words_in(material, suggested->label));
    names.emplace_back("suggestion", draft && !given && suggested != nullptr ? suggestion(judged, *set, *suggested)
                                                                             : std::string{});
}

void add_code_key(const Material& material, std::string_view period, Object& names) {
    const CodeSet* set = set_of(material);
    List key;
    bool labelled = false;
    for (const Code& code : set == nullptr ? std::vector<Code>{} : set->codes) {
        bool used = false;
        for (const record::Goal& goal : material.one.goals) {
            const record::Text& given = entry_of(goal, period).code;
            const Code* found = given ? set->find(given.value) : nullptr;
            used = used || (found != nullptr && found->value == code.value);
        }
        if (!used) continue;
        const std::string label = words_in(material, code.label);
        Object names_of_code;
        names_of_code.emplace_back("value", code.value);
        names_of_code.emplace_back("label", label == code.value ? std::string{} : label);
        names_of_code.emplace_back("family", words_in(material, code.family));
        labelled = labelled || (!label.empty() && label != code.value);
        key.emplace_back(std::move(names_of_code));
    }
    names.emplace_back("has_code_key", !key.empty());
    names.emplace_back("code_key_unverified", labelled && !set->fact.confirmed());
    names.emplace_back("code_key", std::move(key));
}

}  // namespace iepress::compose
