// An envelope as data, and where on a folded page its windows can ever look.
#pragma once

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

namespace iepress::post {

/// An opening in the front of an envelope, measured as stationers do: from the envelope's left edge and from
/// its bottom edge.
struct Window {
    base::Points left, bottom, width, height;
};

/// What is on sale under one name. `data/envelopes/<id>.xml`.
struct Envelope {
    std::string id;     ///< "10-window"
    std::string title;  ///< "#10, single window"
    base::Points width, height;
    std::optional<Window> address, sender;  ///< no window: the address is printed on the envelope, or a label
    /// Heights of the panels of a US Letter sheet from its top; one panel as high as the page: not folded.
    std::vector<base::Points> panels;
    unsigned most_sheets = 0;  ///< of 20 lb paper, folded as said
    double grams = 0;          ///< of the empty envelope
    std::string shape;         ///< "letter" or "flat", as postage knows it
    std::string larger;        ///< id of the envelope for what does not fit in; empty: none
    datafile::Fact fact;       ///< source, day of checking, status of its size and windows
    datafile::Fact holds;      ///< of `most_sheets` and `grams`
    std::shared_ptr<const std::string> file;  ///< that the facts' places name
};

/// Computed for a page in an envelope (`place` in placement.h): boxes in page space, for every place that the insert
/// can slide to.
struct Placement {
    base::Box address;  ///< always behind the address window with the clearance that USPS wants; no width: no window
    base::Box sender;   ///< likewise behind the sender's window; no width: there is none
    std::vector<base::Box> visible;  ///< all that a window can ever show, unclipped: it may reach beyond the page
    std::vector<base::Points> folds;  ///< y of the folds
};

/// Reads one envelope. Reports what the datafile stage reports, and measures that cannot be: a window beyond the
/// envelope (post/window-outside), a page or panel that does not go in (post/page-too-wide, post/panel-too-high),
/// panels that are no Letter page (post/panel-sum), one that stands out behind the first (post/first-panel-lower),
/// and a window so small that an insert can slide its words out of sight (post/no-safe-place).
[[nodiscard]] std::optional<Envelope> read_envelope(const std::filesystem::path& file, base::Diagnostics& diagnostics);

/// `envelopes/*.xml` of each data folder, by id; one of a later folder replaces one of an earlier. Reports what
/// `read_envelope` reports, post/no-envelopes, post/repeated-envelope and post/unknown-larger.
[[nodiscard]] std::optional<std::vector<Envelope>> load_envelopes(std::span<const std::filesystem::path> folders,
                                                                  base::Diagnostics& diagnostics);

/// Null if there is none of the id.
[[nodiscard]] const Envelope* find_envelope(std::span<const Envelope> envelopes, std::string_view id);

/// Warns of an envelope with windows that nobody has read or measured (post/unverified-envelope).
void report_unverified(const Envelope& envelope, base::Diagnostics& diagnostics);

/// What `--envelope` names: an id, or the path of a district's own file (it ends with ".xml"). Reports
/// post/unknown-envelope, and what `read_envelope` and `report_unverified` report.
[[nodiscard]] std::optional<Envelope> choose_envelope(std::string_view name, std::span<const Envelope> envelopes,
                                                      base::Diagnostics& diagnostics);

}  // namespace iepress::post
