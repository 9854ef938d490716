#include "packet/page_reading.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "packet/content_scan.h"
#include "packet/marked_stack.h"
#include "packet/page_frame.h"

namespace iepress::packet {

using PoDoFo::PdfObject;

namespace {

constexpr std::uint32_t code(std::string_view op) {
    std::uint32_t packed = 0;
    for (const char one : op) packed = packed << 8U | static_cast<unsigned char>(one);
    return packed;
}

// Deeper than any page saves its state.
constexpr std::size_t deepest = 1024;

struct GraphicsState {
    Matrix matrix;  // to page space: points from the top left, y downwards
    double line_width = 1;
    const PageFont* font = nullptr;
    double size = 0, character_space = 0, word_space = 0, stretch = 1, leading = 0, rise = 0;
};

/// A part of a path.
struct Outline {
    Bounds bounds;
    std::array<Point, 5> corners;
    std::size_t count = 0;
    bool curved = false;

    void add(Point p) {
        bounds.add(p);
        if (count < corners.size()) corners[count] = p;
        ++count;
    }
    // four corners, perhaps the first again, each at right angles to the last
    [[nodiscard]] bool upright() const {
        if (curved || count < 4 || count > 5) return false;
        const auto same = [](double a, double b) { return std::abs(a - b) < 1e-3; };
        if (count == 5 && !(same(corners[0].x, corners[4].x) && same(corners[0].y, corners[4].y))) return false;
        const bool across = same(corners[0].y, corners[1].y) && same(corners[1].x, corners[2].x) &&
                            same(corners[2].y, corners[3].y) && same(corners[3].x, corners[0].x);
        const bool down = same(corners[0].x, corners[1].x) && same(corners[1].y, corners[2].y) &&
                          same(corners[2].x, corners[3].x) && same(corners[3].y, corners[0].y);
        return across || down;
    }
};

class PageReader {
public:
    PageReader(const PdfObject* page, std::string_view content, PageParts& parts)
        : parts_(parts), resources_(parts.resources_of(page)), marks_(parts, page, resources_), scanner_(content) {
        place_page(page);
    }

    std::optional<PrintedPage> read() {
        while (scanner_.next()) {
            if (scanner_.op().size() <= 3) carry_out(code(scanner_.op()));
        }
        if (!scanner_.sound()) return std::nullopt;
        return std::move(page_);
    }

private:
    void place_page(const PdfObject* page);
    void carry_out(std::uint32_t op);
    bool change_state(std::uint32_t op);
    bool move_text(std::uint32_t op);
    bool build_path(std::uint32_t op);
    bool paint(std::uint32_t op);

    [[nodiscard]] double number(std::size_t i) const {
        const auto operands = scanner_.operands();
        return i < operands.size() ? operands[i].number : 0;
    }
    [[nodiscard]] Matrix matrix_operand() const {
        return {number(0), number(1), number(2), number(3), number(4), number(5)};
    }
    [[nodiscard]] std::string_view name_operand() const {
        const auto operands = scanner_.operands();
        return operands.empty() ? std::string_view{} : scanner_.text(operands.front());
    }

    void set_font();
    void next_line(double x, double y) { text_ = line_ = joined({1, 0, 0, 1, x, y}, line_); }
    void show();
    void show_string(std::string_view bytes, std::string& shown);
    void add_text(Point begin_of_pen, std::string shown);

    void point(double x, double y) {
        if (path_.empty()) path_.emplace_back();
        path_.back().add(state_.matrix.apply({x, y}));
    }
    void rectangle();
    void curve(std::size_t points);
    void add_outlines(double grown);
    void add_ink(const Bounds& bounds, std::string digest = {});
    void paint_object();

