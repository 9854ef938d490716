#include "record/words.h"

#include <algorithm>
#include <vector>

namespace iepress::record {

namespace {

/// Letters only and lower case: birthDate, birth_date and Birth-Date are meant as birth-date.
std::string letters(std::string_view word) {
    std::string out;
    for (const char c : word) {
        if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
        else if (c != '-' && c != '_' && c != ' ') out += c;
    }
    return out;
}

/// How many letters must be added, removed, changed or swapped with their neighbour to get from
/// one word to the other (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
    }
    return cost[a.size()][b.size()];
}

}  // namespace

std::optional<std::size_t> find_word(const WordList& list, std::string_view word) {
    const auto found = std::find(list.words.begin(), list.words.end(), word);
    if (found == list.words.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.words.begin());
}

std::string_view nearest_word(std::span<const std::string_view> words, std::string_view typed) {
    constexpr std::size_t longest = 64;  // no word of a list is as long
    if (typed.empty() || typed.size() > longest) return {};
    const std::string wanted = letters(typed);
    std::string_view nearest;
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    for (const std::string_view word : words) {
        const std::size_t far = distance(wanted, letters(word));
        if (far < best) {
            best = far;
            nearest = word;
        }
    }
    return nearest;
}

std::string did_you_mean(std::string_view nearest) {
    if (nearest.empty()) return {};
    return "; did you mean " + std::string(nearest) + "?";
}

}  // namespace iepress::record
