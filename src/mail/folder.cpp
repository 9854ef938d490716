#include "mail/folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
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

MailFolder::~MailFolder() {
    if (lock_ >= 0) ::close(lock_);
}

bool MailFolder::lock(base::Diagnostics& diagnostics) {
    lock_ = ::open(out_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock_ < 0) {
        diagnostics.report(base::unwritable_file, {}, out_.string(), std::strerror(errno));
        return false;
    }
    // other errors: a file system that has no locks
    if (::flock(lock_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return true;
    diagnostics.report(folder_busy, {}, out_.string());
    return false;
}

bool MailFolder::begin(base::Diagnostics& diagnostics) {
    if (!make_private(out_, diagnostics) || !lock(diagnostics)) return false;
    std::error_code error;
    if (fs::exists(manifest(), error)) {
        diagnostics.report(folder_in_use, {}, out_.string());
        return false;
    }
    discard();
    return make_private(unproven(), diagnostics);
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
