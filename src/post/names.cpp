#include "post/names.h"

#include "post/address.h"
#include "post/envelope_words.h"
#include "post/messages.h"
#include "post/upper_case.h"

namespace iepress::post {

namespace {

std::string part(const record::Text& text) { return joined(name_words(text.value).words); }

std::string with_blank(std::string first, const std::string& second) {
    if (!first.empty() && !second.empty()) first += ' ';
    return first + second;
}

std::string given_name(const record::Name& name) { return part(name.given); }

/// The family name with the suffix, which two people can share only if it is the same.
std::string shared_name(const record::Name& name) { return with_blank(part(name.family), part(name.suffix)); }

/// "MARIA & JOSE LOPEZ"; empty where they share no name or the line is too long.
std::string pair_line(const record::Name& first, const record::Name& second) {
    const std::string shared = shared_name(first);
    if (shared.empty() || shared != shared_name(second) || part(first.suffix) != "") return {};
    const std::string line = given_name(first) + " & " + given_name(second) + " " + shared;
    return line_length(line) <= longest_line ? line : std::string{};
}

/// Broken at blanks. False for a word that is too long.
bool add_lines(const std::string& name, std::vector<std::string>& lines) {
    std::string line;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        const std::string word = name.substr(at, end - at);
        if (line_length(word) > longest_line) return false;
        const std::string longer = with_blank(line, word);
        if (line_length(longer) > longest_line) {
            lines.push_back(std::move(line));
            line = word;
        } else {
            line = longer;
        }
        at = end + 1;
    }
    if (!line.empty()) lines.push_back(std::move(line));
    return true;
}

}  // namespace

std::string envelope_name(const record::Name& name) { return with_blank(given_name(name), shared_name(name)); }

std::string envelope_family_name(const record::Name& name) {
    return part(name.family.value.empty() ? name.given : name.family);
}

std::optional<std::vector<std::string>> name_lines(const std::vector<const record::Name*>& names,
                                                   base::Diagnostics& diagnostics) {
    if (names.size() == 2) {
        if (std::string pair = pair_line(*names[0], *names[1]); !pair.empty()) return std::vector{std::move(pair)};
    }
    std::vector<std::string> lines;
    bool fits = true;
    for (const record::Name* name : names) {
        if (add_lines(envelope_name(*name), lines)) continue;
        diagnostics.report(long_line, name->place, "a name", line_length(envelope_name(*name)), longest_line);
        fits = false;
    }
    if (!fits) return std::nullopt;
    return lines;
}

}  // namespace iepress::post
