#include <array>

#include "markup/check.h"
#include "markup/messages.h"
#include "markup/reading.h"

namespace iepress::markup {

namespace {

void note_heading(Reading& reading, const XMLElement& element, const Heading& heading) {
    const base::Place place = reading.source.place_of(element);
    if (heading.text.empty()) reading.diagnostics.report(empty_heading, place, element.Name());
    if (heading.level > reading.heading_level + 1) {
        reading.diagnostics.report(skipped_heading, place, element.Name(),
                                   reading.heading_level == 0 ? "the document's beginning"
                                                              : fmt::format("<h{}>", reading.heading_level));
    }
    reading.heading_level = heading.level;
    if (heading.id.empty()) return;
    const auto [first, added] = reading.ids.emplace(heading.id, place);
    if (!added)
        relate(reading.diagnostics.report(repeated_id, place), first->second, "the first one is here");
}

Heading read_heading(Reading& reading, const XMLElement& element, int level) {
    Heading heading{level, read_filled_text(reading, element, "id"), read_line(reading, element)};
    note_heading(reading, element, heading);
    return heading;
}

List read_list(Reading& reading, const XMLElement& element, Tag tag) {
    List list;
    list.ordered = tag == Tag::ol;
    for_each_child(element, [&](const XMLElement& item, Tag) {
        list.items.push_back({read_blocks(reading, item), reading.source.place_of(item)});
    });
    return list;
}

Inline read_part(Reading& reading, const XMLElement& element, Tag tag) {
    const XMLElement* part = child(element, tag);
    return part == nullptr ? Inline{} : read_line(reading, *part);
}

Facts read_facts(Reading& reading, const XMLElement& element) {
    Facts facts;
    facts.columns = read_integer(reading, element, "columns", {1, 2, 1});
    for_each_child(element, [&](const XMLElement& fact, Tag) {
        facts.facts.push_back({read_part(reading, fact, Tag::term), read_part(reading, fact, Tag::value),
                               reading.source.place_of(fact)});
    });
    return facts;
}

Note read_note(Reading& reading, const XMLElement& element) {
    static constexpr std::array<std::string_view, 4> kinds{"note", "missing", "legal", "draft"};
    const std::size_t kind = read_choice(reading, element, "kind", kinds).value_or(0);
    return {std::string(kinds[kind]), read_blocks(reading, element)};
}

Checkbox read_checkbox(Reading& reading, const XMLElement& element) {
    static constexpr std::array<std::string_view, 2> words{"no", "yes"};
    return {read_choice(reading, element, "checked", words) == 1U, read_line(reading, element)};
}

Section read_section(Reading& reading, const XMLElement& element) {
    static constexpr std::array<std::string_view, 1> words{"together"};
    return {read_choice(reading, element, "keep", words).has_value(), read_blocks(reading, element)};
}

/// Into `content`, in place: a block is large, and moving one costs as much as reading it.
void read_content(Reading& reading, const XMLElement& element, Tag tag, decltype(Block::content)& content) {
    switch (tag) {
        case Tag::h1: content = read_heading(reading, element, 1); break;
        case Tag::h2: content = read_heading(reading, element, 2); break;
        case Tag::h3: content = read_heading(reading, element, 3); break;
        case Tag::h4: content = read_heading(reading, element, 4); break;
        case Tag::ul:
        case Tag::ol: content = read_list(reading, element, tag); break;
        case Tag::facts: content = read_facts(reading, element); break;
        case Tag::table: content = read_table(reading, element); break;
        case Tag::note: content = read_note(reading, element); break;
        case Tag::figure: content = read_figure(reading, element); break;
        case Tag::checkbox: content = read_checkbox(reading, element); break;
        case Tag::signature:
            content =
                Signature{read_part(reading, element, Tag::name), read_part(reading, element, Tag::date)};
            break;
        case Tag::write_in:
            content =
                WriteIn{read_line(reading, element), read_integer(reading, element, "lines", {1, 40, 1})};
            break;
        case Tag::section: content = read_section(reading, element); break;
        case Tag::contents:
            content =
                Contents{read_line(reading, element), read_integer(reading, element, "depth", {1, 4, 2})};
            break;
        case Tag::page_break: content = PageBreak{}; break;
        default: content = Paragraph{read_filled_text(reading, element, "role"), read_line(reading, element)};
    }
}

/// A paragraph, note or section that shows nothing, mostly because a template's sections were all
/// false.
bool is_empty(const Block& block) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) return paragraph->text.empty();
    if (const auto* section = std::get_if<Section>(&block.content)) return section->blocks.empty();
    const auto* note = std::get_if<Note>(&block.content);
    return note != nullptr && note->blocks.empty();
}

class BlockReader {
public:
    explicit BlockReader(Reading& reading) : reading_(reading) {}

    Blocks read(const XMLElement& parent) {
        const ElementRule* rule = rule_of(parent);
        const bool flow = rule != nullptr && rule->content == Content::flow;
        for (const XMLNode* node = parent.FirstChild(); node != nullptr; node = node->NextSibling()) {
            const XMLElement* element = node->ToElement();
            const ElementRule* its_rule = element == nullptr ? nullptr : rule_of(*element);
            if (its_rule != nullptr && is_block(its_rule->tag)) {
                end_paragraph(node);
                add(*element, its_rule->tag);
            } else if (flow && paragraph_ == nullptr) {
                paragraph_ = node;
            }
        }
        end_paragraph(nullptr);
        return std::move(blocks_);
    }

private:
    void end_paragraph(const XMLNode* end) {
        if (paragraph_ == nullptr) return;
        Inline line = read_line(reading_, paragraph_, end);
        paragraph_ = nullptr;
        if (line.empty()) return;
        Block& block = blocks_.emplace_back();
        block.place = line.runs.front().place;
        block.content.emplace<Paragraph>().text = std::move(line);
    }

    void add(const XMLElement& element, Tag tag) {
        Block& block = blocks_.emplace_back();
        block.place = reading_.source.place_of(element);
        block.language = read_language(reading_, element);
        read_content(reading_, element, tag, block.content);
        if (is_empty(block)) blocks_.pop_back();
    }

    Reading& reading_;
    Blocks blocks_;
    const XMLNode* paragraph_ = nullptr;  ///< where inline content began that stands among blocks
};

}  // namespace

Blocks read_blocks(Reading& reading, const XMLElement& parent) { return BlockReader(reading).read(parent); }

}  // namespace iepress::markup
