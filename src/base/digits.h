// Whole numbers as digits: fmt would read its pattern anew for each of the thousand dates of a document.
#pragma once

#include <cstddef>
#include <string>

namespace iepress::base {

/// Adds a number that is not negative, with zeros before it up to `width` digits: 7 is "07" for 2.
void append_digits(std::string& text, int number, std::size_t width = 1);

}  // namespace iepress::base
