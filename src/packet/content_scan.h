// A content stream's operators with their operands (ISO 32000-1 7.8.2), read without an allocation each: a
// mailing has thousands of pages. ToUnicode CMaps are written in the same syntax and read with it too.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace iepress::packet {

/// An operand, or what opens or closes one.
struct Token {
    enum class Kind : std::uint8_t { number, name, text, array_begin, array_end, dict_begin, dict_end, other };
    Kind kind = Kind::other;
    double number = 0;
    std::uint32_t begin = 0, size = 0;  ///< of a name without its slash, a string's bytes, or another word
};

class ContentScanner {
public:
    /// `content` must outlive it.
    explicit ContentScanner(std::string_view content) : content_(content) {}

    /// Reads the next operator and what stands before it; false at the end and at what is no content.
    /// An inline image is one operator, "BI", with its dictionary before it.
    [[nodiscard]] bool next();

    [[nodiscard]] std::string_view op() const noexcept { return op_; }
    [[nodiscard]] std::span<const Token> operands() const noexcept { return operands_; }
    [[nodiscard]] std::string_view text(const Token& token) const {
        return std::string_view(pool_).substr(token.begin, token.size);
    }
    /// The bytes of the operator with its operands.
    [[nodiscard]] std::size_t begin() const noexcept { return begin_; }
    [[nodiscard]] std::size_t end() const noexcept { return at_; }
    /// False once a string or an image has no end, or brackets do not match.
    [[nodiscard]] bool sound() const noexcept { return sound_; }

private:
    void skip_space();
    [[nodiscard]] bool read_operand(char first);
    void read_number_or_word();
    void read_name();
    [[nodiscard]] bool read_literal();
    void read_escape();
    [[nodiscard]] bool read_hexadecimal();
    [[nodiscard]] bool read_inline_image();
    void push(Token::Kind kind, std::size_t pool_begin = 0);
    [[nodiscard]] bool fail() {
        sound_ = false;
        return false;
    }

    std::string_view content_, op_;
    std::size_t at_ = 0, begin_ = 0;
    std::vector<Token> operands_;
    std::string pool_;
    int depth_ = 0;  // open arrays and dictionaries
    bool sound_ = true;
    bool has_op_ = false;
};

}  // namespace iepress::packet
