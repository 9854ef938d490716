#include "record/skeleton.h"

#include <array>

#include "base/files.h"

namespace iepress::record {

namespace {

struct Entry {
    Discipline discipline;
    std::string_view name;  ///< of its file too
};
constexpr std::array entries{Entry{Discipline::ot, "ot"}, Entry{Discipline::slp, "slp"},
                             Entry{Discipline::pt, "pt"}, Entry{Discipline::other, "other"}};

}  // namespace

std::optional<std::string> skeleton(const std::filesystem::path& data, Discipline discipline,
                                    base::Diagnostics& diagnostics) {
    for (const Entry& entry : entries) {
        if (entry.discipline != discipline) continue;
        return base::read_file(data / "skeletons" / (std::string(entry.name) + ".xml"), diagnostics);
    }
    return std::nullopt;
}

std::optional<Discipline> find_discipline(std::string_view word) {
    std::string lower;
    for (const char c : word) lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    for (const Entry& entry : entries) {
        if (entry.name == lower && entry.discipline != Discipline::other) return entry.discipline;
    }
    return std::nullopt;
}

}  // namespace iepress::record
