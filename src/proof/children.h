// The children of a mailing's cases: what of them may stand on which page, and finding on a page what may not.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "proof/words.h"
#include "record/case.h"

namespace iepress::proof {

using Phrase = std::vector<std::string>;  ///< folded words

struct PersonName {
    Phrase given, preferred, family;
};

struct Relative {
    std::string id;
    PersonName name;
    Phrase address;          ///< all words of it
    Phrase address_numbers;  ///< its runs of digits, without zeros before them: house, unit, ZIP
    bool excluded = false;
};

struct Child {
    std::filesystem::path file;
    std::vector<std::filesystem::path> evaluations;
    std::string id, digest, language;
    PersonName name;
    base::Date birth_date;
    std::vector<Phrase> names;  ///< every way in which the whole name may be written
    std::vector<Phrase> ids;    ///< long enough to be looked for
    std::vector<Phrase> people;  ///< names of all in the case: the child, the family, the team
    std::vector<Relative> family;
};

enum class Stranger { name, id, birth_date };

/// What of another child stands on a page.
struct Found {
    Stranger what = Stranger::name;
    std::size_t child = 0;
};

class Children {
public:
    Children(const Children&) = delete;  // phrases are pointed at
    Children& operator=(const Children&) = delete;
    /// Reads the cases. Reports proof/student-twice, proof/short-id and what the record stage reports as an error.
    Children(std::span<const std::filesystem::path> files, base::Diagnostics& diagnostics);

    [[nodiscard]] const std::vector<Child>& all() const noexcept { return children_; }
    /// By student id; nothing for one that no case has.
    [[nodiscard]] std::optional<std::size_t> find(const std::string& id) const;

    /// Names, ids and birth dates of others than `own` on a page, each once. What `own`'s case says itself may
    /// stand there: a namesake, a sister, a day that is theirs too; and where the names of two of its people stand
    /// side by side, the end of one and the beginning of the next are nobody's name. Near-linear in the words of the page.
    [[nodiscard]] std::vector<Found> strangers(const std::vector<Word>& page, std::size_t own) const;

private:
    struct Sought {
        const Phrase* phrase;
        Stranger what;
        std::size_t child;
    };
    /// What a case's own files say, read when it is asked for.
    struct OwnText {
        std::size_t child = 0;
        std::vector<std::string> words, words_without_tags;
        std::set<base::Date> dates;
    };
    void add(const record::Case& one, std::filesystem::path file, std::vector<std::filesystem::path> evaluations);
    void index();
    [[nodiscard]] bool may_say(const Sought& sought, const OwnText& text) const;
    [[nodiscard]] bool is_own(std::size_t own, const Sought& sought) const;
    [[nodiscard]] const OwnText& own_text(std::size_t own) const;
    [[nodiscard]] std::vector<Sought> found_at(const std::vector<Word>& page, std::size_t at) const;
    [[nodiscard]] std::vector<Sought> born_at(const std::vector<Word>& page, std::size_t at, std::size_t own) const;
    [[nodiscard]] std::vector<bool> said_of_own(const std::vector<Word>& page, std::size_t own) const;

    std::vector<Child> children_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
    std::unordered_map<std::string, std::vector<Sought>> by_words_;  // first two words, or the only one
    std::map<base::Date, std::vector<std::size_t>> by_birth_date_;
    mutable std::optional<OwnText> last_own_;  // pages of a piece follow each other; one thread asks
};

}  // namespace iepress::proof
