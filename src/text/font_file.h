// Font files on this computer: found by name, mapped into memory, their tables' directory checked.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/handles.h"

namespace iepress::text {

/// All files under some folders by their name; where a name stands twice, the earlier folder and
/// then the path that sorts first wins, so that the answer doesn't depend on the file system.
class FontFolders {
public:
    explicit FontFolders(std::span<const std::filesystem::path> folders);
    [[nodiscard]] const std::filesystem::path* find(const std::string& name) const;

private:
    std::map<std::string, std::filesystem::path, std::less<>> paths_;
};

/// A mapped font file. Only the pages that are looked at are ever read.
struct FontFile {
    Blob blob;
    std::string problem;  ///< why it can't be used; empty if it can

    [[nodiscard]] bool usable() const { return problem.empty(); }
};
[[nodiscard]] FontFile open_font_file(const std::filesystem::path& path);

/// One face of a file: its number in the collection, and the bytes of its table directory, which
/// hold a checksum of each table (OpenType 1.9, "Table Directory").
struct FontFileFace {
    unsigned int index = 0;
    std::string_view directory;
};

/// The face with this PostScript name, or the only face if `name` is empty. Nothing if there is
/// no such face, or if it lacks a table that every font must have or has one past the file's end.
[[nodiscard]] std::optional<FontFileFace> find_face(const FontFile& file, const std::string& name);

}  // namespace iepress::text
