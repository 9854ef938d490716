// Whatever the bytes, reading ends, says why, and costs no more than its size.
#include <time.h>

#include <random>

#include "support.h"

using namespace iepress;
using namespace iepress::record;
using namespace iepress::record::tests;

namespace {

std::string repeat(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

/// The processor's time of this thread, in seconds: a busy machine does not change it.
double processor_time() {
    timespec now{};
    REQUIRE(::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) == 0);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// The least time of three readings, in seconds.
double cost(const std::string& xml) {
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        base::Diagnostics diagnostics;
        const double begin = processor_time();
        (void)read_case_text("case.xml", xml, diagnostics);
        best = std::min(best, processor_time() - begin);
    }
    return best;
}

}  // namespace

TEST_CASE("a file that is cut off anywhere is refused, never read half") {
    const std::string xml = case_example();
    const std::size_t whole = xml.rfind("</case>") + 7;
    for (std::size_t length = 0; length < whole; ++length) {
        base::Diagnostics diagnostics;
        const auto one = read_case_text("case.xml", xml.substr(0, length), diagnostics);
        if (one.has_value() || !diagnostics.has_errors()) FAIL(length);
        for (const auto& problem : diagnostics.all()) {
            if (problem.line == 0) FAIL(length << ": " << problem.text);
        }
    }
    REQUIRE(findings(xml.substr(0, whole)).empty());
}

TEST_CASE("flipped, doubled and lost bytes never break the reader") {
    std::mt19937 random(20260121);
    const std::string xml = case_example();
    for (int round = 0; round < 1000; ++round) {
        std::string bytes = xml;
        for (int i = 0; i < 1 + round % 4; ++i) {
            const std::size_t at = random() % bytes.size();
            switch (random() % 4) {
                case 0: bytes[at] = static_cast<char>(random() % 256); break;
                case 1: bytes[at] = "<>&\"'/=!?-]["[random() % 12]; break;
                case 2: bytes.erase(at, random() % 20); break;
                default: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40)); break;
            }
        }
        base::Diagnostics diagnostics;
        const auto one = read_case_text("case.xml", bytes, diagnostics);
        if (one.has_value() == diagnostics.has_errors()) FAIL(round);
        if (one) (void)dump(*one);
    }
}

TEST_CASE("no element that is nested, repeated or huge is too much") {
    const std::string deep = repeat("<goals>", 100000);
    CHECK(findings(deep).find("[record/too-deep]") != std::string::npos);
    CHECK(findings("<case>" + deep + repeat("</goals>", 100000) + "</case>").find("[record/too-deep]") !=
          std::string::npos);
    CHECK(findings("<case>" + repeat("<x/>", 100000) + "</case>").find("[record/too-many-problems]") !=
          std::string::npos);
    CHECK(findings("<case " + repeat("a='' ", 100000) + "/>").find("[record/repeated-attribute]") !=
          std::string::npos);
    const std::string long_value(10U << 20U, 'x');
    const std::string many_points = repeat("<point date=\"2026-04-02\" value=\"8\"/>\n", 100000);
    std::string xml = changed(case_example(), "<given>Adaeze", "<given>" + long_value);
    xml = changed(xml, "area=\"organization\"", "area=\"" + long_value + "\"");
    xml = changed(xml, "<phase ", many_points + "<phase ");
    CHECK(findings(xml).empty());
}

TEST_CASE("the cost of reading grows with the size, not with its square") {
    const auto with_points = [](std::size_t count) {
        return changed(case_example(), "<phase ",
                       repeat("<point date=\"2026-04-02\" value=\"8\"/>\n", count) + "<phase ");
    };
    CHECK(cost(with_points(40000)) < 30 * cost(with_points(4000)));
    const auto without_ends = [](std::size_t count) { return "<case>" + repeat("<a b='", count); };
    CHECK(cost(without_ends(200000)) < 30 * cost(without_ends(20000)));
    const auto one_line = [&](std::size_t count) {
        std::string xml = with_points(count);
        std::replace(xml.begin(), xml.end(), '\n', ' ');
        return xml;
    };
    CHECK(cost(one_line(40000)) < 30 * cost(one_line(4000)));
    const auto ampersands = [](std::size_t count) { return "<case><a>" + repeat("&", count) + "</a></case>"; };
    CHECK(cost(ampersands(1000000)) < 30 * cost(ampersands(100000)));
}

TEST_CASE("entities never expand, and a DOCTYPE is refused before anything is read") {
    std::string bomb = "<!DOCTYPE case [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i) bomb += fmt::format("<!ENTITY a{} \"&a{};&a{};\">", i, i - 1, i - 1);
    const std::string text = findings("<?xml version=\"1.0\"?>" + bomb + "]><case>&a29;</case>");
    CHECK(text.find("case.xml:1:22: error: a case file has no DOCTYPE") == 0);
    CHECK(std::count(text.begin(), text.end(), '\n') == 2);
}

TEST_CASE("right-to-left words, combining marks and emoji go through unchanged") {
    const std::string words = "محمد‎ בן־דוד नमस्ते é 👩🏽‍🏫 soft\u00ADhyphen no\u00A0break";
    base::Diagnostics diagnostics;
    const auto one =
        read_case_text("case.xml", changed(case_example(), "Juniper Creek Elementary School", words), diagnostics);
    REQUIRE(one.has_value());
    REQUIRE(one->student.school.name.value == words);
}

TEST_CASE("the same bytes give the same case and the same findings") {
    const std::string broken = changed(changed(case_example(), "2026-03-12", "2026-02-30"), "she<", "her<");
    REQUIRE(findings(broken) == findings(broken));
    base::Diagnostics diagnostics;
    REQUIRE(dump(*read_case_text("case.xml", case_example(), diagnostics)) ==
            dump(*read_case_text("case.xml", case_example(), diagnostics)));
}
