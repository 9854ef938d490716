#include "post/envelope.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "datafile/file.h"
#include "post/envelope_messages.h"
#include "post/placement.h"
#include "post/ruler.h"

namespace iepress::post {

namespace {

using base::Points;
using datafile::Element;

constexpr std::array<std::string_view, 2> shapes{"letter", "flat"};
constexpr std::array<std::string_view, 2> window_uses{"address", "sender"};

Window read_window(const Element& element, const Ruler& ruler) {
    element.allow({"for", "left", "bottom", "width", "height"});
    static_cast<void>(element.only_text());
    return {ruler.length(element, "left", 0), ruler.length(element, "bottom", 0), ruler.length(element, "width"),
            ruler.length(element, "height")};
}

void add_window(const Element& element, const Ruler& ruler, Envelope& envelope) {
    if (!element.has("for")) static_cast<void>(element.required("for"));
    const auto use = element.word("for", window_uses);
    const Window window = read_window(element, ruler);
    if (!use) return;
    std::optional<Window>& place = *use == 0 ? envelope.address : envelope.sender;
    if (place) element.repeats(*use == 0 ? "window for=\"address\"" : "window for=\"sender\"");
    place = window;
}

void read_holds(const Element& element, Envelope& envelope) {
    element.allow({"sheets", "grams", "status", "source", "checked"});
    for (const char* name : {"sheets", "grams"}) {
        if (!element.has(name)) static_cast<void>(element.required(name));
    }
    const int sheets = element.whole_number("sheets").value_or(1);
    if (sheets < 1) element.refuse_value("sheets", "a number of 1 or more");
    envelope.most_sheets = static_cast<unsigned>(std::max(sheets, 0));
    envelope.grams = element.number("grams").value_or(0);
    if (!(envelope.grams >= 0)) element.refuse_value("grams", "a weight of 0 or more");
    envelope.holds = datafile::read_fact(element);
    static_cast<void>(element.only_text());
}

/// Elements by kind, for messages about what is wrong with them together.
struct Parts {
    std::vector<Element> windows, panels;
};

Parts read_parts(const Element& root, const Ruler& ruler, Envelope& envelope) {
    Parts parts;
    bool has_holds = false;
    for (const Element& child : root.children()) {
        if (child.name() == "window") {
            add_window(child, ruler, envelope);
            parts.windows.push_back(child);
        } else if (child.name() == "panel") {
            child.allow({"height"});
            envelope.panels.push_back(ruler.length(child, "height"));
            static_cast<void>(child.only_text());
            parts.panels.push_back(child);
        } else if (child.name() == "holds") {
            if (has_holds) child.repeats("<holds>");
            has_holds = true;
            read_holds(child, envelope);
        } else {
            child.refuse("<window>, <panel> or <holds>");
        }
    }
    if (!has_holds) root.lacks("holds");
    if (envelope.panels.empty()) envelope.panels.push_back(us_letter.height);
    return parts;
}

constexpr Points tolerance{0.05};  // measures are given to a thousandth of an inch

void check_windows(const Parts& parts, const Envelope& envelope, base::Diagnostics& diagnostics) {
    for (const Element& element : parts.windows) {
        const bool is_address = element.attribute("for") == "address";
        const Window& window = is_address ? *envelope.address : *envelope.sender;
        const Points right = window.left + window.width, top = window.bottom + window.height;
        if (right > envelope.width + tolerance) {
            diagnostics.report(window_outside, element.place(), inches(right), "left", inches(envelope.width));
        }
        if (top > envelope.height + tolerance) {
            diagnostics.report(window_outside, element.place(), inches(top), "bottom", inches(envelope.height));
        }
    }
}

void check_panels(const Parts& parts, const Envelope& envelope, const base::Place& place,
                  base::Diagnostics& diagnostics) {
    const Points first = envelope.panels.front();
    if (envelope.width + tolerance < us_letter.width) diagnostics.report(page_too_wide, place, inches(envelope.width));
    if (first > envelope.height + tolerance) {
        diagnostics.report(panel_too_high, parts.panels.empty() ? place : parts.panels.front().place(), inches(first),
                           inches(envelope.height));
    }
    Points sum;
    for (std::size_t i = 0; i < envelope.panels.size(); ++i) {
        sum += envelope.panels[i];
        if (envelope.panels[i] > first + tolerance) {
            diagnostics.report(first_panel_lower, parts.panels[i].place(), i + 1, inches(envelope.panels[i]),
                               inches(first));
        }
    }
    if (std::abs((sum - us_letter.height).value) > 1) diagnostics.report(panel_sum, place, inches(sum));
}

/// One line of the smallest letters must always be seen whole.
void check_safe_places(const Parts& parts, const Envelope& envelope, base::Diagnostics& diagnostics) {
    const Placement placement = place(envelope);
    for (const Element& element : parts.windows) {
        const base::Box& box = element.attribute("for") == "address" ? placement.address : placement.sender;
        const bool holds_words = box.width >= Points{72} && fitting({1, 0}, box);
        if (!holds_words) {
            diagnostics.report(no_safe_place, element.place(), inches(box.width), inches(box.height));
        }
    }
}

std::string ids_of(std::span<const Envelope> envelopes) {
    std::string ids;
    for (const Envelope& one : envelopes) ids += (ids.empty() ? "" : ", ") + one.id;
    return ids;
}

/// What one folder gives, with no id twice.
std::vector<Envelope> read_folder(const std::filesystem::path& folder, base::Diagnostics& diagnostics) {
    std::vector<Envelope> all;
    for (const auto& path : datafile::xml_files(folder)) {
        auto envelope = read_envelope(path, diagnostics);
        if (!envelope) continue;
        if (find_envelope(all, envelope->id) != nullptr) {
            diagnostics.report(repeated_envelope, envelope->fact.place, envelope->id);
        }
        all.push_back(std::move(*envelope));
    }
    return all;
}

}  // namespace

std::optional<Envelope> read_envelope(const std::filesystem::path& path, base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    const auto file = datafile::File::open(path, "envelope", diagnostics);
    if (!file) return std::nullopt;
    const Element root = file->root();
    root.allow({"id", "title", "width", "height", "unit", "shape", "larger", "status", "source", "checked"});
    const Ruler ruler(root, "a length on an envelope");
    Envelope envelope;
    envelope.file = file->name();
    envelope.id = root.required("id");
    envelope.title = root.required("title");
    envelope.width = ruler.length(root, "width");
    envelope.height = ruler.length(root, "height");
    if (!root.has("shape")) static_cast<void>(root.required("shape"));
    envelope.shape = shapes.at(root.word("shape", shapes).value_or(0));
    envelope.larger = root.attribute("larger");
    envelope.fact = datafile::read_fact(root);
    const Parts parts = read_parts(root, ruler, envelope);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    check_windows(parts, envelope, diagnostics);
    check_panels(parts, envelope, root.place(), diagnostics);
    if (diagnostics.error_count() == errors_before) check_safe_places(parts, envelope, diagnostics);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return envelope;
}

std::optional<std::vector<Envelope>> load_envelopes(std::span<const std::filesystem::path> folders,
                                                    base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    std::vector<Envelope> all;
    for (const auto& folder : folders) {
        for (Envelope& one : read_folder(folder / "envelopes", diagnostics)) {
            std::erase_if(all, [&](const Envelope& earlier) { return earlier.id == one.id; });
            all.push_back(std::move(one));
        }
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    if (all.empty()) {
        diagnostics.report(no_envelopes, {}, folders.empty() ? std::string{"no folder"} : folders.front().string());
        return std::nullopt;
    }
    std::sort(all.begin(), all.end(), [](const Envelope& a, const Envelope& b) { return a.id < b.id; });
    for (const Envelope& one : all) {
        const bool known = one.larger.empty() || find_envelope(all, one.larger) != nullptr;
        if (!known) diagnostics.report(unknown_larger, one.fact.place, one.larger, ids_of(all));
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return all;
}

const Envelope* find_envelope(std::span<const Envelope> envelopes, std::string_view id) {
    const auto found =
        std::find_if(envelopes.begin(), envelopes.end(), [&](const Envelope& one) { return one.id == id; });
    return found == envelopes.end() ? nullptr : &*found;
}

void report_unverified(const Envelope& envelope, base::Diagnostics& diagnostics) {
    const bool has_window = envelope.address || envelope.sender;
    if (has_window && !envelope.fact.confirmed()) {
        diagnostics.report(unverified_envelope, envelope.fact.place, envelope.title);
    }
}

std::optional<Envelope> choose_envelope(std::string_view name, std::span<const Envelope> envelopes,
                                        base::Diagnostics& diagnostics) {
    std::optional<Envelope> chosen;
    if (name.ends_with(".xml")) {
        chosen = read_envelope(std::filesystem::path(name), diagnostics);
    } else if (const Envelope* known = find_envelope(envelopes, name)) {
        chosen = *known;
    } else {
        diagnostics.report(unknown_envelope, {}, name, ids_of(envelopes));
    }
    if (chosen) report_unverified(*chosen, diagnostics);
    return chosen;
}

}  // namespace iepress::post
