#include "text/itemize.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/language.h"
#include "text/messages.h"

namespace iepress::text {

namespace {

constexpr auto no_face = static_cast<FaceIndex>(0xFFFF);
constexpr std::size_t most_candidates = 32;

bool is_common(hb_script_t script) {
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

/// "Latn": the manifest's form of a script. Symbols that belong to none are served by "Zyyy".
std::array<char, 4> script_name(hb_script_t script) {
    const hb_tag_t tag = is_common(script) ? HB_TAG('Z', 'y', 'y', 'y') : hb_script_to_iso15924_tag(script);
    return {static_cast<char>(tag >> 24U), static_cast<char>(tag >> 16U), static_cast<char>(tag >> 8U),
            static_cast<char>(tag)};
}

/// The characters composed (NFC): HarfBuzz draws a base and its marks by a face's single glyph.
std::u32string composed(std::u32string_view characters) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&error);
    std::u32string out;
    for (const char32_t c : characters) {
        const UChar32 pair = out.empty() ? -1
                                         : unorm2_composePair(nfc, static_cast<UChar32>(out.back()),
                                                              static_cast<UChar32>(c));
        if (pair >= 0) {
            out.back() = static_cast<char32_t>(pair);
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace

void Itemizer::itemize(std::string_view text, std::span<const StyledRun> runs, Direction direction,
                       base::Diagnostics& diagnostics, std::vector<Item>& out) {
    out.clear();
    if (direction == Direction::left_to_right && itemize_plainly(text, runs, out)) return;
    out.clear();
    decode_all(text, runs);
    bidi_.find(characters_, direction);
    resolve_scripts(characters_, runs.empty() ? HB_SCRIPT_LATIN : script_of(runs.front().language));
    choose_faces(runs);
    report_missing(runs, diagnostics);
    collect(text.size(), out);
    give_faces(runs, out);
}

/// The common case: left to right, Latin letters and common punctuation alone, all in the face
/// that the run asks for. Then the long way gives the same: one level, one script, one face.
bool Itemizer::itemize_plainly(std::string_view text, std::span<const StyledRun> runs,
                               std::vector<Item>& out) const {
    bool letters = false;
    std::size_t at = 0;
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
        const std::size_t begin = at;
        const std::size_t end = begin + runs[i].text.size();
        if (begin == end) continue;
        const std::optional<FaceIndex> own = fonts_.own_face(runs[i].font);
        if (!own || !fonts_.face(*own).covers_ascii()) return false;
        const Face& face = fonts_.face(*own);
        while (at < end) {
            const auto byte = static_cast<unsigned char>(text[at]);
            if (byte < 0x80) {
                if (byte < 0x20 && byte != '\t' && byte != '\n') return false;
                if (byte == 0x7F) return false;
                letters = letters || is_latin_letter(byte);
                ++at;
                continue;
            }
            const char32_t c = decode(text, at);
            if (!is_plain_latin(c) || (c != 0xAD && !face.covers(c))) return false;
            letters = letters || is_latin_letter(c);
        }
        if (at != end) return false;  // a character cut in two by the runs
        out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), i, *own, HB_SCRIPT_LATIN, 0});
    }
    if (!letters && !runs.empty()) {
        const hb_script_t script = script_of(runs.front().language);
        for (Item& item : out) item.script = script;
    }
    return true;
}

