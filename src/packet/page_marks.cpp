#include "packet/page_marks.h"

#include <podofo/podofo.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace iepress::packet {

namespace {

bool is_painting(std::string_view op) {
    static constexpr std::array<std::string_view, 17> painting{
        "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", "\"", "Do", "sh", "BI", "EI"};
    return std::find(painting.begin(), painting.end(), op) != painting.end();
}

// The number that a BDC's property list gives; nothing if it has none.
std::optional<long long> number_of(const std::vector<PoDoFo::PdfVariant>& operands) {
    if (operands.empty() || !operands.back().IsDictionary()) return std::nullopt;
    const PoDoFo::PdfObject* const number = operands.back().GetDictionary().GetKey("MCID");
    if (number == nullptr || !number->IsNumber()) return std::nullopt;
    return number->GetNumber();
}

class MarkReader {
public:
    void read(std::string_view op, const std::vector<PoDoFo::PdfVariant>& operands) {
        if (op == "BMC" || op == "BDC") {
            begin(operands);
        } else if (op == "EMC") {
            if (!inside_.empty()) inside_.pop_back();
        } else if (is_painting(op) && (inside_.empty() || !inside_.back())) {
            ++marks_.unmarked;
        }
    }
    [[nodiscard]] PageMarks take() { return std::move(marks_); }

private:
    void begin(const std::vector<PoDoFo::PdfVariant>& operands) {
        const std::optional<long long> number = number_of(operands);
        if (number) ++marks_.numbers[*number];
        const bool artifact = !operands.empty() && operands.front().IsName() &&
                              operands.front().GetName().GetName() == "Artifact";
        inside_.push_back(number.has_value() || artifact || (!inside_.empty() && inside_.back()));
    }

    PageMarks marks_;
    std::vector<bool> inside_;  // for each open mark: whether it is tagged or an artifact
};

}  // namespace

PageMarks read_marks(const std::string& content) {
    MarkReader reader;
    try {
        PoDoFo::PdfContentsTokenizer tokens(content.data(), static_cast<long>(content.size()));
        std::vector<PoDoFo::PdfVariant> operands;
        PoDoFo::EPdfContentsType type{};
        const char* op = nullptr;
        PoDoFo::PdfVariant operand;
        while (tokens.ReadNext(type, op, operand)) {
            if (type == PoDoFo::ePdfContentsType_Variant) {
                operands.push_back(operand);
            } else if (type == PoDoFo::ePdfContentsType_Keyword) {
                reader.read(op, operands);
                operands.clear();
            }
        }
    } catch (const PoDoFo::PdfError&) {
        PageMarks marks = reader.take();
        marks.readable = false;
        return marks;
    }
    return reader.take();
}

}  // namespace iepress::packet
