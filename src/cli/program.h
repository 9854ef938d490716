// The command line: reads the arguments, runs one command, answers with an exit code.
#pragma once

namespace iepress::cli {

/// Exit codes, the same for every command.
enum ExitCode : int {
    fine = 0,
    input_has_errors = 1,
    wrong_usage = 2,
    machine_failed = 3,  ///< disk, permission, installation
};

/// The whole program. Never throws.
int run(int count, const char* const* arguments);

}  // namespace iepress::cli
