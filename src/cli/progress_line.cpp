#include "cli/progress_line.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace iepress::cli {

std::string duration_text(double seconds) {
    constexpr std::uint64_t minute = 60, hour = 3600;
    const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
    if (whole < minute) return fmt::format("{} s", whole);
    if (whole < hour) return fmt::format("{}:{:02}", whole / minute, whole % minute);
    return fmt::format("{}:{:02}:{:02}", whole / hour, whole % hour / minute, whole % minute);
}

ProgressLine::Mode ProgressLine::usual_mode() {
    const char* terminal = std::getenv("TERM");
    const bool is_dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
    return ::isatty(STDERR_FILENO) == 1 && !is_dumb ? Mode::bar : Mode::lines;
}

double ProgressLine::seconds() const { return std::chrono::duration<double>(Clock::now() - begin_).count(); }

void ProgressLine::show(std::uint64_t done, std::uint64_t total, std::uint64_t made) {
    if (mode_ == Mode::bar) draw_bar(done, total, made);
    if (mode_ == Mode::lines) print_line(done, total, made);
}

std::string ProgressLine::figures(std::uint64_t done, std::uint64_t total, std::uint64_t made) const {
    const double passed = seconds();
    const double left = done == 0 ? 0 : passed / static_cast<double>(done) * static_cast<double>(total - done);
    return fmt::format("{} of {} cases, {} {}, {:.0f} a second, {} left", done, total, made, noun_,
                       passed > 0 ? static_cast<double>(made) / passed : 0.0, duration_text(left));
}

void ProgressLine::draw_bar(std::uint64_t done, std::uint64_t total, std::uint64_t made) {
    constexpr auto pause = std::chrono::milliseconds(100);
    constexpr std::uint64_t width = 24;
    if (is_drawn_ && done < total && Clock::now() - shown_ < pause) return;
    shown_ = Clock::now();
    const std::uint64_t full = total == 0 ? width : done * width / total;
    const std::string bar = std::string(full, '#') + std::string(width - full, '.');
    fmt::print(stderr, "\r\x1b[K[{}] {}", bar, figures(done, total, made));
    std::fflush(stderr);
    is_drawn_ = true;
}

void ProgressLine::print_line(std::uint64_t done, std::uint64_t total, std::uint64_t made) {
    constexpr auto pause = std::chrono::seconds(5);
    constexpr std::uint64_t parts = 10;
    // A line for each tenth, but no flood where all takes a moment, and a sign of life where a tenth takes long.
    const std::uint64_t tenths = total == 0 ? parts : done * parts / total;
    const auto now = Clock::now();
    const bool is_due = tenths != tenths_ && now - shown_ >= std::chrono::seconds(1);
    if (done == total || (!is_due && now - shown_ < pause)) return;
    tenths_ = tenths;
    shown_ = now;
    fmt::print(stderr, "{}\n", figures(done, total, made));
    std::fflush(stderr);
}

void ProgressLine::clear() {
    if (!is_drawn_) return;
    fmt::print(stderr, "\r\x1b[K");
    std::fflush(stderr);
    is_drawn_ = false;
}

}  // namespace iepress::cli
