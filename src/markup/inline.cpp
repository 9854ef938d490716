#include <algorithm>

#include "base/utf8.h"
#include "markup/check.h"
#include "markup/messages.h"
#include "markup/reading.h"

namespace iepress::markup {

namespace {

struct Style {
    bool bold = false;
    bool italic = false;
    std::string_view language;
    std::uint32_t link = 0;

    friend bool operator==(const Style&, const Style&) = default;
};

bool is_web_address(std::string_view target) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (target.starts_with(scheme) && target.size() > scheme.size()) return true;
    }
    return false;
}

/// ISO 32000-1 12.6.4.7: a URI is 7-bit ASCII.
bool is_good_target(std::string_view target) {
    if (target.starts_with('#')) return target.size() > 1;
    const bool visible_ascii =
        std::all_of(target.begin(), target.end(), [](char c) { return c > ' ' && c < 0x7F; });
    const bool mail = target.starts_with("mailto:") && target.find('@') != std::string_view::npos;
    return visible_ascii && (mail || is_web_address(target));
}

/// Flattens inline nodes into runs. White space collapses over element borders as in HTML: a
/// space belongs to the element where it stands first, and there is none at the ends of a line.
class LineReader {
public:
    explicit LineReader(Reading& reading) : reading_(reading) {}

    void read_siblings(const XMLNode* first, const XMLNode* end, const Style& style) {
        for (const XMLNode* node = first; node != end; node = node->NextSibling()) read(*node, style);
    }

    /// A <br/> at the end adds no empty line, as in HTML: templates end each line of a list so.
    Inline finish() {
        while (!line_.runs.empty() && line_.runs.back().text.ends_with('\n')) {
            line_.runs.back().text.pop_back();
            if (line_.runs.back().text.empty()) line_.runs.pop_back();
        }
        return std::move(line_);
    }

private:
    void read(const XMLNode& node, const Style& style) {
        if (line_begun_ && !space_ && reading_.source.has_space_before(node)) note_space(style);
        if (const tinyxml2::XMLText* text = node.ToText()) {
            const Source::TextPlace place = reading_.source.place_of_text(*text);
            add_text(text->Value(), style, place);
        } else if (const XMLElement* element = node.ToElement()) {
            if (const ElementRule* rule = rule_of(*element)) read_element(*element, rule->tag, style);
        }
    }

    void read_element(const XMLElement& element, Tag tag, Style style) {
        std::string language;
        switch (tag) {
            case Tag::b: style.bold = true; break;
            case Tag::i: style.italic = true; break;
            case Tag::span:
                language = read_language(reading_, element);
                style.language = language;
                break;
            case Tag::a: return read_link(element, style);
            case Tag::br: return break_line(element, style);
            case Tag::page_number: return add_mark(element, style, page_number_mark);
            case Tag::page_count: return add_mark(element, style, page_count_mark);
            default: return;
        }
        read_siblings(element.FirstChild(), nullptr, style);
    }

    void read_link(const XMLElement& element, Style style) {
        const base::Place place = reading_.source.place_of(element);
        if (style.link != 0) {
            reading_.diagnostics.report(misplaced_element, place, "a", "a", "text without another link");
        }
        Link link{read_text(element, "href"), place};
        if (element.FindAttribute("href") != nullptr && !is_good_target(link.target)) {
            reading_.diagnostics.report(bad_link, reading_.source.place_of(*element.FindAttribute("href")));
        } else if (link.target.starts_with('#')) {
            reading_.links_to_ids.push_back(link);
        }
        line_.links.push_back(std::move(link));
        style.link = static_cast<std::uint32_t>(line_.links.size());
        const std::size_t length_before = length_;
        read_siblings(element.FirstChild(), nullptr, style);
        if (length_ == length_before) reading_.diagnostics.report(empty_link, place);
    }

    void break_line(const XMLElement& element, const Style& style) {
        space_ = false;
        append("\n", style, {reading_.source.place_of(element), false});
        line_begun_ = false;
    }

    void add_mark(const XMLElement& element, const Style& style, char32_t mark) {
        std::string text;
        base::append_utf8(text, mark);
        add_text(text, style, {reading_.source.place_of(element), false});
    }

    void note_space(const Style& style) {
        space_ = true;
        space_style_ = style;
        space_language_ = style.language;
        space_style_.language = space_language_;  // the element's own text does not live on
    }

    /// Adds the words of `text`, one space between each two.
    void add_text(std::string_view text, const Style& style, const Source::TextPlace& place) {
        for (std::size_t i = 0; i < text.size();) {
            if (is_space(text[i])) {
                if (line_begun_ && !space_) note_space(style);
                ++i;
                continue;
            }
            std::size_t end = i;
            // up to the next white space that is more than one space between two words
            while (end < text.size() && !(is_space(text[end]) && !is_single_space(text, end))) ++end;
            if (space_) append(" ", space_style_, {place.place, false});
            space_ = false;
            append(text.substr(i, end - i), style, place);
            line_begun_ = true;
            ++length_;
            i = end;
        }
    }

    static bool is_single_space(std::string_view text, std::size_t at) {
        return text[at] == ' ' && at + 1 < text.size() && !is_space(text[at + 1]);
    }

    void append(std::string_view text, const Style& style, const Source::TextPlace& place) {
        if (line_.runs.empty() || style != last_style()) {
            Run& run = line_.runs.emplace_back();
            run.bold = style.bold;
            run.italic = style.italic;
            run.language = style.language;
            run.link = style.link;
            run.place = place.place;
            run_of_case_ = place.of_case;
        } else if (place.of_case && !run_of_case_) {
            // a run is not cut at the border of a value, where a word may be shaped across it;
            // of its places, the one in the case file tells a reader more
            line_.runs.back().place = place.place;
            run_of_case_ = true;
        }
        line_.runs.back().text += text;
    }

    Style last_style() const {
        const Run& run = line_.runs.back();
        return {run.bold, run.italic, run.language, run.link};
    }

    Reading& reading_;
    Inline line_;
    bool line_begun_ = false;  ///< is there text since the last <br/>?
    bool space_ = false;       ///< is there white space that the next word will need?
    Style space_style_;        ///< of the element in which it stands
    std::string space_language_;
    bool run_of_case_ = false;  ///< is any of the last run of a case file?
    std::size_t length_ = 0;    ///< grows with each text
};

}  // namespace

Inline read_line(Reading& reading, const XMLNode* first, const XMLNode* end) {
    LineReader reader(reading);
    reader.read_siblings(first, end, {});
    return reader.finish();
}

Inline read_line(Reading& reading, const XMLElement& element) {
    return read_line(reading, element.FirstChild(), nullptr);
}

}  // namespace iepress::markup
