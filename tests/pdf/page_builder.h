// Builds layout::Pages by hand for the tests of the pdf and packet stages: text shaped with
// HarfBuzz, marks and nodes that belong together, no layout.
#pragma once

#include <hb.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "layout/pages.h"
#include "text/fonts.h"

namespace iepress::pdf_test {

using layout::ArtifactKind;
using layout::NodeIndex;
using layout::Role;

inline const text::FontLibrary& fonts() {
    static const text::FontLibrary library = [] {
        base::Diagnostics diagnostics;
        const std::array<std::filesystem::path, 2> folders{"/usr/share/fonts/truetype",
                                                           "/usr/share/fonts/opentype"};
        auto loaded = text::FontLibrary::load(IEPRESS_SOURCE_DIR "/fonts/fonts.xml", folders, diagnostics);
        if (!loaded) throw std::runtime_error(base::to_text(diagnostics.all()));
        return std::move(*loaded);
    }();
    return library;
}

/// How a line of text is set.
struct Look {
    std::string script = "Latn";
    std::string language = "en";
    bool right_to_left = false;
    int weight = 400;
    double size = 10.5;
    base::Colour colour;
    std::string family = "sans";
};

inline Look in_script(std::string script, std::string language, bool right_to_left = false) {
    Look look;
    look.script = std::move(script);
    look.language = std::move(language);
    look.right_to_left = right_to_left;
    return look;
}

class Builder {
public:
    explicit Builder(std::string title = "A document", std::string language = "en-US") {
        pages.title = std::move(title);
        pages.language = std::move(language);
        pages.author = "Lakeview School District";
        pages.subject = "A test of the pdf stage";
        pages.tree.emplace_back();
        begin_page();
    }

    layout::Pages pages;
    static constexpr NodeIndex root{0};

    layout::Page& page() { return pages.pages.back(); }
    [[nodiscard]] std::uint32_t page_index() const {
        return static_cast<std::uint32_t>(pages.pages.size() - 1);
    }
    layout::Node& node(NodeIndex index) { return pages.tree[static_cast<std::size_t>(index)]; }

    void begin_page(double width = 612, double height = 792) {
        pages.pages.emplace_back();
        page().width = {width};
        page().height = {height};
    }

    NodeIndex add(Role role, NodeIndex parent = root) {
        const auto index = static_cast<NodeIndex>(pages.tree.size());
        pages.tree.emplace_back();
        node(index).role = role;
        node(index).parent = static_cast<std::uint32_t>(parent);
        node(parent).children.emplace_back(index);
        return index;
    }

    /// A run of one script and direction, as an item of no mark yet. Gives its end.
    double run(std::string_view text, double x, double y, const Look& look = {}) {
        std::size_t offset = 0;
        const char32_t first = base::next_character(text, offset).value();
        const auto face =
            fonts().choose({look.family, look.weight, false}, first, look.script, look.language);
        if (!face) throw std::runtime_error("no font for " + std::string(text));
        layout::GlyphRun run;
        run.face = *face;
        run.size = {look.size};
        run.colour = look.colour;
        run.x = {x};
        run.y = {y};
        run.right_to_left = look.right_to_left;
        run.first_glyph = static_cast<std::uint32_t>(page().glyphs.size());
        run.text_begin = static_cast<std::uint32_t>(page().text.size());
        const double width = shape(text, look, *face);
        run.glyph_count = static_cast<std::uint32_t>(page().glyphs.size()) - run.first_glyph;
        run.text_end = static_cast<std::uint32_t>(page().text.size());
        page().items.emplace_back(run);
        return x + width;
    }

    /// The items from `first_item` to the last become a mark.
    void mark(std::variant<NodeIndex, ArtifactKind> owner, std::size_t first_item) {
        if (const auto* owner_node = std::get_if<NodeIndex>(&owner)) {
            node(*owner_node)
                .children.emplace_back(
                    layout::Node::MarkRef{page_index(), static_cast<std::uint32_t>(page().marks.size())});
        }
        page().marks.push_back({owner, static_cast<std::uint32_t>(first_item),
                                static_cast<std::uint32_t>(page().items.size() - first_item)});
    }

