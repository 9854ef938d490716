#include "pdf/structure.h"

#include <algorithm>
#include <map>
#include <optional>

#include "pdf/content.h"
#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

using layout::Node;

// The attributes of one owner, as a dictionary: <</O/Table/Scope/Column>>.
std::string table_attributes(const Node& node) {
    std::string out;
    switch (node.scope) {  // PDF/UA-1 7.5: each TH says which cells it heads
        case layout::Scope::none: break;
        case layout::Scope::column: out += "/Scope/Column"; break;
        case layout::Scope::row: out += "/Scope/Row"; break;
        case layout::Scope::both: out += "/Scope/Both"; break;
    }
    if (node.column_span > 1) {
        out += "/ColSpan ";
        append_integer(out, node.column_span);
    }
    if (node.row_span > 1) {
        out += "/RowSpan ";
        append_integer(out, node.row_span);
    }
    return out.empty() ? out : "<</O/Table" + out + ">>";
}

std::string list_attributes(const Node& node) {
    switch (node.numbering) {
        case layout::ListNumbering::none: break;
        case layout::ListNumbering::disc: return "<</O/List/ListNumbering/Disc>>";
        case layout::ListNumbering::decimal: return "<</O/List/ListNumbering/Decimal>>";
    }
    return {};
}

std::string layout_attributes(const Node& node, const layout::Pages& pages) {
    if (!node.box || node.box_page >= pages.pages.size()) return {};
    const Hundredths height = to_hundredths(pages.pages[node.box_page].height);
    std::string out = "<</O/Layout/Placement/Block/BBox[";
    append_hundredths(out, to_hundredths(node.box->x));
    out += ' ';
    append_hundredths(out, height - to_hundredths(node.box->y + node.box->height));
    out += ' ';
    append_hundredths(out, to_hundredths(node.box->x + node.box->width));
    out += ' ';
    append_hundredths(out, height - to_hundredths(node.box->y));
    out += "]>>";
    return out;
}

class TreeWriter {
public:
    TreeWriter(const layout::Pages& pages, const PageNumbers& numbers, std::uint32_t first_number)
        : pages_(pages), numbers_(numbers) {
        structure_.objects.first_number = first_number;
        structure_.objects.text.reserve(pages.tree.size() * 64);
        structure_.objects.begins.reserve(pages.tree.size() + 8);
        for (const layout::Page& page : pages.pages) ids_.push_back(mark_ids(page));
    }

    Structure write(std::uint32_t root_number);

private:
    void write_element(std::uint32_t index, std::uint32_t root_number);
    void write_attributes(const Node& node);
    void write_children(const Node& node);
    void write_child(const Node::MarkRef& mark, std::optional<std::uint32_t> page);
    void write_child(const Node::LinkRef& link);
    void write_id(const Node& node, std::uint32_t index);
    [[nodiscard]] std::vector<std::string> parent_tree_entries() const;
    [[nodiscard]] std::vector<std::string> id_tree_entries() const;
    [[nodiscard]] std::string write_tree(const std::vector<std::string>& entries,
                                         const std::vector<std::string>& keys, std::string_view leaf);
    [[nodiscard]] std::uint32_t number_of(std::size_t node) const {
        return structure_.objects.first_number + static_cast<std::uint32_t>(node);
    }

    const layout::Pages& pages_;
    const PageNumbers& numbers_;
    std::vector<std::vector<std::int32_t>> ids_;  // MCIDs by page and mark
    std::map<std::string, std::uint32_t> elements_by_id_;
    Structure structure_;
    std::string& out_ = structure_.objects.text;
};

void TreeWriter::write_attributes(const Node& node) {
    std::string all;
    int owners = 0;
    for (const std::string& one :
         {table_attributes(node), list_attributes(node), layout_attributes(node, pages_)}) {
        all += one;
        owners += one.empty() ? 0 : 1;
    }
    if (owners == 0) return;
    out_ += owners == 1 ? "/A" : "/A[";
    out_ += all;
    if (owners > 1) out_ += ']';
}

// /Pg is the page of the element's first mark; marks of other pages say theirs.
std::optional<std::uint32_t> page_of(const Node& node) {
    for (const auto& child : node.children) {
        if (const auto* mark = std::get_if<Node::MarkRef>(&child)) return mark->page;
    }
    return std::nullopt;
}

void TreeWriter::write_child(const Node::MarkRef& mark, std::optional<std::uint32_t> page) {
    const std::int32_t id = ids_[mark.page][mark.mark];
    if (page == mark.page) {
        append_integer(out_, id);
        return;
    }
    out_ += "<</Type/MCR/Pg ";
    append_reference(out_, numbers_.pages[mark.page]);
    out_ += "/MCID ";
    append_integer(out_, id);
    out_ += ">>";
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
    const bool several = node.children.size() > 1;
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
    write_id(node, index);
    write_attributes(node);
    write_children(node);
    out_ += ">>";
}

// Page i at key i: an array of its marks' elements by MCID; then each link at its own key.
std::vector<std::string> TreeWriter::parent_tree_entries() const {
    std::vector<std::string> entries;
    for (const layout::Page& page : pages_.pages) {
        std::string entry = "[";
        for (const layout::Mark& mark : page.marks) {
            const auto* node = std::get_if<layout::NodeIndex>(&mark.owner);
            if (node == nullptr) continue;
            if (entry.size() > 1) entry += ' ';
            append_reference(entry, number_of(static_cast<std::size_t>(*node)));
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

Structure write_structure(const layout::Pages& pages, const PageNumbers& numbers, std::uint32_t root_number,
                          std::uint32_t first_number) {
    return TreeWriter(pages, numbers, first_number).write(root_number);
}

}  // namespace iepress::pdf
