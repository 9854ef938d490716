#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/messages.h"

namespace iepress::base {

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

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

std::optional<std::string> read_all(int descriptor, std::size_t expected) {
    std::string bytes;
    bytes.reserve(expected + 1);
    std::array<char, 1U << 16U> chunk;
    while (bytes.size() <= largest_input_bytes) {
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

bool write_renamed(const std::filesystem::path& path, std::string_view bytes) {
    std::string temporary = path.string() + ".XXXXXX";
    // mkostemp opens with mode 0600: the outputs are children's records.
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file.is_open()) return false;
    const bool written = write_all(file.number(), bytes) && ::fsync(file.number()) == 0 &&
                         file.close() && ::rename(temporary.c_str(), path.c_str()) == 0;
    if (!written) {
        const int reason = errno;
        ::unlink(temporary.c_str());
        errno = reason;
    }
    return written;
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& path, Diagnostics& diagnostics,
                                     const Place& asked_from) {
    const std::string name = path.string();
    const auto refuse = [&](const char* reason) {
        diagnostics.report(unreadable_file, asked_from, name, reason);
        return std::nullopt;
    };
    const auto too_large = [&](std::size_t bytes) {
        diagnostics.report(file_too_large, asked_from, name, bytes >> 20U,
                           largest_input_bytes >> 20U);
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
    if (size > largest_input_bytes) return too_large(size);
    std::optional<std::string> bytes = read_all(file.number(), size);
    if (!bytes) return refuse(std::strerror(errno));
    if (bytes->size() > largest_input_bytes) return too_large(bytes->size());
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

std::span<const Message* const> messages() {
    static constexpr std::array all{&missing_file, &not_a_file, &unreadable_file, &file_too_large,
                                    &unwritable_file};
    return all;
}

}  // namespace iepress::base
