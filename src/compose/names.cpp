#include "compose/names.h"

#include <fmt/format.h>

#include <iterator>

namespace iepress::compose {

namespace {

std::string one_line(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
        } else if (c == '"' || c == '\\') {
            out.append("\\").append(1, c);
        } else {
            out += c;
        }
    }
    return out + "\"";
}

class Dump {
public:
    std::string run(const Object& names) {
        put_names(names);
        return std::move(out_);
    }

private:
    void put_names(const Object& names) {
        for (const auto& [name, value] : names) put(std::string(name) + ":", value);
    }

    /// One value behind its name, or behind the dash of a list's item.
    void put(const std::string& label, const Value& value) {
        out_.append(depth_ * 2, ' ').append(label);
        if (const SourcedText* text = value.text()) {
            out_.append(" ").append(one_line(text->text));
            put_place(text->place);
        } else if (const bool* flag = value.flag()) {
            out_ += *flag ? " yes" : " no";
        } else if (const List* list = value.list(); list != nullptr && list->empty()) {
            out_ += " none";
        }
        out_ += '\n';
        ++depth_;
        if (const Object* object = value.object()) put_names(*object);
        if (const List* list = value.list()) {
            for (const Value& item : *list) put("-", item);
        }
        --depth_;
    }

    void put_place(const base::Place& place) {
        if (!place.known()) return;
        fmt::format_to(std::back_inserter(out_), "  @{}:{}:{}", place.file != nullptr ? *place.file : "",
                       place.line, place.column);
    }

    std::string out_;
    std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const Object& names) { return Dump().run(names); }

}  // namespace iepress::compose
