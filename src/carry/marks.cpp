#include "carry/carry.h"
#include "carry/messages.h"
#include "carry/xml.h"
#include "base/utf8.h"

namespace iepress::carry {

namespace {

/// One line of what a comment says.
std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

base::Place place_at(const record::Case& one, std::size_t offset) {
    const base::LineColumn at = base::line_column(one.source, offset);
    return {one.place.file, static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column)};
}

}  // namespace

void review_marks(const record::Case& one, base::Diagnostics& findings) {
    const std::string_view text = one.source;
    constexpr std::string_view begin = "<!--", end = "-->", cdata = "<![CDATA[";
    for (std::size_t at = text.find("<!"); at != text.npos; at = text.find("<!", at)) {
        const bool is_comment = text.substr(at).starts_with(begin);
        if (!is_comment) {
            // In CDATA "<!--" is five characters of prose.
            const bool skips = text.substr(at).starts_with(cdata);
            at = skips ? std::min(text.find("]]>", at), text.size()) : at + 2;
            continue;
        }
        const std::size_t close = std::min(text.find(end, at + begin.size()), text.size());
        const std::string_view inside = text.substr(at + begin.size(), close - at - begin.size());
        const std::size_t mark = inside.find(rewrite_mark);
        if (mark != inside.npos) {
            findings.report(rewrite_left, place_at(one, at + begin.size() + mark)).excerpt =
                one_line(inside.substr(mark));
        }
        at = close;
    }
}

}  // namespace iepress::carry
