// The messages of the press: what an order asks for and the installation does not have.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::press {

inline constexpr base::Message unknown_edition{
    "press/unknown-edition", base::Severity::error, "there is no edition \"{}\"; there are {}",
    "name one of these, or give a style file with --style", {}};
inline constexpr base::Message unknown_language{
    "press/unknown-language", base::Severity::error,
    "there are no words for language \"{}\"; there are {}",
    "name one of these with --language, or add a file to data/strings", {}};
inline constexpr base::Message no_date{
    "press/no-date", base::Severity::error,
    "nothing in the case says which day the document is of",
    "write the report or meeting date into the case, or give --as-of 2026-01-23", {}};
inline constexpr base::Message missing_folder{
    "press/missing-folder", base::Severity::error, "there is no folder {}",
    "check the name; the installation's own folders come with the program", {}, base::Fault::machine};

inline constexpr base::Message long_summary{
    "press/long-summary", base::Severity::warning, "the summary has {} pages; one was meant to lie on the table",
    "shorten strengths, needs and recommendations; the full report keeps what a summary leaves out", {}};
inline constexpr base::Message readability{
    "press/readability", base::Severity::note,
    "the family edition of the evaluation report reads at grade {:.1f} (Flesch-Kincaid); the aim is 8 or lower", {}, {}};
inline constexpr base::Message hard_to_read{
    "press/hard-to-read", base::Severity::warning,
    "the family edition of the evaluation report reads at grade {:.1f} (Flesch-Kincaid); the aim is 8 or lower",
    "shorten the longest sentences, or write <for-family> in plain words", "34 CFR 300.503(c)(1)(i)"};
inline constexpr base::Message findings_in_final{
    "press/findings-in-final", base::Severity::error,
    "the case is final, and its evaluations have {} that must be settled first",
    "`iepress check` shows each with its sentence; settle them, or set the status to draft", {}};
inline constexpr base::Message review_found{
    "press/findings", base::Severity::note, "the review of the evaluations has found {}",
    "`iepress check` shows each with its sentence; a draft lists them on its last page", {}};

/// All messages of this stage.
[[nodiscard]] std::span<const base::Message* const> messages();

}  // namespace iepress::press
