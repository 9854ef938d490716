// The commands, each with the options that its line may have. `add_*` declares a command; its
// work runs when the arguments are parsed and right.
#pragma once

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "cli/program.h"
#include "press/press.h"

namespace iepress::cli {

/// What every command shares: how messages are printed, and the answer.
struct Session {
    std::string format = "text";  ///< or "json"
    base::Excerpts excerpts = base::Excerpts::hidden;
    base::Order order = base::Order::place;
    std::vector<std::string> data_folders, template_folders;
    int exit_code = fine;

    /// Prints all problems (text to standard error, JSON to standard output) and sets the code.
    void finish(const base::Diagnostics& diagnostics);
    [[nodiscard]] press::Folders folders() const;
};

void add_new(CLI::App& app, Session& session);
void add_carry_forward(CLI::App& app, Session& session);
void add_check(CLI::App& app, Session& session);
void add_render(CLI::App& app, Session& session);
void add_verify(CLI::App& app, Session& session);
void add_extract(CLI::App& app, Session& session);
void add_list(CLI::App& app, Session& session);
void add_mail_verify(CLI::App& app, Session& session);
void add_import_points(CLI::App& app, Session& session);
void add_batch(CLI::App& app, Session& session);
void add_batch_report(CLI::App& app, Session& session);
void add_disclosures(CLI::App& app, Session& session);
void add_mail(CLI::App& app, Session& session);

/// `--format`, `--data` and `--templates` for a command that uses them.
void add_format_option(CLI::App& command, Session& session);
void add_folder_options(CLI::App& command, Session& session);

/// `--jobs`, how many threads; without it `jobs` stays as it is, which begins as base::usable_threads().
void add_jobs_option(CLI::App& command, unsigned& jobs);
/// `--calendar`, the district's school calendar.
void add_calendar_option(CLI::App& command, std::string& file);
/// What is wrong with a date of the command line; "" for a right one.
[[nodiscard]] std::string date_error(const std::string& text);

[[nodiscard]] std::vector<std::filesystem::path> paths_of(const std::vector<std::string>& names);

/// Writes text to standard output whole; reports base/unwritable-file when it cannot.
bool write_output(std::string_view text, base::Diagnostics& diagnostics);

}  // namespace iepress::cli
