// A small mailing made by hand: four invented children, a volume, a manifest; and what a test changes in it before the
// digests are computed, so that a planted mix-up is never found by a digest alone.
#pragma once

#include <fmt/format.h>
#include <zint.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/sha256.h"
#include "record/digest.h"
#include "mail/mailing.h"
#include "mail/manifest.h"
#include "packet/printed_page.h"
#include "pdf/external.h"
#include "pdf/samples.h"
#include "proof/proof.h"
#include "record/read.h"

namespace iepress::proof_test {

using layout::ArtifactKind;
using layout::NodeIndex;
using layout::Role;
using mail::PageHolds;
using mail::Side;
using pdf_test::Builder;

struct Home {
    std::string street, unit, city, state, zip;
    std::vector<std::string> lines;  ///< as Publication 28 has them
};

struct Member {
    std::string id, given, family;
    Home home;
    bool excluded = false;
};

struct ChildOfTest {
    std::string id, given, family, preferred, birth_date, language = "en-US", story;
    std::vector<Member> relatives;
};

inline Home river_road() {
    return {"1187 River Road", "Apartment 4", "Eugene", "Oregon", "97404", {"1187 RIVER RD APT 4", "EUGENE OR 97404"}};
}
inline Home oak_street() {
    return {"25 North Oak Street", "", "Eugene", "OR", "97401-2213", {"25 N OAK ST", "EUGENE OR 97401-2213"}};
}
inline Home mill_lane() {
    return {"9 Mill Lane", "", "Springfield", "OR", "97477", {"9 MILL LN", "SPRINGFIELD OR 97477"}};
}

/// Maya and her brother Leo, another Maya López, and Amir, whose father reads Spanish; a fifth child gets no piece.
inline std::vector<ChildOfTest> children_of_test() {
    const Member ana{"mother", "Ana", "López", river_road(), false};
    const Member rui{"father", "Rui", "Peña", mill_lane(), true};
    const Member eva{"mother", "Eva", "López", oak_street(), false};
    const Member omar{"father", "Omar", "Haddad", mill_lane(), false};
    return {
        {"118-2204", "Maya", "López", "", "2016-03-14", "en-US", "Maya lives with her brother Leo López.", {ana, rui}},
        {"118-2205", "Leo", "López", "", "2018-07-02", "en-US", "Leo has a sister.", {ana, rui}},
        {"204-7731", "Maya", "López", "", "2015-11-30", "en-US", "Maya likes to draw.", {eva}},
        {"118-3306", "Amir", "Haddad", "Miro", "2017-05-09", "es", "Amir juega.", {omar}},
        {"990-1177", "Grace", "May", "", "2014-01-08", "en-US", "Grace reads.", {omar}}};
}

inline std::string case_xml(const ChildOfTest& child) {
    std::string xml = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<case status=\"final\" language=\"{}\">\n<student id=\"{}\"><name>"
        "<given>{}</given><family>{}</family>{}</name><birth-date>{}</birth-date></student>\n<family>\n",
        child.language, child.id, child.given, child.family,
        child.preferred.empty() ? "" : "<preferred>" + child.preferred + "</preferred>", child.birth_date);
    for (const Member& one : child.relatives) {
        xml += fmt::format(
            "<member "
            "id=\"{}\"><name><given>{}</given><family>{}</family></name><relationship>{}</relationship><address>"
            "<street>{}</street>{}<city>{}</city><state>{}</state><postal-code>{}</postal-code></address>{}</member>\n",
            one.id, one.given, one.family, one.id, one.home.street,
            one.home.unit.empty() ? "" : "<unit>" + one.home.unit + "</unit>", one.home.city, one.home.state,
            one.home.zip, one.excluded ? "<excluded-by-court-order>yes</excluded-by-court-order>" : "");
    }
    return xml + "</family>\n<introduction><p>" + child.story + "</p></introduction>\n</case>\n";
}

/// One side of paper as it will be printed.
struct PrintedSide {
    mail::SheetMark mark;
    std::string symbol;  ///< what the Data Matrix says; empty: none
    std::string words;
    PageHolds holds = PageHolds::document;
    std::size_t child = 0;
    std::string language = "en-US";
    std::uint32_t page = 1;
    std::vector<std::string> address;  ///< of a letter
    double address_x = 80;
    std::vector<std::pair<std::string, double>> further;  ///< words at x 80 and a y
    std::uint32_t form = 0;                               ///< of an enclosure

