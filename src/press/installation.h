// By what a batch knows whether a document would come out the same again: everything that is read beside the case.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "press/press.h"

namespace iepress::press {

/// SHA-256 over the program's version, all files of templates, data and the manifest of fonts by their names in their
/// folders and their bytes, the word list, and the font files that the manifest names. Where the folders lie does not
/// matter, which of them stands before which does. Reports base/unreadable-file and base/missing-file.
[[nodiscard]] std::optional<std::string> installation_digest(const Folders& folders, base::Diagnostics& diagnostics);

}  // namespace iepress::press
