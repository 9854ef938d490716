#include "base/diagnostics.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "base/json.h"

namespace iepress::base {

namespace {

std::string_view severity_name(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "error";
}

std::string place_text(const std::string& file, std::uint32_t line, std::uint32_t column) {
    if (file.empty()) return {};
    if (line == 0) return fmt::format("{}: ", file);
    if (column == 0) return fmt::format("{}:{}: ", file, line);
    return fmt::format("{}:{}:{}: ", file, line, column);
}

std::vector<const Diagnostic*> sorted(std::span<const Diagnostic> diagnostics, Order by) {
    std::vector<const Diagnostic*> order;
    order.reserve(diagnostics.size());
    for (const Diagnostic& diagnostic : diagnostics) order.push_back(&diagnostic);
    const auto weight = [by](const Diagnostic* one) { return by == Order::weight ? one->message->severity : Severity::error; };
    std::stable_sort(order.begin(), order.end(), [&](const Diagnostic* a, const Diagnostic* b) {
        if (weight(a) != weight(b)) return weight(a) < weight(b);
        return std::tie(a->file, a->line, a->column) < std::tie(b->file, b->line, b->column);
    });
    return order;
}

}  // namespace

Diagnostic& Diagnostics::add(const Message& message, const Place& place, std::string text) {
    Diagnostic& diagnostic = all_.emplace_back();
    diagnostic.message = &message;
    diagnostic.text = std::move(text);
    if (place.file != nullptr) diagnostic.file = *place.file;
    diagnostic.line = place.line;
    diagnostic.column = place.column;
    if (message.severity == Severity::error) ++errors_;
    return diagnostic;
}

bool Diagnostics::contains(std::string_view code) const noexcept {
    return std::any_of(all_.begin(), all_.end(),
                       [&](const Diagnostic& one) { return one.message->code == code; });
}

bool Diagnostics::has_machine_faults() const noexcept {
    return std::any_of(all_.begin(), all_.end(), [](const Diagnostic& one) {
        return one.message->severity == Severity::error && one.message->fault == Fault::machine;
    });
}

void Diagnostics::append(Diagnostics&& other) {
    errors_ += other.errors_;
    all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
                std::make_move_iterator(other.all_.end()));
    other.all_.clear();
    other.errors_ = 0;
}

void Diagnostics::append(Diagnostic&& one) {
    if (one.message->severity == Severity::error) ++errors_;
    all_.push_back(std::move(one));
}

void relate(Diagnostic& diagnostic, const Place& place, std::string text) {
    diagnostic.related.push_back({place.file != nullptr ? *place.file : std::string{}, place.line,
                                  place.column, std::move(text)});
}

std::string to_text(std::span<const Diagnostic> diagnostics, Excerpts excerpts, Order order) {
    std::string out;
    std::set<const Message*> explained;
    for (const Diagnostic* one : sorted(diagnostics, order)) {
        out += place_text(one->file, one->line, one->column);
        fmt::format_to(std::back_inserter(out), "{}: {} [{}]\n",
                       severity_name(one->message->severity), one->text, one->message->code);
        if (excerpts == Excerpts::shown && !one->excerpt.empty()) {
            fmt::format_to(std::back_inserter(out), "  | {}\n", one->excerpt);
        }
        for (const Diagnostic::Related& other : one->related) {
            fmt::format_to(std::back_inserter(out), "  {}{}\n",
                           place_text(other.file, other.line, other.column), other.text);
        }
        if (!one->citation.empty()) fmt::format_to(std::back_inserter(out), "  rule: {}\n", one->citation);
        if (!explained.insert(one->message).second) continue;
        if (!one->message->hint.empty()) {
            fmt::format_to(std::back_inserter(out), "  hint: {}\n", one->message->hint);
        }
        if (!one->message->citation.empty()) {
            fmt::format_to(std::back_inserter(out), "  rule: {}\n", one->message->citation);
        }
    }
    return out;
}

std::string to_json(std::span<const Diagnostic> diagnostics, Excerpts excerpts, Order order) {
    std::string out = "[";
    std::string_view separator = "\n";
    for (const Diagnostic* one : sorted(diagnostics, order)) {
        fmt::format_to(std::back_inserter(out),
                       R"({}  {{"code": {}, "severity": {}, "file": {}, "line": {}, "column": {}, )"
                       R"("text": {}, {}"hint": {}, "citation": {}, "related": [)",
                       separator, json_string(one->message->code),
                       json_string(severity_name(one->message->severity)), json_string(one->file),
                       one->line, one->column, json_string(one->text),
                       excerpts == Excerpts::shown && !one->excerpt.empty()
                           ? fmt::format(R"("excerpt": {}, )", json_string(one->excerpt))
                           : std::string{},
                       json_string(one->message->hint), json_string(one->citation.empty() ? one->message->citation : one->citation));
        std::string_view comma;
        for (const Diagnostic::Related& other : one->related) {
            fmt::format_to(std::back_inserter(out),
                           R"({}{{"file": {}, "line": {}, "column": {}, "text": {}}})", comma,
                           json_string(other.file), other.line, other.column,
                           json_string(other.text));
            comma = ", ";
        }
        out += "]}";
        separator = ",\n";
    }
    out += out.size() > 1 ? "\n]\n" : "]\n";
    return out;
}

}  // namespace iepress::base
