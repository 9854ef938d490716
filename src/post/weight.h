// What a piece weighs and which class of postage it needs. `data/post/postage.xml`.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "datafile/fact.h"
#include "post/envelope.h"

namespace iepress::post {

/// A price that somebody read, with the day of reading in its fact.
struct Price {
    double ounces = 0;   ///< up to which
    unsigned cents = 0;  ///< US
    datafile::Fact fact;
};

struct PostageClass {
    std::string id;     ///< "letter", "flat"
    std::string shape;  ///< of the envelope
    double most_ounces = 0;
    std::vector<Price> prices;  ///< from the lightest; there need not be any
    datafile::Fact fact;
};

struct Postage {
    double sheet_grams = 0;  ///< of a US Letter sheet of 20 lb paper
    datafile::Fact sheet;
    std::vector<PostageClass> classes;  ///< of a shape from the lightest
    std::vector<std::shared_ptr<const std::string>> files;  ///< that places name
};

/// `post/postage.xml` of the last folder that has one. Reports post/no-postage, post/postage-order and what the
/// datafile stage reports.
[[nodiscard]] std::optional<Postage> load_postage(std::span<const std::filesystem::path> folders,
                                                  base::Diagnostics& diagnostics);

struct Weight {
    double grams = 0, ounces = 0;
    /// What is paid for: whole ounces, rounded up, but no more than the class goes up to (a letter of 3.2 oz pays
    /// for 3.5).
    double charged_ounces = 0;
    const PostageClass* postage = nullptr;  ///< null: heavier than all classes
    const Price* price = nullptr;           ///< null: nobody has read it
};

/// Of a piece of so many sheets. A letter that is too heavy for its class pays as a flat (DMM 101.1.1).
[[nodiscard]] Weight weigh(const Postage& postage, const Envelope& envelope, unsigned sheets);

}  // namespace iepress::post
