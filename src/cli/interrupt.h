// Ctrl-C and its like while a long work is under way.
#pragma once

#include <atomic>

namespace iepress::cli {

/// While one lives, SIGINT and SIGTERM ask the work to end cleanly, and a second one ends the program at once; a file
/// beyond the limit of its size is an error of writing, as a full disk is, and no signal that kills.
class Interrupts {
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    /// Becomes true; read from any thread.
    [[nodiscard]] const std::atomic<bool>& asked() const noexcept;
};

}  // namespace iepress::cli
