#include "cli/omr_list.h"

#include <fmt/format.h>

#include <vector>

#include "post/omr.h"

namespace iepress::cli {

namespace {

double inches(base::Points length) { return length.value / 72; }

std::string text_of(const post::OmrScheme& scheme) {
    const post::OmrTrack& track = scheme.track;
    std::string out = fmt::format("{:<18} {}{}\n", scheme.id, scheme.title, scheme.fact.confirmed() ? "" : " ?");
    const bool first = scheme.feed == post::OmrFeed::first_sheet_first;
    out += fmt::format("    the machine takes the {} sheet of a piece first\n", first ? "first" : "last");
    out += fmt::format("    marks {:.3f} in long, {:.3f} in thick, {:.3f} in from the {} edge\n", inches(track.length),
                       inches(track.thickness), inches(track.distance),
                       track.edge == post::OmrEdge::left ? "left" : "right");
    for (std::size_t i = 0; i < scheme.marks.size(); ++i) {
        const base::Box box = post::omr_mark_box(scheme, i);
        out += fmt::format("    {:.3f} in from the top: {}\n", inches(box.y + box.height / 2.0),
                           post::meaning_words(scheme.marks[i]));
    }
    return out;
}

}  // namespace

std::string list_omr(const press::Folders& folders, std::string_view only, base::Diagnostics& diagnostics) {
    std::vector<std::filesystem::path> data{folders.root / "data"};
    data.insert(data.end(), folders.data.begin(), folders.data.end());
    const auto schemes = post::load_omr(data, diagnostics);
    if (!schemes) return {};
    if (!only.empty()) {
        const auto chosen = post::choose_omr(only, *schemes, diagnostics);
        return chosen ? text_of(*chosen) : std::string{};
    }
    std::string out;
    for (const post::OmrScheme& one : *schemes) out += text_of(one);
    return out + "A question mark stands behind what nobody has tried on a machine: docs/mail.md.\n";
}

}  // namespace iepress::cli
