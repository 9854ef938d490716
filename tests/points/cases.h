// Cases and readings that the tests of the points stage share.
#pragma once

#include <array>
#include <filesystem>
#include <string>

#include "base/diagnostics.h"
#include "points/read.h"
#include "record/read.h"

namespace iepress::test {

/// Two goals and an objective: "writing" in words per minute with a point on 2026-04-02, "sums" in
/// percent, and its objective "sums-1" without a unit.
inline std::string case_text(const std::string& id) {
    return R"(<case>
  <student id=")" + id + R"(">
    <name>
      <given>Ines</given>
      <family>Okafor</family>
    </name>
    <birth-date>2016-05-04</birth-date>
    <pronouns>she</pronouns>
  </student>
  <team>
    <member id="silva" role="special-education-teacher">
      <name>
        <given>Rui</given>
        <family>Silva</family>
      </name>
    </member>
  </team>
  <goals>
    <goal id="writing" area="Written expression">
      <statement>Ines will write 14 words per minute.</statement>
      <baseline value="8" unit="words per minute" date="2026-03-12"/>
      <point date="2026-04-02" value="8"/>
    </goal>
    <goal id="sums" area="Mathematics">
      <statement>Ines will solve 80% of ten problems.</statement>
      <baseline value="30" unit="percent" date="2026-03-12"/>
      <objective id="sums-1">
        <statement>Ines will underline the question.</statement>
      </objective>
    </goal>
  </goals>
</case>
)";
}

/// What a table says of the cases of some students.
struct Reading {
    base::Diagnostics diagnostics;
    std::vector<record::Case> cases;
    points::Roster roster;
    points::Mapping mapping;
    std::optional<points::Table> table;

    explicit Reading(std::initializer_list<const char*> ids = {"0417"}) {
        for (const char* id : ids) {
            auto one = record::read_case_text(std::string(id) + ".xml", case_text(id), diagnostics);
            roster.add(std::string(id) + ".xml", *one, diagnostics);
            cases.push_back(std::move(*one));
        }
        const std::array files{std::filesystem::path(IEPRESS_SOURCE_DIR) / "data/points/headings.xml"};
        mapping = *points::load_mapping(files, diagnostics);
    }

    Reading& read(std::string csv, points::OtherStudents others = points::OtherStudents::refused) {
        table = points::read_table_text("points.csv", std::move(csv), mapping, roster, others, diagnostics);
        return *this;
    }
    /// The codes of all errors, each with its line and column: "points/wrong-date 2:9".
    [[nodiscard]] std::vector<std::string> errors() const {
        std::vector<std::string> found;
        for (const base::Diagnostic& one : diagnostics.all()) {
            if (one.message->severity == base::Severity::error) {
                found.push_back(fmt::format("{} {}:{}", one.message->code, one.line, one.column));
            }
        }
        return found;
    }
};

}  // namespace iepress::test
