// An open ledger's inside.
#pragma once

#include <filesystem>
#include <mutex>

#include "ledger/statement.h"

namespace iepress::ledger {

struct Ledger::State {
    State(std::filesystem::path where, Database opened) : folder(std::move(where)), database(std::move(opened)) {}

    std::filesystem::path folder;
    Database database;
    mutable std::mutex mutex;  ///< statements are bound and read by one thread at a time

    /// Begins a transaction unless one is under way.
    void begin() {
        if (sqlite3_get_autocommit(database.get()) != 0) execute(database.get(), "BEGIN IMMEDIATE");
    }
    void commit() {
        if (sqlite3_get_autocommit(database.get()) == 0) execute(database.get(), "COMMIT");
    }
    void roll_back() noexcept {
        if (sqlite3_get_autocommit(database.get()) == 0)
            sqlite3_exec(database.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    /// Prepared at first use and kept; closed before the database is.
    Statement& statement(std::optional<Statement>& kept, std::string_view sql) {
        if (!kept) kept.emplace(database.get(), sql);
        return *kept;
    }
    std::optional<Statement> find_document, add_document, add_entry;
};

}  // namespace iepress::ledger
