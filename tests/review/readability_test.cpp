// Syllables of common words, and the grade of texts whose counts are known.
#include "review/readability.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace iepress::review;

namespace {

// Three hundred common words by their number of syllables, as dictionaries divide them.
const std::vector<std::vector<const char*>> words{
    {},
    {"the", "make", "school", "write", "hand", "speech", "strength", "through", "thought", "eye", "one",
     "two", "eight", "walked", "asked", "helped", "jumped", "played", "used", "moved", "makes", "takes",
     "likes", "writes", "games", "place", "voice", "dance", "house", "mouse", "cheese", "breathe", "whole",
     "whose", "friend", "field", "piece", "juice", "bruise", "fruit", "build", "guess", "queen", "quick",
     "square", "squeeze", "young", "yes", "you", "year", "boy", "toy", "day", "they", "buy", "fire", "hour",
     "our", "child", "world", "twelfth", "months", "clothes", "tongue", "rhyme", "script", "stretched",
     "scratched", "climbed", "changed", "forced", "bridge", "judge", "range"},
    {"pencil", "paper", "letter", "teacher", "mother", "father", "sister", "brother", "table", "little",
     "handle", "apple", "people", "started", "needed", "wanted", "painted", "added", "careful", "hopeful",
     "safely", "lately", "homework", "someone", "something", "baseball", "classroom", "playground",
     "lunchroom", "music", "listen", "answer", "question", "station", "nation", "action", "special",
     "social", "patient", "ocean", "nature", "picture", "measure", "pleasure", "seven", "thirteen",
     "twenty", "after", "before", "below", "above", "again", "against", "being", "seeing", "going", "doing",
     "playing", "crying", "flying", "carry", "happy", "easy", "hungry", "quiet", "science", "lion", "giant",
     "diet", "poem", "poet", "cruel", "fuel", "react", "chaos", "trial", "client", "riot", "rhythm",
     "prism", "reading", "writing", "walking", "talking", "hearing", "movement", "basement", "statement",
     "settled", "handled", "watches", "boxes", "buses", "wishes", "judges", "places", "races", "sizes",
     "noses", "broken", "taken", "given", "woman", "doctor"},
    {"family", "animal", "hospital", "banana", "together", "remember", "important", "example", "favorite",
     "difficult", "different", "several", "beautiful", "understand", "tomorrow", "yesterday", "grandmother",
     "grandfather", "computer", "keyboarding", "behavior", "attention", "direction", "expression",
     "completed", "repeated", "created", "directed", "idea", "radio", "video", "museum", "violin", "medium",
     "period", "serious", "various", "curious", "obvious", "previous", "musician", "magician", "physician",
     "deciding", "explaining", "remembered", "syllable", "multiple", "possible", "audible", "visible",
     "sentences", "exercise", "energy", "occupied", "satisfied", "amplified", "general", "physical",
     "medical", "typical", "logical", "annual", "usual", "ritual", "manual", "equipment", "assistant",
     "consistent", "therapist", "average", "imagine", "Mexico", "hearing-aid", "area", "piano", "stereo"},
    {"education", "information", "conversation", "understanding", "dictionary", "television",
     "kindergarten", "especially", "necessary", "ordinary", "material", "experience", "activity", "ability",
     "community", "immediate", "communicate", "communicates", "recommended", "particular", "responsible",
     "reliable", "available", "variety", "society", "anxiety", "original", "American", "Canadian",
     "librarian", "historian", "custodian", "identify", "independent", "independence"},
    {"occupational", "vocabulary", "elementary", "evaluation", "developmental", "articulation",
     "intelligible", "personality", "individual", "cafeteria", "coordination"},
};

Readability of(std::string_view text) {
    Readability sum;
    add(sum, text);
    return sum;
}

}  // namespace

TEST_CASE("syllables of common words") {
    int right = 0, all = 0;
    std::string wrong;
    for (std::size_t count = 1; count < words.size(); ++count) {
        for (const char* word : words[count]) {
            ++all;
            if (syllables(word) == static_cast<int>(count)) ++right;
            else wrong += fmt::format("{} {} (not {}), ", word, syllables(word), count);
        }
    }
    INFO(right << " of " << all << " right; wrong: " << wrong);
    CHECK(all >= 300);
    CHECK(right * 100 >= all * 95);
}

TEST_CASE("the grade of published sentences") {
    // Two sentences whose words and syllables the article "Flesch-Kincaid readability tests" of the English
    // Wikipedia counts (reading ease 69 and 37.5); Kincaid and others (1975) turn the same counts into grades.
    const Readability point =
        of("This sentence, taken as a reading passage unto itself, is being used to prove a point.");
    CHECK(point.words == 16);
    CHECK(point.syllables == 23);
    CHECK(point.grade() == Approx(7.61).margin(0.01));
    const Readability platypus =
        of("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.");
    CHECK(platypus.words == 13);
    CHECK(platypus.syllables == 24);
    CHECK(platypus.grade() == Approx(11.26).margin(0.01));
}

TEST_CASE("sentences end where a reader stops") {
    CHECK(of("").grade() == 0);
    CHECK(of("One. Two! Three?").sentences == 3);
    CHECK(of("A list item without a stop").sentences == 1);
    CHECK(of("Ms. Osei came at 3.5 p.m. with Dr. Lee.").sentences == 1);
    CHECK(of("She read 118 words; 3/4 were right.").words == 7);
    CHECK(of("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D").words == 1);
    Readability sum = of("First.");
    add(sum, "Second one");
    CHECK(sum.sentences == 2);
    CHECK(sum.words == 3);
}
