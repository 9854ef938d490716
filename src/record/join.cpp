#include "record/join.h"

#include <algorithm>

namespace iepress::record {

namespace fs = std::filesystem;

namespace {

/// True if `path` is `folder` or lies below it; both without links and dots.
bool is_below(const fs::path& path, const fs::path& folder) {
    const auto [left, right] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return left == folder.end();
}

/// An empty path means the current folder.
fs::path without_links(const fs::path& path, std::error_code& error) {
    const fs::path whole = fs::absolute(path.empty() ? fs::path(".") : path, error);
    return error ? whole : fs::weakly_canonical(whole, error).lexically_normal();
}

template <class T>
void compare(const Field<T>& child, const Field<T>& other, std::string_view name, Problems& problems) {
    if (!child || !other || child.value == other.value) return;
    base::Diagnostic* problem = problems.report(disagreement, other.place, name);
    if (problem != nullptr) base::relate(*problem, child.place, "the child's file says it here");
}

}  // namespace

std::optional<fs::path> inside_folder(const fs::path& folder, const std::string& reference,
                                      const base::Place& asked_from, Problems& problems) {
    const fs::path relative(reference);
    const bool climbs = std::find(relative.begin(), relative.end(), "..") != relative.end();
    std::error_code error;
    const fs::path here = without_links(folder, error);
    const fs::path there = without_links(folder / relative, error);
    if (relative.is_absolute() || climbs || error || !is_below(there, here)) {
        problems.report(outside_folder, asked_from);
        return std::nullopt;
    }
    return folder / relative;
}

std::string name_in_case(const fs::path& folder, const fs::path& file) {
    std::error_code error;
    const fs::path here = without_links(folder, error);
    const fs::path there = without_links(file, error);
    if (error || !is_below(there, here)) return file.filename().string();
    return there.lexically_relative(here).string();
}

void check_agreement(const Student& student, const Student& identified, Problems& problems) {
    compare(student.id, identified.id, "another student id", problems);
    compare(student.name.given, identified.name.given, "another given name", problems);
    compare(student.name.family, identified.name.family, "another family name", problems);
    compare(student.birth_date, identified.birth_date, "another birth date", problems);
    compare(student.pronouns, identified.pronouns, "other pronouns", problems);
}

}  // namespace iepress::record
