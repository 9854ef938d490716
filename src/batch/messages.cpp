#include "batch/messages.h"

#include <array>

namespace iepress::batch {

std::span<const base::Message* const> messages() {
    static constexpr std::array all{&no_cases,      &ledger_exists, &same_student,     &same_stem,        &left_behind,
                                    &no_run,        &unfinished,    &missing_shard,    &overlap,          &other_batch,
                                    &same_document, &incomplete,    &missing_document, &changed_document, &not_made};
    return all;
}

}  // namespace iepress::batch
