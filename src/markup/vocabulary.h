// The closed vocabulary of document XML as a table: each element with what it may hold and which
// attributes it takes. docs/document-xml.md says the same in words; a test compares the two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace iepress::markup {

enum class Tag : std::uint8_t {
    document, header, footer, start, center, end,
    section, h1, h2, h3, h4, p, ul, ol, li, facts, fact, term, value,
    table, caption, thead, tbody, tr, th, td, note, figure,
    checkbox, signature, name, date, write_in, contents, page_break,
    b, i, br, span, a, page_number, page_count,
    score_profile, word, band, group, bar, criterion,
    progress_chart, baseline, target, point, phase, trend, gap, level, verdict, timeline, event,
};

/// What an element holds besides the children that its rule lists.
enum class Content : std::uint8_t {
    nothing,
    blocks,
    line,       ///< inline: text with b, i, span, a, br
    furniture,  ///< the same with page-number and page-count
    flow,       ///< blocks, and inline content that makes paragraphs of its own
};

struct ChildRule {
    enum class Count : std::uint8_t { optional, once, any, some };
    std::vector<Tag> tags;  ///< one of these
    Count count = Count::optional;
};

/// Of one element; a test holds the table to it.
inline constexpr std::size_t most_child_rules = 9;

struct AttributeRule {
    enum class Need : std::uint8_t { optional, required };
    std::string_view name;
    Need need = Need::optional;
};

struct ElementRule {
    enum class Order : std::uint8_t { fixed, free };
    Tag tag;
    std::string_view name;
    Content content = Content::nothing;
    std::vector<AttributeRule> attributes = {};
    std::vector<ChildRule> children = {};
    Order order = Order::fixed;  ///< of `children` among each other
};

/// All elements, in the order of `Tag`.
[[nodiscard]] std::span<const ElementRule> vocabulary();

/// Null for a name that is no element.
[[nodiscard]] const ElementRule* find_element(std::string_view name);

[[nodiscard]] bool is_block(Tag tag) noexcept;   ///< section to page-break, in <section>
[[nodiscard]] bool is_inline(Tag tag) noexcept;  ///< b, i, br, span, a

/// May `child` stand in an element of this content, its listed children aside?
[[nodiscard]] bool accepts(Content content, Tag child) noexcept;

/// What an element holds, for a message: "<thead> and <tbody>", "text", "blocks such as <p>".
[[nodiscard]] std::string describe_content(const ElementRule& rule);

}  // namespace iepress::markup
