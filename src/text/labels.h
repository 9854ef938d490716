// Short paragraphs that come again: a table's dates and values, a form's labels.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "text/shape.h"

namespace iepress::text {

/// Keeps short paragraphs of one run as they were shaped, at most so many; emptied when full. A result never depends
/// on what is kept.
class Labels {
public:
    explicit Labels(std::size_t capacity) : capacity_(capacity) {}

    /// Whether a paragraph of this run alone is one to keep.
    [[nodiscard]] bool fits(const StyledRun& run) const noexcept;
    /// The kept one; null if there is none. Borrowed until the next `keep`.
    [[nodiscard]] const Paragraph* find(const StyledRun& run, Direction direction);
    /// Keeps what `find` of the same run did not find.
    void keep(const StyledRun& run, Direction direction, const Paragraph& paragraph);

private:
    void set_key(const StyledRun& run, Direction direction);

    std::size_t capacity_;
    std::string key_;  ///< of the run that was asked for last
    std::unordered_map<std::string, Paragraph> kept_;
};

}  // namespace iepress::text
