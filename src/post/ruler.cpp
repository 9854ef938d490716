#include "post/ruler.h"

#include <fmt/format.h>

#include <array>

namespace iepress::post {

namespace {

constexpr std::array<std::string_view, 2> units{"in", "mm"};
constexpr double points_of_inch = 72, points_of_millimetre = 72 / 25.4;

}  // namespace

std::string inches(base::Points length) {
    std::string text = fmt::format("{:.3f}", length.value / points_of_inch);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

Ruler::Ruler(const datafile::Element& root, std::string_view what)
    : points_(root.word("unit", units).value_or(0) == 1 ? points_of_millimetre : points_of_inch), what_(what) {}

base::Points Ruler::length(const datafile::Element& element, const char* name, double lowest) const {
    if (!element.has(name)) static_cast<void>(element.required(name));
    const auto value = element.number(name);
    if (!value) return {};
    if (!(*value >= lowest && *value < 1000)) element.refuse_value(name, what_);
    return base::Points{*value * points_};
}

}  // namespace iepress::post
