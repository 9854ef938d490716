#include "compose/date_pattern.h"

#include <algorithm>
#include <array>

namespace iepress::compose {

std::vector<DatePart> date_parts(std::string_view pattern) {
    using Kind = DatePart::Kind;
    static constexpr std::array<DatePart, 6> known{{{Kind::year, "{yyyy}"},
                                                    {Kind::month, "{mm}"},
                                                    {Kind::day, "{dd}"},
                                                    {Kind::short_day, "{d}"},
                                                    {Kind::month_name, "{month}"},
                                                    {Kind::short_month_name, "{mon}"}}};
    std::vector<DatePart> parts;
    while (!pattern.empty()) {
        const auto part = std::find_if(known.begin(), known.end(),
                                       [&](const DatePart& one) { return pattern.starts_with(one.text); });
        parts.push_back(part != known.end() ? *part : DatePart{Kind::text, pattern.substr(0, pattern.find('{', 1))});
        pattern.remove_prefix(parts.back().text.size());
    }
    return parts;
}

}  // namespace iepress::compose
