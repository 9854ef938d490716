// What the assembly goes by, from `data/assembly/*.xml`: names of services, words of frequencies, which evidence
// raises which special factor. A district adds its own in `assembly/` of its data folder.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "record/evaluation.h"

namespace iepress::assembly {

/// A service by the names that people write for it, in small letters; `names` is never empty.
struct ServiceNames {
    record::Discipline discipline = record::Discipline::other;  ///< whose own service it is; other: nobody's
    std::string kind;  ///< of 34 CFR 300.320(a)(4): "related"
    std::vector<std::string> names;
};

enum class Period { minute, hour, day, week, month, quarter, year };
[[nodiscard]] std::span<const std::string_view> period_words();  ///< in the order of Period

/// Words of frequencies, each in small letters: "twice" is 2, "weekly" is once a week.
struct FrequencyWords {
    struct Times {
        std::string words;
        double times;
    };
    struct PeriodWord {
        std::string words;
        Period period;
        bool is_once;  ///< "weekly" says "1 time" with it, "week" does not
    };
    std::vector<Times> times;
    std::vector<PeriodWord> periods;
    std::vector<std::string> fillers;  ///< "times", "per", "a", "each": they say nothing more
};

/// A circumstance that raises the question of a special factor, 34 CFR 300.324(a)(2).
struct FactorSign {
    enum class What {
        need,            ///< a need whose area holds `words`
        recommendation,  ///< one of the kind `words`
        category,        ///< a category of disability
        english_learner,
        home_language,   ///< another than that of instruction
    };
    What what = What::need;
    std::string words;
};
struct FactorSigns {
    std::string factor;  ///< "behavior", "language", "braille", "communication", "assistive-technology"
    std::vector<FactorSign> signs;
};

/// Immutable, shared between threads.
struct Guide {
    std::vector<ServiceNames> services;
    FrequencyWords frequency;
    std::vector<FactorSigns> factors;
    std::vector<std::string> family;  ///< what a referral calls a parent: "parents", "grandmother"

    [[nodiscard]] const ServiceNames* service_named(std::string_view name) const;
    [[nodiscard]] const ServiceNames* service_of(record::Discipline discipline) const;
};

/// Reads `assembly/*.xml` of the folders; what a later folder says is added. Reports what is not of the format.
[[nodiscard]] std::optional<Guide> load_guide(const std::vector<std::filesystem::path>& folders,
                                              base::Diagnostics& diagnostics);

}  // namespace iepress::assembly
