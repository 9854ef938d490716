#include "review/lexicon_file.h"

#include <algorithm>
#include <array>

#include "review/letters.h"

namespace iepress::review {

namespace {

// In the order of WordKind.
constexpr std::array<std::string_view, 52> kind_names{
    "given-female", "given-male",  "given",        "family",      "name-word",   "name-noun",    "season",
    "place",        "proper",      "org-head",     "school-head", "place-head",  "eponym",       "title-female",
    "title-male",   "title",       "title-role",   "credential",  "particle",    "role-female",  "role-male",
    "role",         "self",        "plural",       "thing",       "entity",      "animal",       "verb",
    "past",         "aux",         "adverb",       "reporting",   "copula",      "future",       "future-noun",
    "past-cue",     "earlier",     "abbreviation", "naming",      "preposition", "determiner",   "possessive",
    "indefinite",   "conjunction", "subordinator", "works",       "level-word",  "teacher-word", "placeholder",
    "mention",      "one-of",      "field"};
static_assert(kind_names.size() == static_cast<std::size_t>(WordKind::field) + 1);

constexpr std::string_view expected_kinds =
    "a kind of words that the guard knows (src/review/lexicon_file.cpp), \"prefix\", \"suffix\" or \"forms\"";

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

}  // namespace

void LexiconReader::read(const std::filesystem::path& file) {
    const auto data = datafile::File::open(file, "guard", diagnostics_);
    if (!data) return;
    data->root().allow({"language"});
    for (const datafile::Element& element : data->root().children()) {
        if (element.name() == "words") read_words(element);
        else element.refuse("<words>");
    }
}

void LexiconReader::read_words(const datafile::Element& element) {
    element.allow({"kind"});
    const std::string kind = element.required("kind");
    const std::string text = element.required_text();
    if (kind.empty() || text.empty()) return;
    // Keys in lower case; one with accents also without, as it is often typed.
    const std::string& small = words_.texts.emplace_back(kind == "forms" ? plain(text) : lowered(text));
    const std::vector<std::string_view> words = split(small);
    if (kind == "prefix") words_.prefixes.insert(words_.prefixes.end(), words.begin(), words.end());
    else if (kind == "suffix") words_.suffixes.insert(words_.suffixes.end(), words.begin(), words.end());
    else if (kind == "forms") words_.forms.push_back(words);
    else {
        const auto found = std::find(kind_names.begin(), kind_names.end(), kind);
        if (found == kind_names.end()) return element.refuse_value("kind", expected_kinds);
        WordKinds bits;
        bits.add(static_cast<WordKind>(found - kind_names.begin()));
        for (const std::string_view word : words) words_.marked.add(word, bits.bits());
        if (std::string bare = plain(small); bare != small) {
            for (const std::string_view word : split(words_.texts.emplace_back(std::move(bare)))) {
                words_.marked.add(word, bits.bits());
            }
        }
    }
}

}  // namespace iepress::review
