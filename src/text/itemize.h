// Itemizing: the stretches of a paragraph that one call of HarfBuzz can shape.
#pragma once

#include <hb.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/bidi.h"
#include "text/breaks.h"
#include "text/shape.h"

namespace iepress::text {

/// A stretch of text of one run, bidi level, script and face.
struct Item {
    std::uint32_t begin = 0, end = 0;  ///< bytes
    std::uint32_t run = 0;
    FaceIndex face{};
    hb_script_t script = HB_SCRIPT_LATIN;
    std::uint8_t level = 0;
};

/// One character with what is found out about it on the way.
struct Character {
    char32_t value = 0;
    std::uint32_t offset = 0;
    std::uint32_t run = 0;
    hb_script_t own_script = HB_SCRIPT_COMMON;  ///< the Script property
    hb_script_t script = HB_SCRIPT_COMMON;      ///< resolved (UAX #24, 5.1 and 5.2)
    std::uint8_t level = 0;
};

/// Gives Common and Inherited characters the script of what stands before them, closing brackets
/// that of their opening ones, and those at the beginning what follows, or `fallback`.
void resolve_scripts(std::span<Character> characters, hb_script_t fallback);

/// Splits paragraphs. One for each thread: it keeps its scratch memory and ICU's objects.
class Itemizer {
public:
    explicit Itemizer(const FontLibrary& fonts) : fonts_(fonts) {}

    /// Items in logical order that cover the text of the runs joined. Reports text/no-glyph.
    void itemize(std::string_view text, std::span<const StyledRun> runs, Direction direction,
                 base::Diagnostics& diagnostics, std::vector<Item>& out);

private:
    /// The faces to try for text of a style and a script, best first.
    struct Candidates {
        std::string family, language;
        int weight = 400;
        bool italic = false;
        hb_script_t script = HB_SCRIPT_INVALID;
        std::vector<FaceIndex> faces;
    };

    [[nodiscard]] bool itemize_plainly(std::string_view text, std::span<const StyledRun> runs,
                                       std::vector<Item>& out) const;
    void decode_all(std::string_view text, std::span<const StyledRun> runs);
    void choose_faces(std::span<const StyledRun> runs);
    void choose_stretch(std::size_t begin, std::size_t end, std::span<const StyledRun> runs);
    void choose_cluster(std::size_t begin, std::size_t end, std::optional<FaceIndex> preferred,
                        std::span<const StyledRun> runs);
    void choose_singly(std::size_t begin, std::size_t end, std::span<const FaceIndex> faces);
    [[nodiscard]] const std::vector<FaceIndex>& candidates(hb_script_t script, const StyledRun& run);
    [[nodiscard]] bool shows(FaceIndex face, std::u32string_view characters) const;
    void report_missing(std::span<const StyledRun> runs, base::Diagnostics& diagnostics);
    void collect(std::size_t text_size, std::vector<Item>& out) const;
    void give_faces(std::span<const StyledRun> runs, std::vector<Item>& items) const;

    const FontLibrary& fonts_;
    BidiLevels bidi_;
    Graphemes graphemes_;
    std::vector<Character> characters_;
    std::vector<std::size_t> cluster_ends_;  ///< indexes of characters, one a grapheme
    std::vector<std::uint32_t> boundaries_;
    std::vector<FaceIndex> faces_;  ///< a character each; `no_face` if it needs none
    std::vector<std::size_t> missing_;
    std::vector<Candidates> candidates_;  ///< those that were asked for of late
};

}  // namespace iepress::text
