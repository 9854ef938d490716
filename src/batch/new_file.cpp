#include "batch/new_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "base/files.h"
#include "base/messages.h"

namespace iepress::batch {

namespace {

namespace fs = std::filesystem;

/// No document's name begins like it: a name of ours ends in ".pdf", and one of --names is a case file's.
constexpr std::string_view prefix = ".iepress-making-";

int open_new(const fs::path& file) {
    return ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
}

}  // namespace

fs::path temporary_name(const fs::path& folder, std::size_t index, std::size_t kind) {
    return folder / fmt::format("{}{}-{}", prefix, index, kind);
}

void remove_temporaries(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with(prefix)) found.push_back(at->path());
    }
    for (const fs::path& one : found) fs::remove(one, error);
}

bool write_new(const fs::path& file, std::string_view bytes, base::Diagnostics& diagnostics) {
    const int descriptor = open_new(file);
    bool written = descriptor >= 0 && base::write_all(descriptor, bytes);
    int reason = errno;
    if (descriptor >= 0 && ::close(descriptor) != 0 && written) {
        written = false;
        reason = errno;
    }
    if (written) return true;
    if (descriptor >= 0) ::unlink(file.c_str());
    diagnostics.report(base::unwritable_file, {}, file.parent_path().string(), std::strerror(reason));
    return false;
}

bool make_durable(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool synced = ::syncfs(descriptor) == 0;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return synced;
}

LongFile::LongFile(fs::path file)
    : file_(std::move(file)), temporary_(file_.parent_path() / fmt::format("{}{}", prefix, file_.filename().string())) {
    ::unlink(temporary_.c_str());
    const int descriptor = open_new(temporary_);
    open_ = descriptor < 0 ? nullptr : ::fdopen(descriptor, "w");
    if (open_ == nullptr) reason_ = errno;
}

LongFile::~LongFile() {
    if (open_ == nullptr) return;
    std::fclose(open_);
    ::unlink(temporary_.c_str());
}

void LongFile::add(std::string_view bytes) {
    if (reason_ == 0 && std::fwrite(bytes.data(), 1, bytes.size(), open_) != bytes.size()) reason_ = errno;
}

bool LongFile::place(base::Diagnostics& diagnostics) {
    if (reason_ == 0 && (std::fflush(open_) != 0 || ::fsync(::fileno(open_)) != 0)) reason_ = errno;
    if (reason_ == 0 && ::rename(temporary_.c_str(), file_.c_str()) != 0) reason_ = errno;
    if (reason_ != 0) {
        diagnostics.report(base::unwritable_file, {}, file_.string(), std::strerror(reason_));
        return false;
    }
    std::fclose(open_);
    open_ = nullptr;
    return true;
}

}  // namespace iepress::batch
