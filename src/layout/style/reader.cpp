#include <tinyxml2.h>

#include <algorithm>
#include <set>
#include <vector>

#include "base/files.h"
#include "base/xml_file.h"
#include "layout/messages.h"
#include "layout/style/check.h"
#include "layout/style/fields.h"

namespace iepress::layout {

namespace {

/// Reads a style file over the style that it is based on.
class StyleReader {
public:
    StyleReader(const std::filesystem::path& shipped, base::Diagnostics& diagnostics)
        : shipped_(shipped), diagnostics_(diagnostics) {}

    [[nodiscard]] std::optional<Style> read(const std::filesystem::path& file, const base::Place& asked_from);

    [[nodiscard]] base::Place place_of(std::string_view element, std::string_view name) const;

private:
    using Element = tinyxml2::XMLElement;

    [[nodiscard]] bool parse(const std::string& bytes, tinyxml2::XMLDocument& document);
    [[nodiscard]] std::optional<Style> read_base(const Element& root, const std::filesystem::path& file);
    void read_root(const Element& root, Style& style);
    void read_child(const Element& element, Style& style);
    template <class T>
    void read_named(const Element& element, std::string_view key, std::map<std::string, T, std::less<>>& map,
                    const T& otherwise);
    void read_fields(const Element& element, TextStyle& text) { read_each(element, text, text_fields()); }
    void read_fields(const Element& element, BoxStyle& box) { read_each(element, box, box_fields()); }
    void read_fields(const Element& element, TableStyle& table);
    template <class T>
    void read_each(const Element& element, T& out, std::span<const Field<T>> fields);
    template <class T>
    [[nodiscard]] bool read_field(const tinyxml2::XMLAttribute& attribute, T& out, std::span<const Field<T>> fields);
    [[nodiscard]] base::Place at(int line) const { return {&name_, static_cast<std::uint32_t>(line), 0}; }

