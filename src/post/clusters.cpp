#include "post/clusters.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "post/names.h"

namespace iepress::post {

namespace {

using Key = std::string ClusterEntry::*;
using Groups = std::map<std::string_view, std::vector<std::size_t>>;

Groups groups_by(std::span<const ClusterEntry> entries, Key key) {
    Groups groups;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        if (const std::string& value = entries[at].*key; !value.empty()) groups[value].push_back(at);
    }
    return groups;
}

/// How many different values the entries have.
std::size_t different(std::span<const ClusterEntry> entries, const std::vector<std::size_t>& group, Key key) {
    std::set<std::string_view> values;
    for (const std::size_t at : group) values.insert(entries[at].*key);
    return values.size();
}

/// Adds the groups with two children or more.
void add_alike(std::span<const ClusterEntry> entries, ClusterKind kind, Key key, std::vector<Cluster>& into) {
    for (auto& [value, group] : groups_by(entries, key)) {
        const std::size_t students = different(entries, group, &ClusterEntry::student);
        if (students > 1) into.push_back({kind, group, students});
    }
}

/// Adds the ids that stand for two children.
void add_ids(std::span<const ClusterEntry> entries, std::vector<Cluster>& into) {
    for (auto& [value, group] : groups_by(entries, &ClusterEntry::student)) {
        const bool agree = different(entries, group, &ClusterEntry::full_name) == 1 &&
                           different(entries, group, &ClusterEntry::birth_date) == 1;
        if (!agree) into.push_back({ClusterKind::id, group, 1});
    }
}

}  // namespace

std::string_view cluster_word(ClusterKind kind) noexcept {
    static constexpr std::array<std::string_view, 4> words{"same-id", "same-name", "same-address", "same-family-name"};
    return words[static_cast<std::size_t>(kind)];
}

ClusterEntry cluster_entry(const record::Case& one, const Recipient& recipient) {
    ClusterEntry entry{one.student.id.value,
                       envelope_family_name(one.student.name),
                       envelope_name(one.student.name),
                       base::to_iso(one.student.birth_date.value),
                       {}};
    for (const std::string& line : recipient.address.lines) entry.address += line + "\n";
    return entry;
}

std::vector<Cluster> clusters(std::span<const ClusterEntry> entries) {
    std::vector<Cluster> found;
    add_ids(entries, found);
    add_alike(entries, ClusterKind::name, &ClusterEntry::full_name, found);
    add_alike(entries, ClusterKind::address, &ClusterEntry::address, found);
    add_alike(entries, ClusterKind::surname, &ClusterEntry::family_name, found);
    std::stable_sort(found.begin(), found.end(), [](const Cluster& one, const Cluster& other) {
        if (one.kind != other.kind) return one.kind < other.kind;
        return one.entries.front() < other.entries.front();
    });
    return found;
}

}  // namespace iepress::post
