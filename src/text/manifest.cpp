#include "text/manifest.h"

#include <tinyxml2.h>

#include <algorithm>
#include <initializer_list>
#include <sstream>
#include <string_view>

#include "base/files.h"
#include "base/xml_file.h"
#include "text/messages.h"

namespace iepress::text {

namespace {

using tinyxml2::XMLElement;

/// Reads the elements of one list of fonts and reports what is wrong with them.
class Reader {
public:
    Reader(const std::string& file, base::Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {}

    std::vector<ManifestFamily> read(const XMLElement& root) {
        std::vector<ManifestFamily> families;
        check_attributes(root, {});
        for (const XMLElement* one = root.FirstChildElement(); one != nullptr;
             one = one->NextSiblingElement()) {
            if (is_named(*one, "family")) families.push_back(read_family(*one, families));
        }
        if (families.empty()) complain(root, "has no <family>");
        return families;
    }

private:
    ManifestFamily read_family(const XMLElement& element,
                               const std::vector<ManifestFamily>& earlier) {
        check_attributes(element, {"name", "scripts", "languages", "package", "licence"});
        ManifestFamily family;
        family.name = required(element, "name");
        family.scripts = words(required(element, "scripts"));
        family.languages = words(optional(element, "languages"));
        family.package = required(element, "package");
        family.licence = required(element, "licence");
        for (const std::string& script : family.scripts) {
            if (script.size() != 4) {
                complain(element, "has scripts other than ISO 15924 names of four letters");
            }
        }
        if (std::any_of(earlier.begin(), earlier.end(),
                        [&](const ManifestFamily& one) { return one.name == family.name; })) {
            complain(element, "has the name of an earlier one");
        }
        for (const XMLElement* one = element.FirstChildElement(); one != nullptr;
             one = one->NextSiblingElement()) {
            if (is_named(*one, "face")) family.faces.push_back(read_face(*one));
        }
        if (family.faces.empty()) complain(element, "has no <face>");
        return family;
    }

    ManifestFace read_face(const XMLElement& element) {
        check_attributes(element, {"weight", "style", "file", "name"});
        ManifestFace face;
        face.file = required(element, "file");
        face.name = optional(element, "name");
        face.line = line_of(element);
        const std::string weight = required(element, "weight");
        if (weight == "700") {
            face.weight = 700;
        } else if (weight != "400" && !weight.empty()) {
            complain(element, "has a weight that is neither 400 nor 700");
        }
        const std::string style = optional(element, "style");
        face.italic = style == "italic";
        if (!style.empty() && style != "italic" && style != "normal") {
            complain(element, "has a style that is neither normal nor italic");
        }
        if (face.file.find('/') != std::string::npos) {
            complain(element, "has a file with a folder; its name alone is wanted");
        }
        return face;
    }

    bool is_named(const XMLElement& element, std::string_view name) {
        if (element.Name() == name) return true;
        complain(element, fmt::format("stands where <{}> is expected", name));
        return false;
    }

    void check_attributes(const XMLElement& element,
                          std::initializer_list<std::string_view> known) {
        for (const auto* one = element.FirstAttribute(); one != nullptr; one = one->Next()) {
            if (std::find(known.begin(), known.end(), one->Name()) == known.end()) {
                complain(element, fmt::format("has the unknown attribute {}", one->Name()));
            }
        }
    }

    std::string required(const XMLElement& element, const char* name) {
        std::string value = optional(element, name);
        if (value.empty()) complain(element, fmt::format("needs the attribute {}", name));
        return value;
    }

    static std::string optional(const XMLElement& element, const char* name) {
        const char* value = element.Attribute(name);
        return value != nullptr ? value : "";
    }

    static std::vector<std::string> words(const std::string& list) {
        std::istringstream in(list);
        std::vector<std::string> out;
        for (std::string word; in >> word;) out.push_back(word);
        return out;
    }

    static std::uint32_t line_of(const XMLElement& element) {
        return static_cast<std::uint32_t>(element.GetLineNum());
    }

    void complain(const XMLElement& element, std::string_view what) {
        diagnostics_.report(manifest_entry, {&file_, line_of(element), 0}, element.Name(), what);
    }

    const std::string& file_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Manifest> read_manifest(const std::filesystem::path& path,
                                      base::Diagnostics& diagnostics) {
    std::optional<std::string> bytes = base::read_file(path, diagnostics);
    if (!bytes) return std::nullopt;
    Manifest manifest{path.string(), std::move(*bytes), {}};
    const auto refuse = [&](std::uint32_t line, std::uint32_t column, std::string_view why) {
        diagnostics.report(bad_manifest, {&manifest.file, line, column}, path.filename().string(), why);
        return std::nullopt;
    };
    tinyxml2::XMLDocument document;
    if (const auto defect = base::parse_xml(manifest.bytes, document)) {
        return refuse(defect->line, defect->column, defect->what);
    }
    const XMLElement& root = *document.RootElement();
    if (std::string_view(root.Name()) != "fonts") {
        return refuse(static_cast<std::uint32_t>(root.GetLineNum()), 0,
                      fmt::format("it begins with <{}>, not <fonts>", root.Name()));
    }
    const std::size_t errors = diagnostics.error_count();
    manifest.families = Reader(manifest.file, diagnostics).read(root);
    if (diagnostics.error_count() != errors) return std::nullopt;
    return manifest;
}

}  // namespace iepress::text
