#include "ledger/ledger.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "ledger/messages.h"
#include "ledger/state.h"

namespace iepress::ledger {

namespace {

namespace fs = std::filesystem;

/// "iepr": no other program's database is taken for a ledger.
constexpr std::uint64_t application_id = 0x69657072;
constexpr std::uint64_t version = 1;

constexpr const char* schema = R"sql(
CREATE TABLE run (id INTEGER PRIMARY KEY CHECK (id = 1), program TEXT NOT NULL, installation TEXT NOT NULL,
    wanted TEXT NOT NULL, shard INTEGER NOT NULL, shards INTEGER NOT NULL, listed INTEGER NOT NULL,
    own INTEGER NOT NULL, finished INTEGER NOT NULL);
CREATE TABLE documents (output TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL, pages INTEGER NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL,
    notes INTEGER NOT NULL, codes TEXT NOT NULL, milliseconds REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE entries (position INTEGER NOT NULL, document INTEGER NOT NULL, kind TEXT NOT NULL,
    case_file TEXT NOT NULL, output TEXT NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL,
    notes INTEGER NOT NULL, codes TEXT NOT NULL, PRIMARY KEY (position, document)) WITHOUT ROWID;
CREATE TABLE disclosures (date TEXT NOT NULL, student TEXT NOT NULL, people TEXT NOT NULL, document TEXT NOT NULL,
    language TEXT NOT NULL, edition TEXT NOT NULL, way TEXT NOT NULL, mailing TEXT NOT NULL, piece INTEGER NOT NULL,
    sha256 TEXT NOT NULL, purpose TEXT NOT NULL,
    PRIMARY KEY (student, date, mailing, piece, people, way)) WITHOUT ROWID;
PRAGMA application_id = 1768255602;
PRAGMA user_version = 1;
)sql";
static_assert(application_id == 1768255602);

std::uint64_t number_of(sqlite3* database, const char* sql) {
    Statement statement(database, sql);
    statement.step();
    const std::uint64_t number = statement.number();
    statement.reset();
    return number;
}

/// Makes the tables in an empty file. Says what is wrong with a file that is no ledger; "" for a right one.
std::string settle_schema(sqlite3* database) {
    const std::uint64_t id = number_of(database, "PRAGMA application_id");
    const std::uint64_t found = number_of(database, "PRAGMA user_version");
    if (id == application_id && found == version) return {};
    if (id == application_id) return fmt::format("it has version {}, and {} was expected", found, version);
    if (number_of(database, "SELECT count(*) FROM sqlite_schema") != 0) return "another program has made it";
    if (sqlite3_db_readonly(database, "main") != 0) return "it is empty";
    execute(database, schema);
    return {};
}

enum class Access { read, write };

void report_failure(const fs::path& folder, Access access, int answer, const std::string& words,
                    base::Diagnostics& diagnostics) {
    const int kind = answer & 0xFF;  // without SQLite's extension of it
    if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED) {
        diagnostics.report(in_use, {}, folder.string());
    } else if (access == Access::read || kind == SQLITE_NOTADB || kind == SQLITE_CORRUPT) {
        diagnostics.report(bad_ledger, {}, (folder / file_name).string(), words);
    } else {
        diagnostics.report(unwritable, {}, folder.string(), words);
    }
}

/// A rollback journal rather than a write-ahead log: a log needs memory that processes share, which the file
/// systems of clusters do not have (sqlite.org/wal.html).
constexpr const char* lock_for_writing =
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE";

std::optional<Database> open_database(const fs::path& folder, Access access, base::Diagnostics& diagnostics) {
    sqlite3* opened = nullptr;
    const fs::path file = folder / file_name;
    // Also to be read it is opened for writing: what a killed process left half written is rolled back.
    int answer = sqlite3_open_v2(file.c_str(), &opened,
                                 SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Database database(opened);
    std::string wrong;
    try {
        check(opened, answer);
        execute(opened, access == Access::write ? lock_for_writing : "BEGIN");
        wrong = settle_schema(opened);
        if (access == Access::write) execute(opened, "COMMIT");
    } catch (const Failure& failure) {
        answer = opened != nullptr ? sqlite3_errcode(opened) : answer;
        report_failure(folder, access, answer, failure.what(), diagnostics);
        return std::nullopt;
    }
    if (wrong.empty()) return database;
    diagnostics.report(bad_ledger, {}, file.string(), wrong);
    return std::nullopt;
}

}  // namespace

bool has_ledger(const fs::path& folder) {
    std::error_code error;
    return fs::is_regular_file(folder / file_name, error);
}

std::optional<Ledger> Ledger::open(const fs::path& folder, base::Diagnostics& diagnostics) {
    // SQLite would make it as the umask says; its journal takes the mode of the file.
    const int file = ::open((folder / file_name).c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) {
        diagnostics.report(unwritable, {}, folder.string(), std::strerror(errno));
        return std::nullopt;
    }
    ::close(file);
    auto database = open_database(folder, Access::write, diagnostics);
    if (!database) return std::nullopt;
    return Ledger(std::make_unique<State>(folder, std::move(*database)));
}

std::optional<Ledger> Ledger::open_to_read(const fs::path& folder, base::Diagnostics& diagnostics) {
    if (!has_ledger(folder)) {
        diagnostics.report(no_ledger, {}, folder.string());
        return std::nullopt;
    }
    auto database = open_database(folder, Access::read, diagnostics);
    if (!database) return std::nullopt;
    return Ledger(std::make_unique<State>(folder, std::move(*database)));
}

Ledger::Ledger(std::unique_ptr<State> state) : state_(std::move(state)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

bool Ledger::record(const std::vector<Disclosure>& disclosures, base::Diagnostics& diagnostics) {
    const std::lock_guard lock(state_->mutex);
    try {
        state_->begin();
        Statement insert(state_->database.get(), "INSERT OR REPLACE INTO disclosures VALUES (?,?,?,?,?,?,?,?,?,?,?)");
        for (const Disclosure& one : disclosures) {
            insert.bind(base::to_iso(one.date))
                .bind(one.student)
                .bind(one.people)
                .bind(one.document)
                .bind(one.language);
            insert.bind(one.edition).bind(one.way).bind(one.mailing).bind(std::uint64_t{one.piece});
            insert.bind(one.sha256).bind(one.purpose).run();
        }
        state_->commit();
        return true;
    } catch (const Failure& failure) {
        state_->roll_back();
        diagnostics.report(unwritable, {}, state_->folder.string(), failure.what());
        return false;
    }
}

std::vector<Disclosure> Ledger::disclosures_of(std::string_view student) const {
    const std::lock_guard lock(state_->mutex);
    Statement select(state_->database.get(),
                     "SELECT date, student, people, document, language, edition, way, mailing, piece, sha256, purpose "
                     "FROM disclosures WHERE student = ? ORDER BY date, mailing, piece, people, way");
    select.bind(student);
    std::vector<Disclosure> found;
    while (select.step()) {
        Disclosure& one = found.emplace_back();
        one.date = base::parse_iso_date(select.text()).value_or(base::Date{});
        for (std::string* text :
             {&one.student, &one.people, &one.document, &one.language, &one.edition, &one.way, &one.mailing}) {
            *text = select.text();
        }
        one.piece = static_cast<unsigned>(select.number());
        one.sha256 = select.text();
        one.purpose = select.text();
    }
    return found;
}

}  // namespace iepress::ledger
