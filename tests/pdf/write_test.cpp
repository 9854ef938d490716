#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "pdf/external.h"
#include "pdf/samples.h"

using namespace iepress;
using namespace iepress::pdf_test;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
    return found;
}

}  // namespace

TEST_CASE("qpdf finds nothing wrong") {
    const Folder folder;
    for (const auto& pages : {all_roles_pages(), script_pages(), report_pages(2)}) {
        const auto path = folder.put("a.pdf", written(pages, options_with_case()));
        const Ran ran = run("qpdf --check '" + path.string() + "'");
        INFO(ran.output);
        REQUIRE(ran.status == 0);
    }
}

TEST_CASE("every font is embedded, subset and has Unicode") {
    const Folder folder;
    const auto path = folder.put("a.pdf", written(script_pages()));
    const std::string fonts_list = run("pdffonts '" + path.string() + "'").output;
    INFO(fonts_list);
    REQUIRE(count(fonts_list, "yes yes yes") == 9);
    REQUIRE_FALSE(has(fonts_list, " no "));
}

TEST_CASE("the same pages give the same bytes, others give another ID") {
    const std::string one = written(all_roles_pages(), options_with_case());
    REQUIRE(one == written(all_roles_pages(), options_with_case()));
    layout::Pages other = all_roles_pages();
    other.subject += "!";
    const std::string two = written(other, options_with_case());
    const auto id = [](const std::string& file) { return file.substr(file.rfind("/ID["), 40); };
    REQUIRE(id(one) != id(two));
    // fonts prepared anew are the same fonts
    base::Diagnostics diagnostics;
    const auto again = pdf::Resources::load(fonts(), diagnostics);
    REQUIRE(again.has_value());
    REQUIRE(pdf::write(all_roles_pages(), fonts(), *again, options_with_case(), diagnostics) == one);
}

TEST_CASE("threads that share fonts and resources write the same bytes") {
    const layout::Pages scripts = script_pages();
    const layout::Pages roles = all_roles_pages();
    const std::string expected = written(scripts) + written(roles);
    std::array<std::string, 8> found;
    {
        std::vector<std::jthread> threads;
        for (std::string& one : found) {
            threads.emplace_back([&] { one = written(scripts) + written(roles); });
        }
    }
    for (const std::string& one : found) REQUIRE((one == expected));
}

