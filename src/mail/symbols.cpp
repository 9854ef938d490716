#include "mail/symbols.h"

#include <zint.h>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace iepress::mail {

namespace {

struct Free {
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, Free>;

/// Null if zint refuses the text, or says of the symbol that it is not as its standard wants it.
Symbol encoded(int symbology, int version, std::string_view text) {
    Symbol symbol(ZBarcode_Create());
    if (symbol == nullptr) return nullptr;
    symbol->symbology = symbology;
    symbol->option_2 = version;
    symbol->option_3 = symbology == BARCODE_DATAMATRIX ? DM_SQUARE : 0;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    if (text.empty() || ZBarcode_Encode(symbol.get(), bytes, static_cast<int>(text.size())) != 0) return nullptr;
    return symbol;
}

/// zint packs eight modules of a row into a byte, the first in its lowest bit.
bool is_dark(const zint_symbol& symbol, int row, int column) {
    return ((symbol.encoded_data[row][column / 8] >> (column % 8)) & 1) != 0;
}

/// zint counts the square sizes of ISO/IEC 16022, table 7, from 10 modules on in steps of 2; all that a mark
/// needs. 0 lets it choose.
int version_of(unsigned size) {
    constexpr unsigned smallest = 10, largest = 26, step = 2;
    if (size < smallest || size > largest) return 0;
    return static_cast<int>((size - smallest) / step + 1);
}

}  // namespace

std::optional<Modules> data_matrix(std::string_view text, unsigned size) {
    const Symbol symbol = encoded(BARCODE_DATAMATRIX, version_of(size), text);
    if (symbol == nullptr || symbol->rows != symbol->width) return std::nullopt;
    Modules modules;
    modules.size = static_cast<unsigned>(symbol->rows);
    if (size != 0 && modules.size != size) return std::nullopt;
    modules.dark.reserve(std::size_t{modules.size} * modules.size);
    for (int row = 0; row < symbol->rows; ++row) {
        for (int column = 0; column < symbol->width; ++column) modules.dark.push_back(is_dark(*symbol, row, column));
    }
    return modules;
}

std::optional<std::string> intelligent_mail(std::string_view tracking, std::string_view routing) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    constexpr std::size_t tracking_digits = 20;
    const bool all_digits = std::all_of(tracking.begin(), tracking.end(), is_digit) &&
                            std::all_of(routing.begin(), routing.end(), is_digit);
    if (tracking.size() != tracking_digits || !all_digits) return std::nullopt;
    std::string text(tracking);
    if (!routing.empty()) text.append("-").append(routing);
    const Symbol symbol = encoded(BARCODE_USPS_IMAIL, 0, text);
    if (symbol == nullptr || symbol->rows != 3) return std::nullopt;
    std::string bars;
    for (int column = 0; column < symbol->width; column += 2) {  // every other column is a gap
        const bool up = is_dark(*symbol, 0, column);
        const bool down = is_dark(*symbol, 2, column);
        bars += up && down ? 'F' : up ? 'A' : down ? 'D' : 'T';
    }
    return bars;
}

}  // namespace iepress::mail
