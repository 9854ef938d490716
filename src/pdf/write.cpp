#include "pdf/write.h"

#include <deque>

#include "base/sha256.h"
#include "pdf/attachments.h"
#include "pdf/compress.h"
#include "pdf/content.h"
#include "pdf/foreign_objects.h"
#include "pdf/glyph_use.h"
#include "pdf/messages.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/objects.h"
#include "pdf/resources.h"
#include "pdf/serialise.h"
#include "pdf/structure.h"
#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

/// The fonts of a document: of each face its prepared core, or a subset of its own.
struct DocumentFonts {
    std::deque<PreparedFont> own;
    std::vector<const PreparedFont*> fonts;  ///< /F0, /F1 …
    std::vector<PageFont> by_face;
};

std::optional<DocumentFonts> prepare_fonts(const GlyphUse& use, const text::FontLibrary& library,
                                           const Resources::Content& resources,
                                           base::Diagnostics& diagnostics) {
    DocumentFonts fonts;
    fonts.by_face.resize(library.size());
    for (const FaceUse& one : use.faces) {
        const text::Face& face = library.face(one.face);
        const Core* const core = resources.core_of(one.face, one.glyphs);
        const PreparedFont* font = core != nullptr ? &core->font : nullptr;
        if (font == nullptr) {
            std::optional<PreparedFont> own = prepare_font(face, one.glyphs, one.texts, Effort::even);
            if (!own) {
                diagnostics.report(library_failed, {},
                                   "hb-subset refused the font " + face.postscript_name());
                return std::nullopt;
            }
            font = &fonts.own.emplace_back(std::move(*own));
        }
        fonts.by_face[static_cast<std::size_t>(one.face)] = {
            static_cast<std::uint32_t>(fonts.fonts.size()), &font->glyphs,
            10000.0 / font->metrics.units_per_em, one.anchor, one.space};
        fonts.fonts.push_back(font);
    }
    return fonts;
}

HPDF_Dict add_page_resources(Objects& objects, const DocumentFonts& fonts, std::span<const HPDF_Dict> forms) {
    const HPDF_Dict names = objects.dict();
    for (std::size_t i = 0; i < fonts.fonts.size(); ++i) {
        objects.add(names, ("F" + std::to_string(i)).c_str(), add_font(objects, *fonts.fonts[i]));
    }
    const HPDF_Dict page_resources = objects.numbered_dict();
    objects.add(page_resources, "Font", names);
    if (forms.empty()) return page_resources;
    const HPDF_Dict form_names = objects.dict();
    for (std::size_t i = 0; i < forms.size(); ++i) {
        objects.add(form_names, ("X" + std::to_string(i)).c_str(), forms[i]);
    }
    objects.add(page_resources, "XObject", form_names);
    return page_resources;
}

// Page dictionaries come first: links, bookmarks and structure elements all point at them.
std::vector<HPDF_Dict> add_pages(Objects& objects, const layout::Pages& pages) {
    std::vector<HPDF_Dict> dicts;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const HPDF_Dict dict = objects.numbered_dict();
        if (dict == nullptr) break;
        dict->header.obj_class |= HPDF_OSUBCLASS_PAGE;  // libharu counts these for /Count
        objects.add_name(dict, "Type", "Page");
        objects.add(dict, "Parent", objects.page_root());
        const HPDF_Array box = objects.array();
        for (const double corner : {0.0, 0.0, pages.pages[i].width.value, pages.pages[i].height.value}) {
            objects.append_real(box, to_hundredths({corner}) / 100.0);
        }
        objects.add(dict, "MediaBox", box);
        objects.add_number(dict, "StructParents", static_cast<std::int32_t>(i));
        objects.add_name(dict, "Tabs", "S");  // PDF/UA-1 7.18.3
        auto* const kids =
            static_cast<HPDF_Array>(HPDF_Dict_GetItem(objects.page_root(), "Kids", HPDF_OCLASS_ARRAY));
        objects.append(kids, dict);
        dicts.push_back(dict);
    }
    dicts.resize(pages.pages.size(), nullptr);
    return dicts;
}

