#include "progress/code_file.h"

#include <algorithm>
#include <array>

namespace iepress::progress {

namespace {

using datafile::Element;

constexpr std::array<std::string_view, 2> flag_words{"no", "yes"};

bool is_state(std::string_view text) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() == 5 && text.starts_with("US-") && upper(text[3]) && upper(text[4]);
}

void read_words(const Element& element, Translated& into) {
    element.allow({"lang"});
    std::string language = element.attribute("lang");
    if (language.empty()) language = "en";
    const bool known = std::any_of(into.all.begin(), into.all.end(),
                                   [&](const auto& one) { return one.language == language; });
    if (known) element.repeats("<" + std::string(element.name()) + ">");
    into.all.push_back({std::move(language), element.required_text()});
}

void require_english(const Element& element, const Translated& words, std::string_view name) {
    if (words.in("en") == nullptr) element.lacks(name);
}

std::vector<Verdict> verdicts(const Element& element, const char* name) {
    std::vector<Verdict> found;
    for (const std::size_t one : element.words(name, verdict_words())) found.push_back(static_cast<Verdict>(one));
    return found;
}

Code read_code(const Element& element) {
    element.allow({"value", "suggests", "fits", "share-from", "share-to", "team-meets"});
    Code code;
    code.place = element.place();
    code.value = element.required("value");
    code.suggests = verdicts(element, "suggests");
    code.fits = verdicts(element, "fits");
    code.share_from = element.whole_number("share-from");
    code.share_to = element.whole_number("share-to");
    if (code.share_from && code.share_to && *code.share_to < *code.share_from) {
        element.refuse_value("share-to", "a number that is not below share-from");
    }
    code.team_meets = element.word("team-meets", flag_words).value_or(0) == 1;
    for (const Element& child : element.children()) {
        if (child.name() == "label") read_words(child, code.label);
        else if (child.name() == "family") read_words(child, code.family);
        else child.refuse("<label> or <family>");
    }
    require_english(element, code.label, "label");
    require_english(element, code.family, "family");
    return code;
}

CodeReason read_reason(const Element& element) {
    element.allow({"value"});
    CodeReason reason;
    reason.value = element.required("value");
    for (const Element& child : element.children()) {
        if (child.name() == "label") read_words(child, reason.label);
        else child.refuse("<label>");
    }
    require_english(element, reason.label, "label");
    return reason;
}

/// Adds to a list in which a value stands once.
template <class One>
void add(const Element& element, One&& one, std::vector<std::decay_t<One>>& into) {
    const bool known = std::any_of(into.begin(), into.end(),
                                   [&](const auto& other) { return other.value == one.value; });
    if (known) element.repeats("value \"" + one.value + "\"");
    into.push_back(std::forward<One>(one));
}

CodeSet read_set(const Element& root) {
    root.allow({"id", "title", "jurisdiction", "status", "source", "checked"});
    CodeSet set;
    set.place = root.place();
    set.id = root.required("id");
    set.title = root.required("title");
    set.jurisdiction = root.attribute("jurisdiction");
    if (!set.jurisdiction.empty() && !is_state(set.jurisdiction)) {
        root.refuse_value("jurisdiction", "a state such as US-CA");
    }
    set.fact = datafile::read_fact(root);
    for (const Element& child : root.children()) {
        if (child.name() == "code") add(child, read_code(child), set.codes);
        else if (child.name() == "reason") add(child, read_reason(child), set.reasons);
        else child.refuse("<code> or <reason>");
    }
    if (set.codes.empty()) root.lacks("code");
    return set;
}

}  // namespace

void read_code_file(const Element& root, std::vector<CodeSet>& sets) {
    const std::size_t errors_before = root.diagnostics().error_count();
    CodeSet set = read_set(root);
    if (std::any_of(sets.begin(), sets.end(), [&](const CodeSet& other) { return other.id == set.id; })) {
        root.refuse_value("id", "an id that no other file of the folder has");
    }
    if (root.diagnostics().error_count() == errors_before) sets.push_back(std::move(set));
}

}  // namespace iepress::progress
