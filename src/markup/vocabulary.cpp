#include "markup/vocabulary.h"

#include <array>

namespace iepress::markup {

namespace {

using Need = AttributeRule::Need;
using Count = ChildRule::Count;
using Attributes = std::vector<AttributeRule>;

constexpr AttributeRule lang{"lang"};

const std::vector<ElementRule>& table() {
    static const Attributes cell{{"colspan"}, {"rowspan"}, {"align"}};
    static const Attributes header_cell{{"scope"}, {"colspan"}, {"rowspan"}, {"align"}};
    static const Attributes heading{lang, {"id"}};
    static const Attributes dated{{"date", Need::required}, {"value", Need::required}};
    static const std::vector<ChildRule> rows{{{Tag::tr}, Count::some}};
    static const std::vector<ChildRule> items{{{Tag::li}, Count::some}};
    static const std::vector<ChildRule> thirds{{{Tag::start}}, {{Tag::center}}, {{Tag::end}}};
    static const std::vector<ElementRule> rules{
        {Tag::document, "document", Content::blocks,
         {{"lang", Need::required}, {"title", Need::required}, {"author"}, {"subject"}, {"watermark"}},
         {{{Tag::header}}, {{Tag::footer}}}},
        {Tag::header, "header", Content::nothing, {}, thirds},
        {Tag::footer, "footer", Content::nothing, {}, thirds},
        {Tag::start, "start", Content::furniture},
        {Tag::center, "center", Content::furniture},
        {Tag::end, "end", Content::furniture},
        {Tag::section, "section", Content::blocks, {lang, {"keep"}}},
        {Tag::h1, "h1", Content::line, heading},
        {Tag::h2, "h2", Content::line, heading},
        {Tag::h3, "h3", Content::line, heading},
        {Tag::h4, "h4", Content::line, heading},
        {Tag::p, "p", Content::line, {lang, {"role"}}},
        {Tag::ul, "ul", Content::nothing, {lang}, items},
        {Tag::ol, "ol", Content::nothing, {lang}, items},
        {Tag::li, "li", Content::flow},
        {Tag::facts, "facts", Content::nothing, {lang, {"columns"}}, {{{Tag::fact}, Count::some}}},
        {Tag::fact, "fact", Content::nothing, {}, {{{Tag::term}, Count::once}, {{Tag::value}, Count::once}}},
        {Tag::term, "term", Content::line},
        {Tag::value, "value", Content::line},
        {Tag::table, "table", Content::nothing, {lang, {"role"}, {"widths"}, {"align"}},
         {{{Tag::caption}}, {{Tag::thead}}, {{Tag::tbody}, Count::once}}},
        {Tag::caption, "caption", Content::line},
        {Tag::thead, "thead", Content::nothing, {}, rows},
        {Tag::tbody, "tbody", Content::nothing, {}, rows},
        {Tag::tr, "tr", Content::nothing, {}, {{{Tag::th, Tag::td}, Count::some}}},
        {Tag::th, "th", Content::flow, header_cell},
        {Tag::td, "td", Content::flow, cell},
        {Tag::note, "note", Content::flow, {lang, {"kind"}}},
        {Tag::figure, "figure", Content::nothing, {lang, {"alt"}},
         {{{Tag::caption}}, {{Tag::score_profile, Tag::progress_chart, Tag::timeline}, Count::once}}},
        {Tag::checkbox, "checkbox", Content::line, {lang, {"checked"}}},
        {Tag::signature, "signature", Content::nothing, {lang},
         {{{Tag::name}, Count::once}, {{Tag::date}, Count::once}}},
        {Tag::name, "name", Content::line},
        {Tag::date, "date", Content::line},
        {Tag::write_in, "write-in", Content::line, {lang, {"lines"}}},
        {Tag::contents, "contents", Content::line, {lang, {"depth"}}},
        {Tag::page_break, "page-break"},
        {Tag::b, "b", Content::line},
        {Tag::i, "i", Content::line},
        {Tag::br, "br"},
        {Tag::span, "span", Content::line, {{"lang", Need::required}}},
        {Tag::a, "a", Content::line, {{"href", Need::required}}},
        {Tag::page_number, "page-number"},
        {Tag::page_count, "page-count"},
        {Tag::score_profile, "score-profile", Content::nothing,
         {{"interval"}, {"ruler"}, {"reversed"}, {"criterion-title"}},
         {{{Tag::word}, Count::any}, {{Tag::band}, Count::any}, {{Tag::group, Tag::bar}, Count::any},
          {{Tag::criterion}, Count::any}}},
        {Tag::word, "word", Content::nothing, {{"name", Need::required}, {"text", Need::required}}},
        {Tag::band, "band", Content::nothing, {{"from"}, {"to"}, {"label", Need::required}}},
        {Tag::group, "group", Content::nothing, {{"label", Need::required}},
         {{{Tag::band}, Count::any}, {{Tag::bar}, Count::some}}},
        {Tag::bar, "bar", Content::nothing,
         {{"label", Need::required}, {"value", Need::required}, {"z", Need::required},
          {"low"}, {"high"}, {"word"}, {"level"}, {"reversed"}}},
        {Tag::criterion, "criterion", Content::nothing,
         {{"label", Need::required}, {"value", Need::required}, {"score", Need::required},
          {"minimum"}, {"maximum"}, {"low"}, {"high"}, {"cut"}, {"cut-label"}, {"unit"}, {"word"}}},
        {Tag::progress_chart, "progress-chart", Content::nothing,
         {{"measure", Need::required}, {"unit"}, {"minimum"}, {"maximum"},
          {"data-label", Need::required}, {"aim-label", Need::required}, {"trend-label"}, {"gap-label"},
          {"target-label"}, {"spacing"}},
         {{{Tag::word}, Count::any}, {{Tag::baseline}}, {{Tag::target}}, {{Tag::point}, Count::any},
          {{Tag::phase}, Count::any}, {{Tag::trend}, Count::any}, {{Tag::gap}, Count::any}, {{Tag::level}},
          {{Tag::verdict}}},
         ElementRule::Order::free},
        {Tag::baseline, "baseline", Content::nothing, dated},
        {Tag::target, "target", Content::nothing, dated},
        {Tag::point, "point", Content::nothing,
         {{"date", Need::required}, {"value", Need::required}, {"label"}, {"of"}, {"counted"}}},
        {Tag::phase, "phase", Content::nothing, {{"date", Need::required}, {"label", Need::required}}},
        {Tag::trend, "trend", Content::nothing,
         {{"from", Need::required}, {"from-value", Need::required}, {"to", Need::required},
          {"to-value", Need::required}}},
        {Tag::gap, "gap", Content::nothing,
         {{"from", Need::required}, {"until", Need::required}, {"label", Need::required}}},
        {Tag::level, "level", Content::nothing, {{"value", Need::required}, {"label", Need::required}}},
        {Tag::verdict, "verdict", Content::nothing, {{"text", Need::required}}},
        {Tag::timeline, "timeline", Content::nothing, {}, {{{Tag::event}, Count::some}}},
        {Tag::event, "event", Content::nothing,
         {{"when", Need::required}, {"what", Need::required}, {"done"}}},
    };
    return rules;
}

/// A hash table of the names: every element of a document is looked up once.
class NameTable {
public:
    NameTable() {
        for (const ElementRule& rule : table()) {
            std::size_t slot = slot_of(rule.name);
            while (slots_[slot] != nullptr) slot = next(slot);
            slots_[slot] = &rule;
        }
    }

