#include "pdf/structure.h"

#include <algorithm>
#include <map>
#include <optional>

#include "pdf/attributes.h"
#include "pdf/content.h"
#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

using layout::Node;

// The node of each MCID's mark.
std::vector<std::uint32_t> owners_of(const layout::Page& page, const PageTags& tags) {
    std::vector<std::uint32_t> owners(tags.next_id());
    for (std::size_t i = 0; i < page.marks.size(); ++i) {
        const auto* const node = std::get_if<layout::NodeIndex>(&page.marks[i].owner);
        if (node == nullptr) continue;
        const PageTags::Ids ids = tags.of_marks[i];
        std::fill_n(owners.begin() + ids.first, ids.count, static_cast<std::uint32_t>(*node));
    }
    return owners;
}

class TreeWriter {
public:
    TreeWriter(const layout::Pages& pages, std::span<const PageTags> tags, const PageNumbers& numbers,
               std::uint32_t first_number)
        : pages_(pages), tags_(tags), numbers_(numbers) {
        structure_.objects.first_number = first_number;
        structure_.objects.text.reserve(pages.tree.size() * 64);
        structure_.objects.begins.reserve(pages.tree.size() + 8);
        std::size_t next = pages.tree.size();
        for (std::size_t i = 0; i < tags.size(); ++i) {
            first_spans_.push_back(next);
            next += tags[i].spans.size();
            owners_.push_back(owners_of(pages.pages[i], tags[i]));
        }
    }

    Structure write(std::uint32_t root_number);

private:
    void write_element(std::uint32_t index, std::uint32_t root_number);
    void write_children(const Node& node);
    void write_id_of_page(std::uint32_t id, std::uint32_t page, std::optional<std::uint32_t> said);
    void write_child(const Node::MarkRef& mark, std::optional<std::uint32_t> page);
    void write_child(const Node::LinkRef& link);
    void write_span_elements(std::uint32_t page);
    void write_span_element(std::uint32_t page, std::uint32_t span, PageTags::Ids ids);
    void write_id(const Node& node, std::uint32_t index);
    [[nodiscard]] std::vector<std::string> parent_tree_entries() const;
    [[nodiscard]] std::vector<std::string> id_tree_entries() const;
    [[nodiscard]] std::string write_tree(const std::vector<std::string>& entries,
                                         const std::vector<std::string>& keys, std::string_view leaf);
    [[nodiscard]] std::uint32_t number_of(std::size_t node) const {
        return structure_.objects.first_number + static_cast<std::uint32_t>(node);
    }

    const layout::Pages& pages_;
    std::span<const PageTags> tags_;
    const PageNumbers& numbers_;
    std::vector<std::size_t> first_spans_;            // by page: its first Span, counted behind the nodes
    std::vector<std::vector<std::uint32_t>> owners_;  // by page and MCID: index of the node
    std::map<std::string, std::uint32_t> elements_by_id_;
    Structure structure_;
    std::string& out_ = structure_.objects.text;
};

// /Pg is the page of the element's first mark; marks of other pages say theirs.
std::optional<std::uint32_t> page_of(const Node& node) {
    for (const auto& child : node.children) {
        if (const auto* mark = std::get_if<Node::MarkRef>(&child)) return mark->page;
    }
    return std::nullopt;
}

void TreeWriter::write_id_of_page(std::uint32_t id, std::uint32_t page, std::optional<std::uint32_t> said) {
    if (page == said) {
        append_integer(out_, id);
        return;
    }
    out_ += "<</Type/MCR/Pg ";
    append_reference(out_, numbers_.pages[page]);
    out_ += "/MCID ";
    append_integer(out_, id);
    out_ += ">>";
}

// The sequences of a mark; those of a stretch that is said apart are its Span's.
void TreeWriter::write_child(const Node::MarkRef& mark, std::optional<std::uint32_t> page) {
    const PageTags& tags = tags_[mark.page];
    const PageTags::Ids ids = tags.of_marks[mark.mark];
    std::uint32_t last = PageTags::no_span;
    for (std::uint32_t id = ids.first; id < ids.first + ids.count; ++id) {
        const std::uint32_t span = tags.span_of_id[id];
        if (span != PageTags::no_span && span == last) continue;
        last = span;
        if (id != ids.first) out_ += ' ';
        if (span == PageTags::no_span) {
            write_id_of_page(id, mark.page, page);
        } else {
            append_reference(out_, number_of(first_spans_[mark.page] + span));
        }
    }
}

