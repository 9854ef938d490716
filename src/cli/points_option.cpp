#include "cli/points_option.h"

#include "base/files.h"
#include "datafile/file.h"
#include "points/join.h"
#include "record/read.h"

namespace iepress::cli {

void add_points_options(CLI::App& command, PointsOptions& options) {
    CLI::Option* table = command.add_option("--points", options.table,
                                            "A table (CSV) with further data points, of one child or of a caseload");
    command.add_option("--mapping", options.mapping, "What the table's headings mean, where they are your own")
        ->needs(table);
}

std::optional<points::Mapping> load_points_mapping(const Session& session, const std::string& own,
                                                   base::Diagnostics& diagnostics) {
    const press::Folders folders = session.folders();
    std::vector<std::filesystem::path> files = datafile::xml_files(folders.root / "data" / "points");
    for (const std::filesystem::path& folder : folders.data) {
        for (auto& file : datafile::xml_files(folder / "points")) files.push_back(std::move(file));
    }
    if (!own.empty()) files.emplace_back(own);
    return points::load_mapping(files, diagnostics);
}

std::optional<PointsBeside> PointsBeside::read(const PointsOptions& options, const Session& session,
                                               std::span<const batch::CaseFiles> cases, base::Diagnostics& diagnostics) {
    PointsBeside beside;
    if (options.table.empty()) return beside;
    const auto mapping = load_points_mapping(session, options.mapping, diagnostics);
    if (!mapping) return std::nullopt;
    if (!options.mapping.empty()) beside.mapping_ = base::read_file(options.mapping, diagnostics);
    for (const batch::CaseFiles& files : cases) {
        if (files.child.empty()) continue;
        base::Diagnostics later;  // said when the case itself is read
        const auto one = record::read_case(files.child, files.evaluations, later);
        if (one) beside.roster_.add(files.child, *one, diagnostics);
    }
    if (diagnostics.has_errors()) return std::nullopt;
    if (beside.roster_.students().empty()) return beside;
    beside.table_ =
        points::read_table(options.table, *mapping, beside.roster_, points::OtherStudents::left_out, diagnostics);
    if (!beside.table_) return std::nullopt;
    return beside;
}

void PointsBeside::join(record::Case& one) const {
    if (!table_) return;
    const auto student = roster_.find_student(one.student.id.value);
    if (!student) return;
    points::join(*table_, roster_, *student, one);
    if (mapping_) one.tables.push_back({"points-mapping.xml", *mapping_});
}

}  // namespace iepress::cli
