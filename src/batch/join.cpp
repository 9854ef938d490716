#include "batch/join.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/ordered_work.h"
#include "base/sha256.h"
#include "batch/messages.h"

namespace iepress::batch {

namespace {

namespace fs = std::filesystem;

/// A folder with its open ledger.
struct Part {
    fs::path folder;
    ledger::Ledger ledger;
    ledger::Run run;
};

std::optional<Part> open_part(const fs::path& folder, base::Diagnostics& diagnostics) {
    auto ledger = ledger::Ledger::open_to_read(folder, diagnostics);
    if (!ledger) return std::nullopt;
    auto run = ledger->run();
    if (!run) {
        diagnostics.report(no_run, {}, folder.string());
        return std::nullopt;
    }
    if (!run->finished) diagnostics.report(unfinished, {}, folder.string());
    return Part{folder, std::move(*ledger), std::move(*run)};
}

void check_same_batch(const std::vector<Part>& parts, base::Diagnostics& diagnostics) {
    const ledger::Run& first = parts.front().run;
    for (const Part& part : parts) {
        const char* other = part.run.program != first.program             ? "program"
                            : part.run.installation != first.installation ? "installation"
                            : part.run.order != first.order               ? "set of options"
                            : part.run.shards != first.shards             ? "number of shards"
                            : part.run.listed != first.listed             ? "list of cases"
                                                                          : nullptr;
        if (other != nullptr)
            diagnostics.report(other_batch, {}, part.folder.string(), other, parts.front().folder.string());
    }
}

void check_whole(const std::vector<Part>& parts, base::Diagnostics& diagnostics) {
    const ledger::Run& first = parts.front().run;
    std::map<std::uint32_t, const Part*> found;
    std::uint64_t own = 0;
    for (const Part& part : parts) {
        own += part.run.own;
        const auto [before, is_new] = found.emplace(part.run.shard, &part);
        if (!is_new)
            diagnostics.report(overlap, {}, before->second->folder.string(), part.folder.string(), part.run.shard,
                               part.run.shards);
    }
    for (std::uint32_t shard = 1; shard <= first.shards; ++shard) {
        if (!found.contains(shard)) diagnostics.report(missing_shard, {}, shard, first.shards);
    }
    if (!diagnostics.has_errors() && own != first.listed) diagnostics.report(incomplete, {}, own, first.listed);
}

/// The entries of all parts in order of the list.
class Merged {
public:
    explicit Merged(const std::vector<Part>& parts) {
        for (std::size_t part = 0; part < parts.size(); ++part) {
            entries_.push_back(parts[part].ledger.entries());
            advance(part);
        }
    }
    struct Line {
        ledger::EntryMade entry;
        std::size_t part = 0;
    };
    std::optional<Line> next() {
        if (heads_.empty()) return std::nullopt;
        auto head = heads_.extract(heads_.begin());
        Line line{std::move(head.mapped()), std::get<2>(head.key())};
        advance(line.part);
        return line;
    }

private:
    void advance(std::size_t part) {
        auto entry = entries_[part].next();
        if (!entry) return;
        const auto place = std::tuple(entry->entry.position, entry->entry.document, part);
        heads_.emplace(place, std::move(*entry));
    }

    std::vector<ledger::Entries> entries_;
    std::map<std::tuple<std::uint64_t, std::uint32_t, std::size_t>, ledger::EntryMade> heads_;
};

enum class FileState : std::uint8_t { same, changed, missing };

FileState state_of(const fs::path& file, const ledger::Document& made) {
    const auto digest = base::sha256_of_file(file);
    if (!digest) return FileState::missing;
    return *digest == made.sha256 ? FileState::same : FileState::changed;
}

/// Reads all files again, a stretch of entries at a time.
class FileCheck {
public:
    FileCheck(const std::vector<Part>& parts, unsigned threads, Joined& joined, base::Diagnostics& diagnostics)
        : parts_(parts), threads_(threads), joined_(joined), diagnostics_(diagnostics) {}

