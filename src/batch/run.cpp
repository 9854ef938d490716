#include "batch/run.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <unordered_map>

#include "base/messages.h"
#include "base/ordered_work.h"
#include "base/sha256.h"
#include "batch/make.h"
#include "batch/messages.h"
#include "batch/new_file.h"
#include "batch/report.h"
#include "ledger/messages.h"

namespace iepress::batch {

namespace {

namespace fs = std::filesystem;

/// Documents are brought to the disk together: one sync a document would take longer than making it. A kill costs at
/// most the last group.
constexpr std::size_t largest_group = 256;
constexpr auto longest_wait = std::chrono::seconds(1);

/// Takes the results of a run in order of the list: gives files their names, keeps the ledger.
class Taker {
public:
    Taker(const Plan& plan, ledger::Ledger& ledger, const Watch& watch, base::Diagnostics& diagnostics)
        : plan_(plan), ledger_(ledger), watch_(watch), diagnostics_(diagnostics) {
        progress_.listed = plan.cases.size();
    }

    /// False if the disk has failed: what comes after it fails too, and need not be said.
    bool take(std::size_t index, CaseResult&& result) {
        ++progress_.passed;
        if (result.is_own) take_own(index, std::move(result));
        if (watch_.progress) watch_.progress(progress_);
        if (!failed_ && (waiting_ >= largest_group || Clock::now() - committed_ >= longest_wait)) commit();
        return !failed_;
    }

    /// Brings what was made to the disk, then says so in the ledger.
    void commit() {
        if (waiting_ != 0 && !make_durable(plan_.folder)) return fail(plan_.folder);
        ledger_.commit();
        waiting_ = 0;
        committed_ = Clock::now();
    }

    [[nodiscard]] const Progress& progress() const { return progress_; }
    [[nodiscard]] bool has_failed() const { return failed_; }

private:
    using Clock = std::chrono::steady_clock;

    void take_own(std::size_t index, CaseResult&& result) {
        ++progress_.own;
        if (const auto same = earlier_case(index, result)) refuse(*same, result);
        bool complete = true;
        for (std::size_t kind = 0; kind < result.documents.size(); ++kind) {
            DocumentResult& one = result.documents[kind];
            if (one.made == Made::unwritable || failed_) return fail_case(result);
            if (one.made == Made::made && !place(one)) return fail_case(result);
            complete = complete && one.made != Made::not_made;
            add(index, kind, one);
        }
        if (!complete && watch_.problems) watch_.problems(std::move(result.problems));
    }

    /// What a case has in common with an earlier one that it must not have in common.
    struct Same {
        const base::Message* message;
        std::size_t index;
    };
    std::optional<Same> earlier_case(std::size_t index, const CaseResult& result) {
        if (result.key.empty()) return std::nullopt;
        const auto [student, is_new] = students_.try_emplace(result.key, index);
        if (!is_new) return Same{&same_student, student->second};
        if (plan_.naming == Naming::key) return std::nullopt;
        const auto [stem, is_new_stem] = students_.try_emplace("/" + plan_.cases[index].child.stem().string(), index);
        if (!is_new_stem) return Same{&same_stem, stem->second};
        return std::nullopt;
    }

    void refuse(const Same& same, CaseResult& result) {
        discard(result);
        base::Diagnostic& said = result.problems.report(*same.message, {});
        said.file = result.student.file;
        said.line = result.student.line;
        said.column = result.student.column;
        said.related.push_back({plan_.cases[same.index].child.string(), 0, 0, "the case before it"});
        for (DocumentResult& one : result.documents) {
            one.made = Made::not_made;
            one.document.findings = count(result.problems);
        }
    }

    bool place(const DocumentResult& one) {
        std::error_code error;
        fs::rename(one.temporary, plan_.folder / one.document.output, error);
        if (!error) return true;
        result_error_ = error.value();
        return false;
    }

    void add(std::size_t index, std::size_t kind, const DocumentResult& one) {
        const bool is_there = one.made != Made::not_made;
        if (one.made == Made::made) ledger_.add(one.document);
        ledger_.add(ledger::Entry{index, static_cast<std::uint32_t>(kind), std::string(plan_.kinds[kind]->name),
                                  plan_.cases[index].child.string(), is_there ? one.document.output : "",
                                  is_there ? ledger::Findings{} : one.document.findings});
        waiting_ += one.made == Made::made ? 1 : 0;
        ++(one.made == Made::made ? progress_.made : is_there ? progress_.kept : progress_.not_made);
        if (!is_there) return;
        progress_.pages += one.document.pages;
        progress_.bytes += one.document.bytes;
        progress_.warnings += one.document.findings.warnings;
    }

    void fail_case(CaseResult& result) {
        discard(result);
        if (failed_) return;
        if (result_error_ != 0) {
            errno = result_error_;
            return fail(plan_.folder);
        }
        failed_ = true;
        diagnostics_.append(std::move(result.problems));
    }
    void fail(const fs::path& where) {
        failed_ = true;
        diagnostics_.report(base::unwritable_file, {}, where.string(), std::strerror(errno));
    }

