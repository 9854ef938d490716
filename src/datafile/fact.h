// A fact of a data file with its status: nothing unverified is printed as settled.
#pragma once

#include <string>

#include "base/date.h"
#include "base/place.h"
#include "datafile/file.h"

namespace iepress::datafile {

/// `confirmed`: somebody read it where `source` says. `unverified`: from memory or hearsay; a
/// document that prints it says so.
enum class FactStatus { confirmed, unverified };

struct Fact {
    FactStatus status = FactStatus::unverified;
    std::string source;  ///< where a confirmed fact was read
    base::Date checked;
    base::Place place;

    [[nodiscard]] bool confirmed() const noexcept { return status == FactStatus::confirmed; }
};

/// The attributes status, source and checked of an element. Reports what is missing or wrong; a
/// confirmed fact needs a source.
[[nodiscard]] Fact read_fact(const Element& element);

}  // namespace iepress::datafile
