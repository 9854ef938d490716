#include "datafile/fact.h"

#include <array>

#include "datafile/messages.h"

namespace iepress::datafile {

Fact read_fact(const Element& element) {
    static constexpr std::array<std::string_view, 2> statuses{"confirmed", "unverified"};
    Fact fact;
    fact.place = element.place();
    fact.source = element.attribute("source");
    if (!element.required("checked").empty()) fact.checked = element.date("checked").value_or(base::Date{});
    if (element.required("status").empty()) return fact;
    const auto status = element.word("status", statuses);
    if (!status) return fact;
    fact.status = static_cast<FactStatus>(*status);
    if (fact.confirmed() && fact.source.empty()) element.diagnostics().report(missing_source, fact.place);
    return fact;
}

}  // namespace iepress::datafile
