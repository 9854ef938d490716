#include "mail/lock.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/files.h"
#include "base/sha256.h"
#include "mail/held.h"
#include "packet/protect.h"
#include "record/read.h"

namespace iepress::mail {

namespace {

namespace fs = std::filesystem;

const PlannedPiece& planned_of(const Plan& plan, const ManifestPiece& piece) {
    return plan.pieces.at(piece.number - 1);  // numbers are places in the plan
}

/// A piece's file is a volume of its own.
ManifestVolume* volume_of(Manifest& manifest, const ManifestPiece& piece) {
    const auto found = std::find_if(manifest.volumes.begin(), manifest.volumes.end(), [&](const ManifestVolume& one) {
        return one.envelope == piece.envelope && one.number == piece.volume;
    });
    return found != manifest.volumes.end() ? &*found : nullptr;
}

/// Whoever reads may print and copy; lifting the lock is for nobody. The owner's password is made of the reader's, so
/// that the school need not keep one.
packet::Passwords passwords_of(const std::string& password) {
    return {password, base::sha256("owner of " + password)};
}

enum class Locked : std::uint8_t { locked, held, machine_failed };

Locked lock(const batch::CaseFiles& files, const PasswordRule& rule, const fs::path& folder, ManifestVolume& volume,
            base::Diagnostics& diagnostics) {
    const auto one = record::read_case(files.child, files.evaluations, diagnostics);
    const auto password = one ? rule.password(*one, diagnostics) : std::nullopt;
    if (!password) return Locked::held;
    const fs::path path = folder / volume.file;
    const auto plain = base::read_file(path, diagnostics);
    const auto locked = plain ? packet::protect(*plain, passwords_of(*password), volume.file, diagnostics) : std::nullopt;
    if (!locked || !base::write_file(path, *locked, diagnostics)) return Locked::machine_failed;
    volume.sha256 = base::sha256(*locked);
    return Locked::locked;
}

/// Takes a piece out of the mailing: it was made, and nobody can be given its password.
void hold(const Plan& plan, const ManifestPiece& piece, const fs::path& folder, Manifest& manifest,
          const base::Diagnostics& problems) {
    manifest.held.push_back(held_piece(plan, planned_of(plan, piece), problems));
    if (const ManifestVolume* volume = volume_of(manifest, piece)) {
        std::error_code error;
        fs::remove(folder / volume->file, error);
        manifest.volumes.erase(manifest.volumes.begin() + (volume - manifest.volumes.data()));
    }
}

}  // namespace

bool lock_pieces(const Plan& plan, const PasswordRule& rule, const fs::path& folder, Manifest& manifest,
                 base::Diagnostics& diagnostics) {
    std::set<std::uint32_t> taken_out;
    for (const ManifestPiece& piece : manifest.pieces) {
        ManifestVolume* volume = volume_of(manifest, piece);
        if (volume == nullptr) continue;
        base::Diagnostics problems;
        const Locked result =
            lock(plan.cases[planned_of(plan, piece).case_index], rule, folder, *volume, problems);
        if (result == Locked::held) {
            hold(plan, piece, folder, manifest, problems);
            taken_out.insert(piece.number);
        }
        diagnostics.append(std::move(problems));
        if (result == Locked::machine_failed) return false;
    }
    std::erase_if(manifest.pieces, [&](const ManifestPiece& piece) { return taken_out.contains(piece.number); });
    manifest.locked = true;
    return base::write_file(folder / "manifest.json", to_json(manifest), diagnostics) &&
           base::write_file(folder / "manifest.csv", to_csv(manifest), diagnostics);
}

}  // namespace iepress::mail
