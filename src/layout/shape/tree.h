// The logical tree while it grows.
#pragma once

#include <string_view>
#include <vector>

#include "layout/pages.h"

namespace iepress::layout {

[[nodiscard]] inline Node& node_at(std::vector<Node>& tree, NodeIndex index) {
    return tree[static_cast<std::uint32_t>(index)];
}

/// Adds a node as the last child of `parent`.
NodeIndex add_node(std::vector<Node>& tree, NodeIndex parent, Role role);

/// Adds a node that becomes a child of `parent` only when the first of its text is placed, since
/// it stands between stretches of its parent's own text.
NodeIndex add_inline_node(std::vector<Node>& tree, NodeIndex parent, Role role);

[[nodiscard]] constexpr bool is_inline(Role role) {
    return role == Role::Span || role == Role::Link;
}

}  // namespace iepress::layout
