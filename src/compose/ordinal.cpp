#include "compose/ordinal.h"

#include <charconv>
#include <optional>

namespace iepress::compose {

namespace {

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// "16" and "25" of "16-25" or "16–25".
struct Ends {
    std::string_view low, high;
};
std::optional<Ends> ends_of(std::string_view rank) {
    for (const std::string_view dash : {std::string_view("–"), std::string_view("-")}) {
        const std::size_t at = rank.find(dash);
        if (at != std::string_view::npos) return Ends{rank.substr(0, at), rank.substr(at + dash.size())};
    }
    return std::nullopt;
}

}  // namespace

std::string ordinal(const Words& words, int number) {
    const int tens = number % 100;
    const int ones = number % 10;
    const bool teen = tens >= 11 && tens <= 13;
    std::string_view form = "ordinal_other";
    if (!teen && ones == 1) form = "ordinal_first";
    if (!teen && ones == 2) form = "ordinal_second";
    if (!teen && ones == 3) form = "ordinal_third";
    return words.fill(form, {{"number", std::to_string(number)}});
}

std::string at_percentile(const Words& words, std::string_view rank) {
    if (rank.empty()) return {};
    if (const auto ends = ends_of(rank)) {
        const auto low = whole(ends->low), high = whole(ends->high);
        if (!low || !high) return {};
        return words.fill("between_percentiles", {{"low", ordinal(words, *low)}, {"high", ordinal(words, *high)}});
    }
    const bool below = rank[0] == '<', above = rank[0] == '>';
    const std::string_view digits = rank.substr(below || above ? 1 : 0);
    const auto number = whole(digits);
    const bool is_number = !digits.empty() && digits.find_first_not_of("0123456789.") == std::string_view::npos;
    if (!number) return below || above || !is_number ? std::string{} : words.fill("at_percentile_rank", {{"rank", digits}});
    const std::string_view id = below ? "below_percentile" : above ? "above_percentile" : "at_percentile";
    return words.fill(id, {{"rank", ordinal(words, *number)}});
}

}  // namespace iepress::compose
