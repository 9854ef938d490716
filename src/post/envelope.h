// An envelope as data, and where on a folded page its windows can ever look.
#pragma once

#include <optional>
#include <string>
#include <vector>

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
    datafile::Fact fact;       ///< source, day of checking, status
};

/// Computed for a page in an envelope: boxes in page space, for every place that the insert can slide to.
struct Placement {
    base::Box address;  ///< always behind the address window with the clearance that USPS wants
    base::Box sender;   ///< likewise behind the sender's window; no width: there is none
    std::vector<base::Box> visible;  ///< all that a window can ever show of the page, page edges included
    std::vector<base::Points> folds;  ///< y of the folds
};

}  // namespace iepress::post
