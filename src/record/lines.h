// Where a byte of a file stands as a person counts: line and column.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.h"

namespace iepress::record {

class Lines {
public:
    /// `bytes` is borrowed and outlives this. A byte order mark is before the first column.
    Lines(std::shared_ptr<const std::string> file, std::string_view bytes);

    [[nodiscard]] base::Place place_at(std::size_t offset) const;
    [[nodiscard]] const std::shared_ptr<const std::string>& file() const noexcept { return file_; }

private:
    std::shared_ptr<const std::string> file_;
    std::string_view bytes_;
    /// A byte whose line and column are known.
    struct Mark {
        std::uint32_t offset, line, column;
    };
    void add_line(std::size_t begin, std::size_t end);
    std::vector<Mark> marks_;  ///< each line's first byte, and more of them in long lines
};

}  // namespace iepress::record
