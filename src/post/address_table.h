// The words of an address in their standard form, as data: `post/publication-28.xml` of a data folder.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "datafile/fact.h"

namespace iepress::post {

/// A word for what is behind a front door: USPS Publication 28, Appendix C2.
struct UnitWord {
    std::string standard;       ///< "APT"
    bool needs_number = false;  ///< "APT" alone says nothing, "REAR" does
};

enum class StateKind { state, territory, military };

struct State {
    std::string code;  ///< "AZ"
    StateKind kind = StateKind::state;
    std::set<std::string, std::less<>> names;     ///< in capitals
    std::set<std::string, std::less<>> prefixes;  ///< the first three digits of its ZIP codes
};

/// All words are in capitals, and each standard word is a key too.
struct AddressWords {
    std::map<std::string, std::string, std::less<>> suffixes;      ///< "AVENUE": "AVE"
    std::map<std::string, std::string, std::less<>> directionals;  ///< "NORTH": "N"
    std::map<std::string, UnitWord, std::less<>> units;            ///< "APARTMENT": APT
    std::map<std::string, State, std::less<>> states;              ///< by code
    std::set<std::string, std::less<>> home;                       ///< "UNITED STATES": no country of an address
    std::vector<datafile::Fact> facts;                             ///< of the lists

    /// By code or name, in capitals; null if there is none.
    [[nodiscard]] const State* find_state(std::string_view text) const;
};

/// Reads `post/publication-28.xml` of each folder that has one; a later one adds to the earlier ones, and its words
/// win. Reports what is wrong in them (datafile/...), and gives nothing then. No folder with one: reports
/// base/missing-file for the first.
[[nodiscard]] std::optional<AddressWords> load_address_words(std::span<const std::filesystem::path> folders,
                                                             base::Diagnostics& diagnostics);

}  // namespace iepress::post
