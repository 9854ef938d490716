#include "template/evaluate.h"

#include <charconv>
#include <string_view>

#include "base/near_names.h"
#include "template/content.h"
#include "template/messages.h"

namespace iepress::template_ {

namespace {

const compose::Value* find_in(const compose::Object& object, std::string_view name) {
    for (const auto& [key, value] : object) {
        if (key == name) return &value;
    }
    return nullptr;
}

/// Mustache's truth: no, an empty list and an empty text are false.
bool is_shown(const compose::Value& value) {
    if (const bool* flag = value.flag()) return *flag;
    if (const compose::List* list = value.list()) return !list->empty();
    if (const compose::SourcedText* text = value.text()) return !text->text.empty();
    return true;
}

std::string_view kind_of(const compose::Value& value) {
    if (value.flag() != nullptr) return "a yes or no";
    return value.list() != nullptr ? "a list" : "a group of names";
}

void add_keys(const compose::Object& object, std::vector<std::string_view>& names) {
    for (const auto& [key, value] : object) names.push_back(key);
}

}  // namespace

Evaluation::Evaluation(const compose::Object& names, const std::vector<Token>& tokens,
                       base::Diagnostics& diagnostics)
    : names_(names),
      tokens_(tokens),
      diagnostics_(diagnostics),
      sections_(1),
      yes_(true),
      mark_(std::string(1, value_mark)) {}

void Evaluation::push(const Data*) {
    Section& section = sections_[items_.size()];
    const compose::List* list = section.value->list();
    items_.push_back(list == nullptr ? section.value : &(*list)[section.next_item++]);
    if (sections_.size() <= items_.size()) sections_.emplace_back();
}

void Evaluation::pop() { items_.pop_back(); }

const Data* Evaluation::get_partial(const std::string&) const { return nullptr; }

const Data* Evaluation::get(const std::string& number) const {
    std::size_t index = 0;
    std::from_chars(number.data(), number.data() + number.size(), index);
    const Token& tag = tokens_[index];
    const compose::Value* value = find(tag);
    if (value == nullptr) {
        report_unknown(tag);
        return nullptr;
    }
    if (tag.kind == Token::Kind::variable) return print(tag, *value);
    if (!is_shown(*value)) return nullptr;
    return tag.kind == Token::Kind::section ? open(*value) : &yes_;
}

const Data* Evaluation::open(const compose::Value& value) const {
    sections_[items_.size()] = {&value, 0};
    const compose::List* list = value.list();
    return list == nullptr ? &yes_ : times(list->size());
}

/// A list of `count` items, for kainjow to walk; lists of the same length share one.
const Data* Evaluation::times(std::size_t count) const {
    for (const auto& list : lists_) {
        if (list->list_value().size() == count) return list.get();
    }
    auto& list = lists_.emplace_back(std::make_unique<Data>(Data::type::list));
    for (std::size_t i = 0; i < count; ++i) list->push_back(yes_);
    return list.get();
}

const Data* Evaluation::print(const Token& tag, const compose::Value& value) const {
    const compose::SourcedText* text = value.text();
    if (text == nullptr) {
        if (reported_.insert(&tag).second) {
            diagnostics_.report(not_a_text, tag.place, tag.text, kind_of(value));
        }
        return nullptr;
    }
    used_.push_back({text, &tag});
    return &mark_;
}

const compose::Value* Evaluation::find(const Token& tag) const {
    if (tag.path.empty()) return innermost_item();
    const compose::Value* value = find_first_part(tag);
    for (std::size_t i = 1; i < tag.path.size() && value != nullptr; ++i) {
        const compose::Object* object = value->object();
        value = object == nullptr ? nullptr : find_in(*object, tag.path[i]);
    }
    return value;
}

const compose::Value* Evaluation::find_first_part(const Token& tag) const {
    for (auto item = items_.rbegin(); item != items_.rend(); ++item) {
        const compose::Object* object = (*item)->object();
        const compose::Value* value = object == nullptr ? nullptr : find_in(*object, tag.path[0]);
        if (value != nullptr) return value;
    }
    return find_in(names_, tag.path[0]);
}

/// What {{.}} stands for. A section that only asks yes or no is no item.
const compose::Value* Evaluation::innermost_item() const {
    for (auto item = items_.rbegin(); item != items_.rend(); ++item) {
        if ((*item)->flag() == nullptr) return *item;
    }
    return nullptr;
}

/// Once a tag, however often it is walked. The near names are those that would have been found.
void Evaluation::report_unknown(const Token& tag) const {
    if (!reported_.insert(&tag).second) return;
    std::vector<std::string_view> near;
    std::string_view missing = tag.text;
    const compose::Value* value = tag.path.empty() ? nullptr : find_first_part(tag);
    if (value == nullptr) {
        if (!tag.path.empty()) missing = tag.path.front();
        add_keys(names_, near);
        for (const compose::Value* item : items_) {
            if (item->object() != nullptr) add_keys(*item->object(), near);
        }
    }
    for (std::size_t i = 1; i < tag.path.size() && value != nullptr; ++i) {
        missing = tag.path[i];
        near.clear();
        const compose::Object* object = value->object();
        if (object != nullptr) add_keys(*object, near);
        value = object == nullptr ? nullptr : find_in(*object, missing);
    }
    diagnostics_.report(unknown_name, tag.place, tag.text, base::did_you_mean(missing, near));
}

}  // namespace iepress::template_
