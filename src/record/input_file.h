// One file as it was read: its bytes, its XML tree, and the place of everything in the tree.
#pragma once

#include <tinyxml2.h>

#include <memory>
#include <string>
#include <string_view>

#include "record/lines.h"
#include "record/problems.h"

namespace iepress::record {

class InputFile {
public:
    /// `name` is what messages call the file. Null, and the reasons reported, if it is no
    /// well-formed XML in UTF-8.
    [[nodiscard]] static std::unique_ptr<InputFile> parse(std::string name, std::string bytes,
                                                       Problems& problems);

    [[nodiscard]] const tinyxml2::XMLElement& root() const { return *tree_.RootElement(); }
    [[nodiscard]] const std::shared_ptr<const std::string>& name() const noexcept { return lines_.file(); }

    /// The place of a pointer into a name or a value of the tree.
    [[nodiscard]] base::Place place_of(const char* in_tree) const;
    /// The place of an element's "<".
    [[nodiscard]] base::Place place_of(const tinyxml2::XMLElement& element) const;

private:
    InputFile(std::shared_ptr<const std::string> name, std::string bytes);

    std::string bytes_;
    Lines lines_;
    // Entities stay as they are written: the tree's values are then slices of the file, each at
    // its own offset, so that columns are exact; values.h decodes them.
    tinyxml2::XMLDocument tree_{false};
    const char* start_ = nullptr;  ///< where the parser keeps the file's first byte
};

}  // namespace iepress::record
