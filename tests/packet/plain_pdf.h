// Small PDFs of others, written by hand for tests: objects as text, the cross-reference table as it must be.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

namespace iepress::packet_test {

inline std::string stream_object(const std::string& entries, const std::string& bytes) {
    return fmt::format("<<{}/Length {}>>\nstream\n{}\nendstream", entries, bytes.size(), bytes);
}

/// Objects from number 1 on; the first is the catalog.
inline std::string pdf_of(const std::vector<std::string>& objects) {
    std::string file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        offsets.push_back(file.size());
        file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t table = file.size();
    file += fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (const std::size_t offset : offsets) file += fmt::format("{:010} 00000 n \n", offset);
    return file + fmt::format("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, table);
}

/// A page whose font /H is Helvetica without widths; `page` are further entries of it.
inline std::string one_page(const std::string& content, const std::string& page = "/MediaBox[0 0 612 792]",
                            const std::string& resources = "", const std::vector<std::string>& further = {}) {
    std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R" + page + "/Resources<</Font<</H 5 0 R>>" + resources + ">>>>",
        stream_object("", content), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
    objects.insert(objects.end(), further.begin(), further.end());
    return pdf_of(objects);
}

}  // namespace iepress::packet_test
