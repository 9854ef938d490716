#include "assembly/frequency.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "base/lower_words.h"

namespace iepress::assembly {

namespace {

std::optional<double> number_in(const std::string& word) {
    double number = 0;
    const char* const end = word.data() + word.size();
    const auto [rest, error] = std::from_chars(word.data(), end, number);
    // "2x" is how a therapist writes it.
    const bool whole = rest == end || (rest + 1 == end && *rest == 'x');
    if (error != std::errc{} || !whole) return std::nullopt;
    return number;
}

/// What is left of a text while it is read.
class Rest {
public:
    explicit Rest(std::string_view text) : words_(base::lower_words(text)) {}
    [[nodiscard]] bool empty() const { return at_ == words_.size(); }

    /// Moves past words that stand here, and says whether they did.
    bool takes(std::string_view phrase) {
        const std::vector<std::string> parts = base::lower_words(phrase);
        if (parts.empty() || parts.size() > words_.size() - at_) return false;
        const auto here = words_.begin() + static_cast<std::ptrdiff_t>(at_);
        if (!std::equal(parts.begin(), parts.end(), here)) return false;
        at_ += parts.size();
        return true;
    }
    std::optional<double> take_number() {
        const auto number = number_in(words_[at_]);
        if (number) ++at_;
        return number;
    }

private:
    std::vector<std::string> words_;
    std::size_t at_ = 0;
};

std::optional<double> take_times(const FrequencyWords& words, Rest& rest) {
    if (const auto number = rest.take_number()) return number;
    for (const FrequencyWords::Times& one : words.times) {
        if (rest.takes(one.words)) return one.times;
    }
    return std::nullopt;
}

const FrequencyWords::PeriodWord* take_period(const FrequencyWords& words, Rest& rest) {
    for (const FrequencyWords::PeriodWord& one : words.periods) {
        if (rest.takes(one.words)) return &one;
    }
    return nullptr;
}

bool take_filler(const FrequencyWords& words, Rest& rest) {
    return std::any_of(words.fillers.begin(), words.fillers.end(),
                       [&](const std::string& one) { return rest.takes(one); });
}

}  // namespace

std::optional<Frequency> frequency_of(const FrequencyWords& words, std::string_view text) {
    std::optional<double> times;
    const FrequencyWords::PeriodWord* period = nullptr;
    for (Rest rest(text); !rest.empty();) {
        if (take_filler(words, rest)) continue;
        if (const auto number = take_times(words, rest)) {
            if (times) return std::nullopt;
            times = number;
        } else if (const auto* found = take_period(words, rest)) {
            if (period != nullptr) return std::nullopt;
            period = found;
        } else {
            return std::nullopt;
        }
    }
    if (period == nullptr || (!times && !period->is_once)) return std::nullopt;
    return Frequency{times.value_or(1), period->period};
}

}  // namespace iepress::assembly
