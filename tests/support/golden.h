// Golden texts: what a stage gives for a whole sample, kept in a file that a person can review.
//
//   REQUIRE_THAT(dump(document), iepress::test::IsGolden("markup/everything.txt"));
//
// compares with tests/markup/everything.txt. IEPRESS_UPDATE_GOLDENS=1 in the environment writes
// what came out into the file and lets the test fail all the same, so that nobody's continuous
// build rewrites its own truth; run again without it, and review the difference.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>

namespace iepress::test {

class IsGolden : public Catch::MatcherBase<std::string> {
public:
    /// `file` is a path below tests/.
    explicit IsGolden(const std::string& file)
        : path_(std::filesystem::path(IEPRESS_SOURCE_DIR) / "tests" / file) {}

    bool match(const std::string& actual) const override {
        std::ifstream in(path_, std::ios::binary);
        const std::string expected((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        const char* update = std::getenv("IEPRESS_UPDATE_GOLDENS");
        if (update != nullptr && std::string_view(update) == "1") {
            if (!in.is_open() || actual != expected) std::ofstream(path_, std::ios::binary) << actual;
            difference_ = "was written anew; run again without IEPRESS_UPDATE_GOLDENS";
            return false;
        }
        if (!in.is_open()) {
            difference_ = "does not exist; IEPRESS_UPDATE_GOLDENS=1 writes it";
            return false;
        }
        if (actual == expected) return true;
        difference_ = first_difference(actual, expected);
        return false;
    }

    std::string describe() const override { return "\n" + path_.string() + " " + difference_; }

private:
    static std::string first_difference(const std::string& actual, const std::string& expected) {
        std::istringstream have(actual);
        std::istringstream want(expected);
        std::string got;
        std::string line;
        for (int number = 1;; ++number) {
            const bool more = static_cast<bool>(std::getline(have, got));
            const bool wanted = static_cast<bool>(std::getline(want, line));
            if (!more && !wanted) return "differs in its last line end";
            if (more && wanted && got == line) continue;
            return "differs in line " + std::to_string(number) + "\n  golden: " + (wanted ? line : "(end)") +
                   "\n  actual: " + (more ? got : "(end)");
        }
    }

    std::filesystem::path path_;
    mutable std::string difference_;
};

}  // namespace iepress::test
