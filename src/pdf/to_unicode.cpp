#include "pdf/to_unicode.h"

#include <algorithm>
#include <optional>
#include <span>

#include "base/utf8.h"
#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

// A block of a CMap has at most 100 lines (Adobe technical note 5014).
constexpr std::size_t block_lines = 100;

struct Range {
    std::uint16_t first = 0, last = 0;
    std::string target;  // UTF-16BE of the first
};

bool continues(const Range& range, const CodeText& next, const std::string& target) {
    // within one high byte, and one UTF-16 unit each
    return next.code == range.last + 1 && (next.code >> 8U) == (range.first >> 8U) && target.size() == 2 &&
           range.target.size() == 2 && target[0] == range.target[0] &&
           static_cast<unsigned char>(target[1]) ==
               static_cast<unsigned char>(range.target[1]) + (next.code - range.first);
}

std::vector<Range> ranges_of(const std::vector<CodeText>& codes) {
    std::vector<Range> ranges;
    for (const CodeText& one : codes) {
        std::string target = utf16(one.text);
        if (!ranges.empty() && continues(ranges.back(), one, target)) {
            ranges.back().last = one.code;
        } else {
            ranges.push_back({one.code, one.code, std::move(target)});
        }
    }
    return ranges;
}

void append_hex(std::string& out, std::string_view bytes) {
    static constexpr char digits[] = "0123456789ABCDEF";
    out += '<';
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        out += digits[value >> 4U];
        out += digits[value & 15U];
    }
    out += '>';
}

void append_code(std::string& out, std::uint16_t code) {
    const char bytes[] = {static_cast<char>(code >> 8U), static_cast<char>(code & 0xFFU)};
    append_hex(out, {bytes, 2});
}

void append_block(std::string& out, std::span<const Range> ranges, bool single_codes) {
    const std::string_view kind = single_codes ? "bfchar\n" : "bfrange\n";
    append_integer(out, static_cast<std::int64_t>(ranges.size()));
    out.append(" begin").append(kind);
    for (const Range& range : ranges) {
        append_code(out, range.first);
        if (!single_codes) append_code(out, range.last);
        append_hex(out, range.target);
        out += '\n';
    }
    out.append("end").append(kind);
}

void append_blocks(std::string& out, std::span<const Range> ranges, bool single_codes) {
    while (!ranges.empty()) {
        const std::size_t count = std::min(block_lines, ranges.size());
        append_block(out, ranges.first(count), single_codes);
        ranges = ranges.subspan(count);
    }
}

}  // namespace

std::uint32_t GlyphTexts::single(std::string_view utf8) {
    std::size_t offset = 0;
    const char32_t character = base::next_character(utf8, offset).value_or(0);
    if (offset != utf8.size()) return 0;
    if (character == U'\u00A0' || character == U'\u202F') return U' ';
    return character;
}

bool GlyphTexts::stands_for_longer(std::uint32_t entry, std::string_view utf8) const {
    if ((entry & several) != 0) return strings_[entry & ~several] == utf8;
    return entry == single(utf8);
}

std::string GlyphTexts::text(std::uint32_t glyph) const {
    std::string out;
    if (!knows(glyph)) return out;
    const std::uint32_t entry = entries_[glyph];
    if ((entry & several) != 0) return strings_[entry & ~several];
    base::append_utf8(out, entry);
    return out;
}

bool GlyphTexts::assign(std::uint32_t glyph, std::string_view utf8) {
    if (glyph >= entries_.size() || utf8.empty()) return false;
    if (knows(glyph)) return stands_for(glyph, utf8);
    entries_[glyph] = single(utf8);
    if (entries_[glyph] == 0) {
        entries_[glyph] = several | static_cast<std::uint32_t>(strings_.size());
        strings_.emplace_back(utf8);
    }
    return true;
}

std::string to_unicode_cmap(const std::vector<CodeText>& codes) {
    std::vector<Range> ranges = ranges_of(codes);
    const auto middle = std::stable_partition(ranges.begin(), ranges.end(),
                                              [](const Range& range) { return range.first == range.last; });
    std::string out =
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    append_blocks(out, {ranges.begin(), middle}, true);
    append_blocks(out, {middle, ranges.end()}, false);
    out += "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
    return out;
}

}  // namespace iepress::pdf
