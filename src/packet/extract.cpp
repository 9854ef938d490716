#include "packet/messages.h"
#include "packet/pdf_file.h"
#include "packet/verify.h"

namespace iepress::packet {

using PoDoFo::PdfObject;

namespace {

AttachedFile attached_file(const PdfFile& file, const std::string& key, const PdfObject* specification) {
    AttachedFile attached;
    attached.name = file.text(specification, "UF");
    if (attached.name.empty()) attached.name = file.text(specification, "F");
    if (attached.name.empty()) attached.name = key;
    attached.relationship = file.name(specification, "AFRelationship");
    const PdfObject* const embedded = file.get(specification, "EF");
    const PdfObject* stream = file.get(embedded, "UF");
    if (stream == nullptr) stream = file.get(embedded, "F");
    attached.bytes = file.stream(stream);
    return attached;
}

}  // namespace

std::optional<std::vector<AttachedFile>> extract(const std::filesystem::path& file,
                                                 base::Diagnostics& diagnostics) {
    std::vector<AttachedFile> attached;
    const bool read = with_pdf(file, diagnostics, [&](const PdfFile& pdf) {
        const PdfObject* const files = pdf.get(pdf.get(pdf.catalog(), "Names"), "EmbeddedFiles");
        for (const auto& [key, specification] : pdf.tree(files, "Names")) {
            attached.push_back(attached_file(pdf, key, specification));
        }
    });
    if (!read) return std::nullopt;
    return attached;
}

}  // namespace iepress::packet
