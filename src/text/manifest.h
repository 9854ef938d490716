// The list of fonts, `fonts/fonts.xml`, as it stands in the file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace iepress::text {

struct ManifestFace {
    int weight = 400;
    bool italic = false;
    std::string file;  ///< name without folder
    std::string name;  ///< PostScript name within a collection; empty: the file's only face
    std::uint32_t line = 0;
};

struct ManifestFamily {
    std::string name;
    std::vector<std::string> scripts;    ///< ISO 15924
    std::vector<std::string> languages;  ///< BCP 47 ranges; empty: any language
    std::string package;                 ///< Debian's
    std::string licence;
    std::vector<ManifestFace> faces;  ///< at least one
};

struct Manifest {
    std::string file;
    std::string bytes;  ///< the whole file, for the fingerprint
    std::vector<ManifestFamily> families;
};

/// Reads and checks the list. Reports text/bad-manifest and text/manifest-entry.
[[nodiscard]] std::optional<Manifest> read_manifest(const std::filesystem::path& path,
                                                    base::Diagnostics& diagnostics);

}  // namespace iepress::text
