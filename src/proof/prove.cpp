#include <algorithm>
#include <map>
#include <set>

#include "base/files.h"
#include "base/messages.h"
#include "base/sha256.h"
#include "mail/manifest.h"
#include "packet/printed_page.h"
#include "proof/letter_check.h"
#include "proof/manifest_check.h"
#include "proof/page_check.h"
#include "proof/proof.h"
#include "proof/strangers.h"

namespace iepress::proof {

namespace {

using mail::ManifestPiece;

// Each child's file before its evaluations' files.
std::vector<std::filesystem::path> named_cases(const mail::Manifest& manifest) {
    std::map<std::string, std::vector<std::string>> cases;  // evaluations by the child's file
    std::set<std::string> students;
    for (const ManifestPiece& piece : manifest.pieces) {
        cases[piece.case_file] = piece.evaluations;
        students.insert(piece.student);
    }
    // Whose piece is held has a name that may stand on another's page all the same. One that could not be read has none.
    for (const mail::HeldPiece& held : manifest.held) {
        if (!held.student.empty() && students.insert(held.student).second) cases.try_emplace(held.case_file);
    }
    std::vector<std::filesystem::path> files;
    for (const auto& [child, evaluations] : cases) {
        files.emplace_back(child);
        files.insert(files.end(), evaluations.begin(), evaluations.end());
    }
    return files;
}

// The pieces of each volume, by first page.
class PiecesByVolume {
public:
    explicit PiecesByVolume(const mail::Manifest& manifest) {
        for (const ManifestPiece& piece : manifest.pieces) pieces_[{piece.envelope, piece.volume}].push_back(&piece);
        for (auto& [volume, pieces] : pieces_) {
            std::stable_sort(pieces.begin(), pieces.end(),
                             [](const auto* a, const auto* b) { return a->first_page < b->first_page; });
        }
    }
    [[nodiscard]] const std::vector<const ManifestPiece*>& of(const mail::ManifestVolume& volume) const {
        const auto found = pieces_.find({volume.envelope, volume.number});
        return found == pieces_.end() ? none_ : found->second;
    }

private:
    std::map<std::pair<std::string_view, std::uint32_t>, std::vector<const ManifestPiece*>> pieces_;
    const std::vector<const ManifestPiece*> none_;
};

const mail::ManifestEnvelope* envelope_of(const mail::Manifest& manifest, const ManifestPiece& piece) {
    for (const mail::ManifestEnvelope& one : manifest.envelopes) {
        if (one.id == piece.envelope) return &one;
    }
    return nullptr;
}

void check_case(const mail::Manifest& manifest, const ManifestPiece& piece, const Children& children,
                Findings& findings) {
    const auto own = children.find(piece.student);
    if (!own) {
        findings.report(unknown_student, piece.number);
        return;
    }
    const Child& child = children.all()[*own];
    if (child.digest != piece.case_sha256) findings.report(case_changed, piece.number);
    check_recipients(manifest, piece, child, findings);
    if (envelope_of(manifest, piece) == nullptr) findings.report(unknown_envelope, piece.number, piece.envelope);
    const bool letter = !piece.pages.empty() && piece.pages.front().holds == mail::PageHolds::letter;
    if (!letter) findings.report(no_letter, piece.number);
}

/// What all volumes are held against.
struct Evidence {
    const std::filesystem::path& folder;
    const mail::Manifest& manifest;
    const Children& children;
    PiecesByVolume pieces;
};

/// What came of one volume.
struct ProvenVolume {
    Verdict verdict;
    base::Diagnostics diagnostics;
};

/// One volume, on one thread.
class VolumeProof {
public:
    VolumeProof(const Evidence& evidence, const mail::ManifestVolume& volume, ProvenVolume& proven)
        : evidence_(evidence),
          volume_(volume),
          file_(evidence.folder / volume.file),
          strangers_(evidence.children),
          diagnostics_(proven.diagnostics),
          findings_(file_.string(), proven.diagnostics),
          verdict_(proven.verdict) {}

