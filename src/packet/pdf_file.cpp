#include "packet/pdf_file.h"

#include <algorithm>
#include <cctype>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

#include "base/files.h"
#include "packet/messages.h"

namespace iepress::packet {

using PoDoFo::PdfObject;

namespace {

// A volume of a mailing is some 5 KB a page.
constexpr std::size_t largest_pdf_bytes = std::size_t{1} << 30U;

// PoDoFo's filters give their output in a buffer that the caller frees.
struct FreeBuffer {
    void operator()(char* buffer) const { PoDoFo::podofo_free(buffer); }
};

std::string unpacked(const PdfObject* object) {
    if (object == nullptr || !object->HasStream()) return {};
    char* buffer = nullptr;
    PoDoFo::pdf_long size = 0;
    object->GetStream()->GetFilteredCopy(&buffer, &size);
    const std::unique_ptr<char, FreeBuffer> owned(buffer);
    return {buffer, static_cast<std::size_t>(size)};
}

// What a person can make of PoDoFo's error.
std::string reason(const PoDoFo::PdfError& error) {
    switch (error.GetError()) {
        case PoDoFo::ePdfError_NoPdfFile: return "it does not begin as a PDF does";
        case PoDoFo::ePdfError_NoEOFToken:
        case PoDoFo::ePdfError_UnexpectedEOF: return "its end is missing";
        case PoDoFo::ePdfError_NoXRef:
        case PoDoFo::ePdfError_InvalidXRef:
        case PoDoFo::ePdfError_InvalidXRefStream:
        case PoDoFo::ePdfError_NoTrailer: return "its table of contents is missing or broken";
        default: return "a part of it is broken";
    }
}

// A lock that PoDoFo has no key for, or no cipher: the trailer, never packed, still names it.
bool names_encryption(const std::string& bytes) {
    const std::size_t at = bytes.rfind("/Encrypt");
    return at != std::string::npos && at + 8 < bytes.size() &&
           std::isalnum(static_cast<unsigned char>(bytes[at + 8])) == 0;
}

// What PoDoFo 0.9.8's documents share, by its source and by the thread sanitizer: tables that are made before main(),
// the depth of its parser, which is each thread's own (Debian builds it with PODOFO_MULTI_THREAD), these two switches,
// and PDFDocEncoding, which the first text string makes and whose pointer is read without a lock.
void prepare_library() {
    static std::once_flag once;
    std::call_once(once, [] {
        PoDoFo::PdfError::EnableLogging(false);
        PoDoFo::PdfError::EnableDebug(false);
        PoDoFo::PdfEncodingFactory::GlobalPdfDocEncodingInstance();
    });
}

}  // namespace

PdfFile::PdfFile(const std::string& bytes) : parser_(&objects_) {
    objects_.SetAutoDelete(true);
    parser_.ParseFile(bytes.data(), static_cast<long>(bytes.size()));
    if (catalog() == nullptr) throw PoDoFo::PdfError(PoDoFo::ePdfError_NoObject, __FILE__, __LINE__, "catalog");
}

const PdfObject* PdfFile::resolve(const PdfObject* object) const {
    // a reference to a reference is an error of the file: a few are followed, a circle is not
    for (int depth = 0; object != nullptr && object->IsReference(); ++depth) {
        if (depth == 8) return nullptr;
        object = objects_.GetObject(object->GetReference());
    }
    return object != nullptr && object->IsNull() ? nullptr : object;
}

const PdfObject* PdfFile::get(const PdfObject* dict, const char* key) const {
    dict = resolve(dict);
    if (dict == nullptr || !dict->IsDictionary()) return nullptr;
    return resolve(dict->GetDictionary().GetKey(PoDoFo::PdfName(key)));
}

std::string PdfFile::name(const PdfObject* dict, const char* key) const {
    const PdfObject* const value = get(dict, key);
    return value != nullptr && value->IsName() ? value->GetName().GetName() : std::string{};
}

std::string PdfFile::text(const PdfObject* dict, const char* key) const {
    const PdfObject* const value = get(dict, key);
    if (value == nullptr || (!value->IsString() && !value->IsHexString())) return {};
    return value->GetString().GetStringUtf8();
}

bool PdfFile::is_true(const PdfObject* dict, const char* key) const {
    const PdfObject* const value = get(dict, key);
    return value != nullptr && value->IsBool() && value->GetBool();
}

std::vector<const PdfObject*> PdfFile::items(const PdfObject* array_or_one) const {
    std::vector<const PdfObject*> all;
    array_or_one = resolve(array_or_one);
    if (array_or_one == nullptr) return all;
    if (!array_or_one->IsArray()) return {array_or_one};
    const PoDoFo::PdfArray& array = array_or_one->GetArray();
    for (const PdfObject& one : array) {
        if (const PdfObject* const item = resolve(&one)) all.push_back(item);
    }
    return all;
}

std::string PdfFile::stream(const PdfObject* stream) const { return unpacked(resolve(stream)); }

std::string PdfFile::joined_streams(const PdfObject* stream_or_array) const {
    std::string all;
    for (const PdfObject* const one : items(stream_or_array)) all += unpacked(one) + '\n';
    return all;
}

std::string PdfFile::content(const PdfObject* page) const {
    const PdfObject* const contents = get(page, "Contents");
    return contents != nullptr && contents->IsArray() ? joined_streams(contents) : unpacked(contents);
}

// The nodes of a tree of /Kids that have none themselves, in order; each node once.
std::vector<const PdfObject*> PdfFile::leaves(const PdfObject* root) const {
    std::vector<const PdfObject*> found, stack;
    std::set<const PdfObject*> seen;
    if ((root = resolve(root)) != nullptr) stack.push_back(root);
    while (!stack.empty()) {
        const PdfObject* const node = stack.back();
        stack.pop_back();
        if (!node->IsDictionary() || !seen.insert(node).second) continue;
        const PdfObject* const kids = get(node, "Kids");
        if (kids == nullptr) {
            found.push_back(node);
            continue;
        }
        const std::vector<const PdfObject*> children = items(kids);
        stack.insert(stack.end(), children.rbegin(), children.rend());
    }
    return found;
}

std::vector<const PdfObject*> PdfFile::pages() const {
    std::vector<const PdfObject*> pages = leaves(get(catalog(), "Pages"));
    std::erase_if(pages, [&](const PdfObject* page) { return name(page, "Type") == "Pages"; });
    return pages;
}

std::vector<std::pair<std::string, const PdfObject*>> PdfFile::tree(const PdfObject* root,
                                                                    const char* leaf_key) const {
    std::vector<std::pair<std::string, const PdfObject*>> entries;
    for (const PdfObject* const leaf : leaves(root)) {
        const PdfObject* const array = get(leaf, leaf_key);
        if (array == nullptr || !array->IsArray()) continue;
        const PoDoFo::PdfArray& pairs = array->GetArray();
        for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
            const PdfObject* const key = resolve(&pairs[i]);
            const PdfObject* const value = resolve(&pairs[i + 1]);
            if (key == nullptr || value == nullptr) continue;
            if (key->IsNumber()) {
                entries.emplace_back(std::to_string(key->GetNumber()), value);
            } else if (key->IsString() || key->IsHexString()) {
                entries.emplace_back(key->GetString().GetStringUtf8(), value);
            }
        }
    }
    return entries;
}

