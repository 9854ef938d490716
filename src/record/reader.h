// Reads single values out of the tree: words, prose, dates, numbers, words of a list, ids. The
// tables in shapes.h say which value goes where.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/case.h"
#include "record/ids.h"
#include "record/input_file.h"
#include "record/words.h"

namespace iepress::record {

/// A part of an element that was found in the file: an attribute, a child element, or (with
/// `own_text`) the words of the element itself.
struct Found {
    const tinyxml2::XMLElement* element = nullptr;      ///< the child, or the attribute's owner
    const tinyxml2::XMLAttribute* attribute = nullptr;  ///< null for elements
    bool own_text = false;

    /// As messages call it: "<grade>" or "kind of <source>".
    [[nodiscard]] std::string name() const;
};

/// A date with its name, to be held against the birth date at the end.
struct NamedDate {
    DateField date;
    std::string name;
};

/// An `<evaluation file="..."/>`, and the place in `Case::evaluations` that it stands for.
struct FileReference {
    Text file;
    std::size_t index = 0;
};

/// Where a number must lie.
struct Range {
    double low, high;
    bool low_included, high_included;
    std::string_view words;  ///< "above 0"; empty: anywhere
    bool whole = false;      ///< only whole numbers
};

/// What is collected over all files of a case.
struct Collected {
    Ids ids;
    std::vector<NamedDate> dates;
    std::vector<FileReference> references;
    std::size_t evaluations = 0;
};

class Reader {
public:
    Reader(const InputFile& file, Problems& problems, Collected& collected)
        : file_(file), problems_(problems), collected_(collected) {}

    // Each gives nothing, and reports why, if the value is not what it must be.
    Text text(const Found& found);
    Narrative prose(const Found& found);
    DateField date(const Found& found);
    Flag flag(const Found& found);
    Number number(const Found& found, const Range& range);
    Text language(const Found& found);
    Text word(const Found& found, const WordList& list);
    std::vector<Text> words(const Found& found, const WordList& list);
    Text id(const Found& found, IdKind kind);
    Text reference(const Found& found, const Target& target);
    Text references(const Found& found, const Target& target);

    template <class... Args>
    base::Diagnostic* report(const Message& message, const base::Place& place, const Args&... args) {
        return problems_.report(message, place, args...);
    }
    [[nodiscard]] base::Place place(const Found& found) const;
    [[nodiscard]] base::Place place(const tinyxml2::XMLElement& element) const {
        return file_.place_of(element);
    }
    [[nodiscard]] base::Place place(const char* in_tree) const { return file_.place_of(in_tree); }
    [[nodiscard]] bool full() const noexcept { return problems_.full(); }

    /// From here on, local ids belong to a further evaluation.
    void begin_evaluation() { evaluation_ = ++collected_.evaluations; }
    void end_evaluation() { evaluation_ = 0; }
    void refer_to_file(Text file, std::size_t index) {
        collected_.references.push_back({std::move(file), index});
    }
    /// Whom an evaluation file says that it is about.
    [[nodiscard]] Student& identified() noexcept { return identified_; }

private:
    Text plain(const Found& found);
    bool is_blank(const Text& text, const Found& found);

    const InputFile& file_;
    Problems& problems_;
    Collected& collected_;
    std::size_t evaluation_ = 0;
    Student identified_;
};

}  // namespace iepress::record
