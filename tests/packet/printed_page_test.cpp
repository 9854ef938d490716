#include "packet/printed_page.h"

#include <zint.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "base/sha256.h"
#include "packet/plain_pdf.h"
#include "pdf/external.h"
#include "pdf/samples.h"

using namespace iepress;
using namespace iepress::pdf_test;
using namespace iepress::packet_test;
using packet::PrintedInk;
using packet::PrintedPage;
using packet::PrintedText;

namespace {

struct Read {
    std::vector<PrintedPage> pages;
    std::vector<std::string> codes;
};

Read read(const std::string& bytes) {
    const Folder folder;
    base::Diagnostics diagnostics;
    Read result;
    auto pages = packet::read_pages(folder.put("a.pdf", bytes), diagnostics);
    if (pages) result.pages = std::move(*pages);
    for (const auto& one : diagnostics.all()) result.codes.emplace_back(one.message->code);
    return result;
}

PrintedPage only_page(const std::string& bytes) {
    Read result = read(bytes);
    REQUIRE(result.codes.empty());
    REQUIRE(result.pages.size() == 1);
    return std::move(result.pages.front());
}

const PrintedText& text_with(const PrintedPage& page, std::string_view words) {
    for (const PrintedText& one : page.texts) {
        if (one.text.find(words) != std::string::npos) return one;
    }
    FAIL("no text with " << words);
    throw std::logic_error("unreachable");
}

void check_box(const base::Box& box, double x, double y, double width, double height) {
    CHECK(box.x.value == Approx(x).margin(0.02));
    CHECK(box.y.value == Approx(y).margin(0.02));
    CHECK(box.width.value == Approx(width).margin(0.02));
    CHECK(box.height.value == Approx(height).margin(0.02));
}

struct Word {
    std::string text;
    double left = 0, top = 0, right = 0, bottom = 0;
};

// What poppler finds where: <word xMin="54.0" yMin=".." xMax=".." yMax="..">Goals</word>
std::vector<std::vector<Word>> words_by_poppler(const std::string& bytes) {
    const Folder folder;
    std::istringstream lines(run("pdftotext -enc UTF-8 -bbox '" + folder.put("a.pdf", bytes).string() + "' -").output);
    std::vector<std::vector<Word>> pages;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("<page ") != std::string::npos) pages.emplace_back();
        Word word;
        if (std::sscanf(line.c_str(), " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &word.left,
                        &word.top, &word.right, &word.bottom) != 4) {
            continue;
        }
        const std::size_t begin = line.find('>') + 1;
        word.text = line.substr(begin, line.rfind("</word>") - begin);
        pages.back().push_back(word);
    }
    return pages;
}

/// A Data Matrix of zint as rectangles of its modules' rows.
void put_symbol(Builder& builder, const std::string& text, double x, double y, double module) {
    struct Free {
        void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
    };
    const std::unique_ptr<zint_symbol, Free> symbol(ZBarcode_Create());
    symbol->symbology = BARCODE_DATAMATRIX;
    symbol->option_3 = DM_SQUARE;
    REQUIRE(ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char*>(text.data()),
                            static_cast<int>(text.size())) == 0);
    const std::size_t first = builder.page().items.size();
    for (int row = 0; row < symbol->rows; ++row) {
        for (int column = 0; column < symbol->width; ++column) {
            int end = column;
            while (end < symbol->width && (symbol->encoded_data[row][end >> 3] >> (end & 7) & 1) != 0) ++end;
            if (end == column) continue;
            builder.page().items.emplace_back(
                rectangle(x + column * module, y + row * module, (end - column) * module, module, {}));
            column = end;
        }
    }
    builder.mark(ArtifactKind::layout, first);
}

}  // namespace

