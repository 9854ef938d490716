#include "review/word_list.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "review/word_table.h"

namespace iepress::review {

WordList::WordList(std::string text) : text_(std::move(text)) {
    if (text_.empty() || text_.back() != '\n') text_ += '\n';
    const auto lines = static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n'));
    slots_.resize(std::bit_ceil(lines * 2));
    for (std::size_t begin = 0; begin < text_.size();) {
        const std::size_t end = text_.find('\n', begin);
        if (end > begin && std::memchr(text_.data() + begin, '\'', end - begin) == nullptr) add(begin, end);
        begin = end + 1;
    }
}

void WordList::add(std::size_t begin, std::size_t end) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash_of({text_.data() + begin, end - begin}) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = static_cast<std::uint32_t>(begin + 1);
    ++count_;
}

bool WordList::contains(std::string_view word) const noexcept {
    if (slots_.empty() || word.empty()) return false;
    const std::size_t mask = slots_.size() - 1;
    const std::string_view text = text_;
    for (std::size_t at = hash_of(word) & mask; slots_[at] != 0; at = (at + 1) & mask) {
        const std::string_view line = text.substr(slots_[at] - 1, word.size() + 1);
        if (line.size() > word.size() && line.back() == '\n' && line.starts_with(word)) return true;
    }
    return false;
}

}  // namespace iepress::review
