#include "rules/clock.h"

#include <algorithm>

#include "rules/clock_file.h"
#include "rules/messages.h"

namespace iepress::rules {

namespace {

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find('-')); }

void add_or_replace(std::vector<Clock>& all, std::vector<Clock>&& of_folder) {
    for (Clock& clock : of_folder) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Clock& other) { return other.id == clock.id; });
        if (same == all.end()) {
            all.push_back(std::move(clock));
        } else {
            *same = std::move(clock);
        }
    }
}

}  // namespace

const std::string* text_in(const Clock& clock, std::string_view language) {
    if (primary(language) == "en") return &clock.text;
    const auto found = std::find_if(clock.translations.begin(), clock.translations.end(), [&](const ClockWords& one) {
        return primary(one.language) == primary(language);
    });
    return found == clock.translations.end() ? nullptr : &found->text;
}

const Clock* Clocks::find(std::string_view id) const {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Clock& clock) { return clock.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::optional<Clocks> load_clocks(const std::vector<std::filesystem::path>& folders, base::Diagnostics& diagnostics) {
    Clocks clocks;
    const std::size_t errors_before = diagnostics.error_count();
    for (const auto& folder : folders) {
        std::vector<Clock> of_folder;
        for (const auto& path : datafile::xml_files(folder / "clocks")) {
            const auto file = datafile::File::open(path, "clocks", diagnostics);
            if (!file) continue;
            clocks.files.push_back(file->name());
            read_clock_file(file->root(), of_folder);
        }
        add_or_replace(clocks.all, std::move(of_folder));
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return clocks;
}

}  // namespace iepress::rules
