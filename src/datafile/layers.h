// Data of one kind in several folders: the program's own, then a state's or a district's, whose entries
// replace those of the same id.
#pragma once

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/language.h"
#include "datafile/file.h"

namespace iepress::datafile {

/// The entry of an id; null if there is none.
template <class Entry>
[[nodiscard]] const Entry* find_id(const std::vector<Entry>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Entry& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// The wording in a language ("es-MX" finds "es"); null where nobody has written it.
template <class Wording>
[[nodiscard]] const Wording* find_language(const std::vector<Wording>& all, std::string_view language) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Wording& one) {
        return base::same_language(one.language, language);
    });
    return found == all.end() ? nullptr : &*found;
}

/// Where the files of a kind stand, and what they hold.
struct FileKind {
    std::string_view folder;  ///< below each data folder: "law"
    std::string_view root;    ///< the outermost element: "law"
};

/// Reads the files of a kind folder by folder: `read(file, entries)` adds to the entries of that folder. An entry
/// of a later folder takes the place of the one with its id, after `inherit(entry, from)`; a new one stands at
/// the end. The files' names go to `files`: places point into them. False if anything was reported.
template <class Entry, class Read, class Inherit>
[[nodiscard]] bool read_layers(const std::vector<std::filesystem::path>& folders, const FileKind& kind,
                               std::vector<std::shared_ptr<const std::string>>& files, std::vector<Entry>& all,
                               base::Diagnostics& diagnostics, Read read, Inherit inherit) {
    const std::size_t errors_before = diagnostics.error_count();
    for (const auto& folder : folders) {
        std::vector<Entry> of_folder;
        for (const auto& path : xml_files(folder / kind.folder)) {
            const auto file = File::open(path, kind.root, diagnostics);
            if (!file) continue;
            files.push_back(file->name());
            read(*file, of_folder);
        }
        for (Entry& entry : of_folder) {
            const auto same =
                std::find_if(all.begin(), all.end(), [&](const Entry& one) { return one.id == entry.id; });
            if (same == all.end()) {
                all.push_back(std::move(entry));
            } else {
                inherit(entry, *same);
                *same = std::move(entry);
            }
        }
    }
    return diagnostics.error_count() == errors_before;
}

/// The same where nothing is inherited.
template <class Entry, class Read>
[[nodiscard]] bool read_layers(const std::vector<std::filesystem::path>& folders, const FileKind& kind,
                               std::vector<std::shared_ptr<const std::string>>& files, std::vector<Entry>& all,
                               base::Diagnostics& diagnostics, Read read) {
    return read_layers(folders, kind, files, all, diagnostics, read, [](Entry&, const Entry&) {});
}

}  // namespace iepress::datafile
