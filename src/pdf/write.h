// The pdf stage: pages in, a tagged PDF out (PDF/UA-1 and PDF/A-3a at once).
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "layout/pages.h"
#include "pdf/foreign.h"
#include "text/fonts.h"

namespace iepress::pdf {

/// A file inside the PDF (PDF/A-3, ISO 19005-3 6.8).
struct Attachment {
    std::string name;        ///< "case.xml"
    std::string media_type;  ///< "application/xml"
    std::string description;
    std::string relationship;  ///< AFRelationship: "Source", "Data", "Supplement"
    std::string bytes;
};

struct Options {
    base::Date date;       ///< CreationDate and ModDate; no clock is read
    std::string producer;  ///< "iepress 0.1.0"
    std::vector<Attachment> attachments;
    /// Files whose pages `layout::FormUse` items paint; what was written by others is nothing that this file
    /// can vouch for, so it no longer says that it is PDF/A and PDF/UA.
    std::vector<const ForeignPages*> foreign = {};
};

/// What documents share: prepared font subsets, the colour profile, scratch memory for a thread
/// is inside `write`. Immutable after loading, shared between threads.
class Resources {
public:
    /// Prepares the everyday letters of the manifest's sans faces, regular and bold; reports
    /// pdf/library-failed for a font that cannot be subset.
    [[nodiscard]] static std::optional<Resources> load(const text::FontLibrary& fonts,
                                                       base::Diagnostics& diagnostics);
    Resources(Resources&&) noexcept;
    ~Resources();

    struct Content;
    [[nodiscard]] const Content& content() const noexcept { return *content_; }

private:
    explicit Resources(std::unique_ptr<Content> content);
    std::unique_ptr<Content> content_;
};

/// The file's bytes. The same pages, options and fonts give the same bytes.
/// Reports pdf/library-failed when libharu or hb-subset does; gives nothing then.
[[nodiscard]] std::optional<std::string> write(const layout::Pages& pages, const text::FontLibrary& fonts,
                                               const Resources& resources, const Options& options,
                                               base::Diagnostics& diagnostics);

/// A file that will be proven page by page.
struct PrintFile {
    std::string bytes;
    std::vector<std::string> page_sha256;  ///< of each page's content, unpacked; what packet::read_pages says of it
};
/// The same with the digests of the pages.
[[nodiscard]] std::optional<PrintFile> write_for_print(const layout::Pages& pages, const text::FontLibrary& fonts,
                                                       const Resources& resources, const Options& options,
                                                       base::Diagnostics& diagnostics);

}  // namespace iepress::pdf
