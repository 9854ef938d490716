#include "batch/identity.h"

#include <charconv>

#include "base/sha256.h"
#include "record/digest.h"
#include "record/read.h"

namespace iepress::batch {

namespace {

constexpr std::size_t key_digits = 16;

std::uint64_t number_of(std::string_view key) {
    constexpr int hexadecimal = 16;
    std::uint64_t number = 0;
    std::from_chars(key.data(), key.data() + key.size(), number, hexadecimal);
    return number;
}

}  // namespace

std::string key_of(std::string_view student_id) { return base::sha256(student_id).substr(0, key_digits); }

std::string output_name(std::string_view stem, std::string_view kind, const press::Order& order) {
    std::string name(stem);
    if (!name.empty()) name += '-';
    name += kind;
    if (order.edition != "standard") name += "-" + order.edition;
    if (!order.language.empty()) name += "-" + order.language;
    return name + ".pdf";
}

bool makes(const Shard& shard, std::string_view case_xml) {
    if (shard.count == 1) return true;
    const auto id = record::student_id_of(case_xml);
    return number_of(id ? key_of(*id) : key_of(case_xml)) % shard.count == shard.index - 1;
}

std::string order_digest(const press::Order& order, std::string_view style, std::string_view calendar) {
    base::Sha256 digest;
    const std::string as_of = order.as_of ? base::to_iso(*order.as_of) : "";
    for (const std::string& value :
         {order.edition, order.language, as_of, order.evaluation, order.period, order.notice, order.meeting}) {
        digest.add_value(value);
    }
    digest.add_value(order.embed_data ? "data" : "").add_value(order.show_sources ? "sources" : "");
    return digest.add_value(style).add_value(calendar).hex();
}

std::string fingerprint(std::string_view installation, std::string_view order, std::string_view kind,
                        const record::Case& one) {
    base::Sha256 digest;
    digest.add_value(installation).add_value(order).add_value(kind).add_value(record::digest(one));
    return digest.hex();
}

}  // namespace iepress::batch
