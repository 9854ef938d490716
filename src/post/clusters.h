// Children of a mailing who could be taken for each other: what a person looks at before the envelopes are closed. A
// plan went to a relative of the same family name, and letters to wrong homes because names were joined with addresses
// of others; so these are listed, and no piece is held for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "post/recipient.h"
#include "record/case.h"

namespace iepress::post {

/// What of a piece is compared. As light as it can be: a mailing has a hundred thousand.
struct ClusterEntry {
    std::string student;      ///< id
    std::string family_name;  ///< of the child, in capitals
    std::string full_name;    ///< of the child: given and family name and suffix
    std::string birth_date;   ///< ISO
    std::string address;      ///< lines of the piece's address, a line end behind each
};

enum class ClusterKind : std::uint8_t {
    id,       ///< one id, and two names or birth dates: two files of one child disagree, or the id is wrong
    name,     ///< namesakes: one full name, two ids
    address,  ///< one address, two ids: siblings, or a mistake
    surname,  ///< one family name, two ids
};

/// "same-id", "same-name", "same-address", "same-family-name".
[[nodiscard]] std::string_view cluster_word(ClusterKind kind) noexcept;

/// Entries of different children that agree in something.
struct Cluster {
    ClusterKind kind = ClusterKind::surname;
    std::vector<std::size_t> entries;  ///< positions, ascending
    std::size_t students = 0;          ///< different ids among them; 1 for the kind `id`
};

[[nodiscard]] ClusterEntry cluster_entry(const record::Case& one, const Recipient& recipient);

/// By kind, in each by the first entry. Children who have no family name are compared by their given name; an empty
/// name or address agrees with nothing.
[[nodiscard]] std::vector<Cluster> clusters(std::span<const ClusterEntry> entries);

}  // namespace iepress::post
