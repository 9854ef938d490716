// What is wrong with a volume: at most ten of a kind, then how many more. A volume that is off by one side is wrong on
// each page, and nobody reads eight thousand lines.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "base/diagnostics.h"
#include "proof/messages.h"

namespace iepress::proof {

class Findings {
public:
    Findings(std::string file, base::Diagnostics& diagnostics) : file_(std::move(file)), diagnostics_(diagnostics) {}
    ~Findings() {
        if (further_ != 0) diagnostics_.report(further_pages, place(), further_);
    }
    Findings(const Findings&) = delete;
    Findings& operator=(const Findings&) = delete;

    template <class... Args>
    void report(const Message& message, const Args&... args) {
        if (++counts_[message.code] <= most)
            diagnostics_.report(message, place(), args...);
        else
            ++further_;
    }
    [[nodiscard]] base::Diagnostics& diagnostics() noexcept { return diagnostics_; }

private:
    static constexpr std::size_t most = 10;
    [[nodiscard]] base::Place place() const { return {&file_, 0, 0}; }

    std::string file_;
    base::Diagnostics& diagnostics_;
    std::map<std::string_view, std::size_t> counts_;
    std::size_t further_ = 0;
};

}  // namespace iepress::proof
