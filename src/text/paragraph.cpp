#include <algorithm>
#include <iterator>

#include "text/characters.h"
#include "text/shape.h"

namespace iepress::text {

namespace {

using base::Points;

/// Whether a segment is white space alone. A mark of no width is none.
bool hangs(const Paragraph& paragraph, const Segment& segment) {
    return !(segment.width > Points{}) &&
           is_all_white(std::string_view(paragraph.text)
                            .substr(segment.text_begin, segment.text_end - segment.text_begin));
}

/// The widest part of a paragraph between the breaks that `ends` accepts. Trailing space hangs, so
/// it counts only where something visible follows it in the same part.
template <class Ends>
Points widest_part(const Paragraph& paragraph, Ends ends) {
    Points widest;
    Points pen;
    for (const Segment& segment : paragraph.segments) {
        pen += segment.width;
        if (!hangs(paragraph, segment)) widest = std::max(widest, pen);
        pen += segment.trailing_space;
        if (ends(segment)) pen = {};
    }
    return widest;
}

std::string_view name_of(BreakAfter kind) {
    switch (kind) {
        case BreakAfter::forbidden: return "no break";
        case BreakAfter::allowed: return "break";
        case BreakAfter::mandatory: return "line end";
    }
    return {};
}

/// Text in quotes on one line: what has no shape of its own as \\u{AD}.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = decode(text, at);
        const bool bare = c == U' ' || !(is_white(c) || is_invisible(c) || is_space_like(c) || c < U' ');
        if (bare) {
            out += text.substr(begin, at - begin);
        } else {
            fmt::format_to(std::back_inserter(out), "\\u{{{:X}}}", static_cast<unsigned>(c));
        }
    }
    return out + "\"";
}

}  // namespace

Points Paragraph::natural_width() const {
    return widest_part(*this, [](const Segment& one) { return one.break_after == BreakAfter::mandatory; });
}

Points Paragraph::minimum_width() const {
    const auto ends = [](const Segment& one) { return one.break_after != BreakAfter::forbidden; };
    Points widest = widest_part(*this, ends);
    Points pen;
    for (const Segment& segment : segments) {
        pen += segment.width;
        if (segment.soft_hyphen) widest = std::max(widest, pen + segment.hyphen_width);
        pen = ends(segment) ? Points{} : pen + segment.trailing_space;
    }
    return widest;
}

std::string dump(const Paragraph& paragraph, const FontLibrary& fonts) {
    std::string out;
    for (const Segment& segment : paragraph.segments) {
        const auto text = std::string_view(paragraph.text)
                              .substr(segment.text_begin, segment.text_end - segment.text_begin);
        fmt::format_to(std::back_inserter(out), "{} run {} level {} {} {:.2f} width {:.2f}+{:.2f} {}{}\n",
                       quoted(text), segment.run, segment.level, fonts.face(segment.face).postscript_name(),
                       segment.size.value, segment.width.value, segment.trailing_space.value,
                       name_of(segment.break_after), segment.soft_hyphen ? " with hyphen" : "");
    }
    return out;
}

}  // namespace iepress::text
