// Prior written notice: the seven items of 34 CFR 300.503(b), each answered or visibly not.
#include <array>
#include <string>

#include "compose/documents.h"
#include "compose/law.h"
#include "compose/letters/parts.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// In the order of 300.503(b)(1) to (7).
constexpr std::array<std::string_view, 7> kinds{"action", "explanation", "records-used", "safeguards",
                                                "assistance", "options-considered", "other-factors"};

/// A part's own title stands behind the item's heading; the heading stays, so that none of the seven is lost.
std::string title_of(const record::Notice* notice, std::string_view kind) {
    if (notice == nullptr) return {};
    for (const record::Section& part : notice->parts) {
        if (part.kind == kind && part.title) return part.title.value;
    }
    return {};
}

Object item(const Material& material, const record::Notice* notice, std::string_view kind, std::size_t number) {
    const record::Narrative prose = notice_part(notice, kind);
    Object names = requirement(material, "pwn/" + std::string{kind}, answered_if(!prose.empty()));
    names.emplace_back("number", std::to_string(number));
    names.emplace_back("heading", material.words.label("pwn", kind));
    names.emplace_back("title", title_of(notice, kind));
    names.emplace_back("blocks", blocks(material, prose));
    return names;
}

bool is_complete(const record::Notice* notice) {
    for (const std::string_view kind : kinds) {
        if (notice_part(notice, kind).empty()) return false;
    }
    return true;
}

}  // namespace

void add_prior_written_notice(const Material& material, Object& names) {
    const record::Case& one = material.one;
    const Words& words = material.words;
    const record::Notice* notice = requested_letter(material, "prior-written-notice").notice;
    // The notice goes out while the IEP is still a draft: what makes it one itself is an item without an answer.
    const bool draft = !is_complete(notice);
    add_document(names, words["pwn_title"], words.fill("pwn_subject", {{"name", plain_name(one.student.name)}}),
                 one.student.school.district.value, draft ? words["watermark_draft"] : std::string{});
    names.emplace_back("date", notice_date(material, notice));
    List to = addressees(material);
    names.emplace_back("has_addressees", !to.empty());
    names.emplace_back("addressees", std::move(to));
    List items;
    for (const std::string_view kind : kinds) items.emplace_back(item(material, notice, kind, items.size() + 1));
    names.emplace_back("items", std::move(items));
    List languages = other_languages(material);
    names.emplace_back("has_other_languages", !languages.empty());
    names.emplace_back("other_languages", std::move(languages));
    names.emplace_back("native_language", requirement(material, "pwn/native-language", Answer::given));
    names.emplace_back("oral_translation", requirement(material, "pwn/oral-translation", Answer::given));
}

}  // namespace iepress::compose
