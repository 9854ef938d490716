// The messages of the batch: its list, its folder, and what keeps shards from being one batch.
#pragma once

#include <span>

#include "base/diagnostics.h"

namespace iepress::batch {

inline constexpr base::Message no_cases{"batch/no-cases",
                                        base::Severity::error,
                                        "there is no case file in the folder {}",
                                        "a case file ends in .xml and begins with <case>; check the folder's name",
                                        {}};
inline constexpr base::Message ledger_exists{"batch/ledger-exists",
                                             base::Severity::error,
                                             "a batch has written into the folder {} already",
                                             "go on with it by --resume, or name another folder with --out",
                                             {}};
inline constexpr base::Message same_student{"batch/same-student",
                                            base::Severity::error,
                                            "a case before this one in the list is about the same student",
                                            "keep one case file for each student, or mend the id of one of them",
                                            {}};
inline constexpr base::Message same_stem{"batch/same-file-name",
                                         base::Severity::error,
                                         "a case before this one in the list has the same file name",
                                         "rename one of them, or leave out --names",
                                         {}};
inline constexpr base::Message left_behind{
    "batch/left-behind",
    base::Severity::warning,
    "the folder {} still holds {} that no case of this batch has made: {}",
    "their cases are gone, changed their student or were not made; remove the files if nobody needs them",
    {}};

inline constexpr base::Message no_run{"batch/no-batch",
                                      base::Severity::error,
                                      "the ledger in the folder {} is not of a batch",
                                      "name the folders that iepress batch has written into",
                                      {}};
inline constexpr base::Message unfinished{"batch/unfinished",
                                          base::Severity::error,
                                          "the batch in the folder {} has not come to its end",
                                          "call it again with --resume",
                                          {}};
inline constexpr base::Message missing_shard{"batch/missing-shard",
                                             base::Severity::error,
                                             "shard {} of {} is not among the folders",
                                             "name its folder too, or make it with --shard",
                                             {}};
inline constexpr base::Message overlap{
    "batch/overlap", base::Severity::error, "{} and {} are both shard {} of {}", "name each shard once", {}};
inline constexpr base::Message other_batch{"batch/other-batch",
                                           base::Severity::error,
                                           "the batch in {} was made with another {} than the one in {}",
                                           "make all shards with the same program, data, options and list of cases",
                                           {}};
inline constexpr base::Message same_document{"batch/same-document",
                                             base::Severity::error,
                                             "{} was made in {} and in {}",
                                             "the shards were made from different lists; make them again from one list",
                                             {}};
inline constexpr base::Message incomplete{"batch/incomplete",
                                          base::Severity::error,
                                          "the shards have {} of the {} cases of the list",
                                          "the list changed while they were made; make them again with --resume",
                                          {}};
inline constexpr base::Message missing_document{"batch/missing-document",
                                                base::Severity::error,
                                                "the file {} is gone",
                                                "make it again: call the batch with --resume",
                                                {}};
inline constexpr base::Message changed_document{"batch/changed-document",
                                                base::Severity::error,
                                                "the file {} is not as the batch made it",
                                                "make it again: call the batch with --resume",
                                                {}};
inline constexpr base::Message not_made{
    "batch/not-made",
    base::Severity::error,
    "{} could not be made",
    "the report names them with what is wrong; mend the cases and call the batch with --resume",
    {}};

/// All messages of this stage.
[[nodiscard]] std::span<const base::Message* const> messages();

}  // namespace iepress::batch
