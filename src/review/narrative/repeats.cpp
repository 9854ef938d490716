// The same paragraph twice: all paragraphs' runs of three words against each other.
#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "review/narrative/guard.h"
#include "review/word_table.h"

namespace iepress::review {

namespace {

constexpr std::size_t shortest = 12;         ///< words; a sentence as short as that may be said twice
constexpr std::size_t shortest_within = 25;  ///< of a paragraph that is part of a longer one
constexpr std::size_t run_length = 3;
// A run that stands in so many paragraphs tells nothing, and must not cost their product.
constexpr std::size_t most_paragraphs = 32;

/// The runs of three words of a paragraph, sorted, each once.
std::vector<std::uint64_t> runs_of(const Reading& reading) {
    std::vector<std::uint64_t> words, runs;
    for (std::size_t at = 0; at < reading.size(); ++at) {
        if (reading[at].kind != Token::Kind::mark) words.push_back(hash_of(reading.word(at)));
    }
    if (words.size() < shortest) return runs;
    for (std::size_t at = 0; at + run_length <= words.size(); ++at) {
        std::uint64_t run = 0;
        for (std::size_t step = 0; step < run_length; ++step) run = run * 0x9E3779B97F4A7C15ULL + words[at + step] + 1;
        runs.push_back(run);
    }
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

enum class Likeness { none, similar, same };

/// A changed word changes three runs, so that two in three of them are left in a short paragraph.
Likeness likeness(std::size_t shared, std::size_t one, std::size_t other) {
    const std::size_t smaller = std::min(one, other), larger = std::max(one, other);
    if (shared == larger) return Likeness::same;
    const bool of_one_length = smaller * 4 >= larger * 3;
    if (of_one_length && shared * 10 >= smaller * 6) return Likeness::similar;
    return smaller + run_length > shortest_within && shared * 4 >= smaller * 3 ? Likeness::similar : Likeness::none;
}

}  // namespace

void check_repeats(const Guard& guard, const std::vector<Reading>& readings) {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places;  // looked up, never walked
    std::vector<std::size_t> sizes;
    for (std::size_t here = 0; here < readings.size(); ++here) {
        const std::vector<std::uint64_t> runs = runs_of(readings[here]);
        sizes.push_back(runs.size());
        std::vector<std::size_t> shared(here, 0);
        for (const std::uint64_t run : runs) {
            std::vector<std::uint32_t>& stands_in = places[run];
            for (const std::uint32_t earlier : stands_in) ++shared[earlier];
            if (stands_in.size() < most_paragraphs) stands_in.push_back(static_cast<std::uint32_t>(here));
        }
        for (std::size_t earlier = 0; earlier < here; ++earlier) {
            const Likeness like =
                shared[earlier] == 0 ? Likeness::none : likeness(shared[earlier], sizes[earlier], runs.size());
            if (like == Likeness::none) continue;
            base::Diagnostic& found = report(guard, repeated_paragraph, readings[here], 0,
                                             like == Likeness::same ? "word for word" : "with few words changed");
            base::relate(found, readings[earlier].passage().paragraph->place, "it stands here as well");
            break;
        }
    }
}

}  // namespace iepress::review
