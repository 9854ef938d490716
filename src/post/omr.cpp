#include "post/omr.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "datafile/file.h"
#include "post/omr_messages.h"
#include "post/placement.h"
#include "post/ruler.h"

namespace iepress::post {

namespace {

using base::Box;
using base::Points;
using datafile::Element;

constexpr std::array<std::string_view, 2> feeds{"first-sheet-first", "last-sheet-first"};
constexpr std::array<std::string_view, 2> edges{"left", "right"};
constexpr std::array<std::string_view, 2> sides{"top", "foot"};
constexpr std::array<std::string_view, 4> bits{"1", "2", "4", "8"};
/// In the order of OmrMeaning.
constexpr std::array<std::string_view, 14> meanings{
    "start", "safety", "retiming", "blank", "last-fed", "not-last-fed", "first-fed", "not-first-fed",
    "piece", "run",    "sheet",    "sheets", "parity-even", "parity-odd"};

bool is_number(OmrMeaning means) { return means >= OmrMeaning::piece && means <= OmrMeaning::sheets; }
bool is_parity(OmrMeaning means) { return means >= OmrMeaning::parity_even; }
bool ends_piece(OmrMeaning means) { return means >= OmrMeaning::last_fed && means <= OmrMeaning::not_first_fed; }

/// The position of a word that must be there; 0 if it is not, which is reported.
std::size_t required_word(const Element& element, const char* name, std::span<const std::string_view> words) {
    if (!element.has(name)) static_cast<void>(element.required(name));
    return element.word(name, words).value_or(0);
}

OmrTrack read_track(const Element& element, const Ruler& ruler) {
    element.allow({"edge", "distance", "from", "first", "pitch", "length", "thickness"});
    static_cast<void>(element.only_text());
    OmrTrack track;
    track.edge = static_cast<OmrEdge>(required_word(element, "edge", edges));
    track.from = static_cast<OmrFrom>(required_word(element, "from", sides));
    track.distance = ruler.length(element, "distance", 0);
    track.first = ruler.length(element, "first");
    track.pitch = ruler.length(element, "pitch");
    track.length = ruler.length(element, "length");
    track.thickness = ruler.length(element, "thickness");
    if (track.length > longest_omr_mark) element.refuse_value("length", "at most " + inches(longest_omr_mark) + " in");
    return track;
}

/// Marks as they are read; what may stand only once is remembered.
class MarkReader {
public:
    void read(const Element& element, OmrScheme& scheme) {
        element.allow({"means", "bit"});
        static_cast<void>(element.only_text());
        if (!element.has("means")) static_cast<void>(element.required("means"));
        const auto found = element.word("means", meanings);
        if (!found) return;
        OmrMark mark{static_cast<OmrMeaning>(*found), 0};
        if (is_number(mark.means)) mark.bit = 1U << required_word(element, "bit", bits);
        else if (element.has("bit")) element.refuse_value("bit", "no bit, which only piece, run, sheet and sheets have");
        const bool once = is_number(mark.means) || is_parity(mark.means);
        // an even and an odd parity of one code contradict each other
        const OmrMeaning kept = is_parity(mark.means) ? OmrMeaning::parity_even : mark.means;
        if (once && !seen_.emplace(kept, mark.bit).second) element.repeats("mark of this meaning");
        scheme.marks.push_back(mark);
    }

private:
    std::set<std::pair<OmrMeaning, std::uint32_t>> seen_;
};

void check_code(const OmrScheme& scheme, const Element& root) {
    base::Diagnostics& diagnostics = root.diagnostics();
    const OmrMeaning first = scheme.marks.front().means, last = scheme.marks.back().means;
    if (first != OmrMeaning::start && last != OmrMeaning::start) diagnostics.report(omr_no_start, root.place());
    const bool ends = std::any_of(scheme.marks.begin(), scheme.marks.end(),
                                  [](const OmrMark& mark) { return ends_piece(mark.means); });
    if (!ends) diagnostics.report(omr_no_end, root.place());
}

void check_track(const OmrScheme& scheme, const Element& track) {
    base::Diagnostics& diagnostics = track.diagnostics();
    if (scheme.track.pitch < scheme.track.thickness * 2.0) {
        diagnostics.report(omr_marks_touch, track.place(), inches(scheme.track.thickness), inches(scheme.track.pitch));
    }
    const Box box = omr_box(scheme);
    const std::pair<Points, const char*> beyond[] = {{Points{} - box.y, "top"},
                                                     {box.y + box.height - us_letter.height, "foot"},
                                                     {Points{} - box.x, "left edge"},
                                                     {box.x + box.width - us_letter.width, "right edge"}};
    for (const auto& [length, edge] : beyond) {
        if (length > Points{}) {
            diagnostics.report(omr_off_page, track.place(), scheme.marks.size(), inches(length), edge);
        }
    }
}

/// Reads what stands in the root; gives the track's element for what is wrong with it and the marks together.
std::optional<Element> read_parts(const Element& root, const Ruler& ruler, OmrScheme& scheme) {
    std::optional<Element> track;
    MarkReader marks;
    for (const Element& child : root.children()) {
        if (child.name() == "track") {
            if (track) child.repeats("<track>");
            track = child;
            scheme.track = read_track(child, ruler);
        } else if (child.name() == "mark") {
            marks.read(child, scheme);
        } else {
            child.refuse("<track> or <mark>");
        }
    }
    if (!track) root.lacks("track");
    if (scheme.marks.empty()) root.lacks("mark");
    return track;
}

std::string ids_of(std::span<const OmrScheme> schemes) {
    std::string ids;
    for (const OmrScheme& one : schemes) ids += (ids.empty() ? "" : ", ") + one.id;
    return ids;
}

const OmrScheme* find_omr(std::span<const OmrScheme> schemes, std::string_view id) {
    const auto found = std::find_if(schemes.begin(), schemes.end(), [&](const OmrScheme& one) { return one.id == id; });
    return found == schemes.end() ? nullptr : &*found;
}

std::vector<OmrScheme> read_folder(const std::filesystem::path& folder, base::Diagnostics& diagnostics) {
    std::vector<OmrScheme> all;
    for (const auto& path : datafile::xml_files(folder)) {
        auto scheme = read_omr(path, diagnostics);
        if (!scheme) continue;
        if (find_omr(all, scheme->id) != nullptr) diagnostics.report(repeated_omr, scheme->fact.place, scheme->id);
        all.push_back(std::move(*scheme));
    }
    return all;
}

bool overlap(const Box& a, const Box& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace

std::string meaning_words(const OmrMark& mark) {
    std::string words{meanings.at(static_cast<std::size_t>(mark.means))};
    return mark.bit == 0 ? words : words + ", bit " + std::to_string(mark.bit);
}

Box omr_mark_box(const OmrScheme& scheme, std::size_t index) {
    const OmrTrack& track = scheme.track;
    const Points middle = track.first + track.pitch * static_cast<double>(index);
    const Points y = track.from == OmrFrom::top ? middle : us_letter.height - middle;
    const Points x = track.edge == OmrEdge::left ? track.distance : us_letter.width - track.distance - track.length;
    return {x, y - track.thickness / 2.0, track.length, track.thickness};
}

Box omr_box(const OmrScheme& scheme) {
    const Box first = omr_mark_box(scheme, 0), last = omr_mark_box(scheme, scheme.marks.size() - 1);
    const Points top = std::min(first.y, last.y);
    return {first.x, top, first.width, std::max(first.y, last.y) + first.height - top};
}

std::optional<OmrScheme> read_omr(const std::filesystem::path& path, base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    const auto file = datafile::File::open(path, "omr", diagnostics);
    if (!file) return std::nullopt;
    const Element root = file->root();
    root.allow({"id", "title", "unit", "feed", "status", "source", "checked"});
    const Ruler ruler(root, "a length on a page");
    OmrScheme scheme;
    scheme.file = file->name();
    scheme.id = root.required("id");
    scheme.title = root.required("title");
    scheme.feed = static_cast<OmrFeed>(required_word(root, "feed", feeds));
    scheme.fact = datafile::read_fact(root);
    const std::optional<Element> track = read_parts(root, ruler, scheme);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    check_code(scheme, root);
    check_track(scheme, *track);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return scheme;
}

std::optional<std::vector<OmrScheme>> load_omr(std::span<const std::filesystem::path> folders,
                                               base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    std::vector<OmrScheme> all;
    for (const auto& folder : folders) {
        for (OmrScheme& one : read_folder(folder / "omr", diagnostics)) {
            std::erase_if(all, [&](const OmrScheme& earlier) { return earlier.id == one.id; });
            all.push_back(std::move(one));
        }
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    if (all.empty()) {
        diagnostics.report(no_omr, {}, folders.empty() ? std::string{"no folder"} : folders.front().string());
        return std::nullopt;
    }
    std::sort(all.begin(), all.end(), [](const OmrScheme& a, const OmrScheme& b) { return a.id < b.id; });
    return all;
}

std::optional<OmrScheme> choose_omr(std::string_view name, std::span<const OmrScheme> schemes,
                                    base::Diagnostics& diagnostics) {
    std::optional<OmrScheme> chosen;
    if (name.ends_with(".xml")) {
        chosen = read_omr(std::filesystem::path(name), diagnostics);
    } else if (const OmrScheme* known = find_omr(schemes, name)) {
        chosen = *known;
    } else {
        diagnostics.report(unknown_omr, {}, name, ids_of(schemes));
    }
    if (chosen && !chosen->fact.confirmed()) diagnostics.report(unverified_omr, chosen->fact.place, chosen->title);
    return chosen;
}

bool check_omr(const OmrScheme& scheme, std::span<const Envelope* const> envelopes, std::span<const Box> taken,
               base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    const Box box = omr_box(scheme);
    const Points bottom = box.y + box.height;
    for (const Envelope* envelope : envelopes) {
        const Placement placement = place(*envelope);
        const bool seen = std::any_of(placement.visible.begin(), placement.visible.end(), [&](const Box& visible) {
            return overlap(box, {visible.x - fold_error, visible.y - fold_error, visible.width + fold_error * 2.0,
                                 visible.height + fold_error * 2.0});
        });
        if (seen) diagnostics.report(omr_in_window, scheme.fact.place, inches(box.y), inches(bottom), envelope->title);
    }
    const Points reach = scheme.track.distance + scheme.track.length;
    if (reach > omr_text_margin) {
        diagnostics.report(omr_in_text, scheme.fact.place, inches(reach), inches(omr_text_margin));
    }
    if (std::any_of(taken.begin(), taken.end(), [&](const Box& one) { return overlap(box, one); })) {
        diagnostics.report(omr_on_mark, scheme.fact.place, inches(box.y), inches(bottom));
    }
    return diagnostics.error_count() == errors_before;
}

}  // namespace iepress::post
