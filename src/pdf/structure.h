// The logical tree as structure elements (ISO 32000-1 14.7). They are by far the most objects of
// a file, so they are no libharu objects: their text goes straight into the object streams.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/marked_content.h"
#include "pdf/objects.h"

namespace iepress::pdf {

/// Objects as text, numbered from `first_number` on in their order.
struct WrittenObjects {
    std::uint32_t first_number = 0;
    std::string text;
    std::vector<std::uint32_t> begins;  ///< where each begins in `text`

    [[nodiscard]] std::uint32_t next_number() const noexcept {
        return first_number + static_cast<std::uint32_t>(begins.size());
    }
    void begin() { begins.push_back(static_cast<std::uint32_t>(text.size())); }
};

/// What structure elements refer to, by page: object numbers of pages and annotations.
struct PageNumbers {
    std::vector<std::uint32_t> pages;
    std::vector<std::vector<std::uint32_t>> annotations;  ///< by page and link
};

/// The first /StructParent of a page's links; pages themselves have their index as StructParents.
[[nodiscard]] std::vector<std::uint32_t> first_link_keys(const layout::Pages& pages);

struct Structure {
    WrittenObjects objects;
    std::string root_entries;  ///< the entries of the StructTreeRoot dictionary
};

/// Elements, those of stretches that are said apart behind the others, parent tree and, where elements have
/// an ID, the ID tree. `root_number` is the StructTreeRoot's own.
[[nodiscard]] Structure write_structure(const layout::Pages& pages, std::span<const PageTags> tags,
                                        const PageNumbers& numbers, std::uint32_t root_number,
                                        std::uint32_t first_number);

}  // namespace iepress::pdf
