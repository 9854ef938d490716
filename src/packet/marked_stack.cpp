#include "packet/marked_stack.h"

#include <algorithm>

#include "base/utf8.h"

namespace iepress::packet {

using PoDoFo::PdfObject;

namespace {

// A text string (7.9.2.2): UTF-16BE or UTF-8 with a mark, else Latin letters by PDFDocEncoding, of which ASCII
// and Latin-1 agree with Unicode.
std::string text_string(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return std::string(bytes.substr(3));
    std::string utf8;
    if (bytes.substr(0, 2) != "\xFE\xFF") {
        for (const char byte : bytes) base::append_utf8(utf8, static_cast<unsigned char>(byte));
        return utf8;
    }
    const auto unit = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(bytes[i]) << 8U |
                                     static_cast<unsigned char>(bytes[i + 1]));
    };
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
        char32_t one = unit(i);
        if (one >= 0xD800 && one < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
            one = 0x10000 + ((one - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
            i += 2;
        }
        if (one < 0xD800 || one >= 0xE000) base::append_utf8(utf8, one);
    }
    return utf8;
}

}  // namespace

void MarkedStack::begin(const ContentScanner& scanner) {
    Open open;
    if (!open_.empty()) {
        open.artifact = open_.back().artifact;
        open.element = open_.back().element;
    }
    const std::span<const Token> operands = scanner.operands();
    if (!operands.empty() && operands.front().kind == Token::Kind::name &&
        scanner.text(operands.front()) == "Artifact") {
        open.artifact = true;
    }
    if (scanner.op() == "BDC") read_properties(scanner, open);
    open_.push_back(std::move(open));
}

// "/Span<</MCID 3/ActualText(x)>>" or "/Span/Pr1"; only the outer entries count.
void MarkedStack::read_properties(const ContentScanner& scanner, Open& open) const {
    const std::span<const Token> operands = scanner.operands();
    if (operands.size() == 2 && operands[1].kind == Token::Kind::name) {
        read_named_properties(scanner.text(operands[1]), open);
        return;
    }
    int depth = 0;
    for (std::size_t i = 1; i + 1 < operands.size(); ++i) {
        const Token::Kind kind = operands[i].kind;
        if (kind == Token::Kind::dict_begin || kind == Token::Kind::array_begin) ++depth;
        if (kind == Token::Kind::dict_end || kind == Token::Kind::array_end) --depth;
        if (depth != 1 || kind != Token::Kind::name) continue;
        const std::string_view key = scanner.text(operands[i]);
        const Token& value = operands[i + 1];
        if (key == "MCID" && value.kind == Token::Kind::number) set_number(value.number, open);
        if (value.kind == Token::Kind::text) {
            if (key == "ActualText") open.actual_text = text_string(scanner.text(value));
            if (key == "Lang") open.language = text_string(scanner.text(value));
        }
        ++i;  // the value, which may be a name itself
        if (value.kind == Token::Kind::dict_begin || value.kind == Token::Kind::array_begin) ++depth;
    }
}

void MarkedStack::read_named_properties(std::string_view name, Open& open) const {
    const PdfFile& file = parts_.file();
    const PdfObject* const properties = parts_.properties(resources_, name);
    const PdfObject* const number = file.get(properties, "MCID");
    if (number != nullptr && number->IsNumber()) set_number(static_cast<double>(number->GetNumber()), open);
    if (file.get(properties, "ActualText") != nullptr) open.actual_text = file.text(properties, "ActualText");
    open.language = file.text(properties, "Lang");
}

void MarkedStack::set_number(double number, Open& open) const {
    open.element = number >= 0 && number < static_cast<double>(elements_.size())
                       ? elements_[static_cast<std::size_t>(number)]
                       : nullptr;
}

const std::string& MarkedStack::language() const {
    static const std::string none;
    if (open_.empty() || open_.back().artifact) return none;
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
        if (!open->language.empty()) return open->language;
    }
    const ElementFacts* const element = open_.back().element;
    return element != nullptr ? element->language : none;
}

std::optional<std::string> MarkedStack::said_instead() {
    if (open_.empty()) return std::nullopt;
    const ElementFacts* const element = open_.back().element;
    if (element != nullptr && !element->actual_text.empty()) {
        if (std::find(said_.begin(), said_.end(), element) != said_.end()) return std::string();
        said_.push_back(element);
        return element->actual_text;
    }
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
        if (!open->actual_text) continue;
        if (open->said) return std::string();
        open->said = true;
        return open->actual_text;
    }
    return std::nullopt;
}

}  // namespace iepress::packet
