// The fonts of `fonts/fonts.xml`: which there are, what they measure, which covers a character.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

struct hb_face_t;
struct hb_font_t;

namespace iepress::text {

/// Which face of the library; the order of the manifest.
enum class FaceIndex : std::uint16_t {};

/// What a style asks for; the library answers with a face for each script.
struct FontRequest {
    std::string_view family;  ///< a family of the manifest: "sans", "andika"
    int weight = 400;         ///< 400 or 700; the nearest that the family has is taken
    bool italic = false;
};

/// What a PDF font descriptor and a line need to know of a face. Lengths in font units.
struct FaceMetrics {
    int units_per_em = 1000;
    int ascent = 0;    ///< above the baseline, positive
    int descent = 0;   ///< below the baseline, positive
    int cap_height = 0;
    int x_height = 0;
    int underline_position = 0;   ///< below the baseline, positive
    int underline_thickness = 0;
    std::array<int, 4> bounding_box{};  ///< left, bottom, right, top
    double italic_angle = 0;            ///< degrees, as in the post table
    int weight = 400;
    bool fixed_pitch = false;
    bool is_cff = false;  ///< outlines are CFF (CJK), else TrueType
};

/// One face. Its file is mapped at first use; safe to share between threads.
class Face {
public:
    [[nodiscard]] const std::string& postscript_name() const;
    [[nodiscard]] const FaceMetrics& metrics() const;
    [[nodiscard]] bool covers(char32_t character) const;
    [[nodiscard]] bool covers_ascii() const;  ///< all of U+0020 to U+007E

    /// What a broken word shows: glyph of U+2010, else of U+002D, else 0; advance in font units.
    struct Hyphen {
        std::uint32_t glyph = 0;
        std::int32_t advance = 0;
    };
    [[nodiscard]] Hyphen hyphen() const;
    [[nodiscard]] hb_face_t* harfbuzz_face() const;  ///< borrowed, immutable
    [[nodiscard]] hb_font_t* harfbuzz_font() const;  ///< borrowed, immutable, scale = units per em

    struct Content;
    explicit Face(std::unique_ptr<Content> content);
    Face(Face&&) noexcept;
    ~Face();

private:
    std::unique_ptr<Content> content_;
};

/// All faces of a manifest. Immutable, shared between documents and threads.
class FontLibrary {
public:
    /// Reads the manifest (fonts/README.md) and finds each font's file under `folders`, at any
    /// depth. Reports text/bad-manifest, text/manifest-entry, text/missing-font with the Debian
    /// package to install, and text/broken-font.
    [[nodiscard]] static std::optional<FontLibrary> load(
        const std::filesystem::path& manifest, std::span<const std::filesystem::path> folders,
        base::Diagnostics& diagnostics);

    [[nodiscard]] const Face& face(FaceIndex index) const;
    [[nodiscard]] std::size_t size() const noexcept;

    /// The face for one character of a script (ISO 15924, such as "Latn"): the family's own face
    /// if it covers it, else the first of the manifest that serves the script and covers it, else
    /// any that covers it. `language` decides between Han fonts. Nothing if no font has it.
    [[nodiscard]] std::optional<FaceIndex> choose(const FontRequest& request, char32_t character,
                                                  std::string_view script,
                                                  std::string_view language) const;

    /// The faces to try for a script, best first: the request's own, one of each family that
    /// serves the script, those for the language first, then one of each other family.
    [[nodiscard]] std::vector<FaceIndex> candidates(const FontRequest& request,
                                                    std::string_view script,
                                                    std::string_view language) const;

    /// The face of the requested family that is nearest in weight and style; nothing if there is
    /// no such family.
    [[nodiscard]] std::optional<FaceIndex> own_face(const FontRequest& request) const;

    /// A digest for a batch's ledger, as 16 hexadecimal digits: the output depends on it. It
    /// covers the manifest's bytes and, of each face, the file's name and size and the table
    /// directory, which holds a checksum of each table; not the folder that the file lies in.
    [[nodiscard]] const std::string& fingerprint() const;

    struct Content;
    explicit FontLibrary(std::unique_ptr<Content> content);
    FontLibrary(FontLibrary&&) noexcept;
    ~FontLibrary();

private:
    std::unique_ptr<Content> content_;
};

}  // namespace iepress::text
