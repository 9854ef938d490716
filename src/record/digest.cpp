#include "record/digest.h"

#include "base/sha256.h"

namespace iepress::record {

std::string digest(const Case& one) {
    base::Sha256 digest;
    digest.add_value(one.source);
    for (const auto* parts : {&one.parts, &one.tables}) {
        digest.add_value("parts");
        for (const Case::Part& part : *parts) digest.add_value(part.name).add_value(part.bytes);
    }
    return digest.hex();
}

}  // namespace iepress::record
