#include <algorithm>

#include "layout/messages.h"
#include "layout/shape/block_shaper.h"
#include "layout/shape/decimal.h"
#include "layout/shape/tree.h"

namespace iepress::layout {

std::optional<TextIndex> BlockShaper::shape_text(const markup::Inline& line, const TextStyle& style,
                                                 const Setting& setting, NodeIndex node) {
    runs_.clear();
    std::vector<RunMeaning> meanings;
    std::vector<std::uint32_t> links(line.links.size());
    bool plain = true;
    bool has_text = false;
    for (const markup::Run& run : line.runs) {
        const std::string_view language = run.language.empty() ? setting.language : run.language;
        has_text |= !run.text.empty();
        text::FontRequest font{style.family, run.bold ? std::max(style.weight, 700) : style.weight,
                               style.italic || run.italic};
        runs_.push_back({run.text, font, style.size, language, run.place});
        const RunMeaning meaning = meaning_of(run, line, setting.language, node, links);
        plain &= meaning.node == node && meaning.link == 0;
        meanings.push_back(meaning);
    }
    if (!has_text) return std::nullopt;
    const TextIndex index{static_cast<std::uint32_t>(out_.texts.size())};
    Text& text = out_.texts.emplace_back();
    text.paragraph = shaper_.shape(runs_, text::direction_of(setting.language), diagnostics_);
    if (!plain) text.runs = std::move(meanings);
    finish_text(index, style, setting, node);
    return index;
}

TextIndex BlockShaper::shape_plain(std::string_view words, const TextStyle& style, const Setting& setting,
                                   NodeIndex node) {
    const text::StyledRun run{words, {style.family, style.weight, style.italic}, style.size,
                              setting.language, {}};
    const TextIndex index{static_cast<std::uint32_t>(out_.texts.size())};
    Text& text = out_.texts.emplace_back();
    text.paragraph = shaper_.shape({&run, 1}, text::direction_of(setting.language), diagnostics_);
    finish_text(index, style, setting, node);
    return index;
}

void BlockShaper::finish_text(TextIndex index, const TextStyle& style, const Setting& setting,
                              NodeIndex node) {
    Text& text = out_.texts[static_cast<std::uint32_t>(index)];
    text.style = &style;
    text.node = node;
    switch (style.align) {
        case TextStyle::Align::start: text.align = markup::CellAlign::start; break;
        case TextStyle::Align::center: text.align = markup::CellAlign::center; break;
        case TextStyle::Align::end: text.align = markup::CellAlign::end; break;
    }
    if (setting.align) text.align = *setting.align;
    if (text.align == markup::CellAlign::decimal) {
        text.decimal = decimal_parts(text.paragraph, shaper_.fonts(), setting.language);
    }
}

RunMeaning BlockShaper::meaning_of(const markup::Run& run, const markup::Inline& line,
                                   std::string_view language, NodeIndex node,
                                   std::vector<std::uint32_t>& links) {
    RunMeaning meaning{node, 0};
    if (run.text.empty()) return meaning;
    if (run.link != 0) {
        std::uint32_t& link = links[run.link - 1];
        if (link == 0) link = add_link(line, run.link, node);
        meaning.link = link;
        if (link != 0) meaning.node = out_.links[link - 1].node;
    }
    if (!run.language.empty() && run.language != language) {
        // PDF/UA-1 7.2: a change of language is marked.
        meaning.node = add_inline_node(out_.tree, meaning.node, Role::Span);
        node_at(out_.tree, meaning.node).language = run.language;
    }
    return meaning;
}

std::uint32_t BlockShaper::add_link(const markup::Inline& line, std::uint32_t link, NodeIndex node) {
    const markup::Link& source = line.links[link - 1];
    LinkTarget target;
    if (source.target.starts_with('#')) {
        target.heading = ids_.at(std::string_view(source.target).substr(1));  // markup found it
    } else {
        target.uri = source.target;
    }
    for (const markup::Run& run : line.runs) {
        if (run.link == link) target.description += run.text;
    }
    target.node = add_inline_node(out_.tree, node, Role::Link);
    out_.links.push_back(std::move(target));
    return static_cast<std::uint32_t>(out_.links.size());
}

}  // namespace iepress::layout