void TreeWriter::write_child(const Node::LinkRef& link) {
    out_ += "<</Type/OBJR/Pg ";
    append_reference(out_, numbers_.pages[link.page]);
    out_ += "/Obj ";
    append_reference(out_, numbers_.annotations[link.page][link.link]);
    out_ += ">>";
}

void TreeWriter::write_children(const Node& node) {
    if (node.children.empty()) return;
    const std::optional<std::uint32_t> page = page_of(node);
    if (page) {
        out_ += "/Pg ";
        append_reference(out_, numbers_.pages[*page]);
    }
    bool several = node.children.size() > 1;
    if (const auto* mark = std::get_if<Node::MarkRef>(&node.children.front())) {
        several = several || tags_[mark->page].of_marks[mark->mark].count > 1;
    }
    out_ += several ? "/K[" : "/K ";
    bool first = true;
    for (const auto& child : node.children) {
        if (!first) out_ += ' ';
        first = false;
        if (const auto* element = std::get_if<layout::NodeIndex>(&child)) {
            append_reference(out_, number_of(static_cast<std::size_t>(*element)));
        } else if (const auto* mark = std::get_if<Node::MarkRef>(&child)) {
            write_child(*mark, page);
        } else {
            write_child(std::get<Node::LinkRef>(child));
        }
    }
    if (several) out_ += ']';
}

// PDF/UA-1 7.9: each Note has an ID of its own.
void TreeWriter::write_id(const Node& node, std::uint32_t index) {
    std::string id = node.id;
    if (node.role == layout::Role::Note && (id.empty() || elements_by_id_.contains(id))) {
        id = "note-" + std::to_string(index);
    }
    if (id.empty() || !elements_by_id_.emplace(id, index).second) return;
    out_ += "/ID";
    append_literal(out_, id);
}

void TreeWriter::write_element(std::uint32_t index, std::uint32_t root_number) {
    const Node& node = pages_.tree[index];
    structure_.objects.begin();
    out_ += "<</S/";
    out_ += role_name(node.role);
    out_ += "/P ";
    append_reference(out_, index == 0 ? root_number : number_of(node.parent));
    if (!node.language.empty()) {
        out_ += "/Lang";
        append_text(out_, node.language);
    }
    if (!node.alternative.empty()) {
        out_ += "/Alt";
        append_text(out_, node.alternative);
    }
    if (!node.actual_text.empty()) {
        out_ += "/ActualText";
        append_text(out_, node.actual_text);
    }
    write_id(node, index);
    out_ += attributes_entry(node, pages_);
    write_children(node);
    out_ += ">>";
}

// An element with an actual text for each stretch; its parent is the node that has the mark.
void TreeWriter::write_span_elements(std::uint32_t page) {
    const PageTags& tags = tags_[page];
    if (tags.spans.empty()) return;
    // Spans are counted as they were painted, and so are MCIDs
    for (std::uint32_t id = 0; id < tags.next_id();) {
        const std::uint32_t span = tags.span_of_id[id];
        std::uint32_t end = id + 1;
        while (end < tags.next_id() && tags.span_of_id[end] == span) ++end;
        if (span != PageTags::no_span) write_span_element(page, span, {id, end - id});
        id = end;
    }
}

void TreeWriter::write_span_element(std::uint32_t page, std::uint32_t span, PageTags::Ids ids) {
    structure_.objects.begin();
    out_ += "<</S/Span/P ";
    append_reference(out_, number_of(owners_[page][ids.first]));
    out_ += "/Pg ";
    append_reference(out_, numbers_.pages[page]);
    out_ += "/ActualText";
    append_text(out_, tags_[page].spans[span]);
    out_ += ids.count > 1 ? "/K[" : "/K ";
    for (std::uint32_t id = ids.first; id < ids.first + ids.count; ++id) {
        if (id != ids.first) out_ += ' ';
        append_integer(out_, id);
    }
    out_ += ids.count > 1 ? "]>>" : ">>";
}

