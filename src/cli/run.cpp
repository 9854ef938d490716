#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>

#include "base/messages.h"
#include "base/near_names.h"
#include "cli/commands.h"

namespace iepress::cli {

namespace {

constexpr const char* description =
    "iepress turns a child's evaluation data into the documents that a school team needs,\n"
    "as PDFs that print well and read aloud well.\n";

constexpr const char* footer =
    "Examples:\n"
    "  iepress new --discipline OT -o case.xml              a case file to fill in\n"
    "  iepress check case.xml                               what is missing or wrong in it\n"
    "  iepress render case.xml --document evaluation-report -o report.pdf\n"
    "  iepress render --document iep-vs-504 -o handout.pdf  a handout, with no case at all\n\n"
    "Exit codes: 0 fine, 1 the input has errors, 2 wrong usage, 3 the machine failed, 130 stopped by Ctrl-C.";

/// The folder with templates/, data/ and fonts/: told, installed beside the program, or the
/// source tree that the program was built from.
std::filesystem::path find_root() {
    namespace fs = std::filesystem;
    if (const char* told = std::getenv("IEPRESS_ROOT"); told != nullptr && *told != '\0') return told;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path beside = program.parent_path().parent_path() / "share" / "iepress";
    if (!error && fs::is_directory(beside / "templates", error)) return beside;
    const fs::path installed = IEPRESS_INSTALL_ROOT;
    const fs::path built = IEPRESS_BUILD_ROOT;
    return fs::is_directory(built / "templates", error) ? built : installed;
}

}  // namespace

press::Folders Session::folders() const {
    press::Folders folders;
    folders.root = find_root();
    folders.templates = paths_of(template_folders);
    folders.data = paths_of(data_folders);
    folders.fonts = {folders.root / "fonts", "/usr/share/fonts", "/usr/local/share/fonts"};
    return folders;
}

void Session::finish(const base::Diagnostics& diagnostics) {
    if (format == "json") {
        std::fputs(base::to_json(diagnostics.all(), excerpts, order).c_str(), stdout);
    } else {
        std::fputs(base::to_text(diagnostics.all(), excerpts, order).c_str(), stderr);
    }
    if (diagnostics.has_machine_faults()) exit_code = machine_failed;
    else if (diagnostics.has_errors()) exit_code = input_has_errors;
}

void add_format_option(CLI::App& command, Session& session) {
    command.add_option("--format", session.format, "How problems are printed: text, or json on standard output")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
}

void add_folder_options(CLI::App& command, Session& session) {
    command.add_option("--templates", session.template_folders,
                       "A folder of your own templates, which stand before ours");
    command.add_option("--data", session.data_folders,
                       "A folder of your own data (law, clocks, tests, rulers, strings, styles), which replaces ours");
}

void add_jobs_option(CLI::App& command, unsigned& jobs) {
    command.add_option("--jobs", jobs, "How many threads; else as many as there are processors")
        ->check(CLI::Range(1U, 1024U));
}

void add_calendar_option(CLI::App& command, std::string& file) {
    command.add_option("--calendar", file, "The district's school calendar, for deadlines in school days");
}

std::string date_error(const std::string& text) {
    return base::parse_iso_date(text) ? "" : "a date like 2026-01-23 was expected";
}

std::vector<std::filesystem::path> paths_of(const std::vector<std::string>& names) {
    return {names.begin(), names.end()};
}

bool write_output(std::string_view text, base::Diagnostics& diagnostics) {
    const bool written =
        std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (!written) diagnostics.report(base::unwritable_file, {}, "the output", std::strerror(errno));
    return written;
}

namespace {

/// A first word that is no command gets the names that come near it. True if that was the trouble.
bool report_unknown_command(const CLI::App& app, int count, const char* const* arguments) {
    if (count < 2 || arguments[1][0] == '-') return false;
    const std::vector<const CLI::App*> commands = app.get_subcommands({});
    std::vector<std::string> known;
    for (const CLI::App* command : commands) known.push_back(command->get_name());
    if (std::find(known.begin(), known.end(), arguments[1]) != known.end()) return false;
    const std::vector<std::string_view> names(known.begin(), known.end());
    std::fprintf(stderr, "iepress: there is no command %s%s\nTry: iepress --help\n", arguments[1],
                 base::did_you_mean(arguments[1], names).c_str());
    return true;
}

}  // namespace

int run(int count, const char* const* arguments) {
    CLI::App app(description, "iepress");
    app.footer(footer);
    app.set_version_flag("--version", "iepress " IEPRESS_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    Session session;
    add_new(app, session);
    add_check(app, session);
    add_carry_forward(app, session);
    add_render(app, session);
    add_verify(app, session);
    add_extract(app, session);
    add_list(app, session);
    add_import_points(app, session);
    add_batch(app, session);
    add_batch_report(app, session);
    add_disclosures(app, session);
    add_mail(app, session);
    add_mail_verify(app, session);
    if (report_unknown_command(app, count, arguments)) return wrong_usage;
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? fine : wrong_usage;
    } catch (const std::exception& error) {
        // A defect of the program or no memory: said in one line, never a half-written file.
        std::fprintf(stderr, "iepress: internal error: %s\n", error.what());
        return machine_failed;
    }
    return session.exit_code;
}

}  // namespace iepress::cli
