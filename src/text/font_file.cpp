#include "text/font_file.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <system_error>
#include <vector>

namespace iepress::text {

namespace fs = std::filesystem;

namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

constexpr std::uint32_t tag(const char (&name)[5]) {
    return HB_TAG(name[0], name[1], name[2], name[3]);
}

constexpr std::size_t header_bytes = 12;
constexpr std::size_t record_bytes = 16;

std::string_view bytes_of(const FontFile& file) {
    unsigned int length = 0;
    const char* data = hb_blob_get_data(file.blob.get(), &length);
    return {data, length};
}

/// Where the table directory of face `index` begins; a collection lists the places.
std::optional<std::size_t> directory_offset(std::string_view bytes, unsigned int index) {
    if (bytes.size() < header_bytes) return std::nullopt;
    if (big_endian(bytes, 0, 4) != tag("ttcf")) return index == 0 ? std::optional<std::size_t>(0) : std::nullopt;
    const std::size_t at = header_bytes + 4UL * index;
    if (index >= big_endian(bytes, 8, 4) || at + 4 > bytes.size()) return std::nullopt;
    return big_endian(bytes, at, 4);
}

/// The directory's bytes if it is one, lies in the file, and so do all of its tables.
std::optional<std::string_view> sound_directory(std::string_view bytes, unsigned int index) {
    const std::optional<std::size_t> at = directory_offset(bytes, index);
    if (!at || *at + header_bytes > bytes.size()) return std::nullopt;
    const std::uint32_t version = big_endian(bytes, *at, 4);
    if (version != 0x00010000 && version != tag("OTTO") && version != tag("true")) return std::nullopt;
    const std::size_t count = big_endian(bytes, *at + 4, 2);
    const std::size_t length = header_bytes + record_bytes * count;
    if (*at + length > bytes.size()) return std::nullopt;

    std::vector<std::uint32_t> tables;
    for (std::size_t record = *at + header_bytes; record < *at + length; record += record_bytes) {
        const std::uint64_t end = std::uint64_t{big_endian(bytes, record + 8, 4)} + big_endian(bytes, record + 12, 4);
        if (end > bytes.size()) return std::nullopt;
        tables.push_back(big_endian(bytes, record, 4));
    }
    const auto has = [&](std::uint32_t name) {
        return std::find(tables.begin(), tables.end(), name) != tables.end();
    };
    constexpr std::array needed{tag("cmap"), tag("head"), tag("hhea"), tag("hmtx"), tag("maxp")};
    const bool sound = std::all_of(needed.begin(), needed.end(), has) && (has(tag("glyf")) || has(tag("CFF ")));
    if (!sound) return std::nullopt;
    return bytes.substr(*at, length);
}

std::string postscript_name(hb_blob_t* blob, unsigned int index) {
    const HarfbuzzFace face(hb_face_create(blob, index));
    std::array<char, 128> name{};
    unsigned int size = name.size();
    hb_ot_name_get_utf8(face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
    return name.data();
}

}  // namespace

FontFolders::FontFolders(std::span<const fs::path> folders) {
    for (const fs::path& folder : folders) {
        std::map<std::string, fs::path, std::less<>> found;
        std::error_code error;
        const auto options = fs::directory_options::skip_permission_denied;
        for (fs::recursive_directory_iterator at(folder, options, error), end; !error && at != end;
             at.increment(error)) {
            std::error_code ignored;
            if (!at->is_regular_file(ignored)) continue;
            const fs::path& path = at->path();
            const auto [place, inserted] = found.try_emplace(path.filename().string(), path);
            if (!inserted && path < place->second) place->second = path;
        }
        paths_.merge(found);
    }
}

const fs::path* FontFolders::find(const std::string& name) const {
    const auto found = paths_.find(name);
    return found != paths_.end() ? &found->second : nullptr;
}

FontFile open_font_file(const fs::path& path) {
    FontFile file;
    file.blob.reset(hb_blob_create_from_file_or_fail(path.c_str()));
    if (!file.blob) {
        file.problem = "it can't be read";
    } else if (!sound_directory(bytes_of(file), 0)) {
        file.problem = "it is damaged, or no TrueType or OpenType font";
    }
    return file;
}

std::optional<FontFileFace> find_face(const FontFile& file, const std::string& name) {
    const std::string_view bytes = bytes_of(file);
    const unsigned int count = name.empty() ? 1 : hb_face_count(file.blob.get());
    for (unsigned int index = 0; index < count; ++index) {
        const std::optional<std::string_view> directory = sound_directory(bytes, index);
        if (!directory) continue;
        if (name.empty() || postscript_name(file.blob.get(), index) == name) return FontFileFace{index, *directory};
    }
    return std::nullopt;
}

}  // namespace iepress::text
