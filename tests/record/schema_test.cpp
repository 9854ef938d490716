// The reader's tables, the schema and the documentation say the same.
#include <tinyxml2.h>

#include <map>
#include <set>

#include "record/shapes.h"
#include "support.h"

using namespace iepress;
using namespace iepress::record;
using namespace iepress::record::tests;
using tinyxml2::XMLElement;

namespace {

/// "case/student/name/given one", with its words where it has a closed list.
using Entries = std::set<std::string>;

std::string join(const std::set<std::string>& words) {
    std::string text;
    for (const std::string& one : words) text += " " + one;
    return text;
}

Entries reader_vocabulary() {
    Vocabulary vocabulary;
    list_shape(case_shape, vocabulary, "case");
    list_shape(evaluation_file_shape, vocabulary, "evaluation");
    Entries lines;
    for (const VocabularyEntry& entry : vocabulary) {
        std::set<std::string> words;
        if (entry.words != nullptr) words.insert(entry.words->words.begin(), entry.words->words.end());
        const char* counts[] = {"one", "optional", "many", "some"};
        lines.insert(entry.path + " " + counts[static_cast<int>(entry.count)] + join(words));
    }
    return lines;
}

/// Walks the schema from its start along the references.
class Schema {
public:
    Schema() {
        REQUIRE(file_.LoadFile((repository() / "data" / "case.rng").c_str()) == tinyxml2::XML_SUCCESS);
        for (auto* one = file_.RootElement()->FirstChildElement("define"); one != nullptr;
             one = one->NextSiblingElement("define")) {
            REQUIRE(defines_.emplace(one->Attribute("name"), one).second);
        }
        walk(*file_.RootElement()->FirstChildElement("start"), "", "one");
    }
    Entries lines;

private:
    void walk(const XMLElement& parent, const std::string& path, const std::string& count) {
        for (auto* child = parent.FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
            step(*child, path, count);
        }
    }
    void step(const XMLElement& one, const std::string& path, const std::string& count) {
        const std::string kind = one.Name();
        if (kind == "optional") return walk(one, path, "optional");
        if (kind == "zeroOrMore") return walk(one, path, "many");
        if (kind == "oneOrMore") return walk(one, path, "some");
        if (kind == "element" || kind == "attribute") return part(one, path, count);
        if (kind == "ref") {
            const std::string name = one.Attribute("name");
            if (name == "narrative") return;  // p, li and lang, which no table has
            INFO(name);
            REQUIRE(defines_.count(name) == 1);
            return walk(*defines_.at(name), path, count == "many" ? "one" : count);
        }
        walk(one, path, kind == "mixed" || kind == "list" ? count : "one");
    }
    void part(const XMLElement& one, const std::string& path, const std::string& count) {
        const std::string name = one.Attribute("name");
        const std::string inner = one.Name() == std::string("attribute") ? path + "@" + name
                                  : path.empty()                         ? name
                                                                         : path + "/" + name;
        std::set<std::string> words;
        collect_words(one, words);
        if (!path.empty()) lines.insert(inner + " " + count + join(words));
        walk(one, inner, "one");
    }
    /// The words of a closed list, if the part's own value is one.
    void collect_words(const XMLElement& part, std::set<std::string>& words) {
        const XMLElement* ref = part.FirstChildElement("ref");
        if (ref == nullptr) return;
        const std::string name = ref->Attribute("name");
        if (!name.ends_with("-word") && !name.ends_with("-list")) return;
        const XMLElement* define = defines_.at(name);
        if (name.ends_with("-list")) define = defines_.at(name.substr(0, name.size() - 5) + "-word");
        for (auto* value = define->FirstChildElement("choice")->FirstChildElement("value"); value != nullptr;
             value = value->NextSiblingElement("value")) {
            words.insert(value->GetText());
        }
    }

    tinyxml2::XMLDocument file_;
    std::map<std::string, const XMLElement*> defines_;
};

int xmllint(const fs::path& file) {
    const std::string command = "xmllint --noout --relaxng " + (repository() / "data" / "case.rng").string() +
                                " " + file.string() + " >/dev/null 2>&1";
    return std::system(command.c_str());
}

}  // namespace

TEST_CASE("the schema has the elements, attributes, counts and words that the reader has") {
    const Entries reader = reader_vocabulary();
    const Entries schema = Schema().lines;
    REQUIRE(reader.size() > 300);
    for (const std::string& line : reader) {
        INFO("the reader has, the schema has not: " << line);
        CHECK(schema.count(line) == 1);
    }
    for (const std::string& line : schema) {
        INFO("the schema has, the reader has not: " << line);
        CHECK(reader.count(line) == 1);
    }
}

TEST_CASE("the documentation names every element, attribute and word") {
    const std::string text = read_all(repository() / "docs" / "case-file.md");
    Vocabulary vocabulary;
    list_shape(case_shape, vocabulary, "case");
    for (const VocabularyEntry& entry : vocabulary) {
        const std::size_t cut = entry.path.find_last_of("/@");
        const std::string name = entry.path.substr(cut + 1);
        INFO(entry.path);
        CHECK(text.find(entry.path[cut] == '@' ? "| attribute | `" + name + "`" : "| element | `<" + name + ">`") !=
              std::string::npos);
        for (const auto word : entry.words != nullptr ? entry.words->words : std::span<const std::string_view>{}) {
            INFO(word);
            CHECK(text.find("`" + std::string(word) + "`") != std::string::npos);
        }
    }
    for (const WordList* list : word_lists()) {
        INFO(list->name);
        CHECK(text.find("| " + std::string(list->name) + " | `") != std::string::npos);
    }
}

TEST_CASE("xmllint accepts the examples with the schema") {
    const Folder folder;
    REQUIRE(xmllint(folder.write("case.xml", case_example())) == 0);
    REQUIRE(xmllint(folder.write("ot.xml", evaluation_example())) == 0);
}

TEST_CASE("the schema and the reader refuse the same mistakes") {
    struct Mistake {
        const char* from;
        const char* to;
    };
    const Mistake mistakes[] = {
        {"<birth-date>2017-03-14</birth-date>", ""},
        {"2017-03-14", "2017-02-30"},
        {"<grade>3</grade>", "<grade>3</grade><grade>4</grade>"},
        {"<grade>3</grade>", "<grad>3</grad>"},
        {"<pronouns>she", "<pronouns>her"},
        {"examiner=\"tran\"", ""},
        {"examiner=\"tran\"", "examiner=\"tran\" examinor=\"x\""},
        {"needed=\"yes\"", "needed=\"true\""},
        {"value=\"9\"", "value=\"9,5\""},
        {"<percent-regular>95", "<percent-regular>105"},
        {"<minutes>30", "<minutes>0"},
        {"confidence=\"90\"", "confidence=\"100\""},
        {"language=\"en-US\"", "language=\"English (US)\""},
        {"<goal id=\"writing\"", "<goal id=\"my goal\""},
        {"kind=\"grasp\"", "kind=\"grip\""},
        {"<notes>", "<notes><b>x</b>"},
        {"<team ", "words<team "},
        {"also=\"evaluation-interpreter\"", "also=\"evaluation-interpreter nobody\""},
        {"<title>Occupational Therapist</title>", "<title> </title>"},
        {"person=\"mother\" status=\"present\"/>", "person=\"mother\" status=\"present\">x</attendance>"},
    };
    const Folder folder;
    for (const Mistake& one : mistakes) {
        const std::string xml = changed(case_example(), one.from, one.to);
        INFO(one.to);
        CHECK(xmllint(folder.write("case.xml", xml)) != 0);
        CHECK_FALSE(findings(xml).empty());
    }
}
