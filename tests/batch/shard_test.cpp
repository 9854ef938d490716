#include "batch/shard.h"

#include <catch2/catch.hpp>
#include <map>

#include "record/read.h"

using namespace iepress;

namespace {

using Variables = std::map<std::string, std::string, std::less<>>;

batch::ShardAnswer asked(const Variables& variables, std::uint32_t shards = 0) {
    const auto environment = [&](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
    return batch::shard_of_environment(environment, shards);
}

Variables slurm(const char* id, const char* first, const char* last, const char* count) {
    return {{"SLURM_ARRAY_TASK_ID", id},
            {"SLURM_ARRAY_TASK_MIN", first},
            {"SLURM_ARRAY_TASK_MAX", last},
            {"SLURM_ARRAY_TASK_COUNT", count}};
}

void require_shard(const batch::ShardAnswer& answer, std::uint32_t index, std::uint32_t count) {
    INFO(answer.wrong);
    REQUIRE(answer.shard.has_value());
    REQUIRE(answer.shard->index == index);
    REQUIRE(answer.shard->count == count);
}

std::string case_of(const std::string& id) {
    return "<?xml version=\"1.0\"?>\n<case><student id=\"" + id + "\"/></case>";
}

}  // namespace

TEST_CASE("a shard is told as 2/5") {
    require_shard(batch::parse_shard("2/5"), 2, 5);
    require_shard(batch::parse_shard("1/1"), 1, 1);
    for (const auto* wrong : {"", "2", "/5", "2/", "0/5", "6/5", "2/5/1", "-1/5", "2/0", "a/b", "4294967297/5"}) {
        INFO(wrong);
        REQUIRE_FALSE(batch::parse_shard(wrong).shard.has_value());
        REQUIRE_FALSE(batch::parse_shard(wrong).wrong.empty());
    }
}

TEST_CASE("a Slurm array says which part it is") {
    require_shard(asked(slurm("1", "1", "8", "8")), 1, 8);
    require_shard(asked(slurm("8", "1", "8", "8")), 8, 8);
    require_shard(asked(slurm("0", "0", "7", "8")), 1, 8);
    require_shard(asked(slurm("3", "3", "3", "1"), 8), 3, 8);  // one task again, with --shards
}

TEST_CASE("an array with gaps, or one task of it again, is not taken for the whole") {
    REQUIRE_FALSE(asked(slurm("3", "3", "3", "1")).shard.has_value());
    REQUIRE_FALSE(asked(slurm("3", "1", "7", "4")).shard.has_value());
    REQUIRE_FALSE(asked(slurm("x", "1", "8", "8")).shard.has_value());
    REQUIRE_FALSE(asked({{"SLURM_ARRAY_TASK_ID", "1"}}).shard.has_value());
    REQUIRE_FALSE(asked(slurm("9", "1", "9", "9"), 8).shard.has_value());
    REQUIRE_FALSE(asked(slurm("0", "0", "7", "8"), 8).shard.has_value());
}

TEST_CASE("Kubernetes counts from 0 and does not say how far") {
    require_shard(asked({{"JOB_COMPLETION_INDEX", "0"}}, 4), 1, 4);
    require_shard(asked({{"JOB_COMPLETION_INDEX", "3"}}, 4), 4, 4);
    REQUIRE_FALSE(asked({{"JOB_COMPLETION_INDEX", "4"}}, 4).shard.has_value());
    REQUIRE_FALSE(asked({{"JOB_COMPLETION_INDEX", "0"}}).shard.has_value());
    REQUIRE_FALSE(asked({{"JOB_COMPLETION_INDEX", ""}}, 4).shard.has_value());
    REQUIRE_FALSE(asked({}).shard.has_value());
}

TEST_CASE("each case belongs to exactly one shard, and the shards are about even") {
    constexpr std::uint32_t count = 7;
    std::array<int, count> sizes{};
    for (int i = 0; i < 7000; ++i) {
        int makers = 0;
        for (std::uint32_t index = 1; index <= count; ++index) {
            if (!batch::makes({index, count}, case_of("S" + std::to_string(i)))) continue;
            ++makers;
            ++sizes[index - 1];
        }
        REQUIRE(makers == 1);
    }
    for (const int size : sizes) {
        REQUIRE(size > 850);
        REQUIRE(size < 1150);
    }
}

TEST_CASE("the student decides, whatever else the case says; without one the bytes do") {
    for (std::uint32_t index = 1; index <= 3; ++index) {
        REQUIRE(
            batch::makes({index, 3}, case_of("60-2218")) ==
            batch::makes(
                {index, 3},
                "<!-- <student id='x'/> --><case a='>'>\n <student\n grade=\"2\" id='60-2218'>other</student></case>"));
    }
    int makers = 0;
    for (std::uint32_t index = 1; index <= 3; ++index) makers += batch::makes({index, 3}, "no case at all") ? 1 : 0;
    REQUIRE(makers == 1);
}

TEST_CASE("the student's id is found where it stands, and only there") {
    using record::student_id_of;
    REQUIRE(student_id_of(case_of("a-1")) == "a-1");
    REQUIRE(student_id_of("<case><x><student id=\"inner\"/></x><student id=\"own\"/></case>") == "own");
    REQUIRE(student_id_of("<case><y/><![CDATA[<student id=\"no\"/>]]><?p <student id=\"no\"?><student xml:id=\"no\" id "
                          "= \"own\"/></case>") == "own");
    REQUIRE(student_id_of("<case><students id=\"no\"/></case>") == std::nullopt);
    REQUIRE(student_id_of("<case><student name=\"a\"/></case>") == std::nullopt);
    REQUIRE(student_id_of("<case><student id=\"a&amp;b\"/></case>") == std::nullopt);
    REQUIRE(student_id_of("<case><student id=\"never ends") == std::nullopt);
    REQUIRE(student_id_of("") == std::nullopt);
}
