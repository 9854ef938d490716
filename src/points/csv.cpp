#include "points/csv.h"

#include <algorithm>
#include <array>

namespace iepress::points {

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

bool is_space(char c) { return c == ' ' || c == '\t' || is_line_end(c); }

}  // namespace

bool Record::is_empty() const noexcept {
    return std::all_of(cells.begin(), cells.end(), [](const Slice& cell) { return cell.empty(); });
}

bool RecordReader::is_blank(std::size_t at) const {
    return bytes_[at] == ' ' || (bytes_[at] == '\t' && separator_ != '\t');
}

bool RecordReader::at_cell_end() const {
    return at_ >= bytes_.size() || bytes_[at_] == separator_ || is_line_end(bytes_[at_]);
}

void RecordReader::add(Record& record, std::size_t begin, std::size_t end, bool quoted) const {
    const auto full = end - begin;
    while (begin < end && is_space(bytes_[begin])) ++begin;
    while (begin < end && is_space(bytes_[end - 1])) --end;
    // Copied out of a web page, a cell often ends with a no-break space.
    while (bytes_.substr(begin, end - begin).starts_with(no_break_space)) begin += no_break_space.size();
    while (bytes_.substr(begin, end - begin).ends_with(no_break_space)) end -= no_break_space.size();
    if (end - begin != full) record.trimmed = true;
    Slice cell;
    cell.offset = static_cast<std::uint32_t>(begin);
    cell.length = static_cast<std::uint32_t>(end - begin) & 0x7FFFFFFFU;
    cell.quoted = quoted ? 1U : 0U;
    record.cells.push_back(cell);
}

void RecordReader::read_plain(Record& record) {
    const std::size_t begin = at_;
    while (!at_cell_end()) ++at_;
    add(record, begin, at_, false);
}

void RecordReader::read_quoted(Record& record) {
    const std::uint32_t quote = at_++;
    const std::size_t begin = at_;
    while (at_ < bytes_.size()) {
        const char c = bytes_[at_];
        if (c == '"') {
            if (at_ + 1 >= bytes_.size() || bytes_[at_ + 1] != '"') break;
            ++at_;
        } else if (c == '\n' || (c == '\r' && (at_ + 1 >= bytes_.size() || bytes_[at_ + 1] != '\n'))) {
            ++line_;
        }
        ++at_;
    }
    if (at_ >= bytes_.size()) {
        record.trouble = QuoteTrouble::never_closed;
        record.trouble_offset = record.quote_offset = quote;
        return;
    }
    add(record, begin, at_, true);
    ++at_;
    while (!at_cell_end() && is_blank(at_)) ++at_;
    if (at_cell_end()) return;
    if (record.trouble == QuoteTrouble::none) {
        record.trouble = QuoteTrouble::text_after;
        record.trouble_offset = at_;
        record.quote_offset = quote;
    }
    while (!at_cell_end()) ++at_;
}

void RecordReader::pass_line_end() {
    if (at_ >= bytes_.size()) return;
    if (bytes_[at_] == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
}

bool RecordReader::next(Record& record) {
    if (at_ >= bytes_.size()) return false;
    record.cells.clear();
    record.offset = at_;
    record.line = line_;
    record.trimmed = false;
    record.trouble = QuoteTrouble::none;
    while (true) {
        const std::uint32_t begin = at_;
        while (at_ < bytes_.size() && is_blank(at_)) ++at_;
        if (at_ < bytes_.size() && bytes_[at_] == '"') {
            read_quoted(record);
        } else {
            at_ = begin;
            read_plain(record);
        }
        if (at_ >= bytes_.size() || bytes_[at_] != separator_) break;
        ++at_;
    }
    record.end = at_;
    pass_line_end();
    return true;
}

char separator_of(std::string_view headings) {
    constexpr std::array separators{',', ';', '\t'};
    std::array<int, separators.size()> count{};
    bool quoted = false;
    for (const char c : headings) {
        if (c == '"') quoted = !quoted;
        const auto found = std::find(separators.begin(), separators.end(), c);
        if (!quoted && found != separators.end()) ++count[static_cast<std::size_t>(found - separators.begin())];
    }
    return separators[static_cast<std::size_t>(std::max_element(count.begin(), count.end()) - count.begin())];
}

std::string words_of(std::string_view bytes, Slice cell) {
    const std::string_view raw = bytes.substr(cell.offset, cell.length);
    std::string words;
    words.reserve(raw.size());
    bool gap = false;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        if (is_space(raw[at])) {
            gap = true;
            continue;
        }
        if (gap && !words.empty()) words += ' ';
        gap = false;
        words += raw[at];
        if (cell.quoted != 0 && raw[at] == '"') ++at;  // the second of two
    }
    return words;
}

}  // namespace iepress::points
