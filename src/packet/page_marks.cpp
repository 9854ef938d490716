#include "packet/page_marks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "packet/content_scan.h"

namespace iepress::packet {

namespace {

bool is_painting(std::string_view op) {
    static constexpr std::array<std::string_view, 16> painting{"S",  "s",  "f",  "F",  "f*", "B",  "B*", "b",
                                                               "b*", "Tj", "TJ", "'",  "\"", "Do", "sh", "BI"};
    return std::find(painting.begin(), painting.end(), op) != painting.end();
}

/// The number that a BDC's property list gives; nothing if it has none. Only its own entries count, not those of a
/// dictionary inside it.
std::optional<long long> number_of(const ContentScanner& scanner) {
    const std::span<const Token> operands = scanner.operands();
    int depth = 0;
    for (std::size_t i = 0; i + 1 < operands.size(); ++i) {
        using Kind = Token::Kind;
        if (operands[i].kind == Kind::dict_begin || operands[i].kind == Kind::array_begin) ++depth;
        if (operands[i].kind == Kind::dict_end || operands[i].kind == Kind::array_end) --depth;
        const bool is_key = depth == 1 && operands[i].kind == Kind::name && scanner.text(operands[i]) == "MCID";
        if (is_key && operands[i + 1].kind == Kind::number) return static_cast<long long>(operands[i + 1].number);
    }
    return std::nullopt;
}

class MarkReader {
public:
    void read(const ContentScanner& scanner) {
        const std::string_view op = scanner.op();
        if (op == "BMC" || op == "BDC") {
            begin(scanner);
        } else if (op == "EMC") {
            if (!inside_.empty()) inside_.pop_back();
        } else if (is_painting(op) && (inside_.empty() || !inside_.back())) {
            ++marks_.unmarked;
        }
    }
    [[nodiscard]] PageMarks take() { return std::move(marks_); }

private:
    void begin(const ContentScanner& scanner) {
        const std::optional<long long> number = number_of(scanner);
        if (number) ++marks_.numbers[*number];
        const std::span<const Token> operands = scanner.operands();
        const bool artifact = !operands.empty() && operands.front().kind == Token::Kind::name &&
                              scanner.text(operands.front()) == "Artifact";
        inside_.push_back(number.has_value() || artifact || (!inside_.empty() && inside_.back()));
    }

    PageMarks marks_;
    std::vector<bool> inside_;  // for each open mark: whether it is tagged or an artifact
};

}  // namespace

PageMarks read_marks(const std::string& content) {
    MarkReader reader;
    ContentScanner scanner(content);
    while (scanner.next()) reader.read(scanner);
    PageMarks marks = reader.take();
    marks.readable = scanner.sound();
    return marks;
}

}  // namespace iepress::packet
