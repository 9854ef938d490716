// A parent's letter that asks for an evaluation. It needs little more than the child, the family and
// what worries them: the request is the beginning of a case.
#include <string>

#include "compose/documents.h"
#include "compose/law.h"
#include "compose/letters/parts.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// "I am the mother of Thandi": the relationship in the middle of a sentence.
std::string opening(const Material& material, const record::FamilyMember* sender) {
    const Words& words = material.words;
    const std::string name = called(material.one.student.name);
    if (sender == nullptr || !sender->relationship) return words.fill("request_opening_plain", {{"name", name}});
    const std::string relationship = lower_case(words.label("relationship", sender->relationship.value));
    return words.fill("request_opening", {{"relationship", relationship}, {"name", name}});
}

List attachments(const Material& material, const std::vector<record::Attachment>& all) {
    const std::string foreign = foreign_language(material);
    List list;
    for (const record::Attachment& one : all) {
        Object names;
        names.emplace_back("text", value_of(one.title));
        names.emplace_back("lang", foreign);
        names.emplace_back("date", value_of(material.words, one.date));
        list.emplace_back(std::move(names));
    }
    return list;
}

/// In which language the school may reach the sender, where it is not the letter's own.
void add_language(const Material& material, const record::FamilyMember* sender, Object& names) {
    const Words& words = material.words;
    List others = other_languages(material);
    const bool interpreter = sender != nullptr && sender->interpreter_needed.value;
    const std::string language = sender == nullptr || others.empty() ? std::string{}
                                                                     : language_name(words, sender->language.value);
    names.emplace_back("language_wish",
                       language.empty() ? std::string{} : words.fill("request_language", {{"language", language}}));
    names.emplace_back("interpreter_wish", interpreter);
}

}  // namespace

void add_evaluation_request(const Material& material, Object& names) {
    const record::Case& one = material.one;
    const Words& words = material.words;
    const record::Referral& referral = one.referral;
    const record::FamilyMember* sender = guardian(one);
    // The letter is the parent's own: it is no draft of the school's, whatever the case's status.
    add_document(names, words["request_title"], words.fill("pwn_subject", {{"name", plain_name(one.student.name)}}),
                 sender == nullptr ? std::string{} : plain_name(sender->name), {});
    names.emplace_back("date", referral.date ? value_of(words, referral.date)
                                             : Value(words.date(material.request.as_of)));
    names.emplace_back("opening", opening(material, sender));
    List concerns = texts(material, referral.concerns);
    names.emplace_back("has_concerns", !concerns.empty());
    names.emplace_back("concerns", std::move(concerns));
    const record::Narrative& reason = referral.reason.empty() ? one.present_levels.parent_concerns : referral.reason;
    names.emplace_back("has_reason", !reason.empty());
    names.emplace_back("reason", blocks(material, reason));
    names.emplace_back("asks_for", given_requirements(material, "evaluation-request", "ask"));
    names.emplace_back("consent", given_requirements(material, "evaluation-request", "consent"));
    List attached = attachments(material, referral.attachments);
    names.emplace_back("has_attachments", !attached.empty());
    names.emplace_back("attachments", std::move(attached));
    add_language(material, sender, names);
}

}  // namespace iepress::compose
