// `iepress disclosures`: the record that 34 CFR 99.32 and 300.614 ask for, of one student.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "base/json.h"
#include "cli/commands.h"
#include "ledger/ledger.h"
#include "ledger/messages.h"

namespace iepress::cli {

namespace {

struct DisclosureOptions {
    std::vector<std::string> folders;
    std::string student, format = "text";
};

/// A column: its heading, its name for machines, its value.
struct Column {
    const char* heading;
    const char* name;
    std::string (*value)(const ledger::Disclosure&);
};

/// Party, date and interest as 99.32(a)(3) and 300.614 name them; then what the copy was.
constexpr std::array columns{
    Column{"date", "date", [](const ledger::Disclosure& one) { return base::to_iso(one.date); }},
    Column{"party", "party", [](const ledger::Disclosure& one) { return one.people; }},
    Column{"purpose", "purpose", [](const ledger::Disclosure& one) { return one.purpose; }},
    Column{"document", "document", [](const ledger::Disclosure& one) { return one.document; }},
    Column{"edition", "edition", [](const ledger::Disclosure& one) { return one.edition; }},
    Column{"language", "language", [](const ledger::Disclosure& one) { return one.language; }},
    Column{"way", "way", [](const ledger::Disclosure& one) { return one.way; }},
    Column{"mailing", "mailing", [](const ledger::Disclosure& one) { return one.mailing; }},
    Column{"piece", "piece", [](const ledger::Disclosure& one) { return std::to_string(one.piece); }},
    Column{"SHA-256", "sha256", [](const ledger::Disclosure& one) { return one.sha256; }},
};

using Disclosures = std::vector<ledger::Disclosure>;

std::string as_text(const Disclosures& all) {
    if (all.empty()) return "nothing was sent about this student\n";
    std::array<std::size_t, columns.size()> widths{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        widths[i] = std::string_view(columns[i].heading).size();
        for (const ledger::Disclosure& one : all) widths[i] = std::max(widths[i], columns[i].value(one).size());
    }
    std::string out;
    const auto add_line = [&](const auto& value_of) {
        std::string line;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            fmt::format_to(std::back_inserter(line), "{:<{}}  ", value_of(columns[i]), widths[i]);
        }
        out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    };
    add_line([](const Column& column) { return std::string(column.heading); });
    for (const ledger::Disclosure& one : all) add_line([&](const Column& column) { return column.value(one); });
    return out;
}

/// All fields in quotes, so that no id is taken for a number.
std::string as_csv(const Disclosures& all) {
    std::string out;
    const auto add_line = [&](const auto& value_of) {
        std::string_view comma;
        for (const Column& column : columns) {
            out += comma;
            out += '"';
            for (const char c : value_of(column)) {
                if (c == '"') out += '"';
                out += c;
            }
            out += '"';
            comma = ",";
        }
        out += "\r\n";
    };
    add_line([](const Column& column) { return std::string(column.name); });
    for (const ledger::Disclosure& one : all) add_line([&](const Column& column) { return column.value(one); });
    return out;
}

std::string as_json(const Disclosures& all) {
    std::string out = "[";
    std::string_view separator = "\n";
    for (const ledger::Disclosure& one : all) {
        out += separator;
        std::string_view before = "  {";
        for (const Column& column : columns) {
            fmt::format_to(std::back_inserter(out), "{}{}: {}", before, base::json_string(column.name),
                           base::json_string(column.value(one)));
            before = ", ";
        }
        out += '}';
        separator = ",\n";
    }
    return out + (all.empty() ? "]\n" : "\n]\n");
}

Disclosures read_all(const DisclosureOptions& options, base::Diagnostics& diagnostics) {
    Disclosures all;
    for (const std::string& folder : options.folders) {
        const auto ledger = ledger::Ledger::open_to_read(folder, diagnostics);
        if (!ledger) continue;
        try {
            for (ledger::Disclosure& one : ledger->disclosures_of(options.student)) all.push_back(std::move(one));
        } catch (const ledger::Failure& failure) {
            diagnostics.report(ledger::bad_ledger, {}, folder, failure.what());
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::tie(a.date, a.mailing, a.piece) < std::tie(b.date, b.mailing, b.piece);
    });
    return all;
}

/// A record with a part missing would be taken for the whole: then nothing is printed.
void run_disclosures(const DisclosureOptions& options, Session& session) {
    base::Diagnostics diagnostics;
    const Disclosures all = read_all(options, diagnostics);
    if (!diagnostics.has_errors()) {
        const std::string text = options.format == "csv"    ? as_csv(all)
                                 : options.format == "json" ? as_json(all)
                                                            : as_text(all);
        static_cast<void>(write_output(text, diagnostics));
    }
    session.finish(diagnostics);
}

}  // namespace

void add_disclosures(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("disclosures", "Say what was sent to whom about one student");
    auto options = std::make_shared<DisclosureOptions>();
    command->add_option("DIR", options->folders, "Folders of mailings")->required();
    command->add_option("--student", options->student, "The student's id")->required();
    command->add_option("--format", options->format, "text, csv or json")
        ->check(CLI::IsMember({"text", "csv", "json"}))
        ->capture_default_str();
    command->footer(
        "People stand as the ids that they have in the case (34 CFR 99.32(a), 300.614).\n"
        "Example: iepress disclosures mail-2026-11 mail-2027-01 --student S000123 --format csv");
    command->callback([options, &session] { run_disclosures(*options, session); });
}

}  // namespace iepress::cli
