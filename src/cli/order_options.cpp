#include "cli/order_options.h"

#include <cstdlib>

#include "base/files.h"
#include "batch/identity.h"

namespace iepress::cli {

namespace {

/// The day of SOURCE_DATE_EPOCH (reproducible-builds.org), if it is set and a number of seconds.
std::optional<base::Date> date_of_epoch() {
    constexpr long seconds_a_day = 86400;
    const char* text = std::getenv("SOURCE_DATE_EPOCH");
    if (text == nullptr || *text == '\0') return std::nullopt;
    char* end = nullptr;
    const long seconds = std::strtol(text, &end, 10);
    const base::Date date = base::from_days(seconds / seconds_a_day);
    if (*end != '\0' || !base::is_valid(date)) return std::nullopt;
    return date;
}

/// The bytes of a style file and of those beside it that it is based on; shipped ones are the installation's.
std::string style_bytes(const std::filesystem::path& file, base::Diagnostics& diagnostics) {
    constexpr int longest_chain = 16;
    std::string all;
    std::filesystem::path next = file;
    std::error_code error;
    for (int i = 0; i < longest_chain && std::filesystem::exists(next, error); ++i) {
        const std::string bytes = base::read_file(next, diagnostics).value_or("");
        all += bytes;
        constexpr std::string_view attribute = "based-on=";
        const std::size_t found = bytes.find(attribute);
        const std::size_t begin = found + attribute.size() + 1;  // behind the quote
        if (found == std::string::npos || begin >= bytes.size()) break;
        const std::size_t end = bytes.find(bytes[begin - 1], begin);
        if (end == std::string::npos) break;
        next = file.parent_path() / (bytes.substr(begin, end - begin) + ".xml");
    }
    return all;
}

std::vector<std::string> kind_names() {
    std::vector<std::string> names;
    for (const compose::KindEntry& entry : compose::document_kinds()) names.emplace_back(entry.name);
    return names;
}

}  // namespace

void add_document_option(CLI::App& command, std::vector<std::string>& documents) {
    command.add_option("--document", documents, "Which document, or several")
        ->required()
        ->check(CLI::IsMember(kind_names()));
}

void add_order_options(CLI::App& command, OrderOptions& options) {
    command.add_option("--edition", options.order.edition, "standard, family, summary or large-print")
        ->capture_default_str();
    command.add_option("--language", options.order.language, "Language of headings and labels, such as es");
    command.add_option("--style", options.style, "A style file of your own");
    command.add_option("--evaluation", options.order.evaluation, "Only the evaluation with this id");
    command.add_option("--period", options.order.period, "The reporting period with this id");
    command.add_option("--notice", options.order.notice, "The notice with this id; else the latest");
    command.add_option("--meeting", options.order.meeting, "A notice of the meeting with this id; else the latest");
    command
        .add_option("--as-of", options.as_of,
                    "Today's date for every computation; else SOURCE_DATE_EPOCH, else the date that the case states")
        ->check(date_error);
    add_calendar_option(command, options.calendar);
    command.add_flag("--embed-data,!--no-embed-data", options.order.embed_data,
                     "Attach the case to the PDF (default), or not");
    command.add_flag("--sources,!--no-sources", options.order.show_sources,
                     "Mark the statements of an IEP draft with the evaluations that they come from (default), or not");
}

std::optional<LoadedOrder> LoadedOrder::load(const OrderOptions& options, const Session& session,
                                             base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    LoadedOrder loaded;
    loaded.order_ = options.order;
    loaded.order_.as_of = options.as_of.empty() ? date_of_epoch() : base::parse_iso_date(options.as_of);
    if (!options.calendar.empty()) {
        loaded.calendar_ = rules::load_calendar(options.calendar, diagnostics);
        if (loaded.calendar_) loaded.calendar_bytes_ = base::read_file(options.calendar, diagnostics).value_or("");
    }
    if (!options.style.empty()) {
        loaded.style_ = layout::load_style(options.style, diagnostics, session.folders().root / "data" / "styles");
        if (loaded.style_) loaded.style_bytes_ = style_bytes(options.style, diagnostics);
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return loaded;
}

press::Order LoadedOrder::order() const {
    press::Order order = order_;
    order.style = style_ ? &*style_ : nullptr;
    order.calendar = calendar_ ? &*calendar_ : nullptr;
    return order;
}

std::string LoadedOrder::digest() const { return batch::order_digest(order_, style_bytes_, calendar_bytes_); }

}  // namespace iepress::cli
