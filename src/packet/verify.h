// The packet stage: finished PDFs, read back with PoDoFo.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace iepress::packet {

/// What `iepress verify` found in one file.
struct Verdict {
    std::size_t pages = 0;
    std::size_t structure_elements = 0;
    std::size_t fonts = 0;
    std::string language, title;
    std::vector<std::string> attachments;  ///< names
};

/// Re-reads a PDF and reports what is not whole: tags (every mark in the tree, once), embedded
/// fonts with Unicode, language, title shown, the attached case file. Gives nothing for a file
/// that cannot be read at all.
[[nodiscard]] std::optional<Verdict> verify(const std::filesystem::path& file,
                                            base::Diagnostics& diagnostics);

struct AttachedFile {
    std::string name, relationship, bytes;
};

/// The files inside a PDF, byte for byte as they were attached.
[[nodiscard]] std::optional<std::vector<AttachedFile>> extract(const std::filesystem::path& file,
                                                               base::Diagnostics& diagnostics);

}  // namespace iepress::packet
