// The marked-content sequences that are open at a place of a page: what they say of the text in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "packet/content_scan.h"
#include "packet/page_parts.h"

namespace iepress::packet {

class MarkedStack {
public:
    MarkedStack(PageParts& parts, const PoDoFo::PdfObject* page, const PoDoFo::PdfObject* resources)
        : parts_(parts), resources_(resources), elements_(parts.elements_of(page)) {}

    /// BMC, BDC.
    void begin(const ContentScanner& scanner);
    /// EMC.
    void end() {
        if (!open_.empty()) open_.pop_back();
    }

    [[nodiscard]] bool artifact() const { return !open_.empty() && open_.back().artifact; }
    [[nodiscard]] const std::string& language() const;
    /// What stands for the shown text: /ActualText of a sequence or of its tag, whole at its first piece and
    /// empty behind. Nothing where the text stands for itself.
    [[nodiscard]] std::optional<std::string> said_instead();

private:
    struct Open {
        bool artifact = false;
        const ElementFacts* element = nullptr;
        std::string language;                    ///< its own
        std::optional<std::string> actual_text;  ///< its own
        bool said = false;
    };
    void read_properties(const ContentScanner& scanner, Open& open) const;
    void read_named_properties(std::string_view name, Open& open) const;
    void set_number(double number, Open& open) const;

    PageParts& parts_;
    const PoDoFo::PdfObject* resources_;
    std::vector<const ElementFacts*> elements_;  // by MCID
    std::vector<Open> open_;
    std::vector<const ElementFacts*> said_;  // elements whose text was given already
};

}  // namespace iepress::packet
