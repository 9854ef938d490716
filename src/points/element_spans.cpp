#include "points/element_spans.h"

#include <algorithm>

namespace iepress::points {

namespace {

/// Behind the mark that ends a comment, a CDATA section or an instruction.
std::size_t behind(std::string_view xml, std::size_t at, std::string_view mark) {
    const std::size_t found = xml.find(mark, at);
    return found == xml.npos ? xml.size() : found + mark.size();
}

/// Behind the ">" of a tag; a ">" in an attribute's value ends nothing.
std::size_t tag_end(std::string_view xml, std::size_t at) {
    char quote = '\0';
    for (; at < xml.size(); ++at) {
        if (quote != '\0') {
            if (xml[at] == quote) quote = '\0';
        } else if (xml[at] == '"' || xml[at] == '\'') {
            quote = xml[at];
        } else if (xml[at] == '>') {
            return at + 1;
        }
    }
    return xml.size();
}

/// What is no element: passed over. False for a tag.
bool pass_other(std::string_view xml, std::size_t& at) {
    const std::string_view rest = xml.substr(at);
    if (rest.starts_with("<!--")) at = behind(xml, at + 4, "-->");
    else if (rest.starts_with("<![CDATA[")) at = behind(xml, at + 9, "]]>");
    else if (rest.starts_with("<?")) at = behind(xml, at + 2, "?>");
    else return false;
    return true;
}

}  // namespace

std::vector<Span> find_elements(std::string_view xml, const std::vector<std::string_view>& names) {
    std::vector<Span> found;
    std::vector<std::size_t> open;  // positions in `found` of those that are not closed yet; npos: of no interest
    std::size_t at = xml.find('<');
    for (; at < xml.size(); at = xml.find('<', at)) {
        if (pass_other(xml, at)) continue;
        const std::size_t begin = at;
        at = tag_end(xml, begin);
        if (xml.substr(begin).starts_with("</")) {
            if (open.empty()) continue;
            if (open.back() != xml.npos) {
                found[open.back()].close = begin;
                found[open.back()].end = at;
            }
            open.pop_back();
            continue;
        }
        const bool one_tag = xml[at - 2] == '/';
        const std::string_view name = xml.substr(begin + 1, xml.find_first_of(" \t\r\n/>", begin) - begin - 1);
        const bool wanted = std::find(names.begin(), names.end(), name) != names.end();
        if (wanted) found.push_back({name, begin, at, at, at});
        if (!one_tag) open.push_back(wanted ? found.size() - 1 : xml.npos);
    }
    return found;
}

}  // namespace iepress::points
