// Many documents in one: the pages of one laid behind those of another.
#pragma once

#include <string_view>

#include "layout/pages.h"

namespace iepress::layout {

/// Pages without any yet, to append to: a tree of a root alone.
[[nodiscard]] Pages empty_pages(std::string_view language, std::string_view title);

/// Lays `part` behind the pages of `whole`. Its tree becomes a section of `whole`'s root in its own language; the ids
/// of its nodes get `id_prefix`, since an /ID stands once in a file (ISO 32000-1 14.7.2). Its bookmarks stay its own:
/// they are not taken over.
void append(Pages& whole, Pages&& part, std::string_view id_prefix);

/// A page of the same size as the last, or of `width` and `height` if there is none, with nothing on it.
void append_blank(Pages& whole, base::Points width, base::Points height);

}  // namespace iepress::layout
