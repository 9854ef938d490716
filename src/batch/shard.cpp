#include "batch/shard.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace iepress::batch {

namespace {

std::optional<std::uint32_t> number(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

ShardAnswer wrong(std::string words) { return {std::nullopt, std::move(words)}; }

ShardAnswer shard(std::uint32_t index, std::uint32_t count, std::string_view said_by) {
    if (index >= 1 && index <= count) return {Shard{index, count}, {}};
    return wrong(fmt::format("{} asks for shard {} of {}; they count from 1", said_by, index, count));
}

/// The number in a variable; `problem` says what is wrong with one that has none.
std::optional<std::uint32_t> read(const Environment& environment, const char* name, std::string& problem) {
    const auto text = environment(name);
    const auto value = text ? number(*text) : std::nullopt;
    if (!value && problem.empty()) {
        problem =
            text ? fmt::format("{} is \"{}\"; a number was expected", name, *text) : fmt::format("{} is not set", name);
    }
    return value;
}

/// A task of an array without gaps. After `sbatch --array=3` for a task that failed, Slurm counts one task: taken for
/// the whole it would make everything, so a number of shards must then be told.
ShardAnswer slurm_shard(const Environment& environment) {
    std::string problem;
    const auto id = read(environment, "SLURM_ARRAY_TASK_ID", problem);
    const auto count = read(environment, "SLURM_ARRAY_TASK_COUNT", problem);
    const auto first = read(environment, "SLURM_ARRAY_TASK_MIN", problem);
    const auto last = read(environment, "SLURM_ARRAY_TASK_MAX", problem);
    if (!problem.empty()) return wrong(problem + "; say how many shards there are with --shards");
    if (*first > 1 || *last < *first || *last - *first + 1 != *count) {
        return wrong("the array does not count from 0 or 1 without gaps; say how many shards there are with --shards");
    }
    return shard(*id - *first + 1, *count, "SLURM_ARRAY_TASK_ID");
}

}  // namespace

ShardAnswer parse_shard(std::string_view text) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    const auto index = number(text.substr(0, slash));
    const auto count = slash < text.size() ? number(text.substr(slash + 1)) : std::nullopt;
    if (!index || !count) return wrong(fmt::format("--shard is \"{}\"; 2/5, or auto was expected", text));
    return shard(*index, *count, "--shard");
}

ShardAnswer shard_of_environment(const Environment& environment, std::uint32_t shards) {
    std::string problem;
    if (environment("SLURM_ARRAY_TASK_ID")) {
        if (shards == 0) return slurm_shard(environment);
        const auto id = read(environment, "SLURM_ARRAY_TASK_ID", problem);
        return id ? shard(*id, shards, "SLURM_ARRAY_TASK_ID") : wrong(problem);
    }
    if (environment("JOB_COMPLETION_INDEX")) {
        const auto index = read(environment, "JOB_COMPLETION_INDEX", problem);
        if (!index) return wrong(problem);
        if (shards == 0) return wrong("Kubernetes does not say how many indexes a job has; say it with --shards");
        return *index < shards ? shard(*index + 1, shards, "JOB_COMPLETION_INDEX")
                               : wrong(fmt::format("JOB_COMPLETION_INDEX is {}; with {} shards it counts from 0 to {}",
                                                   *index, shards, shards - 1));
    }
    return wrong("--shard auto needs SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX, and neither is set");
}

}  // namespace iepress::batch