    void mark_again() {
        symbol = mail::encode(mark);
        words = fmt::format("Piece {} of {}, sheet {} of {}", mark.piece, mark.pieces, mark.sheet, mark.sheets);
    }
};

/// What a test may change.
struct Mailing {
    std::vector<ChildOfTest> children = children_of_test();
    mail::Manifest manifest;
    std::vector<PrintedSide> sides;
    std::size_t volume_sides = 0;  ///< 0: all in one volume
    pdf::ForeignPages notice;
    std::optional<std::string> changed_case;  ///< what Maya's case file says after the mailing was made
};

inline mail::ManifestEnvelope window() {
    mail::ManifestEnvelope one;
    one.id = "10-window";
    one.address = {{76}, {150}, {250}, {70}};
    one.visible = {{{50}, {130}, {300}, {110}}};
    return one;
}

/// A notice of two pages whose content differs by a word.
inline pdf::ForeignPages notice_of_rights() {
    pdf::ForeignPages notice;
    notice.name = "rights.pdf";
    notice.sha256 = std::string(64, '7');
    for (std::uint32_t i = 0; i < 3; ++i) {
        notice.objects.push_back(
            {"/Type/XObject/Subtype/Form/BBox[0 0 612 792]", {}, fmt::format("{} 200 40 40 re f", 100 + 50 * i)});
        notice.pages.push_back({{612}, {792}, i, std::string()});
    }
    return notice;
}

inline PrintedSide side(PageHolds holds, std::size_t child, const std::string& language, std::uint32_t page) {
    PrintedSide one;
    one.holds = holds;
    one.child = child;
    one.language = language;
    one.page = page;
    return one;
}

/// A piece of two sheets: the letter, a page of the notice, two pages of the report; or a blank for the second.
inline void add_piece(Mailing& mailing, std::size_t child, const std::string& person, const std::string& language,
                      bool short_report) {
    const ChildOfTest& who = mailing.children[child];
    const Member* member = nullptr;
    for (const Member& one : who.relatives) {
        if (one.id == person) member = &one;
    }
    mail::ManifestPiece piece;
    piece.number = static_cast<std::uint32_t>(mailing.manifest.pieces.size() + 1);
    piece.case_file = fmt::format("cases/{}.xml", child);
    piece.student = who.id;
    piece.people = {person};
    piece.language = language;
    piece.edition = "standard";
    piece.envelope = "10-window";
    piece.volume = 1;
    piece.first_page = static_cast<std::uint32_t>(mailing.sides.size() + 1);
    piece.sheets = 2;
    PrintedSide letter = side(PageHolds::letter, child, language, 1);
    std::string name = member->given + " " + member->family;
    letter.address = {name};
    letter.address.insert(letter.address.end(), member->home.lines.begin(), member->home.lines.end());
    std::vector<PrintedSide> sides{
        letter, side(PageHolds::enclosure, child, language, 2), side(PageHolds::document, child, language, 1),
        side(short_report ? PageHolds::blank : PageHolds::document, child, language, short_report ? 0 : 2)};
    sides[1].form = 1;
    base::Sha256 address;
    for (const std::string& line : letter.address) address.add(line + "\n");
    piece.address_sha256 = address.hex();
    for (std::uint32_t i = 0; i < sides.size(); ++i) {
        sides[i].mark = {"0A1B2C3D", piece.number, 4, i / 2 + 1, 2, i % 2 == 0 ? Side::front : Side::back};
        sides[i].mark_again();
        const char* const what = sides[i].holds == PageHolds::enclosure  ? "rights.pdf"
                                 : sides[i].holds == PageHolds::document ? "progress-report"
                                                                         : "";
        piece.pages.push_back({sides[i].holds, what, sides[i].page, i / 2 + 1, sides[i].mark.side, ""});
        mailing.sides.push_back(sides[i]);
    }
    mailing.manifest.pieces.push_back(piece);
}