TEST_CASE("words stand where poppler finds them") {
    for (const layout::Pages& pages : {all_roles_pages(), report_pages(2)}) {
        const std::string bytes = written(pages);
        const Read ours = read(bytes);
        const auto theirs = words_by_poppler(bytes);
        REQUIRE(ours.pages.size() == theirs.size());
        std::size_t words = 0;
        for (std::size_t i = 0; i < theirs.size(); ++i) {
            for (const Word& word : theirs[i]) {
                if (word.text.find('&') != std::string::npos) continue;  // as HTML writes it
                ++words;
                const double x = (word.left + word.right) / 2, y = (word.top + word.bottom) / 2;
                bool found = false;
                for (const PrintedText& one : ours.pages[i].texts) {
                    const base::Box& box = one.box;
                    found |= one.text.find(word.text) != std::string::npos && box.x.value <= word.left + 0.1 &&
                             (box.x + box.width).value >= word.right - 0.1 && box.x.value < x && box.y.value < y &&
                             (box.y + box.height).value > y;
                }
                INFO(word.text << " at " << word.left << ", " << word.top);
                CHECK(found);
            }
        }
        REQUIRE(words > 60);
    }
}

TEST_CASE("every script's words come out, said apart or not") {
    const PrintedPage page = only_page(written(script_pages()));
    std::map<std::string, std::string> by_language;
    for (const PrintedText& one : page.texts) by_language[one.language] += one.text;
    for (const auto& [language, words] :
         std::map<std::string, std::string>{{"vi", "Phụ huynh được thông báo"},
                                            {"ru", "Родители получили уведомление"},
                                            {"el", "Οι γονείς ενημερώθηκαν"},
                                            {"th", "ผู้ปกครองมีสิทธิ์ได้รับสำเนา"},
                                            {"zh-Hans", "家长有权获得副本"},
                                            {"he", "להורים יש זכות לקבל עותק"},
                                            {"ur", "والدین کو نقل حاصل کرنے کا حق ہے"},
                                            {"hi", "माता-पिता को प्रतिलिपि प्राप्त करने का अधिकार है"}}) {
        INFO(language << ": " << by_language[language]);
        CHECK(by_language[language].find(words) != std::string::npos);
    }
}

TEST_CASE("a text knows its language and whether it is an artifact") {
    const Read ours = read(written(all_roles_pages()));
    const PrintedPage& first = ours.pages.at(0);
    CHECK(text_with(first, "¿Cómo está?").language == "es");
    CHECK(text_with(first, "The school says").language == "en-US");
    CHECK_FALSE(text_with(first, "The school says").artifact);
    CHECK(text_with(first, "Page 1 of 2").artifact);
    CHECK(text_with(first, "Page 1 of 2").language.empty());
    CHECK(first.width.value == 612);
    CHECK(first.height.value == 792);
    const base::Box& box = text_with(first, "A note: draft only.").box;
    CHECK(text_with(first, "A note: draft only.").baseline.value == Approx(220));
    CHECK(text_with(first, "A note: draft only.").size.value == Approx(10.5));
    check_box(box, 54, 220 - 10.5 * 1.069, box.width.value, 10.5 * (1.069 + 0.293));
}

TEST_CASE("ink knows its place") {
    Builder builder;
    put(builder, ArtifactKind::watermark, rectangle(200, 300, 120, 40, {0xff, 0xff, 0xff}));
    put(builder, builder.add(Role::P), line(10, 20, 110, 20, 2));
    layout::Disc disc{{300}, {400}, {5}, {}, true, {}};
    put(builder, ArtifactKind::layout, disc);
    layout::Fill triangle{{{10}, {20}, {15}}, {{100}, {100}, {90}}, {}};
    put(builder, ArtifactKind::layout, triangle);
    const PrintedPage page = only_page(written(builder.pages));
    REQUIRE(page.inks.size() == 4);
    check_box(page.inks[0].box, 200, 300, 120, 40);
    CHECK(page.inks[0].rectangle);
    CHECK(page.inks[0].artifact);
    check_box(page.inks[1].box, 9, 19, 102, 2);
    CHECK_FALSE(page.inks[1].rectangle);
    CHECK_FALSE(page.inks[1].artifact);
    check_box(page.inks[2].box, 295, 395, 10, 10);
    check_box(page.inks[3].box, 10, 90, 10, 10);
    CHECK_FALSE(page.inks[3].rectangle);
}

