// Marked-content sequences of a page (ISO 32000-1 14.6) and the elements that they belong to.
//
// Sequences that are tagged never nest: readers of the structure lose their place at an inner EMC.
// So a mark is one sequence as a rule, and a row of them where some of its words must be said apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/pages.h"
#include "pdf/text_show.h"

namespace iepress::pdf {

/// The sequences of a page by MCID, as the structure tree must know them.
struct PageTags {
    static constexpr std::uint32_t no_span = 0xFFFFFFFFU;
    struct Ids {
        std::uint32_t first = 0, count = 0;
    };
    std::vector<Ids> of_marks;              ///< by Page::marks; an artifact has none
    std::vector<std::uint32_t> span_of_id;  ///< by MCID: index into `spans`, or `no_span`
    std::vector<std::string> spans;         ///< /ActualText of Span elements, in logical order

    [[nodiscard]] std::uint32_t next_id() const noexcept {
        return static_cast<std::uint32_t>(span_of_id.size());
    }
};

/// Begins and ends the sequences of one page as its marks are painted.
///
/// Inside a node's mark the painter says of each piece whether it is plain or belongs to a stretch
/// that is said apart. A stretch becomes a Span element with the text of all of its pieces. An
/// artifact has no elements: its /ActualText stands inside it.
class MarkedContent {
public:
    MarkedContent(std::string& out, TextShow& text, std::size_t mark_count);

    /// What a mark holds: text alone stands inside a text object, else whole ones stand inside it.
    enum class Holds { text, drawing };
    void begin_node(std::uint32_t mark, std::string_view role, Holds holds);
    void begin_artifact(layout::ArtifactKind kind, Holds holds);
    void end_mark();

    /// What follows is plain.
    void plain();
    /// What follows is in the stretch and is shown as it is.
    void unsaid();
    /// What follows stands for `actual_text` (UTF-8), until the next piece.
    void said(std::string_view actual_text);
    /// Adds to the text of the stretch that the last piece is in.
    void add_to_stretch(std::string_view text);

    [[nodiscard]] PageTags take() { return std::move(tags_); }

private:
    enum class Piece { none, plain, unsaid, said };
    void step_out();
    void end_piece();
    void begin_sequence(std::string_view type, std::uint32_t span, std::string_view actual_text);

    std::string& out_;
    TextShow& text_;
    PageTags tags_;
    std::string_view role_;  ///< of the node whose mark is open
    std::uint32_t mark_ = 0;
    bool in_artifact_ = false;
    Holds holds_ = Holds::text;
    Piece piece_ = Piece::none;
    bool in_stretch_ = false;
};

}  // namespace iepress::pdf
