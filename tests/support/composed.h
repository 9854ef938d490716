// Composes and renders a document of a test's case with the product's own law data, words and
// templates.
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "compose/compose.h"
#include "record/read.h"
#include "review/review.h"
#include "rules/book.h"
#include "rules/deadline.h"
#include "scores/results.h"

namespace iepress::test {

inline std::filesystem::path source_folder() { return IEPRESS_SOURCE_DIR; }

inline std::string file_text(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline const rules::Book& product_book() {
    static const auto book = [] {
        base::Diagnostics diagnostics;
        auto loaded = rules::load_book({source_folder() / "data"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return book;
}

inline const scores::Catalogue& product_catalogue() {
    static const auto catalogue = [] {
        base::Diagnostics diagnostics;
        auto loaded = scores::load_catalogue({source_folder() / "data"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return catalogue;
}

inline const progress::CodeSets& product_codes() {
    static const auto codes = [] {
        base::Diagnostics diagnostics;
        auto loaded = progress::load_code_sets({source_folder() / "data"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return codes;
}

inline const rules::Clocks& product_clocks() {
    static const auto clocks = [] {
        base::Diagnostics diagnostics;
        auto loaded = rules::load_clocks({source_folder() / "data"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return clocks;
}

inline const assembly::Guide& product_guide() {
    static const auto guide = [] {
        base::Diagnostics diagnostics;
        auto loaded = assembly::load_guide({source_folder() / "data"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return guide;
}

/// Composes a case, or a document without one, with the product's data; problems go to `diagnostics`.
inline std::optional<compose::Object> composed(const record::Case* one, const compose::Strings& strings,
                                               const compose::Request& request, base::Diagnostics& diagnostics,
                                               const rules::Book& book = product_book()) {
    const scores::Results results = one != nullptr ? scores::compute(*one, product_catalogue()) : scores::Results{};
    base::Diagnostics findings;
    if (one != nullptr) review::review_scores(*one, results, product_catalogue(), findings);
    const rules::Deadlines deadlines =
        one != nullptr ? rules::deadlines(*one, product_clocks(), nullptr, request.as_of, diagnostics)
                       : rules::Deadlines{};
    const assembly::Draft draft = one != nullptr ? assembly::assemble(*one, product_guide()) : assembly::Draft{};
    return compose::compose({one, results, findings.all(), book, strings, draft, &deadlines, nullptr,
                             &product_catalogue(), &product_codes(), &product_guide().frequency}, request, diagnostics);
}

inline compose::Strings product_strings(const std::string& language) {
    base::Diagnostics diagnostics;
    auto strings = compose::load_strings(source_folder() / "data/strings" / (language + ".xml"), diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(strings);
    return std::move(*strings);
}

inline record::Case case_of(const std::string& xml) {
    base::Diagnostics diagnostics;
    auto one = record::read_case_text("test.xml", xml, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(one);
    return std::move(*one);
}

inline std::string sample(const std::string& name) {
    return file_text(source_folder() / "tests/compose/cases" / (name + ".xml"));
}

/// `text` with its first `from` replaced; the test fails where there is none.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t found = text.find(from);
    INFO("replacing " << from);
    REQUIRE(found != std::string::npos);
    return text.replace(found, from.size(), to);
}

inline constexpr base::Date test_day{2026, 11, 21};

inline compose::Request request_for(compose::DocumentKind kind) {
    return {kind, test_day, "standard", {}, {}};
}

inline compose::Object names_of(const record::Case& one, const compose::Strings& strings,
                                const compose::Request& request) {
    base::Diagnostics diagnostics;
    auto names = composed(&one, strings, request, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(names);
    return std::move(*names);
}

/// With the English words. The names borrow the words' keys, so these live as long as the program.
inline compose::Object names_of(const std::string& xml, compose::DocumentKind kind) {
    static const compose::Strings english = product_strings("en");
    return names_of(case_of(xml), english, request_for(kind));
}

}  // namespace iepress::test
