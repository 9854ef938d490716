#include "ledger/statement.h"

namespace iepress::ledger {

void check(sqlite3* database, int answer) {
    if (answer == SQLITE_OK || answer == SQLITE_ROW || answer == SQLITE_DONE) return;
    throw Failure(database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(answer));
}

void execute(sqlite3* database, const char* sql) {
    check(database, sqlite3_exec(database, sql, nullptr, nullptr, nullptr));
}

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
    sqlite3_stmt* statement = nullptr;
    check(database, sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                       &statement, nullptr));
    statement_.reset(statement);
}

Statement& Statement::bind(std::string_view text) {
    // SQLite takes no null pointer for an empty text.
    const char* bytes = text.empty() ? "" : text.data();
    check(database_,
          sqlite3_bind_text(statement_.get(), ++bound_, bytes, static_cast<int>(text.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind(std::uint64_t number) {
    check(database_, sqlite3_bind_int64(statement_.get(), ++bound_, static_cast<sqlite3_int64>(number)));
    return *this;
}

Statement& Statement::bind(double number) {
    check(database_, sqlite3_bind_double(statement_.get(), ++bound_, number));
    return *this;
}

bool Statement::step() {
    const int answer = sqlite3_step(statement_.get());
    read_ = 0;
    if (answer == SQLITE_ROW) return true;
    reset();
    check(database_, answer);
    return false;
}

void Statement::run() { step(); }

void Statement::reset() noexcept {
    sqlite3_reset(statement_.get());
    bound_ = 0;
}

std::string Statement::text() {
    const int column = read_++;
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return bytes == nullptr ? std::string{} : std::string(bytes, static_cast<std::size_t>(size));
}

std::uint64_t Statement::number() {
    return static_cast<std::uint64_t>(sqlite3_column_int64(statement_.get(), read_++));
}

double Statement::real() { return sqlite3_column_double(statement_.get(), read_++); }

}  // namespace iepress::ledger
