// The part of the ledger that a batch keeps: what was made, and the entries of the last run.
#include <fmt/format.h>

#include <charconv>

#include "ledger/state.h"

namespace iepress::ledger {

namespace {

/// The inverse of codes_text.
std::map<std::string, std::uint32_t, std::less<>> read_codes(std::string_view text) {
    std::map<std::string, std::uint32_t, std::less<>> codes;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        const std::size_t equals = std::min(word.find('='), word.size());
        std::uint32_t count = 0;
        std::from_chars(word.data() + std::min(equals + 1, word.size()), word.data() + word.size(), count);
        codes.emplace(word.substr(0, equals), count);
    }
    return codes;
}

Findings read_findings(Statement& row) {
    Findings findings;
    findings.errors = static_cast<std::uint32_t>(row.number());
    findings.warnings = static_cast<std::uint32_t>(row.number());
    findings.notes = static_cast<std::uint32_t>(row.number());
    findings.codes = read_codes(row.text());
    return findings;
}

void bind(Statement& statement, const Findings& findings) {
    statement.bind(std::uint64_t{findings.errors}).bind(std::uint64_t{findings.warnings});
    statement.bind(std::uint64_t{findings.notes}).bind(codes_text(findings));
}

constexpr std::string_view select_document =
    "SELECT output, fingerprint, sha256, bytes, pages, errors, warnings, notes, codes, milliseconds "
    "FROM documents WHERE output = ?";

Document read_document(Statement& row) {
    Document one;
    one.output = row.text();
    one.fingerprint = row.text();
    one.sha256 = row.text();
    one.bytes = row.number();
    one.pages = static_cast<std::uint32_t>(row.number());
    one.findings = read_findings(row);
    one.milliseconds = row.real();
    return one;
}

}  // namespace

Findings operator+(Findings one, const Findings& other) {
    one.errors += other.errors;
    one.warnings += other.warnings;
    one.notes += other.notes;
    for (const auto& [code, count] : other.codes) one.codes[code] += count;
    return one;
}

std::string codes_text(const Findings& findings) {
    std::string text;
    for (const auto& [code, count] : findings.codes) {
        fmt::format_to(std::back_inserter(text), "{}{}={}", text.empty() ? "" : " ", code, count);
    }
    return text;
}

void Ledger::begin(const Run& run) {
    const std::lock_guard lock(state_->mutex);
    state_->begin();
    execute(state_->database.get(), "DELETE FROM entries");
    Statement insert(state_->database.get(), "INSERT OR REPLACE INTO run VALUES (1,?,?,?,?,?,?,?,0)");
    insert.bind(run.program).bind(run.installation).bind(run.order);
    insert.bind(std::uint64_t{run.shard}).bind(std::uint64_t{run.shards}).bind(run.listed).bind(run.own).run();
    state_->commit();
}

std::optional<Run> Ledger::run() const {
    const std::lock_guard lock(state_->mutex);
    Statement select(state_->database.get(),
                     "SELECT program, installation, wanted, shard, shards, listed, own, finished FROM run");
    if (!select.step()) return std::nullopt;
    Run run;
    run.program = select.text();
    run.installation = select.text();
    run.order = select.text();
    run.shard = static_cast<std::uint32_t>(select.number());
    run.shards = static_cast<std::uint32_t>(select.number());
    run.listed = select.number();
    run.own = select.number();
    run.finished = select.number() != 0;
    return run;
}

std::optional<Document> Ledger::find_document(std::string_view output) const {
    const std::lock_guard lock(state_->mutex);
    Statement& select = state_->statement(state_->find_document, select_document);
    select.bind(output);
    std::optional<Document> found;
    if (select.step()) {
        found = read_document(select);
        select.reset();
    }
    return found;
}

void Ledger::add(const Document& document) {
    const std::lock_guard lock(state_->mutex);
    state_->begin();
    Statement& insert =
        state_->statement(state_->add_document, "INSERT OR REPLACE INTO documents VALUES (?,?,?,?,?,?,?,?,?,?)");
    insert.bind(document.output).bind(document.fingerprint).bind(document.sha256).bind(document.bytes);
    insert.bind(std::uint64_t{document.pages});
    bind(insert, document.findings);
    insert.bind(document.milliseconds).run();
}

void Ledger::add(const Entry& entry) {
    const std::lock_guard lock(state_->mutex);
    state_->begin();
    Statement& insert =
        state_->statement(state_->add_entry, "INSERT OR REPLACE INTO entries VALUES (?,?,?,?,?,?,?,?,?)");
    insert.bind(entry.position)
        .bind(std::uint64_t{entry.document})
        .bind(entry.kind)
        .bind(entry.case_file)
        .bind(entry.output);
    bind(insert, entry.findings);
    insert.run();
}

void Ledger::commit() {
    const std::lock_guard lock(state_->mutex);
    state_->commit();
}

void Ledger::finish(std::uint64_t own_cases) {
    const std::lock_guard lock(state_->mutex);
    state_->begin();
    Statement(state_->database.get(), "UPDATE run SET finished = 1, own = ?").bind(own_cases).run();
    state_->commit();
}

std::vector<std::string> Ledger::left_behind() const {
    const std::lock_guard lock(state_->mutex);
    Statement select(state_->database.get(),
                     "SELECT output FROM documents WHERE output NOT IN (SELECT output FROM entries) ORDER BY output");
    std::vector<std::string> found;
    while (select.step()) found.push_back(select.text());
    return found;
}

struct Entries::State {
    Statement select;
    std::mutex& mutex;
};

Entries Ledger::entries() const {
    const std::lock_guard lock(state_->mutex);
    Statement select(
        state_->database.get(),
        "SELECT e.position, e.document, e.kind, e.case_file, e.output, e.errors, e.warnings, e.notes, e.codes, "
        "coalesce(d.output, ''), d.fingerprint, d.sha256, d.bytes, d.pages, d.errors, d.warnings, d.notes, "
        "d.codes, d.milliseconds FROM entries e LEFT JOIN documents d ON d.output = e.output AND e.output <> '' "
        "ORDER BY e.position, e.document");
    return Entries(std::make_unique<Entries::State>(Entries::State{std::move(select), state_->mutex}));
}

std::optional<EntryMade> Entries::next() {
    const std::lock_guard lock(state_->mutex);
    Statement& row = state_->select;
    if (!row.step()) return std::nullopt;
    EntryMade found;
    found.entry.position = row.number();
    found.entry.document = static_cast<std::uint32_t>(row.number());
    found.entry.kind = row.text();
    found.entry.case_file = row.text();
    found.entry.output = row.text();
    found.entry.findings = read_findings(row);
    found.made = read_document(row);
    return found;
}

Entries::Entries(std::unique_ptr<State> state) : state_(std::move(state)) {}
Entries::Entries(Entries&&) noexcept = default;
Entries& Entries::operator=(Entries&&) noexcept = default;
Entries::~Entries() = default;

}  // namespace iepress::ledger
