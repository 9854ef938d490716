#include "packet/page_font.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "packet/content_scan.h"

namespace iepress::packet {

using PoDoFo::PdfObject;

namespace {

constexpr std::uint32_t most_codes = 0x10000;
constexpr std::size_t longest_text = 16U << 20U;  // of all codes together; a damaged map may say more

double real_of(const PdfObject* object, double otherwise) {
    if (object == nullptr || (!object->IsNumber() && !object->IsReal())) return otherwise;
    const double value = object->GetReal();
    return std::isfinite(value) && std::abs(value) < 1e6 ? value : otherwise;
}

std::uint32_t code_of(std::string_view bytes) {
    std::uint32_t code = 0;
    for (const char byte : bytes.substr(0, 4)) code = code << 8U | static_cast<unsigned char>(byte);
    return code;
}

std::string utf8_of_utf16(std::string_view bytes) {
    std::string utf8;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t unit = code_of(bytes.substr(i, 2));
        if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < bytes.size()) {
            const char32_t low = code_of(bytes.substr(i + 2, 2));
            if (low >= 0xDC00 && low < 0xE000) {
                unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
                i += 2;
            }
        }
        if (unit >= 0xD800 && unit < 0xE000) continue;  // half a pair says nothing
        base::append_utf8(utf8, unit);
    }
    return utf8;
}

// The same text with its last UTF-16 unit moved on, as a range of codes counts (9.10.3).
std::string moved(std::string_view bytes, std::uint32_t by) {
    std::string out(bytes);
    if (out.size() < 2) return out;
    const std::uint32_t last = code_of(out.substr(out.size() - 2)) + by;
    out[out.size() - 2] = static_cast<char>(last >> 8U & 0xFFU);
    out[out.size() - 1] = static_cast<char>(last & 0xFFU);
    return out;
}

}  // namespace

PageFont::PageFont(const PdfFile& file, const PdfObject* font) {
    const std::string subtype = file.name(font, "Subtype");
    composite_ = subtype == "Type0";
    const std::vector<const PdfObject*> descendants = file.items(file.get(font, "DescendantFonts"));
    const PdfObject* const described = composite_ && !descendants.empty() ? descendants.front() : font;
    if (subtype == "Type3") {
        const std::vector<const PdfObject*> matrix = file.items(file.get(font, "FontMatrix"));
        if (!matrix.empty()) unit_ = real_of(matrix.front(), 0.001);
    }
    read_metrics(file, file.get(described, "FontDescriptor"));
    if (composite_) {
        default_width_ = real_of(file.get(described, "DW"), 1000) * unit_;
        read_composite_widths(file, file.get(described, "W"));
    } else {
        read_widths(file, font);
        // 9.6.6.2: the Latin encodings agree on what ASCII has; others say themselves what a code is
        for (std::uint32_t code = 0x20; code < 0x7F; ++code) {
            const char letter = static_cast<char>(code);
            set_text(code, {&letter, 1});
        }
    }
    if (const PdfObject* const cmap = file.get(font, "ToUnicode"); cmap != nullptr && cmap->HasStream()) {
        read_to_unicode(file.stream(cmap));
    }
}

std::string_view PageFont::text(std::uint32_t code) const {
    if (code >= texts_.size()) return {};
    return std::string_view(pool_).substr(texts_[code].first, texts_[code].second);
}

double PageFont::width(std::uint32_t code) const {
    return code < widths_.size() && widths_[code] >= 0 ? static_cast<double>(widths_[code]) : default_width_;
}

void PageFont::set_text(std::uint32_t code, std::string_view utf8) {
    if (code >= most_codes || pool_.size() > longest_text) return;
    if (code >= texts_.size()) texts_.resize(code + 1);
    texts_[code] = {static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(utf8.size())};
    pool_ += utf8;
}

void PageFont::set_width(std::uint32_t code, double width) {
    if (code >= most_codes) return;
    if (code >= widths_.size()) widths_.resize(code + 1, -1.0F);
    widths_[code] = static_cast<float>(width * unit_);
}

void PageFont::read_metrics(const PdfFile& file, const PdfObject* descriptor) {
    default_width_ = real_of(file.get(descriptor, "MissingWidth"), 500) * unit_;
    ascent_ = real_of(file.get(descriptor, "Ascent"), 900) / 1000;
    descent_ = std::abs(real_of(file.get(descriptor, "Descent"), 250)) / 1000;
    if (ascent_ <= 0) ascent_ = 0.9;
}

void PageFont::read_widths(const PdfFile& file, const PdfObject* font) {
    const double first = real_of(file.get(font, "FirstChar"), 0);
    if (first < 0 || first > 255) return;
    auto code = static_cast<std::uint32_t>(first);
    for (const PdfObject* const width : file.items(file.get(font, "Widths"))) {
        set_width(code++, real_of(width, 500));
    }
}

// "c [w1 w2 …]" and "first last w" (9.7.4.3)
void PageFont::read_composite_widths(const PdfFile& file, const PdfObject* array) {
    const std::vector<const PdfObject*> items = file.items(array);
    for (std::size_t i = 0; i + 1 < items.size();) {
        const double first = real_of(items[i], -1);
        if (first < 0 || first >= most_codes) return;
        auto code = static_cast<std::uint32_t>(first);
        if (items[i + 1]->IsArray()) {
            for (const PdfObject* const width : file.items(items[i + 1])) set_width(code++, real_of(width, 1000));
            i += 2;
        } else {
            if (i + 2 >= items.size()) return;
            const auto last = static_cast<std::uint32_t>(std::clamp(real_of(items[i + 1], 0), 0.0, 65535.0));
            const double width = real_of(items[i + 2], 1000);
            for (; code <= last; ++code) set_width(code, width);
            i += 3;
        }
    }
}

void PageFont::read_to_unicode(std::string_view cmap) {
    ContentScanner scanner(cmap);
    while (scanner.next()) {
        const bool range = scanner.op() == "endbfrange";
        if (!range && scanner.op() != "endbfchar") continue;
        const std::span<const Token> operands = scanner.operands();
        for (std::size_t i = 0; i + 1 < operands.size();) {
            const std::uint32_t code = code_of(scanner.text(operands[i]));
            if (!range) {
                set_text(code, utf8_of_utf16(scanner.text(operands[i + 1])));
                i += 2;
                continue;
            }
            if (i + 2 >= operands.size()) return;
            const std::uint32_t last = std::min(code_of(scanner.text(operands[i + 1])), most_codes - 1);
            i += 2;
            const bool each = operands[i].kind == Token::Kind::array_begin;
            if (each) ++i;
            for (std::uint32_t one = code; one <= last && i < operands.size(); ++one) {
                if (each && operands[i].kind == Token::Kind::array_end) break;
                set_text(one, utf8_of_utf16(moved(scanner.text(operands[i]), each ? 0 : one - code)));
                if (each) ++i;
            }
            while (each && i < operands.size() && operands[i].kind != Token::Kind::array_end) ++i;
            ++i;
        }
    }
}

}  // namespace iepress::packet
