#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/files.h"
#include "mail/manifest.h"
#include "mail/manifest_messages.h"

namespace iepress::mail {

namespace {

using Json = nlohmann::ordered_json;

// A night of 100,000 pieces of four pages has a manifest of some 120 MB.
constexpr std::size_t largest_manifest_bytes = std::size_t{1} << 30U;

constexpr std::string_view format_name = "iepress mailing";
constexpr int format_version = 1;

constexpr std::array<std::string_view, 4> holds_words{"letter", "document", "enclosure", "blank"};
constexpr std::array<std::string_view, 2> side_words{"front", "back"};

template <class Enum, std::size_t size>
Enum from_word(const std::array<std::string_view, size>& words, const std::string& word) {
    for (std::size_t i = 0; i < size; ++i) {
        if (words[i] == word) return static_cast<Enum>(i);
    }
    throw std::invalid_argument("a word that is not known");
}

Json written(const ManifestPage& one);
void read(const Json& json, ManifestPage& one);
Json written(const ManifestPiece& one);
void read(const Json& json, ManifestPiece& one);
Json written(const ManifestVolume& one);
void read(const Json& json, ManifestVolume& one);
Json written(const ManifestEnclosure& one);
void read(const Json& json, ManifestEnclosure& one);
Json written(const base::Box& one);
void read(const Json& json, base::Box& one);
Json written(const ManifestEnvelope& one);
void read(const Json& json, ManifestEnvelope& one);
Json written(const HeldPiece& one);
void read(const Json& json, HeldPiece& one);

template <class Value>
Json all_written(const std::vector<Value>& values) {
    Json array = Json::array();
    for (const Value& one : values) array.push_back(written(one));
    return array;
}

template <class Value>
void read_all(const Json& json, std::vector<Value>& values) {
    if (!json.is_array()) throw std::invalid_argument("a list was expected");
    values.resize(json.size());
    for (std::size_t i = 0; i < values.size(); ++i) read(json[i], values[i]);
}

Json written(const ManifestPage& page) {
    return {{"holds", holds_words[static_cast<std::size_t>(page.holds)]},
            {"what", page.what},
            {"page", page.page},
            {"sheet", page.sheet},
            {"side", side_words[static_cast<std::size_t>(page.side)]},
            {"sha256", page.sha256}};
}

void read(const Json& json, ManifestPage& page) {
    page.holds = from_word<PageHolds>(holds_words, json.at("holds").get<std::string>());
    json.at("what").get_to(page.what);
    json.at("page").get_to(page.page);
    json.at("sheet").get_to(page.sheet);
    page.side = from_word<Side>(side_words, json.at("side").get<std::string>());
    json.at("sha256").get_to(page.sha256);
}

Json written(const ManifestPiece& piece) {
    return {{"number", piece.number},
            {"case_file", piece.case_file},
            {"evaluations", piece.evaluations},
            {"case_sha256", piece.case_sha256},
            {"student", piece.student},
            {"people", piece.people},
            {"address_sha256", piece.address_sha256},
            {"language", piece.language},
            {"edition", piece.edition},
            {"envelope", piece.envelope},
            {"volume", piece.volume},
            {"first_page", piece.first_page},
            {"sheets", piece.sheets},
            {"grams", piece.grams},
            {"postage", piece.postage},
            {"delivery_point", piece.delivery_point},
            {"pages", all_written(piece.pages)}};
}

void read(const Json& json, ManifestPiece& piece) {
    json.at("number").get_to(piece.number);
    json.at("case_file").get_to(piece.case_file);
    json.at("evaluations").get_to(piece.evaluations);
    json.at("case_sha256").get_to(piece.case_sha256);
    json.at("student").get_to(piece.student);
    json.at("people").get_to(piece.people);
    json.at("address_sha256").get_to(piece.address_sha256);
    json.at("language").get_to(piece.language);
    json.at("edition").get_to(piece.edition);
    json.at("envelope").get_to(piece.envelope);
    json.at("volume").get_to(piece.volume);
    json.at("first_page").get_to(piece.first_page);
    json.at("sheets").get_to(piece.sheets);
    json.at("grams").get_to(piece.grams);
    json.at("postage").get_to(piece.postage);
    json.at("delivery_point").get_to(piece.delivery_point);
    read_all(json.at("pages"), piece.pages);
}

Json written(const ManifestVolume& volume) {
    return {{"envelope", volume.envelope}, {"number", volume.number}, {"file", volume.file},  {"sha256", volume.sha256},
            {"pieces", volume.pieces},     {"sheets", volume.sheets}, {"pages", volume.pages}};
}

void read(const Json& json, ManifestVolume& volume) {
    json.at("envelope").get_to(volume.envelope);
    json.at("number").get_to(volume.number);
    json.at("file").get_to(volume.file);
    // beside the manifest and nowhere else
    const std::filesystem::path file(volume.file);
    if (file.empty() || file != file.filename() || volume.file == "." || volume.file == "..") {
        throw std::invalid_argument("a volume lies in another folder");
    }
    json.at("sha256").get_to(volume.sha256);
    json.at("pieces").get_to(volume.pieces);
    json.at("sheets").get_to(volume.sheets);
    json.at("pages").get_to(volume.pages);
}

Json written(const ManifestEnclosure& enclosure) {
    return {{"name", enclosure.name}, {"sha256", enclosure.sha256}, {"page_sha256", enclosure.page_sha256}};
}

void read(const Json& json, ManifestEnclosure& enclosure) {
    json.at("name").get_to(enclosure.name);
    json.at("sha256").get_to(enclosure.sha256);
    json.at("page_sha256").get_to(enclosure.page_sha256);
}

Json written(const base::Box& box) { return {box.x.value, box.y.value, box.width.value, box.height.value}; }

void read(const Json& json, base::Box& box) {
    if (json.size() != 4) throw std::invalid_argument("a box has four numbers");
    box = {{json[0].get<double>()}, {json[1].get<double>()}, {json[2].get<double>()}, {json[3].get<double>()}};
}

Json written(const ManifestEnvelope& envelope) {
    return {{"id", envelope.id},
            {"address", written(envelope.address)},
            {"sender", written(envelope.sender)},
            {"visible", all_written(envelope.visible)}};
}

void read(const Json& json, ManifestEnvelope& envelope) {
    json.at("id").get_to(envelope.id);
    read(json.at("address"), envelope.address);
    read(json.at("sender"), envelope.sender);
    read_all(json.at("visible"), envelope.visible);
}

Json written(const HeldPiece& held) {
    return {{"number", held.number},
            {"case_file", held.case_file},
            {"student", held.student},
            {"people", held.people},
            {"codes", held.codes}};
}

void read(const Json& json, HeldPiece& held) {
    json.at("number").get_to(held.number);
    json.at("case_file").get_to(held.case_file);
    json.at("student").get_to(held.student);
    json.at("people").get_to(held.people);
    json.at("codes").get_to(held.codes);
}

void read(const Json& json, Manifest& manifest) {
    if (json.at("format") != format_name) throw std::invalid_argument("it does not say that it is one");
    if (json.at("version") != format_version) throw std::invalid_argument("it is of another version");
    json.at("program").get_to(manifest.program);
    json.at("mailing").get_to(manifest.mailing);
    const auto date = base::parse_iso_date(json.at("date").get<std::string>());
    if (!date) throw std::invalid_argument("its date is no date");
    manifest.date = *date;
    json.at("documents").get_to(manifest.documents);
    json.at("duplex").get_to(manifest.duplex);
    json.at("locked").get_to(manifest.locked);
    json.at("reprint").get_to(manifest.reprint);
    json.at("numbers").get_to(manifest.numbers);
    read_all(json.at("volumes"), manifest.volumes);
    read_all(json.at("pieces"), manifest.pieces);
    read_all(json.at("held"), manifest.held);
    read_all(json.at("enclosures"), manifest.enclosures);
    read_all(json.at("envelopes"), manifest.envelopes);
}

// RFC 4180; ours are ids, words and numbers, but a file's name may hold anything.
std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char one : text) quoted.append(one == '"' ? "\"\"" : std::string(1, one));
    return quoted + '"';
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
    return all;
}

