#include "record/scan.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "record/collapse.h"
#include "record/encoding.h"

namespace iepress::record {

namespace {

constexpr std::size_t none = std::string_view::npos;
// A case is at most 7 deep; the parser gives up at 100 (TINYXML2_MAX_ELEMENT_DEPTH).
constexpr std::size_t deepest = 64;
constexpr std::size_t most_attributes = 64;  // a measure has 14

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || (c & 0x80) != 0;
}

bool continues_name(char c) { return starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

/// Walks over the markup of one file.
class Scanner {
public:
    Scanner(const Lines& lines, std::string_view bytes, Problems& problems)
        : lines_(lines), bytes_(bytes), problems_(problems), text_(bytes) {}

    std::optional<Scanned> run() {
        at_ = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        while (at_ < bytes_.size() && !broken_ && !problems_.full()) {
            const std::size_t markup = std::min(bytes_.find('<', at_), bytes_.size());
            read_text(markup);
            if (markup < bytes_.size()) read_markup();
        }
        if (!broken_) close_until(0, "the end of the file");
        if (!broken_ && !misshapen_ && root_ == none) broken(empty_file, 0);
        if (broken_ || misshapen_ || problems_.full()) return std::nullopt;
        std::replace(text_.begin(), text_.end(), '\r', ' ');
        return Scanned{std::move(text_), root_};
    }

private:
    struct Open {
        std::string_view name;
        std::size_t at;
    };

    template <class... Args>
    void report(const Message& message, std::size_t at, const Args&... args) {
        problems_.report(message, lines_.place_at(at), args...);
    }
    /// A problem that no tree can be made after; the rest can still be looked at.
    template <class... Args>
    void misshapen(const Message& message, std::size_t at, const Args&... args) {
        report(message, at, args...);
        misshapen_ = true;
    }
    /// A problem after which looking further would only find its consequences.
    template <class... Args>
    void broken(const Message& message, std::size_t at, const Args&... args) {
        report(message, at, args...);
        broken_ = true;
    }

    void read_text(std::size_t end) {
        const std::string_view text = bytes_.substr(at_, end - at_);
        if (open_.empty()) {
            const std::size_t word = first_character(text);
            if (word != text.size()) misshapen(text_outside, at_ + word, root_ == none ? "case" : root_name());
        } else {
            check_references(at_, end);
            if (const std::size_t stray = text.find("]]>"); stray != none) {
                report(stray_markup, at_ + stray, "]]>");
            }
        }
        at_ = end;
    }

    void check_references(std::size_t begin, std::size_t end) {
        const std::string_view until_end = bytes_.substr(0, end);
        for (std::size_t at = until_end.find('&', begin); at != none && !problems_.full();
             at = until_end.find('&', at + 1)) {
            std::size_t stop = at + 1;
            while (stop < end && (continues_name(bytes_[stop]) || bytes_[stop] == '#')) ++stop;
            const std::string_view name = bytes_.substr(at + 1, stop - at - 1);
            if (stop == end || bytes_[stop] != ';' || name.empty()) {
                report(lone_ampersand, at);
            } else if (!referenced_character(name)) {
                report(unknown_entity, at, name);
            }
        }
    }

    void read_markup() {
        const std::string_view rest = bytes_.substr(at_);
        if (rest.starts_with("<!--")) return read_comment();
        if (rest.starts_with("<![CDATA[")) return read_cdata();
        if (rest.starts_with("<!")) return broken(doctype, at_);
        if (rest.starts_with("<?")) return read_instruction();
        if (rest.starts_with("</")) return read_end_tag();
        if (rest.size() < 2 || !starts_name(rest[1])) return misshapen(lone_less_than, at_++);
        read_tag();
    }

    /// Moves behind `end`; false and broken if it does not come.
    bool skip_to(std::string_view start, std::string_view end) {
        const std::size_t found = bytes_.find(end, at_ + start.size());
        if (found == none) {
            broken(unclosed_markup, at_, start, end);
            return false;
        }
        at_ = found + end.size();
        return true;
    }

    void read_comment() {
        const std::size_t start = at_;
        if (!skip_to("<!--", "-->")) return;
        // XML 1.0 production 15: "--" does not occur in a comment, nor "-" before its end.
        const std::size_t hyphens = bytes_.find("--", start + 4);
        if (hyphens < at_ - 3) report(malformed_comment, start);
    }

    void read_cdata() {
        if (open_.empty()) misshapen(text_outside, at_, root_ == none ? "case" : root_name());
        skip_to("<![CDATA[", "]]>");
    }

    /// Blanked out, since the parser takes instructions only before everything else.
    void read_instruction() {
        const std::size_t start = at_;
        const bool declaration = bytes_.substr(start).starts_with("<?xml") && start + 5 < bytes_.size() &&
                                 is_space(bytes_[start + 5]);
        if (!skip_to("<?", "?>")) return;
        if (declaration) check_declaration(start, bytes_.substr(start, at_ - start));
        blank_out(start, at_);
    }

    void check_declaration(std::size_t start, std::string_view declaration) {
        if (start > 3 || (start != 0 && !bytes_.starts_with("\xEF\xBB\xBF"))) {
            return report(stray_markup, start, "<?xml ...?>");
        }
        const std::size_t named = declaration.find("encoding");
        if (named == none) return;
        std::string value;
        for (const char c : declaration.substr(named + 8)) {
            if (continues_name(c)) value += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
            else if (!value.empty()) break;
        }
        if (value != "UTF-8" && value != "UTF8" && value != "US-ASCII") report(other_encoding, start + named);
    }

    std::string_view read_name() {
        const std::size_t start = at_;
        while (at_ < bytes_.size() && continues_name(bytes_[at_])) ++at_;
        return bytes_.substr(start, at_ - start);
    }

    void skip_space() {
        while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
    }

    void read_tag() {
        const std::size_t start = at_++;
        const std::string_view name = read_name();
        if (open_.empty() && root_ != none) misshapen(second_root, start, name);
        if (root_ == none) root_ = start + 1;
        attributes_.clear();
        while (!problems_.full()) {
            const std::size_t gap = at_;
            skip_space();
            if (at_ == bytes_.size() || bytes_[at_] == '<') {
                misshapen(malformed_tag, start, name, "it has no > at its end");
                return open(name, start);
            }
            if (bytes_[at_] == '>') {
                ++at_;
                return open(name, start);
            }
            if (bytes_.substr(at_).starts_with("/>")) {
                at_ += 2;
                return;
            }
            if (!read_attribute(name, at_ == gap)) skip_rest_of_tag();
        }
    }

    void open(std::string_view name, std::size_t start) {
        open_.push_back({name, start});
        if (open_.size() > deepest) broken(too_deep, start, deepest);
    }

    /// After a mistake in a tag: to its end, or to where the next one begins.
    void skip_rest_of_tag() {
        at_ = std::min(bytes_.find_first_of("<>", at_), bytes_.size());
        if (at_ < bytes_.size() && bytes_[at_] == '>' && bytes_[at_ - 1] == '/') --at_;
    }

    bool malformed(std::size_t at, std::string_view tag, std::string_view what) {
        misshapen(malformed_tag, at, tag, what);
        return false;
    }

    /// False if it is not written as it must be.
    bool read_attribute(std::string_view tag, bool joined) {
        const std::size_t start = at_;
        if (!starts_name(bytes_[start])) {
            return malformed(start, tag,
                             "an attribute's name should stand here; is a quotation mark missing before it?");
        }
        if (joined) return malformed(start, tag, "there is no space before this attribute");
        if (attributes_.size() == most_attributes) return malformed(start, tag, "it has too many attributes");
        const std::string_view name = read_name();
        skip_space();
        if (at_ == bytes_.size() || bytes_[at_] != '=') {
            return malformed(start, tag, "this attribute has no =\"...\"");
        }
        ++at_;
        skip_space();
        const char quote = at_ < bytes_.size() ? bytes_[at_] : '\0';
        if (quote != '"' && quote != '\'') return malformed(start, tag, "this value has no quotation marks");
        if (!read_attribute_value(start, tag, quote)) return false;
        check_repeated(name, start, tag);
        return true;
    }

    /// Blanks out a repeated attribute, which the parser would refuse the whole file for.
    void check_repeated(std::string_view name, std::size_t start, std::string_view tag) {
        if (std::find(attributes_.begin(), attributes_.end(), name) == attributes_.end()) {
            attributes_.push_back(name);
            return;
        }
        report(repeated_attribute, start, name, tag);
        blank_out(start, at_);
    }

    void blank_out(std::size_t begin, std::size_t end) {
        const auto at = [&](std::size_t offset) { return text_.begin() + static_cast<std::ptrdiff_t>(offset); };
        std::replace_if(at(begin), at(end), [](char c) { return c != '\n'; }, ' ');
    }

    bool read_attribute_value(std::size_t start, std::string_view tag, char quote) {
        const std::size_t begin = at_ + 1;
        const std::size_t end = bytes_.find(quote, begin);
        const std::size_t less = bytes_.substr(0, end).find('<', begin);
        at_ = begin;
        if (less != none && less < end) {
            // Either a missing quotation mark or a "<" that was meant: "<1".
            const bool closed = end != none && bytes_.substr(begin, end - begin).find('\n') == none;
            at_ = closed ? end + 1 : less;
            return malformed(start, tag, "its value has a < (write &lt;) or no closing quotation mark");
        }
        if (end == none) return malformed(start, tag, "its value has no closing quotation mark");
        check_references(begin, end);
        at_ = end + 1;
        return true;
    }

    void read_end_tag() {
        const std::size_t start = at_;
        at_ += 2;
        const std::string_view name = read_name();
        skip_space();
        if (name.empty() || at_ == bytes_.size() || bytes_[at_] != '>') {
            malformed(start, bytes_.substr(start + 1, 1 + name.size()), "a closing tag is written </name>");
            skip_rest_of_tag();
        }
        if (at_ < bytes_.size() && bytes_[at_] == '>') ++at_;
        if (name.empty()) return;
        const auto match = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& one) { return one.name == name; });
        if (match == open_.rend()) return misshapen(stray_end_tag, start, name);
        const auto depth = static_cast<std::size_t>(open_.rend() - match);
        if (open_.size() > depth) close_until(depth, fmt::format("</{}>", name));
        open_.pop_back();
    }

