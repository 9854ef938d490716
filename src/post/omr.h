// The marks that an inserter reads on each sheet (OMR: optical mark recognition), as data: where their track lies and
// what each mark says.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/units.h"
#include "datafile/fact.h"
#include "post/envelope.h"

namespace iepress::post {

/// In which order the machine takes the sheets of a piece, and the pieces of a stack.
enum class OmrFeed : std::uint8_t { first_sheet_first, last_sheet_first };

/// When a mark is printed. Counts begin at 0 and wrap; they count up in the order of feeding.
enum class OmrMeaning : std::uint8_t {
    start,          ///< always: the code begins, or ends, here
    safety,         ///< always: read crookedly, the code lacks it
    retiming,       ///< always: between groups of marks
    blank,          ///< never: a command that is not given
    last_fed,       ///< on the sheet that ends the piece as it is fed
    not_last_fed,
    first_fed,
    not_first_fed,
    piece,          ///< a bit of the piece's number in its stream: a lost or doubled piece breaks the row
    run,            ///< a bit of the sheet's number in its stream: so does a lost or doubled sheet
    sheet,          ///< a bit of the sheet's number in its piece
    sheets,         ///< a bit of how many sheets the piece has
    parity_even,    ///< so that the printed marks of the whole code are even in number
    parity_odd,     ///< odd in number
};

struct OmrMark {
    OmrMeaning means{};
    std::uint32_t bit = 0;  ///< 1, 2, 4 or 8 of a number; 0 for what is none
};

enum class OmrEdge : std::uint8_t { left, right };
enum class OmrFrom : std::uint8_t { top, foot };

/// A mark is a black bar across the track.
struct OmrTrack {
    OmrEdge edge = OmrEdge::left;
    base::Points distance;  ///< from that edge of the page to the near end of each mark
    OmrFrom from = OmrFrom::top;
    base::Points first;  ///< from that edge to the middle of the first mark
    base::Points pitch;  ///< from one mark to the next, away from that edge
    base::Points length, thickness;
};

/// `data/omr/<id>.xml`.
struct OmrScheme {
    std::string id, title;
    OmrFeed feed = OmrFeed::first_sheet_first;
    OmrTrack track;
    std::vector<OmrMark> marks;  ///< from the track's first place on
    datafile::Fact fact;
    std::shared_ptr<const std::string> file;  ///< that the fact's place names
};

/// No mark is longer: the proof takes what is larger on a blank back or front for a page's own.
inline constexpr base::Points longest_omr_mark{40};
/// The words of a page begin here at the earliest, and end so far from its other edge.
inline constexpr base::Points omr_text_margin{64};
/// White on each side of the marks. Pitney Bowes D1600, SV40221 A, 5-8: 1/8 in.
inline constexpr base::Points omr_clearance{9};

/// "not-last-fed", "piece, bit 4": as a file has it.
[[nodiscard]] std::string meaning_words(const OmrMark& mark);

/// Where the mark of an index lies on a page of US Letter.
[[nodiscard]] base::Box omr_mark_box(const OmrScheme& scheme, std::size_t index);
/// All places of the code, printed or not.
[[nodiscard]] base::Box omr_box(const OmrScheme& scheme);

/// Reads one scheme. Reports what the datafile stage reports, and what no machine could read: no start mark at an end
/// of the code (post/omr-no-start), none that says where a piece ends (post/omr-no-end), marks that touch
/// (post/omr-marks-touch), and a code that leaves the page (post/omr-off-page).
[[nodiscard]] std::optional<OmrScheme> read_omr(const std::filesystem::path& file, base::Diagnostics& diagnostics);

/// `omr/*.xml` of each data folder, by id; one of a later folder replaces one of an earlier. Reports what `read_omr`
/// reports, post/no-omr and post/repeated-omr.
[[nodiscard]] std::optional<std::vector<OmrScheme>> load_omr(std::span<const std::filesystem::path> folders,
                                                             base::Diagnostics& diagnostics);

/// What `--omr` names: an id, or the path of a file of one's own (it ends with ".xml"). Reports post/unknown-omr, what
/// `read_omr` reports, and warns of a scheme that nobody has checked against a machine (post/unverified-omr).
[[nodiscard]] std::optional<OmrScheme> choose_omr(std::string_view name, std::span<const OmrScheme> schemes,
                                                  base::Diagnostics& diagnostics);

/// Whether the marks keep out of all that the windows of these envelopes can ever show (post/omr-in-window), of the
/// words of a page (post/omr-in-text), and of what else stands in the margins (`taken`, post/omr-on-mark).
[[nodiscard]] bool check_omr(const OmrScheme& scheme, std::span<const Envelope* const> envelopes,
                             std::span<const base::Box> taken, base::Diagnostics& diagnostics);

}  // namespace iepress::post
