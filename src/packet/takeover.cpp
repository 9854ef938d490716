#include "packet/takeover.h"

#include <algorithm>
#include <array>

#include "base/files.h"
#include "base/sha256.h"
#include "packet/content_scan.h"
#include "packet/copied_objects.h"
#include "packet/messages.h"
#include "packet/page_frame.h"
#include "packet/page_parts.h"
#include "pdf/compress.h"

namespace iepress::packet {

using PoDoFo::PdfObject;

namespace {

/// A page before it is an object: what stands in the form's dictionary and stream.
struct Form {
    std::string content, box, matrix;
    std::optional<std::uint32_t> resources, group;  // indices of copied objects
};

// The content without its marks: their numbers would point into a structure tree that stays behind. A picture's
// bytes and all else stay as they are. Nothing for content that cannot be read to its end.
std::optional<std::string> without_marks(const std::string& content) {
    static constexpr std::array<std::string_view, 5> marks{"BMC", "BDC", "EMC", "MP", "DP"};
    std::string kept;
    kept.reserve(content.size());
    ContentScanner scanner(content);
    while (scanner.next()) {
        if (std::find(marks.begin(), marks.end(), scanner.op()) != marks.end()) continue;
        kept.append(content, scanner.begin(), scanner.end() - scanner.begin());
        kept += '\n';
    }
    if (!scanner.sound()) return std::nullopt;
    return kept;
}

std::string numbers(std::initializer_list<double> values) {
    std::string text = "[";
    for (const double value : values) text += (text.size() == 1 ? "" : " ") + real_text(value);
    return text + "]";
}

pdf::ForeignObject object_of(Form form) {
    pdf::ForeignObject object;
    object.entries = "/Type/XObject/Subtype/Form/BBox" + form.box + "/Matrix" + form.matrix;
    const auto refer = [&](const char* key, std::optional<std::uint32_t> target) {
        if (!target) return;
        object.entries += key;
        object.references.push_back({static_cast<std::uint32_t>(object.entries.size()), *target});
    };
    refer("/Resources", form.resources);
    refer("/Group", form.group);
    object.entries += "/Filter/FlateDecode";
    object.stream = pdf::compress(form.content, pdf::Effort::small);
    return object;
}

class Takeover {
public:
    explicit Takeover(const PdfFile& file) : parts_(file), copy_(file) {}

    [[nodiscard]] bool add(const PdfObject* page) {
        std::optional<std::string> content = without_marks(parts_.file().content(page));
        if (!content) return false;
        const PageFrame frame = page_frame(parts_.file(), page);
        const Matrix upright = joined(frame.to_page, {1, 0, 0, -1, 0, frame.height.value});
        const PdfObject* const resources = parts_.resources_of(page);
        const PdfObject* const group = parts_.file().get(page, "Group");
        Form form{std::move(*content), numbers({frame.corner.x, frame.corner.y, frame.opposite.x, frame.opposite.y}),
                  numbers({upright.a, upright.b, upright.c, upright.d, upright.e, upright.f}), added(resources),
                  added(group)};
        taken_.pages.push_back({frame.width, frame.height, static_cast<std::uint32_t>(forms_.size()),
                                form_digest(parts_.file(), form.content, resources, group)});
        forms_.push_back(std::move(form));
        return true;
    }

    // The forms stand behind what they refer to.
    [[nodiscard]] pdf::ForeignPages take() {
        taken_.objects = copy_.take();
        const auto first = static_cast<std::uint32_t>(taken_.objects.size());
        for (pdf::ForeignPage& page : taken_.pages) page.form += first;
        for (Form& form : forms_) taken_.objects.push_back(object_of(std::move(form)));
        return std::move(taken_);
    }

private:
    std::optional<std::uint32_t> added(const PdfObject* object) {
        if (object == nullptr || !object->IsDictionary()) return std::nullopt;
        return copy_.add(object);
    }

    PageParts parts_;
    ObjectCopy copy_;
    std::vector<Form> forms_;
    pdf::ForeignPages taken_;
};

// False where a page could not be taken, which is reported.
bool take_pages(const PdfFile& pdf, const base::Place& place, base::Diagnostics& diagnostics,
                std::optional<pdf::ForeignPages>& taken) {
    Takeover takeover(pdf);
    std::size_t number = 0;
    try {
        for (const PdfObject* const page : pdf.pages()) {
            ++number;
            if (takeover.add(page)) continue;
            diagnostics.report(damaged_page, place, number);
            return false;
        }
        taken = takeover.take();
    } catch (const TooManyObjects&) {
        diagnostics.report(damaged_page, place, number);
        return false;
    }
    if (taken->pages.empty()) diagnostics.report(not_a_pdf, place, "it has no pages");
    return !taken->pages.empty();
}

}  // namespace

std::optional<pdf::ForeignPages> take_over(const std::filesystem::path& file, base::Diagnostics& diagnostics) {
    const std::string name = file.string();
    const base::Place place{&name, 0, 0};
    std::optional<pdf::ForeignPages> taken;
    bool whole = false;
    const bool read =
        with_pdf(file, diagnostics, [&](const PdfFile& pdf) { whole = take_pages(pdf, place, diagnostics, taken); });
    if (!read || !whole) return std::nullopt;
    const std::optional<std::string> bytes = base::read_file(file, diagnostics);
    if (!bytes) return std::nullopt;
    taken->sha256 = base::sha256(*bytes);
    taken->name = file.filename().string();
    return taken;
}

}  // namespace iepress::packet
