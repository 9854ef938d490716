// Reading a file whole with a limit, and writing one so that nobody ever sees half of it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace iepress::base {

/// Largest input that is read: a case file of a child is well under 1 MB.
inline constexpr std::size_t largest_input_bytes = 64U << 20U;

/// The bytes of a file. Reports base/missing-file, base/not-a-file, base/unreadable-file or
/// base/file-too-large and gives nothing. `asked_from` is where the file is named, if in a file.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path,
                                                   Diagnostics& diagnostics,
                                                   const Place& asked_from = {});

/// The same with a limit of its own, for a table of a whole caseload.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path, std::size_t largest_bytes,
                                                   Diagnostics& diagnostics, const Place& asked_from = {});

/// Writes a file whole or not at all: into a new file of mode 0600 in the same folder, synced,
/// then renamed. A path that exists and is no regular file (/dev/stdout, a pipe) is written
/// to directly. Reports base/unwritable-file and gives false; no partial file stays behind.
[[nodiscard]] bool write_file(const std::filesystem::path& path, std::string_view bytes,
                              Diagnostics& diagnostics);

/// Writes all bytes to an open descriptor; errno and false if the system takes no more.
[[nodiscard]] bool write_all(int descriptor, std::string_view bytes);

/// Files that are replaced together or not at all: each is written beside its place first, then all
/// take their places. What was not committed leaves no trace.
class Replacements {
public:
    Replacements() = default;
    ~Replacements();
    Replacements(const Replacements&) = delete;
    Replacements& operator=(const Replacements&) = delete;

    /// Writes the new bytes of a regular file beside it, with its permissions; a link stays a link.
    /// Reports base/unwritable-file and gives false.
    [[nodiscard]] bool add(const std::filesystem::path& path, std::string_view bytes, Diagnostics& diagnostics);
    /// Puts all of them in place. Where one cannot be, those before it are put back; reported likewise.
    [[nodiscard]] bool commit(Diagnostics& diagnostics);

private:
    struct Pending {
        std::filesystem::path path;
        std::string temporary;
        std::string former;  ///< a second name of the file that is replaced, until all are
    };
    [[nodiscard]] bool sync(Diagnostics& diagnostics) const;
    void put_back(std::size_t count);

    std::vector<Pending> pending_;
};

}  // namespace iepress::base
