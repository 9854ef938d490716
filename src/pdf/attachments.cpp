#include "pdf/attachments.h"

#include <hpdf_encrypt.h>

#include <algorithm>

#include "pdf/compress.h"
#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

// /CheckSum is MD5 by definition (ISO 32000-1 table 46): it finds damage, not forgery.
std::string md5(std::string_view bytes) {
    HPDF_MD5_CTX context;
    std::string digest(16, '\0');
    HPDF_MD5Init(&context);
    HPDF_MD5Update(&context, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                   static_cast<HPDF_UINT32>(bytes.size()));
    HPDF_MD5Final(reinterpret_cast<HPDF_BYTE*>(digest.data()), &context);
    return digest;
}

HPDF_Dict add_file(Objects& objects, const Attachment& attachment, const base::Date& date) {
    const HPDF_Dict file = objects.flate_stream(compress(attachment.bytes, Effort::even));
    objects.add_name(file, "Type", "EmbeddedFile");
    objects.add_name(file, "Subtype", attachment.media_type.c_str());
    const HPDF_Dict parameters = objects.dict();
    objects.add_number(parameters, "Size", static_cast<std::int32_t>(attachment.bytes.size()));
    objects.add_bytes(parameters, "CreationDate", date_text(date));
    objects.add_bytes(parameters, "ModDate", date_text(date));
    objects.add_bytes(parameters, "CheckSum", md5(attachment.bytes));
    objects.add(file, "Params", parameters);
    return file;
}

HPDF_Dict add_specification(Objects& objects, const Attachment& attachment, const base::Date& date) {
    const HPDF_Dict specification = objects.numbered_dict();
    objects.add_name(specification, "Type", "Filespec");
    objects.add_text(specification, "F", attachment.name);
    objects.add_text(specification, "UF", attachment.name);
    if (!attachment.description.empty()) objects.add_text(specification, "Desc", attachment.description);
    objects.add_name(specification, "AFRelationship", attachment.relationship.c_str());
    const HPDF_Dict file = add_file(objects, attachment, date);
    const HPDF_Dict embedded = objects.dict();
    objects.add(embedded, "F", file);
    objects.add(embedded, "UF", file);
    objects.add(specification, "EF", embedded);
    return specification;
}

}  // namespace

void add_attachments(Objects& objects, const std::vector<Attachment>& attachments, const base::Date& date) {
    if (attachments.empty()) return;
    std::vector<const Attachment*> order;
    for (const Attachment& one : attachments) order.push_back(&one);
    // a name tree is sorted by the bytes of its keys (7.9.6)
    std::stable_sort(order.begin(), order.end(), [](const Attachment* a, const Attachment* b) {
        return text_bytes(a->name) < text_bytes(b->name);
    });
    const HPDF_Array names = objects.array();
    const HPDF_Array associated = objects.array();
    for (const Attachment* const one : order) {
        const HPDF_Dict specification = add_specification(objects, *one, date);
        objects.append_text(names, one->name);
        objects.append(names, specification);
        objects.append(associated, specification);
    }
    const HPDF_Dict tree = objects.dict();
    objects.add(tree, "Names", names);
    const HPDF_Dict kinds = objects.dict();
    objects.add(kinds, "EmbeddedFiles", tree);
    objects.add(objects.catalog(), "Names", kinds);
    objects.add(objects.catalog(), "AF", associated);
}

}  // namespace iepress::pdf
