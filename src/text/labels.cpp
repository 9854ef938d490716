#include "text/labels.h"

#include <bit>
#include <cstdint>

namespace iepress::text {

namespace {

constexpr std::size_t longest = 64;  // bytes: what is longer seldom comes again

void append_bytes(std::string& key, std::uint64_t value) {
    for (int i = 0; i < 8; ++i) key += static_cast<char>(value >> (8 * i));
}

}  // namespace

bool Labels::fits(const StyledRun& run) const noexcept {
    return capacity_ != 0 && !run.text.empty() && run.text.size() <= longest;
}

// All that decides how a run is shaped.
void Labels::set_key(const StyledRun& run, Direction direction) {
    key_.assign(run.text).append(run.font.family).append(run.language);
    append_bytes(key_, run.text.size() << 32U | run.font.family.size());
    key_ += static_cast<char>(direction);
    key_ += static_cast<char>(run.font.italic);
    append_bytes(key_, static_cast<std::uint64_t>(run.font.weight));
    append_bytes(key_, std::bit_cast<std::uint64_t>(run.size.value));
}

const Paragraph* Labels::find(const StyledRun& run, Direction direction) {
    set_key(run, direction);
    const auto found = kept_.find(key_);
    return found == kept_.end() ? nullptr : &found->second;
}

void Labels::keep(const StyledRun& run, Direction direction, const Paragraph& paragraph) {
    if (kept_.size() >= capacity_) kept_.clear();
    set_key(run, direction);
    kept_.insert_or_assign(key_, paragraph);
}

}  // namespace iepress::text
