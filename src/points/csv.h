// Comma-separated text to cells, one line at a time: RFC 4180, with the separators that spreadsheets
// write. Cells are slices of the text; nothing is copied.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace iepress::points {

/// A cell as offset and length in the file, without its quotes and without blanks at its ends.
struct Slice {
    std::uint32_t offset = 0;
    std::uint32_t length : 31 = 0;
    std::uint32_t quoted : 1 = 0;  ///< stood in quotes: "" in it means "

    [[nodiscard]] bool empty() const noexcept { return length == 0; }
};

/// What is wrong with the quotes of a record.
enum class QuoteTrouble { none, text_after, never_closed };

/// One line of the table; in quotes, a line end belongs to the cell.
struct Record {
    std::uint32_t offset = 0;  ///< of its first byte
    std::uint32_t end = 0;     ///< behind its last cell, before the line end
    std::uint32_t line = 0;    ///< of its first byte, from 1
    std::vector<Slice> cells;
    bool trimmed = false;  ///< a cell had blanks at its ends
    QuoteTrouble trouble = QuoteTrouble::none;
    std::uint32_t trouble_offset = 0;  ///< text_after: the text; never_closed: the quote
    std::uint32_t quote_offset = 0;    ///< the quote that the trouble began with

    /// A line without a character, or with separators and blanks alone.
    [[nodiscard]] bool is_empty() const noexcept;
};

/// Reads records in order. `bytes` is borrowed and has less than 2 GB.
class RecordReader {
public:
    RecordReader(std::string_view bytes, char separator, std::uint32_t offset, std::uint32_t line)
        : bytes_(bytes), separator_(separator), at_(offset), line_(line) {}

    /// False at the end of the text. After a quote that is never closed there is no further record.
    [[nodiscard]] bool next(Record& record);

    [[nodiscard]] std::uint32_t offset() const noexcept { return at_; }
    [[nodiscard]] std::uint32_t line() const noexcept { return line_; }

private:
    void read_plain(Record& record);
    void read_quoted(Record& record);
    void add(Record& record, std::size_t begin, std::size_t end, bool quoted) const;
    void pass_line_end();
    [[nodiscard]] bool at_cell_end() const;
    [[nodiscard]] bool is_blank(std::size_t at) const;

    std::string_view bytes_;
    char separator_;
    std::uint32_t at_;
    std::uint32_t line_;
};

/// The separator that a line of headings uses: the most frequent of comma, semicolon and tab outside
/// of quotes; a comma where there is none.
[[nodiscard]] char separator_of(std::string_view headings);

/// The words of a cell: doubled quotes as one, white space collapsed.
[[nodiscard]] std::string words_of(std::string_view bytes, Slice cell);

}  // namespace iepress::points
