// Several files of one case.
#include "base/utf8.h"
#include "support.h"

using namespace iepress;
using namespace iepress::record;
using namespace iepress::record::tests;

namespace {

/// The example with its evaluation in a file of its own.
std::string referring(std::string_view file) {
    const std::string xml = case_example();
    const std::size_t begin = xml.find("<evaluation ");
    const std::size_t end = xml.find("</evaluation>") + 13;
    return xml.substr(0, begin) + "<evaluation file=\"" + std::string(file) + "\"/>" + xml.substr(end);
}

std::string other_evaluation() {
    return changed(changed(evaluation_example(), "id=\"ot\"", "id=\"slp\""), "\"OT\"", "\"SLP\"");
}

struct Outcome {
    std::optional<Case> one;
    std::string text;
};
Outcome read(const fs::path& file, std::vector<fs::path> further = {}) {
    base::Diagnostics diagnostics;
    Outcome outcome;
    outcome.one = read_case(file, further, diagnostics);
    outcome.text = base::to_text(diagnostics.all());
    return outcome;
}

}  // namespace

TEST_CASE("a referenced file and one from the command line are joined, with their bytes") {
    const Folder folder;
    const fs::path file = folder.write("maya/case.xml", referring("./therapy/ot.xml"));
    folder.write("maya/therapy/ot.xml", evaluation_example());
    const fs::path slp = folder.write("elsewhere/slp.xml", other_evaluation());
    const Outcome outcome = read(file, {slp, folder.path / "maya/therapy/ot.xml"});
    INFO(outcome.text);
    REQUIRE(outcome.one.has_value());
    const Case& one = *outcome.one;
    REQUIRE(one.source == referring("./therapy/ot.xml"));
    REQUIRE(one.evaluations.size() == 2);  // the file that is named twice is read once
    REQUIRE(one.evaluations[0].discipline.value == Discipline::ot);
    REQUIRE(one.evaluations[1].discipline.value == Discipline::slp);
    REQUIRE(one.parts.size() == 2);
    REQUIRE(one.parts[0].name == "therapy/ot.xml");
    REQUIRE(one.parts[0].bytes == evaluation_example());
    REQUIRE(one.parts[1].name == "slp.xml");
    REQUIRE(*one.evaluations[0].summary.at(0).place.file == (folder.path / "maya/./therapy/ot.xml").string());
}

TEST_CASE("evaluations keep the order in which the case names them") {
    const Folder folder;
    const std::string reference = "<evaluation file=\"slp.xml\"/>";
    const fs::path file =
        folder.write("case.xml", changed(case_example(), "<evaluation ", reference + "\n  <evaluation "));
    folder.write("slp.xml", other_evaluation());
    const Outcome outcome = read(file);
    INFO(outcome.text);
    REQUIRE(outcome.one.has_value());
    REQUIRE(outcome.one->evaluations[0].id == "slp");
    REQUIRE(outcome.one->evaluations[1].id == "ot");
}

TEST_CASE("a file is found from the folder of the case, which may be the current one") {
    const Folder folder;
    folder.write("case.xml", referring("ot.xml"));
    folder.write("ot.xml", evaluation_example());
    const fs::path before = fs::current_path();
    fs::current_path(folder.path);
    const Outcome outcome = read("case.xml");
    fs::current_path(before);
    INFO(outcome.text);
    REQUIRE(outcome.one.has_value());
    REQUIRE(*outcome.one->evaluations[0].place.file == "ot.xml");
}

TEST_CASE("a reference never leaves the folder of its case") {
    const Folder folder;
    const fs::path outside = folder.write("ot.xml", evaluation_example());
    folder.write("case-2/ot.xml", evaluation_example());
    folder.write("case/inside.xml", evaluation_example());
    fs::create_symlink("../ot.xml", folder.path / "case/link.xml");
    fs::create_directory_symlink("..", folder.path / "case/up");
    fs::create_symlink("inside.xml", folder.path / "case/fine.xml");
    for (const std::string& name : {std::string("../ot.xml"), outside.string(), std::string("link.xml"),
                                    std::string("up/ot.xml"), std::string("../case-2/ot.xml"),
                                    std::string("../case/inside.xml"), std::string("a/../inside.xml")}) {
        INFO(name);
        const Outcome outcome = read(folder.write("case/case.xml", referring(name)));
        CHECK_FALSE(outcome.one.has_value());
        CHECK(outcome.text.find("[record/outside-folder]") != std::string::npos);
    }
    const Outcome fine = read(folder.write("case/case.xml", referring("fine.xml")));
    INFO(fine.text);
    CHECK(fine.one.has_value());
}

