// What the benchmarks measure of their own process, and how they end where their input is wrong.
#pragma once

#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "base/diagnostics.h"

namespace iepress::bench {

/// CPU seconds of a clock: CLOCK_THREAD_CPUTIME_ID, CLOCK_PROCESS_CPUTIME_ID.
inline double cpu_seconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// The most memory that the process ever held.
inline double peak_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Prints what is wrong and ends the process.
[[noreturn]] inline void stop(const base::Diagnostics& diagnostics) {
    fmt::print(stderr, "{}", base::to_text(diagnostics.all()));
    std::exit(1);
}

}  // namespace iepress::bench
