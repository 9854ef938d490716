// A small case around the narratives of a test, and what the guard says about them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "review/lexicon.h"

namespace guarded {

/// Loaded once, from the source tree.
const iepress::review::Lexicon& lexicon();

struct Child {
    std::string pronouns = "she";
    std::string given = "Amara", middle = "Efua", family = "Osei-Boateng", preferred = "Mari";
    std::string grade = "3", birth_date = "2017-08-19", language = "en-US";
};

/// The guard's findings in a case with these narratives, each an element <summary> of its own
/// evaluation. The case has a mother Abena Osei, a brother Kofi, a teacher Jonah Feld, an occupational
/// therapist Thuy Pham and an aide Dolores Ruiz-Hartmann; the school is Harrow Mill Elementary School;
/// referral 2026-01-08, report 2026-03-03.
iepress::base::Diagnostics review(const std::vector<std::string>& narratives, const Child& child = {});

/// Their codes without "review/", in order, separated by spaces.
std::string codes(const std::string& narrative, const Child& child = {});

}  // namespace guarded
