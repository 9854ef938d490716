// A PDF as PoDoFo reads it, with the few questions that the checks ask. Any of them may throw
// PoDoFo::PdfError, which is no std::exception: only `with_pdf` lets it come that far. Several threads
// may read at once, each its own file.
#pragma once

#include <podofo/podofo.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"

namespace iepress::packet {

class PdfFile {
public:
    /// Reads the objects; `bytes` must outlive it.
    explicit PdfFile(const std::string& bytes);

    [[nodiscard]] const PoDoFo::PdfObject* catalog() const { return get(trailer(), "Root"); }
    [[nodiscard]] const PoDoFo::PdfObject* trailer() const { return parser_.GetTrailer(); }

    /// Whether it is encrypted, be it with an empty password that lets everyone read.
    [[nodiscard]] bool encrypted() const { return parser_.GetEncrypted(); }

    /// What an object refers to; null for nothing, and for a reference to nothing.
    [[nodiscard]] const PoDoFo::PdfObject* resolve(const PoDoFo::PdfObject* object) const;
    /// The entry of a dictionary, resolved; null if `dict` is none or has no such entry.
    [[nodiscard]] const PoDoFo::PdfObject* get(const PoDoFo::PdfObject* dict, const char* key) const;
    [[nodiscard]] std::string name(const PoDoFo::PdfObject* dict, const char* key) const;
    [[nodiscard]] std::string text(const PoDoFo::PdfObject* dict, const char* key) const;  ///< UTF-8
    [[nodiscard]] bool is_true(const PoDoFo::PdfObject* dict, const char* key) const;
    /// The items of an array, resolved; one item for what is no array; none for null.
    [[nodiscard]] std::vector<const PoDoFo::PdfObject*> items(const PoDoFo::PdfObject* array_or_one) const;
    /// A stream's bytes, unpacked.
    [[nodiscard]] std::string stream(const PoDoFo::PdfObject* stream) const;
    /// The same of a stream or of an array of streams, with a line end behind each (7.8.2).
    [[nodiscard]] std::string joined_streams(const PoDoFo::PdfObject* stream_or_array) const;

    /// A page's content: its stream's bytes, or those of several joined.
    [[nodiscard]] std::string content(const PoDoFo::PdfObject* page) const;

    /// Page dictionaries in order.
    [[nodiscard]] std::vector<const PoDoFo::PdfObject*> pages() const;
    /// Leaves of a name or number tree: keys and resolved values, in order. Keys of a number tree
    /// are decimal.
    [[nodiscard]] std::vector<std::pair<std::string, const PoDoFo::PdfObject*>> tree(
        const PoDoFo::PdfObject* root, const char* leaf_key) const;

private:
    [[nodiscard]] std::vector<const PoDoFo::PdfObject*> leaves(const PoDoFo::PdfObject* root) const;

    // No PdfMemDocument: it makes page tree, fonts and a date that nobody asks for, the date by localtime(),
    // whose answer all threads share.
    mutable PoDoFo::PdfVecObjects objects_;  // reading an object loads it
    PoDoFo::PdfParser parser_;
};

/// Reads a file and calls `use`. Reports base/… for what cannot be opened, packet/not-a-pdf for
/// what cannot be read, packet/encrypted; false then. Nothing that a damaged file makes PoDoFo
/// throw leaves it.
[[nodiscard]] bool with_pdf(const std::filesystem::path& path, base::Diagnostics& diagnostics,
                            const std::function<void(const PdfFile&)>& use);

}  // namespace iepress::packet
