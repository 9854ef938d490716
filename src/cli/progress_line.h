// How far a long work is: a bar on a terminal, lines elsewhere. It names no case.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace iepress::cli {

/// "1:05:09", "12:03", "8 s"
[[nodiscard]] std::string duration_text(double seconds);

/// Draws on standard error.
class ProgressLine {
public:
    enum class Mode { quiet, lines, bar };
    /// A bar where standard error is a terminal.
    [[nodiscard]] static Mode usual_mode();

    /// `noun`: what `made` counts, "documents".
    ProgressLine(Mode mode, std::string_view noun) : mode_(mode), noun_(noun) {}
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// `done` of `total` steps, and what they have made. The time left is reckoned from the steps, the rate from what
    /// was made.
    void show(std::uint64_t done, std::uint64_t total, std::uint64_t made);
    /// Takes the bar away, so that something can be printed.
    void clear();
    [[nodiscard]] double seconds() const;

private:
    using Clock = std::chrono::steady_clock;
    void draw_bar(std::uint64_t done, std::uint64_t total, std::uint64_t made);
    void print_line(std::uint64_t done, std::uint64_t total, std::uint64_t made);
    [[nodiscard]] std::string figures(std::uint64_t done, std::uint64_t total, std::uint64_t made) const;

    Mode mode_;
    std::string noun_;
    Clock::time_point begin_ = Clock::now(), shown_ = begin_;
    std::uint64_t tenths_ = 0;
    bool is_drawn_ = false;
};

}  // namespace iepress::cli
