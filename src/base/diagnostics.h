// What is wrong with the input, in the user's words. Stages append to a `Diagnostics` and go on,
// so that all problems of a file come out in one go.
#pragma once

#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.h"

namespace iepress::base {

enum class Severity { error, warning, note };

/// Who has to act: the person who wrote the input, or whoever runs the machine (disk,
/// permission, installation). It decides between exit codes 1 and 3.
enum class Fault { input, machine };

/// One kind of problem. Each stage has its own list (`<stage>/messages.h`); `docs/diagnostics.md`
/// is generated from them, and `tests/messages/` holds one fixture for each.
struct Message {
    std::string_view code;      ///< stable, "<stage>/<slug>": "record/unknown-element"
    Severity severity;
    std::string_view text;      ///< fmt pattern; lower case, one sentence, no full stop
    std::string_view hint;      ///< what to do about it, an action; may be empty
    std::string_view citation;  ///< the rule behind it, "34 CFR 300.320(a)(2)"; may be empty
    Fault fault = Fault::input;
};

/// One problem found: a message with its place. File names are copied, so that a diagnostic
/// outlives what was read.
struct Diagnostic {
    const Message* message = nullptr;
    std::string text;
    std::string file;  ///< empty when the problem has no place
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    /// The sentence of the case that a finding is about. It is the child's: shown to who asks for it
    /// (`iepress check`), never logged.
    std::string excerpt;
    /// The rule behind it, where data name it: "34 CFR 300.320(a)(5)". Empty: the message's.
    std::string citation;
    struct Related {
        std::string file;
        std::uint32_t line = 0;
        std::uint32_t column = 0;
        std::string text;
    };
    std::vector<Related> related;  ///< further places, such as the other of two that disagree
};

/// Collects the problems of one run. Not shared between threads.
class Diagnostics {
public:
    /// Adds a problem. Arguments fill the message's pattern and never carry a child's data:
    /// messages name elements, counts and formats.
    template <class... Args>
    Diagnostic& report(const Message& message, const Place& place, const Args&... args) {
        return add(message, place, fmt::format(fmt::runtime(message.text), args...));
    }

    [[nodiscard]] bool has_errors() const noexcept { return errors_ != 0; }
    [[nodiscard]] std::size_t error_count() const noexcept { return errors_; }
    [[nodiscard]] bool contains(std::string_view code) const noexcept;
    [[nodiscard]] bool has_machine_faults() const noexcept;  ///< errors with Fault::machine
    [[nodiscard]] const std::vector<Diagnostic>& all() const noexcept { return all_; }

    /// Takes over the problems of another run, in order.
    void append(Diagnostics&& other);
    /// Takes over one problem.
    void append(Diagnostic&& one);

private:
    Diagnostic& add(const Message& message, const Place& place, std::string text);

    std::vector<Diagnostic> all_;
    std::size_t errors_ = 0;
};

/// Adds a further place to a problem: "the other one is here".
void relate(Diagnostic& diagnostic, const Place& place, std::string text);

/// Whether the case's own sentences are shown with the problems that they have.
enum class Excerpts { hidden, shown };

/// By file, line and column, or the heaviest first: errors, warnings, notes, and within these by place.
enum class Order { place, weight };

/// The problems as a person reads them, sorted by file, line and column:
/// "maya.xml:12:5: error: unknown element <nmae> [record/unknown-element]", then the hint and the
/// rule, said once for each message.
[[nodiscard]] std::string to_text(std::span<const Diagnostic> diagnostics,
                                  Excerpts excerpts = Excerpts::hidden, Order order = Order::place);

/// The same as a JSON array, one object a problem, in the same order.
[[nodiscard]] std::string to_json(std::span<const Diagnostic> diagnostics,
                                  Excerpts excerpts = Excerpts::hidden, Order order = Order::place);

}  // namespace iepress::base