    PageParts& parts_;
    const PdfObject* resources_;
    MarkedStack marks_;
    ContentScanner scanner_;
    PrintedPage page_;
    GraphicsState state_;
    std::vector<GraphicsState> saved_;
    Matrix text_, line_;
    std::vector<Outline> path_;
};

void PageReader::place_page(const PdfObject* page) {
    const PageFrame frame = page_frame(parts_.file(), page);
    page_.width = frame.width;
    page_.height = frame.height;
    state_.matrix = frame.to_page;
}

void PageReader::carry_out(std::uint32_t op) {
    if (move_text(op) || build_path(op) || change_state(op) || paint(op)) return;
    switch (op) {
        case code("BMC"):
        case code("BDC"): marks_.begin(scanner_); return;
        case code("EMC"): marks_.end(); return;
        default: return;
    }
}

bool PageReader::change_state(std::uint32_t op) {
    switch (op) {
        case code("q"):
            if (saved_.size() < deepest) saved_.push_back(state_);
            return true;
        case code("Q"):
            if (saved_.empty()) return true;
            state_ = saved_.back();
            saved_.pop_back();
            return true;
        case code("cm"): state_.matrix = joined(matrix_operand(), state_.matrix); return true;
        case code("w"): state_.line_width = number(0); return true;
        case code("Tc"): state_.character_space = number(0); return true;
        case code("Tw"): state_.word_space = number(0); return true;
        case code("Tz"): state_.stretch = number(0) / 100; return true;
        case code("TL"): state_.leading = number(0); return true;
        case code("Ts"): state_.rise = number(0); return true;
        case code("Tf"): set_font(); return true;
        default: return false;
    }
}

void PageReader::set_font() {
    const auto operands = scanner_.operands();
    if (operands.size() != 2) return;
    state_.font = parts_.font(resources_, scanner_.text(operands[0]));
    state_.size = operands[1].number;
}

bool PageReader::move_text(std::uint32_t op) {
    switch (op) {
        case code("BT"): text_ = line_ = {}; return true;
        case code("ET"): return true;
        case code("Td"): next_line(number(0), number(1)); return true;
        case code("TD"):
            state_.leading = -number(1);
            next_line(number(0), number(1));
            return true;
        case code("Tm"): text_ = line_ = matrix_operand(); return true;
        case code("T*"): next_line(0, -state_.leading); return true;
        case code("\""):
            state_.word_space = number(0);
            state_.character_space = number(1);
            [[fallthrough]];
        case code("'"): next_line(0, -state_.leading); [[fallthrough]];
        case code("Tj"):
        case code("TJ"): show(); return true;
        default: return false;
    }
}

void PageReader::show() {
    if (state_.font == nullptr) state_.font = parts_.font(nullptr, {});
    std::string shown;
    const Matrix begin = text_;
    for (const Token& one : scanner_.operands()) {
        if (one.kind == Token::Kind::text) show_string(scanner_.text(one), shown);
        if (one.kind != Token::Kind::number || scanner_.op() != "TJ") continue;
        text_ = joined({1, 0, 0, 1, -one.number / 1000 * state_.size * state_.stretch, 0}, text_);
        // a gap as wide as a blank is one, whether or not the font has a glyph for it
        if (one.number < -200 && !shown.empty() && shown.back() != ' ') shown += ' ';
    }
    add_text({begin.e, begin.f}, std::move(shown));
}

void PageReader::show_string(std::string_view bytes, std::string& shown) {
    const std::size_t size = state_.font->code_size();
    double moved = 0;
    for (std::size_t i = 0; i + size <= bytes.size(); i += size) {
        std::uint32_t glyph = static_cast<unsigned char>(bytes[i]);
        if (size == 2) glyph = glyph << 8U | static_cast<unsigned char>(bytes[i + 1]);
        shown += state_.font->text(glyph);
        moved += state_.font->width(glyph) * state_.size + state_.character_space;
        if (size == 1 && glyph == ' ') moved += state_.word_space;
    }
    text_ = joined({1, 0, 0, 1, moved * state_.stretch, 0}, text_);
}

void PageReader::add_text(Point begin_of_pen, std::string shown) {
    PrintedText one;
    one.artifact = marks_.artifact();
    one.language = marks_.language();
    if (auto said = marks_.said_instead()) shown = std::move(*said);
    one.text = std::move(shown);
    // the pen's way in the text's own space: a line of text is straight
    const Matrix from_line = {text_.a, text_.b, text_.c, text_.d, begin_of_pen.x, begin_of_pen.y};
    const double dx = text_.e - begin_of_pen.x, dy = text_.f - begin_of_pen.y;
    const double along = text_.a * text_.a + text_.b * text_.b;
    const double width = along > 0 ? (dx * text_.a + dy * text_.b) / along : 0;
    one.baseline = {state_.matrix.apply(begin_of_pen).y};
    one.size = {std::abs(state_.size) * joined(from_line, state_.matrix).scale()};
    const double up = state_.font->ascent() * state_.size + state_.rise;
    const double down = -state_.font->descent() * state_.size + state_.rise;
    one.box = bounds_of(joined(from_line, state_.matrix), {0, down}, {width, up}).box();
    page_.texts.push_back(std::move(one));
}

bool PageReader::build_path(std::uint32_t op) {
    switch (op) {
        case code("m"):
            path_.emplace_back();
            point(number(0), number(1));
            return true;
        case code("l"): point(number(0), number(1)); return true;
        case code("c"): curve(3); return true;
        case code("v"):
        case code("y"): curve(2); return true;
        case code("re"): rectangle(); return true;
        case code("h"): return true;
        default: return false;
    }
}

// The control points lie around the curve.
void PageReader::curve(std::size_t points) {
    for (std::size_t i = 0; i < points; ++i) point(number(2 * i), number(2 * i + 1));
    path_.back().curved = true;
}

void PageReader::rectangle() {
    const double x = number(0), y = number(1), width = number(2), height = number(3);
    path_.emplace_back();
    point(x, y);
    point(x + width, y);
    point(x + width, y + height);
    point(x, y + height);
}

bool PageReader::paint(std::uint32_t op) {
    switch (op) {
        case code("f"):
        case code("F"):
        case code("f*"): add_outlines(0); return true;
        case code("B"):
        case code("B*"):
        case code("b"):
        case code("b*"):
        case code("S"):
        case code("s"): add_outlines(std::max(state_.line_width * state_.matrix.scale() / 2, 1e-3)); return true;
        case code("n"): path_.clear(); return true;
        case code("Do"): paint_object(); return true;
        case code("BI"): add_ink(bounds_of(state_.matrix, {0, 0}, {1, 1})); return true;
        case code("sh"): {  // all that the clip leaves: at most the page
            Bounds whole;
            whole.add({0, 0});
            whole.add({page_.width.value, page_.height.value});
            add_ink(whole);
            return true;
        }
        default: return false;
    }
}

void PageReader::add_outlines(double grown) {
    for (Outline& one : path_) {
        if (one.bounds.empty()) continue;
        one.bounds.grow(grown);
        add_ink(one.bounds);
        page_.inks.back().rectangle = grown == 0 && one.upright();
    }
    path_.clear();
}

void PageReader::add_ink(const Bounds& bounds, std::string digest) {
    page_.inks.push_back({bounds.box(), marks_.artifact(), false, std::move(digest)});
}

void PageReader::paint_object() {
    const PaintedObject* const object = parts_.object(resources_, name_operand());
    if (object == nullptr) return;
    add_ink(bounds_of(joined(object->matrix, state_.matrix), object->corner, object->opposite), object->sha256);
}

}  // namespace

std::optional<PrintedPage> read_page(const PdfObject* page, std::string_view content, PageParts& parts) {
    return PageReader(page, content, parts).read();
}

}  // namespace iepress::packet
