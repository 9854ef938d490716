// A document as a tree of blocks: what stands on the page and what it means, not where.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/place.h"
#include "base/units.h"
#include "markup/profile_words.h"
#include "markup/progress_words.h"

namespace iepress::markup {

/// A stretch of text of one kind. <b>, <i>, <span lang>, <a> and <br> are flattened into runs.
struct Run {
    std::string text;  ///< UTF-8; white space collapsed except no-break spaces; "\n" for <br/>
    bool bold = false;
    bool italic = false;
    std::string language;       ///< of <span lang>; empty: the block's
    std::uint32_t link = 0;     ///< 1 + index into Inline::links, 0 for none
    base::Place place;
};

struct Link {
    std::string target;  ///< "https://…", "mailto:…" or "#id" of a heading
    base::Place place;
};

/// A line of text with its inline markup.
struct Inline {
    std::vector<Run> runs;
    std::vector<Link> links;

    [[nodiscard]] bool empty() const noexcept { return runs.empty(); }
};

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
    int level = 1;   ///< 1 to 4
    std::string id;  ///< target of links and of the contents; may be empty
    Inline text;
};

struct Paragraph {
    std::string role;  ///< a text style of the style file; empty: "body"
    Inline text;
};

struct ListItem {
    Blocks blocks;
    base::Place place;
};
struct List {
    bool ordered = false;
    std::vector<ListItem> items;
};

/// Term and value pairs, such as the head of a report. Layout sets them in one or two columns.
struct Fact {
    Inline term;
    Inline value;
    base::Place place;
};
struct Facts {
    int columns = 1;  ///< 1 or 2 pairs beside each other
    std::vector<Fact> facts;
};

struct ColumnWidth {
    enum class Kind { content, fixed, share };
    Kind kind = Kind::content;
    double amount = 0;  ///< points for `fixed`, parts for `share`
};
enum class CellAlign { start, end, center, decimal };
struct Cell {
    enum class Header { none, column, row, both };  ///< th scope="col", "row", "both"
    Header header = Header::none;
    int column_span = 1;
    int row_span = 1;
    std::optional<CellAlign> align;  ///< empty: the column's
    Blocks blocks;                   ///< inline content alone is one paragraph
    base::Place place;
};
struct Row {
    std::vector<Cell> cells;
    base::Place place;
};
struct Table {
    std::string role;  ///< a table style of the style file; empty: "table"
    Inline caption;    ///< may be empty
    std::vector<ColumnWidth> columns;     ///< as many as the widest row
    std::vector<CellAlign> column_align;  ///< same size
    std::vector<Row> head;                ///< repeated on each page
    std::vector<Row> body;
};

struct Note {
    std::string kind;  ///< "note", "missing", "legal", "draft": a box style of the style file
    Blocks blocks;
};

/// Scores of several instruments on the normal curve, and under it those that are measured against
/// a criterion and have no place on a curve.
struct ScoreProfile {
    /// A stretch of the curve with the ruler's word for it, in z, direction corrected.
    struct Band {
        std::optional<double> from, to;  ///< an open end has none
        std::string label;

        friend bool operator==(const Band&, const Band&) = default;
    };
    struct Bar {
        enum class Level { none, composite, subtest };
        std::string label;  ///< "Core Language"
        std::string value;  ///< as printed: "85"
        double z = 0;       ///< place on the curve, direction corrected: low is more difficulty
        std::optional<double> z_low = {}, z_high = {};  ///< confidence interval
        std::string word = {};                          ///< band, may be empty
        Level level = Level::none;
        bool reversed = false;  ///< the test itself counts the other way: high is more difficulty
    };
    /// The rows of one instrument. Bars outside of a group make one without a label.
    struct Group {
        std::string label;
        std::vector<Band> bands;  ///< from low to high; empty: the profile's
        std::vector<Bar> bars;
    };
    /// A score on a scale of its own, which no norm stands behind.
    struct Criterion {
        std::string label, value, unit;  ///< value as printed, unit behind it
        double minimum = 0, maximum = 100;
        double score = 0;  ///< its place, between minimum and maximum
        std::optional<double> low, high;
        std::optional<double> cut;  ///< between minimum and maximum
        std::string cut_label;      ///< may be empty
        std::string word;
    };
    std::vector<Band> bands;  ///< from low to high, of the groups that have none
    std::vector<Group> groups;
    std::vector<Criterion> criteria;
    std::string interval_label;   ///< "90% confidence interval", may be empty
    std::string ruler;            ///< whose bands these are, may be empty
    std::string reversed_note;    ///< what is said of reversed bars; empty: a fixed word
    std::string criterion_title;  ///< of the criteria's panel; empty: a fixed word
    ProfileWords words;           ///< where they are not the English ones
};

