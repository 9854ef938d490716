#include "packet/takeover.h"

#include <catch2/catch.hpp>

#include "base/sha256.h"
#include "packet/plain_pdf.h"
#include "packet/printed_page.h"
#include "packet/verify.h"
#include "pdf/external.h"
#include "pdf/samples.h"

using namespace iepress;
using namespace iepress::pdf_test;
using namespace iepress::packet_test;

namespace {

struct Taken {
    std::optional<pdf::ForeignPages> pages;
    std::vector<std::string> codes;
};

Taken taken(const std::string& bytes) {
    const Folder folder;
    base::Diagnostics diagnostics;
    Taken result{packet::take_over(folder.put("notice.pdf", bytes), diagnostics), {}};
    for (const auto& one : diagnostics.all()) result.codes.emplace_back(one.message->code);
    return result;
}

/// Pages that each paint one page of the notice, above a line of our own.
pdf::PrintFile painted(const pdf::ForeignPages& notice, std::uint32_t uses, double scale = 0.5) {
    Builder builder("A mailing");
    for (std::uint32_t i = 0; i < uses; ++i) {
        if (i != 0) builder.begin_page();
        builder.text(ArtifactKind::header, "Piece 1 of 1", 54, 36);
        const NodeIndex figure = builder.add(Role::Figure);
        builder.node(figure).alternative = "Notice of rights, page 1";
        builder.node(figure).box = base::Box{{54}, {72}, {306}, {396}};
        builder.node(figure).box_page = i;
        const auto form = i % static_cast<std::uint32_t>(notice.pages.size());
        put(builder, figure, layout::FormUse{form, {54}, {468}, scale});
    }
    pdf::Options options = options_with_case();
    options.foreign = {&notice};
    base::Diagnostics diagnostics;
    auto file = pdf::write_for_print(builder.pages, fonts(), resources(), options, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(file);
    return std::move(*file);
}

std::vector<packet::PrintedPage> pages_of(const std::string& bytes) {
    const Folder folder;
    base::Diagnostics diagnostics;
    auto pages = packet::read_pages(folder.put("a.pdf", bytes), diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(pages);
    return std::move(*pages);
}

const std::string& notice_file() {
    static const std::string file = written(report_pages(3));
    return file;
}

}  // namespace

TEST_CASE("a notice is taken over once and painted many times") {
    const Taken notice = taken(notice_file());
    REQUIRE(notice.codes.empty());
    REQUIRE(notice.pages->pages.size() == 3);
    REQUIRE(notice.pages->name == "notice.pdf");
    REQUIRE(notice.pages->sha256 == base::sha256(notice_file()));
    REQUIRE(notice.pages->pages[0].width.value == 612);

    const pdf::PrintFile three = painted(*notice.pages, 3), fifty = painted(*notice.pages, 51);
    INFO(three.bytes.size() << " and " << fifty.bytes.size());
    CHECK(fifty.bytes.size() - three.bytes.size() < 48 * 500);
    const Folder folder;
    const std::string file = folder.put("a.pdf", fifty.bytes).string();
    const Ran checked = run("qpdf --check '" + file + "'");
    INFO(checked.output);
    CHECK(checked.status == 0);
    CHECK(run("pdftotext -f 51 -l 51 '" + file + "' -").output.find("Words read correctly") != std::string::npos);
    base::Diagnostics diagnostics;
    REQUIRE(packet::verify(file, diagnostics));
    INFO(base::to_text(diagnostics.all()));
    CHECK(diagnostics.all().empty());
    CHECK(run("pdfinfo -struct '" + file + "'").output.find("Figure") != std::string::npos);
}

TEST_CASE("a painted page is known by its digest, and every page by its own") {
    const Taken notice = taken(notice_file());
    const pdf::PrintFile file = painted(*notice.pages, 6);
    const std::vector<packet::PrintedPage> pages = pages_of(file.bytes);
    REQUIRE(pages.size() == 6);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CHECK(pages[i].sha256 == file.page_sha256[i]);
        REQUIRE(pages[i].inks.size() == 1);
        CHECK(pages[i].inks[0].form_sha256 == notice.pages->pages[i % 3].sha256);
        CHECK(pages[i].inks[0].box.x.value == Approx(54));
        CHECK(pages[i].inks[0].box.y.value == Approx(72));
        CHECK(pages[i].inks[0].box.width.value == Approx(306));
        CHECK(pages[i].inks[0].box.height.value == Approx(396));
    }
    CHECK(notice.pages->pages[0].sha256 != notice.pages->pages[1].sha256);
}

TEST_CASE("what is printed from our file looks as the notice does") {
    // turned, cropped, with an image and a shading-free form: poppler paints both alike, pixel by pixel
    const std::string image = stream_object(
        "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace[/Indexed/DeviceRGB 1 8 0 R]",
        "\x01\x02"
        "\x02\x01");
    const std::string indirect = "<FF000000FF00>";
    const std::vector<std::string> further{
        stream_object("/Type/XObject/Subtype/Form/BBox[0 0 60 60]/Resources 9 0 R/Parent 3 0 R",
                      "BT /H 12 Tf 5 20 Td (inside) Tj ET"),
        image, indirect, "<</Font<</H 5 0 R>>>>"};
    for (const char* const turned : {"", "/Rotate 90", "/Rotate 180", "/Rotate 270"}) {
        const std::string original = one_page(
            "/Span<</MCID 3>>BDC BT /H 20 Tf 40 150 Td (Rights) Tj ET EMC 1 0 0 rg 20 20 30 15 re f "
            "q 40 0 0 40 60 60 cm /I Do Q q 1 0 0 1 110 40 cm /F Do Q",
            std::string("/MediaBox[0 0 300 300]/CropBox[10 10 210 190]") + turned, "/XObject<</F 6 0 R/I 7 0 R>>",
            further);
        const Taken notice = taken(original);
        REQUIRE(notice.codes.empty());
        Builder builder("A mailing");
        builder.page().width = notice.pages->pages[0].width;
        builder.page().height = notice.pages->pages[0].height;
        put(builder, ArtifactKind::layout, layout::FormUse{0, {0}, builder.page().height, 1});
        pdf::Options options = plain_options();
        options.foreign = {&*notice.pages};
        const std::string ours = written(builder.pages, options);
        const Folder folder;
        folder.put("a.pdf", original);
        folder.put("b.pdf", ours);
        const std::string in = folder.path.string();
        const Ran compared =
            run("cd '" + in + "' && pdftoppm -r 72 -cropbox a.pdf a && pdftoppm -r 72 b.pdf b && cmp a-1.ppm b-1.ppm");
        INFO(turned << compared.output);
        CHECK(compared.status == 0);
        CHECK(run("qpdf --check '" + in + "/b.pdf'").status == 0);
    }
}

TEST_CASE("what is no whole PDF is refused with its message") {
    using Codes = std::vector<std::string>;
    CHECK(taken("no PDF at all").codes == Codes{"packet/not-a-pdf"});
    CHECK(taken(notice_file().substr(0, notice_file().size() / 2)).codes == Codes{"packet/not-a-pdf"});
    CHECK(taken(one_page("(no end")).codes == Codes{"packet/damaged-page"});
    CHECK(taken(pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"})).codes ==
          Codes{"packet/not-a-pdf"});
    const Folder folder;
    const std::string in = folder.put("a.pdf", notice_file()).string(), out = (folder.path / "b.pdf").string();
    REQUIRE(run("qpdf --encrypt user owner 256 -- '" + in + "' '" + out + "'").status == 0);
    base::Diagnostics diagnostics;
    CHECK_FALSE(packet::take_over(out, diagnostics).has_value());
    CHECK(diagnostics.contains("packet/encrypted"));
}

TEST_CASE("objects that nest or circle without end are refused or cut") {
    std::string deep = "1";
    for (int i = 0; i < 200; ++i) deep = "[" + deep + "]";
    CHECK(taken(one_page("", "/MediaBox[0 0 612 792]", "/ColorSpace<</C " + deep + ">>")).codes ==
          std::vector<std::string>{"packet/damaged-page"});
    const Taken circle =
        taken(one_page("/F Do", "/MediaBox[0 0 612 792]", "/XObject<</F 6 0 R>>",
                       {stream_object("/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</F 6 0 R>>>>", "/F Do")}));
    CHECK(circle.codes.empty());
}

TEST_CASE("a file with pages of others does not say that it is PDF/A") {
    const Taken notice = taken(notice_file());
    const std::string open = inflated(painted(*notice.pages, 1).bytes);
    CHECK(open.find("pdfaid:part") == std::string::npos);
    CHECK(open.find("pdfuaid:part") == std::string::npos);
    CHECK(inflated(notice_file()).find("pdfaid:part") != std::string::npos);
}
