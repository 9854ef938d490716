#include "pdf/fonts.h"

#include <hb.h>

#include <algorithm>
#include <cmath>

#include "pdf/digest.h"
#include "pdf/subset.h"
#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

constexpr std::int32_t default_width = 10000;  // 1/10000 em: what /DW is by default, a Han em

// The flags of a font descriptor (ISO 32000-1 table 123).
constexpr int fixed_pitch = 1, symbolic = 4, italic = 64;

// Six capitals that differ where the glyphs differ (9.6.4).
std::string subset_tag(const text::Face& face, const FontProgram& program) {
    Digest digest;
    digest.add(face.postscript_name());
    for (const std::uint32_t glyph : program.glyphs) digest.add(std::uint64_t{glyph});
    const std::string bytes = digest.bytes();
    std::string tag;
    for (std::size_t i = 0; i < 6; ++i) {
        tag += static_cast<char>('A' + static_cast<unsigned char>(bytes[i]) % 26);
    }
    return tag;
}

std::int32_t width_of(hb_font_t* font, std::uint32_t glyph, int units_per_em) {
    const double advance = hb_font_get_glyph_h_advance(font, glyph);
    return static_cast<std::int32_t>(std::lround(advance * 10000 / units_per_em));
}

std::vector<ShownGlyph> shown_glyphs(const text::Face& face, const FontProgram& program) {
    std::vector<ShownGlyph> shown(program.code_of_glyph.size());
    for (const std::uint32_t glyph : program.glyphs) {
        ShownGlyph& one = shown[glyph];
        one.code = program.code_of_glyph[glyph];
        one.width = width_of(face.harfbuzz_font(), glyph, face.metrics().units_per_em);
        std::string literal;
        append_literal_byte(literal, static_cast<unsigned char>(one.code >> 8U));
        append_literal_byte(literal, static_cast<unsigned char>(one.code & 0xFFU));
        one.literal_size = static_cast<std::uint8_t>(literal.size());
        std::copy(literal.begin(), literal.end(), one.literal.begin());
    }
    return shown;
}

// "c [w w w]" for each stretch of codes (9.7.4.3); glyphs ascend, and so do their codes.
std::string width_entries(const FontProgram& program, const std::vector<ShownGlyph>& shown) {
    std::string out = "/W[";
    bool open = false;
    std::uint32_t next = 0;
    for (const std::uint32_t glyph : program.glyphs) {
        const ShownGlyph& one = shown[glyph];
        if (one.width == default_width) continue;
        if (!open || one.code != next) {
            if (open) out += ']';
            append_integer(out, one.code);
            out += '[';
            open = true;
        } else {
            out += ' ';
        }
        append_thousandths(out, one.width * 100);
        next = one.code + 1U;
    }
    out += open ? "]]" : "]";
    return out;
}

std::string cmap_of(const FontProgram& program, const GlyphTexts& texts) {
    std::vector<CodeText> codes;
    for (const std::uint32_t glyph : program.glyphs) {
        if (texts.knows(glyph)) codes.push_back({program.code_of_glyph[glyph], texts.text(glyph)});
    }
    std::sort(codes.begin(), codes.end(),
              [](const CodeText& a, const CodeText& b) { return a.code < b.code; });
    return to_unicode_cmap(codes);
}

HPDF_Dict add_descriptor(Objects& objects, const PreparedFont& font) {
    const text::FaceMetrics& face = font.metrics;
    const auto scaled = [&](int value) {
        return static_cast<std::int32_t>(std::lround(value * 1000.0 / face.units_per_em));
    };
    const HPDF_Dict program = objects.flate_stream(font.program);
    if (face.is_cff) {
        objects.add_name(program, "Subtype", "CIDFontType0C");
    } else {
        objects.add_number(program, "Length1", static_cast<std::int32_t>(font.program_size));
    }
    const HPDF_Dict descriptor = objects.numbered_dict();
    objects.add_name(descriptor, "Type", "FontDescriptor");
    objects.add_name(descriptor, "FontName", font.base_name.c_str());
    objects.add_number(
        descriptor, "Flags",
        symbolic | (face.fixed_pitch ? fixed_pitch : 0) | (face.italic_angle != 0 ? italic : 0));
    const HPDF_Array box = objects.array();
    for (const int corner : face.bounding_box) objects.append_number(box, scaled(corner));
    objects.add(descriptor, "FontBBox", box);
    objects.add_real(descriptor, "ItalicAngle", face.italic_angle);
    objects.add_number(descriptor, "Ascent", scaled(face.ascent));
    objects.add_number(descriptor, "Descent", -scaled(face.descent));
    objects.add_number(descriptor, "CapHeight", scaled(face.cap_height));
    // required, and in no font file: the usual estimate from the weight, 88 for regular
    objects.add_number(descriptor, "StemV", 50 + face.weight * face.weight / 4225);
    objects.add(descriptor, face.is_cff ? "FontFile3" : "FontFile2", program);
    return descriptor;
}

HPDF_Dict add_descendant(Objects& objects, const PreparedFont& font) {
    const HPDF_Dict descendant = objects.numbered_dict();
    objects.add_name(descendant, "Type", "Font");
    objects.add_name(descendant, "Subtype", font.metrics.is_cff ? "CIDFontType0" : "CIDFontType2");
    objects.add_name(descendant, "BaseFont", font.base_name.c_str());
    const HPDF_Dict system = objects.dict();
    objects.add_bytes(system, "Registry", "Adobe");
    objects.add_bytes(system, "Ordering", "Identity");
    objects.add_number(system, "Supplement", 0);
    objects.add(descendant, "CIDSystemInfo", system);
    objects.add(descendant, "FontDescriptor", add_descriptor(objects, font));
    if (!font.metrics.is_cff) objects.add_name(descendant, "CIDToGIDMap", "Identity");
    objects.add_written(descendant, font.widths);
    return descendant;
}

}  // namespace

std::optional<PreparedFont> prepare_font(const text::Face& face, const GlyphSet& glyphs,
                                         const GlyphTexts& texts, Effort effort) {
    const std::optional<FontProgram> program = subset(face, glyphs);
    if (!program) return std::nullopt;
    PreparedFont font;
    font.base_name = subset_tag(face, *program) + '+' + face.postscript_name();
    font.metrics = face.metrics();
    font.program = compress(program->bytes, effort);
    font.program_size = program->bytes.size();
    font.to_unicode = compress(cmap_of(*program, texts), effort);
    font.glyphs = shown_glyphs(face, *program);
    font.widths = width_entries(*program, font.glyphs);
    return font;
}

HPDF_Dict add_font(Objects& objects, const PreparedFont& font) {
    const HPDF_Dict type0 = objects.numbered_dict();
    objects.add_name(type0, "Type", "Font");
    objects.add_name(type0, "Subtype", "Type0");
    objects.add_name(type0, "BaseFont", font.base_name.c_str());
    objects.add_name(type0, "Encoding", "Identity-H");
    const HPDF_Array descendants = objects.array();
    objects.append(descendants, add_descendant(objects, font));
    objects.add(type0, "DescendantFonts", descendants);
    objects.add(type0, "ToUnicode", objects.flate_stream(font.to_unicode));
    return type0;
}

}  // namespace iepress::pdf
