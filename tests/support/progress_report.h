// Composes the progress report of a test's case, in English.
#pragma once

#include "support/composed.h"

namespace iepress::test {

inline compose::Object report(const std::string& xml, std::string_view period = {}) {
    static const compose::Strings english = product_strings("en");
    compose::Request request = request_for(compose::DocumentKind::progress_report);
    request.period = period;
    return names_of(case_of(xml), english, request);
}

}  // namespace iepress::test
