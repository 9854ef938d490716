// Looks into the names of a document: at(names, "goals.0.points.2.value_text").
#pragma once

#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>

#include "compose/names.h"

namespace iepress::test {

inline const compose::Value* step(const compose::Value* value, const compose::Object* object,
                                  std::string_view name) {
    if (value != nullptr && value->list() != nullptr) {
        std::size_t index = 0;
        std::from_chars(name.data(), name.data() + name.size(), index);
        return index < value->list()->size() ? &(*value->list())[index] : nullptr;
    }
    if (value != nullptr) object = value->object();
    if (object == nullptr) return nullptr;
    for (const auto& [key, one] : *object) {
        if (key == name) return &one;
    }
    return nullptr;
}

inline const compose::Value& at(const compose::Object& names, std::string_view path) {
    const compose::Value* value = nullptr;
    const std::string whole{path};
    while (true) {
        const std::size_t dot = path.find('.');
        value = step(value, &names, path.substr(0, dot));
        if (value == nullptr) throw std::runtime_error("no name " + whole);
        if (dot == std::string_view::npos) return *value;
        path.remove_prefix(dot + 1);
    }
}

/// The text of a name; flags are "yes" and "no", lists their size.
inline std::string text_at(const compose::Object& names, std::string_view path) {
    const compose::Value& value = at(names, path);
    if (value.text() != nullptr) return value.text()->text;
    if (value.flag() != nullptr) return *value.flag() ? "yes" : "no";
    if (value.list() != nullptr) return std::to_string(value.list()->size());
    return "{}";
}

}  // namespace iepress::test
