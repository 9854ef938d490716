// What an element may hold, as a table: each attribute and child with how often it stands and
// how it is read into a member of the element's struct. `read_shape` does the rest.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/dump.h"
#include "record/prose.h"
#include "record/reader.h"

namespace iepress::record {

enum class Count { one, optional, many, some };  ///< some: one or more
constexpr bool is_required(Count count) { return count == Count::one || count == Count::some; }
constexpr bool is_single(Count count) { return count == Count::one || count == Count::optional; }

/// One line of the vocabulary that the tables make: "case/student/name/given" or
/// "case/student@id", for the tests that hold the schema and the documentation against it.
struct VocabularyEntry {
    std::string path;
    Count count;
    const WordList* words;  ///< null if any words will do
};
using Vocabulary = std::vector<VocabularyEntry>;

/// How a value is read and dumped, and what it is for the vocabulary.
template <class T>
struct How {
    void (*read)(Reader&, const Found&, T&);
    void (*dump)(Dump&, std::string_view name, T&);
    const WordList* words = nullptr;
    void (*list)(Vocabulary&, const std::string& path) = nullptr;  ///< the parts of a child
};

template <class T>
struct Part {
    std::string_view name;
    Count count;
    How<T> how;
};

enum class OwnText { none, words, prose };

template <class T>
struct Shape {
    std::span<const Part<T>> attributes;
    std::span<const Part<T>> elements;
    OwnText own_text = OwnText::none;
    Count own_count = Count::optional;
    How<T> own{};
};

// --- The parts that do not depend on T ------------------------------------------------------

/// Reports a part that the table does not have, with the nearest name that it has.
void report_unknown(Reader& reader, const Found& found, std::span<const std::string_view> known);
/// Reports a single element that was already there (of attributes, the scan has done so).
void report_repeated(Reader& reader, const Found& found);
/// True if anything but comments stands in the element.
[[nodiscard]] bool has_content(const tinyxml2::XMLElement& element);
/// Reports words between the elements of an element that has no words of its own.
void check_no_text(Reader& reader, const tinyxml2::XMLElement& element);

// --- Reading along a table ------------------------------------------------------------------

/// Reads one found part into `into`; `seen` has a bit for each part of the table.
template <class T>
void read_part(Reader& reader, const Found& found, std::string_view name, std::span<const Part<T>> parts,
               std::uint64_t& seen, T& into) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].name != name) continue;
        const std::uint64_t bit = std::uint64_t{1} << i;
        if ((seen & bit) != 0 && is_single(parts[i].count)) return report_repeated(reader, found);
        seen |= bit;
        return parts[i].how.read(reader, found, into);
    }
    std::vector<std::string_view> known;
    for (const Part<T>& part : parts) known.push_back(part.name);
    report_unknown(reader, found, known);
}

template <class T>
void check_missing(Reader& reader, const tinyxml2::XMLElement& element, std::span<const Part<T>> parts,
                   std::uint64_t seen, const Message& message) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if ((seen >> i & 1U) != 0 || !is_required(parts[i].count)) continue;
        reader.report(message, reader.place(element), parts[i].name, element.Name());
    }
}

template <class T>
void read_shape(Reader& reader, const tinyxml2::XMLElement& element, const Shape<T>& shape, T& into) {
    std::uint64_t attributes = 0;
    for (auto* one = element.FirstAttribute(); one != nullptr; one = one->Next()) {
        if (shape.own_text == OwnText::prose && is_language_attribute(one->Name())) continue;
        read_part(reader, {&element, one}, one->Name(), shape.attributes, attributes, into);
    }
    check_missing(reader, element, shape.attributes, attributes, missing_attribute);
    if (shape.own_text != OwnText::prose) {
        std::uint64_t elements = 0;
        for (auto* child = element.FirstChildElement(); child != nullptr && !reader.full();
             child = child->NextSiblingElement()) {
            read_part(reader, {child}, child->Name(), shape.elements, elements, into);
        }
        check_missing(reader, element, shape.elements, elements, missing_element);
    }
    if (shape.own_text == OwnText::none) return check_no_text(reader, element);
    if (is_required(shape.own_count) || has_content(element)) {
        shape.own.read(reader, {&element, nullptr, true}, into);
    }
}

template <class T>
void list_shape(const Shape<T>& shape, Vocabulary& vocabulary, const std::string& path) {
    for (const Part<T>& part : shape.attributes) {
        vocabulary.push_back({path + "@" + std::string(part.name), part.count, part.how.words});
    }
    for (const Part<T>& part : shape.elements) {
        const std::string inner = path + "/" + std::string(part.name);
        vocabulary.push_back({inner, part.count, part.how.words});
        if (part.how.list != nullptr) part.how.list(vocabulary, inner);
    }
}

template <class T>
void dump_shape(const Shape<T>& shape, Dump& dump, T& from) {
    for (const Part<T>& part : shape.attributes) part.how.dump(dump, part.name, from);
    if (shape.own_text != OwnText::none) shape.own.dump(dump, "words", from);
    for (const Part<T>& part : shape.elements) part.how.dump(dump, part.name, from);
}

}  // namespace iepress::record
