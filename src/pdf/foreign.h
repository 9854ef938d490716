// Pages of another PDF, taken apart once so that a document can paint them many times: the packet stage
// takes them over, `layout::FormUse` says where one is painted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/units.h"

namespace iepress::pdf {

/// A dictionary, or a stream with its dictionary.
struct ForeignObject {
    /// What stands between << and >>, without /Length, with a hole for each reference.
    std::string entries;
    struct Reference {
        std::uint32_t at = 0;      ///< byte of `entries` before which it stands
        std::uint32_t object = 0;  ///< index into ForeignPages::objects
    };
    std::vector<Reference> references;  ///< by `at`
    std::optional<std::string> stream;  ///< as it stands in the file, packed or not
};

struct ForeignPage {
    base::Points width, height;  ///< as a reader sees the page, turned if it says so
    std::uint32_t form = 0;      ///< index into ForeignPages::objects: a form XObject of that size from 0, 0
    std::string sha256;          ///< what packet::PrintedInk::form_sha256 says of it wherever it is painted
};

struct ForeignPages {
    std::string name;    ///< what the file was called, without its folder
    std::string sha256;  ///< of the file
    std::vector<ForeignObject> objects;
    std::vector<ForeignPage> pages;
};

}  // namespace iepress::pdf