/// Data points of a goal with the aim line, and what was made of them.
struct ProgressChart {
    struct Point {
        base::Date date;
        double value = 0;
        std::string label = {};  ///< under the axis: "Sep 12"
        int of = 0;              ///< trials, words, observations behind the value; 0: not told
        std::optional<int> counted = {};  ///< how many of them counted, 0 to `of`
    };
    struct PhaseLine {
        base::Date date;
        std::string label;
    };
    /// The line fitted to one phase's points, from the value on a day to that on a later one.
    struct Trend {
        base::Date from, to;
        double from_value = 0, to_value = 0;
    };
    /// Time without data, both days included.
    struct Gap {
        base::Date from, until;
        std::string label;
    };
    struct Level {
        double value = 0;
        std::string label;
    };
    std::string measure;  ///< what the values are: "Words read correctly (%)"
    std::string unit;     ///< printed behind a number: "%"
    double minimum = 0;
    double maximum = 100;
    std::vector<Point> points;
    std::optional<Point> baseline, target;  ///< the aim line's ends
    std::vector<PhaseLine> phases;
    std::string data_label, aim_label;  ///< legend, in the document's language
    bool even_spacing = false;          ///< points evenly apart instead of by date
    std::vector<Trend> trends = {};     ///< at most one of a phase, none across two
    std::vector<Gap> gaps = {};
    std::optional<Level> level = {};  ///< now
    std::string verdict = {};         ///< the sentence that ends the alternative, may be empty
    std::string trend_label = {}, gap_label = {};  ///< legend, may be empty
    std::string target_label = {};  ///< empty: the target's level is not drawn as a line
    ProgressWords words = {};       ///< where they are not the English ones
};

/// Events on a line, such as a process with its clocks.
struct Timeline {
    struct Event {
        std::string when;
        std::string what;
        bool done = false;
    };
    std::vector<Event> events;
};

struct Figure {
    std::string alternative;  ///< text for who cannot see it; layout writes one if empty
    Inline caption;
    std::variant<ScoreProfile, ProgressChart, Timeline> chart;
};

struct Checkbox {
    bool checked = false;
    Inline text;
};

/// A line to sign on, one to date, and whose they are.
struct Signature {
    Inline name;        ///< "Case manager: Ada Lovelace"
    Inline date_label;  ///< "Date"
};

/// A labelled line, or several, to write on by hand.
struct WriteIn {
    Inline label;
    int lines = 1;
};

struct Section {
    bool keep_together = false;  ///< on one page if it fits one
    Blocks blocks;
};

struct Contents {
    Inline title;
    int depth = 2;  ///< deepest heading level that is listed
};

struct PageBreak {};

struct Block {
    base::Place place;
    std::string language;  ///< BCP 47; empty: the parent's
    std::variant<Heading, Paragraph, List, Facts, Table, Note, Figure, Checkbox, Signature, WriteIn,
                 Section, Contents, PageBreak>
        content;
};

/// One of the three places of the running header or footer. Runs may hold the private-use
/// characters below, which layout replaces on each page.
struct Furniture {
    Inline start, center, end;
};
inline constexpr char32_t page_number_mark = U'\uE000';
inline constexpr char32_t page_count_mark = U'\uE001';

struct Document {
    std::string language = "en-US";  ///< BCP 47, of the whole document
    std::string title, author, subject;
    std::string watermark;  ///< "DRAFT": on each page, and said once for a screen reader
    Furniture header, footer;
    Blocks blocks;
    base::Place place;
};

/// The tree as indented text: for tests, bug reports and `--dump blocks`.
[[nodiscard]] std::string dump(const Document& document);

}  // namespace iepress::markup
