// Files that are written beside their places and take them when they are whole.
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace iepress::batch {

/// The name under which a document is written before it takes its own: unlike any other, so that what a killed run
/// has left can be told and removed.
[[nodiscard]] std::filesystem::path temporary_name(const std::filesystem::path& folder, std::size_t index,
                                                   std::size_t kind);
/// Removes the temporaries of a run that was killed.
void remove_temporaries(const std::filesystem::path& folder);

/// Makes a file of mode 0600 that is not there yet. Reports base/unwritable-file, leaves nothing and gives false.
[[nodiscard]] bool write_new(const std::filesystem::path& file, std::string_view bytes, base::Diagnostics& diagnostics);

/// Brings everything that was written into the folder to the disk, names and bytes; errno if that failed.
[[nodiscard]] bool make_durable(const std::filesystem::path& folder);

/// A long file that is written bit by bit. It is not there before it is whole.
class LongFile {
public:
    explicit LongFile(std::filesystem::path file);
    ~LongFile();
    LongFile(const LongFile&) = delete;
    LongFile& operator=(const LongFile&) = delete;

    void add(std::string_view bytes);
    /// Syncs it and gives it its name. Reports base/unwritable-file, also for what failed before, and gives false.
    [[nodiscard]] bool place(base::Diagnostics& diagnostics);

private:
    std::filesystem::path file_, temporary_;
    std::FILE* open_;
    int reason_ = 0;  ///< errno of what failed first
};

}  // namespace iepress::batch
