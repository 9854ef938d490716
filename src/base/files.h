// Reading a file whole with a limit, and writing one so that nobody ever sees half of it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace iepress::base {

/// Largest input that is read: a case file of a child is well under 1 MB.
inline constexpr std::size_t largest_input_bytes = 64U << 20U;

/// The bytes of a file. Reports base/missing-file, base/not-a-file, base/unreadable-file or
/// base/file-too-large and gives nothing. `asked_from` is where the file is named, if in a file.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path,
                                                   Diagnostics& diagnostics,
                                                   const Place& asked_from = {});

/// Writes a file whole or not at all: into a new file of mode 0600 in the same folder, synced,
/// then renamed. A path that exists and is no regular file (/dev/stdout, a pipe) is written
/// to directly. Reports base/unwritable-file and gives false; no partial file stays behind.
[[nodiscard]] bool write_file(const std::filesystem::path& path, std::string_view bytes,
                              Diagnostics& diagnostics);

}  // namespace iepress::base
