#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/messages.h"

namespace iepress::base {

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

namespace {

/// An open file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    /// Closes now and tells whether the system took everything.
    bool close() {
        const bool fine = number_ < 0 || ::close(number_) == 0;
        number_ = -1;
        return fine;
    }

private:
    int number_;
};

std::optional<std::string> read_all(int descriptor, std::size_t expected, std::size_t largest_bytes) {
    std::string bytes;
    bytes.reserve(expected + 1);
    std::array<char, 1U << 16U> chunk;
    while (bytes.size() <= largest_bytes) {
        const ssize_t count = ::read(descriptor, chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return std::nullopt;
        if (count == 0) break;
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
    }
    return bytes;
}

bool is_special_file(const std::filesystem::path& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) &&
           !S_ISDIR(status.st_mode);
}

bool write_special(const std::filesystem::path& path, std::string_view bytes) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    return file.is_open() && write_all(file.number(), bytes) && file.close();
}

/// Where a link leads: a link stays a link, and its target is what is written.
std::filesystem::path behind_links(std::filesystem::path path) {
    constexpr int most_links = 40;  // as the kernel's: a ring of links ends
    std::error_code error;
    for (int i = 0; i < most_links && std::filesystem::is_symlink(path, error); ++i) {
        path = path.parent_path() / std::filesystem::read_symlink(path, error);
    }
    return path;
}

/// Removes a file and keeps the reason why something else failed.
void remove_quietly(const std::string& path) {
    const int reason = errno;
    ::unlink(path.c_str());
    errno = reason;
}

/// Whether a new file is on the disk when it is written, or is brought there with others.
enum class Synced { now, later };

/// Writes a new file beside `path` and gives its name; nothing, and errno, if that failed.
std::optional<std::string> write_beside(const std::filesystem::path& path, std::string_view bytes,
                                        std::optional<mode_t> mode, Synced synced) {
    std::string temporary = path.string() + ".XXXXXX";
    // mkostemp opens with mode 0600: the outputs are children's records.
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file.is_open()) return std::nullopt;
    const bool written = (!mode || ::fchmod(file.number(), *mode) == 0) && write_all(file.number(), bytes) &&
                         (synced == Synced::later || ::fsync(file.number()) == 0) && file.close();
    if (written) return temporary;
    remove_quietly(temporary);
    return std::nullopt;
}

bool write_renamed(const std::filesystem::path& path, std::string_view bytes) {
    const auto temporary = write_beside(path, bytes, std::nullopt, Synced::now);
    if (!temporary) return false;
    if (::rename(temporary->c_str(), path.c_str()) == 0) return true;
    remove_quietly(*temporary);
    return false;
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& path, Diagnostics& diagnostics,
                                     const Place& asked_from) {
    return read_file(path, largest_input_bytes, diagnostics, asked_from);
}

std::optional<std::string> read_file(const std::filesystem::path& path, std::size_t largest_bytes,
                                     Diagnostics& diagnostics, const Place& asked_from) {
    const std::string name = path.string();
    const auto refuse = [&](const char* reason) {
        diagnostics.report(unreadable_file, asked_from, name, reason);
        return std::nullopt;
    };
    const auto too_large = [&](std::size_t bytes) {
        diagnostics.report(file_too_large, asked_from, name, bytes >> 20U,
                           largest_bytes >> 20U);
        return std::nullopt;
    };
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open()) {
        if (errno != ENOENT && errno != ENOTDIR) return refuse(std::strerror(errno));
        diagnostics.report(missing_file, asked_from, name);
        return std::nullopt;
    }
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return refuse(std::strerror(errno));
    if (S_ISDIR(status.st_mode)) {
        diagnostics.report(not_a_file, asked_from, name);
        return std::nullopt;
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > largest_bytes) return too_large(size);
    std::optional<std::string> bytes = read_all(file.number(), size, largest_bytes);
    if (!bytes) return refuse(std::strerror(errno));
    if (bytes->size() > largest_bytes) return too_large(bytes->size());
    return bytes;
}

bool write_file(const std::filesystem::path& path, std::string_view bytes,
                Diagnostics& diagnostics) {
    const bool written =
        is_special_file(path) ? write_special(path, bytes) : write_renamed(behind_links(path), bytes);
    if (!written) {
        diagnostics.report(unwritable_file, {}, path.string(), std::strerror(errno));
    }
    return written;
}

Replacements::~Replacements() {
    for (const Pending& one : pending_) ::unlink(one.temporary.c_str());
}

bool Replacements::add(const std::filesystem::path& path, std::string_view bytes, Diagnostics& diagnostics) {
    const std::filesystem::path target = behind_links(path);
    struct stat status {};
    const bool exists = ::stat(target.c_str(), &status) == 0;
    auto temporary = write_beside(target, bytes, exists ? std::optional<mode_t>(status.st_mode & 07777U) : std::nullopt, Synced::later);
    if (!temporary) {
        diagnostics.report(unwritable_file, {}, path.string(), std::strerror(errno));
        return false;
    }
    pending_.push_back({target, std::move(*temporary), {}});
    return true;
}

/// Ten thousand files one by one take minutes to reach a disk; a file system at once takes a second.
bool Replacements::sync(Diagnostics& diagnostics) const {
    std::vector<dev_t> done;
    for (const Pending& one : pending_) {
        Descriptor file(::open(one.temporary.c_str(), O_RDONLY | O_CLOEXEC));
        struct stat status {};
        const bool known = file.is_open() && ::fstat(file.number(), &status) == 0;
        if (known && std::find(done.begin(), done.end(), status.st_dev) != done.end()) continue;
        if (!known || ::syncfs(file.number()) != 0) {
            diagnostics.report(unwritable_file, {}, one.path.string(), std::strerror(errno));
            return false;
        }
        done.push_back(status.st_dev);
    }
    return true;
}

bool Replacements::commit(Diagnostics& diagnostics) {
    if (!sync(diagnostics)) return false;
    for (std::size_t i = 0; i < pending_.size(); ++i) {
        Pending& one = pending_[i];
        // A second name for the old file costs nothing and brings it back; some file systems have none.
        const std::string former = one.temporary + ".former";
        if (::link(one.path.c_str(), former.c_str()) == 0) one.former = former;
        if (::rename(one.temporary.c_str(), one.path.c_str()) == 0) continue;
        diagnostics.report(unwritable_file, {}, one.path.string(), std::strerror(errno));
        if (!one.former.empty()) ::unlink(one.former.c_str());
        put_back(i);
        return false;
    }
    for (const Pending& one : pending_) {
        if (!one.former.empty()) ::unlink(one.former.c_str());
    }
    pending_.clear();
    return true;
}

void Replacements::put_back(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const Pending& one = pending_[i];
        if (!one.former.empty()) static_cast<void>(::rename(one.former.c_str(), one.path.c_str()));
    }
}

std::span<const Message* const> messages() {
    static constexpr std::array all{&missing_file, &not_a_file, &unreadable_file, &file_too_large,
                                    &unwritable_file};
    return all;
}

}  // namespace iepress::base
