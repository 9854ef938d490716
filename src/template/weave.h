// Puts the texts and values in for the marks of a rendered skeleton.
#pragma once

#include <string_view>
#include <vector>

#include "template/evaluate.h"
#include "template/render.h"
#include "template/tokens.h"

namespace iepress::template_ {

/// `marks` is what kainjow rendered: text marks with the numbers of tokens, and a value mark for
/// each of `used`. Values are escaped so that they are text in an element and in an attribute.
[[nodiscard]] Rendered weave(std::string_view marks, const std::vector<Token>& tokens,
                             const std::vector<UsedValue>& used);

/// Adds `text` with & < > " ' and line ends as references.
void append_escaped(std::string& xml, std::string_view text);

}  // namespace iepress::template_
