#include "batch/make.h"

#include <chrono>
#include <map>

#include "base/files.h"
#include "base/sha256.h"
#include "batch/new_file.h"
#include "record/read.h"

namespace iepress::batch {

namespace {

namespace fs = std::filesystem;

class Stopwatch {
public:
    [[nodiscard]] double milliseconds() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin_).count();
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// What a document of an earlier run is known by: the same fingerprint, and a file with the same bytes.
bool is_current(const Bench& bench, DocumentResult& wanted) {
    if (bench.plan.start == Start::fresh) return false;
    auto known = bench.ledger.find_document(wanted.document.output);
    if (!known || known->fingerprint != wanted.document.fingerprint) return false;
    if (base::sha256_of_file(bench.plan.folder / wanted.document.output) != known->sha256) return false;
    wanted.document = std::move(*known);
    wanted.made = Made::kept;
    return true;
}

/// Makes a document of a case that was read and writes it to `result.temporary`. Gives what was found on the way.
base::Diagnostics make_document(const Bench& bench, text::Shaper& shaper, const record::Case& one,
                                compose::DocumentKind kind, DocumentResult& result) {
    const Stopwatch watch;
    press::Order order = bench.plan.order;
    order.kind = kind;
    base::Diagnostics diagnostics;
    const auto laid_out = press::lay_out(bench.press, shaper, &one, order, diagnostics);
    const auto bytes = laid_out ? press::write(bench.press, *laid_out, &one, order, diagnostics) : std::nullopt;
    result.document.findings = count(diagnostics);
    if (!bytes) return diagnostics;
    if (!write_new(result.temporary, *bytes, diagnostics)) {
        result.made = Made::unwritable;
        return diagnostics;
    }
    result.made = Made::made;
    result.document.sha256 = base::sha256(*bytes);
    result.document.bytes = bytes->size();
    result.document.pages = static_cast<std::uint32_t>(laid_out->pages.pages.size());
    result.document.milliseconds = watch.milliseconds();
    return diagnostics;
}

/// A place that outlives the case.
base::Diagnostic copy_of(const base::Place& place) {
    base::Diagnostic copy;
    if (place.file != nullptr) copy.file = *place.file;
    copy.line = place.line;
    copy.column = place.column;
    return copy;
}

std::vector<DocumentResult> none_made(std::size_t count, const ledger::Findings& why) {
    DocumentResult none;
    none.document.findings = why;
    return std::vector<DocumentResult>(count, none);
}

}  // namespace

CaseResult make_case(const Bench& bench, text::Shaper& shaper, std::size_t index) {
    const Plan& plan = bench.plan;
    const CaseFiles& files = plan.cases[index];
    CaseResult result;
    auto bytes = base::read_file(files.child, result.problems);
    // A file that cannot be read belongs to the shard that its name falls to.
    result.is_own = makes(plan.shard, bytes ? std::string_view(*bytes) : std::string_view(files.child.native()));
    if (!result.is_own) return result;
    const auto one =
        bytes ? record::read_case(files.child, std::move(*bytes), files.evaluations, result.problems) : std::nullopt;
    const ledger::Findings read = count(result.problems);
    if (!one) {
        result.documents = none_made(plan.kinds.size(), read);
        return result;
    }
    result.key = key_of(one->student.id.value);
    result.student = copy_of(one->student.id.place);
    const std::string stem = plan.naming == Naming::key ? result.key : files.child.stem().string();
    for (std::size_t kind = 0; kind < plan.kinds.size(); ++kind) {
        DocumentResult document;
        const std::string_view name = plan.kinds[kind]->name;
        document.document.output = output_name(stem, name, plan.order);
        document.document.fingerprint = fingerprint(plan.installation, plan.order_digest, name, *one);
        if (!is_current(bench, document)) {
            document.temporary = temporary_name(plan.folder, index, kind);
            base::Diagnostics found = make_document(bench, shaper, *one, plan.kinds[kind]->kind, document);
            document.document.findings = read + document.document.findings;
            if (document.made != Made::made) result.problems.append(std::move(found));
        }
        result.documents.push_back(std::move(document));
    }
    return result;
}

void discard(const CaseResult& result) {
    for (const DocumentResult& one : result.documents) {
        std::error_code ignored;
        if (one.made == Made::made) fs::remove(one.temporary, ignored);
    }
}

ledger::Findings count(const base::Diagnostics& diagnostics) {
    ledger::Findings findings;
    for (const base::Diagnostic& one : diagnostics.all()) {
        switch (one.message->severity) {
            case base::Severity::error: ++findings.errors; break;
            case base::Severity::warning: ++findings.warnings; break;
            case base::Severity::note: ++findings.notes; break;
        }
        ++findings.codes[std::string(one.message->code)];
    }
    return findings;
}

}  // namespace iepress::batch
