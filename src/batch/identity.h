// What a document of a batch is called, which shard makes it, and by what it is known to be the same again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "press/press.h"
#include "record/case.h"

namespace iepress::batch {

/// The first 16 hexadecimal digits of SHA-256 of the student's id: stands for the child where a name must not.
[[nodiscard]] std::string key_of(std::string_view student_id);

/// "<stem>-<kind>[-edition][-language].pdf"; an empty stem is left out.
[[nodiscard]] std::string output_name(std::string_view stem, std::string_view kind, const press::Order& order);

/// Part `index` (from 1) of `count`.
struct Shard {
    std::uint32_t index = 1, count = 1;
};
/// Whether the shard makes this case. Decided by the student's key, else (a case that has none) by its bytes: each case
/// belongs to exactly one shard on any machine, and all cases of a student to the same.
[[nodiscard]] bool makes(const Shard& shard, std::string_view case_xml);

/// Digest of everything in an order but its kind. The bytes of the style and the calendar are given as they were read.
[[nodiscard]] std::string order_digest(const press::Order& order, std::string_view style, std::string_view calendar);

/// Digest of all that decides a document's bytes.
[[nodiscard]] std::string fingerprint(std::string_view installation, std::string_view order, std::string_view kind,
                                      const record::Case& one);

}  // namespace iepress::batch
