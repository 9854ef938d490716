#include "review/word_table.h"

#include <bit>

namespace iepress::review {

std::uint32_t hash_of(std::string_view word) noexcept {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15U);
}

WordTable::WordTable(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 2)) {}

std::size_t WordTable::slot_of(std::string_view word, std::uint32_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].data != nullptr &&
           (slots_[at].hash != hash || std::string_view(slots_[at].data, slots_[at].size) != word)) {
        at = (at + 1) & mask;
    }
    return at;
}

void WordTable::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.data != nullptr) slots_[slot_of({slot.data, slot.size}, slot.hash)] = slot;
    }
}

void WordTable::add(std::string_view word, std::uint64_t bits) {
    if (word.empty()) return;
    if ((count_ + 1) * 2 > slots_.size()) grow();
    const std::uint32_t hash = hash_of(word);
    Slot& slot = slots_[slot_of(word, hash)];
    if (slot.data == nullptr) {
        slot = {word.data(), static_cast<std::uint32_t>(word.size()), hash, 0};
        ++count_;
    }
    slot.bits |= bits;
}

const std::uint64_t* WordTable::find(std::string_view word) const noexcept {
    if (word.empty()) return nullptr;
    const Slot& slot = slots_[slot_of(word, hash_of(word))];
    return slot.data == nullptr ? nullptr : &slot.bits;
}

}  // namespace iepress::review
