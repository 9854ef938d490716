#include "review/narrative/guard.h"
#include "review/narrative/introductions.h"
#include "review/review.h"

namespace iepress::review {

void review_narratives(const record::Case& one, const scores::Catalogue& catalogue, const Lexicon& lexicon,
                       base::Diagnostics& findings) {
    const Passages passages = collect_passages(one);
    std::vector<Reading> readings;
    readings.reserve(passages.all.size());
    for (const Passage& passage : passages.all) readings.emplace_back(passage, lexicon);

    Cast cast(one, catalogue, lexicon);
    for (const Reading& reading : readings) {
        if (reading.passage().english) introduce_people(reading, cast);
    }
    cast.settle();

    const Guard guard{one, cast, findings};
    for (const Reading& reading : readings) {
        check_placeholders(guard, reading);
        check_dates(guard, reading);
        if (!reading.passage().english) continue;
        check_names(guard, reading);
        check_grades(guard, reading);
        check_schools(guard, reading);
        check_birth(guard, reading);
    }
    check_pronouns(guard, readings);
    check_repeats(guard, readings);
}

}  // namespace iepress::review
