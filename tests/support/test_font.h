// A font whose every glyph is 1 em wide, made in memory: at 10 pt a line of 60 pt holds six
// letters, so a test can count. Space included; combining marks have no width.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "text/fonts.h"

namespace iepress::test {

/// Bytes with big-endian numbers, as OpenType has them.
class FontBytes {
public:
    FontBytes& u8(unsigned value) {
        bytes_ += static_cast<char>(value & 0xFFU);
        return *this;
    }
    FontBytes& u16(int value) { return u8(static_cast<unsigned>(value) >> 8U).u8(static_cast<unsigned>(value)); }
    FontBytes& u32(std::uint32_t value) {
        return u16(static_cast<int>(value >> 16U)).u16(static_cast<int>(value & 0xFFFFU));
    }
    FontBytes& zeros(int count) {
        bytes_.append(static_cast<std::size_t>(count), '\0');
        return *this;
    }
    FontBytes& raw(std::string_view bytes) {
        bytes_ += bytes;
        return *this;
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

/// First and last code point of each range that the test font has, in order: Latin-1, combining
/// acute, Hebrew letters, hyphens and dashes, quotes, bullet and ellipsis, some Han characters.
inline constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 8> test_font_ranges{{
    {0x20, 0x7E}, {0xA0, 0xFF}, {0x301, 0x301}, {0x5D0, 0x5EA}, {0x2010, 0x2015}, {0x2018, 0x201D},
    {0x2022, 0x2026}, {0x4E00, 0x4E2F},
}};

/// The bytes of a TrueType font. Glyph 0 is .notdef; the others follow `test_font_ranges`. Ascent
/// is 0.8 em, descent 0.2 em; each glyph but the spaces is a box. `style` ends its PostScript name.
inline std::string test_font_bytes(std::string_view style = "Regular") {
    constexpr int em = 1000;
    int glyphs = 1;
    FontBytes groups;
    std::vector<bool> blank{false};
    for (const auto& [first, last] : test_font_ranges) {
        groups.u32(first).u32(last).u32(static_cast<std::uint32_t>(glyphs));
        for (std::uint32_t c = first; c <= last; ++c) blank.push_back(c == 0x20 || c == 0xA0);
        glyphs += static_cast<int>(last - first) + 1;
    }
    const std::string box = FontBytes().u16(1).u16(100).u16(0).u16(900).u16(700).u16(3).u16(0)
        .u8(1).u8(1).u8(1).u8(1).u16(100).u16(0).u16(800).u16(0).u16(0).u16(700).u16(0).u16(-700).bytes();
    FontBytes loca;
    FontBytes glyf;
    FontBytes hmtx;
    for (int i = 0; i < glyphs; ++i) {
        loca.u32(static_cast<std::uint32_t>(glyf.bytes().size()));
        if (!blank[static_cast<std::size_t>(i)]) glyf.raw(box);
        while (glyf.bytes().size() % 4 != 0) glyf.u8(0);
        hmtx.u16(em).u16(blank[static_cast<std::size_t>(i)] ? 0 : 100);
    }
    loca.u32(static_cast<std::uint32_t>(glyf.bytes().size()));

    const std::string name = "IepressTest-" + std::string(style);
    FontBytes utf16;
    for (const char c : name) utf16.u16(c);
    const int name_bytes = static_cast<int>(utf16.bytes().size());
    FontBytes names;
    names.u16(0).u16(3).u16(6 + 12 * 3);
    for (const int id : {1, 4, 6}) names.u16(3).u16(1).u16(0x409).u16(id).u16(name_bytes).u16(0);
    names.raw(utf16.bytes());

    const auto group_count = static_cast<std::uint32_t>(test_font_ranges.size());
    FontBytes cmap;
    cmap.u16(0).u16(1).u16(3).u16(10).u32(12);
    cmap.u16(12).u16(0).u32(16 + 12 * group_count).u32(0).u32(group_count).raw(groups.bytes());
    FontBytes head;
    head.u32(0x00010000).u32(0x00010000).u32(0).u32(0x5F0F3CF5).u16(3).u16(em).zeros(16)
        .u16(0).u16(0).u16(em).u16(800).u16(style.starts_with("Bold") ? 1 : 0).u16(8).u16(2).u16(1).u16(0);
    FontBytes hhea;
    hhea.u32(0x00010000).u16(800).u16(-200).u16(0).u16(em).zeros(6).u16(1).zeros(14).u16(glyphs);
    FontBytes maxp;
    maxp.u32(0x00010000).u16(glyphs).u16(4).u16(1).u16(0).u16(0).u16(1).zeros(16);
    FontBytes os2;
    os2.u16(4).u16(em).u16(style.starts_with("Bold") ? 700 : 400).u16(5).u16(0).zeros(20).u16(0).zeros(10)
        .zeros(16).raw("TEST").u16(0x40).u16(0x20).u16(0x4E2F).u16(800).u16(-200).u16(0).u16(800).u16(200)
        .zeros(8).u16(500).u16(700).u16(0).u16(0x20).u16(1);
    FontBytes post;
    post.u32(0x00030000).u32(style.ends_with("Italic") ? 0xFFF40000U : 0U).u16(-100).u16(50).zeros(20);

    const std::vector<std::pair<std::string, std::string>> tables{
        {"OS/2", os2.bytes()},  {"cmap", cmap.bytes()}, {"glyf", glyf.bytes()}, {"head", head.bytes()},
        {"hhea", hhea.bytes()}, {"hmtx", hmtx.bytes()}, {"loca", loca.bytes()}, {"maxp", maxp.bytes()},
        {"name", names.bytes()}, {"post", post.bytes()}};
    const auto checksum = [](std::string bytes) {
        bytes.append((4 - bytes.size() % 4) % 4, '\0');
        std::uint32_t sum = 0;
        for (std::size_t i = 0; i < bytes.size(); i += 4) {
            std::uint32_t word = 0;
            for (std::size_t k = 0; k < 4; ++k) word = (word << 8U) | static_cast<unsigned char>(bytes[i + k]);
            sum += word;
        }
        return sum;
    };
    const int count = static_cast<int>(tables.size());
    FontBytes font;
    font.u32(0x00010000).u16(count).u16(128).u16(3).u16(count * 16 - 128);
    auto offset = static_cast<std::uint32_t>(12 + 16 * tables.size());
    FontBytes body;
    for (const auto& [tag, bytes] : tables) {
        font.raw(tag).u32(checksum(bytes)).u32(offset).u32(static_cast<std::uint32_t>(bytes.size()));
        const int padding = static_cast<int>((4 - bytes.size() % 4) % 4);
        body.raw(bytes).zeros(padding);
        offset += static_cast<std::uint32_t>(bytes.size()) + static_cast<std::uint32_t>(padding);
    }
    std::string out = font.raw(body.bytes()).bytes();
    // the whole file's checksum, so that strict readers take it (OpenType 1.9, "head")
    const std::uint32_t adjustment = 0xB1B0AFBAU - checksum(out);
    const std::size_t head_at = out.find("head");
    std::uint32_t at = 0;
    for (std::size_t k = 0; k < 4; ++k) at = (at << 8U) | static_cast<unsigned char>(out[head_at + 8 + k]);
    const std::string patch = FontBytes().u32(adjustment).bytes();
    return out.replace(at + 8, 4, patch);
}

/// A folder of its own that goes away with the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "iepress-test-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Writes a file and gives its path.
    std::filesystem::path write(const std::string& name, std::string_view bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return path_ / name;
    }

private:
    std::filesystem::path path_;
};

/// A library of the test font: families "sans" and "andika", each regular, italic, bold and bold
/// italic, for the scripts Latn, Hebr and Hani.
inline text::FontLibrary test_fonts() {
    const TemporaryFolder folder;  // the files stay mapped after it is gone
    std::string manifest = "<fonts>\n";
    for (const std::string family : {"sans", "andika"}) {
        manifest += "<family name=\"" + family + "\" scripts=\"Latn Hebr Hani\" package=\"none\" licence=\"none\">\n";
        for (const std::string style : {"Regular", "Italic", "Bold", "BoldItalic"}) {
            const std::string file = family + style + ".ttf";
            folder.write(file, test_font_bytes(style));
            manifest += std::string("<face weight=\"") + (style.starts_with("Bold") ? "700" : "400") + "\" style=\"" +
                        (style.ends_with("Italic") ? "italic" : "normal") + "\" file=\"" + file + "\"/>\n";
        }
        manifest += "</family>\n";
    }
    manifest += "</fonts>\n";
    base::Diagnostics diagnostics;
    const std::array folders{folder.path()};
    auto fonts = text::FontLibrary::load(folder.write("fonts.xml", manifest), folders, diagnostics);
    if (!fonts) throw std::runtime_error(base::to_text(diagnostics.all()));
    return std::move(*fonts);
}

}  // namespace iepress::test