TEST_CASE("state, text matrices and single-byte fonts of other programs") {
    const PrintedPage page = only_page(one_page(
        "q 2 0 0 2 100 100 cm BT /H 10 Tf 1 0 0 1 5 7 Tm 14 TL (Hello \\(you\\))' 3 0 (x) \" T* <41 42> Tj ET Q\n"
        "BT /H 10 Tf 0 1 -1 0 300 400 Tm [(up) -2000 (wards)] TJ ET\n"
        "BT /Nothing 10 Tf (none) Tj ET\n"
        "10 20 30 40 re 50 60 m 70 60 l 70 90 l 50 90 l h B* 1 2 3 4 re W n\n"));
    REQUIRE(page.texts.size() == 5);
    CHECK(page.texts[0].text == "Hello (you)");
    // the second line of the text matrix, twice as large: the baseline is 792 - (100 + 2 * (7 - 14)) = 706
    CHECK(page.texts[0].size.value == Approx(20));
    CHECK(page.texts[0].baseline.value == Approx(706));
    check_box(page.texts[0].box, 110, 706 - 18, 11 * 5 * 2, 2 * 10 * 1.15);
    CHECK(page.texts[2].text == "AB");
    CHECK(page.texts[3].text == "up wards");
    check_box(page.texts[3].box, 300 - 9, 792 - 400 - (7 * 5 + 20), 10 * 1.15, 7 * 5 + 20);
    REQUIRE(page.inks.size() == 2);
    check_box(page.inks[0].box, 9.5, 792 - 60.5, 31, 41);
    check_box(page.inks[1].box, 49.5, 792 - 90.5, 21, 31);
}