inline Mailing right_mailing() {
    Mailing one;
    one.manifest.program = "iepress 0.1.0";
    one.manifest.mailing = "0a1b2c3d";
    one.manifest.date = {2026, 1, 23};
    one.manifest.documents = {"progress-report"};
    one.manifest.numbers = 4;
    one.manifest.envelopes = {window()};
    one.notice = notice_of_rights();
    add_piece(one, 0, "mother", "en-US", false);
    add_piece(one, 1, "mother", "en-US", true);
    add_piece(one, 2, "mother", "en-US", false);
    add_piece(one, 3, "father", "es", false);
    return one;
}

inline void put_symbol(Builder& builder, const std::string& text) {
    struct Free {
        void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
    };
    const std::unique_ptr<zint_symbol, Free> symbol(ZBarcode_Create());
    symbol->symbology = BARCODE_DATAMATRIX;
    symbol->option_3 = DM_SQUARE;
    if (ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char*>(text.data()),
                        static_cast<int>(text.size())) != 0) {
        throw std::runtime_error("zint");
    }
    const base::Box& box = mail::data_matrix_box;
    const double module = box.width.value / symbol->width;
    const std::size_t first = builder.page().items.size();
    for (int row = 0; row < symbol->rows; ++row) {
        for (int column = 0; column < symbol->width; ++column) {
            if ((symbol->encoded_data[row][column >> 3] >> (column & 7) & 1) == 0) continue;
            builder.page().items.emplace_back(
                pdf_test::rectangle(box.x.value + column * module, box.y.value + row * module, module, module, {}));
        }
    }
    builder.mark(ArtifactKind::layout, first);
}

inline void put_side(Builder& builder, const Mailing& mailing, const PrintedSide& side) {
    const ChildOfTest& child = mailing.children[side.child];
    const bool spanish = side.language == "es";
    if (!side.symbol.empty()) put_symbol(builder, side.symbol);
    if (!side.words.empty()) builder.text(ArtifactKind::footer, side.words, 48, 774);
    const auto paragraph = [&](const std::string& words, double y) {
        const NodeIndex node = builder.add(Role::P);
        builder.node(node).language = side.language;
        builder.text(node, words, 80, y);
    };
    if (side.holds == PageHolds::letter) {
        double y = 165;
        for (const std::string& line : side.address) {
            builder.text(builder.add(Role::P), line, side.address_x, y);
            y += 14;
        }
        paragraph(spanish ? "Le enviamos los documentos de su hijo." : "Enclosed are your child's documents.", 300);
    } else if (side.holds == PageHolds::enclosure) {
        const NodeIndex figure = builder.add(Role::Figure);
        builder.node(figure).alternative = "Notice";
        builder.node(figure).box = base::Box{{61}, {39.6}, {490}, {634}};
        builder.node(figure).box_page = builder.page_index();
        pdf_test::put(builder, figure, layout::FormUse{side.form, {61}, {673.2}, 0.8});
    } else if (side.holds == PageHolds::document) {
        builder.text(ArtifactKind::header, child.given + " " + child.family, 400, 36);
        paragraph(spanish ? "Informe de progreso" : "Progress report", 80);
        if (side.page == 1) {
            // as the documents' languages write dates
            const std::string& born = child.birth_date;
            const bool january = born.substr(5, 2) == "01";
            paragraph(spanish ? born.substr(8) + (january ? " ene " : " may ") + born.substr(0, 4)
                              : born.substr(5, 2) + "/" + born.substr(8) + "/" + born.substr(0, 4),
                      110);
            paragraph(child.id, 130);
        }
        paragraph(child.story, 200);
    }
    for (const auto& [words, y] : side.further) paragraph(words, y);
}

/// The mailing in a folder, its digests right for what it is; the volume's bytes may be changed after that.
struct Written {
    pdf_test::Folder folder;
    std::string volume;  ///< bytes
};

/// Each piece in a volume of its own.
inline Mailing in_volumes(Mailing one) {
    one.volume_sides = 4;
    for (std::size_t i = 0; i < one.manifest.pieces.size(); ++i) {
        one.manifest.pieces[i].volume = static_cast<std::uint32_t>(i + 1);
        one.manifest.pieces[i].first_page = 1;
    }
    return one;
}

inline void write_manifest(const Written& written, mail::Manifest manifest) {
    written.folder.put("manifest.json", mail::to_json(manifest));
}

