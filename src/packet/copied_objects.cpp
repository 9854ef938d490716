#include "packet/copied_objects.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "base/sha256.h"

namespace iepress::packet {

using pdf::ForeignObject;
using PoDoFo::PdfObject;

namespace {

constexpr int deepest = 64;                   // of arrays and dictionaries in each other
constexpr std::size_t most_objects = 100000;  // of a page's resources

// What speaks of the file that an object came from: its structure, pages, metadata and private data of programs.
bool stays_behind(std::string_view key) {
    static constexpr std::array<std::string_view, 9> keys{
        "Length", "Parent", "P", "StructParent", "StructParents", "Metadata", "PieceInfo", "LastModified", "AF"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// A name or string as PoDoFo writes it.
void append_leaf(std::string& out, const PdfObject& value) {
    std::string text;
    value.ToString(text, PoDoFo::ePdfWriteMode_Compact);
    // in compact mode PoDoFo puts a blank before some values and none before others
    if (!text.empty() && text.front() != ' ' && text.front() != '/' && text.front() != '(' && text.front() != '<') {
        out += ' ';
    }
    out += text;
}

std::string raw_stream(const PdfObject& object) {
    struct FreeBuffer {
        void operator()(char* buffer) const { PoDoFo::podofo_free(buffer); }
    };
    char* buffer = nullptr;
    PoDoFo::pdf_long size = 0;
    object.GetStream()->GetCopy(&buffer, &size);
    const std::unique_ptr<char, FreeBuffer> owned(buffer);
    return {buffer, static_cast<std::size_t>(size)};
}

void add_to(base::Sha256& digest, std::string_view bytes) {
    digest.add(fmt::format("{} ", bytes.size()));
    digest.add(bytes);
}

void add_to(base::Sha256& digest, std::span<const ForeignObject> objects) {
    for (const ForeignObject& one : objects) {
        add_to(digest, one.entries);
        for (const ForeignObject::Reference& reference : one.references) {
            digest.add(fmt::format("{}:{} ", reference.at, reference.object));
        }
        if (one.stream) add_to(digest, *one.stream);
    }
}

}  // namespace

std::string real_text(double value) {
    if (!std::isfinite(value)) return "0";
    std::string text = fmt::format("{:.6f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::uint32_t ObjectCopy::add(const PdfObject* object) {
    const auto [found, is_new] = index_.try_emplace(object, static_cast<std::uint32_t>(order_.size()));
    if (is_new) {
        if (order_.size() >= most_objects) throw TooManyObjects{};
        order_.push_back(object);
    }
    return found->second;
}

std::vector<ForeignObject> ObjectCopy::take() {
    std::vector<ForeignObject> objects;
    for (std::size_t i = 0; i < order_.size(); ++i) {  // grows as references are met
        const PdfObject* const object = order_[i];
        ForeignObject one;
        if (object->IsDictionary()) append_dictionary(one, object->GetDictionary(), 0);
        if (object->HasStream()) one.stream = raw_stream(*object);
        objects.push_back(std::move(one));
    }
    return objects;
}

// PoDoFo keeps the keys in the order of their names, so that the text is the same wherever they stood.
void ObjectCopy::append_dictionary(ForeignObject& out, const PoDoFo::PdfDictionary& dictionary, int depth) {
    if (depth > deepest) throw TooManyObjects{};
    for (const auto& [key, value] : dictionary.GetKeys()) {
        if (stays_behind(key.GetName())) continue;
        append_leaf(out.entries, PdfObject(PoDoFo::PdfVariant(key)));
        append_value(out, *value, depth + 1);
    }
}

void ObjectCopy::append_value(ForeignObject& out, const PdfObject& value, int depth) {
    if (depth > deepest) throw TooManyObjects{};
    if (value.IsReference()) {
        append_target(out, file_.resolve(&value), depth);
    } else if (value.IsDictionary()) {
        out.entries += "<<";
        append_dictionary(out, value.GetDictionary(), depth);
        out.entries += ">>";
    } else if (value.IsArray()) {
        out.entries += '[';
        const PoDoFo::PdfArray& array = value.GetArray();
        for (const PdfObject& item : array) append_value(out, item, depth + 1);
        out.entries += ']';
    } else if (value.IsReal() || value.IsNumber()) {
        out.entries += ' ';
        out.entries += value.IsNumber() ? fmt::format("{}", value.GetNumber()) : real_text(value.GetReal());
    } else if (value.IsBool()) {
        out.entries += value.GetBool() ? " true" : " false";
    } else if (value.IsNull()) {
        out.entries += " null";
    } else {
        append_leaf(out.entries, value);
    }
}

void ObjectCopy::append_target(ForeignObject& out, const PdfObject* target, int depth) {
    if (target == nullptr) {
        out.entries += " null";
    } else if (target->IsDictionary() || target->HasStream()) {
        // a page or a structure element would bring the whole old file along
        const std::string type = file_.name(target, "Type");
        if (type == "Page" || type == "Pages" || type == "Catalog" || type == "StructElem") {
            out.entries += " null";
            return;
        }
        out.references.push_back({static_cast<std::uint32_t>(out.entries.size()), add(target)});
    } else {
        append_value(out, *target, depth + 1);
    }
}

std::string object_digest(const PdfFile& file, const PdfObject* object) {
    ObjectCopy copy(file);
    copy.add(object);
    base::Sha256 digest;
    add_to(digest, copy.take());
    return digest.hex();
}

std::string form_digest(const PdfFile& file, std::string_view content, const PdfObject* resources,
                        const PdfObject* group) {
    base::Sha256 digest;
    add_to(digest, content);
    for (const PdfObject* const root : {resources, group}) {
        ObjectCopy copy(file);
        if (root != nullptr && root->IsDictionary()) copy.add(root);
        add_to(digest, copy.take());
    }
    return digest.hex();
}

}  // namespace iepress::packet
