#include "mail/case_digest.h"

#include <fmt/format.h>

#include "base/sha256.h"

namespace iepress::mail {

std::string case_digest(const record::Case& one) {
    base::Sha256 digest;
    const auto add = [&](std::string_view bytes) {
        digest.add(fmt::format("{} ", bytes.size()));  // so that no byte moves from one file to the next unseen
        digest.add(bytes);
    };
    add(one.source);
    for (const record::Case::Part& part : one.parts) add(part.bytes);
    for (const record::Case::Part& table : one.tables) add(table.bytes);
    return digest.hex();
}

}  // namespace iepress::mail
