#include "post/address_table.h"

#include <array>
#include <cstdlib>
#include <sstream>

#include "base/messages.h"
#include "post/envelope_words.h"

namespace iepress::post {

namespace {

using datafile::Element;
namespace fs = std::filesystem;

constexpr std::string_view words_form = "words in capitals, without punctuation";

/// "AVENUE AV" as words; reports what an address never has in that form.
std::vector<std::string> capital_words(const Element& element) {
    const std::string text = element.only_text();
    EnvelopeWords found = address_words(text);
    if (joined(found.words) != text) element.refuse_text(words_form);
    return found.words;
}

/// "NEVADA; NEW YORK" as names.
std::set<std::string, std::less<>> capital_names(const Element& element) {
    std::set<std::string, std::less<>> names;
    std::istringstream text(element.only_text());
    for (std::string name; std::getline(text, name, ';');) {
        const std::string standard = joined(address_words(name).words);
        if (standard.empty() || name.find(standard) == std::string::npos)
            element.refuse_text(words_form);
        else
            names.insert(standard);
    }
    return names;
}

void read_suffixes(const Element& list, AddressWords& into) {
    for (const Element& one : list.children()) {
        if (one.name() != "suffix") {
            one.refuse("<suffix>");
            continue;
        }
        one.allow({"standard"});
        const std::string standard = one.required("standard");
        into.suffixes[standard] = standard;
        for (const std::string& word : capital_words(one)) into.suffixes[word] = standard;
    }
}

void read_directionals(const Element& list, AddressWords& into) {
    for (const Element& one : list.children()) {
        if (one.name() != "directional") {
            one.refuse("<directional>");
            continue;
        }
        one.allow({"standard"});
        const std::string standard = one.required("standard");
        into.directionals[standard] = standard;
        for (const std::string& word : capital_words(one)) into.directionals[word] = standard;
    }
}

void read_units(const Element& list, AddressWords& into) {
    static constexpr std::array<std::string_view, 1> needed{"needed"};
    for (const Element& one : list.children()) {
        if (one.name() != "unit") {
            one.refuse("<unit>");
            continue;
        }
        one.allow({"standard", "number"});
        const UnitWord unit{one.required("standard"), one.word("number", needed).has_value()};
        into.units[unit.standard] = unit;
        for (const std::string& word : capital_words(one)) into.units[word] = unit;
    }
}

/// "063 100-149".
std::set<std::string, std::less<>> prefixes(const Element& element) {
    std::set<std::string, std::less<>> all;
    for (const std::string& part : element.list("prefixes", ' ')) {
        const bool formed = part.size() == 3 || (part.size() == 7 && part[3] == '-');
        const std::string first = part.substr(0, 3);
        const std::string last = formed ? part.substr(part.size() - 3) : first;
        if (!formed || !all_digits(first) || !all_digits(last) || last < first) {
            element.refuse_value("prefixes", "three digits, or two such with a hyphen between them");
            return all;
        }
        for (int one = std::atoi(first.c_str()); one <= std::atoi(last.c_str()); ++one) {
            const std::string digits = std::to_string(one);
            all.insert(std::string(3 - digits.size(), '0') + digits);
        }
    }
    return all;
}

void read_states(const Element& list, AddressWords& into) {
    static constexpr std::array<std::string_view, 3> kinds{"state", "territory", "military"};
    for (const Element& one : list.children()) {
        if (one.name() != "state") {
            one.refuse("<state>");
            continue;
        }
        one.allow({"code", "kind", "prefixes"});
        State state;
        state.code = one.required("code");
        state.kind = static_cast<StateKind>(one.word("kind", kinds).value_or(0));
        static_cast<void>(one.required("prefixes"));
        state.prefixes = prefixes(one);
        state.names = capital_names(one);
        if (!state.code.empty()) into.states[state.code] = std::move(state);
    }
}

void read_list(const Element& list, AddressWords& into) {
    if (list.name() == "home") {
        list.allow({});
        into.home.merge(capital_names(list));
        return;
    }
    using Read = void (*)(const Element&, AddressWords&);
    static constexpr std::array<std::pair<std::string_view, Read>, 4> lists{{{"suffixes", read_suffixes},
                                                                             {"directionals", read_directionals},
                                                                             {"units", read_units},
                                                                             {"states", read_states}}};
    for (const auto& [name, read] : lists) {
        if (list.name() != name) continue;
        list.allow({"citation", "status", "source", "checked"});
        static_cast<void>(list.required("citation"));
        datafile::Fact fact = datafile::read_fact(list);
        fact.place = {};  // the file is closed after this
        into.facts.push_back(std::move(fact));
        return read(list, into);
    }
    list.refuse("<suffixes>, <directionals>, <units>, <states> or <home>");
}

void read_file(const fs::path& path, AddressWords& into, base::Diagnostics& diagnostics) {
    const auto file = datafile::File::open(path, "address-words", diagnostics);
    if (!file) return;
    const Element root = file->root();
    root.allow({});
    for (const Element& list : root.children()) read_list(list, into);
}

}  // namespace

const State* AddressWords::find_state(std::string_view text) const {
    if (const auto found = states.find(text); found != states.end()) return &found->second;
    for (const auto& [code, state] : states) {
        if (state.names.contains(text)) return &state;
    }
    return nullptr;
}

std::optional<AddressWords> load_address_words(std::span<const fs::path> folders, base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    AddressWords words;
    bool found = false;
    for (const fs::path& folder : folders) {
        const fs::path file = folder / "post" / "publication-28.xml";
        std::error_code error;
        if (!fs::exists(file, error)) continue;
        found = true;
        read_file(file, words, diagnostics);
    }
    if (!found) {
        const fs::path wanted = (folders.empty() ? fs::path() : folders.front()) / "post" / "publication-28.xml";
        diagnostics.report(base::missing_file, {}, wanted.string());
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return words;
}

}  // namespace iepress::post
