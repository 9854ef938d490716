#include <algorithm>
#include <cstdlib>
#include <map>

#include "text/face.h"
#include "text/font_file.h"
#include "text/language.h"
#include "text/manifest.h"
#include "text/messages.h"

namespace iepress::text {

namespace {

/// A family with the range of its faces in the library.
struct Family {
    ManifestFamily manifest;
    std::size_t first_face = 0;
};

/// FNV-1a: an even spread, the same on every machine.
class Digest {
public:
    void add(std::string_view bytes) {
        for (const char c : bytes) add_byte(static_cast<unsigned char>(c));
        add_byte(0xFF);  // in no UTF-8 name: "ab", "c" and "a", "bc" differ
    }
    [[nodiscard]] std::string text() const { return fmt::format("{:016x}", value_); }

private:
    void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3ULL; }
    std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

}  // namespace

struct FontLibrary::Content {
    std::map<std::string, FontFile, std::less<>> files;  ///< by name; mapped, mostly unread
    std::vector<Family> families;
    std::vector<Face> faces;
    std::vector<std::pair<int, bool>> styles;  ///< weight and italic of each face
    std::string fingerprint;

    /// The family's face nearest to the request: the slant first, for what is bold and upright is
    /// no substitute for an italic, then the weight.
    [[nodiscard]] FaceIndex nearest(const Family& family, const FontRequest& request) const {
        const auto distance = [&](std::size_t face) {
            const auto& [weight, italic] = styles[face];
            return std::abs(weight - request.weight) + (italic != request.italic ? 10000 : 0);
        };
        std::size_t best = family.first_face;
        for (std::size_t i = 1; i < family.manifest.faces.size(); ++i) {
            if (distance(family.first_face + i) < distance(best)) best = family.first_face + i;
        }
        return static_cast<FaceIndex>(best);
    }
};

namespace {

/// Where a family stands for a script and a language; the lowest is the best.
int rank(const ManifestFamily& family, std::string_view script, std::string_view language) {
    constexpr int other_script = 1000;
    constexpr int other_language = 100;
    const bool serves = std::find(family.scripts.begin(), family.scripts.end(), script) != family.scripts.end();
    if (!serves) return other_script;
    if (family.languages.empty()) return other_language - 1;
    int best = 0;
    for (const std::string& range : family.languages) best = std::max(best, fit(language, range));
    return best > 0 ? other_language - 1 - best : other_language;
}

/// Finds the files of a manifest and reports, one a package, those that are not there.
class Finder {
public:
    Finder(const Manifest& manifest, std::span<const std::filesystem::path> folders,
           base::Diagnostics& diagnostics)
        : manifest_(manifest), folders_(folders), diagnostics_(diagnostics) {}

    std::map<std::string, FontFile, std::less<>> open_all() {
        std::map<std::string, FontFile, std::less<>> files;
        for (const ManifestFamily& family : manifest_.families) {
            for (const ManifestFace& face : family.faces) open(family, face, files);
        }
        for (const std::string& package : packages_) {
            const std::vector<const ManifestFace*>& missing = missing_[package];
            diagnostics_.report(missing_font, {&manifest_.file, missing.front()->line, 0},
                                missing.size(), missing.front()->file, package);
        }
        return files;
    }

private:
    void open(const ManifestFamily& family, const ManifestFace& face,
              std::map<std::string, FontFile, std::less<>>& files) {
        const base::Place place{&manifest_.file, face.line, 0};
        const std::filesystem::path* path = folders_.find(face.file);
        if (path == nullptr) {
            if (missing_[family.package].empty()) packages_.push_back(family.package);
            missing_[family.package].push_back(&face);
            return;
        }
        const auto [at, added] = files.try_emplace(face.file);
        FontFile& file = at->second;
        if (added) {
            file = open_font_file(*path);
            if (!file.usable()) diagnostics_.report(broken_font, place, path->string(), file.problem);
        }
        if (file.usable() && !find_face(file, face.name)) {
            diagnostics_.report(broken_font, place, path->string(),
                                fmt::format("it has no face {}", face.name));
        }
    }

    const Manifest& manifest_;
    FontFolders folders_;
    base::Diagnostics& diagnostics_;
    std::map<std::string, std::vector<const ManifestFace*>> missing_;
    std::vector<std::string> packages_;  ///< in the manifest's order
};

}  // namespace

std::optional<FontLibrary> FontLibrary::load(const std::filesystem::path& manifest_path,
                                             std::span<const std::filesystem::path> folders,
                                             base::Diagnostics& diagnostics) {
    std::optional<Manifest> manifest = read_manifest(manifest_path, diagnostics);
    if (!manifest) return std::nullopt;
    const std::size_t errors = diagnostics.error_count();
    auto content = std::make_unique<Content>();
    content->files = Finder(*manifest, folders, diagnostics).open_all();
    if (diagnostics.error_count() != errors) return std::nullopt;

    Digest digest;
    digest.add(manifest->bytes);
    for (ManifestFamily& family : manifest->families) {
        content->families.push_back({std::move(family), content->faces.size()});
        for (const ManifestFace& one : content->families.back().manifest.faces) {
            const FontFile& file = content->files.find(one.file)->second;
            const FontFileFace found = *find_face(file, one.name);
            digest.add(one.file);
            digest.add(std::to_string(hb_blob_get_length(file.blob.get())));
            digest.add(found.directory);
            auto face = std::make_unique<Face::Content>();
            face->file = file.blob.get();
            face->index = found.index;
            face->weight = one.weight;
            content->styles.emplace_back(one.weight, one.italic);
            content->faces.emplace_back(std::move(face));
        }
    }
    content->fingerprint = digest.text();
    return FontLibrary(std::move(content));
}

FontLibrary::FontLibrary(std::unique_ptr<Content> content) : content_(std::move(content)) {}
FontLibrary::FontLibrary(FontLibrary&&) noexcept = default;
FontLibrary::~FontLibrary() = default;

const Face& FontLibrary::face(FaceIndex index) const {
    return content_->faces.at(static_cast<std::size_t>(index));
}
std::size_t FontLibrary::size() const noexcept { return content_->faces.size(); }
const std::string& FontLibrary::fingerprint() const { return content_->fingerprint; }

std::optional<FaceIndex> FontLibrary::own_face(const FontRequest& request) const {
    for (const Family& family : content_->families) {
        if (family.manifest.name == request.family) return content_->nearest(family, request);
    }
    return std::nullopt;
}

std::vector<FaceIndex> FontLibrary::candidates(const FontRequest& request, std::string_view script,
                                               std::string_view language) const {
    std::vector<std::pair<int, FaceIndex>> ranked;
    ranked.reserve(content_->families.size());
    for (const Family& family : content_->families) {
        const bool own = family.manifest.name == request.family;
        ranked.emplace_back(own ? -1 : rank(family.manifest, script, language),
                            content_->nearest(family, request));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<FaceIndex> faces;
    faces.reserve(ranked.size());
    for (const auto& [unused, face] : ranked) faces.push_back(face);
    return faces;
}

std::optional<FaceIndex> FontLibrary::choose(const FontRequest& request, char32_t character,
                                             std::string_view script,
                                             std::string_view language) const {
    if (const auto own = own_face(request); own && face(*own).covers(character)) return own;
    for (const FaceIndex index : candidates(request, script, language)) {
        if (face(index).covers(character)) return index;
    }
    return std::nullopt;
}

}  // namespace iepress::text
