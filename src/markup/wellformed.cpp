#include "markup/wellformed.h"

#include <algorithm>
#include <vector>

#include "markup/messages.h"
#include "markup/source.h"

namespace iepress::markup {

namespace {

constexpr std::size_t none = std::string_view::npos;

bool ends_name(char c) { return is_space(c) || c == '>' || c == '/' || c == '=' || c == '<'; }

bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Reads tag by tag until the first that is wrong.
class TagScanner {
public:
    TagScanner(std::string_view xml, const PlaceAt& place, base::Diagnostics& diagnostics)
        : xml_(xml), place_(place), diagnostics_(diagnostics) {}

    /// False if nothing was found.
    bool run() {
        while (!reported_ && (at_ = xml_.find('<', at_)) != none) {
            if (skip("<!--", "-->", "a comment is never closed")) continue;
            if (skip("<![CDATA[", "]]>", "a <![CDATA[ section is never closed")) continue;
            if (skip("<?", "?>", "a <? is never closed")) continue;
            if (xml_.substr(at_).starts_with("<!")) {
                report(malformed, at_, "<! begins neither a comment nor a text");
            } else if (xml_.substr(at_).starts_with("</")) {
                read_end_tag();
            } else {
                read_start_tag();
            }
        }
        if (!reported_ && !open_.empty()) report(unclosed_element, open_.back().offset, open_.back().name);
        return reported_;
    }

private:
    struct Open {
        std::string_view name;
        std::size_t offset;
    };

    bool skip(std::string_view begin, std::string_view end, std::string_view problem) {
        if (!xml_.substr(at_).starts_with(begin)) return false;
        const std::size_t stop = xml_.find(end, at_ + begin.size());
        if (stop == none) {
            report(malformed, at_, problem);
        } else {
            at_ = stop + end.size();
        }
        return true;
    }

    std::string_view read_name() {
        const std::size_t begin = at_;
        while (at_ < xml_.size() && !ends_name(xml_[at_])) ++at_;
        return xml_.substr(begin, at_ - begin);
    }

    void skip_spaces() {
        while (at_ < xml_.size() && is_space(xml_[at_])) ++at_;
    }

    bool take(char c) {
        if (at_ >= xml_.size() || xml_[at_] != c) return false;
        ++at_;
        return true;
    }

    void read_end_tag() {
        const std::size_t begin = at_;
        at_ += 2;
        const std::string_view name = read_name();
        skip_spaces();
        if (!take('>')) return report(malformed, begin, "an end tag has no >");
        if (open_.empty()) return report(malformed, begin, "an end tag closes nothing");
        if (open_.back().name != name) {
            const Open& open = open_.back();
            relate(add(mismatched_tag, begin, open.name, name), place_(open.offset),
                   fmt::format("<{}> opens here", open.name));
            return;
        }
        open_.pop_back();
    }

    void read_start_tag() {
        const std::size_t begin = at_++;
        if (at_ >= xml_.size() || !begins_name(xml_[at_])) {
            return report(malformed, begin, "a < that begins no tag is written &lt;");
        }
        const std::string_view name = read_name();
        attributes_.clear();
        for (skip_spaces(); !reported_; skip_spaces()) {
            if (take('>')) {
                if (open_.size() == TINYXML2_MAX_ELEMENT_DEPTH - 1) {
                    report(too_deep, begin, TINYXML2_MAX_ELEMENT_DEPTH - 1);
                }
                open_.push_back({name, begin});
                return;
            }
            if (take('/')) {
                if (!take('>')) report(malformed, begin, "a / stands in a tag");
                return;
            }
            read_attribute(begin, name);
        }
    }

    void read_attribute(std::size_t tag, std::string_view element) {
        if (at_ >= xml_.size() || xml_[at_] == '<') return report(malformed, tag, "a tag has no >");
        const std::size_t begin = at_;
        if (!begins_name(xml_[at_])) return report(malformed, begin, "an attribute has no name");
        const std::string_view name = read_name();
        if (std::find(attributes_.begin(), attributes_.end(), name) != attributes_.end()) {
            add(repeated_attribute, begin, element, name);
            return;
        }
        attributes_.push_back(name);
        skip_spaces();
        if (!take('=')) return report(malformed, begin, "an attribute has no =");
        skip_spaces();
        const char quote = at_ < xml_.size() ? xml_[at_] : '\0';
        if (quote != '"' && quote != '\'')
            return report(malformed, begin, "an attribute's value has no quotes");
        const std::size_t end = xml_.find(quote, at_ + 1);
        if (end == none) return report(malformed, begin, "an attribute's value has no closing quote");
        at_ = end + 1;
    }

    template <class... Args>
    base::Diagnostic& add(const Message& message, std::size_t offset, const Args&... args) {
        reported_ = true;
        return diagnostics_.report(message, place_(offset), args...);
    }

    template <class Argument>
    void report(const Message& message, std::size_t offset, const Argument& argument) {
        add(message, offset, argument);
    }

    std::string_view xml_;
    const PlaceAt& place_;
    base::Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::vector<Open> open_;
    std::vector<std::string_view> attributes_;  ///< of the tag that is read
    bool reported_ = false;
};

std::size_t offset_of_line(std::string_view xml, std::size_t line) {
    std::size_t offset = 0;
    for (std::size_t i = 1; i < line; ++i) {
        const std::size_t end = xml.find('\n', offset);
        if (end == none) break;
        offset = end + 1;
    }
    return offset;
}

}  // namespace

void report_malformed(std::string_view xml, std::size_t line, const PlaceAt& place,
                      base::Diagnostics& diagnostics) {
    if (xml.find_first_not_of(" \t\r\n") == none) {
        diagnostics.report(wrong_root, place(0), "empty");
        return;
    }
    if (TagScanner(xml, place, diagnostics).run()) return;
    diagnostics.report(malformed, place(offset_of_line(xml, line)), "this is no XML");
}

}  // namespace iepress::markup
