#include "cli/mail_options.h"

#include <algorithm>
#include <charconv>

namespace iepress::cli {

namespace {

std::optional<std::uint32_t> parse_number(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
    return number;
}

bool all_digits(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What a barcode wants: USPS-B-3200, 2.1.3.
std::string barcode_error(const MailOptions& options) {
    if (options.mailer_id.empty()) return options.service_type.empty() ? "" : "--service-type goes with --mailer-id";
    const bool digits = all_digits(options.mailer_id + options.service_type + options.barcode_id);
    const bool sizes = (options.mailer_id.size() == 6 || options.mailer_id.size() == 9) &&
                       options.service_type.size() == 3 && options.barcode_id.size() == 2;
    if (digits && sizes && options.barcode_id[1] <= '4') return "";
    return "an Intelligent Mail barcode needs --mailer-id with 6 or 9 digits, --service-type with 3, and a --barcode-id "
           "of 2 digits, the second at most 4";
}

}  // namespace

std::optional<std::vector<std::uint32_t>> parse_numbers(const std::string& text) {
    constexpr std::uint32_t most = 10'000'000;
    std::vector<std::uint32_t> numbers;
    std::string_view rest = text;
    while (true) {
        const std::string_view one = rest.substr(0, rest.find(','));
        const std::size_t dash = one.find('-');
        const auto first = parse_number(one.substr(0, dash));
        const auto last = dash == one.npos ? first : parse_number(one.substr(dash + 1));
        if (!first || !last || *first > *last || *last > most) return std::nullopt;
        for (std::uint32_t number = *first; number <= *last; ++number) numbers.push_back(number);
        if (one.size() == rest.size()) break;
        rest.remove_prefix(one.size() + 1);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

void add_mail_options(CLI::App& command, MailOptions& options) {
    command.add_option("PATH", options.paths, "Case files, folders of them, or - for a list from standard input");
    add_document_option(command, options.documents);
    command.get_option("--document")->required(false);  // a calibration sheet has none
    command.add_option("--envelope", options.envelope, "An envelope of iepress list envelopes, or a file of your own")
        ->required();
    command.add_option("--omr", options.omr, "Marks for an inserter: a scheme of iepress list omr, or a file of your own");
    command.add_option("--out", options.output, "The folder of the mailing; a new one")->required();
    command.add_option("--enclosure", options.enclosures, "A PDF that goes into each piece, such as 'Your rights=rights.pdf'")
        ->allow_extra_args(false);
    command.add_option("--as-of", options.order.as_of, "The day of the letters and of every computation")->check(date_error);
    command.add_option("--sort", options.sort, "zip, or building and teacher for delivery by hand")
        ->check(CLI::IsMember({"zip", "building"}))
        ->capture_default_str();
    command.add_flag("--one-sided", options.one_sided, "Print on one side; else on both, each document from a front on");
    command.add_option("--volume-sheets", options.volume_sheets, "Sheets in a file at most")
        ->check(CLI::Range(1U, 5000U))
        ->capture_default_str();
    command.add_option("--reprint", options.reprint, "Only these pieces of the mailing in the folder: 137,200-210");
    command.add_flag("--calibrate", options.calibrate, "Only a sheet on which to check window and folds on your printer");
    command.add_flag("--protect", options.protect, "For e-mail: a file for each piece, locked with a password (AES-256)");
    command.add_option("--password-rule", options.password_rule, "With --protect, such as 'Maple-{birth-date}-{student-id}'");
    command.add_option("--mailer-id", options.mailer_id, "Of the USPS: print an Intelligent Mail barcode");
    command.add_option("--service-type", options.service_type, "Of that barcode, three digits");
    command.add_option("--barcode-id", options.barcode_id, "Of that barcode, two digits")->capture_default_str();
    command.add_option("--period", options.order.order.period, "Progress reports of the reporting period with this id");
    command.add_option("--notice", options.order.order.notice, "The notice with this id; else the latest");
    command.add_option("--meeting", options.order.order.meeting, "A notice of the meeting with this id; else the latest");
    command.add_option("--style", options.order.style, "A style file of your own");
    add_calendar_option(command, options.order.calendar);
    add_jobs_option(command, options.jobs);
    command.add_flag("--quiet", options.quiet, "No progress");
}

std::string mail_usage_error(const MailOptions& options) {
    if (options.calibrate) return "";
    if (options.paths.empty()) return "name case files or a folder of them";
    if (options.documents.empty()) return "say with --document what goes into each piece";
    if (options.order.as_of.empty()) return "say with --as-of which day the letters are of";
    if (options.protect == options.password_rule.empty()) return "--protect and --password-rule go together";
    if (options.protect && !options.reprint.empty()) return "--reprint is for paper; make the mailing again for e-mail";
    if (options.protect && !options.omr.empty()) return "--omr is for paper that an inserter takes, not for e-mail";
    if (!options.reprint.empty() && !parse_numbers(options.reprint)) return "--reprint takes numbers such as 137,200-210";
    return barcode_error(options);
}

}  // namespace iepress::cli
