#include "base/digits.h"

#include <array>
#include <charconv>
#include <limits>

namespace iepress::base {

void append_digits(std::string& text, int number, std::size_t width) {
    std::array<char, std::numeric_limits<int>::digits10 + 2> digits;  // those, a further one and a sign
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    const auto size = static_cast<std::size_t>(written.ptr - digits.data());
    if (size < width) text.append(width - size, '0');
    text.append(digits.data(), size);
}

}  // namespace iepress::base