// `digests` may be null: only what is printed in one night is proven page by page.
std::vector<PageTags> add_contents(Objects& objects, const layout::Pages& pages, const GlyphUse& use,
                                   const DocumentFonts& fonts, std::span<const HPDF_Dict> dicts,
                                   HPDF_Dict page_resources, std::vector<std::string>* digests) {
    std::vector<PageTags> tags;
    tags.reserve(pages.pages.size());
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        PageContent content = page_content(pages.pages[i], pages.tree, use.replacements[i], fonts.by_face);
        objects.add(dicts[i], "Resources", page_resources);
        objects.add(dicts[i], "Contents", objects.flate_stream(compress(content.operators, Effort::quick)));
        tags.push_back(std::move(content.tags));
        if (digests != nullptr) digests->push_back(base::sha256(content.operators));
    }
    return tags;
}

PageNumbers add_navigation(Objects& objects, const layout::Pages& pages, std::span<const HPDF_Dict> dicts) {
    PageNumbers numbers;
    const std::vector<std::uint32_t> keys = first_link_keys(pages);
    for (std::uint32_t i = 0; i < pages.pages.size(); ++i) {
        numbers.pages.push_back(Objects::number_of(dicts[i]));
        numbers.annotations.push_back(add_links(objects, pages, i, dicts, keys[i]));
    }
    add_bookmarks(objects, pages, dicts);
    add_page_labels(objects);
    return numbers;
}

// Last: the elements are numbered from the end of libharu's table on.
WrittenObjects add_structure(Objects& objects, const layout::Pages& pages, std::span<const PageTags> tags,
                             const PageNumbers& numbers) {
    const HPDF_Dict root = objects.numbered_dict();
    if (root == nullptr) return {};
    objects.add_name(root, "Type", "StructTreeRoot");
    objects.add(objects.catalog(), "StructTreeRoot", root);
    Structure structure =
        write_structure(pages, tags, numbers, Objects::number_of(root), objects.xref()->entries->count);
    objects.add_written(root, std::move(structure.root_entries));
    return std::move(structure.objects);
}

std::optional<std::string> write_file(const layout::Pages& pages, const text::FontLibrary& fonts,
                                      const Resources& resources, const Options& options,
                                      std::vector<std::string>* digests, base::Diagnostics& diagnostics) {
    const GlyphUse use = read_glyphs(pages, fonts, resources.content());
    const std::optional<DocumentFonts> document_fonts =
        prepare_fonts(use, fonts, resources.content(), diagnostics);
    if (!document_fonts) return std::nullopt;

    Objects objects;
    const std::vector<HPDF_Dict> dicts = add_pages(objects, pages);
    const HPDF_Dict page_resources =
        add_page_resources(objects, *document_fonts, add_foreign(objects, options.foreign));
    const std::vector<PageTags> tags =
        add_contents(objects, pages, use, *document_fonts, dicts, page_resources, digests);
    const PageNumbers numbers = add_navigation(objects, pages, dicts);
    add_metadata(objects, pages, options, resources.content().colour_profile);
    add_attachments(objects, options.attachments, options.date);
    const WrittenObjects elements = add_structure(objects, pages, tags, numbers);

    std::optional<std::string> file = serialise(objects, elements);
    if (const auto error = objects.error()) {
        diagnostics.report(library_failed, {},
                           fmt::format("libharu error {:#06x}, detail {}", error->code, error->detail));
        return std::nullopt;
    }
    return file;
}

}  // namespace

std::optional<std::string> write(const layout::Pages& pages, const text::FontLibrary& fonts,
                                 const Resources& resources, const Options& options,
                                 base::Diagnostics& diagnostics) {
    return write_file(pages, fonts, resources, options, nullptr, diagnostics);
}

std::optional<PrintFile> write_for_print(const layout::Pages& pages, const text::FontLibrary& fonts,
                                         const Resources& resources, const Options& options,
                                         base::Diagnostics& diagnostics) {
    PrintFile file;
    std::optional<std::string> bytes = write_file(pages, fonts, resources, options, &file.page_sha256, diagnostics);
    if (!bytes) return std::nullopt;
    file.bytes = std::move(*bytes);
    return file;
}

}  // namespace iepress::pdf
