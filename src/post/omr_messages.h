// The messages about the marks for inserters: schemes that no machine could read, and marks in the wrong place.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::post {

using base::Message;
using base::Severity;

inline constexpr Message no_omr{"post/no-omr", Severity::error, "there are no schemes of inserter marks in {}",
                                "name a data folder that has omr/*.xml, or leave --data out", {}};
inline constexpr Message repeated_omr{"post/repeated-omr", Severity::error,
                                      "a second scheme of inserter marks of the id {} in the same folder",
                                      "give one of the two another id, or remove it", {}};
inline constexpr Message unknown_omr{"post/unknown-omr", Severity::error,
                                     "there is no scheme of inserter marks {}; there are {}",
                                     "name one of these, or a file of your own that ends with .xml: docs/mail.md",
                                     {}};
inline constexpr Message unverified_omr{
    "post/unverified-omr", Severity::warning, "nobody has tried the inserter marks of {} on a machine",
    "run a few pieces through yours first, and put what it reads into a file of your own: docs/mail.md", {}};
inline constexpr Message omr_no_start{"post/omr-no-start", Severity::error,
                                      "neither the first nor the last mark of the code is a start mark",
                                      "put <mark means=\"start\"/> first, or last where the machine reads from the foot",
                                      {}};
inline constexpr Message omr_no_end{
    "post/omr-no-end", Severity::error, "no mark of the code says where a piece ends",
    "add a mark that means last-fed, not-last-fed, first-fed or not-first-fed, as the machine's manual has it", {}};
inline constexpr Message omr_marks_touch{"post/omr-marks-touch", Severity::error,
                                         "marks {} in thick with their middles {} in apart leave too little white",
                                         "make the pitch at least twice the thickness", {}};
inline constexpr Message omr_off_page{
    "post/omr-off-page", Severity::error, "the code of {} marks ends {} in beyond the {} of the page",
    "measure from the edges of a page of 8.5 by 11 in, or leave marks out", {}};
inline constexpr Message omr_in_window{
    "post/omr-in-window", Severity::error,
    "the marks stand {} in to {} in from the top of the page, where the window of {} can show them",
    "move the first mark up or down, or use an envelope file that names no larger envelope", {}};
inline constexpr Message omr_in_text{"post/omr-in-text", Severity::error,
                                     "the marks end {} in from the edge of the page; words may begin at {} in",
                                     "make the marks shorter, or move them to the edge", {}};
inline constexpr Message omr_on_mark{
    "post/omr-on-mark", Severity::error,
    "the marks stand {} in to {} in from the top of the page, on the words or the Data Matrix at its foot",
    "move the first mark up, or make the pitch smaller", {}};

/// All of these.
[[nodiscard]] std::span<const Message* const> omr_messages();

}  // namespace iepress::post
