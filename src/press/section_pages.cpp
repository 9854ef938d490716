#include "press/section_pages.h"

#include <cstddef>
#include <string>
#include <variant>

#include "layout/paginate.h"
#include "markup/parse.h"
#include "press/editions.h"

namespace iepress::press {

namespace {

/// Headings and bookmarks come in the same order; a bookmark is found by level and words from the last one on.
class Finder {
public:
    explicit Finder(const layout::Pages& pages) : pages_(pages) {}

    void add(const markup::Blocks& blocks) {
        for (const markup::Block& block : blocks) {
            if (const auto* section = std::get_if<markup::Section>(&block.content)) add(section->blocks);
            if (const auto* heading = std::get_if<markup::Heading>(&block.content)) add(*heading);
        }
    }
    [[nodiscard]] compose::SectionPages take() { return std::move(found_); }

private:
    void add(const markup::Heading& heading) {
        std::string title;
        for (const markup::Run& run : heading.text.runs) title += run.text;
        for (std::size_t i = next_; i < pages_.bookmarks.size(); ++i) {
            const layout::Bookmark& mark = pages_.bookmarks[i];
            if (mark.level != heading.level || mark.title != title) continue;
            next_ = i + 1;
            if (!heading.id.empty()) found_.emplace(heading.id, mark.page + 1);
            return;
        }
    }

    const layout::Pages& pages_;
    compose::SectionPages found_;
    std::size_t next_ = 0;
};

}  // namespace

compose::SectionPages section_pages(const markup::Document& document, const layout::Pages& pages) {
    Finder finder(pages);
    finder.add(document.blocks);
    return finder.take();
}

std::optional<compose::SectionPages> draft_section_pages(const Press& press, text::Shaper& shaper,
                                                         const compose::Sources& sources,
                                                         const compose::Request& request, const layout::Style& style,
                                                         base::Diagnostics& diagnostics) {
    compose::Request draft = request;
    const compose::KindEntry* kind = compose::find_kind("iep-draft");
    draft.kind = kind->kind;
    base::Diagnostics problems;
    const auto pages = [&]() -> std::optional<compose::SectionPages> {
        const auto names = compose::compose(sources, draft, problems);
        if (!names) return std::nullopt;
        const auto rendered = press.knowledge.templates.render(
            template_of(press.knowledge, *kind, request.edition), *names, problems);
        if (!rendered) return std::nullopt;
        const auto document = markup::parse(*rendered, problems);
        if (!document) return std::nullopt;
        const auto laid_out = layout::paginate(*document, style, shaper, problems);
        if (!laid_out) return std::nullopt;
        return section_pages(*document, *laid_out);
    }();
    if (!pages) diagnostics.append(std::move(problems));
    return pages;
}

}  // namespace iepress::press