TEST_CASE("the catalog says language, title, tags and colour") {
    const std::string file = inflated(written(all_roles_pages()));
    REQUIRE(file.substr(0, 8) == "%PDF-1.7");
    for (const char* part :
         {"/Lang (en-US)", "/DisplayDocTitle true", "/Marked true", "/S /GTS_PDFA1", "/PageMode /UseOutlines",
          "<pdfuaid:part>1<", "<pdfaid:part>3<", "<pdfaid:conformance>A<", "/Tabs /S", "/PageLabels",
          "<xmp:CreateDate>2026-01-23T00:00:00Z<", "/CreationDate (D:20260123000000Z)",
          "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">A test of the pdf stage<"}) {
        INFO(part);
        REQUIRE(has(file, part));
    }
    REQUIRE(has(inflated(written(Builder("سند", "ar").pages)), "/Direction /R2L"));
}

TEST_CASE("what is special in XML is written as such in the metadata") {
    Builder builder("Goals & <progress> \"A\"");
    REQUIRE(has(inflated(written(builder.pages)), "Goals &amp; &lt;progress&gt; &quot;A&quot;"));
}

TEST_CASE("each role, attribute and artifact is in the file") {
    const std::string file = inflated(written(all_roles_pages()));
    for (const char* role : {"Document", "Sect",  "H1",    "H2",      "H3",    "H4",    "P",  "L",  "LI",
                             "Lbl",      "LBody", "Table", "Caption", "THead", "TBody", "TR", "TH", "TD",
                             "Figure",   "Note",  "Span",  "Link",    "TOC",   "TOCI",  "Div"}) {
        INFO(role);
        REQUIRE(has(file, std::string("/S /") + role + "\n"));
    }
    for (const char* part :
         {"/Scope /Column", "/Scope /Row", "/Scope /Both", "/ColSpan 2", "/ListNumbering /Disc",
          "/Placement /Block", "/Lang (es)", "/ID (note-legal)", "/ID (head-both)", "/IDTree", "/Type /OBJR",
          "/Type /MCR", "/Artifact<</Type/Pagination/Subtype/Header>>BDC",
          "/Artifact<</Type/Pagination/Subtype/Footer>>BDC",
          "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC", "/Artifact<</Type/Layout>>BDC"}) {
        INFO(part);
        REQUIRE(has(file, part));
    }
    REQUIRE(count(file, "/S /Note\n") == 2);
    REQUIRE(count(file, "/ID (note-") == 2);  // the one without an ID got one
}

TEST_CASE("links have contents, a place in the structure and a target") {
    const std::string file = inflated(written(all_roles_pages()));
    REQUIRE(count(file, "/Subtype /Link") == 2);
    REQUIRE(has(file, "/Contents (The law \\(IDEA\\))"));
    REQUIRE(has(file, "/URI (https://sites.ed.gov/idea/%C3%B1?a=b)"));
    REQUIRE(has(file, "/StructParent 2\n"));
    REQUIRE(has(file, "/StructParent 3\n"));
    REQUIRE(count(file, "/XYZ") == 6);  // five bookmarks and a link
}

TEST_CASE("text comes out once and in reading order") {
    const std::string text = extracted_text(written(all_roles_pages()));
    INFO(text);
    std::size_t at = 0;
    for (const char* part :
         {"Progress Report\n", "Introduction", "The school says ¿Cómo está? and points to the law",
          "Extended time", "A note: draft only.", "34 CFR 300.320", "(name) \\ date", "goes on",
          "on the next page.", "Goal 1", "Measure", "Baseline probe, quiet room", "Sep 19"}) {
        INFO(part);
        at = text.find(part, at);
        REQUIRE(at != std::string::npos);
    }
    REQUIRE(count(text, "on the next page.") == 1);
}

TEST_CASE("every script's text comes back in logical order") {
    std::string text = extracted_text(written(script_pages()));
    // pdftotext puts embedding marks around right-to-left text
    for (const std::string mark : {"\u202A", "\u202B", "\u202C"}) {
        for (std::size_t at = 0; (at = text.find(mark)) != std::string::npos;) text.erase(at, mark.size());
    }
    INFO(text);
    for (const ScriptLine& line : script_lines()) {
        INFO(line.name);
        CHECK(has(text, line.text + "\n"));
    }
    REQUIRE_FALSE(has(text, "\uFFFD"));
}

TEST_CASE("a soft hyphen that is not seen does not part a word for a search") {
    Builder builder;
    const NodeIndex paragraph = builder.add(Role::P);
    builder.text(paragraph, "infor\u00ADmation a\u200Bb", 54, 60);
    const std::string text = extracted_text(written(builder.pages));
    REQUIRE(has(text, "information ab"));
}

TEST_CASE("a letter with a mark that the font must compose comes back as it was") {
    Builder builder;
    builder.text(builder.add(Role::P), "Yo\u0328ru\u0300ba\u0301 x\u0323 end", 54, 60);
    const std::string text = extracted_text(written(builder.pages));
    INFO(text);
    // one word: nothing parts it
    REQUIRE(count(text.substr(0, text.find(" end")), " ") == 1);
}

TEST_CASE("a face's everyday letters come from its prepared core, others from a subset of its own") {
    Builder everyday;
    everyday.text(everyday.add(Role::P), "Office – naïve", 54, 60);
    Builder other;
    other.text(other.add(Role::P), "Office – naïve", 54, 60);
    Builder beyond;
    beyond.text(beyond.add(Role::P), "Office – naïve ж", 54, 60);
    const auto name = [](const layout::Pages& pages) {
        const std::string file = inflated(written(pages));
        return file.substr(file.find("/BaseFont"), 40);
    };
    REQUIRE(name(everyday.pages) == name(other.pages));
    REQUIRE(name(everyday.pages) != name(beyond.pages));
    REQUIRE(written(beyond.pages).size() < written(everyday.pages).size());
}

TEST_CASE("a document of many pages, notes and links has trees of leaves") {
    Builder builder;
    for (int i = 0; i < 150; ++i) {
        if (i != 0) builder.begin_page();
        const NodeIndex note = builder.add(Role::Note);
        builder.text(note, "Note " + std::to_string(i), 54, 60);
    }
    const std::string bytes = written(builder.pages);
    const std::string file = inflated(bytes);
    REQUIRE(count(file, "/Limits [") >= 6);
    REQUIRE(count(file, "/Type /Page\n") == 150);
    REQUIRE(has(file, "/Count 150"));
    const Folder folder;
    REQUIRE(run("qpdf --check '" + folder.put("a.pdf", bytes).string() + "'").status == 0);
}

TEST_CASE("an empty document is a document") {
    const std::string file = written(Builder().pages);
    const Folder folder;
    REQUIRE(run("qpdf --check '" + folder.put("a.pdf", file).string() + "'").status == 0);
}

TEST_CASE("attached files come back byte for byte") {
    const Folder folder;
    pdf::Options options = options_with_case();
    std::string binary;
    for (int i = 0; i < 70000; ++i) binary += static_cast<char>(i * 7);
    options.attachments.push_back({"b data.bin", "application/octet-stream", "", "Data", binary});
    options.attachments.push_back({"año.txt", "text/plain", "Notas", "Supplement", ""});
    const auto path = folder.put("a.pdf", written(all_roles_pages(), options));
    REQUIRE(run("pdfdetach -saveall -o '" + folder.path.string() + "' '" + path.string() + "'").status == 0);
    const auto content = [&](const std::string& name) {
        std::ifstream stream(folder.path / name, std::ios::binary);
        REQUIRE(stream.good());
        return std::string(std::istreambuf_iterator<char>(stream), {});
    };
    REQUIRE(content("case.xml") == options.attachments[0].bytes);
    REQUIRE(content("b data.bin") == binary);
    REQUIRE(content("año.txt").empty());
    const std::string file = inflated(written(all_roles_pages(), options));
    REQUIRE(has(file, "/AFRelationship /Source"));
    REQUIRE(has(file, "/Subtype /application#2fxml"));
    REQUIRE(has(file, "/AF ["));
}

TEST_CASE("libharu's failure is reported, and no file is given") {
    Builder builder(std::string(40000, 'x') + "ü");  // more than libharu takes in a string
    builder.text(builder.add(Role::P), "text", 54, 60);
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(
        pdf::write(builder.pages, fonts(), resources(), options_with_case(), diagnostics).has_value());
    REQUIRE(diagnostics.contains("pdf/library-failed"));
    REQUIRE(diagnostics.error_count() == 1);
}

TEST_CASE("a rule that two neighbours draw is painted once, and a dot takes few bytes") {
    Builder builder;
    put(builder, ArtifactKind::layout, line(54, 60, 54, 80));
    put(builder, ArtifactKind::layout, line(54, 60, 54, 80));
    put(builder, ArtifactKind::layout, line(54, 60, 54, 80, 2));
    put(builder, ArtifactKind::layout, layout::Disc{{100}, {92}, {2}, {0x1f, 0x4e, 0x9e}, true, {}});
    put(builder, ArtifactKind::layout, line(54, 60, 54, 80));
    const std::string file = inflated(written(builder.pages));
    CHECK(count(file, "54 732 m\n54 712 l\nS\n") == 3);
    CHECK(has(file, "1 J\n100 700 m\n100 700 l\nS\n"));
    CHECK(has(file, "0 J\n54 732 m\n"));
}
