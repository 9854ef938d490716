// What a mailing holds, written beside its streams: what the proof, a reprint and whoever feeds the machine go by.
// It is a record of children: mode 0600, ids but no names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/units.h"
#include "mail/mark.h"

namespace iepress::mail {

enum class PageHolds : std::uint8_t { letter, document, enclosure, blank };

struct ManifestPage {
    PageHolds holds = PageHolds::document;
    std::string what;  ///< document kind, or name of the enclosure; empty for a letter and a blank
    std::uint32_t page = 0;  ///< of that document or enclosure, from 1
    std::uint32_t sheet = 0;
    Side side = Side::front;
    std::string sha256;  ///< of the page's content stream, unpacked; hexadecimal
};

struct ManifestPiece {
    std::uint32_t number = 0;
    std::string case_file;    ///< as it was named to the program
    std::vector<std::string> evaluations;  ///< files that were named after it
    std::string case_sha256;  ///< of the case's bytes with all its parts
    std::string student;      ///< id
    std::vector<std::string> people;
    std::string address_sha256;  ///< of names and lines, a line end behind each
    std::string language, edition;
    std::string envelope;
    std::uint32_t volume = 0;      ///< of the envelope's stream, from 1
    std::uint32_t first_page = 0;  ///< in the volume, from 1
    std::uint32_t sheets = 0;
    double grams = 0;
    std::string postage;  ///< class
    std::string delivery_point;  ///< digits of the Intelligent Mail barcode; empty: none
    std::vector<ManifestPage> pages;
};

struct ManifestVolume {
    std::string envelope;
    std::uint32_t number = 0;
    std::string file;  ///< beside the manifest
    std::string sha256;
    std::uint32_t pieces = 0, sheets = 0, pages = 0;
};

struct ManifestEnclosure {
    std::string name, sha256;
    std::vector<std::string> page_sha256;  ///< of each page's content, as the packet stage gives it
};

/// Where the windows of an envelope look on its letters' first page, as post::place computed it for this mailing:
/// points from the top left.
struct ManifestEnvelope {
    std::string id;
    base::Box address, sender;       ///< no width: no such window
    std::vector<base::Box> visible;  ///< all that the windows can ever show
};

/// A piece that was not printed, and why.
struct HeldPiece {
    std::uint32_t number = 0;  ///< 0: it never got one
    std::string case_file, student;
    std::vector<std::string> people;
    std::vector<std::string> codes;  ///< of the messages: "post/incomplete-address"
};

struct Manifest {
    std::string program;  ///< "iepress 0.1.0"
    std::string mailing;  ///< eight hexadecimal digits
    base::Date date;
    std::vector<std::string> documents;  ///< kinds
    bool duplex = true;
    bool locked = false;   ///< the volumes are locked with passwords: a piece each, for e-mail
    bool reprint = false;  ///< only some pieces of a mailing again, with their numbers
    std::uint32_t numbers = 0;  ///< the N of "piece 137 of N"
    std::vector<ManifestVolume> volumes;
    std::vector<ManifestPiece> pieces;
    std::vector<HeldPiece> held;
    std::vector<ManifestEnclosure> enclosures;
    std::vector<ManifestEnvelope> envelopes;  ///< of the volumes
};

[[nodiscard]] std::string to_json(const Manifest& manifest);
/// One line a piece.
[[nodiscard]] std::string to_csv(const Manifest& manifest);
/// Reads `manifest.json`. Reports mail/bad-manifest for what is none.
[[nodiscard]] std::optional<Manifest> read_manifest(const std::filesystem::path& file, base::Diagnostics& diagnostics);

}  // namespace iepress::mail
