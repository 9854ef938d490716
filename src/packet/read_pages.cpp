#include "base/sha256.h"
#include "packet/copied_objects.h"
#include "packet/messages.h"
#include "packet/page_reading.h"
#include "packet/pdf_file.h"
#include "packet/printed_page.h"

namespace iepress::packet {

std::optional<std::vector<PrintedPage>> read_pages(const std::filesystem::path& file, base::Diagnostics& diagnostics) {
    const std::string name = file.string();
    const base::Place place{&name, 0, 0};
    std::vector<PrintedPage> pages;
    bool whole = true;
    const bool read = with_pdf(file, diagnostics, [&](const PdfFile& pdf) {
        PageParts parts(pdf);
        for (const PoDoFo::PdfObject* const dict : pdf.pages()) {
            const std::string content = pdf.content(dict);
            std::optional<PrintedPage> page = read_page(dict, content, parts);
            if (!page) {
                diagnostics.report(damaged_page, place, pages.size() + 1);
                page.emplace();
                whole = false;
            }
            page->sha256 = base::sha256(content);
            pages.push_back(std::move(*page));
        }
    });
    if (!read || !whole) return std::nullopt;
    return pages;
}

}  // namespace iepress::packet
