#include "cli/interrupt.h"

#include <csignal>

namespace iepress::cli {

namespace {

// The one global of the program: a signal handler can be handed nothing.
std::atomic<bool> was_asked = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void ask(int) { was_asked.store(true); }

void handle(int signal, void (*handler)(int), int flags) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    ::sigaction(signal, &action, nullptr);
}

}  // namespace

Interrupts::Interrupts() {
    was_asked = false;
    // The first is heard once: the second finds the system's own answer.
    for (const int signal : {SIGINT, SIGTERM}) handle(signal, ask, static_cast<int>(SA_RESTART | SA_RESETHAND));
    handle(SIGXFSZ, SIG_IGN, 0);
}

Interrupts::~Interrupts() {
    for (const int signal : {SIGINT, SIGTERM, SIGXFSZ}) handle(signal, SIG_DFL, 0);
}

const std::atomic<bool>& Interrupts::asked() const noexcept { return was_asked; }

}  // namespace iepress::cli