    /// A run that is a mark.
    double text(std::variant<NodeIndex, ArtifactKind> owner, std::string_view text, double x, double y,
                const Look& look = {}) {
        const std::size_t first = page().items.size();
        const double end = run(text, x, y, look);
        mark(owner, first);
        return end;
    }

    void link(NodeIndex owner, layout::LinkArea area) {
        area.node = owner;
        node(owner).children.emplace_back(
            layout::Node::LinkRef{page_index(), static_cast<std::uint32_t>(page().links.size())});
        page().links.push_back(std::move(area));
    }

private:
    struct FreeBuffer {
        void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    };

    double shape(std::string_view text, const Look& look, text::FaceIndex face) {
        const auto base_cluster = static_cast<std::uint32_t>(page().text.size());
        page().text += text;
        const std::unique_ptr<hb_buffer_t, FreeBuffer> buffer(hb_buffer_create());
        hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, -1);
        hb_buffer_set_direction(buffer.get(), look.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
        hb_buffer_set_script(buffer.get(), hb_script_from_string(look.script.c_str(), -1));
        hb_buffer_set_language(buffer.get(), hb_language_from_string(look.language.c_str(), -1));
        hb_shape(fonts().face(face).harfbuzz_font(), buffer.get(), nullptr, 0);
        unsigned count = 0;
        const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
        const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
        double width = 0;
        for (unsigned i = 0; i < count; ++i) {
            page().glyphs.push_back({infos[i].codepoint, positions[i].x_advance, positions[i].x_offset,
                                     positions[i].y_offset, base_cluster + infos[i].cluster});
            width += positions[i].x_advance;
        }
        return width * look.size / fonts().face(face).metrics().units_per_em;
    }
};

/// A line in each of many scripts.
struct ScriptLine {
    std::string name;
    std::string text;
    Look look;
};

inline std::vector<ScriptLine> script_lines() {
    return {
        {"Latin", "Office fluff, difficult affix, naïve café – “quoted” AVATAR To", in_script("Latn", "en")},
        {"Vietnamese", "Phụ huynh được thông báo bằng tiếng Việt", in_script("Latn", "vi")},
        {"Cyrillic", "Родители получили уведомление", in_script("Cyrl", "ru")},
        {"Greek", "Οι γονείς ενημερώθηκαν", in_script("Grek", "el")},
        {"Arabic", "يحق للوالدين الحصول على نسخة الأولاد لا", in_script("Arab", "ar", true)},
        {"vowelled Arabic", "مَرْحَبًا بِكُم", in_script("Arab", "ar", true)},
        {"Urdu", "والدین کو نقل حاصل کرنے کا حق ہے", in_script("Arab", "ur", true)},
        {"Persian", "می‌خواهم کتاب‌ها را بخوانم", in_script("Arab", "fa", true)},
        {"Hebrew", "להורים יש זכות לקבל עותק", in_script("Hebr", "he", true)},
        {"pointed Hebrew", "שָׁלוֹם לְכֻלָּם", in_script("Hebr", "he", true)},
        {"Devanagari", "माता-पिता को प्रतिलिपि प्राप्त करने का अधिकार है", in_script("Deva", "hi")},
        {"Bengali", "অভিভাবকদের অনুলিপি পাওয়ার অধিকার আছে", in_script("Beng", "bn")},
        {"Thai", "ผู้ปกครองมีสิทธิ์ได้รับสำเนา", in_script("Thai", "th")},
        {"Chinese", "家长有权获得副本", in_script("Hans", "zh-Hans")},
        {"Japanese", "保護者は写しを受け取る権利があります", in_script("Jpan", "ja")},
        {"Korean", "학부모는 사본을 받을 권리가 있습니다", in_script("Kore", "ko")},
        {"emoji", "😀🎉", in_script("Zsym", "en")},
    };
}

/// One paragraph a line, one line a script.
inline layout::Pages script_pages() {
    Builder builder("Scripts");
    double y = 72;
    for (const ScriptLine& line : script_lines()) {
        const NodeIndex paragraph = builder.add(Role::P);
        builder.node(paragraph).language = line.look.language;
        builder.text(paragraph, line.text, 72, y, line.look);
        y += 36;
    }
    return std::move(builder.pages);
}

}  // namespace iepress::pdf_test
