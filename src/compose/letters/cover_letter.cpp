// The letter on top of what goes to a family by mail. Its words stand below what a window can show; sender and
// recipient above them are its own only where no mailing puts them there.
#include <algorithm>
#include <string>
#include <vector>

#include "compose/documents.h"
#include "compose/student.h"
#include "compose/values.h"

namespace iepress::compose {

namespace {

/// Who gets the letter, by name, and in which language they read where it is another than the letter's.
struct Readers {
    std::vector<std::string> names;
    bool is_student = false;
    std::string other_language;
};

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find('-')); }

std::string other_language(const Words& words, std::string_view code) {
    if (code.empty() || primary(code) == primary(words.strings().language)) return {};
    return language_name(words, code);
}

const record::FamilyMember* member_with(const record::Case& one, std::string_view id) {
    const auto found = std::find_if(one.family.begin(), one.family.end(),
                                    [&](const record::FamilyMember& member) { return member.id == id; });
    return found == one.family.end() ? nullptr : &*found;
}

Readers readers_of(const Material& material) {
    const record::Case& one = material.one;
    const post::Recipient* recipient = material.letter == nullptr ? nullptr : material.letter->recipient;
    Readers readers;
    if (recipient == nullptr) {
        const record::FamilyMember* first = guardian(one);
        if (first == nullptr) return readers;
        readers.names.push_back(plain_name(first->name));
        readers.other_language = other_language(material.words, first->language.value);
        return readers;
    }
    for (const std::string& id : recipient->people) {
        if (id == "student") {
            readers.is_student = true;
            readers.names.push_back(plain_name(one.student.name));
        } else if (const record::FamilyMember* member = member_with(one, id)) {
            readers.names.push_back(plain_name(member->name));
        }
    }
    readers.other_language = other_language(material.words, recipient->language);
    return readers;
}

std::string greeting(const Material& material, const Readers& readers) {
    const Words& words = material.words;
    if (readers.names.empty()) {
        return words.fill("cover_dear_family", {{"name", plain_name(material.one.student.name)}});
    }
    const std::string names = words.list(readers.names);
    return words.fill(readers.names.size() == 1 ? "cover_dear" : "cover_dear_many", {{"names", names}});
}

List enclosed(const Material& material) {
    List list;
    if (material.letter == nullptr) return list;
    for (const LetterFacts::Enclosed& one : material.letter->enclosed) {
        const std::string pages = std::to_string(one.pages);
        const char* id = one.pages == 1 ? "cover_pages_one" : "cover_pages";
        Object names;
        names.emplace_back("text", one.pages == 0 ? one.title
                                                  : material.words.fill(id, {{"title", one.title}, {"pages", pages}}));
        list.emplace_back(std::move(names));
    }
    return list;
}

void append(std::string& text, const std::string& part, std::string_view separator = ", ") {
    if (part.empty()) return;
    if (!text.empty()) text += separator;
    text += part;
}

/// "Rosa Lind, school psychologist, 555-0100, r.lind@example.org"; the school's telephone where nobody wrote hers down.
std::string contact(const Material& material) {
    const record::Case& one = material.one;
    const record::TeamMember* manager = team_member(one, one.case_manager.value);
    const std::string& school_phone = one.student.school.phone.value;
    std::string text;
    if (manager == nullptr) {
        append(text, one.student.school.name.value);
        if (!text.empty()) append(text, school_phone);
        return text;
    }
    append(text, plain_name(manager->name));
    append(text, manager->title ? manager->title.value : material.words.label("role", manager->role.value));
    append(text, manager->phone ? manager->phone.value : school_phone);
    append(text, manager->email.value);
    return text;
}

std::string return_line(const Material& material, const Readers& readers) {
    const Words& words = material.words;
    const record::School& school = material.one.student.school;
    const std::string names = readers.names.empty()
                                  ? words.fill("cover_family_of", {{"name", plain_name(material.one.student.name)}})
                                  : words.list(readers.names);
    std::string sender;
    for (const std::string& line : sender_lines(material.one)) append(sender, line);
    if (sender.empty()) sender = words["cover_the_school"];
    if (!school.phone) return words.fill("cover_return", {{"names", names}, {"sender", sender}});
    return words.fill("cover_return_call", {{"names", names}, {"sender", sender}, {"phone", school.phone.value}});
}

List lines(const std::vector<std::string>& texts) {
    List list;
    for (const std::string& text : texts) {
        Object names;
        names.emplace_back("text", text);
        list.emplace_back(std::move(names));
    }
    return list;
}

/// The head, which a mailing may put on the page itself.
void add_head(const Material& material, const Readers& readers, Object& names) {
    const bool printed = material.letter == nullptr || material.letter->head == LetterFacts::Head::printed;
    List sender = printed ? lines(sender_lines(material.one)) : List{};
    List to = printed ? lines(readers.names) : List{};
    names.emplace_back("has_sender", !sender.empty());
    names.emplace_back("sender", std::move(sender));
    names.emplace_back("has_to", !to.empty());
    names.emplace_back("to", std::move(to));
}

void add_words(const Material& material, const Readers& readers, Object& names) {
    const Words& words = material.words;
    const std::string child = plain_name(material.one.student.name);
    const std::string whom = contact(material);
    names.emplace_back("greeting", greeting(material, readers));
    names.emplace_back("intro", readers.is_student ? words["cover_intro_own"]
                                                   : words.fill("cover_intro", {{"name", child}}));
    List what = enclosed(material);
    names.emplace_back("has_enclosed", !what.empty());
    names.emplace_back("enclosed", std::move(what));
    names.emplace_back("check", words[readers.is_student ? "cover_check_own" : "cover_check"]);
    names.emplace_back("ask", whom.empty() ? words["cover_ask_school"] : words.fill("cover_ask", {{"contact", whom}}));
    const std::string& other = readers.other_language;
    names.emplace_back("other_language",
                       other.empty() ? std::string{} : words.fill("cover_language_other", {{"language", other}}));
    names.emplace_back("return_line", return_line(material, readers));
}

}  // namespace

std::vector<std::string> sender_lines(const record::Case& one) {
    const record::School& school = one.student.school;
    const record::Address& address = school.address;
    std::vector<std::string> lines;
    const auto add = [&](std::string line) {
        if (!line.empty()) lines.push_back(std::move(line));
    };
    add(school.name ? school.name.value : school.district.value);
    std::string street = address.street.value;
    append(street, address.unit.value);
    add(std::move(street));
    std::string place = address.city.value;
    append(place, address.state.value);
    append(place, address.postal_code.value, " ");
    add(std::move(place));
    return lines;
}

std::string title_of(DocumentKind kind, const Strings& strings) {
    for (const KindEntry& entry : document_kinds()) {
        if (entry.kind != kind) continue;
        std::string id = "kind_" + std::string{entry.name};
        std::replace(id.begin(), id.end(), '-', '_');
        const auto found = strings.words.find(id);
        return found == strings.words.end() ? std::string{entry.name} : found->second;
    }
    return {};
}

void add_cover_letter(const Material& material, Object& names) {
    const record::Case& one = material.one;
    const Words& words = material.words;
    const Readers readers = readers_of(material);
    std::string title = readers.is_student ? words["cover_title_own"]
                                           : words.fill("cover_title", {{"name", plain_name(one.student.name)}});
    add_document(names, std::move(title), words.fill("about_student", {{"name", plain_name(one.student.name)}}),
                 one.student.school.district.value, {});
    names.emplace_back("date", words.date(material.request.as_of));
    add_head(material, readers, names);
    add_words(material, readers, names);
}

}  // namespace iepress::compose
