#include "pdf/metadata.h"

#include <string_view>

#include "base/xml_text.h"
#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

void append_element(std::string& out, std::string_view name, std::string_view open, std::string_view text,
                    std::string_view close) {
    if (text.empty()) return;
    out.append("<").append(name).append(">").append(open);
    base::append_escaped(out, text);
    out.append(close).append("</").append(name).append(">\n");
}

constexpr std::string_view alternatives = "<rdf:Alt><rdf:li xml:lang=\"x-default\">";
constexpr std::string_view alternatives_end = "</rdf:li></rdf:Alt>";

// PDF/A-3 6.6.2.3: pdfuaid is none of the schemas that PDF/A knows, so the file describes it.
constexpr std::string_view ua_schema =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

constexpr std::string_view packet_begin =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
    "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" "
    "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";

void add_output_intent(Objects& objects, const std::string& colour_profile) {
    const HPDF_Dict profile = objects.flate_stream(colour_profile);
    objects.add_number(profile, "N", 3);
    const HPDF_Dict intent = objects.dict();
    objects.add_name(intent, "Type", "OutputIntent");
    objects.add_name(intent, "S", "GTS_PDFA1");
    objects.add_bytes(intent, "OutputConditionIdentifier", "sRGB IEC61966-2.1");
    objects.add(intent, "DestOutputProfile", profile);
    const HPDF_Array intents = objects.array();
    objects.append(intents, intent);
    objects.add(objects.catalog(), "OutputIntents", intents);
}

void add_information(Objects& objects, const layout::Pages& pages, const Options& options) {
    const HPDF_Dict info = objects.info();
    objects.add_text(info, "Producer", options.producer);
    objects.add_text(info, "Title", pages.title);
    if (!pages.author.empty()) objects.add_text(info, "Author", pages.author);
    if (!pages.subject.empty()) objects.add_text(info, "Subject", pages.subject);
    objects.add_bytes(info, "CreationDate", date_text(options.date));
    objects.add_bytes(info, "ModDate", date_text(options.date));
}

}  // namespace

std::string xmp_packet(const layout::Pages& pages, const Options& options) {
    const std::string date = base::to_iso(options.date) + "T00:00:00Z";
    std::string out(packet_begin);
    append_element(out, "dc:title", alternatives, pages.title, alternatives_end);
    append_element(out, "dc:creator", "<rdf:Seq><rdf:li>", pages.author, "</rdf:li></rdf:Seq>");
    append_element(out, "dc:description", alternatives, pages.subject, alternatives_end);
    append_element(out, "dc:language", "<rdf:Bag><rdf:li>", pages.language, "</rdf:li></rdf:Bag>");
    append_element(out, "pdf:Producer", {}, options.producer, {});
    append_element(out, "xmp:CreateDate", {}, date, {});
    append_element(out, "xmp:ModifyDate", {}, date, {});
    if (options.foreign.empty()) {  // what others wrote may lack fonts, tags, colours
        out +=
            "<pdfuaid:part>1</pdfuaid:part>\n<pdfaid:part>3</pdfaid:part>\n"
            "<pdfaid:conformance>A</pdfaid:conformance>\n";
        out += ua_schema;
    }
    out += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
    return out;
}

void add_metadata(Objects& objects, const layout::Pages& pages, const Options& options,
                  const std::string& colour_profile) {
    add_information(objects, pages, options);
    const HPDF_Dict catalog = objects.catalog();
    const HPDF_Dict metadata = objects.plain_stream(xmp_packet(pages, options));
    objects.add_name(metadata, "Type", "Metadata");
    objects.add_name(metadata, "Subtype", "XML");
    objects.add(catalog, "Metadata", metadata);
    objects.add_text(catalog, "Lang", pages.language);
    const HPDF_Dict marked = objects.dict();
    objects.add_true(marked, "Marked");
    objects.add(catalog, "MarkInfo", marked);
    const HPDF_Dict preferences = objects.dict();
    objects.add_true(preferences, "DisplayDocTitle");  // PDF/UA-1 7.1
    if (text::direction_of(pages.language) == text::Direction::right_to_left) {
        objects.add_name(preferences, "Direction", "R2L");
    }
    objects.add(catalog, "ViewerPreferences", preferences);
    add_output_intent(objects, colour_profile);
}

}  // namespace iepress::pdf