    const ElementRule* find(std::string_view name) const {
        if (name.empty()) return nullptr;
        for (std::size_t slot = slot_of(name); slots_[slot] != nullptr; slot = next(slot)) {
            if (slots_[slot]->name == name) return slots_[slot];
        }
        return nullptr;
    }

private:
    static constexpr std::size_t size = 256;  // several times the names: never full

    static std::size_t slot_of(std::string_view name) {
        const auto byte = [](char c) { return static_cast<unsigned char>(c); };
        return (name.size() * 31U + byte(name.front()) * 7U + byte(name.back()) * 11U) % size;
    }
    static std::size_t next(std::size_t slot) { return (slot + 1) % size; }

    std::array<const ElementRule*, size> slots_{};
};

std::string list_of(const std::vector<ChildRule>& children) {
    std::string text;
    std::string_view separator;
    for (const ChildRule& child : children) {
        for (const Tag tag : child.tags) {
            const std::string_view name = table()[static_cast<std::size_t>(tag)].name;
            text.append(separator).append("<").append(name).append(">");
            separator = ", ";
        }
    }
    return text;
}

}  // namespace

std::span<const ElementRule> vocabulary() { return table(); }

const ElementRule* find_element(std::string_view name) {
    static const NameTable names;
    return names.find(name);
}

bool is_block(Tag tag) noexcept {
    switch (tag) {
        case Tag::section: case Tag::h1: case Tag::h2: case Tag::h3: case Tag::h4: case Tag::p:
        case Tag::ul: case Tag::ol: case Tag::facts: case Tag::table: case Tag::note:
        case Tag::figure: case Tag::checkbox: case Tag::signature: case Tag::write_in:
        case Tag::contents: case Tag::page_break:
            return true;
        default: return false;
    }
}

bool is_inline(Tag tag) noexcept { return tag >= Tag::b && tag <= Tag::a; }

bool accepts(Content content, Tag child) noexcept {
    switch (content) {
        case Content::nothing: return false;
        case Content::blocks: return is_block(child);
        case Content::line: return is_inline(child);
        case Content::furniture:
            return is_inline(child) || child == Tag::page_number || child == Tag::page_count;
        case Content::flow: return is_inline(child) || is_block(child);
    }
    return false;
}

std::string describe_content(const ElementRule& rule) {
    const std::string children = list_of(rule.children);
    switch (rule.content) {
        case Content::nothing: return children.empty() ? "nothing" : children;
        case Content::blocks: return (children.empty() ? "" : children + ", then ") + "blocks such as <p>";
        case Content::line: return "text with <b>, <i>, <span>, <a> and <br>";
        case Content::furniture: return "text, <page-number> and <page-count>";
        case Content::flow: return "text or blocks";
    }
    return {};
}

}  // namespace iepress::markup
