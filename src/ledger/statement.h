// SQLite's statements, bound and read in order: the only place that knows its C interface.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "ledger/ledger.h"

namespace iepress::ledger {

struct CloseDatabase {
    void operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

/// Throws Failure with SQLite's words for an answer that is none of success.
void check(sqlite3* database, int answer);
/// Runs statements that give no rows.
void execute(sqlite3* database, const char* sql);

/// A prepared statement. Values are bound and columns read from left to right.
class Statement {
public:
    Statement(sqlite3* database, std::string_view sql);

    Statement& bind(std::string_view text);
    Statement& bind(std::uint64_t number);
    Statement& bind(double number);
    /// True with a row, false at the end, and ready to be bound anew.
    bool step();
    /// For a statement without rows.
    void run();
    /// Forgets rows that were not read.
    void reset() noexcept;

    [[nodiscard]] std::string text();
    [[nodiscard]] std::uint64_t number();
    [[nodiscard]] double real();

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
    };
    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int bound_ = 0, read_ = 0;
};

}  // namespace iepress::ledger