    void run() {
        constexpr std::size_t stretch = 4096;
        Merged merged(parts_);
        std::vector<Merged::Line> lines;
        while (auto line = merged.next()) {
            if (line->entry.entry.output.empty()) continue;
            lines.push_back(std::move(*line));
            if (lines.size() == stretch) check(lines);
        }
        check(lines);
    }

private:
    [[nodiscard]] fs::path file_of(const Merged::Line& line) const {
        return parts_[line.part].folder / line.entry.entry.output;
    }
    void check(std::vector<Merged::Line>& lines) {
        base::ordered_work(
            lines.size(), {threads_, lines.size() + 1, nullptr},
            [&](std::size_t index, unsigned) { return state_of(file_of(lines[index]), lines[index].entry.made); },
            [&](std::size_t index, FileState state) {
                take(lines[index], state);
                return true;
            });
        lines.clear();
    }
    void take(const Merged::Line& line, FileState state) {
        const std::string& output = line.entry.entry.output;
        const auto [before, is_new] = outputs_.try_emplace(output, line.part);
        if (!is_new)
            diagnostics_.report(same_document, {}, output, parts_[before->second].folder.string(),
                                parts_[line.part].folder.string());
        if (state == FileState::missing) diagnostics_.report(missing_document, {}, file_of(line).string());
        if (state == FileState::changed) diagnostics_.report(changed_document, {}, file_of(line).string());
        Times& times = joined_.times;
        times.milliseconds.push_back(static_cast<float>(line.entry.made.milliseconds));
        if (line.entry.made.milliseconds < times.longest) return;
        times.longest = line.entry.made.milliseconds;
        times.slowest = file_of(line).string();
    }

    const std::vector<Part>& parts_;
    unsigned threads_;
    Joined& joined_;
    base::Diagnostics& diagnostics_;
    std::unordered_map<std::string, std::size_t> outputs_;  ///< never iterated
};

/// The folder before an output as the report's own folder sees it: "shard-1-of-3/"; "" for the same folder.
std::string prefix_of(const fs::path& folder, const fs::path& out) {
    std::error_code error;
    const fs::path relative = fs::proximate(folder, out, error);
    return error || relative == "." ? std::string{} : (relative / "").generic_string();
}

std::optional<Totals> report_of(const std::vector<Part>& parts, const ledger::Run& run, const fs::path& out,
                                base::Diagnostics& diagnostics) {
    std::vector<std::string> prefixes;
    for (const Part& part : parts) prefixes.push_back(prefix_of(part.folder, out));
    Merged merged(parts);
    const auto next = [&]() -> std::optional<ledger::EntryMade> {
        auto line = merged.next();
        if (!line) return std::nullopt;
        std::string& output = line->entry.entry.output;
        if (!output.empty()) output.insert(0, prefixes[line->part]);
        return std::move(line->entry);
    };
    return write_report(out, run, next, diagnostics);
}

Totals totals_of(const std::vector<Part>& parts) {
    Totals totals;
    std::optional<std::uint64_t> position;
    Merged merged(parts);
    while (const auto line = merged.next()) add(line->entry, position, totals);
    return totals;
}

}  // namespace

std::vector<fs::path> shard_folders(std::span<const fs::path> folders) {
    std::vector<fs::path> all;
    for (const fs::path& folder : folders) {
        std::set<fs::path> shards;
        std::error_code error;
        for (fs::directory_iterator at(folder, error), end; !error && at != end && !ledger::has_ledger(folder);
             at.increment(error)) {
            if (at->path().filename().string().starts_with("shard-") && ledger::has_ledger(at->path()))
                shards.insert(at->path());
        }
        if (shards.empty()) all.push_back(folder);  // no shards: its own ledger, or the lack of one, is the matter
        all.insert(all.end(), shards.begin(), shards.end());
    }
    return all;
}

std::optional<Joined> join(std::span<const fs::path> folders, const std::optional<fs::path>& out, unsigned threads,
                           base::Diagnostics& diagnostics) {
    std::vector<Part> parts;
    for (const fs::path& folder : folders) {
        if (auto part = open_part(folder, diagnostics)) parts.push_back(std::move(*part));
    }
    if (parts.empty() || parts.size() != folders.size()) return std::nullopt;
    check_same_batch(parts, diagnostics);
    if (!diagnostics.has_errors()) check_whole(parts, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;

    Joined joined{parts.front().run, {}, {}};
    FileCheck(parts, threads, joined, diagnostics).run();
    if (diagnostics.has_errors()) return std::nullopt;
    const auto totals = out ? report_of(parts, joined.run, *out, diagnostics) : totals_of(parts);
    if (!totals) return std::nullopt;
    joined.totals = *totals;
    if (totals->not_made != 0) {
        diagnostics.report(
            not_made, {},
            totals->not_made == 1 ? std::string("one document") : fmt::format("{} documents", totals->not_made));
    }
    return joined;
}

}  // namespace iepress::batch
