#include "layout/shape/tree.h"

namespace iepress::layout {

NodeIndex add_inline_node(std::vector<Node>& tree, NodeIndex parent, Role role) {
    Node& node = tree.emplace_back();
    node.role = role;
    node.parent = static_cast<std::uint32_t>(parent);
    return NodeIndex{static_cast<std::uint32_t>(tree.size() - 1)};
}

NodeIndex add_node(std::vector<Node>& tree, NodeIndex parent, Role role) {
    const NodeIndex index = add_inline_node(tree, parent, role);
    node_at(tree, parent).children.emplace_back(index);
    return index;
}

}  // namespace iepress::layout
