// Reports the problems of one case and its files, up to a number that a person can still read.
#pragma once

#include "base/diagnostics.h"
#include "record/messages.h"

namespace iepress::record {

class Problems {
public:
    explicit Problems(base::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    /// Adds a problem; gives it back so that further places can be related to it, or null when
    /// there were too many already.
    template <class... Args>
    base::Diagnostic* report(const Message& message, const base::Place& place, const Args&... args) {
        if (count_ > most) return nullptr;
        if (++count_ > most) {
            diagnostics_.report(too_many_problems, place, most);
            return nullptr;
        }
        return &diagnostics_.report(message, place, args...);
    }

    [[nodiscard]] bool full() const noexcept { return count_ > most; }
    [[nodiscard]] base::Diagnostics& diagnostics() noexcept { return diagnostics_; }

private:
    static constexpr int most = 200;
    base::Diagnostics& diagnostics_;
    int count_ = 0;
};

}  // namespace iepress::record
