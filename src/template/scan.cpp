#include <algorithm>
#include <optional>
#include <utility>

#include "template/messages.h"
#include "template/tokens.h"

namespace iepress::template_ {

namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r'; }

bool is_name_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

/// Are these letters with a separator between each two parts, as in "student.name"?
bool is_name(std::string_view name, char separator) {
    if (name.empty() || name.front() == separator || name.back() == separator) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == separator ? name[i - 1] == separator : !is_name_letter(name[i])) return false;
    }
    return true;
}

std::vector<std::string> split(std::string_view name) {
    std::vector<std::string> parts;
    if (name == ".") return parts;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('.', begin), name.size());
        parts.emplace_back(name.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::optional<Token::Kind> kind_of_sigil(char sigil) {
    switch (sigil) {
        case '#': return Token::Kind::section;
        case '^': return Token::Kind::inverted_section;
        case '/': return Token::Kind::section_end;
        case '>': return Token::Kind::partial;
        default: return std::nullopt;
    }
}

bool opens_section(const Token& token) {
    return token.kind == Token::Kind::section || token.kind == Token::Kind::inverted_section;
}

/// Keeps count of the line and column while a file is read forwards.
class PlaceCounter {
public:
    PlaceCounter(std::string_view source, const std::string& file) : source_(source), place_{&file, 1, 1} {}

    /// The place of an offset that is not before the last one asked for.
    base::Place at(std::size_t offset) {
        for (; offset_ < offset; ++offset_) {
            if (source_[offset_] == '\n') {
                ++place_.line;
                place_.column = 1;
            } else if (!is_inside_character(offset_ + 1)) {
                ++place_.column;
            }
        }
        return place_;
    }

private:
    bool is_inside_character(std::size_t offset) const {
        return offset < source_.size() && (static_cast<unsigned char>(source_[offset]) & 0xC0U) == 0x80U;
    }

    std::string_view source_;
    std::size_t offset_ = 0;
    base::Place place_;
};

class Scanner {
public:
    Scanner(std::string_view source, const std::string& file, base::Diagnostics& diagnostics)
        : source_(source), diagnostics_(diagnostics), places_(source, file) {}

    std::vector<Token> run() {
        for (std::size_t open = 0; (open = source_.find("{{", at_)) != none;) read_tag(open);
        add_text(source_.size());
        for (const std::size_t section : open_sections_) {
            diagnostics_.report(unclosed_section, tokens_[section].place, tokens_[section].text);
        }
        return std::move(tokens_);
    }

private:
    /// From `open`, the first byte of "{{".
    void read_tag(std::size_t open) {
        const bool comment = trimmed(source_.substr(open + 2)).starts_with('!');
        const std::size_t close = source_.find("}}", open + 2);
        const std::size_t stop =
            comment ? none : std::min(source_.find('\n', open), source_.find("{{", open + 3));
        if (close == none || close > stop) {
            add_text(open);
            diagnostics_.report(unclosed_tag, places_.at(open));
            at_ = std::min(stop, source_.size());
            return;
        }
        const std::string_view inside = trimmed(source_.substr(open + 2, close - open - 2));
        std::size_t end = close + 2;
        if (inside.starts_with('{') && source_.substr(end).starts_with('}')) ++end;
        if (comment || (!inside.empty() && kind_of_sigil(inside.front()))) {
            end = add_text_before_standalone(open, end);
        } else {
            add_text(open);
        }
        if (!comment) add_tag(inside, places_.at(open));
        at_ = end;
    }

    /// Adds the text before a tag that prints nothing; if the tag has its line for itself, without
    /// that line's beginning. Gives where the scan goes on.
    std::size_t add_text_before_standalone(std::size_t open, std::size_t end) {
        std::size_t line_begin = open;
        while (line_begin > at_ && is_blank(source_[line_begin - 1])) --line_begin;
        std::size_t line_end = end;
        while (line_end < source_.size() && is_blank(source_[line_end])) ++line_end;
        if (source_.substr(line_end).starts_with("\r\n")) ++line_end;
        const bool begins = line_begin == 0 || source_[line_begin - 1] == '\n';
        const bool ends = line_end == source_.size() || source_[line_end] == '\n';
        if (!begins || !ends) {
            add_text(open);
            return end;
        }
        add_text(line_begin);
        return std::min(line_end + 1, source_.size());
    }

    void add_text(std::size_t end) {
        if (end <= at_) return;
        Token token;
        token.text = source_.substr(at_, end - at_);
        token.place = places_.at(at_);
        token.lines.push_back({0, token.place});
        for (std::size_t i = 0; (i = token.text.find('\n', i)) != none; ++i) {
            const std::size_t first = token.text.find_first_not_of(" \t\r\n", i);
            if (first == none) break;
            token.lines.push_back({first, places_.at(at_ + first)});
            i = first - 1;
        }
        tokens_.push_back(std::move(token));
    }

    void add_tag(std::string_view inside, const base::Place& place) {
        if (inside.starts_with('{') || inside.starts_with('&')) {
            diagnostics_.report(unescaped_tag, place);
            return;
        }
        if (inside.starts_with('=')) {
            diagnostics_.report(delimiter_tag, place);
            return;
        }
        Token token;
        token.place = place;
        token.kind = Token::Kind::variable;
        const auto kind = inside.empty() ? std::nullopt : kind_of_sigil(inside.front());
        if (kind) token.kind = *kind;
        const std::string_view name = kind ? trimmed(inside.substr(1)) : inside;
        const bool partial = token.kind == Token::Kind::partial;
        if (!(partial ? is_name(name, '/') : name == "." || is_name(name, '.'))) {
            diagnostics_.report(unknown_tag, place, inside);
            if (!opens_section(token)) return;
        }
        // of {{#if x}}, "if": its {{/if}} is then no second problem
        token.text = name.substr(0, name.find(' '));
        token.path = split(token.text);
        add(std::move(token));
    }

    void add(Token token) {
        if (token.kind == Token::Kind::section_end && !close_section(token)) return;
        if (opens_section(token)) open_sections_.push_back(tokens_.size());
        tokens_.push_back(std::move(token));
    }

    /// Finds what a closing tag closes. A section left open inside is reported and dropped, so
    /// that one forgotten tag is one message.
    bool close_section(Token& end) {
        const auto opener =
            std::find_if(open_sections_.rbegin(), open_sections_.rend(),
                         [&](std::size_t section) { return tokens_[section].text == end.text; });
        if (opener == open_sections_.rend()) {
            diagnostics_.report(unopened_section, end.place, end.text);
            return false;
        }
        end.opened_by = *opener;
        while (open_sections_.back() != end.opened_by) {
            const Token& inner = tokens_[open_sections_.back()];
            relate(diagnostics_.report(unclosed_section, inner.place, inner.text), end.place,
                   fmt::format("{} closes here", end.text));
            open_sections_.pop_back();
        }
        open_sections_.pop_back();
        return true;
    }

    std::string_view source_;
    base::Diagnostics& diagnostics_;
    PlaceCounter places_;
    std::size_t at_ = 0;  ///< the first byte that is in no token yet
    std::vector<Token> tokens_;
    std::vector<std::size_t> open_sections_;
};

}  // namespace

std::vector<Token> scan(std::string_view source, const std::string& file, base::Diagnostics& diagnostics) {
    if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);  // a byte order mark is no text
    return Scanner(source, file, diagnostics).run();
}

}  // namespace iepress::template_
