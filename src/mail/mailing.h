// The mail stage: many cases in, print streams out, each piece for one household about one child.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "batch/work.h"
#include "mail/manifest.h"
#include "pdf/foreign.h"
#include "post/address.h"
#include "post/clusters.h"
#include "post/envelope.h"
#include "post/omr.h"
#include "post/recipient.h"
#include "post/weight.h"
#include "press/press.h"

namespace iepress::mail {

enum class SortBy : std::uint8_t { zip, building };
enum class Paper : std::uint8_t { one_sided, duplex };

/// How the pieces reach their families. Those for e-mail are files of their own, which the caller locks.
enum class Way : std::uint8_t { print, e_mail };

/// A PDF that goes into each piece: the state's notice of procedural safeguards.
struct Enclosure {
    std::string title;        ///< what the letter calls it
    pdf::ForeignPages pages;  ///< with the name and digest of its file
};

/// What the USPS gave a mailer for the Intelligent Mail barcode (USPS-B-3200, 2.1.3).
struct MailerId {
    std::string barcode_id = "00";  ///< two digits
    std::string service_type;       ///< three digits
    std::string mailer;             ///< six or nine digits
};

/// What the pieces of a mailing have in common.
struct Order {
    std::vector<press::Order> documents;  ///< language and edition are each recipient's
    std::span<const post::Envelope> envelopes;  ///< those that `larger` names
    const post::Envelope* envelope = nullptr;   ///< the smallest that is used
    const post::Postage* postage = nullptr;
    const post::OmrScheme* omr = nullptr;  ///< marks for an inserter; null: none
    std::vector<Enclosure> enclosures;
    SortBy sort = SortBy::zip;
    Paper paper = Paper::duplex;
    Way way = Way::print;
    std::uint32_t volume_sheets = 250;
    std::optional<MailerId> mailer;
    base::Date date;  ///< of the letters
    unsigned threads = 1;
};

/// A piece before it is laid out.
struct PlannedPiece {
    std::uint32_t number = 0;  ///< from 1, in order of the sorting
    std::uint32_t case_index = 0;  ///< in Plan::cases
    std::string student, case_sha256;
    post::Recipient recipient;
};

/// Who gets a piece, in which order, and who does not.
struct Plan {
    std::string mailing;  ///< eight hexadecimal digits of all that decides the mailing
    std::vector<batch::CaseFiles> cases;
    std::vector<PlannedPiece> pieces;
    std::vector<HeldPiece> held;
    std::vector<post::Cluster> clusters;  ///< for a look; entries are places in `pieces`
};

/// Reads each case and says who gets a piece. A case or an address that is wrong is reported and held back; it never
/// stops the others.
[[nodiscard]] Plan plan(std::vector<batch::CaseFiles> cases, const Order& order, const post::AddressWords& words,
                        base::Diagnostics& diagnostics);

/// How the work goes on, and whether it should end.
struct Progress {
    std::function<void(std::size_t done)> report;  ///< called after each piece
    const std::atomic<bool>* stop = nullptr;       ///< once true no further piece is begun
};

/// Lays out the pieces of a plan, all or those of `numbers`, and writes their volumes and `manifest.json` into
/// `folder`. A piece that cannot be made is reported, and held in the manifest. Nothing if the machine failed or
/// the work was stopped.
[[nodiscard]] std::optional<Manifest> print(const press::Press& press, const Plan& plan, const Order& order,
                                            std::span<const std::uint32_t> numbers,
                                            const std::filesystem::path& folder, const Progress& progress,
                                            base::Diagnostics& diagnostics);

}  // namespace iepress::mail
