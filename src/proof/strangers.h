// What stands on a page of a child and belongs to another.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "proof/children.h"
#include "proof/words.h"

namespace iepress::proof {

/// What of another child stands on a page.
struct Found {
    Stranger what = Stranger::name;
    std::size_t child = 0;
};

/// The search through the pages of one volume, on one thread: it keeps what the case that it met last says, for the
/// pages of a piece follow each other.
class Strangers {
public:
    explicit Strangers(const Children& children) : children_(children) {}

    /// Names, ids and birth dates of others than `own` on a page, each once. What `own`'s case says itself may
    /// stand there: a namesake, a sister, a day that is theirs too; and where the names of two of its people stand
    /// side by side, the end of one and the beginning of the next are nobody's name. Near-linear in the words of the
    /// page.
    [[nodiscard]] std::vector<Found> on(const std::vector<Word>& page, std::size_t own);

private:
    /// What a case's own files say, read when it is asked for.
    struct OwnText {
        std::size_t child = 0;
        std::vector<std::string> words, words_without_tags;
        std::set<base::Date> dates;

        OwnText(const Child& own, std::size_t index);
        [[nodiscard]] bool says(const Phrase& phrase) const;
    };
    [[nodiscard]] const OwnText& text_of(std::size_t own);
    [[nodiscard]] bool is_own(std::size_t own, const Sought& sought) const;
    [[nodiscard]] std::vector<std::size_t> born_at(const std::vector<Word>& page, std::size_t at, std::size_t own);
    [[nodiscard]] std::vector<bool> said_of_own(const std::vector<Word>& page, std::size_t own) const;

    const Children& children_;
    std::optional<OwnText> last_;
};

}  // namespace iepress::proof
