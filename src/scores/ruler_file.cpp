#include "scores/band_file.h"
#include "scores/catalogue_files.h"

namespace iepress::scores {

Ruler read_ruler(const datafile::Element& root) {
    root.allow({"id", "title", "status", "source", "checked"});
    Ruler ruler;
    ruler.id = root.required("id");
    ruler.title = root.required("title");
    ruler.fact = datafile::read_fact(root);
    const std::size_t errors_before = root.diagnostics().error_count();
    for (const datafile::Element& child : root.children()) {
        if (child.name() != "bands") {
            child.refuse("<bands>");
            continue;
        }
        child.allow({"metric", "level"});
        Bands bands = read_bands(child);
        bands.fact = ruler.fact;  // a ruler is one declaration
        bands.fact.place = child.place();
        add_bands(ruler.bands, std::move(bands), child);
    }
    if (ruler.bands.empty() && root.diagnostics().error_count() == errors_before) root.lacks("bands");
    return ruler;
}

}  // namespace iepress::scores
