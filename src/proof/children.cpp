#include "proof/children.h"

#include <algorithm>
#include <tuple>

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

std::string key_of(const Phrase& phrase) { return phrase.size() == 1 ? phrase[0] : phrase[0] + ' ' + phrase[1]; }

// The words of XML without its tags, so that a given and a family name stand side by side.
std::string without_tags(std::string_view xml) {
    std::string text;
    bool tag = false;
    for (const char one : xml) {
        if (one == '<') tag = true;
        if (!tag) text += one;
        if (one == '>') {
            tag = false;
            text += ' ';
        }
    }
    return text;
}

void add_dates(std::string_view text, std::set<base::Date>& dates) {
    for (std::size_t at = 0; at + 10 <= text.size(); ++at) {
        if (text[at + 4] != '-' || text[at + 7] != '-') continue;
        if (const auto date = base::parse_iso_date(text.substr(at, 10))) dates.insert(*date);
    }
}

bool contains(const std::vector<std::string>& words, const Phrase& phrase) {
    return std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
}

}  // namespace

Children::Children(std::span<const std::filesystem::path> files, base::Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < files.size();) {
        const std::filesystem::path file = files[i++];
        std::vector<std::filesystem::path> evaluations;
        while (i < files.size() && record::is_evaluation_file(files[i])) evaluations.push_back(files[i++]);
        base::Diagnostics own;  // its warnings were said when the document was made
        const auto one = record::read_case(file, evaluations, own);
        if (!one) {
            diagnostics.append(std::move(own));
            continue;
        }
        const std::string name = file.string();
        if (by_id_.contains(one->student.id.value)) diagnostics.report(student_twice, {&name, 0, 0});
        add(*one, file, std::move(evaluations));
    }
    index();
    const auto short_ids = std::count_if(children_.begin(), children_.end(),
                                         [](const Child& child) { return child.ids.empty() && !child.id.empty(); });
    if (short_ids != 0) diagnostics.report(short_id, {}, short_ids);
}

void Children::add(const record::Case& one, std::filesystem::path file,
                   std::vector<std::filesystem::path> evaluations) {
    Child child;
    child.file = std::move(file);
    child.evaluations = std::move(evaluations);
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
    by_id_.emplace(child.id, children_.size());
    children_.push_back(std::move(child));
}

void Children::index() {
    for (std::size_t i = 0; i < children_.size(); ++i) {
        const Child& child = children_[i];
        for (const Phrase& name : child.names) by_words_[key_of(name)].push_back({&name, Stranger::name, i});
        for (const Phrase& id : child.ids) by_words_[key_of(id)].push_back({&id, Stranger::id, i});
        if (child.birth_date != base::Date{}) by_birth_date_[child.birth_date].push_back(i);
    }
}

std::optional<std::size_t> Children::find(const std::string& id) const {
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return std::nullopt;
    return found->second;
}

std::vector<Children::Sought> Children::found_at(const std::vector<Word>& page, std::size_t at) const {
    std::vector<Sought> found;
    const auto match = [&](const std::string& key) {
        const auto candidates = by_words_.find(key);
        if (candidates == by_words_.end()) return;
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
    match(page[at].folded);
    if (at + 1 < page.size()) match(page[at].folded + ' ' + page[at + 1].folded);
    return found;
}

// A date that may be read in two ways is the child's own if one of them is.
std::vector<Children::Sought> Children::born_at(const std::vector<Word>& page, std::size_t at, std::size_t own) const {
    static const Phrase none;
    std::vector<Sought> found;
    for (const base::Date& date : dates_at(page, at)) {
        if (date == children_[own].birth_date) return {};
        const auto children = by_birth_date_.find(date);
        if (children == by_birth_date_.end()) continue;
        if (own_text(own).dates.contains(date)) return {};
        for (const std::size_t child : children->second) found.push_back({&none, Stranger::birth_date, child});
    }
    return found;
}

const Children::OwnText& Children::own_text(std::size_t own) const {
    if (last_own_ && last_own_->child == own) return *last_own_;
    OwnText& text = last_own_.emplace();
    text.child = own;
    base::Diagnostics ignored;  // it could be read before
    const auto one = record::read_case(children_[own].file, children_[own].evaluations, ignored);
    if (!one) return text;
    const auto add = [&](const std::string& bytes) {
        for (std::string& word : folded_words(bytes)) text.words.push_back(std::move(word));
        for (std::string& word : folded_words(without_tags(bytes))) text.words_without_tags.push_back(std::move(word));
        add_dates(bytes, text.dates);
    };
    add(one->source);
    for (const record::Case::Part& part : one->parts) add(part.bytes);
    for (const record::Case::Part& table : one->tables) add(table.bytes);
    return text;
}

bool Children::is_own(std::size_t own, const Sought& sought) const {
    const Child& child = children_[own];
    if (sought.child == own) return true;
    return sought.what == Stranger::name &&
           std::find(child.names.begin(), child.names.end(), *sought.phrase) != child.names.end();
}

bool Children::may_say(const Sought& sought, const OwnText& text) const {
    return contains(text.words_without_tags, *sought.phrase) || contains(text.words, *sought.phrase);
}

// Which words of a page are in the name of somebody of the case.
std::vector<bool> Children::said_of_own(const std::vector<Word>& page, std::size_t own) const {
    std::vector<bool> said(page.size(), false);
    for (const Phrase& name : children_[own].people) {
        for (std::size_t at = 0; at + name.size() <= page.size(); ++at) {
            std::size_t same = 0;
            while (same < name.size() && page[at + same].folded == name[same]) ++same;
            if (same < name.size()) continue;
            for (std::size_t i = 0; i < same; ++i) said[at + i] = true;
        }
    }
    return said;
}

std::vector<Found> Children::strangers(const std::vector<Word>& page, std::size_t own) const {
    std::set<std::tuple<std::size_t, Stranger>> found;
    const std::vector<bool> said = said_of_own(page, own);
    const auto is_said = [&](const Sought& one, std::size_t at) {
        const auto begin = said.begin() + static_cast<std::ptrdiff_t>(at);
        return one.what == Stranger::name &&
               std::all_of(begin, begin + static_cast<std::ptrdiff_t>(one.phrase->size()), [](bool word) { return word; });
    };
    for (std::size_t at = 0; at < page.size(); ++at) {
        for (const Sought& one : found_at(page, at)) {
            if (is_said(one, at)) continue;
            if (is_own(own, one) || found.contains({one.child, one.what})) continue;
            if (!may_say(one, own_text(own))) found.insert({one.child, one.what});
        }
        for (const Sought& one : born_at(page, at, own)) found.insert({one.child, one.what});
    }
    std::vector<Found> all;
    for (const auto& [child, what] : found) all.push_back({what, child});
    return all;
}

}  // namespace iepress::proof
