// A data file (law, instruments, rulers, strings) as its elements: each value is read with its
// place, and what does not belong is reported in the same words in every kind of file.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"

namespace tinyxml2 {
class XMLDocument;
class XMLElement;
}  // namespace tinyxml2

namespace iepress::datafile {

class Element;

/// One parsed file. Elements and places borrow from it; keep `name()` as long as places live.
class File {
public:
    /// Reads a file whose outermost element is `root`. Reports what keeps it from being read
    /// (base/..., datafile/malformed, datafile/wrong-root) and gives nothing. Problems of its
    /// elements go to `diagnostics` as they are read; it outlives the file.
    [[nodiscard]] static std::optional<File> open(const std::filesystem::path& path, std::string_view root,
                                                  base::Diagnostics& diagnostics);
    File(File&&) noexcept;
    File& operator=(File&&) noexcept;
    ~File();

    [[nodiscard]] Element root() const;
    /// The path as places name it.
    [[nodiscard]] const std::shared_ptr<const std::string>& name() const noexcept { return state_->name; }

private:
    friend class Element;
    struct State {
        std::shared_ptr<const std::string> name;
        std::unique_ptr<tinyxml2::XMLDocument> document;
        base::Diagnostics* diagnostics;
    };
    explicit File(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

/// An element of a file, which it borrows from. Texts have their white space collapsed.
class Element {
public:
    [[nodiscard]] std::string_view name() const;
    [[nodiscard]] base::Place place() const;
    /// Its own words; "" if there are none. Elements in it are left out.
    [[nodiscard]] std::string text() const;
    /// The elements in it. Words between them belong to none, which is reported
    /// (datafile/stray-text): ask once.
    [[nodiscard]] std::vector<Element> children() const;

    [[nodiscard]] bool has(const char* attribute) const;
    /// "" if it is absent.
    [[nodiscard]] std::string attribute(const char* name) const;
    /// Reports datafile/missing-attribute and gives "" if it is absent or empty.
    [[nodiscard]] std::string required(const char* name) const;

    // Values of an attribute; nothing if it is absent, or if it is no such value, which is reported
    // (datafile/wrong-value).
    [[nodiscard]] std::optional<double> number(const char* name) const;
    [[nodiscard]] std::optional<int> whole_number(const char* name) const;
    [[nodiscard]] std::optional<base::Date> date(const char* name) const;
    /// Position in `words`.
    [[nodiscard]] std::optional<std::size_t> word(const char* name, std::span<const std::string_view> words) const;
    /// Positions of several words, separated by spaces; those that are not in `words` are reported.
    [[nodiscard]] std::vector<std::size_t> words(const char* name, std::span<const std::string_view> words) const;

    /// The parts of an attribute between separators, none of them empty: "a; b" at ';'.
    [[nodiscard]] std::vector<std::string> list(const char* name, char separator) const;

    /// Reports each attribute that is not one of these.
    void allow(std::initializer_list<std::string_view> attributes) const;
    /// Reports the element itself: it does not belong where it stands. `expected`: "<band>".
    void refuse(std::string_view expected) const;
    /// Reports datafile/wrong-value for an attribute: "expected {}".
    void refuse_value(const char* attribute, std::string_view expected) const;
    /// Reports datafile/missing-element: "<rule> lacks <text>".
    void lacks(std::string_view child) const;
    /// Reports datafile/repeated: "a second value \"note\" in the same <rule>". `what` stands here.
    void repeats(std::string_view what) const;
    /// Reports datafile/wrong-text for its words: "expected {}".
    void refuse_text(std::string_view expected) const;
    /// Its own words, which may be none, of an element that holds no others: those are reported.
    [[nodiscard]] std::string only_text() const;
    /// The same, or datafile/empty-element.
    [[nodiscard]] std::string required_text() const;
    /// The position of its words in `words`, or datafile/wrong-text.
    [[nodiscard]] std::optional<std::size_t> text_word(std::span<const std::string_view> words) const;

    /// For messages of a stage's own about this element.
    [[nodiscard]] base::Diagnostics& diagnostics() const noexcept { return *state_->diagnostics; }

private:
    friend class File;
    Element(const File::State* state, const tinyxml2::XMLElement* element) : state_(state), element_(element) {}
    [[nodiscard]] std::string_view parent_name() const;
    void report_stray_text() const;

    const File::State* state_;
    const tinyxml2::XMLElement* element_;
};

/// The `*.xml` files of a folder by name; none for a folder that is not there.
[[nodiscard]] std::vector<std::filesystem::path> xml_files(const std::filesystem::path& folder);

}  // namespace iepress::datafile
