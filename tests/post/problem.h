// What is wrong with a data file of this stage.
#pragma once

#include <catch2/catch.hpp>

#include <string>

#include "base/diagnostics.h"

namespace iepress::test {

/// The code of the only problem that `read(diagnostics)` reports while it gives nothing.
template <class Read>
std::string only_problem(Read read) {
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(read(diagnostics));
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(diagnostics.all().size() == 1);
    REQUIRE(diagnostics.all().front().line > 0);
    return std::string{diagnostics.all().front().message->code};
}

}  // namespace iepress::test
