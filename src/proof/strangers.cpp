#include "proof/strangers.h"

#include <algorithm>
#include <tuple>

#include "record/read.h"

namespace iepress::proof {

namespace {

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

Strangers::OwnText::OwnText(const Child& own, std::size_t index) : child(index) {
    base::Diagnostics ignored;  // it could be read before
    const auto one = record::read_case(own.file, own.evaluations, ignored);
    if (!one) return;
    const auto add = [&](const std::string& bytes) {
        for (std::string& word : folded_words(bytes)) words.push_back(std::move(word));
        for (std::string& word : folded_words(without_tags(bytes))) words_without_tags.push_back(std::move(word));
        add_dates(bytes, dates);
    };
    add(one->source);
    for (const record::Case::Part& part : one->parts) add(part.bytes);
    for (const record::Case::Part& table : one->tables) add(table.bytes);
}

bool Strangers::OwnText::says(const Phrase& phrase) const {
    return contains(words_without_tags, phrase) || contains(words, phrase);
}

const Strangers::OwnText& Strangers::text_of(std::size_t own) {
    if (!last_ || last_->child != own) last_.emplace(children_.all()[own], own);
    return *last_;
}

bool Strangers::is_own(std::size_t own, const Sought& sought) const {
    const Child& child = children_.all()[own];
    if (sought.child == own) return true;
    return sought.what == Stranger::name &&
           std::find(child.names.begin(), child.names.end(), *sought.phrase) != child.names.end();
}

// The children who were born on the day that stands here. A date that may be read in two ways is the child's own if one
// of them is.
std::vector<std::size_t> Strangers::born_at(const std::vector<Word>& page, std::size_t at, std::size_t own) {
    std::vector<std::size_t> found;
    for (const base::Date& date : dates_at(page, at)) {
        if (date == children_.all()[own].birth_date) return {};
        const auto born = children_.born_on(date);
        if (born.empty()) continue;
        if (text_of(own).dates.contains(date)) return {};
        found.insert(found.end(), born.begin(), born.end());
    }
    return found;
}

// Which words of a page are in the name of somebody of the case.
std::vector<bool> Strangers::said_of_own(const std::vector<Word>& page, std::size_t own) const {
    std::vector<bool> said(page.size(), false);
    for (const Phrase& name : children_.all()[own].people) {
        for (std::size_t at = 0; at + name.size() <= page.size(); ++at) {
            std::size_t same = 0;
            while (same < name.size() && page[at + same].folded == name[same]) ++same;
            if (same < name.size()) continue;
            for (std::size_t i = 0; i < same; ++i) said[at + i] = true;
        }
    }
    return said;
}

std::vector<Found> Strangers::on(const std::vector<Word>& page, std::size_t own) {
    std::set<std::tuple<std::size_t, Stranger>> found;
    std::vector<bool> said;  // of the few pages on which another's name seems to stand
    const auto is_said = [&](const Sought& one, std::size_t at) {
        if (one.what != Stranger::name) return false;
        if (said.empty()) said = said_of_own(page, own);
        const auto begin = said.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end = begin + static_cast<std::ptrdiff_t>(one.phrase->size());
        return std::find(begin, end, false) == end;
    };
    for (std::size_t at = 0; at < page.size(); ++at) {
        for (const Sought& one : children_.named_at(page, at)) {
            if (is_own(own, one) || found.contains({one.child, one.what}) || is_said(one, at)) continue;
            if (!text_of(own).says(*one.phrase)) found.insert({one.child, one.what});
        }
        for (const std::size_t child : born_at(page, at, own)) found.insert({child, Stranger::birth_date});
    }
    std::vector<Found> all;
    for (const auto& [child, what] : found) all.push_back({what, child});
    return all;
}

}  // namespace iepress::proof
