#include "text/face.h"

#include <hb-ot.h>

#include <array>
#include <cmath>

namespace iepress::text {

namespace {

int metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
    hb_position_t value = 0;
    hb_ot_metrics_get_position_with_fallback(font, tag, &value);
    return value;
}

/// A signed big-endian number in a table; 0 past its end.
std::int32_t number_at(hb_face_t* face, hb_tag_t table, unsigned int offset, unsigned int bytes) {
    const Blob blob(hb_face_reference_table(face, table));
    unsigned int length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    if (data == nullptr || offset + bytes > length) return 0;
    std::uint32_t value = (static_cast<unsigned char>(data[offset]) & 0x80U) != 0 ? ~0U : 0U;
    for (unsigned int i = 0; i < bytes; ++i) {
        value = (value << 8U) | static_cast<unsigned char>(data[offset + i]);
    }
    return static_cast<std::int32_t>(value);
}

constexpr hb_tag_t head_table = HB_TAG('h', 'e', 'a', 'd');
constexpr hb_tag_t post_table = HB_TAG('p', 'o', 's', 't');
constexpr hb_tag_t cff_table = HB_TAG('C', 'F', 'F', ' ');

FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font, int weight) {
    FaceMetrics metrics;
    metrics.units_per_em = static_cast<int>(hb_face_get_upem(face));
    metrics.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    metrics.descent = std::abs(metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER));
    metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
    metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT);
    metrics.underline_position = -metric(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET);
    metrics.underline_thickness = metric(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE);
    for (unsigned int side = 0; side < 4; ++side) {
        metrics.bounding_box[side] = number_at(face, head_table, 36 + 2 * side, 2);
    }
    metrics.italic_angle = number_at(face, post_table, 4, 4) / 65536.0;
    metrics.fixed_pitch = number_at(face, post_table, 12, 4) != 0;
    metrics.weight = weight;
    const Blob cff(hb_face_reference_table(face, cff_table));
    metrics.is_cff = hb_blob_get_length(cff.get()) != 0;
    return metrics;
}

std::string read_postscript_name(hb_face_t* face) {
    std::array<char, 128> name{};
    unsigned int size = name.size();
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
    return name.data();
}

Coverage read_coverage(hb_face_t* face) {
    const HarfbuzzSet characters(hb_set_create());
    hb_face_collect_unicodes(face, characters.get());
    Coverage coverage;
    for (hb_codepoint_t one = HB_SET_VALUE_INVALID; hb_set_next(characters.get(), &one) != 0;) {
        coverage.add(one);
    }
    return coverage;
}

}  // namespace

void Face::Content::load() const {
    Loaded& out = loaded_;
    out.face.reset(hb_face_create(file, index));
    out.font.reset(hb_font_create(out.face.get()));
    const int scale = static_cast<int>(hb_face_get_upem(out.face.get()));
    hb_font_set_scale(out.font.get(), scale, scale);
    out.metrics = read_metrics(out.face.get(), out.font.get(), weight);
    out.postscript_name = read_postscript_name(out.face.get());
    out.coverage = read_coverage(out.face.get());
    out.covers_ascii = true;
    for (char32_t c = U' '; c <= U'~'; ++c) out.covers_ascii = out.covers_ascii && out.coverage.has(c);
    for (const hb_codepoint_t hyphen : {0x2010U, 0x2DU}) {
        if (out.hyphen_glyph != 0) break;
        hb_font_get_nominal_glyph(out.font.get(), hyphen, &out.hyphen_glyph);
    }
    if (out.hyphen_glyph != 0) {
        out.hyphen_advance = hb_font_get_glyph_h_advance(out.font.get(), out.hyphen_glyph);
    }
    hb_face_make_immutable(out.face.get());
    hb_font_make_immutable(out.font.get());
}

Face::Face(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Face::Face(Face&&) noexcept = default;
Face::~Face() = default;

const std::string& Face::postscript_name() const { return content_->loaded().postscript_name; }
const FaceMetrics& Face::metrics() const { return content_->loaded().metrics; }
bool Face::covers(char32_t character) const { return content_->loaded().coverage.has(character); }
bool Face::covers_ascii() const { return content_->loaded().covers_ascii; }
hb_face_t* Face::harfbuzz_face() const { return content_->loaded().face.get(); }
hb_font_t* Face::harfbuzz_font() const { return content_->loaded().font.get(); }
Face::Hyphen Face::hyphen() const {
    return {content_->loaded().hyphen_glyph, content_->loaded().hyphen_advance};
}

}  // namespace iepress::text
