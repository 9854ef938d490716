#include "carry/xml.h"

#include <algorithm>

#include "base/xml_text.h"

namespace iepress::carry {

namespace {

/// XML 1.0, production 15: a comment holds no "--" and does not end in "-"; ours ends in a space.
std::string comment_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '-' && !out.empty() && out.back() == '-') out += ' ';
        out += c;
    }
    return out;
}

/// Characters, not bytes: the bytes of UTF-8 that begin one.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// The text in lines, broken at spaces, each after `indent`.
std::string wrapped(std::string_view text, const std::string& indent) {
    std::string out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const bool begins = column == 0;
        if (!begins && column + 1 + width(word) > line_width) {
            out += '\n';
            column = 0;
        }
        const std::string_view before = column == 0 ? std::string_view(indent) : " ";
        out.append(before).append(word);
        column += before.size() + width(word);
        at = std::min(end + 1, text.size());
    }
    return out + "\n";
}

std::string tag_of(std::string_view name, const Attributes& attributes) {
    std::string tag = "<" + std::string(name);
    for (const Attribute& one : attributes) {
        if (!one.value.empty()) {
            tag.append(" ").append(one.name).append("=\"").append(base::escaped(one.value)).append("\"");
        }
    }
    return tag;
}

bool is_plain(const record::Narrative& narrative) {
    return narrative.size() == 1 && narrative[0].kind == record::Paragraph::Kind::paragraph &&
           narrative[0].language.empty();
}

}  // namespace

Xml::Xml() : text_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

void Xml::open(std::string_view name, const Attributes& attributes) {
    const std::size_t begin = text_.size();
    text_ += indent() + tag_of(name, attributes) + ">\n";
    const auto written = std::count_if(attributes.begin(), attributes.end(),
                                       [](const Attribute& one) { return !one.value.empty(); });
    opened_.push_back({std::string(name), begin, text_.size(), static_cast<std::size_t>(written)});
}

void Xml::close() {
    const Opened last = std::move(opened_.back());
    opened_.pop_back();
    if (text_.size() != last.end) {
        text_ += indent() + "</" + last.name + ">\n";
    } else if (last.attributes == 0) {
        text_.resize(last.begin);
    } else {
        text_.replace(last.end - 2, 2, "/>\n");
    }
}

void Xml::blank_line() { text_ += '\n'; }

void Xml::tagged(std::string_view name, const std::string& tag, const std::string& escaped) {
    const std::string line = indent() + tag + ">" + escaped + "</" + std::string(name) + ">\n";
    if (width(line) <= line_width + 1) {
        text_ += line;
    } else {
        text_ +=
            indent() + tag + ">\n" + wrapped(escaped, indent() + "  ") + indent() + "</" + std::string(name) + ">\n";
    }
}

void Xml::words(std::string_view name, const Attributes& attributes, std::string_view text) {
    const std::string tag = tag_of(name, attributes);
    if (text.empty()) text_ += indent() + tag + "/>\n";
    else tagged(name, tag, base::escaped_words(text));
}

void Xml::prose(std::string_view name, const Attributes& attributes, const record::Narrative& narrative) {
    if (narrative.empty() || is_plain(narrative)) {
        return words(name, attributes, narrative.empty() ? std::string_view() : narrative[0].text);
    }
    open(name, attributes);
    for (const record::Paragraph& one : narrative) {
        words(one.kind == record::Paragraph::Kind::bullet ? "li" : "p", {{"lang", one.language}}, one.text);
    }
    close();
}

void Xml::value(std::string_view name, const record::Text& text) {
    if (text) words(name, {}, text.value);
}

void Xml::value(std::string_view name, const record::DateField& date) {
    if (date) words(name, {}, base::to_iso(date.value));
}

void Xml::value(std::string_view name, const record::Flag& flag) {
    if (flag) words(name, {}, flag.value ? "yes" : "no");
}

void Xml::value(std::string_view name, const record::Number& number) {
    if (number) words(name, {}, number.value.typed);
}

void Xml::value(std::string_view name, const record::Narrative& narrative) {
    if (!narrative.empty()) prose(name, {}, narrative);
}

void Xml::comment(std::string_view text) {
    std::string lines = wrapped("<!-- " + comment_text(text) + " -->", indent() + "     ");
    text_ += indent() + lines.substr(indent().size() + 5);
}

void Xml::rewrite(std::string_view text) { comment(std::string(rewrite_mark) + " " + std::string(text)); }

}  // namespace iepress::carry