// Page i at key i: an array of elements by MCID; then each link at its own key.
std::vector<std::string> TreeWriter::parent_tree_entries() const {
    std::vector<std::string> entries;
    for (std::uint32_t page = 0; page < tags_.size(); ++page) {
        std::string entry = "[";
        for (std::uint32_t id = 0; id < tags_[page].next_id(); ++id) {
            const std::uint32_t span = tags_[page].span_of_id[id];
            if (id != 0) entry += ' ';
            append_reference(
                entry, number_of(span == PageTags::no_span ? owners_[page][id] : first_spans_[page] + span));
        }
        entries.push_back(entry + ']');
    }
    for (const layout::Page& page : pages_.pages) {
        for (const layout::LinkArea& link : page.links) {
            std::string entry;
            append_reference(entry, number_of(static_cast<std::size_t>(link.node)));
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

std::vector<std::string> TreeWriter::id_tree_entries() const {
    std::vector<std::string> entries;
    for (const auto& [id, index] : elements_by_id_) {
        std::string entry;
        append_reference(entry, number_of(index));
        entries.push_back(std::move(entry));
    }
    return entries;
}

// A name or number tree of one level: leaves of 64 entries under a root (7.9.6, 7.9.7). Gives the
// reference to its root.
std::string TreeWriter::write_tree(const std::vector<std::string>& entries,
                                   const std::vector<std::string>& keys, std::string_view leaf) {
    static constexpr std::size_t leaf_size = 64;
    std::string kids;
    for (std::size_t begin = 0; begin < entries.size() || begin == 0; begin += leaf_size) {
        const std::size_t end = std::min(entries.size(), begin + leaf_size);
        if (!kids.empty()) kids += ' ';
        append_reference(kids, structure_.objects.next_number());
        structure_.objects.begin();
        out_.append("<<").append(leaf).append("[");
        for (std::size_t i = begin; i < end; ++i) out_.append(keys[i]).append(entries[i]);
        out_ += ']';
        if (entries.size() <= leaf_size) {  // the only leaf is the root itself
            out_ += ">>";
            return kids;
        }
        out_.append("/Limits[").append(keys[begin]).append(keys[end - 1]).append("]>>");
    }
    std::string root;
    append_reference(root, structure_.objects.next_number());
    structure_.objects.begin();
    out_.append("<</Kids[").append(kids).append("]>>");
    return root;
}

Structure TreeWriter::write(std::uint32_t root_number) {
    for (std::uint32_t i = 0; i < pages_.tree.size(); ++i) write_element(i, root_number);
    for (std::uint32_t i = 0; i < tags_.size(); ++i) write_span_elements(i);

    const std::vector<std::string> parents = parent_tree_entries();
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < parents.size(); ++i) keys.push_back(' ' + std::to_string(i) + ' ');
    std::string& root = structure_.root_entries;
    root = "/K ";
    append_reference(root, number_of(0));
    root += "/ParentTree " + write_tree(parents, keys, "/Nums");
    root += "/ParentTreeNextKey ";
    append_integer(root, static_cast<std::int64_t>(parents.size()));
    if (elements_by_id_.empty()) return std::move(structure_);

    keys.clear();
    for (const auto& [id, index] : elements_by_id_) append_literal(keys.emplace_back(), id);
    root += "/IDTree " + write_tree(id_tree_entries(), keys, "/Names");
    return std::move(structure_);
}

}  // namespace

std::vector<std::uint32_t> first_link_keys(const layout::Pages& pages) {
    std::vector<std::uint32_t> keys;
    auto next = static_cast<std::uint32_t>(pages.pages.size());
    for (const layout::Page& page : pages.pages) {
        keys.push_back(next);
        next += static_cast<std::uint32_t>(page.links.size());
    }
    return keys;
}

Structure write_structure(const layout::Pages& pages, std::span<const PageTags> tags,
                          const PageNumbers& numbers, std::uint32_t root_number, std::uint32_t first_number) {
    return TreeWriter(pages, tags, numbers, first_number).write(root_number);
}

}  // namespace iepress::pdf