    void prove() {
        const std::vector<const ManifestPiece*>& pieces = evidence_.pieces.of(volume_);
        check_pieces(evidence_.manifest, volume_, pieces, findings_);
        if (evidence_.manifest.locked) {
            prove_locked();
            return;
        }
        const auto pages = packet::read_pages(file_, diagnostics_);
        if (!pages) return;
        if (base::sha256_of_file(file_) != volume_.sha256) findings_.report(volume_changed);
        if (pages->size() != volume_.pages) findings_.report(page_count, pages->size(), volume_.pages);
        ++verdict_.volumes;
        verdict_.pages += pages->size();
        for (const ManifestPiece* const piece : pieces) {
            ++verdict_.pieces;
            verdict_.sheets += piece->sheets;
            prove_piece(*piece, *pages);
        }
    }

private:
    /// Its pages were proven before it was locked: now it must be the same file.
    void prove_locked() {
        if (base::sha256_of_file(file_) != volume_.sha256) findings_.report(volume_changed);
        ++verdict_.volumes;
        verdict_.pieces += volume_.pieces;
        verdict_.sheets += volume_.sheets;
        verdict_.pages += volume_.pages;
    }

    void prove_piece(const ManifestPiece& piece, const std::vector<packet::PrintedPage>& pages) {
        const auto own = evidence_.children.find(piece.student);
        const mail::ManifestEnvelope* const envelope = envelope_of(evidence_.manifest, piece);
        for (std::size_t i = 0; i < piece.pages.size(); ++i) {
            const std::size_t at = piece.first_page - 1 + i;
            if (piece.first_page == 0 || at >= pages.size()) return;  // the count of pages says so
            const PageInVolume page{evidence_.manifest, piece, i, pages[at]};
            verdict_.marks += check_marks(page, findings_) ? 1 : 0;
            if (!own) continue;
            check_content(page, evidence_.children, *own, strangers_, findings_);
            if (i == 0 && envelope != nullptr) {
                check_letter(page.printed, page.number(), piece, evidence_.children.all()[*own], *envelope, findings_);
            }
        }
    }

    const Evidence& evidence_;
    const mail::ManifestVolume& volume_;
    std::filesystem::path file_;
    Strangers strangers_;
    base::Diagnostics& diagnostics_;
    Findings findings_;
    Verdict& verdict_;
};

void add(Verdict& sum, const Verdict& one) {
    sum.volumes += one.volumes;
    sum.pieces += one.pieces;
    sum.sheets += one.sheets;
    sum.pages += one.pages;
    sum.marks += one.marks;
}

// Nothing if it was stopped before the last volume.
std::optional<Verdict> prove_volumes(const Evidence& evidence, const base::WorkLimits& limits,
                                     base::Diagnostics& diagnostics) {
    const std::vector<mail::ManifestVolume>& volumes = evidence.manifest.volumes;
    Verdict verdict;
    const std::size_t taken = base::ordered_work(
        volumes.size(), limits,
        [&](std::size_t index, unsigned) {
            ProvenVolume proven;
            VolumeProof(evidence, volumes[index], proven).prove();
            return proven;
        },
        [&](std::size_t, ProvenVolume&& proven) {
            add(verdict, proven.verdict);
            diagnostics.append(std::move(proven.diagnostics));
            return true;
        });
    if (taken != volumes.size()) return std::nullopt;
    return verdict;
}

bool stopped(const base::WorkLimits& limits) { return limits.stop != nullptr && limits.stop->load(); }

}  // namespace

std::optional<Verdict> prove(const std::filesystem::path& folder, std::span<const std::filesystem::path> cases,
                             const base::WorkLimits& limits, base::Diagnostics& diagnostics) {
    const std::filesystem::path file = folder / "manifest.json";
    const auto manifest = mail::read_manifest(file, diagnostics);
    if (!manifest) return std::nullopt;
    const std::vector<std::filesystem::path> named =
        cases.empty() ? named_cases(*manifest) : std::vector(cases.begin(), cases.end());
    const Children children(named, limits, diagnostics);
    if (stopped(limits)) return std::nullopt;  // with a part of the cases nothing can be said
    {
        Findings findings(file.string(), diagnostics);
        check_numbers(*manifest, findings);
        for (const ManifestPiece& piece : manifest->pieces) check_case(*manifest, piece, children, findings);
    }
    if (manifest->locked) diagnostics.report(locked, {});
    return prove_volumes({folder, *manifest, children, PiecesByVolume(*manifest)}, limits, diagnostics);
}

}  // namespace iepress::proof
