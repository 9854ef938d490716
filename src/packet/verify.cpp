#include "packet/verify.h"

#include <algorithm>
#include <limits>
#include <set>

#include "packet/messages.h"
#include "packet/page_marks.h"
#include "packet/pdf_file.h"
#include "packet/tags.h"

namespace iepress::packet {

using PoDoFo::PdfObject;

namespace {

class Verifier {
public:
    Verifier(const PdfFile& file, const base::Place& place, base::Diagnostics& diagnostics)
        : file_(file), place_(place), diagnostics_(diagnostics) {}

    Verdict verify();

private:
    void check_document();
    void check_tags();
    void check_marks(const PdfObject* page, std::size_t page_number);
    void check_parents(const PdfObject* page, std::size_t page_number, const PageMarks& marks);
    void check_links(const PdfObject* page, std::size_t page_number);
    void check_fonts(const PdfObject* page);
    void check_font(const PdfObject* font);
    void check_attachments();

    void report_count(const Message& message, std::size_t page_number, std::size_t count) {
        if (count != 0) diagnostics_.report(message, place_, page_number, count);
    }

    const PdfFile& file_;
    const base::Place& place_;
    base::Diagnostics& diagnostics_;
    Verdict verdict_;
    bool tagged_ = false;
    Tags tags_;
    std::map<std::string, const PdfObject*> parents_;  // the parent tree, by decimal key
    std::set<const PdfObject*> fonts_;
};

Verdict Verifier::verify() {
    check_document();
    check_tags();
    const std::vector<const PdfObject*> pages = file_.pages();
    verdict_.pages = pages.size();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (tagged_) check_marks(pages[i], i + 1);
        check_links(pages[i], i + 1);
        check_fonts(pages[i]);
    }
    verdict_.fonts = fonts_.size();
    check_attachments();
    return std::move(verdict_);
}

void Verifier::check_document() {
    const PdfObject* const catalog = file_.catalog();
    verdict_.language = file_.text(catalog, "Lang");
    if (verdict_.language.empty()) diagnostics_.report(no_language, place_);
    verdict_.title = file_.text(file_.get(file_.trailer(), "Info"), "Title");
    // PDF/UA-1 7.1: the title that counts is the metadata's
    const bool has_title =
        file_.stream(file_.get(catalog, "Metadata")).find("<dc:title>") != std::string::npos;
    if (!has_title || verdict_.title.empty()) diagnostics_.report(no_title, place_);
    if (!file_.is_true(file_.get(catalog, "ViewerPreferences"), "DisplayDocTitle")) {
        diagnostics_.report(title_not_shown, place_);
    }
}

void Verifier::check_tags() {
    const PdfObject* const catalog = file_.catalog();
    const PdfObject* const root = file_.get(catalog, "StructTreeRoot");
    tagged_ = root != nullptr && file_.is_true(file_.get(catalog, "MarkInfo"), "Marked");
    if (tagged_) tags_ = read_tags(file_);
    if (tags_.elements == 0) tagged_ = false;
    if (!tagged_) {
        diagnostics_.report(no_tags, place_);
        return;
    }
    verdict_.structure_elements = tags_.elements;
    for (auto& [key, value] : file_.tree(file_.get(root, "ParentTree"), "Nums")) parents_[key] = value;
    if (tags_.figures_without_alternative != 0) {
        diagnostics_.report(figure_without_alternative, place_, tags_.figures_without_alternative);
    }
    if (tags_.heading_cells_without_scope != 0) {
        diagnostics_.report(heading_cell_without_scope, place_, tags_.heading_cells_without_scope);
    }
}

// Each numbered piece of the page stands in exactly one tag, and each tag's piece is on the page.
void Verifier::check_marks(const PdfObject* page, std::size_t page_number) {
    const PageMarks marks = read_marks(file_.joined_streams(file_.get(page, "Contents")));
    if (!marks.readable) {
        diagnostics_.report(damaged_page, place_, page_number);
        return;
    }
    report_count(untagged_content, page_number, static_cast<std::size_t>(marks.unmarked));
    std::size_t untagged = 0, twice = 0, lacking = 0;
    for (const auto& [number, times] : marks.numbers) {
        const auto held = tags_.marks.find({page, number});
        const std::size_t holders = held == tags_.marks.end() ? 0 : held->second.size();
        if (holders == 0) ++untagged;
        if (holders > 1 || times > 1) ++twice;
    }
    for (auto it = tags_.marks.lower_bound({page, std::numeric_limits<long long>::min()});
         it != tags_.marks.end() && it->first.first == page; ++it) {
        if (!marks.numbers.contains(it->first.second)) ++lacking;
    }
    report_count(mark_without_tag, page_number, untagged);
    report_count(mark_twice, page_number, twice);
    report_count(tag_without_mark, page_number, lacking);
    check_parents(page, page_number, marks);
}

void Verifier::check_parents(const PdfObject* page, std::size_t page_number, const PageMarks& marks) {
    if (marks.numbers.empty()) return;
    std::vector<const PdfObject*> parents;
    if (const PdfObject* const key = file_.get(page, "StructParents"); key != nullptr && key->IsNumber()) {
        const auto entry = parents_.find(std::to_string(key->GetNumber()));
        if (entry != parents_.end() && entry->second->IsArray()) parents = file_.items(entry->second);
    }
    std::size_t wrong = 0;
    for (const auto& [number, times] : marks.numbers) {
        const auto held = tags_.marks.find({page, number});
        if (held == tags_.marks.end()) continue;  // reported as a mark without a tag
        const auto& holders = held->second;
        const bool right = number >= 0 && static_cast<std::size_t>(number) < parents.size() &&
                           std::find(holders.begin(), holders.end(),
                                     parents[static_cast<std::size_t>(number)]) != holders.end();
        if (!right) ++wrong;
    }
    report_count(wrong_parent, page_number, wrong);
}

void Verifier::check_links(const PdfObject* page, std::size_t page_number) {
    std::size_t silent = 0, untagged = 0;
    for (const PdfObject* const annotation : file_.items(file_.get(page, "Annots"))) {
        if (file_.name(annotation, "Subtype") != "Link") continue;
        if (file_.text(annotation, "Contents").empty()) ++silent;
        const PdfObject* const key = file_.get(annotation, "StructParent");
        const auto held = tags_.annotations.find(annotation);
        const bool tagged = key != nullptr && key->IsNumber() && held != tags_.annotations.end() &&
                            parents_[std::to_string(key->GetNumber())] == held->second;
        if (tagged_ && !tagged) ++untagged;
    }
    report_count(link_without_description, page_number, silent);
    report_count(link_without_tag, page_number, untagged);
}

void Verifier::check_fonts(const PdfObject* page) {
    const PdfObject* node = page;
    const PdfObject* resources = file_.get(node, "Resources");
    for (int depth = 0; resources == nullptr && node != nullptr && depth < 64; ++depth) {
        node = file_.get(node, "Parent");  // 7.7.3.4: resources are inherited
        resources = file_.get(node, "Resources");
    }
    const PdfObject* const named = file_.get(resources, "Font");
    if (named == nullptr || !named->IsDictionary()) return;
    for (const auto& [name, value] : named->GetDictionary().GetKeys()) {
        const PdfObject* const font = file_.resolve(value);
        if (font != nullptr && fonts_.insert(font).second) check_font(font);
    }
}

void Verifier::check_font(const PdfObject* font) {
    const std::string name = file_.name(font, "BaseFont");
    if (file_.get(font, "ToUnicode") == nullptr) diagnostics_.report(font_without_unicode, place_, name);
    const std::string subtype = file_.name(font, "Subtype");
    if (subtype == "Type3") return;  // its shapes are content streams of the file itself
    const PdfObject* described = font;
    if (subtype == "Type0") {
        const std::vector<const PdfObject*> descendants = file_.items(file_.get(font, "DescendantFonts"));
        described = descendants.empty() ? nullptr : descendants.front();
    }
    const PdfObject* const descriptor = file_.get(described, "FontDescriptor");
    for (const char* const key : {"FontFile", "FontFile2", "FontFile3"}) {
        if (file_.get(descriptor, key) != nullptr) return;
    }
    diagnostics_.report(font_not_embedded, place_, name);
}

void Verifier::check_attachments() {
    const PdfObject* const files = file_.get(file_.get(file_.catalog(), "Names"), "EmbeddedFiles");
    for (const auto& [name, specification] : file_.tree(files, "Names")) verdict_.attachments.push_back(name);
    if (verdict_.attachments.empty()) diagnostics_.report(no_attachment, place_);
}

}  // namespace

std::optional<Verdict> verify(const std::filesystem::path& file, base::Diagnostics& diagnostics) {
    const std::string name = file.string();
    const base::Place place{&name, 0, 0};
    std::optional<Verdict> verdict;
    const bool read = with_pdf(
        file, diagnostics, [&](const PdfFile& pdf) { verdict = Verifier(pdf, place, diagnostics).verify(); });
    return read ? verdict : std::nullopt;
}

}  // namespace iepress::packet
