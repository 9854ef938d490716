// Reports the problems of one table, up to a number that a person can still read, and counts the rest.
#pragma once

#include <cstddef>

#include "points/messages.h"

namespace iepress::points {

class Problems {
public:
    explicit Problems(base::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    /// Adds an error; gives it back so that further places can be related to it, or null when there
    /// were too many already.
    template <class... Args>
    base::Diagnostic* report(const Message& message, const base::Place& place, const Args&... args) {
        if (++count_ > most) return nullptr;
        return &diagnostics_.report(message, place, args...);
    }

    /// Says how many there were beyond those that were shown.
    void finish(const base::Place& file) {
        if (count_ > most) diagnostics_.report(more_problems, file, count_ - most);
    }
    [[nodiscard]] bool any() const noexcept { return count_ != 0; }
    [[nodiscard]] base::Diagnostics& diagnostics() noexcept { return diagnostics_; }

private:
    static constexpr std::size_t most = 1000;
    base::Diagnostics& diagnostics_;
    std::size_t count_ = 0;
};

}  // namespace iepress::points
