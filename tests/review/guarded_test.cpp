#include "review/guarded.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "record/read.h"
#include "review/review.h"

namespace guarded {

using namespace iepress;

const review::Lexicon& lexicon() {
    static const review::Lexicon loaded = [] {
        base::Diagnostics diagnostics;
        auto words =
            review::Lexicon::load("/usr/share/dict/american-english", {IEPRESS_SOURCE_DIR "/data"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(words);
        return std::move(*words);
    }();
    return loaded;
}

namespace {

std::string member(std::string_view attributes, std::string_view given, std::string_view family,
                   std::string_view rest) {
    return fmt::format("<member {}>\n<name><given>{}</given><family>{}</family></name>\n{}</member>\n", attributes,
                       given, family, rest);
}

std::string case_xml(const std::vector<std::string>& narratives, const Child& child) {
    std::string xml = fmt::format(
        "<case status=\"draft\" language=\"{}\">\n<student id=\"1\">\n<name><given>{}</given><middle>{}</middle>"
        "<family>{}</family><preferred>{}</preferred></name>\n<birth-date>{}</birth-date>\n",
        child.language, child.given, child.middle, child.family, child.preferred, child.birth_date);
    if (!child.pronouns.empty()) xml += fmt::format("<pronouns>{}</pronouns>\n", child.pronouns);
    xml += fmt::format(
        "<grade>{}</grade>\n<school><name>Harrow Mill Elementary School</name>"
        "<district>Pell River Local School District</district></school>\n</student>\n<family>\n",
        child.grade);
    xml += member("id=\"mother\"", "Abena", "Osei", "<relationship>mother</relationship>");
    xml += member("id=\"brother\"", "Kofi", "Osei", "<relationship>brother</relationship>");
    xml += "</family>\n<team case-manager=\"pham\">\n";
    xml += member("id=\"pham\" role=\"related-services-provider\"", "Thuy", "Pham",
                  "<title>Occupational Therapist</title>");
    xml += member("id=\"feld\" role=\"regular-education-teacher\"", "Jonah", "Feld", "<title>Teacher</title>");
    xml += member("id=\"ruiz\" role=\"other\"", "Dolores", "Ruiz-Hartmann", "<title>Classroom Aide</title>");
    xml += "</team>\n<referral><date>2026-01-08</date></referral>\n";
    int number = 0;
    for (const std::string& narrative : narratives) {
        xml += fmt::format(
            "<evaluation id=\"e{}\" discipline=\"OT\" examiner=\"pham\">\n<report-date>2026-03-03</report-date>\n"
            "<summary>\n{}\n</summary>\n</evaluation>\n",
            ++number, narrative);
    }
    return xml + "</case>\n";
}

}  // namespace

base::Diagnostics review(const std::vector<std::string>& narratives, const Child& child) {
    base::Diagnostics problems, findings;
    const auto one = record::read_case_text("case.xml", case_xml(narratives, child), problems);
    INFO(base::to_text(problems.all()));
    REQUIRE(one);
    review::review_narratives(*one, scores::Catalogue{}, lexicon(), findings);
    return findings;
}

std::string codes(const std::string& narrative, const Child& child) {
    std::string all;
    const base::Diagnostics findings = review({narrative}, child);
    for (const base::Diagnostic& finding : findings.all()) {
        if (!all.empty()) all += ' ';
        all += finding.message->code.substr(std::string_view("review/").size());
    }
    return all;
}

}  // namespace guarded
