// What a lexicon holds, and how guard/*.xml is read into it.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "datafile/file.h"
#include "review/lexicon.h"
#include "review/word_list.h"
#include "review/word_table.h"

namespace iepress::review {

struct Lexicon::Words {
    WordList list;
    std::deque<std::string> texts;  ///< what the table and the lists below point into
    WordTable marked{14000};         ///< words of guard/*.xml with the bits of their kinds
    std::vector<std::string_view> prefixes, suffixes;
    std::vector<std::vector<std::string_view>> forms;  ///< of one name each
};

class LexiconReader {
public:
    LexiconReader(Lexicon::Words& words, base::Diagnostics& diagnostics)
        : words_(words), diagnostics_(diagnostics) {}

    void read(const std::filesystem::path& file);

private:
    void read_words(const datafile::Element& element);

    Lexicon::Words& words_;
    base::Diagnostics& diagnostics_;
};

}  // namespace iepress::review