TEST_CASE("forms and images are ink with a digest, wherever they stand") {
    const std::string resources = "/XObject<</F 6 0 R/I 7 0 R>>";
    const std::vector<std::string> further{
        stream_object("/Type/XObject/Subtype/Form/BBox[0 0 100 50]/Matrix[0 1 -1 0 0 0]/Resources<</Font<</H 5 0 R>>>>",
                      "BT /H 9 Tf (inside) Tj ET"),
        stream_object("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x")};
    const std::string media = "/MediaBox[0 0 612 792]";
    const PrintedPage page =
        only_page(one_page("/Artifact BMC q 1 0 0 1 200 100 cm /F Do Q EMC q 30 0 0 20 10 10 cm /I Do Q "
                           "q 5 0 0 5 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID EI EI Q /Missing Do",
                           media, resources, further));
    CHECK(page.texts.empty());
    REQUIRE(page.inks.size() == 3);
    check_box(page.inks[0].box, 150, 792 - 200, 50, 100);
    CHECK(page.inks[0].artifact);
    check_box(page.inks[1].box, 10, 792 - 30, 30, 20);
    check_box(page.inks[2].box, 0, 787, 5, 5);
    CHECK(page.inks[0].form_sha256.size() == 64);
    CHECK(page.inks[1].form_sha256.size() == 64);
    CHECK(page.inks[0].form_sha256 != page.inks[1].form_sha256);
    // what the form refers to is part of what it is, where it stands is not
    std::vector<std::string> moved{"null", further[0], further[1]};
    const PrintedPage other = only_page(one_page("/F Do /I Do", media, "/XObject<</F 7 0 R/I 8 0 R>>", moved));
    CHECK(other.inks[0].form_sha256 == page.inks[0].form_sha256);
    CHECK(other.inks[1].form_sha256 == page.inks[1].form_sha256);
    std::vector<std::string> changed = further;
    changed[0].replace(changed[0].find("/H 5"), 4, "/H 8");
    changed.emplace_back("<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
    CHECK(only_page(one_page("/F Do", media, resources, changed)).inks[0].form_sha256 != page.inks[0].form_sha256);
}

TEST_CASE("a page is read as it is shown: cropped and turned") {
    const std::string content = "20 30 40 10 re f";
    const auto box_of = [&](const std::string& entries) { return only_page(one_page(content, entries)); };
    const PrintedPage cropped = box_of("/MediaBox[0 0 612 792]/CropBox[10 10 110 210]");
    CHECK(cropped.width.value == 100);
    CHECK(cropped.height.value == 200);
    check_box(cropped.inks[0].box, 10, 170, 40, 10);
    const PrintedPage quarter = box_of("/MediaBox[0 0 100 200]/Rotate 90");
    CHECK(quarter.width.value == 200);
    check_box(quarter.inks[0].box, 30, 20, 10, 40);
    check_box(box_of("/MediaBox[0 0 100 200]/Rotate 180").inks[0].box, 40, 30, 40, 10);
    check_box(box_of("/MediaBox[0 0 100 200]/Rotate -90").inks[0].box, 160, 40, 10, 40);
}

TEST_CASE("a page's digest is that of its content") {
    const PrintedPage page = only_page(one_page("20 30 40 10 re f"));
    CHECK(page.sha256 == base::sha256("20 30 40 10 re f"));
}

TEST_CASE("a Data Matrix is read from its rectangles") {
    const base::Box where{{18}, {738}, {22}, {22}};
    for (const std::string& text : {std::string("0A1B2C3D-000137-000412-02-04-F-73"), std::string("x"),
                                    std::string("FFFFFFFF-123456-654321-10-12-B-01")}) {
        for (const double module : {0.5, 0.77, 1.0}) {
            Builder builder;
            put_furniture(builder, "Page 1 of 1");
            put(builder, ArtifactKind::layout, rectangle(0, 700, 612, 30, {}));  // ink beside it
            put_symbol(builder, text, 18, 738, module);
            const PrintedPage page = only_page(written(builder.pages));
            INFO(module);
            CHECK(packet::read_data_matrix(page, where) == text);
            CHECK_FALSE(packet::read_data_matrix(page, {{300}, {300}, {22}, {22}}).has_value());
        }
    }
    Builder plain;
    put(plain, ArtifactKind::layout, rectangle(20, 740, 10, 10, {}));
    CHECK_FALSE(packet::read_data_matrix(only_page(written(plain.pages)), where).has_value());
}

TEST_CASE("content that has no end is a damaged page, what is unknown is passed over") {
    for (const char* const content : {"(no end", "<41", "[1 2", "<</a 1", "q ) Q", "BI /W 1 ID xxxx", "BT ]"}) {
        INFO(content);
        CHECK(read(one_page(content)).codes == std::vector<std::string>{"packet/damaged-page"});
    }
    for (const char* const content : {"", "Q Q Q EMC", "1 2 3 strange %comment", "c v y l h f", "Tj TJ ' \"", "/F Do",
                                      "[[[1]]] TJ", "--5 0 1.2.3 m S", "1e5 0 m", "/Span /Pr BDC EMC", "gs 5 w"}) {
        INFO(content);
        CHECK(read(one_page(content)).codes.empty());
    }
}

TEST_CASE("no damage of a content stream brings the reader down") {
    const Read whole = read(written(all_roles_pages()));
    REQUIRE_FALSE(whole.pages.empty());
    const std::string inside = inflated(written(all_roles_pages()));
    const std::size_t begin = inside.find("stream\n", inside.find("%% Contents for page 1")) + 7;
    const std::string content = inside.substr(begin, inside.find("endstream", begin) - begin);
    std::uint32_t seed = 7;
    const auto next = [&] { return seed = seed * 1664525 + 1013904223; };
    for (int i = 0; i < 400; ++i) {
        std::string damaged = content;
        for (int j = 0; j < 4; ++j) {
            damaged[(next() >> 8U) % damaged.size()] = static_cast<char>(next() >> 16U);
        }
        if (i % 3 == 0) damaged.resize((next() >> 8U) % damaged.size());
        const Read result = read(one_page(damaged));
        CHECK(result.pages.size() + result.codes.size() == 1);
    }
}

// Hidden: `iepress_packet_tests "[read-speed]"` says what reading a mailing costs.
TEST_CASE("the speed of reading", "[.][read-speed]") {
    const std::string bytes = written(report_pages(2000));
    const Folder folder;
    const auto file = folder.put("a.pdf", bytes);
    base::Diagnostics diagnostics;
    const auto begin = std::chrono::steady_clock::now();
    const auto pages = packet::read_pages(file, diagnostics);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    REQUIRE(pages->size() == 2000);
    WARN(bytes.size() / 1e6 << " MB, " << took.count() * 1000 / 2000 << " ms a page");
}
