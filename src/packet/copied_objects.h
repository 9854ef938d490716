// Objects of a PDF with all that they refer to, numbered anew in the order in which they are met: the same for
// the same content, wherever it stands in which file.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "packet/pdf_file.h"
#include "pdf/foreign.h"

namespace iepress::packet {

/// Thrown for objects that nest or refer to each other more than anyone wrote on purpose.
struct TooManyObjects {};

class ObjectCopy {
public:
    explicit ObjectCopy(const PdfFile& file) : file_(file) {}

    /// The index of a dictionary or stream. Its content is copied by `take`.
    std::uint32_t add(const PoDoFo::PdfObject* object);
    /// All that was added and what it refers to, in the order in which it is met. Indirect arrays and numbers
    /// stand where they are referred to; entries that tie an object to its old file (structure, pages, metadata)
    /// are left out. Throws PdfError and TooManyObjects.
    [[nodiscard]] std::vector<pdf::ForeignObject> take();

private:
    void append_dictionary(pdf::ForeignObject& out, const PoDoFo::PdfDictionary& dictionary, int depth);
    void append_value(pdf::ForeignObject& out, const PoDoFo::PdfObject& value, int depth);
    void append_target(pdf::ForeignObject& out, const PoDoFo::PdfObject* target, int depth);

    const PdfFile& file_;
    std::vector<const PoDoFo::PdfObject*> order_;
    std::unordered_map<const PoDoFo::PdfObject*, std::uint32_t> index_;
};

/// A number as PDF writes it, with at most six decimals and no exponent. Reading it and writing it again gives
/// the same.
[[nodiscard]] std::string real_text(double value);

/// SHA-256 of what an image or other object is, with all that it refers to; hexadecimal.
[[nodiscard]] std::string object_digest(const PdfFile& file, const PoDoFo::PdfObject* object);

/// SHA-256 of what a form paints: its content, unpacked, its resources and its transparency group with all they
/// refer to. Null for what it lacks.
[[nodiscard]] std::string form_digest(const PdfFile& file, std::string_view content, const PoDoFo::PdfObject* resources,
                                      const PoDoFo::PdfObject* group);

}  // namespace iepress::packet
