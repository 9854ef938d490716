#include "base/near_names.h"

#include <algorithm>
#include <utility>

namespace iepress::base {

namespace {

/// Names longer than this are compared no further: nobody types them.
constexpr std::size_t longest_name = 64;

/// Optimal string alignment distance.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

}  // namespace

std::vector<std::string_view> near_names(std::string_view name, std::span<const std::string_view> known) {
    const std::size_t limit = std::max<std::size_t>(1, name.size() / 3);
    std::vector<std::pair<std::size_t, std::string_view>> found;
    if (name.size() > longest_name) return {};
    for (const std::string_view one : known) {
        if (one.size() > name.size() + limit || name.size() > one.size() + limit) continue;
        const std::size_t away = distance(name, one);
        if (away <= limit && away < std::max(name.size(), one.size())) found.emplace_back(away, one);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, found.size()); ++i) {
        names.push_back(found[i].second);
    }
    return names;
}

std::string did_you_mean(std::string_view name, std::span<const std::string_view> known) {
    const std::vector<std::string_view> names = near_names(name, known);
    if (names.empty()) return {};
    std::string text = "; did you mean ";
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
        text += names[i];
    }
    return text + "?";
}

}  // namespace iepress::base
