#include "batch/report.h"

#include <fmt/format.h>

#include "base/json.h"
#include "batch/new_file.h"

namespace iepress::batch {

namespace {

namespace fs = std::filesystem;

constexpr const char* json_name = "report.json";
constexpr const char* csv_name = "report.csv";

/// As RFC 4180 writes a field.
std::string csv_field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string field = "\"";
    for (const char c : text) {
        if (c == '"') field += '"';
        field += c;
    }
    return field + '"';
}

const ledger::Findings& findings_of(const ledger::EntryMade& one) {
    return one.entry.output.empty() ? one.entry.findings : one.made.findings;
}

std::string json_line(const ledger::EntryMade& one) {
    const ledger::Findings& findings = findings_of(one);
    std::string line = fmt::format(R"(  {{"case": {}, "document": {}, )", base::json_string(one.entry.case_file),
                                   base::json_string(one.entry.kind));
    if (one.entry.output.empty()) {
        line += R"("output": null, "pages": 0, "bytes": 0, "sha256": null, )";
    } else {
        fmt::format_to(std::back_inserter(line), R"("output": {}, "pages": {}, "bytes": {}, "sha256": "{}", )",
                       base::json_string(one.entry.output), one.made.pages, one.made.bytes, one.made.sha256);
    }
    fmt::format_to(std::back_inserter(line), R"("errors": {}, "warnings": {}, "notes": {}, "findings": {{)",
                   findings.errors, findings.warnings, findings.notes);
    std::string_view comma;
    for (const auto& [code, count] : findings.codes) {
        fmt::format_to(std::back_inserter(line), "{}{}: {}", comma, base::json_string(code), count);
        comma = ", ";
    }
    return line + "}}";
}

std::string csv_line(const ledger::EntryMade& one) {
    const ledger::Findings& findings = findings_of(one);
    return fmt::format("{},{},{},{},{},{},{},{},{},{}\r\n", csv_field(one.entry.case_file), one.entry.kind,
                       csv_field(one.entry.output), one.made.pages, one.made.bytes, one.made.sha256, findings.errors,
                       findings.warnings, findings.notes, csv_field(ledger::codes_text(findings)));
}

std::string json_end(const Totals& totals) {
    return fmt::format(
        "\n],\n\"cases\": {},\n\"made\": {},\n\"not_made\": {},\n\"pages\": {},\n\"bytes\": {},\n"
        "\"errors\": {},\n\"warnings\": {}\n}}\n",
        totals.cases, totals.made, totals.not_made, totals.pages, totals.bytes, totals.errors, totals.warnings);
}

}  // namespace

void add(const ledger::EntryMade& one, std::optional<std::uint64_t>& position, Totals& totals) {
    if (position != one.entry.position) ++totals.cases;
    position = one.entry.position;
    ++(one.entry.output.empty() ? totals.not_made : totals.made);
    totals.pages += one.made.pages;
    totals.bytes += one.made.bytes;
    totals.errors += findings_of(one).errors;
    totals.warnings += findings_of(one).warnings;
}

std::optional<Totals> write_report(const fs::path& folder, const ledger::Run& run, const NextEntry& next,
                                   base::Diagnostics& diagnostics) {
    LongFile json(folder / json_name), csv(folder / csv_name);
    json.add(fmt::format("{{\n\"program\": {},\n\"installation\": {},\n\"order\": {},\n\"documents\": [",
                         base::json_string(run.program), base::json_string(run.installation),
                         base::json_string(run.order)));
    csv.add("case,document,output,pages,bytes,sha256,errors,warnings,notes,findings\r\n");
    Totals totals;
    std::optional<std::uint64_t> position;
    std::string_view separator = "\n";
    while (const auto one = next()) {
        json.add(separator);
        json.add(json_line(*one));
        csv.add(csv_line(*one));
        add(*one, position, totals);
        separator = ",\n";
    }
    json.add(json_end(totals));
    if (!json.place(diagnostics) || !csv.place(diagnostics)) return std::nullopt;
    return totals;
}

void remove_report(const fs::path& folder) {
    std::error_code ignored;
    fs::remove(folder / json_name, ignored);
    fs::remove(folder / csv_name, ignored);
}

}  // namespace iepress::batch
