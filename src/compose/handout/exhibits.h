// What the evaluations and the case say to a question of the handout's last page, cut to the room that it has there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compose/evaluation/parts.h"

namespace iepress::compose {

/// One short piece of evidence. Borrows nothing.
struct Piece {
    std::size_t source = 0;  ///< the evaluation's mark, from 1; 0: the case itself says so
    std::string text;
    base::Place place;
    std::string language;  ///< where it is not the document's
};

/// The pieces of one kind.
struct Exhibit {
    /// The document that has all of them.
    enum class Whole { worksheet, report, case_file };
    std::string label;  ///< "Needs"
    std::vector<Piece> pieces;
    Whole whole = Whole::report;
};

/// The exhibits of a rule's value `evidence`, without those that have no piece: words separated by spaces, each a kind
/// and, behind a colon, what to take of it. "need score:motor,gait impact recommendation:service". Reports
/// compose/unknown-evidence.
[[nodiscard]] std::vector<Exhibit> exhibits_of(const Material& material, Evaluations evaluations,
                                               const rules::Rule& rule);

/// How much is laid beside one question.
struct Room {
    std::size_t pieces;      ///< of one exhibit
    std::size_t characters;  ///< of all exhibits together
};

/// The pieces that fit, each evaluation heard once before one is heard twice; at least one, which is cut behind a word
/// where it is too long.
[[nodiscard]] std::vector<Piece> fitting(const std::vector<Piece>& all, Room room);

}  // namespace iepress::compose