TEST_CASE("a missing file, a folder and a text without a folder are reported where they are named") {
    const Folder folder;
    fs::create_directory(folder.path / "ot");
    const fs::path file = folder.write("case.xml", referring("ot"));
    const std::string xml = referring("ot");
    const auto place = base::line_column(xml, xml.find("ot\"/>"));
    CHECK(read(file).text.find(fmt::format("case.xml:{}:{}: error: ", place.line, place.column)) != std::string::npos);
    CHECK(read(file).text.find("[base/not-a-file]") != std::string::npos);
    CHECK(read(folder.write("case.xml", referring("none.xml"))).text.find("[base/missing-file]") !=
          std::string::npos);
    CHECK(read(folder.path / "none.xml").text.find("[base/missing-file]") != std::string::npos);
    CHECK(read(folder.path).text.find("[base/not-a-file]") != std::string::npos);
    CHECK(findings(referring("ot.xml")).find("[record/outside-folder]") != std::string::npos);
}

TEST_CASE("each fact that files disagree about is shown with both places") {
    const Folder folder;
    const fs::path file = folder.write("case.xml", referring("ot.xml"));
    const char* changes[][2] = {{"\"4071\"", "\"4072\""},
                                {"Thandiwe", "Thandeka"},
                                {"Okonkwo", "Okafor"},
                                {"2017-03-14", "2017-04-13"},
                                {"<pronouns>she", "<pronouns>they"}};
    for (const auto& change : changes) {
        const fs::path ot = folder.write("ot.xml", changed(evaluation_example(), change[0], change[1]));
        const Outcome outcome = read(file);
        INFO(outcome.text);
        CHECK_FALSE(outcome.one.has_value());
        CHECK(outcome.text.find("[record/disagreement]") != std::string::npos);
        CHECK(outcome.text.find(ot.string() + ":") == 0);
        CHECK(outcome.text.find("\n  " + file.string() + ":") != std::string::npos);
        CHECK(outcome.text.find(change[1]) == std::string::npos);
    }
}

TEST_CASE("the problems of all files come out in one go, without consequences of each other") {
    const Folder folder;
    const fs::path file =
        folder.write("case.xml", changed(referring("ot.xml"), "2026-03-12", "2026-02-30"));
    folder.write("ot.xml", changed(evaluation_example(), "</summary>", ""));
    const fs::path slp = folder.write("slp.xml", changed(other_evaluation(), "examiner=\"tran\"", "examiner=\"x\""));
    const std::string text = read(file, {slp}).text;
    INFO(text);
    CHECK(text.find("[record/no-such-day]") != std::string::npos);
    CHECK(text.find("ot.xml:12:3: error: <summary> is not closed before </evaluation>") != std::string::npos);
    // The present level refers to the evaluation that could not be read: no word about that.
    CHECK(text.find("[record/unknown-reference]") == std::string::npos);
    folder.write("ot.xml", evaluation_example());
    CHECK(read(file, {slp}).text.find("slp.xml:2:64: error: examiner of <evaluation> names an id") !=
          std::string::npos);
}

TEST_CASE("two therapists may use the same ids for their scores and needs") {
    const Folder folder;
    const auto with_need = [](const std::string& xml) {
        return changed(xml, "</evaluation>",
                       "<need id=\"n\">One.</need><recommendation kind=\"home\" supported-by=\"n\">Two."
                       "</recommendation></evaluation>");
    };
    const fs::path file = folder.write("case.xml", referring("ot.xml"));
    folder.write("ot.xml", with_need(evaluation_example()));
    const fs::path slp = folder.write("slp.xml", with_need(other_evaluation()));
    INFO(read(file, {slp}).text);
    CHECK(read(file, {slp}).one.has_value());
    // But a need of another's evaluation supports nothing here.
    folder.write("ot.xml", changed(with_need(evaluation_example()), "<need id=\"n\"", "<need id=\"m\""));
    CHECK(read(file, {slp}).text.find("[record/unknown-reference]") != std::string::npos);
}
