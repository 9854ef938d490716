#include "rules/clock.h"

#include "base/language.h"
#include "datafile/layers.h"
#include "rules/clock_file.h"

namespace iepress::rules {

const std::string* text_in(const Clock& clock, std::string_view language) {
    if (base::primary_language(language) == "en") return &clock.text;
    const ClockWords* words = datafile::find_language(clock.translations, language);
    return words == nullptr ? nullptr : &words->text;
}

const Clock* Clocks::find(std::string_view id) const { return datafile::find_id(all, id); }

std::optional<Clocks> load_clocks(const std::vector<std::filesystem::path>& folders, base::Diagnostics& diagnostics) {
    Clocks clocks;
    const auto read = [](const datafile::File& file, std::vector<Clock>& all) { read_clock_file(file.root(), all); };
    if (!datafile::read_layers(folders, {"clocks", "clocks"}, clocks.files, clocks.all, diagnostics, read)) {
        return std::nullopt;
    }
    return clocks;
}

}  // namespace iepress::rules
