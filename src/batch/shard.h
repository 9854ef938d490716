// Which shard a process makes: told, or read from what a cluster says of an array's tasks.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "batch/identity.h"

namespace iepress::batch {

/// Looks up a variable of the environment; nothing if it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// A shard, or in plain words why there is none.
struct ShardAnswer {
    std::optional<Shard> shard;
    std::string wrong;
};

/// "2/5"
[[nodiscard]] ShardAnswer parse_shard(std::string_view text);

/// With `shards` told (not 0): SLURM_ARRAY_TASK_ID is a number from 1, JOB_COMPLETION_INDEX (Kubernetes) one from 0.
/// Without, a Slurm array says itself how many tasks it has; Kubernetes does not.
[[nodiscard]] ShardAnswer shard_of_environment(const Environment& environment, std::uint32_t shards);

}  // namespace iepress::batch
