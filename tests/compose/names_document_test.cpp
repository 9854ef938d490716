// Holds docs/template-names.md against what compose gives.
#include <catch2/catch.hpp>

#include <set>
#include <sstream>

#include "support/composed.h"
#include "support/names_at.h"

using namespace iepress;

namespace {

using Paths = std::set<std::string>;

/// "goals.points" of each name, lists by their first item; without the words of the language.
void collect(const compose::Object& names, const std::string& before, Paths& paths) {
    for (const auto& [name, value] : names) {
        if (name == "s") continue;
        const std::string path = before + std::string{name};
        paths.insert(path);
        if (value.object() != nullptr) collect(*value.object(), path + ".", paths);
        if (value.list() == nullptr) continue;
        for (const compose::Value& item : *value.list()) {
            if (item.object() != nullptr) collect(*item.object(), path + ".", paths);
        }
    }
}

std::vector<std::string> backticked(const std::string& text) {
    std::vector<std::string> found;
    for (std::size_t open = text.find('`'); open != std::string::npos;) {
        const std::size_t close = text.find('`', open + 1);
        if (close == std::string::npos) break;
        found.push_back(text.substr(open + 1, close - open - 1));
        open = text.find('`', close + 1);
    }
    return found;
}

/// The names of the lines "- `path`, what it is: `name`, `name`" under a heading.
Paths documented(const std::string& heading) {
    std::istringstream page(test::file_text(test::source_folder() / "docs/template-names.md"));
    Paths paths;
    std::string line, section;
    while (std::getline(page, line)) {
        if (line.starts_with("## ")) section = line.substr(3);
        const std::size_t colon = line.rfind(": `");
        if (section != heading || !line.starts_with("- ") || colon == std::string::npos) continue;
        const auto before = backticked(line.substr(0, colon));
        std::string path = line.starts_with("- `") ? before.front() + "." : "";
        for (std::size_t brackets; (brackets = path.find("[]")) != std::string::npos;) path.erase(brackets, 2);
        for (const std::string& name : backticked(line.substr(colon))) paths.insert(path + name);
    }
    return paths;
}

/// Shapes that the page explains once: prose and required elements.
bool is_of_a_shape(const std::string& path) {
    const std::string name = path.substr(path.rfind('.') + 1);
    return path.find('.') != std::string::npos &&
           Paths{"paragraph", "lang", "is_bullets", "bullets", "answered", "missing", "asks", "citation",
                 "unverified"}.contains(name);
}

/// Those of a sheet with a deadline of each kind: counted over a vacation, waiting, in place of a federal one.
void collect_deadlines(Paths& paths) {
    record::Case one = test::case_of(test::sample("full"));
    const base::Place place = one.place;
    one.student.school.state = {"CA", place};
    one.milestones.consent = {{2025, 12, 12}, place};
    one.milestones.last_evaluation = {};
    const rules::Calendar calendar({"Ours",
                                    {{{2025, 9, 2}, {2026, 6, 12}}},
                                    {{{2025, 12, 22}, {2026, 1, 2}, rules::Stretch::Why::school_break, "Winter break"}},
                                    {},
                                    {}});
    base::Diagnostics diagnostics;
    const rules::Deadlines deadlines =
        rules::deadlines(one, test::product_clocks(), &calendar, {2026, 1, 15}, diagnostics);
    static const compose::Strings english = test::product_strings("en");
    const compose::Request request{compose::DocumentKind::deadline_sheet, {2026, 1, 15}, "standard", {}, {}};
    const auto names =
        compose::compose({&one, {}, {}, test::product_book(), english, {}, &deadlines}, request, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(names);
    collect(*names, "", paths);
}

/// The names of known codes, and of services whose minutes were written down.
void collect_progress(Paths& given) {
    static const compose::Strings english = test::product_strings("en");
    const std::string codes =
        test::with(test::sample("full"), "<reporting-periods>", "<reporting-periods codes=\"us-ms\">");
    const std::string minutes = test::with(codes, "<provider>Occupational Therapist</provider>",
                                           "<provider>Occupational Therapist</provider>"
                                           "<missed date=\"2026-10-07\" minutes=\"30\" reason=\"other\"/>");
    std::string points = "<no-data date=\"2026-10-19\"/>";
    for (const char* day : {"14", "15", "16", "17", "18", "21", "22"}) {
        points += "<point date=\"2026-09-" + std::string(day) + "\" value=\"37\"/>";
    }
    const std::string trend = test::with(minutes, "<phase date=\"2026-10-01\">Laptop introduced</phase>", points);
    collect(test::names_of(test::case_of(trend), english,
                           test::request_for(compose::DocumentKind::progress_report)), "", given);
}

}  // namespace

TEST_CASE("docs/template-names.md has each name of each document, and no other") {
    const std::pair<compose::DocumentKind, const char*> pages[] = {
        {compose::DocumentKind::evaluation_report, "Evaluation report"},
        {compose::DocumentKind::iep_draft, "IEP draft"},
        {compose::DocumentKind::proof_sheet, "Proof sheet"},
        {compose::DocumentKind::progress_report, "Progress report"},
        {compose::DocumentKind::iep_vs_504, "Handout: an IEP or a 504 plan"},
        {compose::DocumentKind::prior_written_notice, "Prior written notice"},
        {compose::DocumentKind::meeting_notice, "Meeting notice"},
        {compose::DocumentKind::evaluation_request, "Evaluation request"},
        {compose::DocumentKind::cover_letter, "Cover letter"},
        {compose::DocumentKind::eligibility_worksheet, "Eligibility worksheet"},
        {compose::DocumentKind::section_504_plan, "Section 504 plan"},
        {compose::DocumentKind::deadline_sheet, "Deadline sheet"}};
    const Paths common = documented("Every document");
    REQUIRE(common.contains("student.birth_date"));
    for (const auto& [kind, heading] : pages) {
        Paths written = documented(heading);
        written.insert(common.begin(), common.end());
        Paths given;
        collect(test::names_of(test::sample("full"), kind), "", given);
        // A chart brings its words where they are not the English ones that it has.
        static const compose::Strings spanish = test::product_strings("es");
        collect(test::names_of(test::case_of(test::sample("full")), spanish, test::request_for(kind)), "", given);
        if (kind == compose::DocumentKind::cover_letter) given.insert("enclosed.text");  // cover_letter_test.cpp
        if (kind == compose::DocumentKind::deadline_sheet) collect_deadlines(given);
        if (kind == compose::DocumentKind::progress_report) collect_progress(given);
        for (const std::string& path : written) {
            INFO(heading << " has no " << path);
            REQUIRE(given.contains(path));
        }
        for (const std::string& path : given) {
            const std::string parent = path.substr(0, path.rfind('.'));
            const bool explained_elsewhere = is_of_a_shape(path) || path.ends_with("bullets.text") ||
                                             path.starts_with("supplementary_aids.rows.") ||
                                             path.starts_with("personnel_support.rows.");
            if (explained_elsewhere) continue;
            INFO(path << " is not documented under " << heading);
            REQUIRE(written.contains(path));
        }
    }
}
