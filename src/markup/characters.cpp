#include "markup/characters.h"

#include <charconv>
#include <cstdint>
#include <cstring>

#include "base/utf8.h"
#include "markup/messages.h"

namespace iepress::markup {

namespace {

bool is_private_use(char32_t c) {
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;  // Unicode 15, 23.5
}

/// XML 1.0, production 2.
bool is_forbidden(char32_t c) {
    if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
    return (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF || c > 0x10FFFF;
}

/// Of most text, eight bytes at once: are all of them ASCII, none below space, none '&'? A tab or
/// line end only means that the eight are looked at one by one.
bool is_plain(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highs = ones * 0x80U;
    const std::uint64_t below_space = word - ones * 0x20U;
    const std::uint64_t ampersand = word ^ (ones * static_cast<unsigned char>('&'));
    const std::uint64_t has_ampersand = (ampersand - ones) & ~ampersand;
    return ((word | below_space | has_ampersand) & highs) == 0;
}

class CharacterCheck {
public:
    CharacterCheck(std::string_view xml, const PlaceAt& place, base::Diagnostics& diagnostics)
        : xml_(xml), place_(place), diagnostics_(diagnostics) {}

    bool run() {
        for (std::size_t at = 0; at < xml_.size();) {
            if (at + 8 <= xml_.size() && is_plain(xml_.data() + at)) {
                at += 8;
                continue;
            }
            const std::size_t begin = at;
            const auto character = base::next_character(xml_, at);
            if (!character) {
                report(wrong_character, begin, "a byte that is no UTF-8");
            } else if (*character == '&') {
                at = check_reference(begin);
            } else {
                check(*character, begin);
            }
        }
        return fine_;
    }

private:
    void check(char32_t c, std::size_t offset) {
        if (is_forbidden(c)) report(wrong_character, offset, "a control character");
        if (is_private_use(c) && c <= 0x10FFFF) report(private_use, offset, static_cast<std::uint32_t>(c));
    }

    /// From "&"; gives where the text goes on.
    std::size_t check_reference(std::size_t begin) {
        constexpr std::size_t longest = 12;
        const std::string_view rest = xml_.substr(begin, longest);
        const std::size_t end = rest.find(';');
        const std::string_view name = rest.substr(1, end == std::string_view::npos ? 0 : end - 1);
        for (const std::string_view known : {"amp", "lt", "gt", "quot", "apos"}) {
            if (name == known) return begin + end + 1;
        }
        const auto number = name.starts_with('#') ? number_of(name.substr(1)) : std::nullopt;
        if (number) {
            check(*number, begin);
        } else if (!is_inside("<!--", "-->", begin) && !is_inside("<![CDATA[", "]]>", begin)) {
            report(unknown_reference, begin, name.empty() ? "this &" : "&...;");
        }
        return begin + (name.empty() ? 1 : end + 1);
    }

    /// Comments and CDATA sections have no references.
    bool is_inside(std::string_view opening, std::string_view closing, std::size_t offset) const {
        const std::size_t open = xml_.rfind(opening, offset);
        return open != std::string_view::npos && xml_.find(closing, open) > offset;
    }

    static std::optional<char32_t> number_of(std::string_view digits) {
        const int base = digits.starts_with('x') ? 16 : 10;
        if (base == 16) digits.remove_prefix(1);
        std::uint32_t number = 0;
        const char* const end = digits.data() + digits.size();
        const auto [stop, error] = std::from_chars(digits.data(), end, number, base);
        if (digits.empty() || error != std::errc{} || stop != end) return std::nullopt;
        return number;
    }

    template <class Argument>
    void report(const Message& message, std::size_t offset, const Argument& argument) {
        diagnostics_.report(message, place_(offset), argument);
        fine_ = false;
    }

    std::string_view xml_;
    const PlaceAt& place_;
    base::Diagnostics& diagnostics_;
    bool fine_ = true;
};

}  // namespace

bool check_characters(std::string_view xml, const PlaceAt& place, base::Diagnostics& diagnostics) {
    return CharacterCheck(xml, place, diagnostics).run();
}

}  // namespace iepress::markup
