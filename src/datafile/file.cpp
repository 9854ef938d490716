#include "datafile/file.h"

#include <tinyxml2.h>

#include <algorithm>
#include <charconv>

#include "base/files.h"
#include "base/utf8.h"
#include "base/white_space.h"
#include "datafile/messages.h"

namespace iepress::datafile {

namespace {

std::string_view explain(tinyxml2::XMLError error) {
    switch (error) {
        case tinyxml2::XML_ERROR_EMPTY_DOCUMENT: return "it is empty";
        case tinyxml2::XML_ERROR_MISMATCHED_ELEMENT: return "an element is closed by another's end tag, or not at all";
        case tinyxml2::XML_ERROR_PARSING_ELEMENT: return "an element is not written as one";
        case tinyxml2::XML_ERROR_PARSING_ATTRIBUTE: return "an attribute is not written as name=\"value\"";
        case tinyxml2::XML_ERROR_PARSING_COMMENT: return "a comment does not end with -->";
        case tinyxml2::XML_ELEMENT_DEPTH_EXCEEDED: return "elements are nested too deep";
        default: return "it cannot be read from here on";
    }
}

template <class Number>
std::optional<Number> number_of(const std::string& text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string list_of(std::span<const std::string_view> words) {
    std::string list = "one of ";
    for (const std::string_view word : words) {
        if (&word != &words.front()) list += ", ";
        list += word;
    }
    return list;
}

}  // namespace

File::File(std::unique_ptr<State> state) : state_(std::move(state)) {}
File::File(File&&) noexcept = default;
File& File::operator=(File&&) noexcept = default;
File::~File() = default;

std::optional<File> File::open(const std::filesystem::path& path, std::string_view root,
                               base::Diagnostics& diagnostics) {
    const auto bytes = base::read_file(path, diagnostics);
    if (!bytes) return std::nullopt;
    auto state = std::make_unique<State>(State{std::make_shared<const std::string>(path.string()),
                                               std::make_unique<tinyxml2::XMLDocument>(), &diagnostics});
    const std::string* name = state->name.get();
    if (const auto byte = base::find_malformed(*bytes)) {
        const base::LineColumn where = base::line_column(*bytes, *byte);
        diagnostics.report(malformed, {name, static_cast<std::uint32_t>(where.line), static_cast<std::uint32_t>(where.column)},
                           "a byte is not UTF-8");
        return std::nullopt;
    }
    tinyxml2::XMLDocument& document = *state->document;
    if (document.Parse(bytes->data(), bytes->size()) != tinyxml2::XML_SUCCESS || document.RootElement() == nullptr) {
        const int line = std::max(document.ErrorLineNum(), 1);
        diagnostics.report(malformed, {name, static_cast<std::uint32_t>(line), 0},
                           document.Error() ? explain(document.ErrorID()) : "it is empty");
        return std::nullopt;
    }
    File file(std::move(state));
    if (const Element outermost = file.root(); outermost.name() != root) {
        diagnostics.report(wrong_root, outermost.place(), outermost.name(), root);
        return std::nullopt;
    }
    return file;
}

Element File::root() const { return {state_.get(), state_->document->RootElement()}; }

std::string_view Element::name() const { return element_->Name(); }

base::Place Element::place() const {
    return {state_->name.get(), static_cast<std::uint32_t>(std::max(element_->GetLineNum(), 1)), 0};
}

std::string Element::text() const { return base::collapsed(element_->GetText()); }

std::vector<Element> Element::children() const {
    std::vector<Element> all;
    for (auto* child = element_->FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
        all.push_back({state_, child});
    }
    return all;
}

bool Element::has(const char* attribute) const { return element_->FindAttribute(attribute) != nullptr; }

std::string Element::attribute(const char* name) const { return base::collapsed(element_->Attribute(name)); }

std::string Element::required(const char* name) const {
    std::string value = attribute(name);
    if (value.empty()) diagnostics().report(missing_attribute, place(), this->name(), name);
    return value;
}

std::optional<double> Element::number(const char* name) const {
    if (!has(name)) return std::nullopt;
    const auto value = number_of<double>(attribute(name));
    if (!value) refuse_value(name, "a number such as 85 or -1.5");
    return value;
}

std::optional<int> Element::whole_number(const char* name) const {
    if (!has(name)) return std::nullopt;
    const auto value = number_of<int>(attribute(name));
    if (!value) refuse_value(name, "a whole number");
    return value;
}

std::optional<base::Date> Element::date(const char* name) const {
    if (!has(name)) return std::nullopt;
    const auto value = base::parse_iso_date(attribute(name));
    if (!value) refuse_value(name, "a day in the form 2026-01-23");
    return value;
}

std::optional<std::size_t> Element::word(const char* name, std::span<const std::string_view> words) const {
    if (!has(name)) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), attribute(name));
    if (found == words.end()) {
        refuse_value(name, list_of(words));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - words.begin());
}

void Element::allow(std::initializer_list<std::string_view> attributes) const {
    for (const auto* one = element_->FirstAttribute(); one != nullptr; one = one->Next()) {
        if (std::find(attributes.begin(), attributes.end(), one->Name()) != attributes.end()) continue;
        diagnostics().report(unknown_attribute,
                             {state_->name.get(), static_cast<std::uint32_t>(one->GetLineNum()), 0}, name(),
                             one->Name());
    }
}

void Element::refuse(std::string_view expected) const {
    const auto* parent = element_->Parent()->ToElement();
    diagnostics().report(unknown_element, place(), name(), parent != nullptr ? parent->Name() : "", expected);
}

void Element::refuse_value(const char* attribute, std::string_view expected) const {
    diagnostics().report(wrong_value, place(), attribute, this->attribute(attribute), name(), expected);
}

std::string Element::required_text() const {
    std::string words = text();
    if (words.empty()) diagnostics().report(empty_element, place(), name());
    return words;
}

std::vector<std::filesystem::path> xml_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() == ".xml") files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace iepress::datafile