void Itemizer::decode_all(std::string_view text, std::span<const StyledRun> runs) {
    characters_.clear();
    hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
    std::uint32_t run = 0;
    std::size_t run_end = runs.empty() ? 0 : runs[0].text.size();
    for (std::size_t at = 0; at < text.size();) {
        while (at >= run_end && run + 1 < runs.size()) run_end += runs[++run].text.size();
        Character one;
        one.offset = static_cast<std::uint32_t>(at);
        one.run = run;
        one.value = decode(text, at);
        one.own_script = hb_unicode_script(unicode, one.value);
        characters_.push_back(one);
    }

    graphemes_.find(text, boundaries_);
    cluster_ends_.clear();
    std::size_t boundary = 0;
    for (std::size_t i = 1; i <= characters_.size(); ++i) {
        const std::size_t end = i < characters_.size() ? characters_[i].offset : text.size();
        while (boundary < boundaries_.size() && boundaries_[boundary] < end) ++boundary;
        const bool grapheme = boundary < boundaries_.size() && boundaries_[boundary] == end;
        const bool new_run = i < characters_.size() && characters_[i].run != characters_[i - 1].run;
        if (grapheme || new_run || i == characters_.size()) cluster_ends_.push_back(i);
    }
}

void Itemizer::choose_faces(std::span<const StyledRun> runs) {
    faces_.assign(characters_.size(), no_face);
    missing_.clear();
    std::size_t begin = 0;  // index into cluster_ends_ of a stretch of one run and script
    for (std::size_t i = 0; i < cluster_ends_.size(); ++i) {
        const std::size_t next = cluster_ends_[i];
        const Character& last = characters_[i == 0 ? 0 : cluster_ends_[i - 1]];
        const bool ends = next == characters_.size() || characters_[next].run != last.run ||
                          characters_[next].script != last.script;
        if (!ends) continue;
        choose_stretch(begin, i + 1, runs);
        begin = i + 1;
    }
}

/// Letters first; then spaces and punctuation go with the first letter's face where it has them,
/// so that a sentence isn't torn into faces at each space. Digits don't: numbers look the same
/// in the whole document.
void Itemizer::choose_stretch(std::size_t begin, std::size_t end, std::span<const StyledRun> runs) {
    const auto cluster_begin = [&](std::size_t i) { return i == 0 ? std::size_t{0} : cluster_ends_[i - 1]; };
    std::optional<FaceIndex> primary;
    for (std::size_t i = begin; i < end; ++i) {
        const std::size_t first = cluster_begin(i);
        if (is_common(characters_[first].own_script)) continue;
        choose_cluster(first, cluster_ends_[i], std::nullopt, runs);
        if (!primary && faces_[first] != no_face) primary = faces_[first];
    }
    for (std::size_t i = begin; i < end; ++i) {
        const std::size_t first = cluster_begin(i);
        if (!is_common(characters_[first].own_script)) continue;
        const bool digit = u_charType(static_cast<UChar32>(characters_[first].value)) == U_DECIMAL_DIGIT_NUMBER;
        choose_cluster(first, cluster_ends_[i], digit ? std::nullopt : primary, runs);
    }
}

void Itemizer::choose_cluster(std::size_t begin, std::size_t end, std::optional<FaceIndex> preferred,
                              std::span<const StyledRun> runs) {
    std::u32string visible;
    for (std::size_t i = begin; i < end; ++i) {
        if (!is_invisible(characters_[i].value)) visible += characters_[i].value;
    }
    if (visible.empty()) return;  // goes with its neighbours
    const auto take = [&](FaceIndex face) {
        for (std::size_t i = begin; i < end; ++i) faces_[i] = face;
    };
    if (preferred && shows(*preferred, visible)) return take(*preferred);
    const Character& first = characters_[begin];
    const hb_script_t script = is_common(first.own_script) ? HB_SCRIPT_COMMON : first.script;
    const std::vector<FaceIndex>& faces = candidates(script, runs[first.run]);
    const auto find = [&](std::u32string_view wanted) {
        return std::find_if(faces.begin(), faces.end(), [&](FaceIndex one) { return shows(one, wanted); });
    };
    auto found = find(visible);
    if (found == faces.end() && visible.size() > 1) found = find(composed(visible));
    if (found != faces.end()) return take(*found);
    choose_singly(begin, end, faces);
}

