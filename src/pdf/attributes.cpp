#include "pdf/attributes.h"

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

}  // namespace

std::string attributes_entry(const Node& node, const layout::Pages& pages) {
    std::string all;
    int owners = 0;
    for (const std::string& one :
         {table_attributes(node), list_attributes(node), layout_attributes(node, pages)}) {
        all += one;
        owners += one.empty() ? 0 : 1;
    }
    if (owners == 0) return {};
    return owners == 1 ? "/A" + all : "/A[" + all + "]";
}

}  // namespace iepress::pdf