    /// Reports the elements that are open deeper than `depth` and gives them up, so that the rest
    /// of the file is still looked at.
    void close_until(std::size_t depth, std::string_view before) {
        while (open_.size() > depth) {
            misshapen(unclosed_tag, open_.back().at, open_.back().name, before);
            open_.pop_back();
        }
    }

    std::string_view root_name() const {
        std::size_t end = root_;
        while (continues_name(bytes_[end])) ++end;
        return bytes_.substr(root_, end - root_);
    }

    const Lines& lines_;
    std::string_view bytes_;
    Problems& problems_;
    std::string text_;
    std::vector<Open> open_;
    std::vector<std::string_view> attributes_;  ///< of the tag that is being read
    std::size_t at_ = 0;
    std::size_t root_ = none;
    bool misshapen_ = false;  ///< no tree can be made, but the rest can be looked at
    bool broken_ = false;     ///< looking further would only find consequences
};

std::optional<char32_t> character_number(std::string_view digits, int base) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    // XML 1.0 production 2.
    const bool control = value < 0x20 && value != '\t' && value != '\n' && value != '\r';
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (control || surrogate || value == 0xFFFE || value == 0xFFFF || value > 0x10FFFF) return std::nullopt;
    return static_cast<char32_t>(value);
}

}  // namespace

std::optional<char32_t> referenced_character(std::string_view name) {
    if (name.starts_with("#x")) return character_number(name.substr(2), 16);
    if (name.starts_with("#")) return character_number(name.substr(1), 10);
    if (name == "lt") return U'<';
    if (name == "gt") return U'>';
    if (name == "amp") return U'&';
    if (name == "quot") return U'"';
    if (name == "apos") return U'\'';
    return std::nullopt;
}

std::optional<Scanned> scan(const Lines& lines, std::string_view bytes, Problems& problems) {
    if (!check_encoding(lines, bytes, problems)) return std::nullopt;
    return Scanner(lines, bytes, problems).run();
}

}  // namespace iepress::record
