#include "pdf/navigation.h"

#include <string>
#include <string_view>

#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

// URIs are 7-bit (12.6.4.7): bytes beyond are percent-encoded, as RFC 3987 3.1 maps an IRI.
std::string ascii_uri(std::string_view uri) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char one : uri) {
        const auto byte = static_cast<unsigned char>(one);
        if (byte > ' ' && byte < 0x7F) {
            out += one;
        } else {
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        }
    }
    return out;
}

// [page /XYZ null top null]: the zoom stays as it is.
HPDF_Array destination(Objects& objects, HPDF_Dict page, const layout::Page& target, base::Points y) {
    const HPDF_Array array = objects.array();
    objects.append(array, page);
    objects.append_name(array, "XYZ");
    objects.append_null(array);
    objects.append_real(array, (to_hundredths(target.height) - to_hundredths(y)) / 100.0);
    objects.append_null(array);
    return array;
}

HPDF_Array rectangle(Objects& objects, const layout::Page& page, const base::Box& box) {
    const HPDF_Array array = objects.array();
    const Hundredths height = to_hundredths(page.height);
    objects.append_real(array, to_hundredths(box.x) / 100.0);
    objects.append_real(array, (height - to_hundredths(box.y + box.height)) / 100.0);
    objects.append_real(array, to_hundredths(box.x + box.width) / 100.0);
    objects.append_real(array, (height - to_hundredths(box.y)) / 100.0);
    return array;
}

constexpr std::int32_t print_flag = 4;  // PDF/A-3 6.3.2: printed, and not hidden

HPDF_Dict add_link(Objects& objects, const layout::Pages& pages, const layout::Page& page,
                   const layout::LinkArea& link, std::span<const HPDF_Dict> page_dicts) {
    const HPDF_Dict annotation = objects.numbered_dict();
    objects.add_name(annotation, "Type", "Annot");
    objects.add_name(annotation, "Subtype", "Link");
    objects.add(annotation, "Rect", rectangle(objects, page, link.box));
    objects.add_number(annotation, "F", print_flag);
    const HPDF_Array border = objects.array();
    for (int i = 0; i < 3; ++i) objects.append_number(border, 0);
    objects.add(annotation, "Border", border);
    objects.add_text(annotation, "Contents", link.description);  // PDF/UA-1 7.18.5
    if (link.uri.empty()) {
        const std::uint32_t target = link.target_page;
        objects.add(annotation, "Dest",
                    destination(objects, page_dicts[target], pages.pages[target], link.target_y));
    } else {
        const HPDF_Dict action = objects.dict();
        objects.add_name(action, "S", "URI");
        objects.add_bytes(action, "URI", ascii_uri(link.uri));
        objects.add(annotation, "A", action);
    }
    return annotation;
}

/// An item of the outline while it is being linked up.
struct OutlineItem {
    HPDF_Dict dict = nullptr;
    int level = 0;
    HPDF_Dict first = nullptr, last = nullptr;
    std::int32_t descendants = 0;
};

class Outline {
public:
    Outline(Objects& objects, HPDF_Dict root) : objects_(objects) { open_.push_back({root, 0}); }

    void add(HPDF_Dict item, int level) {
        while (open_.size() > 1 && open_.back().level >= level) close();
        OutlineItem& parent = open_.back();
        objects_.add(item, "Parent", parent.dict);
        if (parent.last != nullptr) {
            objects_.add(item, "Prev", parent.last);
            objects_.add(parent.last, "Next", item);
        } else {
            parent.first = item;
        }
        parent.last = item;
        open_.push_back({item, level});
    }
    void finish() {
        while (!open_.empty()) close();
    }

private:
    void close() {
        const OutlineItem item = open_.back();
        open_.pop_back();
        if (!open_.empty()) open_.back().descendants += item.descendants + 1;
        if (item.first == nullptr) return;
        objects_.add(item.dict, "First", item.first);
        objects_.add(item.dict, "Last", item.last);
        objects_.add_number(item.dict, "Count", item.descendants);  // positive: open
    }

    Objects& objects_;
    std::vector<OutlineItem> open_;
};

}  // namespace

std::vector<std::uint32_t> add_links(Objects& objects, const layout::Pages& pages, std::uint32_t page,
                                     std::span<const HPDF_Dict> page_dicts, std::uint32_t first_key) {
    const layout::Page& source = pages.pages[page];
    std::vector<std::uint32_t> numbers;
    if (source.links.empty()) return numbers;
    const HPDF_Array annotations = objects.array();
    for (const layout::LinkArea& link : source.links) {
        const HPDF_Dict annotation = add_link(objects, pages, source, link, page_dicts);
        objects.add_number(annotation, "StructParent", static_cast<std::int32_t>(first_key + numbers.size()));
        objects.append(annotations, annotation);
        numbers.push_back(Objects::number_of(annotation));
    }
    objects.add(page_dicts[page], "Annots", annotations);
    return numbers;
}

void add_bookmarks(Objects& objects, const layout::Pages& pages, std::span<const HPDF_Dict> page_dicts) {
    if (pages.bookmarks.empty()) return;
    const HPDF_Dict root = objects.numbered_dict();
    objects.add_name(root, "Type", "Outlines");
    Outline outline(objects, root);
    for (const layout::Bookmark& bookmark : pages.bookmarks) {
        const HPDF_Dict item = objects.numbered_dict();
        objects.add_text(item, "Title", bookmark.title);
        objects.add(item, "Dest",
                    destination(objects, page_dicts[bookmark.page], pages.pages[bookmark.page], bookmark.y));
        outline.add(item, bookmark.level);
    }
    outline.finish();
    objects.add(objects.catalog(), "Outlines", root);
    objects.add_name(objects.catalog(), "PageMode", "UseOutlines");
}

void add_page_labels(Objects& objects) {
    const HPDF_Dict decimal = objects.dict();
    objects.add_name(decimal, "S", "D");
    const HPDF_Array numbers = objects.array();
    objects.append_number(numbers, 0);
    objects.append(numbers, decimal);
    const HPDF_Dict labels = objects.dict();
    objects.add(labels, "Nums", numbers);
    objects.add(objects.catalog(), "PageLabels", labels);
}

}  // namespace iepress::pdf
