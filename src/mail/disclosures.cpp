#include "mail/disclosures.h"

#include <fmt/format.h>

#include "base/sha256.h"

namespace iepress::mail {

namespace {

/// Of the digests of a piece's pages.
std::string digest_of(const ManifestPiece& piece) {
    base::Sha256 digest;
    for (const ManifestPage& page : piece.pages) digest.add(page.sha256);
    return digest.hex();
}

}  // namespace

std::vector<ledger::Disclosure> disclosures(const Manifest& manifest, Way way) {
    std::vector<ledger::Disclosure> all;
    for (const ManifestPiece& piece : manifest.pieces) {
        ledger::Disclosure one;
        one.date = manifest.date;
        one.student = piece.student;
        one.people = fmt::format("{}", fmt::join(piece.people, " "));
        one.document = fmt::format("{}", fmt::join(manifest.documents, " "));
        one.language = piece.language;
        one.edition = piece.edition;
        one.way = way == Way::print ? "mail" : "e-mail";
        one.mailing = manifest.mailing;
        one.piece = piece.number;
        one.sha256 = digest_of(piece);
        all.push_back(std::move(one));
    }
    return all;
}

}  // namespace iepress::mail
