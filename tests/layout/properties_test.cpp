// The properties that hold of all pages, and documents at random that are held against them.
#include <algorithm>
#include <cstdint>

#include "base/utf8.h"
#include "layout/support.h"

namespace iepress::test {

void check_structure(const Pages& pages) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, NodeIndex> referred;
    std::vector<int> as_child(pages.tree.size());
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> areas;
    for (std::uint32_t n = 0; n < pages.tree.size(); ++n) {
        for (const auto& child : pages.tree[n].children) {
            if (const auto* inner = std::get_if<NodeIndex>(&child)) {
                ++as_child[static_cast<std::uint32_t>(*inner)];
                CHECK(pages.tree[static_cast<std::uint32_t>(*inner)].parent == n);
            } else if (const auto* ref = std::get_if<Node::MarkRef>(&child)) {
                CHECK(referred.emplace(std::pair{ref->page, ref->mark}, NodeIndex{n}).second);
            } else {
                const auto& link = std::get<Node::LinkRef>(child);
                ++areas[{link.page, link.link}];
            }
        }
    }
    for (std::size_t n = 1; n < as_child.size(); ++n) CHECK(as_child[n] == 1);
    for (std::uint32_t p = 0; p < pages.pages.size(); ++p) {
        const Page& page = pages.pages[p];
        std::uint32_t next = 0;
        for (std::uint32_t m = 0; m < page.marks.size(); ++m) {
            const Mark& mark = page.marks[m];
            CHECK(mark.first_item == next);
            CHECK(mark.item_count > 0);
            next += mark.item_count;
            const auto found = referred.find({p, m});
            if (const auto* owner = std::get_if<NodeIndex>(&mark.owner)) {
                REQUIRE(found != referred.end());
                CHECK(found->second == *owner);
            } else {
                CHECK(found == referred.end());
            }
        }
        CHECK(next == page.items.size());
        for (const Item& item : page.items) {
            const auto* run = std::get_if<GlyphRun>(&item);
            if (run == nullptr) continue;
            CHECK(run->first_glyph + run->glyph_count <= page.glyphs.size());
            CHECK(run->text_begin <= run->text_end);
            CHECK(run->text_end <= page.text.size());
            for (std::uint32_t g = 0; g < run->glyph_count; ++g) {
                const std::uint32_t cluster = page.glyphs[run->first_glyph + g].cluster;
                CHECK((cluster >= run->text_begin && cluster < run->text_end));
            }
        }
        for (std::uint32_t i = 0; i < page.links.size(); ++i) CHECK(areas[{p, i}] == 1);
    }
}

namespace {
bool is_furniture(const Mark& mark) {
    const auto* kind = std::get_if<ArtifactKind>(&mark.owner);
    return kind != nullptr && *kind != ArtifactKind::layout;
}
}  // namespace

void check_margins(const Pages& pages, const Style& style) {
    constexpr double rounding = 0.06;
    for (const Page& page : pages.pages) {
        const bool has_header = std::any_of(page.marks.begin(), page.marks.end(), [](const Mark& mark) {
            const auto* kind = std::get_if<ArtifactKind>(&mark.owner);
            return kind != nullptr && *kind == ArtifactKind::header;
        });
        const Points top = has_header ? style.margin_top : std::min(style.margin_top, style.header_y);
        for (const Mark& mark : page.marks) {
            if (is_furniture(mark)) continue;
            for (std::uint32_t i = 0; i < mark.item_count; ++i) {
                const Bounds at = bounds_of(page, page.items[mark.first_item + i]);
                if (at.right < at.left) continue;  // spaces only
                INFO("page " << &page - pages.pages.data() + 1 << ": " << text_of(page, mark));
                CHECK(at.left >= style.margin_start.value - rounding);
                CHECK(at.right <= (style.page_width - style.margin_end).value + rounding);
                CHECK(at.top >= top.value - rounding);
                CHECK(at.bottom <= (style.page_height - style.margin_bottom).value + rounding);
            }
        }
    }
}

void check_overlaps(const Pages& pages) {
    constexpr double rounding = 0.06;
    for (const Page& page : pages.pages) {
        std::vector<std::pair<Bounds, std::string>> boxes;
        for (const Mark& mark : page.marks) {
            if (is_furniture(mark)) continue;
            for (std::uint32_t i = 0; i < mark.item_count; ++i) {
                const Item& item = page.items[mark.first_item + i];
                if (!std::holds_alternative<GlyphRun>(item)) continue;
                const Bounds at = bounds_of(page, item);
                if (at.right > at.left) boxes.emplace_back(at, text_of(page, mark));
            }
        }
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                const Bounds& x = boxes[a].first;
                const Bounds& y = boxes[b].first;
                const bool apart = x.right <= y.left + rounding || y.right <= x.left + rounding ||
                                   x.bottom <= y.top + rounding || y.bottom <= x.top + rounding;
                INFO(boxes[a].second << " | " << boxes[b].second);
                CHECK(apart);
            }
        }
    }
}

