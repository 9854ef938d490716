#include "press/installation.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>

#include "base/messages.h"
#include "base/sha256.h"
#include "text/font_file.h"
#include "text/manifest.h"

namespace iepress::press {

namespace {

namespace fs = std::filesystem;

class Digest {
public:
    explicit Digest(base::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void add(std::string_view text) { sum_.add_value(text); }

    void add_file(const std::string& name, const fs::path& file) {
        const auto digest = base::sha256_of_file(file);
        if (!digest) {
            diagnostics_.report(base::unreadable_file, {}, file.string(), std::strerror(errno));
            return;
        }
        sum_.add_value(name).add_value(*digest);
    }

    /// All files of a folder, in order of their names: the file system's own order is an accident.
    void add_folder(const fs::path& folder) {
        std::vector<fs::path> files;
        std::error_code error;
        for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
            if (at->is_regular_file(error)) files.push_back(at->path());
        }
        std::sort(files.begin(), files.end());
        add("folder");
        for (const fs::path& file : files) add_file(file.lexically_relative(folder).generic_string(), file);
    }

    void add_fonts(const fs::path& manifest_file, std::span<const fs::path> folders) {
        const auto manifest = text::read_manifest(manifest_file, diagnostics_);
        if (!manifest) return;
        add(manifest->bytes);
        std::set<std::string> names;
        for (const text::ManifestFamily& family : manifest->families) {
            for (const text::ManifestFace& face : family.faces) names.insert(face.file);
        }
        const text::FontFolders found(folders);
        for (const std::string& name : names) {
            const fs::path* file = found.find(name);
            if (file != nullptr) add_file(name, *file);  // without it no press is loaded
        }
    }

    [[nodiscard]] std::string hex() const { return sum_.hex(); }

private:
    base::Diagnostics& diagnostics_;
    base::Sha256 sum_;
};

}  // namespace

std::optional<std::string> installation_digest(const Folders& folders, base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    Digest digest(diagnostics);
    digest.add("iepress " IEPRESS_VERSION);
    for (const fs::path& folder : folders.templates) digest.add_folder(folder);
    digest.add_folder(folders.root / "templates");
    digest.add_folder(folders.root / "data");
    for (const fs::path& folder : folders.data) digest.add_folder(folder);
    digest.add_fonts(folders.root / "fonts" / "fonts.xml", folders.fonts);
    digest.add_file("words", folders.word_list);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return digest.hex();
}

}  // namespace iepress::press
