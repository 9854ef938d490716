// Values of the case file as values of a template.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compose/material.h"

namespace iepress::compose {

/// A text with its place.
[[nodiscard]] Value value_of(const record::Text& text);
/// A date as the language prints it, with its place; "" where there is none.
[[nodiscard]] Value value_of(const Words& words, const record::DateField& date);
/// A number as it was typed.
[[nodiscard]] Value value_of(const record::Number& number);

/// The case's own language where the document's differs ("en" in a Spanish document); else "".
[[nodiscard]] std::string foreign_language(const Material& material);

/// Single texts, one beside the other: {text, lang}.
[[nodiscard]] List texts(const Material& material, const std::vector<record::Text>& all);

/// Prose as blocks: {paragraph, lang, is_bullets, bullets: [{text, lang}]}. Bullets that follow
/// each other are one block.
[[nodiscard]] List blocks(const Material& material, const record::Narrative& narrative);

/// {name, text}: what a chart says by itself, in another language than English, which it speaks; the labels of a group.
[[nodiscard]] List chart_words(const Words& words, std::string_view group, std::span<const std::string_view> names);

}  // namespace iepress::compose