void check_text(const Pages& pages, const markup::Document& document) {
    Expected expected;
    expected.out = document.watermark;
    expected.add(document.blocks);
    CHECK(without_space(read_aloud(pages)) == without_space(expected.out));
}

void check_headings(const Pages& pages) {
    const auto heading = [&](const Mark& mark) {
        const auto* node = std::get_if<NodeIndex>(&mark.owner);
        if (node == nullptr) return false;
        const Role role = pages.tree[static_cast<std::uint32_t>(*node)].role;
        return role >= Role::H1 && role <= Role::H4;
    };
    for (std::size_t p = 0; p + 1 < pages.pages.size(); ++p) {
        const std::vector<Mark>& marks = pages.pages[p].marks;
        const auto last = std::find_if(marks.rbegin(), marks.rend(), [](const Mark& mark) {
            return std::holds_alternative<NodeIndex>(mark.owner);
        });
        if (last == marks.rend() || !heading(*last)) continue;
        // only where nothing but headings stands on the page may one be its last
        INFO("page " << p + 1 << " ends with " << text_of(pages.pages[p], *last));
        CHECK(std::all_of(marks.begin(), marks.end(), [&](const Mark& mark) {
            return !std::holds_alternative<NodeIndex>(mark.owner) || heading(mark);
        }));
    }
}

namespace {

/// A small generator: the same documents on every machine (SplitMix64).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    int upto(int most) { return static_cast<int>(next() % static_cast<std::uint64_t>(most + 1)); }
    bool one_in(int n) { return upto(n - 1) == 0; }

private:
    std::uint64_t state_;
};

class RandomDocument {
public:
    RandomDocument(std::uint64_t seed, bool hebrew) : dice_(seed), hebrew_(hebrew) {}

    markup::Document make() {
        markup::Document document;
        document.language = hebrew_ ? "he" : "en-US";
        document.header.start = line("top");
        document.footer.end = line("\uE000/\uE001");
        const int count = 3 + dice_.upto(12);
        for (int i = 0; i < count; ++i) document.blocks.push_back(any(0));
        document.blocks.push_back(p(words(3)));
        return document;
    }

private:
    std::string word() {
        const int letters = dice_.one_in(12) ? 25 + dice_.upto(30) : 1 + dice_.upto(7);
        std::string out;
        for (int i = 0; i < letters; ++i) {
            if (hebrew_ != dice_.one_in(20)) base::append_utf8(out, U'\u05D0' + static_cast<char32_t>(dice_.upto(26)));
            else out += static_cast<char>('a' + dice_.upto(25));
        }
        return out;
    }
    std::string words(int most) {
        std::string out = word();
        for (int i = dice_.upto(most); i > 0; --i) out += " " + word();
        return out;
    }
    markup::Blocks blocks(int most, int depth) {
        markup::Blocks out;
        for (int i = dice_.upto(most); i >= 0; --i) out.push_back(any(depth));
        return out;
    }
    markup::Block any(int depth) {
        const int kind = dice_.upto(depth >= 2 ? 3 : 11);
        switch (kind) {
            case 4: return list(depth);
            case 5: case 6: return block(random_table(depth));
            case 7: return block(markup::Note{"note", blocks(2, depth + 1)});
            case 8: return section(blocks(3, depth), dice_.one_in(2));
            case 9: return block(facts());
            case 10: {
                if (depth > 0) return p(words(4));
                last_level_ = 1 + dice_.upto(std::min(last_level_, 3));
                return h(last_level_, words(4));
            }
            case 11: {
                if (dice_.one_in(2)) return block(markup::Signature{line(words(3)), line(word())});
                return block(markup::Checkbox{dice_.one_in(2), line(words(6))});
            }
            case 3: return block(markup::WriteIn{line(words(2)), 1 + dice_.upto(2)});
            default: return p(words(dice_.one_in(8) ? 60 : 12));
        }
    }
    markup::Block list(int depth) {
        std::vector<markup::Blocks> items;
        for (int i = dice_.upto(4); i >= 0; --i) items.push_back(blocks(1, depth + 1));
        return ul(std::move(items), dice_.one_in(2));
    }
    markup::Facts facts() {
        markup::Facts out;
        out.columns = 1 + dice_.upto(1);
        for (int i = dice_.upto(4); i >= 0; --i) out.facts.push_back({line(word()), line(words(3)), {}});
        return out;
    }
    markup::Table random_table(int depth) {
        const int columns = 1 + dice_.upto(depth == 0 ? 3 : 1);
        markup::Table out = table(static_cast<std::size_t>(columns), {}, {});
        for (auto& width : out.columns) {
            const int kind = dice_.upto(2);
            if (kind == 1) width = {markup::ColumnWidth::Kind::share, 1.0 + dice_.upto(3)};
            if (kind == 2) width = {markup::ColumnWidth::Kind::fixed, 20.0 + dice_.upto(60)};
        }
        if (dice_.one_in(2)) out.caption = line(words(3));
        if (!dice_.one_in(3)) {
            std::vector<markup::Cell> cells;
            for (int c = 0; c < columns; ++c) cells.push_back(th(word()));
            out.head.push_back(row(std::move(cells)));
        }
        const int rows = 1 + dice_.upto(6);
        std::vector<int> taken(static_cast<std::size_t>(columns), 0);  // rows that a cell above still covers
        for (int r = 0; r < rows; ++r) {
            std::vector<markup::Cell> cells;
            for (int c = 0; c < columns;) {
                if (taken[static_cast<std::size_t>(c)] > 0) {
                    ++c;
                    continue;
                }
                const bool wide = c + 1 < columns && taken[static_cast<std::size_t>(c + 1)] == 0 && dice_.one_in(5);
                const int tall = dice_.one_in(5) ? 1 + dice_.upto(2) : 1;
                cells.push_back(cell(depth == 0 && dice_.one_in(8) ? blocks(2, depth + 1) : markup::Blocks{p(words(4))},
                                     wide ? 2 : 1, tall));
                for (int k = c; k < c + (wide ? 2 : 1); ++k) taken[static_cast<std::size_t>(k)] = tall;
                c += wide ? 2 : 1;
            }
            for (int& one : taken) one = std::max(0, one - 1);
            out.body.push_back(row(std::move(cells)));
        }
        return out;
    }

