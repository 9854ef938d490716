// The children of a mailing's cases, and where on a page the name, the id or the birth date of any of them stands.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/ordered_work.h"
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

/// A name or an id that is looked for, and the child whose it is.
struct Sought {
    const Phrase* phrase;
    Stranger what;
    std::size_t child;
};

/// Read once, then shared by all threads: nothing of it changes.
class Children {
public:
    Children(const Children&) = delete;  // phrases are pointed at
    Children& operator=(const Children&) = delete;
    /// Reads the cases on several threads. Reports, in the files' order, proof/student-twice, proof/short-id and what
    /// the record stage reports as an error. Not all cases were read if `limits.stop` became true.
    Children(std::span<const std::filesystem::path> files, const base::WorkLimits& limits,
             base::Diagnostics& diagnostics);

    [[nodiscard]] const std::vector<Child>& all() const noexcept { return children_; }
    /// By student id; nothing for one that no case has.
    [[nodiscard]] std::optional<std::size_t> find(const std::string& id) const;

    /// The names and ids, whoever's they are, that begin at this word of a page.
    [[nodiscard]] std::vector<Sought> named_at(const std::vector<Word>& page, std::size_t at) const;
    [[nodiscard]] std::span<const std::size_t> born_on(const base::Date& date) const;

private:
    void add(Child child);
    void index();

    std::vector<Child> children_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
    // by the first word, then by the second, which is empty where there is but one
    std::unordered_map<std::string, std::unordered_map<std::string, std::vector<Sought>>> by_words_;
    std::map<base::Date, std::vector<std::size_t>> by_birth_date_;
};

}  // namespace iepress::proof
