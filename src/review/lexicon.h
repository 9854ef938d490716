// English as the copied-report guard knows it: ordinary words, and words that begin with a capital
// and name no person.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace iepress::review {

/// Immutable, shared between threads.
class Lexicon {
public:
    /// `word_list`: one word a line, as Debian's wamerican installs it; `data_folders`: each may have
    /// guard/*.xml with further words. Reports what is missing or wrong.
    [[nodiscard]] static std::optional<Lexicon> load(const std::filesystem::path& word_list,
                                                     const std::vector<std::filesystem::path>& data_folders,
                                                     base::Diagnostics& diagnostics);
    Lexicon(Lexicon&&) noexcept;
    Lexicon& operator=(Lexicon&&) noexcept;
    ~Lexicon();

private:
    struct Words;
    explicit Lexicon(std::unique_ptr<const Words> words);
    std::unique_ptr<const Words> words_;
};

}  // namespace iepress::review
