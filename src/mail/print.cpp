#include <algorithm>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/ordered_work.h"
#include "base/sha256.h"
#include "compose/compose.h"
#include "mail/held.h"
#include "mail/mailing.h"
#include "mail/messages.h"
#include "mail/piece.h"
#include "mail/streams.h"
#include "post/placement.h"
#include "press/editions.h"
#include "record/digest.h"
#include "record/read.h"

namespace iepress::mail {

namespace {

/// A piece that was tried.
struct Tried {
    std::optional<Piece> piece;
    base::Diagnostics diagnostics;
};

std::string address_digest(const post::Recipient& to) {
    base::Sha256 digest;
    for (const auto* lines : {&to.names, &to.address.lines}) {
        for (const std::string& line : *lines) digest.add(line + "\n");
    }
    return digest.hex();
}

std::vector<const PlannedPiece*> wanted_pieces(const Plan& plan, std::span<const std::uint32_t> numbers) {
    std::vector<const PlannedPiece*> wanted;
    for (const PlannedPiece& piece : plan.pieces) {
        const bool named = std::find(numbers.begin(), numbers.end(), piece.number) != numbers.end();
        if (numbers.empty() || named) wanted.push_back(&piece);
    }
    return wanted;
}

std::vector<std::string> page_digests(const pdf::ForeignPages& pages) {
    std::vector<std::string> digests;
    for (const pdf::ForeignPage& page : pages.pages) digests.push_back(page.sha256);
    return digests;
}

void add_envelope(Manifest& manifest, const post::Envelope& envelope) {
    const post::Placement placement = post::place(envelope);
    manifest.envelopes.push_back({envelope.id, placement.address, placement.sender, placement.visible});
}

Manifest begin_manifest(const Plan& plan, const Order& order) {
    Manifest manifest;
    manifest.program = "iepress " IEPRESS_VERSION;
    manifest.mailing = plan.mailing;
    manifest.date = order.date;
    for (const press::Order& document : order.documents) {
        manifest.documents.emplace_back(compose::kind_entry(document.kind).name);
    }
    manifest.duplex = order.paper == Paper::duplex;
    manifest.numbers = static_cast<std::uint32_t>(plan.pieces.size());
    manifest.held = plan.held;
    for (const Enclosure& enclosure : order.enclosures) {
        manifest.enclosures.push_back({enclosure.pages.name, enclosure.pages.sha256, page_digests(enclosure.pages)});
    }
    add_envelope(manifest, *order.envelope);
    for (const post::Envelope& envelope : order.envelopes) {
        if (envelope.id != order.envelope->id) add_envelope(manifest, envelope);
    }
    return manifest;
}

ManifestPiece begin_entry(const Plan& plan, const PlannedPiece& planned) {
    ManifestPiece entry;
    entry.number = planned.number;
    entry.case_file = plan.cases[planned.case_index].child.string();
    for (const auto& file : plan.cases[planned.case_index].evaluations) entry.evaluations.push_back(file.string());
    entry.case_sha256 = planned.case_sha256;
    entry.student = planned.student;
    entry.people = planned.recipient.people;
    entry.address_sha256 = address_digest(planned.recipient);
    return entry;
}

/// Makes pieces on any thread.
class Workers {
public:
    Workers(const PieceMaker& maker, unsigned threads) : maker_(maker) {
        for (unsigned i = 0; i < threads; ++i) shapers_.emplace_back(maker.press.fonts);
    }

    Tried make(const PlannedPiece& planned, unsigned thread) {
        Tried tried;
        const batch::CaseFiles& files = maker_.plan.cases[planned.case_index];
        const auto one = record::read_case(files.child, files.evaluations, tried.diagnostics);
        if (!one) return tried;
        if (record::digest(*one) != planned.case_sha256) {
            tried.diagnostics.report(case_changed, one->place);
            return tried;
        }
        tried.piece = maker_.make(*one, planned, shapers_.at(thread), tried.diagnostics);
        return tried;
    }

private:
    const PieceMaker& maker_;
    std::vector<text::Shaper> shapers_;
};

}  // namespace

std::optional<Manifest> print(const press::Press& press, const Plan& plan, const Order& order,
                              std::span<const std::uint32_t> numbers, const std::filesystem::path& folder,
                              const Progress& progress, base::Diagnostics& diagnostics) {
    Manifest manifest = begin_manifest(plan, order);
    manifest.reprint = !numbers.empty();
    const std::vector<const PlannedPiece*> wanted = wanted_pieces(plan, numbers);
    const PieceMaker maker{press, order, plan, press::find_strings(press.knowledge, "en")->words.at("sheet_mark")};
    Workers workers(maker, order.threads);
    Streams streams(press, order, folder);
    std::size_t done = 0;
    constexpr std::size_t window = 32;  // pieces laid out and not yet in a volume
    base::ordered_work(
        wanted.size(), {order.threads, window, progress.stop},
        [&](std::size_t index, unsigned thread) { return workers.make(*wanted[index], thread); },
        [&](std::size_t index, Tried&& tried) {
            if (tried.piece) streams.add(std::move(*tried.piece), begin_entry(plan, *wanted[index]));
            else manifest.held.push_back(held_piece(plan, *wanted[index], tried.diagnostics));
            diagnostics.append(std::move(tried.diagnostics));
            progress.report(++done);
            return true;
        });
    if (!streams.finish(manifest, diagnostics) || done < wanted.size()) return std::nullopt;
    std::erase_if(manifest.envelopes, [&](const ManifestEnvelope& one) {
        return std::none_of(manifest.volumes.begin(), manifest.volumes.end(),
                            [&](const ManifestVolume& volume) { return volume.envelope == one.id; });
    });
    const bool written = base::write_file(folder / "manifest.json", to_json(manifest), diagnostics) &&
                         base::write_file(folder / "manifest.csv", to_csv(manifest), diagnostics);
    if (!written) return std::nullopt;
    return manifest;
}

}  // namespace iepress::mail