    Dice dice_;
    bool hebrew_;
    int last_level_ = 0;
};

}  // namespace

namespace {

/// How many tables with a head a document has; a stacked one has none on its pages.
struct Heads {
    std::size_t count = 0;
    void walk(const markup::Blocks& blocks) {
        for (const markup::Block& one : blocks) {
            if (const auto* section = std::get_if<markup::Section>(&one.content)) walk(section->blocks);
            if (const auto* note = std::get_if<markup::Note>(&one.content)) walk(note->blocks);
            if (const auto* list = std::get_if<markup::List>(&one.content)) {
                for (const markup::ListItem& item : list->items) walk(item.blocks);
            }
            const auto* table = std::get_if<markup::Table>(&one.content);
            if (table == nullptr) continue;
            count += table->head.empty() ? 0 : 1;
            for (const markup::Row& each : table->body) {
                for (const markup::Cell& inner : each.cells) walk(inner.blocks);
            }
        }
    }
};

bool has_stacked(const Pages& pages, const markup::Document& document) {
    Heads heads;
    heads.walk(document.blocks);
    return heads.count !=
           static_cast<std::size_t>(std::count_if(pages.tree.begin(), pages.tree.end(),
                                                  [](const Node& node) { return node.role == Role::THead; }));
}

}  // namespace

TEST_CASE("documents at random keep every property") {
    Setter setter;
    setter.style.page_width = {440};
    setter.style.page_height = {240};
    for (auto& [name, style] : setter.style.tables) style.cell_padding_x = style.cell_padding_y = {2};
    for (auto& [name, note] : setter.style.notes) note.padding_x = note.padding_y = {5};
    int set = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        INFO("seed " << seed);
        const markup::Document document = RandomDocument(seed, seed % 3 == 0).make();
        base::Diagnostics diagnostics;
        const auto pages = paginate(document, setter.style, setter.shaper, diagnostics);
        if (!pages) {
            // a nested table may have no room for a letter; nothing else may be wrong
            REQUIRE(diagnostics.contains("layout/narrow-column"));
            continue;
        }
        check_structure(*pages);
        check_margins(*pages, setter.style);
        check_overlaps(*pages);
        check_headings(*pages);
        // A stacked table says its headings with each row.
        if (has_stacked(*pages, document)) continue;
        check_text(*pages, document);
        ++set;
    }
    CHECK(set > 250);
}

TEST_CASE("the same document gives the same pages, whatever the shaper has seen") {
    Setter one, two;
    for (auto* style : {&one.style, &two.style}) {
        style->page_width = {440};
        style->page_height = {240};
    }
    const markup::Document document = RandomDocument(7, false).make();
    static_cast<void>(two.set(RandomDocument(8, true).make()));
    const Pages first = one.set(document), second = two.set(document);
    CHECK(dump_pages(first, one.fonts) == dump_pages(second, two.fonts));
    CHECK(dump_tags(first) == dump_tags(second));
}

}  // namespace iepress::test
