// The attributes of a style file's elements, and the members that they set.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "layout/style.h"

namespace iepress::layout {

/// An attribute that sets a member of T. Numbers and lengths lie between `least` and `most`.
template <class T>
struct Field {
    using Member = std::variant<base::Points T::*, double T::*, int T::*, bool T::*, std::string T::*,
                                base::Colour T::*, std::optional<base::Colour> T::*, TextStyle::Align T::*>;
    std::string_view name;
    Member member;
    double least = 0, most = 2000;
};

[[nodiscard]] std::span<const Field<Style>> page_fields();
[[nodiscard]] std::span<const Field<TextStyle>> text_fields();
[[nodiscard]] std::span<const Field<BoxStyle>> box_fields();
[[nodiscard]] std::span<const Field<TableStyle>> table_fields();
[[nodiscard]] std::span<const Field<ChartStyle>> chart_fields();

// Each sets what the text of an attribute says, or gives what it should have been.
using Expected = std::optional<std::string>;
[[nodiscard]] Expected set_value(base::Points& out, std::string_view text, double least, double most);
[[nodiscard]] Expected set_value(double& out, std::string_view text, double least, double most);
[[nodiscard]] Expected set_value(int& out, std::string_view text, double least, double most);
[[nodiscard]] Expected set_value(bool& out, std::string_view text, double least, double most);
[[nodiscard]] Expected set_value(std::string& out, std::string_view text, double least, double most);
[[nodiscard]] Expected set_value(base::Colour& out, std::string_view text, double least, double most);
[[nodiscard]] Expected set_value(std::optional<base::Colour>& out, std::string_view text, double least, double most);
[[nodiscard]] Expected set_value(TextStyle::Align& out, std::string_view text, double least, double most);

}  // namespace iepress::layout