    const std::filesystem::path& shipped_;
    base::Diagnostics& diagnostics_;
    std::vector<std::filesystem::path> open_;  ///< this file and those that led to it
    std::string name_;                         ///< of the file that is being read
    std::string key_;                          ///< role or kind, the attribute that names an element
    std::map<std::pair<std::string, std::string>, int> lines_;
};

std::optional<Style> StyleReader::read(const std::filesystem::path& file, const base::Place& asked_from) {
    const auto bytes = base::read_file(file, diagnostics_, asked_from);
    if (!bytes) return std::nullopt;
    name_ = file.string();
    tinyxml2::XMLDocument document;
    if (!parse(*bytes, document)) return std::nullopt;
    const Element& root = *document.RootElement();
    open_.push_back(file.lexically_normal());
    std::optional<Style> style = Style{};
    if (root.Attribute("based-on") != nullptr) {
        style = read_base(root, file);
        if (!style) return std::nullopt;
    }
    name_ = file.string();
    lines_.clear();
    read_root(root, *style);
    return style;
}

bool StyleReader::parse(const std::string& bytes, tinyxml2::XMLDocument& document) {
    if (const auto defect = base::parse_xml(bytes, document)) {
        diagnostics_.report(style_not_xml, {&name_, defect->line, defect->column}, defect->what);
        return false;
    }
    return true;
}

std::optional<Style> StyleReader::read_base(const Element& root, const std::filesystem::path& file) {
    const std::string base = root.Attribute("based-on");
    const base::Place place = at(root.GetLineNum());
    if (base.empty() || base.find_first_of("/\\") != std::string::npos) {
        diagnostics_.report(style_bad_value, place, "based-on", base, "the name of a style, such as standard");
        return std::nullopt;
    }
    std::filesystem::path path = file.parent_path() / (base + ".xml");
    std::error_code ignored;
    if (!shipped_.empty() && !std::filesystem::exists(path, ignored)) path = shipped_ / (base + ".xml");
    if (std::find(open_.begin(), open_.end(), path.lexically_normal()) != open_.end()) {
        diagnostics_.report(style_based_on_itself, place, base);
        return std::nullopt;
    }
    const std::string asking = name_;  // the base's name stands in name_ from here on
    return read(path, {&asking, place.line, 0});
}

void StyleReader::read_root(const Element& root, Style& style) {
    if (std::string_view(root.Name()) != "style") {
        diagnostics_.report(style_unknown_element, at(root.GetLineNum()), root.Name(), "the outermost one is <style>");
        return;
    }
    for (const auto* one = root.FirstAttribute(); one != nullptr; one = one->Next()) {
        const std::string_view name = one->Name();
        if (name == "name") style.name = one->Value();
        else if (name != "based-on") diagnostics_.report(style_unknown_attribute, at(one->GetLineNum()), "style", name);
    }
    if (root.Attribute("name") == nullptr) {
        diagnostics_.report(style_missing_attribute, at(root.GetLineNum()), "style", "name");
    }
    lines_[{"style", ""}] = root.GetLineNum();
    for (const Element* one = root.FirstChildElement(); one != nullptr; one = one->NextSiblingElement()) {
        read_child(*one, style);
    }
}

void StyleReader::read_child(const Element& element, Style& style) {
    const std::string_view name = element.Name();
    key_.clear();
    if (name == "text") {
        const auto body = style.text.find("body");
        read_named(element, "role", style.text, body != style.text.end() ? body->second : TextStyle{});
    } else if (name == "note") {
        read_named(element, "kind", style.notes, BoxStyle{});
    } else if (name == "table") {
        const auto table = style.tables.find("table");
        read_named(element, "role", style.tables, table != style.tables.end() ? table->second : TableStyle{});
    } else if (name == "page" || name == "chart") {
        if (!lines_.insert({{std::string(name), ""}, element.GetLineNum()}).second) {
            diagnostics_.report(style_repeated, at(element.GetLineNum()), name, name);
        }
        if (name == "page") read_each(element, style, page_fields());
        else read_each(element, style.chart, chart_fields());
    } else {
        diagnostics_.report(style_unknown_element, at(element.GetLineNum()), name,
                            "a style holds page, text, note, table and chart");
    }
}

template <class T>
void StyleReader::read_named(const Element& element, std::string_view key,
                             std::map<std::string, T, std::less<>>& map, const T& otherwise) {
    key_ = key;
    const char* name = element.Attribute(key_.c_str());
    if (name == nullptr || *name == '\0') {
        diagnostics_.report(style_missing_attribute, at(element.GetLineNum()), element.Name(), key);
        return;
    }
    if (!lines_.insert({{element.Name(), name}, element.GetLineNum()}).second) {
        diagnostics_.report(style_repeated, at(element.GetLineNum()), element.Name(), name);
    }
    read_fields(element, map.try_emplace(name, T(otherwise)).first->second);
}

template <class T>
bool StyleReader::read_field(const tinyxml2::XMLAttribute& attribute, T& out, std::span<const Field<T>> fields) {
    const std::string_view name = attribute.Name();
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&](const Field<T>& one) { return one.name == name; });
    if (field == fields.end()) return false;
    const Expected expected = std::visit(
        [&](auto member) { return set_value(out.*member, attribute.Value(), field->least, field->most); },
        field->member);
    if (expected) diagnostics_.report(style_bad_value, at(attribute.GetLineNum()), name, attribute.Value(), *expected);
    return true;
}

template <class T>
void StyleReader::read_each(const Element& element, T& out, std::span<const Field<T>> fields) {
    for (const auto* one = element.FirstAttribute(); one != nullptr; one = one->Next()) {
        if (one->Name() == key_ || read_field(*one, out, fields)) continue;
        diagnostics_.report(style_unknown_attribute, at(one->GetLineNum()), element.Name(), one->Name());
    }
}

/// A table has the attributes of a box, and its own.
void StyleReader::read_fields(const Element& element, TableStyle& table) {
    for (const auto* one = element.FirstAttribute(); one != nullptr; one = one->Next()) {
        if (one->Name() == key_ || read_field(*one, table, table_fields()) ||
            read_field(*one, table.box, box_fields())) {
            continue;
        }
        diagnostics_.report(style_unknown_attribute, at(one->GetLineNum()), element.Name(), one->Name());
    }
}

base::Place StyleReader::place_of(std::string_view element, std::string_view name) const {
    const auto line = lines_.find({std::string(element), std::string(name)});
    return at(line != lines_.end() ? line->second : 0);
}

}  // namespace

std::optional<Style> load_style(const std::filesystem::path& file, base::Diagnostics& diagnostics,
                                const std::filesystem::path& shipped) {
    const std::size_t errors_before = diagnostics.error_count();
    StyleReader reader(shipped, diagnostics);
    std::optional<Style> style = reader.read(file, {});
    if (!style) return std::nullopt;
    const bool is_read = diagnostics.error_count() == errors_before;
    // A value that could not be read would be reported a second time by what follows from it.
    if (is_read) {
        check_style(*style, [&](auto element, auto name) { return reader.place_of(element, name); }, diagnostics);
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return style;
}

}  // namespace iepress::layout
