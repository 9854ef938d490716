// What a page's operators name: fonts, forms and images, each read once for a file; and what the tags say of
// its numbered pieces.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "packet/matrix.h"
#include "packet/page_font.h"
#include "packet/pdf_file.h"

namespace iepress::packet {

/// A form or an image as it is painted.
struct PaintedObject {
    Matrix matrix;
    Point corner, opposite{1, 1};  ///< of what it covers: /BBox of a form, one square unit of an image
    std::string sha256;
};

/// What a structure element says about the text in it.
struct ElementFacts {
    const PoDoFo::PdfObject* element = nullptr;
    std::string language;     ///< inherited
    std::string actual_text;  ///< its own
};

class PageParts {
public:
    explicit PageParts(const PdfFile& file);

    /// /Resources of a page, its own or an ancestor's; null for none.
    [[nodiscard]] const PoDoFo::PdfObject* resources_of(const PoDoFo::PdfObject* page) const;
    /// Never null: what the resources lack is a font without text.
    [[nodiscard]] const PageFont* font(const PoDoFo::PdfObject* resources, std::string_view name);
    /// Null for what the resources lack.
    [[nodiscard]] const PaintedObject* object(const PoDoFo::PdfObject* resources, std::string_view name);
    /// A property list of /Properties; null for none.
    [[nodiscard]] const PoDoFo::PdfObject* properties(const PoDoFo::PdfObject* resources, std::string_view name) const;

    /// By MCID; null for a number that no element has.
    [[nodiscard]] std::vector<const ElementFacts*> elements_of(const PoDoFo::PdfObject* page);

    [[nodiscard]] const PdfFile& file() const noexcept { return file_; }

private:
    using Names = std::map<std::string, const PoDoFo::PdfObject*, std::less<>>;
    const PoDoFo::PdfObject* named(const PoDoFo::PdfObject* resources, const char* kind, std::string_view name);
    [[nodiscard]] PaintedObject read_object(const PoDoFo::PdfObject* object) const;
    const ElementFacts* facts_of(const PoDoFo::PdfObject* element, int depth);

    const PdfFile& file_;
    std::string language_;                                                          // of the document
    std::unordered_map<std::string, const PoDoFo::PdfObject*> parents_;             // the parent tree by decimal key
    std::map<std::pair<const PoDoFo::PdfObject*, std::string_view>, Names> names_;  // by resources and kind
    std::unordered_map<const PoDoFo::PdfObject*, std::unique_ptr<PageFont>> fonts_;
    std::unordered_map<const PoDoFo::PdfObject*, std::unique_ptr<PaintedObject>> objects_;
    std::unordered_map<const PoDoFo::PdfObject*, std::unique_ptr<ElementFacts>> facts_;
};

}  // namespace iepress::packet
