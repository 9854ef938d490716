// Machine-readable symbols by zint, as shapes without a size.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace iepress::mail {

/// A square of modules (ISO/IEC 16022), true where it is dark, row by row from the top.
struct Modules {
    unsigned size = 0;
    std::vector<bool> dark;

    [[nodiscard]] bool at(unsigned row, unsigned column) const { return dark[row * size + column]; }
};

/// The Data Matrix of a text of ASCII characters, ECC 200, square, of `size` modules (one of the standard's: 22) or as
/// small as can be for 0. Nothing if the text does not go into it.
[[nodiscard]] std::optional<Modules> data_matrix(std::string_view text, unsigned size);

/// The bars of a USPS Intelligent Mail barcode (USPS-B-3200): 65 of 'T' tracker, 'A' ascender, 'D' descender, 'F' full.
/// `tracking` has 20 digits (barcode id, service type, mailer id, serial number), `routing` 0, 5, 9 or 11. Nothing for
/// digits that are no such code.
[[nodiscard]] std::optional<std::string> intelligent_mail(std::string_view tracking, std::string_view routing);

}  // namespace iepress::mail
