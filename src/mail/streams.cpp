#include "mail/streams.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/files.h"
#include "base/sha256.h"
#include "layout/append.h"
#include "mail/marks.h"
#include "mail/omr.h"
#include "pdf/write.h"
#include "press/editions.h"

namespace iepress::mail {

namespace {

using StringTable = std::map<std::string, std::string, std::less<>>;

/// "10-window-003.pdf", for an e-mail "piece-000137.pdf": no child's name, no id.
std::string volume_name(const Order& order, const ManifestVolume& volume, std::uint32_t piece) {
    if (order.way == Way::e_mail) return fmt::format("piece-{:06}.pdf", piece);
    return fmt::format("{}-{:03}.pdf", volume.envelope, volume.number);
}

/// A file for e-mail is in the language of what is in it; a stream is the school's.
std::string language_of(const Order& order, const Piece& piece) {
    return order.way == Way::e_mail ? piece.language : "en";
}

void add_bookmark(layout::Pages& pages, const ManifestPiece& piece, const StringTable& words) {
    pages.bookmarks.push_back(
        {fmt::format("{} {}", words.at("mailing_piece"), piece.number), 1, piece.first_page - 1, {}});
}

void take_digests(std::vector<ManifestPiece>& pieces, const std::vector<std::string>& digests) {
    for (ManifestPiece& piece : pieces) {
        for (std::size_t i = 0; i < piece.pages.size(); ++i) piece.pages[i].sha256 = digests.at(piece.first_page - 1 + i);
    }
}

}  // namespace

Streams::Streams(const press::Press& press, const Order& order, std::filesystem::path folder)
    : press_(press), order_(order), folder_(std::move(folder)) {
    for (const Enclosure& enclosure : order.enclosures) foreign_.push_back(&enclosure.pages);
}

Streams::~Streams() = default;

Streams::Volume& Streams::open_volume(const Piece& piece) {
    const std::string& envelope = piece.envelope->id;
    auto found = open_.find(envelope);
    const bool alone = order_.way == Way::e_mail;
    if (found != open_.end() && (alone || found->second.entry.sheets + piece.sheets > order_.volume_sheets)) {
        close(std::move(found->second));
        open_.erase(found);
        found = open_.end();
    }
    if (found != open_.end()) return found->second;
    Volume& volume = open_[envelope];
    volume.entry.envelope = envelope;
    volume.entry.number = ++counts_[envelope];
    volume.pages = layout::empty_pages(language_of(order_, piece), "");
    return volume;
}

void Streams::mark_for_inserter(Piece& piece) {
    if (order_.omr == nullptr) return;
    Fed& fed = fed_[piece.envelope->id];
    fed.pieces += 1;
    for (std::size_t i = 0; i < piece.sides.size(); ++i) {
        const ManifestPage& side = piece.sides[i];
        const SheetPlace place{fed.pieces, fed.sheets + side.sheet, side.sheet, piece.sheets, side.side};
        draw_omr(piece.pages.pages[i], *order_.omr, omr_marks(*order_.omr, place));
    }
    fed.sheets += piece.sheets;
}

void Streams::add(Piece&& piece, ManifestPiece entry) {
    mark_for_inserter(piece);
    Volume& volume = open_volume(piece);
    entry.envelope = piece.envelope->id;
    entry.volume = volume.entry.number;
    entry.first_page = static_cast<std::uint32_t>(volume.pages.pages.size() + 1);
    entry.sheets = piece.sheets;
    entry.grams = piece.weight.grams;
    entry.postage = piece.weight.postage != nullptr ? piece.weight.postage->id : "";
    entry.language = piece.language;
    entry.edition = piece.edition;
    entry.delivery_point = piece.delivery_point;
    entry.pages = std::move(piece.sides);
    if (volume.pieces.empty()) volume.entry.file = volume_name(order_, volume.entry, entry.number);
    volume.entry.pieces += 1;
    volume.entry.sheets += piece.sheets;
    volume.entry.pages += static_cast<std::uint32_t>(piece.pages.pages.size());
    layout::append(volume.pages, std::move(piece.pages), fmt::format("p{}.", entry.number));
    add_bookmark(volume.pages, entry, words_of(volume.pages.language));
    volume.pieces.push_back(std::move(entry));
}

const StringTable& Streams::words_of(const std::string& language) const {
    return press::find_strings(press_.knowledge, language)->words;
}

void Streams::close(Volume&& volume) {
    if (order_.threads <= 1) {
        written_.push_back(write(std::move(volume)));
        return;
    }
    if (writing_.size() >= order_.threads) take_written();
    writing_.push_back(std::async(std::launch::async, [this, taken = std::move(volume)]() mutable {
        return write(std::move(taken));
    }));
}

/// Waits for the volume that was closed first.
void Streams::take_written() {
    written_.push_back(writing_.front().get());
    writing_.pop_front();
}

Streams::Written Streams::write(Volume&& volume) const {
    Written written;
    volume.pages.title = order_.way == Way::e_mail ? words_of(volume.pages.language).at("mailing_papers") : volume.entry.file;
    pdf::Options options;
    options.date = order_.date;
    options.producer = "iepress " IEPRESS_VERSION;
    options.foreign = foreign_;
    auto file = pdf::write_for_print(volume.pages, press_.fonts, press_.resources, options, written.diagnostics);
    volume.pages = {};
    if (!file) return written;
    take_digests(volume.pieces, file->page_sha256);
    volume.entry.sha256 = base::sha256(file->bytes);
    written.whole = base::write_file(folder_ / volume.entry.file, file->bytes, written.diagnostics);
    written.entry = std::move(volume.entry);
    written.pieces = std::move(volume.pieces);
    return written;
}

bool Streams::finish(Manifest& manifest, base::Diagnostics& diagnostics) {
    for (auto& [envelope, volume] : open_) close(std::move(volume));
    open_.clear();
    while (!writing_.empty()) take_written();
    bool whole = true;
    for (Written& written : written_) {
        whole = whole && written.whole;
        diagnostics.append(std::move(written.diagnostics));
        if (!written.whole) continue;
        manifest.volumes.push_back(std::move(written.entry));
        for (ManifestPiece& piece : written.pieces) manifest.pieces.push_back(std::move(piece));
    }
    written_.clear();
    std::sort(manifest.volumes.begin(), manifest.volumes.end(), [](const ManifestVolume& a, const ManifestVolume& b) {
        return std::pair(a.envelope, a.number) < std::pair(b.envelope, b.number);
    });
    std::sort(manifest.pieces.begin(), manifest.pieces.end(),
              [](const ManifestPiece& a, const ManifestPiece& b) { return a.number < b.number; });
    return whole;
}

}  // namespace iepress::mail
