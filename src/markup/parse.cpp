#include "markup/parse.h"

#include "markup/check.h"
#include "markup/messages.h"
#include "markup/reading.h"

namespace iepress::markup {

namespace {

Furniture read_furniture(Reading& reading, const XMLElement& root, Tag tag) {
    Furniture furniture;
    const XMLElement* element = child(root, tag);
    if (element == nullptr) return furniture;
    for_each_child(*element, [&](const XMLElement& part, Tag place) {
        Inline line = read_line(reading, part);
        if (place == Tag::start) furniture.start = std::move(line);
        if (place == Tag::center) furniture.center = std::move(line);
        if (place == Tag::end) furniture.end = std::move(line);
    });
    return furniture;
}

void check_links(Reading& reading) {
    for (const Link& link : reading.links_to_ids) {
        if (!reading.ids.contains(link.target.substr(1))) reading.diagnostics.report(dead_link, link.place);
    }
}

Document read_document(Reading& reading, const XMLElement& root) {
    Document document;
    document.place = reading.source.place_of(root);
    document.language = read_language(reading, root);
    // PDF/UA-1 7.1: a document has a title
    document.title = read_filled_text(reading, root, "title");
    document.author = read_text(root, "author");
    document.subject = read_text(root, "subject");
    document.watermark = read_text(root, "watermark");
    document.header = read_furniture(reading, root, Tag::header);
    document.footer = read_furniture(reading, root, Tag::footer);
    document.blocks = read_blocks(reading, root);
    check_links(reading);
    return document;
}

}  // namespace

std::optional<Document> parse(const template_::Rendered& rendered, base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    Source source(rendered);
    const tinyxml2::XMLDocument* xml = source.parse(diagnostics);
    const XMLElement* root = xml == nullptr ? nullptr : check_vocabulary(*xml, source, diagnostics);
    if (root == nullptr) return std::nullopt;
    Reading reading{source, diagnostics};
    Document document = read_document(reading, *root);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return document;
}

}  // namespace iepress::markup
