#include <random>
#include <set>

#include "base/utf8.h"
#include "support.h"
#include "text/breaks.h"
#include "text/characters.h"

using namespace iepress;
using namespace iepress::test;
using namespace iepress::text;

namespace {

/// Random text: words of single scripts, mixed with controls, marks, emoji and whatever else.
class Scribe {
public:
    explicit Scribe(unsigned seed) : random_(seed) {}

    std::string text() {
        std::string out;
        const auto count = random_() % 30;
        for (std::size_t i = 0; i < count; ++i) base::append_utf8(out, character());
        return out;
    }
    std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    char32_t in(char32_t first, char32_t last) { return first + random_() % (last - first + 1); }

    char32_t character() {
        static constexpr char32_t oddities[] = {U'\n', U'\t', 0xAD, 0xA0, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F,
                                                0x2028, 0x202A, 0x202B, 0x202C, 0x202E, 0x2060, 0x2066, 0x2067,
                                                0x2068, 0x2069, 0x300, 0x301, 0x323, 0xFE0F, 0x20E3, 0xFEFF,
                                                0x640, 0x3000, 0xFFFD, 0x1F3FD, 0x1F1FA, 0xE0041, 0x3164};
        switch (random_() % 16) {
            case 0: case 1: case 2: return U' ';
            case 3: case 4: return in(U'a', U'z');
            case 5: return in(U'!', U'@');
            case 6: return in(0xC0, 0x24F);
            case 7: return in(0x620, 0x64A);
            case 8: return in(0x5D0, 0x5EA);
            case 9: return in(0x905, 0x94D);
            case 10: return in(0xE01, 0xE30);
            case 11: return in(0x4E00, 0x9FFF);
            case 12: return in(0x1F600, 0x1F64F);
            case 13: case 14: return oddities[random_() % std::size(oddities)];
            default: {
                const char32_t any = in(1, 0x10FFFF);
                return any >= 0xD800 && any <= 0xDFFF ? U'x' : any;
            }
        }
    }
    std::mt19937 random_;
};

void check_segments(const Paragraph& paragraph) {
    std::uint32_t at = 0;
    for (const Segment& segment : paragraph.segments) {
        REQUIRE(segment.text_begin == at);
        REQUIRE(segment.text_end > at);
        at = segment.text_end;
        REQUIRE(segment.first_glyph + segment.glyph_count <= paragraph.glyphs.size());
        REQUIRE(segment.width.value >= -1e-9);
        std::uint32_t before = 0;
        for (std::uint32_t i = 0; i < segment.glyph_count; ++i) {
            const bool backwards = (segment.level & 1U) != 0;
            const std::uint32_t cluster =
                paragraph.glyphs[segment.first_glyph + (backwards ? segment.glyph_count - 1 - i : i)].cluster;
            REQUIRE(cluster >= segment.text_begin);
            REQUIRE(cluster < segment.text_end);
            REQUIRE(cluster >= before);
            before = cluster;
        }
    }
    REQUIRE(at == paragraph.text.size());
}

/// Whether nothing in a line could be cut: it holds one grapheme, or graphemes that one glyph
/// draws, which may be wider than their column.
bool is_single(const Paragraph& paragraph, const Line& line) {
    Graphemes graphemes;
    std::vector<std::uint32_t> boundaries;
    graphemes.find(paragraph.text, boundaries);
    std::set<std::uint32_t> clusters{line.text_end};
    for (const Glyph& glyph : paragraph.glyphs) clusters.insert(glyph.cluster);
    std::size_t visible = 0;
    std::uint32_t begin = line.text_begin;
    for (const std::uint32_t end : boundaries) {
        if (end <= line.text_begin || end > line.text_end || clusters.count(end) == 0) continue;
        if (!is_all_white(std::string_view(paragraph.text).substr(begin, end - begin))) ++visible;
        begin = end;
    }
    return visible <= 1;
}

void check_lines(const Paragraph& paragraph, const std::vector<Line>& lines, base::Points width) {
    std::uint32_t at = 0;
    for (const Line& line : lines) {
        REQUIRE(line.text_begin == at);
        REQUIRE(line.text_end > at);
        at = line.text_end;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> parts;
        base::Points pen = line.segments.front().x;
        REQUIRE(pen <= base::Points{});
        for (const PlacedSegment& one : line.segments) {
            parts.emplace_back(one.text_begin, one.text_end);
            REQUIRE(one.x.value == Approx(pen.value).margin(1e-6));  // beside each other, no gap
            pen += one.width;
            std::int64_t advance = 0;
            for (std::uint32_t i = 0; i < one.glyph_count; ++i) {
                const Glyph& glyph = paragraph.glyphs[one.first_glyph + i];
                advance += glyph.advance;
                REQUIRE(glyph.cluster >= one.text_begin);
                REQUIRE(glyph.cluster < one.text_end);
            }
            const Segment& segment = paragraph.segments[one.segment];
            const int em = shipped_fonts().face(segment.face).metrics().units_per_em;
            REQUIRE(one.width.value == Approx(static_cast<double>(advance) * segment.size.value / em).margin(1e-9));
            REQUIRE(segment.text_begin <= one.text_begin);
            REQUIRE(one.text_end <= segment.text_end);
        }
        std::sort(parts.begin(), parts.end());
        std::uint32_t covered = line.text_begin;
        for (const auto& [begin, end] : parts) {
            REQUIRE(begin == covered);
            covered = end;
        }
        REQUIRE(covered == line.text_end);
        const bool fits = line.width <= width + base::Points{1e-5};
        if (!fits) {
            CAPTURE(paragraph.text, line.width.value, width.value);
            REQUIRE(is_single(paragraph, line));
        }
    }
    REQUIRE(at == paragraph.text.size());
}

bool same(const Paragraph& a, const Paragraph& b) {
    const auto glyph = [](const Glyph& x, const Glyph& y) {
        return x.id == y.id && x.advance == y.advance && x.x_offset == y.x_offset && x.y_offset == y.y_offset &&
               x.cluster == y.cluster;
    };
    return dump(a, shipped_fonts()) == dump(b, shipped_fonts()) &&
           std::equal(a.glyphs.begin(), a.glyphs.end(), b.glyphs.begin(), b.glyphs.end(), glyph);
}

constexpr std::string_view languages[] = {"en", "ar", "ja", "th", "he", ""};

}  // namespace

