// Pieces in, volumes out: each envelope has a stream, cut into files of at most so many sheets.
#pragma once

#include <deque>
#include <filesystem>
#include <future>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "layout/pages.h"
#include "mail/mailing.h"
#include "mail/piece.h"

namespace iepress::mail {

/// Takes pieces in their order. A full volume is written while others are laid out, on at most as many threads as the
/// order has; with one thread it is written at once.
class Streams {
public:
    Streams(const press::Press& press, const Order& order, std::filesystem::path folder);
    ~Streams();
    Streams(const Streams&) = delete;
    Streams& operator=(const Streams&) = delete;

    /// Adds a piece to the stream of its envelope and says where it is.
    void add(Piece&& piece, ManifestPiece entry);

    /// Writes what is open, waits for all, and gives volumes and pieces with their digests to the manifest. Reports
    /// what could not be written; false then.
    [[nodiscard]] bool finish(Manifest& manifest, base::Diagnostics& diagnostics);

private:
    struct Volume {
        ManifestVolume entry;
        layout::Pages pages;
        std::vector<ManifestPiece> pieces;
    };
    struct Written {
        ManifestVolume entry;
        std::vector<ManifestPiece> pieces;
        base::Diagnostics diagnostics;
        bool whole = false;
    };

    /// What the stream of an envelope has, over its volumes.
    struct Fed {
        std::uint32_t pieces = 0, sheets = 0;
    };

    /// Draws the marks for an inserter: only here a piece's place in its stream is known.
    void mark_for_inserter(Piece& piece);
    Volume& open_volume(const Piece& piece);
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& words_of(const std::string& language) const;
    void take_written();
    void close(Volume&& volume);
    [[nodiscard]] Written write(Volume&& volume) const;

    const press::Press& press_;
    const Order& order_;
    std::filesystem::path folder_;
    std::vector<const pdf::ForeignPages*> foreign_;
    std::map<std::string, Volume> open_;           ///< by envelope
    std::map<std::string, Fed> fed_;               ///< by envelope
    std::map<std::string, std::uint32_t> counts_;  ///< volumes begun, by envelope
    std::deque<std::future<Written>> writing_;  ///< at most as many as the order has threads
    std::vector<Written> written_;
};

}  // namespace iepress::mail
