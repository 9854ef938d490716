#include "pdf/cff.h"

#include <numeric>

namespace iepress::pdf {

namespace {

// Reads big-endian numbers; past the end it reads zeros and remembers that it did.
class Reader {
public:
    explicit Reader(std::string_view bytes, std::size_t position = 0) : bytes_(bytes), position_(position) {}

    std::uint32_t number(unsigned size) {
        std::uint32_t value = 0;
        for (; size > 0; --size) value = (value << 8U) | byte();
        return value;
    }
    unsigned char byte() {
        if (position_ >= bytes_.size()) {
            beyond_ = true;
            return 0;
        }
        return static_cast<unsigned char>(bytes_[position_++]);
    }
    void skip_to(std::size_t position) { position_ = position; }
    [[nodiscard]] std::size_t position() const { return position_; }
    [[nodiscard]] bool ended() const { return position_ >= bytes_.size(); }
    [[nodiscard]] bool beyond() const { return beyond_; }

private:
    std::string_view bytes_;
    std::size_t position_;
    bool beyond_ = false;
};

// An INDEX: the place of its first object, and of what follows it.
struct Index {
    std::size_t first_begin = 0, first_end = 0, end = 0;
};

Index read_index(std::string_view cff, std::size_t at) {
    Reader reader(cff, at);
    const std::uint32_t count = reader.number(2);
    if (count == 0) return {at + 2, at + 2, at + 2};
    const unsigned offset_size = reader.byte();
    const std::size_t data = at + 3 + std::size_t{offset_size} * (count + 1) - 1;
    Index index;
    index.first_begin = data + reader.number(offset_size);
    index.first_end = data + reader.number(offset_size);
    reader.skip_to(at + 3 + std::size_t{offset_size} * count);
    index.end = data + reader.number(offset_size);
    return index;
}

struct TopDict {
    std::uint32_t charset = 0;
    bool cid_keyed = false;
};

void skip_real(Reader& reader) {
    while (!reader.ended()) {
        const unsigned char pair = reader.byte();
        if ((pair & 15U) == 15U || (pair >> 4U) == 15U) return;
    }
}

std::uint32_t read_operand(Reader& reader, unsigned first) {
    if (first == 28) return reader.number(2);
    if (first == 29) return reader.number(4);
    if (first == 30) skip_real(reader);
    if (first >= 32 && first <= 246) return first - 139;
    if (first >= 247 && first <= 250) return (first - 247) * 256 + reader.byte() + 108;
    if (first >= 251 && first <= 254) reader.byte();  // negative: no offset
    return 0;
}

TopDict read_top_dict(std::string_view dict) {
    TopDict top;
    Reader reader(dict);
    std::uint32_t operand = 0;
    while (!reader.ended()) {
        const unsigned first = reader.byte();
        if (first > 21) {
            operand = read_operand(reader, first);
        } else if (first == 12) {
            if (reader.byte() == 30) top.cid_keyed = true;  // ROS
        } else if (first == 15) {
            top.charset = operand;
        }
    }
    return top;
}

// Formats 0, 1 and 2; glyph 0 is always CID 0.
std::vector<std::uint16_t> read_charset(Reader reader, std::size_t glyph_count) {
    std::vector<std::uint16_t> cids{0};
    const unsigned format = reader.byte();
    while (cids.size() < glyph_count && !reader.beyond()) {
        auto cid = static_cast<std::uint16_t>(reader.number(2));
        std::uint32_t left = format == 0 ? 0 : reader.number(format == 1 ? 1 : 2);
        cids.push_back(cid);
        for (; left > 0 && cids.size() < glyph_count; --left) cids.push_back(++cid);
    }
    cids.resize(glyph_count);
    return cids;
}

}  // namespace

std::optional<std::vector<std::uint16_t>> cids_of(std::string_view cff, std::size_t glyph_count) {
    if (cff.size() < 8 || cff[0] != 1) return std::nullopt;
    const Index names = read_index(cff, static_cast<unsigned char>(cff[2]));
    const Index tops = read_index(cff, names.end);
    if (tops.first_end > cff.size() || tops.first_begin >= tops.first_end) return std::nullopt;
    const TopDict top = read_top_dict(cff.substr(tops.first_begin, tops.first_end - tops.first_begin));
    if (top.cid_keyed && top.charset > 2) return read_charset(Reader(cff, top.charset), glyph_count);
    std::vector<std::uint16_t> cids(glyph_count);
    std::iota(cids.begin(), cids.end(), std::uint16_t{0});
    return cids;
}

}  // namespace iepress::pdf