TEST_CASE("random text is never lost, and its lines stay within their column") {
    Shaper shaper(shipped_fonts());
    Scribe scribe(20260122);
    for (int round = 0; round < 3000; ++round) {
        const std::string first = scribe.text();
        const std::string second = scribe.text();
        const std::string_view language = languages[scribe.below(std::size(languages))];
        const std::array runs{run(first, language), run(second, "en", true)};
        base::Diagnostics diagnostics;
        const Direction direction = scribe.below(2) == 0 ? Direction::left_to_right : Direction::right_to_left;
        const Paragraph paragraph = shaper.shape(runs, direction, diagnostics);
        CAPTURE(paragraph.text, language, dump(paragraph, shipped_fonts()));
        REQUIRE(paragraph.text == first + second);
        check_segments(paragraph);
        if (diagnostics.all().empty()) {
            for (const Glyph& glyph : paragraph.glyphs) REQUIRE(glyph.id != 0);
        }
        const base::Points width{static_cast<double>(scribe.below(150))};
        check_lines(paragraph, shaper.break_lines(paragraph, width), width);
        REQUIRE(paragraph.minimum_width() <= paragraph.natural_width() + base::Points{20});
        const base::Points natural = paragraph.natural_width();
        for (const Line& line : shaper.break_lines(paragraph, natural)) {
            REQUIRE(line.width <= natural + base::Points{1e-5});
        }
    }
}

TEST_CASE("at its minimum width nothing is cut, and at its natural width nothing is broken") {
    Shaper shaper(shipped_fonts());
    Scribe scribe(7);
    for (int round = 0; round < 1000; ++round) {
        const std::string words = scribe.text();
        const std::array runs{run(words)};
        base::Diagnostics diagnostics;
        const Paragraph paragraph = shaper.shape(runs, Direction::left_to_right, diagnostics);
        CAPTURE(words);
        for (const Line& line : shaper.break_lines(paragraph, paragraph.minimum_width())) {
            const Segment& last = *std::find_if(paragraph.segments.begin(), paragraph.segments.end(),
                                                [&](const Segment& one) { return one.text_end >= line.text_end; });
            REQUIRE(last.text_end == line.text_end);
            REQUIRE(last.break_after != BreakAfter::forbidden);
        }
        const auto forced =
            std::count_if(paragraph.segments.begin(), paragraph.segments.end(), [&](const Segment& one) {
                return one.break_after == BreakAfter::mandatory && one.text_end != paragraph.text.size();
            });
        const std::size_t wanted = words.empty() ? 0 : static_cast<std::size_t>(forced) + 1;
        REQUIRE(shaper.break_lines(paragraph, paragraph.natural_width()).size() == wanted);
    }
}

TEST_CASE("the cache never changes a result: cold, warm, tiny or none") {
    Shaper warm(shipped_fonts());
    Shaper tiny(shipped_fonts(), 3);
    Shaper none(shipped_fonts(), 0);
    Scribe scribe(99);
    std::vector<std::string> texts;
    for (int i = 0; i < 300; ++i) texts.push_back(scribe.text() + " the cat's " + scribe.text() + " شيء the ffi");
    for (int round = 0; round < 2; ++round) {
        for (const std::string& words : texts) {
            const std::array runs{run(words, "en"), run(words, "ar", true)};
            base::Diagnostics diagnostics;
            Shaper cold(shipped_fonts());
            const Paragraph wanted = cold.shape(runs, Direction::left_to_right, diagnostics);
            CAPTURE(words);
            REQUIRE(same(warm.shape(runs, Direction::left_to_right, diagnostics), wanted));
            REQUIRE(same(tiny.shape(runs, Direction::left_to_right, diagnostics), wanted));
            REQUIRE(same(none.shape(runs, Direction::left_to_right, diagnostics), wanted));
        }
    }
}

