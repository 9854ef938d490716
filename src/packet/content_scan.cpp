#include "packet/content_scan.h"

namespace iepress::packet {

namespace {

bool is_space(char one) {
    return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f' || one == '\0';
}

bool is_delimiter(char one) {
    return one == '(' || one == ')' || one == '<' || one == '>' || one == '[' || one == ']' || one == '{' ||
           one == '}' || one == '/' || one == '%';
}

bool is_regular(char one) { return !is_space(one) && !is_delimiter(one); }

bool is_digit(char one) { return one >= '0' && one <= '9'; }

int hexadecimal_value(char one) {
    if (is_digit(one)) return one - '0';
    if (one >= 'a' && one <= 'f') return one - 'a' + 10;
    if (one >= 'A' && one <= 'F') return one - 'A' + 10;
    return -1;
}

// "-.05", "12", "4."; false for a word that is no number
bool parse_number(std::string_view word, double& value) {
    std::size_t i = 0;
    const bool negative = word[0] == '-';
    if (word[0] == '-' || word[0] == '+') ++i;
    double whole = 0, scale = 1;
    bool digits = false, fraction = false;
    for (; i < word.size(); ++i) {
        if (word[i] == '.' && !fraction) {
            fraction = true;
        } else if (is_digit(word[i])) {
            digits = true;
            whole = whole * 10 + (word[i] - '0');
            if (fraction) scale *= 10;
        } else {
            return false;
        }
    }
    value = (negative ? -whole : whole) / scale;
    return digits;
}

constexpr int deepest = 64;                       // of arrays and dictionaries, in what anyone ever wrote
constexpr std::size_t most_operands = 1U << 20U;  // before one operator

}  // namespace

bool ContentScanner::next() {
    if (!sound_) return false;
    operands_.clear();
    pool_.clear();
    has_op_ = false;
    depth_ = 0;
    skip_space();
    begin_ = at_;
    while (!has_op_) {
        skip_space();
        if (at_ >= content_.size()) return depth_ == 0 ? false : fail();
        if (operands_.size() > most_operands || !read_operand(content_[at_])) return fail();
    }
    if (op_ == "BI") return read_inline_image();
    return true;
}

void ContentScanner::skip_space() {
    for (; at_ < content_.size(); ++at_) {
        if (content_[at_] == '%') {
            while (at_ < content_.size() && content_[at_] != '\n' && content_[at_] != '\r') ++at_;
            if (at_ == content_.size()) return;
        } else if (!is_space(content_[at_])) {
            return;
        }
    }
}

void ContentScanner::push(Token::Kind kind, std::size_t pool_begin) {
    operands_.push_back(
        {kind, 0, static_cast<std::uint32_t>(pool_begin), static_cast<std::uint32_t>(pool_.size() - pool_begin)});
}

bool ContentScanner::read_operand(char first) {
    const bool doubled = at_ + 1 < content_.size() && content_[at_ + 1] == first;
    switch (first) {
        case '(': return read_literal();
        case '/': read_name(); return true;
        case '<':
            if (!doubled) return read_hexadecimal();
            at_ += 2;
            push(Token::Kind::dict_begin, pool_.size());
            return ++depth_ <= deepest;
        case '>':
            if (!doubled) return false;
            at_ += 2;
            push(Token::Kind::dict_end, pool_.size());
            return --depth_ >= 0;
        case '[':
            ++at_;
            push(Token::Kind::array_begin, pool_.size());
            return ++depth_ <= deepest;
        case ']':
            ++at_;
            push(Token::Kind::array_end, pool_.size());
            return --depth_ >= 0;
        case '{':
        case '}': ++at_; return true;  // of a PostScript function in a CMap
        case ')': return false;
        default: read_number_or_word(); return true;
    }
}

void ContentScanner::read_number_or_word() {
    const std::size_t begin = at_;
    while (at_ < content_.size() && is_regular(content_[at_])) ++at_;
    const std::string_view word = content_.substr(begin, at_ - begin);
    double value = 0;
    if (parse_number(word, value)) {
        operands_.push_back({Token::Kind::number, value, 0, 0});
    } else if (depth_ == 0 && word != "true" && word != "false" && word != "null") {
        op_ = word;
        has_op_ = true;
    } else {
        const std::size_t pool_begin = pool_.size();
        pool_ += word;
        push(Token::Kind::other, pool_begin);
    }
}

void ContentScanner::read_name() {
    const std::size_t pool_begin = pool_.size();
    for (++at_; at_ < content_.size() && is_regular(content_[at_]); ++at_) {
        if (content_[at_] == '#' && at_ + 2 < content_.size()) {
            const int high = hexadecimal_value(content_[at_ + 1]), low = hexadecimal_value(content_[at_ + 2]);
            if (high >= 0 && low >= 0) {
                pool_ += static_cast<char>(high * 16 + low);
                at_ += 2;
                continue;
            }
        }
        pool_ += content_[at_];
    }
    push(Token::Kind::name, pool_begin);
}

bool ContentScanner::read_literal() {
    const std::size_t pool_begin = pool_.size();
    int open = 1;
    for (++at_; at_ < content_.size(); ++at_) {
        const char one = content_[at_];
        if (one == '\\') {
            read_escape();
            continue;
        }
        if (one == '(') ++open;
        if (one == ')' && --open == 0) {
            ++at_;
            push(Token::Kind::text, pool_begin);
            return true;
        }
        if (one == '\r') {  // 7.3.4.2: an end of line is a line feed, however it is written
            if (at_ + 1 < content_.size() && content_[at_ + 1] == '\n') ++at_;
            pool_ += '\n';
        } else {
            pool_ += one;
        }
    }
    return false;
}

// At a backslash; stays at the last byte of the escape.
void ContentScanner::read_escape() {
    if (++at_ >= content_.size()) return;
    const char one = content_[at_];
    switch (one) {
        case 'n': pool_ += '\n'; return;
        case 'r': pool_ += '\r'; return;
        case 't': pool_ += '\t'; return;
        case 'b': pool_ += '\b'; return;
        case 'f': pool_ += '\f'; return;
        case '\n': return;
        case '\r':
            if (at_ + 1 < content_.size() && content_[at_ + 1] == '\n') ++at_;
            return;
        default: break;
    }
    if (one < '0' || one > '7') {
        pool_ += one;
        return;
    }
    unsigned value = 0;
    for (int i = 0; i < 3 && at_ < content_.size() && content_[at_] >= '0' && content_[at_] <= '7'; ++i, ++at_) {
        value = value * 8 + static_cast<unsigned>(content_[at_] - '0');
    }
    --at_;
    pool_ += static_cast<char>(value & 0xFFU);
}

bool ContentScanner::read_hexadecimal() {
    const std::size_t pool_begin = pool_.size();
    int high = -1;
    for (++at_; at_ < content_.size(); ++at_) {
        if (content_[at_] == '>') {
            if (high >= 0) pool_ += static_cast<char>(high * 16);  // 7.3.4.3
            ++at_;
            push(Token::Kind::text, pool_begin);
            return true;
        }
        const int value = hexadecimal_value(content_[at_]);
        if (value < 0) continue;
        if (high < 0) {
            high = value;
        } else {
            pool_ += static_cast<char>(high * 16 + value);
            high = -1;
        }
    }
    return false;
}

// Behind "BI": its entries up to ID, then bytes up to an EI that stands alone (8.9.7).
bool ContentScanner::read_inline_image() {
    has_op_ = false;
    while (!has_op_) {
        skip_space();
        if (at_ >= content_.size() || !read_operand(content_[at_])) return fail();
    }
    if (op_ != "ID") return fail();
    for (std::size_t end = at_; (end = content_.find("EI", end)) != std::string_view::npos; ++end) {
        const bool before = end > at_ && is_space(content_[end - 1]);
        const bool behind = end + 2 == content_.size() || is_space(content_[end + 2]);
        if (!before || !behind) continue;
        at_ = end + 2;
        op_ = "BI";
        return true;
    }
    return fail();
}

}  // namespace iepress::packet
