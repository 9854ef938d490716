// A font as far as reading a page needs it: which text a code stands for, and how far it moves the pen.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "packet/pdf_file.h"

namespace iepress::packet {

class PageFont {
public:
    /// Of a font dictionary; null gives a font without text.
    PageFont(const PdfFile& file, const PoDoFo::PdfObject* font);

    /// Bytes of a code: two for a composite font, else one.
    [[nodiscard]] std::size_t code_size() const noexcept { return composite_ ? 2 : 1; }
    /// UTF-8; empty for a code without a mapping.
    [[nodiscard]] std::string_view text(std::uint32_t code) const;
    /// In ems.
    [[nodiscard]] double width(std::uint32_t code) const;
    [[nodiscard]] double ascent() const noexcept { return ascent_; }    ///< ems above the baseline
    [[nodiscard]] double descent() const noexcept { return descent_; }  ///< ems below it, positive

private:
    void read_widths(const PdfFile& file, const PoDoFo::PdfObject* font);
    void read_composite_widths(const PdfFile& file, const PoDoFo::PdfObject* array);
    void read_metrics(const PdfFile& file, const PoDoFo::PdfObject* descriptor);
    void read_to_unicode(std::string_view cmap);
    void set_text(std::uint32_t code, std::string_view utf8);
    void set_width(std::uint32_t code, double width);

    bool composite_ = false;
    double default_width_ = 0.5, unit_ = 0.001;
    double ascent_ = 0.9, descent_ = 0.25;
    std::vector<float> widths_;                                   // by code, in ems; negative: the default
    std::vector<std::pair<std::uint32_t, std::uint32_t>> texts_;  // by code: where in `pool_`, and size
    std::string pool_;
};

}  // namespace iepress::packet
