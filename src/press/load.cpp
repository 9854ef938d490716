#include "datafile/file.h"
#include "press/messages.h"
#include "press/press.h"

namespace iepress::press {

namespace {

namespace fs = std::filesystem;

/// Reports folders that are not there.
void check_there(const std::vector<fs::path>& wanted, base::Diagnostics& diagnostics) {
    for (const fs::path& folder : wanted) {
        std::error_code error;
        if (!fs::is_directory(folder, error)) {
            diagnostics.report(missing_folder, {}, folder.string());
        }
    }
}

/// Folders whose absence no stage would notice; the template stage looks after its own.
void check_folders(const Folders& folders, base::Diagnostics& diagnostics) {
    std::vector<fs::path> wanted{folders.root / "templates", folders.root / "data",
                                 folders.root / "fonts"};
    wanted.insert(wanted.end(), folders.data.begin(), folders.data.end());
    check_there(wanted, diagnostics);
}

/// Our folder and then the district's, whose files replace ours of the same name.
std::vector<fs::path> data_folders(const Folders& folders, const char* kind) {
    std::vector<fs::path> all{folders.root / "data" / kind};
    for (const fs::path& folder : folders.data) all.push_back(folder / kind);
    return all;
}

std::map<std::string, layout::Style, std::less<>> load_styles(const Folders& folders,
                                                              base::Diagnostics& diagnostics) {
    std::map<std::string, layout::Style, std::less<>> styles;
    for (const fs::path& folder : data_folders(folders, "styles")) {
        for (const fs::path& file : datafile::xml_files(folder)) {
            if (auto style = layout::load_style(file, diagnostics, folders.root / "data" / "styles")) {
                styles.insert_or_assign(file.stem().string(), std::move(*style));
            }
        }
    }
    return styles;
}

std::map<std::string, compose::Strings, std::less<>> load_languages(
    const Folders& folders, base::Diagnostics& diagnostics) {
    std::map<std::string, compose::Strings, std::less<>> languages;
    for (const fs::path& folder : data_folders(folders, "strings")) {
        for (const fs::path& file : datafile::xml_files(folder)) {
            if (auto strings = compose::load_strings(file, diagnostics)) {
                languages.insert_or_assign(file.stem().string(), std::move(*strings));
            }
        }
    }
    return languages;
}

std::vector<fs::path> template_folders(const Folders& folders) {
    std::vector<fs::path> all = folders.templates;
    all.push_back(folders.root / "templates");
    return all;
}

std::vector<fs::path> book_folders(const Folders& folders) {
    std::vector<fs::path> all{folders.root / "data"};
    all.insert(all.end(), folders.data.begin(), folders.data.end());
    return all;
}

}  // namespace

std::optional<Knowledge> load_knowledge(const Folders& folders, base::Diagnostics& diagnostics) {
    check_folders(folders, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    auto templates = template_::Library::load(template_folders(folders), diagnostics);
    auto book = rules::load_book(book_folders(folders), diagnostics);
    auto clocks = rules::load_clocks(book_folders(folders), diagnostics);
    auto catalogue = scores::load_catalogue(book_folders(folders), diagnostics);
    auto lexicon = review::Lexicon::load(folders.word_list, book_folders(folders), diagnostics);
    auto goal_words = rules::load_goal_words(book_folders(folders), diagnostics);
    auto guide = assembly::load_guide(book_folders(folders), diagnostics);
    auto progress_codes = progress::load_code_sets(book_folders(folders), diagnostics);
    auto strings = load_languages(folders, diagnostics);
    const bool all = templates && book && clocks && catalogue && lexicon && goal_words && guide && progress_codes;
    if (!all || diagnostics.has_errors()) return std::nullopt;
    return Knowledge{std::move(*templates), std::move(*book),       std::move(*clocks), std::move(*catalogue),
                     std::move(*lexicon),   std::move(*goal_words), std::move(*guide),  std::move(*progress_codes),
                     std::move(strings)};
}

std::optional<Press> load_press(const Folders& folders, base::Diagnostics& diagnostics) {
    auto knowledge = load_knowledge(folders, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
    auto fonts = text::FontLibrary::load(folders.root / "fonts" / "fonts.xml", folders.fonts, diagnostics);
    auto styles = load_styles(folders, diagnostics);
    if (!knowledge || !fonts || diagnostics.has_errors()) return std::nullopt;
    auto resources = pdf::Resources::load(*fonts, diagnostics);
    if (!resources) return std::nullopt;
    return Press{std::move(*knowledge), std::move(*fonts), std::move(*resources), std::move(styles)};
}

std::optional<scores::Catalogue> load_catalogue(const Folders& folders, base::Diagnostics& diagnostics) {
    const std::vector<fs::path> wanted = book_folders(folders);
    const std::size_t errors_before = diagnostics.error_count();
    check_there(wanted, diagnostics);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return scores::load_catalogue(wanted, diagnostics);
}

std::optional<progress::CodeSets> load_progress_codes(const Folders& folders, base::Diagnostics& diagnostics) {
    const std::vector<fs::path> wanted = book_folders(folders);
    const std::size_t errors_before = diagnostics.error_count();
    check_there(wanted, diagnostics);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return progress::load_code_sets(wanted, diagnostics);
}

}  // namespace iepress::press