TEST_CASE("short paragraphs are kept apart by all that decides their shape") {
    Shaper warm(shipped_fonts());
    Shaper tiny(shipped_fonts(), 8);
    Shaper none(shipped_fonts(), 0);
    static const std::vector<std::string> texts{"61%", "Note", "fi-stop", "(a", "سلام", "co\u00ADop", "line\nline"};
    for (int round = 0; round < 2; ++round) {
        for (const std::string& words : texts) {
            for (int variant = 0; variant < 64; ++variant) {
                StyledRun one = run(words, (variant & 1) != 0 ? "en" : "ja");
                one.font.weight = (variant & 2) != 0 ? 400 : 700;
                one.font.italic = (variant & 4) != 0;
                one.font.family = (variant & 8) != 0 ? "sans" : "andika";
                one.size = {(variant & 16) != 0 ? 9.0 : 10.5};
                const Direction direction =
                    (variant & 32) != 0 ? Direction::left_to_right : Direction::right_to_left;
                base::Diagnostics diagnostics;
                const Paragraph wanted = none.shape({&one, 1}, direction, diagnostics);
                CAPTURE(words, variant);
                REQUIRE(same(warm.shape({&one, 1}, direction, diagnostics), wanted));
                REQUIRE(same(tiny.shape({&one, 1}, direction, diagnostics), wanted));
            }
        }
    }
}

TEST_CASE("a missing character is reported each time, at its own place") {
    Shaper shaper(shipped_fonts());
    for (std::uint32_t line = 1; line < 4; ++line) {
        static const std::string file = "case.xml";
        StyledRun one = run("\U00013000", "en");
        one.place = {&file, line, 1};
        base::Diagnostics diagnostics;
        static_cast<void>(shaper.shape({&one, 1}, Direction::left_to_right, diagnostics));
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all().front().line == line);
    }
}

TEST_CASE("the short way for plain Latin gives what the long way gives") {
    Shaper shaper(shipped_fonts());
    Scribe scribe(3);
    static const std::vector<std::string> pieces{"word", "Zoë", " ",          "12", "%",  "(",    ")", "“x”", "\u00AD",
                                                 "—",    "\t",  "1\u00A0000", "ở",  "\n", "Łódź", "…", ".",   "ﬁn"};
    for (int round = 0; round < 500; ++round) {
        std::string words;
        for (std::size_t i = 0; i < 12; ++i) words += pieces[scribe.below(pieces.size() - 1)];
        base::Diagnostics diagnostics;
        const std::array plain{run(words, "en")};
        // a mark at the end is no plain Latin: the whole paragraph goes the long way
        const std::string longer = words + "e\u0301";
        const std::array marked{run(longer, "en")};
        const Paragraph a = shaper.shape(plain, Direction::left_to_right, diagnostics);
        const Paragraph b = shaper.shape(marked, Direction::left_to_right, diagnostics);
        CAPTURE(words);
        // all but the last segment, to which the added letter may belong
        REQUIRE(b.segments.size() + 1 >= a.segments.size());
        for (std::size_t i = 0; i + 1 < a.segments.size(); ++i) {
            REQUIRE(a.segments[i].text_end == b.segments[i].text_end);
            REQUIRE(a.segments[i].face == b.segments[i].face);
            REQUIRE(a.segments[i].width == b.segments[i].width);
            REQUIRE(a.segments[i].trailing_space == b.segments[i].trailing_space);
            REQUIRE(a.segments[i].break_after == b.segments[i].break_after);
        }
    }
}

TEST_CASE("bytes that are no UTF-8 harm nothing") {
    Shaper shaper(shipped_fonts());
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        std::string bytes;
        for (std::size_t i = random() % 40; i-- > 0;) bytes += static_cast<char>(random() % 256);
        const std::array runs{run(bytes)};
        base::Diagnostics diagnostics;
        const Paragraph paragraph = shaper.shape(runs, Direction::left_to_right, diagnostics);
        check_segments(paragraph);
        check_lines(paragraph, shaper.break_lines(paragraph, base::Points{40}), base::Points{40});
    }
}

TEST_CASE("a word of a hundred thousand letters is cut in the time of one pass") {
    Shaper shaper(letter_fonts());
    const Paragraph paragraph = shaped(shaper, std::string(100000, 'x'));
    const std::vector<Line> lines = shaper.break_lines(paragraph, base::Points{100});
    REQUIRE(lines.size() == 10000);
    for (const Line& line : lines) REQUIRE(line.width.value == Approx(100));
}
