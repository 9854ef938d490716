#include "layout/table/ruling.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace iepress::layout {

using base::Points;

namespace {

// Places are sums of widths and heights: equal ones differ by rounding, less than the file can say.
constexpr double rounding = 0.005;

bool goes_on(const Ruling::Rule& rule, const Ruling::Rule& next) {
    return std::abs((rule.at - next.at).value) < rounding && rule.width == next.width && rule.colour == next.colour &&
           next.from.value < rule.to.value + rounding && rule.from.value < next.to.value + rounding;
}

Stroke stroke_of(const Ruling::Rule& rule, std::vector<Points> xs, std::vector<Points> ys) {
    Stroke stroke;
    stroke.xs = std::move(xs);
    stroke.ys = std::move(ys);
    stroke.width = rule.width;
    stroke.colour = rule.colour;
    return stroke;
}

}  // namespace

// A page has few: from the last, where the rule of the row before stands.
void Ruling::join(std::vector<Rule>& rules, const Rule& rule) {
    const auto found =
        std::find_if(rules.rbegin(), rules.rend(), [&](const Rule& other) { return goes_on(other, rule); });
    if (found == rules.rend()) {
        rules.push_back(rule);
        return;
    }
    found->from = std::min(found->from, rule.from);
    found->to = std::max(found->to, rule.to);
}

void Ruling::turn_to(std::uint32_t grid) {
    if (grid != grid_) paint();
    grid_ = grid;
}

void Ruling::paint() {
    for (const Rule& rule : down_)
        painter_.add(stroke_of(rule, {rule.at, rule.at}, {rule.from, rule.to}), ArtifactKind::layout);
    for (const Rule& rule : across_)
        painter_.add(stroke_of(rule, {rule.from, rule.to}, {rule.at, rule.at}), ArtifactKind::layout);
    down_.clear();
    across_.clear();
}

}  // namespace iepress::layout
