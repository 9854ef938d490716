#include "proof/children.h"

#include <algorithm>

#include "proof/messages.h"
#include "record/digest.h"
#include "record/read.h"

namespace iepress::proof {

namespace {

Phrase joined(std::initializer_list<const Phrase*> parts) {
    Phrase all;
    for (const Phrase* const part : parts) all.insert(all.end(), part->begin(), part->end());
    return all;
}

PersonName name_of(const record::Name& name) {
    return {folded_words(name.given.value), folded_words(name.preferred.value), folded_words(name.family.value)};
}

// Given or preferred name with the family name, in both orders, with and without the middle name.
std::vector<Phrase> whole_names(const record::Name& name) {
    const PersonName parts = name_of(name);
    const Phrase middle = folded_words(name.middle.value);
    Phrase initial;
    if (!middle.empty()) initial = folded_words(middle.front().substr(0, 1));
    std::vector<Phrase> all;
    for (const Phrase* const called : {&parts.given, &parts.preferred}) {
        if (called->empty() || parts.family.empty()) continue;
        all.push_back(joined({called, &parts.family}));
        all.push_back(joined({&parts.family, called}));
        if (!middle.empty()) all.push_back(joined({called, &middle, &parts.family}));
        if (!initial.empty()) all.push_back(joined({called, &initial, &parts.family}));
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

// Ids of few characters are found in any number: "12" is no secret.
constexpr std::size_t shortest_id = 5;

bool long_enough(const Phrase& id) {
    std::size_t size = 0;
    for (const std::string& word : id) size += word.size();
    return size >= shortest_id;
}

Relative relative_of(const record::FamilyMember& member) {
    Relative one;
    one.id = member.id;
    one.name = name_of(member.name);
    one.excluded = member.excluded_by_court_order.value;
    const record::Address& address = member.address;
    for (const record::Text* const part :
         {&address.street, &address.unit, &address.city, &address.state, &address.postal_code, &address.country}) {
        for (std::string& word : folded_words(part->value)) {
            for (std::string& number : digit_runs(word)) one.address_numbers.push_back(std::move(number));
            one.address.push_back(std::move(word));
        }
    }
    return one;
}

struct CaseFiles {
    std::filesystem::path child;
    std::vector<std::filesystem::path> evaluations;
};

// A child's file before its evaluations' files.
std::vector<CaseFiles> cases_of(std::span<const std::filesystem::path> files) {
    std::vector<CaseFiles> cases;
    for (const std::filesystem::path& file : files) {
        if (!cases.empty() && record::is_evaluation_file(file)) {
            cases.back().evaluations.push_back(file);
        } else {
            cases.push_back({file, {}});
        }
    }
    return cases;
}

Child child_of(const record::Case& one, const CaseFiles& files) {
    Child child;
    child.file = files.child;
    child.evaluations = files.evaluations;
    child.id = one.student.id.value;
    child.digest = record::digest(one);
    child.language = one.language.value;
    child.name = name_of(one.student.name);
    child.birth_date = one.student.birth_date.value;
    child.names = whole_names(one.student.name);
    for (const record::Text* const id : {&one.student.id, &one.student.state_id}) {
        Phrase words = folded_words(id->value);
        if (long_enough(words)) child.ids.push_back(std::move(words));
    }
    child.people = child.names;
    const auto add_person = [&](const record::Name& name) {
        for (Phrase& written : whole_names(name)) child.people.push_back(std::move(written));
    };
    for (const record::FamilyMember& member : one.family) {
        child.family.push_back(relative_of(member));
        add_person(member.name);
    }
    for (const record::TeamMember& member : one.team) add_person(member.name);
    return child;
}

// What is kept of a case: little, for there may be many thousands.
struct ReadChild {
    std::optional<Child> child;
    base::Diagnostics diagnostics;
};

ReadChild read_child(const CaseFiles& files) {
    ReadChild read;
    if (const auto one = record::read_case(files.child, files.evaluations, read.diagnostics)) {
        read.child = child_of(*one, files);
        read.diagnostics = {};  // its warnings were said when the document was made
    }
    return read;
}

}  // namespace

Children::Children(std::span<const std::filesystem::path> files, const base::WorkLimits& limits,
                   base::Diagnostics& diagnostics) {
    const std::vector<CaseFiles> cases = cases_of(files);
    base::ordered_work(
        cases.size(), limits, [&](std::size_t index, unsigned) { return read_child(cases[index]); },
        [&](std::size_t, ReadChild&& read) {
            diagnostics.append(std::move(read.diagnostics));
            if (!read.child) return true;
            const std::string name = read.child->file.string();
            if (by_id_.contains(read.child->id)) diagnostics.report(student_twice, {&name, 0, 0});
            add(std::move(*read.child));
            return true;
        });
    index();
    const auto short_ids = std::count_if(children_.begin(), children_.end(),
                                         [](const Child& child) { return child.ids.empty() && !child.id.empty(); });
    if (short_ids != 0) diagnostics.report(short_id, {}, short_ids);
}

void Children::add(Child child) {
    by_id_.emplace(child.id, children_.size());
    children_.push_back(std::move(child));
}

void Children::index() {
    const auto seek = [&](const Phrase& phrase, Stranger what, std::size_t child) {
        by_words_[phrase[0]][phrase.size() == 1 ? std::string() : phrase[1]].push_back({&phrase, what, child});
    };
    for (std::size_t i = 0; i < children_.size(); ++i) {
        const Child& child = children_[i];
        for (const Phrase& name : child.names) seek(name, Stranger::name, i);
        for (const Phrase& id : child.ids) seek(id, Stranger::id, i);
        if (child.birth_date != base::Date{}) by_birth_date_[child.birth_date].push_back(i);
    }
}

std::optional<std::size_t> Children::find(const std::string& id) const {
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return std::nullopt;
    return found->second;
}

std::vector<Sought> Children::named_at(const std::vector<Word>& page, std::size_t at) const {
    std::vector<Sought> found;
    const auto begins = by_words_.find(page[at].folded);
    if (begins == by_words_.end()) return found;
    const auto match = [&](const std::string& second) {
        const auto candidates = begins->second.find(second);
        if (candidates == begins->second.end()) return;
        for (const Sought& one : candidates->second) {
            const Phrase& phrase = *one.phrase;
            if (at + phrase.size() > page.size()) continue;
            bool same = true;
            for (std::size_t i = 0; same && i < phrase.size(); ++i) {
                same = page[at + i].folded == phrase[i] && (i == 0 || !page[at + i].apart);
            }
            // a name is written with capitals; "grace may" in a sentence is none
            const bool capital = page[at].capital && page[at + phrase.size() - 1].capital;
            if (same && (capital || one.what == Stranger::id)) found.push_back(one);
        }
    };
    match({});
    if (at + 1 < page.size()) match(page[at + 1].folded);
    return found;
}

std::span<const std::size_t> Children::born_on(const base::Date& date) const {
    const auto found = by_birth_date_.find(date);
    if (found == by_birth_date_.end()) return {};
    return found->second;
}

}  // namespace iepress::proof
