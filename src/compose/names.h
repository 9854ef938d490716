// What a template may use: a tree of names. Computed from the case, never from a template.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/place.h"

namespace iepress::compose {

class Value;

/// Names with their values, in the order in which they were added (and dumped).
using Object = std::vector<std::pair<std::string_view, Value>>;  // names are string literals or table keys
using List = std::vector<Value>;

/// A text and where it came from in the case file (nowhere, if it was computed).
struct SourcedText {
    std::string text;
    base::Place place;
};

/// One value: a text, a yes or no (shows or hides a section), a list or an object.
class Value {
public:
    Value(std::string text, base::Place place = {}) : data_(SourcedText{std::move(text), place}) {}
    Value(const char* text) : data_(SourcedText{text, {}}) {}
    Value(bool yes) : data_(yes) {}
    Value(List list) : data_(std::move(list)) {}
    Value(Object object) : data_(std::move(object)) {}
    /// An object that many documents share, such as the words of a language; it outlives this.
    explicit Value(const Object* shared) : data_(shared) {}

    [[nodiscard]] const SourcedText* text() const { return std::get_if<SourcedText>(&data_); }
    [[nodiscard]] const bool* flag() const { return std::get_if<bool>(&data_); }
    [[nodiscard]] const List* list() const { return std::get_if<List>(&data_); }
    [[nodiscard]] const Object* object() const {
        const auto* shared = std::get_if<const Object*>(&data_);
        return shared != nullptr ? *shared : std::get_if<Object>(&data_);
    }

private:
    std::variant<SourcedText, bool, List, Object, const Object*> data_;
};

/// The names of one document, as indented text with places: for tests and bug reports.
[[nodiscard]] std::string dump(const Object& names);

}  // namespace iepress::compose
