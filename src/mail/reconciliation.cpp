#include "mail/reconciliation.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "compose/words.h"
#include "pdf/write.h"
#include "press/editions.h"

namespace iepress::mail {

namespace {

using compose::List;
using compose::Object;
using compose::Value;

std::string number(std::uint32_t count) { return fmt::format("{}", count); }

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    return fmt::format("{}", fmt::join(words, between));
}

/// First and last piece of a volume.
std::pair<std::uint32_t, std::uint32_t> ends_of(const Manifest& manifest, const ManifestVolume& volume) {
    std::pair<std::uint32_t, std::uint32_t> ends{0, 0};
    for (const ManifestPiece& piece : manifest.pieces) {
        if (piece.envelope != volume.envelope || piece.volume != volume.number) continue;
        if (ends.first == 0) ends.first = piece.number;
        ends.second = piece.number;
    }
    return ends;
}

List volume_rows(const Manifest& manifest) {
    List rows;
    for (const ManifestVolume& volume : manifest.volumes) {
        const auto [first, last] = ends_of(manifest, volume);
        Object row;
        row.emplace_back("file", volume.file);
        row.emplace_back("from", number(first));
        row.emplace_back("to", number(last));
        row.emplace_back("pieces", number(volume.pieces));
        row.emplace_back("sheets", number(volume.sheets));
        rows.emplace_back(std::move(row));
    }
    return rows;
}

std::string title_of(const Order& order, const std::string& id) {
    if (order.envelope->id == id) return order.envelope->title;
    const post::Envelope* found = post::find_envelope(order.envelopes, id);
    return found != nullptr ? found->title : id;
}

/// By envelope and class: how many pieces, how heavy together.
List postage_rows(const Manifest& manifest, const Order& order) {
    struct Sum {
        std::uint32_t pieces = 0, sheets = 0;
        double grams = 0;
    };
    std::map<std::pair<std::string, std::string>, Sum> sums;
    for (const ManifestPiece& piece : manifest.pieces) {
        Sum& sum = sums[{piece.envelope, piece.postage}];
        sum.pieces += 1;
        sum.sheets += piece.sheets;
        sum.grams += piece.grams;
    }
    List rows;
    for (const auto& [key, sum] : sums) {
        Object row;
        row.emplace_back("envelope", title_of(order, key.first));
        row.emplace_back("postage", key.second);
        row.emplace_back("pieces", number(sum.pieces));
        row.emplace_back("sheets", number(sum.sheets));
        row.emplace_back("kilograms", fmt::format("{:.2f} kg", sum.grams / 1000));
        rows.emplace_back(std::move(row));
    }
    return rows;
}

List held_rows(const Manifest& manifest) {
    List rows;
    for (const HeldPiece& held : manifest.held) {
        Object row;
        row.emplace_back("number", held.number == 0 ? std::string("–") : number(held.number));
        row.emplace_back("student", held.student);
        row.emplace_back("people", joined(held.people, ", "));
        row.emplace_back("codes", joined(held.codes, ", "));
        rows.emplace_back(std::move(row));
    }
    return rows;
}

/// Siblings live at one address, and many families have one name: these are for a look, not faults.
List cluster_rows(const Plan& plan, const compose::Words& words) {
    List rows;
    for (const post::Cluster& cluster : plan.clusters) {
        std::vector<std::string> students, pieces;
        for (const std::size_t entry : cluster.entries) {
            const PlannedPiece& piece = plan.pieces.at(entry);
            if (students.empty() || students.back() != piece.student) students.push_back(piece.student);
            pieces.push_back(number(piece.number));
        }
        Object row;
        row.emplace_back("why", words.label("mailing", post::cluster_word(cluster.kind)));
        row.emplace_back("students", joined(students, ", "));
        row.emplace_back("pieces", joined(pieces, ", "));
        rows.emplace_back(std::move(row));
    }
    return rows;
}

void add_list(Object& names, std::string_view key, std::string_view has, List rows) {
    names.emplace_back(has, !rows.empty());
    names.emplace_back(key, std::move(rows));
}

Object names_of(const Plan& plan, const Manifest& manifest, const Order& order, const compose::Strings& strings,
                base::Diagnostics& diagnostics) {
    std::uint32_t sheets = 0;
    for (const ManifestVolume& volume : manifest.volumes) sheets += volume.sheets;
    const compose::Words words(strings, diagnostics);
    Object names;
    names.emplace_back("s", Value(&strings.names));
    names.emplace_back("language", strings.language);
    names.emplace_back("date", words.date(manifest.date));
    names.emplace_back("mailing", manifest.mailing);
    names.emplace_back("program", manifest.program);
    names.emplace_back("planned", number(manifest.numbers));
    names.emplace_back("printed", number(static_cast<std::uint32_t>(manifest.pieces.size())));
    names.emplace_back("held_count", number(static_cast<std::uint32_t>(manifest.held.size())));
    names.emplace_back("sheet_count", number(sheets));
    names.emplace_back("duplex", manifest.duplex);
    add_list(names, "volumes", "has_volumes", volume_rows(manifest));
    add_list(names, "postage", "has_postage", postage_rows(manifest, order));
    add_list(names, "held", "has_held", held_rows(manifest));
    add_list(names, "clusters", "has_clusters", cluster_rows(plan, words));
    return names;
}

}  // namespace

std::optional<std::string> reconciliation_sheet(const press::Press& press, const Plan& plan, const Manifest& manifest,
                                                const Order& order, base::Diagnostics& diagnostics) {
    const compose::Strings* strings = press::find_strings(press.knowledge, "en");
    const auto style = press.styles.find("standard");
    if (strings == nullptr || style == press.styles.end()) return std::nullopt;
    text::Shaper shaper(press.fonts);
    const Object names = names_of(plan, manifest, order, *strings, diagnostics);
    const auto pages = press::set_pages(press, shaper, "reconciliation", names, style->second, diagnostics);
    if (!pages) return std::nullopt;
    pdf::Options options;
    options.date = manifest.date;
    options.producer = manifest.program;
    return pdf::write(*pages, press.fonts, press.resources, options, diagnostics);
}

}  // namespace iepress::mail
