// What one document is made from, as the parts of compose hand it around.
#pragma once

#include "compose/compose.h"
#include "compose/words.h"
#include "rules/elements.h"

namespace iepress::compose {

struct Material {
    const record::Case& one;
    const scores::Results& results;
    std::span<const base::Diagnostic> findings;
    const rules::Book& book;
    const Words& words;
    const Request& request;
    base::Diagnostics& diagnostics;
    const assembly::Draft& draft;
    const rules::Deadlines* deadlines = nullptr;
    std::vector<rules::Element> elements = {};  ///< what the law asks of an IEP, of the documents that say so
    const SectionPages* section_pages = nullptr;
    const scores::Catalogue* catalogue = nullptr;
    const progress::CodeSets* progress_codes = nullptr;
    const assembly::FrequencyWords* frequency = nullptr;
    const LetterFacts* letter = nullptr;
};

}  // namespace iepress::compose
