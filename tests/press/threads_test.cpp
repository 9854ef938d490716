#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>
#include <vector>

#include "press/press.h"
#include "record/read.h"

using namespace iepress;
namespace fs = std::filesystem;

namespace {

const press::Press& shared_press() {
    static const auto press = [] {
        base::Diagnostics diagnostics;
        const fs::path root = IEPRESS_SOURCE_DIR;
        auto loaded = press::load_press({root, {}, {}, {root / "fonts", "/usr/share/fonts"}}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded.has_value());
        return std::move(*loaded);
    }();
    return press;
}

struct Wanted {
    std::optional<record::Case> one;
    press::Order order;
};

/// Every sample case as every kind of document that it can be made into.
std::vector<Wanted> all_documents() {
    std::vector<Wanted> wanted;
    std::ifstream list(fs::path(IEPRESS_SOURCE_DIR) / "samples" / "documents");
    for (std::string line; std::getline(list, line);) {
        std::istringstream words(line);
        Wanted one;
        bool named = false;
        for (std::string word; words >> word;) {
            if (word == "#") break;
            if (word == "--calendar" && words >> word) continue;  // a file, but no case
            base::Diagnostics diagnostics;
            if (word.ends_with(".xml")) {
                one.one = record::read_case(fs::path(IEPRESS_SOURCE_DIR) / "samples" / word, {}, diagnostics);
            }
            if (word == "--document" && words >> word) one.order.kind = compose::find_kind(word)->kind;
            if (word == "--as-of" && words >> word) one.order.as_of = base::parse_iso_date(word);
            named = named || compose::find_kind(word) != nullptr;
        }
        if (named) wanted.push_back(std::move(one));
    }
    return wanted;
}

std::vector<std::string> made_with(std::size_t threads, const std::vector<Wanted>& wanted) {
    std::vector<std::string> bytes(wanted.size());
    const auto work = [&](std::size_t thread) {
        text::Shaper shaper(shared_press().fonts);
        for (std::size_t i = thread; i < wanted.size(); i += threads) {
            base::Diagnostics diagnostics;
            const record::Case* one = wanted[i].one ? &*wanted[i].one : nullptr;
            bytes[i] = press::render(shared_press(), shaper, one, wanted[i].order, diagnostics).value_or("failed");
        }
    };
    std::vector<std::thread> all;
    for (std::size_t thread = 0; thread < threads; ++thread) all.emplace_back(work, thread);
    for (std::thread& thread : all) thread.join();
    return bytes;
}

}  // namespace

TEST_CASE("the same bytes with one thread and with eight, and in any order") {
    const std::vector<Wanted> wanted = all_documents();
    REQUIRE(wanted.size() >= 6);
    const std::vector<std::string> alone = made_with(1, wanted);
    for (const std::string& one : alone) REQUIRE(one.starts_with("%PDF-1.7"));
    const std::vector<std::string> together = made_with(8, wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i) REQUIRE(together[i] == alone[i]);
}

TEST_CASE("an order that cannot be met says what there is") {
    base::Diagnostics diagnostics;
    text::Shaper shaper(shared_press().fonts);
    press::Order order;
    order.kind = compose::DocumentKind::evaluation_report;
    REQUIRE_FALSE(press::render(shared_press(), shaper, nullptr, order, diagnostics).has_value());
    REQUIRE(diagnostics.contains("compose/missing-case"));
    order.kind = compose::DocumentKind::iep_vs_504;
    order.edition = "pocket";
    order.language = "tlh";
    REQUIRE_FALSE(press::render(shared_press(), shaper, nullptr, order, diagnostics).has_value());
    REQUIRE(diagnostics.contains("press/unknown-edition"));
    REQUIRE(diagnostics.contains("press/unknown-language"));
}

TEST_CASE("a missing folder of the installation is the machine's fault") {
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(press::load_press({"/nonexistent", {}, {}, {}}, diagnostics).has_value());
    REQUIRE(diagnostics.contains("press/missing-folder"));
    REQUIRE(diagnostics.has_machine_faults());
}

TEST_CASE("each stage's value can be printed") {
    text::Shaper shaper(shared_press().fonts);
    for (const std::string& name : press::dump_names()) {
        if (name == "case") continue;
        base::Diagnostics diagnostics;
        press::Order order;
        order.kind = compose::DocumentKind::iep_vs_504;
        press::Dumps dumps{name, {}};
        REQUIRE(press::render(shared_press(), shaper, nullptr, order, diagnostics, &dumps).has_value());
        INFO(name);
        REQUIRE(dumps.text.size() > 500);
    }
}
