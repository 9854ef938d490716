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

std::vector<const ManifestPiece*> pieces_of(const mail::Manifest& manifest, const mail::ManifestVolume& volume) {
    std::vector<const ManifestPiece*> pieces;
    for (const ManifestPiece& piece : manifest.pieces) {
        if (piece.envelope == volume.envelope && piece.volume == volume.number) pieces.push_back(&piece);
    }
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const auto* a, const auto* b) { return a->first_page < b->first_page; });
    return pieces;
}

class Prover {
public:
    Prover(const std::filesystem::path& folder, const mail::Manifest& manifest, const Children& children,
           base::Diagnostics& diagnostics)
        : folder_(folder), manifest_(manifest), children_(children), diagnostics_(diagnostics) {}

    Verdict prove() {
        {
            Findings findings((folder_ / "manifest.json").string(), diagnostics_);
            check_numbers(manifest_, findings);
            for (const ManifestPiece& piece : manifest_.pieces) check_case(piece, findings);
        }
        if (manifest_.locked) diagnostics_.report(locked, {});
        for (const mail::ManifestVolume& volume : manifest_.volumes) prove_volume(volume);
        return verdict_;
    }

private:
    void check_case(const ManifestPiece& piece, Findings& findings) {
        const auto own = children_.find(piece.student);
        if (!own) {
            findings.report(unknown_student, piece.number);
            return;
        }
        const Child& child = children_.all()[*own];
        if (child.digest != piece.case_sha256) findings.report(case_changed, piece.number);
        check_recipients(manifest_, piece, child, findings);
        if (envelope_of(piece) == nullptr) findings.report(unknown_envelope, piece.number, piece.envelope);
        const bool letter = !piece.pages.empty() && piece.pages.front().holds == mail::PageHolds::letter;
        if (!letter) findings.report(no_letter, piece.number);
    }

    [[nodiscard]] const mail::ManifestEnvelope* envelope_of(const ManifestPiece& piece) const {
        for (const mail::ManifestEnvelope& one : manifest_.envelopes) {
            if (one.id == piece.envelope) return &one;
        }
        return nullptr;
    }

    void prove_volume(const mail::ManifestVolume& volume) {
        const std::filesystem::path file = folder_ / volume.file;
        Findings findings(file.string(), diagnostics_);
        const std::vector<const ManifestPiece*> pieces = pieces_of(manifest_, volume);
        check_pieces(manifest_, volume, pieces, findings);
        if (manifest_.locked) {
            prove_locked(volume, file, findings);
            return;
        }
        const auto pages = packet::read_pages(file, diagnostics_);
        if (!pages) return;
        if (base::sha256_of_file(file) != volume.sha256) findings.report(volume_changed);
        if (pages->size() != volume.pages) findings.report(page_count, pages->size(), volume.pages);
        ++verdict_.volumes;
        verdict_.pages += pages->size();
        for (const ManifestPiece* const piece : pieces) {
            ++verdict_.pieces;
            verdict_.sheets += piece->sheets;
            prove_piece(*piece, *pages, findings);
        }
    }

    /// Its pages were proven before it was locked: now it must be the same file.
    void prove_locked(const mail::ManifestVolume& volume, const std::filesystem::path& file, Findings& findings) {
        if (base::sha256_of_file(file) != volume.sha256) findings.report(volume_changed);
        ++verdict_.volumes;
        verdict_.pieces += volume.pieces;
        verdict_.sheets += volume.sheets;
        verdict_.pages += volume.pages;
    }

    void prove_piece(const ManifestPiece& piece, const std::vector<packet::PrintedPage>& pages, Findings& findings) {
        const auto own = children_.find(piece.student);
        const mail::ManifestEnvelope* const envelope = envelope_of(piece);
        for (std::size_t i = 0; i < piece.pages.size(); ++i) {
            const std::size_t at = piece.first_page - 1 + i;
            if (piece.first_page == 0 || at >= pages.size()) return;  // the count of pages says so
            const PageInVolume page{manifest_, piece, i, pages[at]};
            verdict_.marks += check_marks(page, findings) ? 1 : 0;
            if (!own) continue;
            check_content(page, children_, *own, findings);
            if (i == 0 && envelope != nullptr) {
                check_letter(page.printed, page.number(), piece, children_.all()[*own], *envelope, findings);
            }
        }
    }

    const std::filesystem::path& folder_;
    const mail::Manifest& manifest_;
    const Children& children_;
    base::Diagnostics& diagnostics_;
    Verdict verdict_;
};

}  // namespace

std::optional<Verdict> prove(const std::filesystem::path& folder, std::span<const std::filesystem::path> cases,
                             base::Diagnostics& diagnostics) {
    const auto manifest = mail::read_manifest(folder / "manifest.json", diagnostics);
    if (!manifest) return std::nullopt;
    const std::vector<std::filesystem::path> named =
        cases.empty() ? named_cases(*manifest) : std::vector(cases.begin(), cases.end());
    const Children children(named, diagnostics);
    return Prover(folder, *manifest, children, diagnostics).prove();
}

}  // namespace iepress::proof