    const Plan& plan_;
    ledger::Ledger& ledger_;
    const Watch& watch_;
    base::Diagnostics& diagnostics_;
    Progress progress_;
    std::unordered_map<std::string, std::size_t> students_;  ///< key, or "/" and file name: first case; never iterated
    std::size_t waiting_ = 0;                                ///< documents that are not on the disk for certain
    Clock::time_point committed_ = Clock::now();
    bool failed_ = false;
    int result_error_ = 0;
};

/// The folder, and those above it that are missing: 0700, they are going to hold children's records.
bool make_folder(const fs::path& folder, base::Diagnostics& diagnostics) {
    fs::path sofar;
    for (const fs::path& part : folder) {
        sofar /= part;
        if (sofar.empty() || ::mkdir(sofar.c_str(), 0700) == 0 || errno == EEXIST) continue;
        diagnostics.report(base::unwritable_file, {}, sofar.string(), std::strerror(errno));
        return false;
    }
    return true;
}

std::string digest_of_batch(const Plan& plan) {
    base::Sha256 digest;
    digest.add_value(plan.order_digest).add_value(plan.naming == Naming::key ? "key" : "stem");
    for (const compose::KindEntry* kind : plan.kinds) digest.add_value(kind->name);
    return digest.hex();
}

ledger::Run run_of(const Plan& plan) {
    return {plan.program,
            plan.installation,
            digest_of_batch(plan),
            plan.shard.index,
            plan.shard.count,
            plan.cases.size(),
            0,
            false};
}

void report_left_behind(const Plan& plan, const ledger::Ledger& ledger, base::Diagnostics& diagnostics) {
    constexpr std::size_t shown = 3;
    std::vector<std::string> names;
    for (std::string& name : ledger.left_behind()) {
        std::error_code error;
        if (fs::exists(plan.folder / name, error)) names.push_back(std::move(name));
    }
    if (names.empty()) return;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, names.size()); ++i) text += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > shown) text += ", ...";
    diagnostics.report(left_behind, {}, plan.folder.string(),
                       names.size() == 1 ? std::string("a file") : fmt::format("{} files", names.size()), text);
}

/// Opens the ledger, or says why this batch must not begin in this folder.
std::optional<ledger::Ledger> begin(const Plan& plan, base::Diagnostics& diagnostics) {
    if (!make_folder(plan.folder, diagnostics)) return std::nullopt;
    auto ledger = ledger::Ledger::open(plan.folder, diagnostics);
    if (!ledger) return std::nullopt;
    if (plan.start == Start::fresh && ledger->run()) {
        diagnostics.report(ledger_exists, {}, plan.folder.string());
        return std::nullopt;
    }
    remove_temporaries(plan.folder);
    remove_report(plan.folder);
    ledger->begin(run_of(plan));
    return ledger;
}

End work(const Plan& plan, const press::Press& press, const Watch& watch, ledger::Ledger& ledger, Progress& progress,
         base::Diagnostics& diagnostics) {
    constexpr std::size_t turns_a_thread = 128;  // results are names and numbers: a sync of the disk stops no thread
    const Bench bench{plan, press, ledger};
    std::vector<text::Shaper> shapers;
    for (unsigned thread = 0; thread < plan.threads; ++thread) shapers.emplace_back(press.fonts);
    Taker taker(plan, ledger, watch, diagnostics);
    const std::size_t taken = base::ordered_work(
        plan.cases.size(), {plan.threads, turns_a_thread * plan.threads, watch.stop},
        [&](std::size_t index, unsigned thread) { return make_case(bench, shapers[thread], index); },
        [&](std::size_t index, CaseResult&& result) { return taker.take(index, std::move(result)); });
    if (!taker.has_failed()) taker.commit();
    progress = taker.progress();
    if (taker.has_failed()) {
        remove_temporaries(plan.folder);
        // What was placed before is whole; where even this cannot be kept, a resume makes it again.
        if (make_durable(plan.folder)) ledger.commit();
        return End::machine_failed;
    }
    if (taken < plan.cases.size()) return End::interrupted;
    const ledger::Run run = run_of(plan);
    ledger::Entries entries = ledger.entries();
    if (!write_report(
            plan.folder, run, [&] { return entries.next(); }, diagnostics))
        return End::machine_failed;
    ledger.finish(progress.own);
    report_left_behind(plan, ledger, diagnostics);
    return End::finished;
}

}  // namespace

Outcome run(const Plan& plan, const press::Press& press, const Watch& watch, base::Diagnostics& diagnostics) {
    Outcome outcome;
    try {
        auto ledger = begin(plan, diagnostics);
        if (!ledger) return outcome;
        outcome.end = End::machine_failed;
        outcome.end = work(plan, press, watch, *ledger, outcome.progress, diagnostics);
    } catch (const ledger::Failure& failure) {
        outcome.end = End::machine_failed;
        remove_temporaries(plan.folder);
        diagnostics.report(ledger::unwritable, {}, plan.folder.string(), failure.what());
    }
    return outcome;
}

}  // namespace iepress::batch
