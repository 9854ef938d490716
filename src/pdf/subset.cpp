#include "pdf/subset.h"

#include <hb-subset.h>
#include <hb.h>

#include <memory>

#include "pdf/cff.h"

namespace iepress::pdf {

namespace {

template <auto free>
struct Free {
    template <class T>
    void operator()(T* handle) const {
        free(handle);
    }
};
using Input = std::unique_ptr<hb_subset_input_t, Free<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Free<hb_subset_plan_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, Free<hb_face_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Free<hb_blob_destroy>>;

// What a PDF reader has no use for: shaping is done, and codes are glyphs already.
constexpr hb_tag_t unused_tables[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'), HB_TAG('O', 'S', '/', '2'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
    HB_TAG('M', 'A', 'T', 'H'), HB_TAG('B', 'A', 'S', 'E'), HB_TAG('m', 'e', 't', 'a'),
};

Input make_input(const GlyphSet& glyphs) {
    Input input(hb_subset_input_create_or_fail());
    if (!input) return nullptr;
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag : unused_tables) hb_set_add(dropped, tag);
    hb_set_t* const kept = hb_subset_input_glyph_set(input.get());
    glyphs.for_each([&](std::uint32_t glyph) { hb_set_add(kept, glyph); });
    return input;
}

std::string to_string(hb_blob_t* blob) {
    unsigned size = 0;
    const char* const data = hb_blob_get_data(blob, &size);
    return {data, size};
}

// Old glyph ids by new, from the plan.
std::vector<std::uint32_t> glyphs_of(const hb_subset_plan_t* plan, unsigned count) {
    const hb_map_t* const old_of = hb_subset_plan_new_to_old_glyph_mapping(plan);
    std::vector<std::uint32_t> glyphs(count);
    for (unsigned i = 0; i < count; ++i) {
        const hb_codepoint_t old = hb_map_get(old_of, i);
        glyphs[i] = old == HB_MAP_VALUE_INVALID ? 0 : old;
    }
    return glyphs;
}

}  // namespace

std::optional<FontProgram> subset(const text::Face& face, const GlyphSet& glyphs) {
    hb_face_t* const whole = face.harfbuzz_face();
    const Input input = make_input(glyphs);
    const Plan plan(input ? hb_subset_plan_create_or_fail(whole, input.get()) : nullptr);
    const FaceHandle cut(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!cut) return std::nullopt;

    FontProgram program;
    program.is_cff = face.metrics().is_cff;
    const Blob blob(program.is_cff ? hb_face_reference_table(cut.get(), HB_TAG('C', 'F', 'F', ' '))
                                   : hb_face_reference_blob(cut.get()));
    program.bytes = to_string(blob.get());
    const unsigned count = hb_map_get_population(hb_subset_plan_new_to_old_glyph_mapping(plan.get()));
    program.glyphs = glyphs_of(plan.get(), count);
    program.code_of_glyph.resize(hb_face_get_glyph_count(whole));
    std::optional<std::vector<std::uint16_t>> cids;
    if (program.is_cff && !(cids = cids_of(program.bytes, count))) return std::nullopt;
    for (unsigned i = 0; i < count; ++i) {
        program.code_of_glyph[program.glyphs[i]] = cids ? (*cids)[i] : static_cast<std::uint16_t>(i);
    }
    return program;
}

}  // namespace iepress::pdf