inline pdf::PrintFile volume_of(const Mailing& mailing, std::size_t first, std::size_t end,
                                const pdf::Options& options) {
    Builder builder("A mailing", "en-US");
    for (std::size_t i = first; i < end; ++i) {
        if (i != first) builder.begin_page();
        put_side(builder, mailing, mailing.sides[i]);
    }
    base::Diagnostics diagnostics;
    auto file = pdf::write_for_print(builder.pages, pdf_test::fonts(), pdf_test::resources(), options, diagnostics);
    if (!file) throw std::runtime_error(base::to_text(diagnostics.all()));
    return std::move(*file);
}

/// Writes the volumes and gives what a manifest says of them; the digests of the pages go into the pieces.
inline std::vector<mail::ManifestVolume> write_volumes(Written& written, Mailing& mailing,
                                                       const pdf::Options& options) {
    const std::size_t all = mailing.sides.size();
    const std::size_t most = mailing.volume_sides != 0 ? mailing.volume_sides : all;
    std::vector<mail::ManifestVolume> volumes;
    for (std::size_t first = 0; first < all; first += most) {
        const auto file = volume_of(mailing, first, std::min(first + most, all), options);
        const auto number = static_cast<std::uint32_t>(volumes.size() + 1);
        const std::string name = fmt::format("10-window-{}.pdf", number);
        written.folder.put(name, file.bytes);
        if (number == 1) written.volume = file.bytes;
        volumes.push_back({"10-window", number, name, base::sha256(file.bytes), 0, 0, 0});
        for (mail::ManifestPiece& piece : mailing.manifest.pieces) {
            if (piece.volume != number) continue;
            ++volumes.back().pieces;
            volumes.back().sheets += piece.sheets;
            volumes.back().pages += static_cast<std::uint32_t>(piece.pages.size());
            for (std::size_t i = 0; i < piece.pages.size(); ++i) {
                const std::size_t at = piece.first_page - 1 + i;
                if (at < file.page_sha256.size()) piece.pages[i].sha256 = file.page_sha256[at];
            }
        }
    }
    return volumes;
}

inline void write_mailing(Written& written, Mailing mailing) {
    std::filesystem::create_directories(written.folder.path / "cases");
    std::vector<std::string> digests;
    for (std::size_t i = 0; i < mailing.children.size(); ++i) {
        const auto file = written.folder.put(fmt::format("cases/{}.xml", i), case_xml(mailing.children[i]));
        base::Diagnostics diagnostics;
        const auto one = record::read_case(file, {}, diagnostics);
        if (!one) throw std::runtime_error(base::to_text(diagnostics.all()));
        digests.push_back(record::digest(*one));
    }
    pdf::Options options = pdf_test::plain_options();
    options.foreign = {&mailing.notice};
    const std::vector<mail::ManifestVolume> volumes = write_volumes(written, mailing, options);
    if (mailing.manifest.volumes.empty()) mailing.manifest.volumes = volumes;
    mailing.manifest.volumes[0].sha256 = volumes[0].sha256;
    base::Diagnostics diagnostics;
    // what a page of the notice is known by, from a page of its own: nothing that a test plants
    Builder plain;
    for (std::uint32_t i = 0; i < 2; ++i) {
        if (i != 0) plain.begin_page();
        pdf_test::put(plain, ArtifactKind::layout, layout::FormUse{i, {0}, {792}, 1});
    }
    const auto pages =
        packet::read_pages(written.folder.put("notice.pdf", pdf_test::written(plain.pages, options)), diagnostics);
    mailing.manifest.enclosures = {{"rights.pdf",
                                    mailing.notice.sha256,
                                    {pages->at(0).inks.at(0).form_sha256, pages->at(1).inks.at(0).form_sha256}}};
    for (mail::ManifestPiece& piece : mailing.manifest.pieces) {
        for (std::size_t i = 0; i < mailing.children.size(); ++i) {
            if (mailing.children[i].id == piece.student) piece.case_sha256 = digests[i];
        }
    }
    write_manifest(written, mailing.manifest);
    if (mailing.changed_case) written.folder.put("cases/0.xml", *mailing.changed_case);
    std::filesystem::remove(written.folder.path / "notice.pdf");
}

}  // namespace iepress::proof_test
