// `--points` and `--mapping`: a table of data points beside the cases of a command.
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <span>
#include <string>

#include "batch/work.h"
#include "cli/commands.h"
#include "points/read.h"
#include "record/case.h"

namespace iepress::cli {

struct PointsOptions {
    std::string table, mapping;
};
void add_points_options(CLI::App& command, PointsOptions& options);

/// The shipped headings, a district's, and the mapping file that was named.
[[nodiscard]] std::optional<points::Mapping> load_points_mapping(const Session& session, const std::string& own,
                                                                 base::Diagnostics& diagnostics);

/// The table that stands beside the cases of one call; none was named: it does nothing.
class PointsBeside {
public:
    /// Reads the table against all cases of the call. Nothing, and reported, if it has an error.
    [[nodiscard]] static std::optional<PointsBeside> read(const PointsOptions& options, const Session& session,
                                                          std::span<const batch::CaseFiles> cases,
                                                          base::Diagnostics& diagnostics);
    /// Adds its points to a case, which is one of those that it was read with.
    void join(record::Case& one) const;

private:
    points::Roster roster_;
    std::optional<points::Table> table_;
    std::optional<std::string> mapping_;  ///< the bytes of the mapping file, to be embedded
};

}  // namespace iepress::cli
