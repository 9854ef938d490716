// Files inside the PDF (ISO 19005-3 6.8): the case file that the document was made from.
#pragma once

#include <vector>

#include "base/date.h"
#include "pdf/objects.h"
#include "pdf/write.h"

namespace iepress::pdf {

/// Embeds each file, names it in /EmbeddedFiles, and associates it with the document (/AF).
void add_attachments(Objects& objects, const std::vector<Attachment>& attachments, const base::Date& date);

}  // namespace iepress::pdf