/// No face has the whole cluster: each character by itself.
void Itemizer::choose_singly(std::size_t begin, std::size_t end, std::span<const FaceIndex> faces) {
    for (std::size_t i = begin; i < end; ++i) {
        const char32_t value = characters_[i].value;
        if (is_invisible(value)) continue;
        const auto found = std::find_if(faces.begin(), faces.end(), [&](FaceIndex one) {
            return shows(one, std::u32string_view(&value, 1));
        });
        if (found == faces.end()) missing_.push_back(i);
        if (found != faces.end()) faces_[i] = *found;
    }
}

const std::vector<FaceIndex>& Itemizer::candidates(hb_script_t script, const StyledRun& run) {
    const FontRequest& font = run.font;
    for (const Candidates& one : candidates_) {
        if (one.script == script && one.weight == font.weight && one.italic == font.italic &&
            one.language == run.language && one.family == font.family) {
            return one.faces;
        }
    }
    if (candidates_.size() == most_candidates) candidates_.clear();
    const std::array<char, 4> name = script_name(script);
    candidates_.push_back({std::string(font.family), std::string(run.language), font.weight, font.italic, script,
                           fonts_.candidates(font, {name.data(), name.size()}, run.language)});
    return candidates_.back().faces;
}

bool Itemizer::shows(FaceIndex index, std::u32string_view characters) const {
    const Face& face = fonts_.face(index);
    return std::all_of(characters.begin(), characters.end(), [&](char32_t c) {
        if (face.covers(c)) return true;
        // HarfBuzz makes spaces of U+0020, and U+2011 of U+2010, where a face lacks them.
        return (is_space_like(c) && face.covers(U' ')) || (c == 0x2011 && face.covers(0x2010));
    });
}

void Itemizer::report_missing(std::span<const StyledRun> runs, base::Diagnostics& diagnostics) {
    std::stable_sort(missing_.begin(), missing_.end());
    std::vector<std::pair<std::uint32_t, char32_t>> reported;
    for (const std::size_t i : missing_) {
        const Character& one = characters_[i];
        const std::pair key{one.run, one.value};
        if (std::find(reported.begin(), reported.end(), key) != reported.end()) continue;
        reported.push_back(key);
        UErrorCode error = U_ZERO_ERROR;
        std::array<char, 128> name{};
        u_charName(static_cast<UChar32>(one.value), U_EXTENDED_CHAR_NAME, name.data(), name.size(), &error);
        diagnostics.report(no_glyph, runs[one.run].place,
                           fmt::format("U+{:04X}", static_cast<unsigned>(one.value)), name.data());
    }
}

/// Joins characters of one kind. What needs no face goes with what stands before it.
void Itemizer::collect(std::size_t text_size, std::vector<Item>& out) const {
    for (std::size_t i = 0; i < characters_.size(); ++i) {
        const Character& one = characters_[i];
        const std::uint32_t end =
            i + 1 < characters_.size() ? characters_[i + 1].offset : static_cast<std::uint32_t>(text_size);
        if (!out.empty() && out.back().run == one.run) {
            Item& last = out.back();
            const bool first_with_face = last.face == no_face;
            const bool same_face = faces_[i] == no_face || first_with_face || faces_[i] == last.face;
            const bool same_rest = last.level == one.level && (last.script == one.script || faces_[i] == no_face);
            if (same_face && same_rest) {
                if (first_with_face) last.face = faces_[i];
                last.end = end;
                continue;
            }
        }
        out.push_back({one.offset, end, one.run, faces_[i], one.script, one.level});
    }
}

/// An item of invisible characters alone takes its run's own face: it draws nothing, but a line
/// of it has that face's height.
void Itemizer::give_faces(std::span<const StyledRun> runs, std::vector<Item>& items) const {
    for (Item& item : items) {
        if (item.face == no_face) item.face = fonts_.own_face(runs[item.run].font).value_or(FaceIndex{0});
    }
}

}  // namespace iepress::text