std::string csv_line(const ManifestPiece& piece) {
    return fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{:.1f},{},{}\r\n", piece.number, csv_field(piece.envelope),
                       piece.volume, piece.first_page, piece.pages.size(), piece.sheets, csv_field(piece.student),
                       csv_field(joined(piece.people)), csv_field(piece.language), csv_field(piece.edition),
                       csv_field(piece.case_file), piece.case_sha256, piece.grams, csv_field(piece.postage),
                       piece.delivery_point);
}

}  // namespace

std::span<const base::Message* const> manifest_messages() {
    static constexpr std::array<const base::Message*, 1> all{&bad_manifest};
    return all;
}

std::string to_json(const Manifest& manifest) {
    const Json json{{"format", format_name},
                    {"version", format_version},
                    {"program", manifest.program},
                    {"mailing", manifest.mailing},
                    {"date", base::to_iso(manifest.date)},
                    {"documents", manifest.documents},
                    {"duplex", manifest.duplex},
                    {"locked", manifest.locked},
                    {"reprint", manifest.reprint},
                    {"numbers", manifest.numbers},
                    {"volumes", all_written(manifest.volumes)},
                    {"pieces", all_written(manifest.pieces)},
                    {"held", all_written(manifest.held)},
                    {"enclosures", all_written(manifest.enclosures)},
                    {"envelopes", all_written(manifest.envelopes)}};
    // a file's name may hold bytes that are no UTF-8
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string to_csv(const Manifest& manifest) {
    std::string csv =
        "piece,envelope,volume,first page,pages,sheets,student,people,language,edition,case file,case sha256,grams,"
        "postage,delivery point\r\n";
    for (const ManifestPiece& piece : manifest.pieces) csv += csv_line(piece);
    return csv;
}

std::optional<Manifest> read_manifest(const std::filesystem::path& file, base::Diagnostics& diagnostics) {
    const std::optional<std::string> bytes = base::read_file(file, largest_manifest_bytes, diagnostics);
    if (!bytes) return std::nullopt;
    const std::string name = file.string();
    const base::Place place{&name, 0, 0};
    Manifest manifest;
    try {
        read(Json::parse(*bytes), manifest);
        return manifest;
    } catch (const std::invalid_argument& error) {
        diagnostics.report(bad_manifest, place, error.what());
    } catch (const Json::parse_error&) {
        diagnostics.report(bad_manifest, place, "it is no JSON");
    } catch (const Json::exception&) {
        diagnostics.report(bad_manifest, place, "an entry is missing or of another kind");
    }
    return std::nullopt;
}

}  // namespace iepress::mail
