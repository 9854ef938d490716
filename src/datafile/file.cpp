#include "datafile/file.h"

#include <fmt/format.h>
#include <tinyxml2.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <type_traits>

#include "base/files.h"
#include "base/white_space.h"
#include "base/xml_file.h"
#include "datafile/messages.h"

namespace iepress::datafile {

namespace {

template <class Number>
std::optional<Number> number_of(const std::string& text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if constexpr (std::is_floating_point_v<Number>) {
        if (!std::isfinite(value)) return std::nullopt;  // "inf" and "nan" are numbers to from_chars
    }
    return value;
}

std::string list_of(std::span<const std::string_view> words) {
    return fmt::format("one of {}", fmt::join(words, ", "));
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
    if (const auto defect = base::parse_xml(*bytes, *state->document)) {
        diagnostics.report(malformed, {state->name.get(), defect->line, defect->column}, defect->what);
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

std::string_view Element::parent_name() const {
    const auto* parent = element_->Parent()->ToElement();
    return parent != nullptr ? parent->Name() : "";
}

std::string Element::text() const {
    std::string words;
    for (auto* node = element_->FirstChild(); node != nullptr; node = node->NextSibling()) {
        if (node->ToText() != nullptr) words += node->Value();
    }
    return base::collapsed(words.c_str());
}

void Element::report_stray_text() const {
    for (auto* node = element_->FirstChild(); node != nullptr; node = node->NextSibling()) {
        if (node->ToText() == nullptr || base::collapsed(node->Value()).empty()) continue;
        // tinyxml2 has the line of the first character that is no white space.
        diagnostics().report(stray_text, {state_->name.get(), static_cast<std::uint32_t>(node->GetLineNum()), 0},
                             name());
    }
}

std::vector<Element> Element::children() const {
    report_stray_text();
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

std::vector<std::size_t> Element::words(const char* name, std::span<const std::string_view> words) const {
    std::vector<std::size_t> positions;
    for (const std::string& one : list(name, ' ')) {
        const auto found = std::find(words.begin(), words.end(), one);
        if (found != words.end()) {
            positions.push_back(static_cast<std::size_t>(found - words.begin()));
        } else {
            diagnostics().report(wrong_value, place(), name, one, this->name(), list_of(words));
        }
    }
    return positions;
}

std::vector<std::string> Element::list(const char* name, char separator) const {
    std::vector<std::string> parts;
    const std::string all = attribute(name);
    for (std::size_t begin = 0; begin <= all.size();) {
        const std::size_t end = std::min(all.find(separator, begin), all.size());
        if (std::string part = base::collapsed(all.substr(begin, end - begin).c_str()); !part.empty()) {
            parts.push_back(std::move(part));
        }
        begin = end + 1;
    }
    return parts;
}

void Element::allow(std::initializer_list<std::string_view> attributes) const {
    for (const auto* one = element_->FirstAttribute(); one != nullptr; one = one->Next()) {
        const base::Place at{state_->name.get(), static_cast<std::uint32_t>(one->GetLineNum()), 0};
        if (std::find(attributes.begin(), attributes.end(), one->Name()) != attributes.end()) continue;
        diagnostics().report(unknown_attribute, at, name(), one->Name());
    }
}

void Element::refuse(std::string_view expected) const {
    diagnostics().report(unknown_element, place(), name(), parent_name(), expected);
}

void Element::refuse_value(const char* attribute, std::string_view expected) const {
    diagnostics().report(wrong_value, place(), attribute, this->attribute(attribute), name(), expected);
}

void Element::lacks(std::string_view child) const { diagnostics().report(missing_element, place(), name(), child); }

void Element::repeats(std::string_view what) const { diagnostics().report(repeated, place(), what, parent_name()); }

void Element::refuse_text(std::string_view expected) const {
    diagnostics().report(wrong_text, place(), text(), name(), expected);
}

std::optional<std::size_t> Element::text_word(std::span<const std::string_view> words) const {
    const std::string written = required_text();
    if (written.empty()) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), written);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    refuse_text(list_of(words));
    return std::nullopt;
}

std::string Element::only_text() const {
    for (auto* inner = element_->FirstChildElement(); inner != nullptr; inner = inner->NextSiblingElement()) {
        Element(state_, inner).refuse("words only");
    }
    return text();
}

std::string Element::required_text() const {
    std::string words = only_text();
    if (words.empty()) diagnostics().report(empty_element, place(), name());
    return words;
}

std::vector<std::filesystem::path> xml_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == ".xml") files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace iepress::datafile
