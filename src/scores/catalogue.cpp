#include <algorithm>
#include <tuple>

#include "datafile/file.h"
#include "scores/catalogue_files.h"
#include "scores/instrument.h"
#include "scores/links.h"
#include "scores/messages.h"
#include "scores/names.h"

namespace iepress::scores {

namespace {

namespace fs = std::filesystem;

template <class One>
const One* find_id(const std::vector<One>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const One& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

template <class Named>
bool has_alias(const Named& one, std::string_view name) {
    return std::any_of(one.aliases.begin(), one.aliases.end(),
                       [&](const std::string& alias) { return same_name(alias, name); });
}

/// One kind of file in a folder of its own.
template <class One>
struct Kind {
    const char* folder;
    const char* root;
    One (*read)(const datafile::Element&);
    bool (*is_same)(const One&, const One&);
    /// Says that a folder holds two of the same code or id; null if somebody else looks after that.
    void (*report_second)(const One&, base::Diagnostics&);
};

template <class One>
void report_repeated_id(const One& one, base::Diagnostics& diagnostics) {
    diagnostics.report(repeated_id, one.fact.place, one.id);
}

template <class One>
bool is_same_id(const One& a, const One& b) {
    return a.id == b.id;
}

constexpr Kind<Instrument> instrument_kind{
    "instruments", "instrument", read_instrument,
    [](const Instrument& a, const Instrument& b) { return same_name(a.code, b.code); }, nullptr};
constexpr Kind<Ruler> ruler_kind{"rulers", "ruler", read_ruler, is_same_id<Ruler>, report_repeated_id<Ruler>};
constexpr Kind<AgePolicy> age_policy_kind{"age-policies", "age-policy", read_age_policy, is_same_id<AgePolicy>,
                                          report_repeated_id<AgePolicy>};

/// Reads the files of data folders one after the other into a catalogue.
class Loader {
public:
    explicit Loader(base::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void read(const fs::path& folder) {
        read_kind(folder, instrument_kind, catalogue_.instruments);
        read_kind(folder, ruler_kind, catalogue_.rulers);
        read_kind(folder, age_policy_kind, catalogue_.age_policies);
        std::error_code error;
        if (!fs::exists(folder / "areas.xml", error)) return;
        if (const auto file = open(folder / "areas.xml", "areas")) add_areas(catalogue_.areas, read_areas(file->root()));
    }

    [[nodiscard]] Catalogue take() { return std::move(catalogue_); }

private:
    std::optional<datafile::File> open(const fs::path& path, const char* root) {
        auto file = datafile::File::open(path, root, diagnostics_);
        if (file) catalogue_.files.push_back(file->name());
        return file;
    }

    template <class One>
    void read_kind(const fs::path& folder, const Kind<One>& kind, std::vector<One>& all) {
        std::vector<One> own;
        for (const fs::path& path : datafile::xml_files(folder / kind.folder)) {
            const auto file = open(path, kind.root);
            if (!file) continue;
            const std::size_t errors_before = diagnostics_.error_count();
            One one = kind.read(file->root());
            if (diagnostics_.error_count() == errors_before) own.push_back(std::move(one));
        }
        merge(all, std::move(own), kind);
    }

    /// A folder's own replace those of the folders before it.
    template <class One>
    void merge(std::vector<One>& all, std::vector<One>&& own, const Kind<One>& kind) {
        std::erase_if(all, [&](const One& before) {
            return std::any_of(own.begin(), own.end(), [&](const One& one) { return kind.is_same(before, one); });
        });
        const auto first = static_cast<std::ptrdiff_t>(all.size());
        for (One& one : own) {
            const bool second = std::any_of(all.begin() + first, all.end(),
                                            [&](const One& other) { return kind.is_same(other, one); });
            if (second && kind.report_second != nullptr) kind.report_second(one, diagnostics_);
            all.push_back(std::move(one));
        }
    }

    base::Diagnostics& diagnostics_;
    Catalogue catalogue_;
};

/// A code as a list sorts it: the case of letters does not part "Beery VMI" from "BOT-2".
std::string sort_key(std::string_view code) {
    std::string key(code);
    for (char& c : key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return key;
}

void sort(Catalogue& catalogue) {
    const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
    std::sort(catalogue.rulers.begin(), catalogue.rulers.end(), by_id);
    std::sort(catalogue.age_policies.begin(), catalogue.age_policies.end(), by_id);
    std::sort(catalogue.instruments.begin(), catalogue.instruments.end(), [](const Instrument& a, const Instrument& b) {
        return std::tuple(sort_key(a.code), std::string_view(a.code)) < std::tuple(sort_key(b.code), std::string_view(b.code));
    });
}

}  // namespace

const Instrument* Catalogue::find(std::string_view code) const {
    const auto found = std::find_if(instruments.begin(), instruments.end(), [&](const Instrument& one) {
        return same_name(one.code, code) || has_alias(one, code);
    });
    return found == instruments.end() ? nullptr : &*found;
}

const Ruler* Catalogue::find_ruler(std::string_view id) const { return find_id(rulers, id); }

const AgePolicy* Catalogue::find_age_policy(std::string_view id) const { return find_id(age_policies, id); }

const InstrumentPart* find_part(const Instrument& instrument, std::string_view name) {
    const auto found = std::find_if(instrument.parts.begin(), instrument.parts.end(), [&](const InstrumentPart& part) {
        return same_name(part.name, name) || has_alias(part, name);
    });
    return found == instrument.parts.end() ? nullptr : &*found;
}

std::optional<Catalogue> load_catalogue(const std::vector<fs::path>& folders, base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    Loader loader(diagnostics);
    for (const fs::path& folder : folders) loader.read(folder);
    Catalogue catalogue = loader.take();
    // A file that was left out would be missed by others: what is wrong in one file comes first.
    if (diagnostics.error_count() == errors_before) link(catalogue, diagnostics);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    sort(catalogue);
    return catalogue;
}

}  // namespace iepress::scores
