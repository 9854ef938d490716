// What was made, and what was sent to whom: an SQLite file in the output folder that outlives a crash. What it says is
// on the disk: a row is committed only behind the file that it is about.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"

namespace iepress::ledger {

/// The file's name in its folder.
inline constexpr std::string_view file_name = "ledger.sqlite";

/// One copy of a child's record that left the school (34 CFR 99.32(a), 300.614): who got it, the date, the purpose.
struct Disclosure {
    base::Date date;
    std::string student;   ///< id
    std::string people;    ///< ids of who got it, with a blank between
    std::string document;  ///< kinds, with a blank between
    std::string language, edition;
    std::string way;      ///< "mail" or "e-mail"
    std::string mailing;  ///< eight hexadecimal digits
    unsigned piece = 0;
    std::string sha256;  ///< of the piece's pages
    /// The interest that they had in it, 34 CFR 99.32(a)(3)(ii); the purpose of 300.614.
    std::string purpose = "copy for the parent, guardian or adult student";

    friend bool operator==(const Disclosure&, const Disclosure&) = default;
};

/// How many problems of each weight a document has, and of each code.
struct Findings {
    std::uint32_t errors = 0, warnings = 0, notes = 0;
    std::map<std::string, std::uint32_t, std::less<>> codes;  ///< "press/findings": 1

    friend bool operator==(const Findings&, const Findings&) = default;
};

/// Those of both.
[[nodiscard]] Findings operator+(Findings one, const Findings& other);

/// The codes with their counts, "layout/tight=2 press/findings=1".
[[nodiscard]] std::string codes_text(const Findings& findings);

/// A file that was made: whole, named, and on the disk.
struct Document {
    std::string output;       ///< name in the ledger's folder
    std::string fingerprint;  ///< of all that decides its bytes, as 64 hexadecimal digits
    std::string sha256;       ///< of its bytes
    std::uint64_t bytes = 0;
    std::uint32_t pages = 0;
    Findings findings;
    double milliseconds = 0;  ///< that it took; the only value that differs from run to run
};

/// What became of one document of a run: a line of the report.
struct Entry {
    std::uint64_t position = 0;  ///< of the case in the run's list, from 0
    std::uint32_t document = 0;  ///< which of the documents that are made of each case, from 0
    std::string kind;
    std::string case_file;  ///< as it was named to the program
    std::string output;     ///< name in the folder; empty: it was not made
    Findings findings;      ///< why not; of one that was made they stand with the Document
};
/// An entry with its file; `made.output` is empty for what was not made.
struct EntryMade {
    Entry entry;
    Document made;
};

/// The run that the entries are of.
struct Run {
    std::string program;       ///< "iepress 0.1.0"
    std::string installation;  ///< digest of templates, data, styles and fonts
    std::string order;         ///< digest of what was asked for
    std::uint32_t shard = 1, shards = 1;
    std::uint64_t listed = 0;  ///< cases in the list, those of other shards too
    std::uint64_t own = 0;     ///< cases of this shard
    bool finished = false;
};

/// The disk or the file failed. What was not committed is gone, what was is safe.
class Failure : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Entries;

/// An open ledger. One process writes a folder's ledger at a time. `find_document` may be called from any thread, all
/// else from one. Functions without Diagnostics throw Failure.
class Ledger {
public:
    /// Opens the folder's ledger, or begins one (mode 0600), and keeps other processes out until it is closed.
    /// Reports ledger/in-use, ledger/bad and ledger/unwritable.
    [[nodiscard]] static std::optional<Ledger> open(const std::filesystem::path& folder,
                                                    base::Diagnostics& diagnostics);
    /// Opens one to be read. Reports ledger/none, ledger/in-use and ledger/bad.
    [[nodiscard]] static std::optional<Ledger> open_to_read(const std::filesystem::path& folder,
                                                            base::Diagnostics& diagnostics);
    Ledger(Ledger&&) noexcept;
    Ledger& operator=(Ledger&&) noexcept;
    ~Ledger();

    /// Begins a run: the entries of the last one are forgotten, its documents are not. Committed at once.
    void begin(const Run& run);
    [[nodiscard]] std::optional<Run> run() const;

    [[nodiscard]] std::optional<Document> find_document(std::string_view output) const;
    /// Kept from the next commit on; replaces what had the same name.
    void add(const Document& document);
    void add(const Entry& entry);
    /// The caller has brought the files of all documents to the disk before.
    void commit();
    /// Commits and marks the run as finished.
    void finish(std::uint64_t own_cases);

    /// The entries in order of the list.
    [[nodiscard]] Entries entries() const;
    /// Names of files that were made once and that the run has no entry for: their cases are gone.
    [[nodiscard]] std::vector<std::string> left_behind() const;

    /// All or none, committed at once. Writing the same piece of the same mailing again changes nothing. Reports
    /// ledger/unwritable and gives false.
    [[nodiscard]] bool record(const std::vector<Disclosure>& disclosures, base::Diagnostics& diagnostics);
    /// In order of date, mailing and piece.
    [[nodiscard]] std::vector<Disclosure> disclosures_of(std::string_view student) const;

    struct State;
    explicit Ledger(std::unique_ptr<State> state);

private:
    friend class Entries;
    std::unique_ptr<State> state_;
};

/// Reads a ledger's entries one by one; the ledger outlives it.
class Entries {
public:
    [[nodiscard]] std::optional<EntryMade> next();

    struct State;
    explicit Entries(std::unique_ptr<State> state);
    Entries(Entries&&) noexcept;
    Entries& operator=(Entries&&) noexcept;
    ~Entries();

private:
    std::unique_ptr<State> state_;
};

/// Whether a folder holds a ledger.
[[nodiscard]] bool has_ledger(const std::filesystem::path& folder);

}  // namespace iepress::ledger
