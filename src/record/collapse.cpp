#include "record/collapse.h"

#include <algorithm>

#include "base/utf8.h"
#include "record/scan.h"

namespace iepress::record {

namespace {

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Whether a character stays as it is: no white space, and no reference begins with it.
bool is_plain(char c, Markup markup) {
    if (c > '&') return true;
    return !is_white(c) && (c != '&' || markup == Markup::cdata);
}

/// The end of the plain words that begin at `at`, with one space between each two of them.
std::size_t end_of_words(std::string_view piece, std::size_t at, Markup markup) {
    for (;; ++at) {
        while (at < piece.size() && is_plain(piece[at], markup)) ++at;
        const bool goes_on = at + 1 < piece.size() && piece[at] == ' ' && is_plain(piece[at + 1], markup);
        if (!goes_on) return at;
    }
}

}  // namespace

std::size_t first_character(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_white) - text.begin());
}

void Collapsed::close_gap() {
    if (gap_ && !text_.empty()) text_ += ' ';
    gap_ = false;
}

void Collapsed::add_reference(std::string_view piece, std::size_t& at) {
    const std::size_t end = piece.find(';', at);
    const auto character = end == piece.npos ? std::nullopt
                                             : referenced_character(piece.substr(at + 1, end - at - 1));
    if (!character) {  // reported by the scan
        close_gap();
        text_ += piece[at++];
        return;
    }
    at = end + 1;
    if (*character < 0x80 && is_white(static_cast<char>(*character))) {
        gap_ = true;
        return;
    }
    close_gap();
    base::append_utf8(text_, *character);
}

void Collapsed::add(std::string_view piece, Markup markup) {
    for (std::size_t at = 0; at < piece.size();) {
        if (is_white(piece[at])) {
            gap_ = true;
            ++at;
        } else if (piece[at] == '&' && markup == Markup::text) {
            add_reference(piece, at);
        } else {
            const std::size_t end = end_of_words(piece, at, markup);
            close_gap();
            text_ += piece.substr(at, end - at);
            at = end;
        }
    }
}

std::string Collapsed::take() {
    gap_ = false;
    std::string text;
    text.swap(text_);
    return text;
}

}  // namespace iepress::record