bool with_pdf(const std::filesystem::path& path, base::Diagnostics& diagnostics,
              const std::function<void(const PdfFile&)>& use) {
    const std::optional<std::string> bytes = base::read_file(path, largest_pdf_bytes, diagnostics);
    if (!bytes) return false;
    const std::string name = path.string();
    const base::Place place{&name, 0, 0};
    prepare_library();
    // PoDoFo would look for a header and a table anywhere: what begins otherwise is another thing
    if (bytes->substr(0, 1024).find("%PDF-") == std::string::npos) {
        diagnostics.report(not_a_pdf, place, "it does not begin as a PDF does");
        return false;
    }
    try {
        const PdfFile file(*bytes);
        if (file.encrypted()) {
            diagnostics.report(packet::encrypted, place);
            return false;
        }
        use(file);
        return true;
    } catch (const PoDoFo::PdfError& error) {
        if (error.GetError() == PoDoFo::ePdfError_InvalidPassword || names_encryption(*bytes)) {
            diagnostics.report(encrypted, place);
        } else {
            diagnostics.report(not_a_pdf, place, reason(error));
        }
    } catch (const std::exception&) {  // a length of the file that no memory holds
        diagnostics.report(not_a_pdf, place, "a part of it is broken");
    }
    return false;
}

}  // namespace iepress::packet
