#include "mail/folder.h"

#include <algorithm>
#include <vector>

#include "base/messages.h"
#include "mail/messages.h"

namespace iepress::mail {

namespace {

namespace fs = std::filesystem;

/// Makes a folder that only its owner may read: it is full of children's records.
bool make_private(const fs::path& folder, base::Diagnostics& diagnostics) {
    std::error_code error;
    const bool made = fs::create_directories(folder, error);
    if (made) fs::permissions(folder, fs::perms::owner_all, error);
    if (error || !fs::is_directory(folder, error)) {
        diagnostics.report(base::unwritable_file, {}, folder.string(), error ? error.message() : "it is no folder");
        return false;
    }
    return true;
}

std::vector<fs::path> files_of(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

bool MailFolder::begin(base::Diagnostics& diagnostics) const {
    std::error_code error;
    if (fs::exists(manifest(), error)) {
        diagnostics.report(folder_in_use, {}, out_.string());
        return false;
    }
    discard();
    return make_private(out_, diagnostics) && make_private(unproven(), diagnostics);
}

bool MailFolder::release(base::Diagnostics& diagnostics) const {
    std::vector<fs::path> files = files_of(unproven());
    std::stable_partition(files.begin(), files.end(),
                          [](const fs::path& file) { return file.filename() != "manifest.json"; });
    for (const fs::path& file : files) {
        std::error_code error;
        fs::rename(file, out_ / file.filename(), error);
        if (error) {
            diagnostics.report(base::unwritable_file, {}, (out_ / file.filename()).string(), error.message());
            return false;
        }
    }
    discard();
    return true;
}

void MailFolder::discard() const noexcept {
    std::error_code error;
    fs::remove_all(unproven(), error);
}

}  // namespace iepress::mail
