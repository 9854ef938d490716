#include <catch2/catch.hpp>

#include "markup/parse.h"
#include "support/composed.h"
#include "template/render.h"

using namespace iepress;
using compose::DocumentKind;

namespace {

const template_::Library& templates() {
    static const auto library = [] {
        base::Diagnostics diagnostics;
        auto loaded = template_::Library::load({test::source_folder() / "templates"}, diagnostics);
        INFO(base::to_text(diagnostics.all()));
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return library;
}

template_::Rendered rendered(const std::string& kind, const compose::Object& names) {
    base::Diagnostics diagnostics;
    auto result = templates().render(kind, names, diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(result);
    base::Diagnostics of_markup;
    const auto document = markup::parse(*result, of_markup);
    INFO(result->xml);
    INFO(base::to_text(of_markup.all()));
    REQUIRE(of_markup.all().empty());
    REQUIRE(document);
    REQUIRE_FALSE(document->title.empty());
    return std::move(*result);
}

std::string document_text(const std::string& xml, const compose::KindEntry& kind,
                          const std::string& language = "en", std::string_view edition = "standard") {
    const record::Case one = test::case_of(xml);
    const compose::Strings strings = test::product_strings(language);
    compose::Request request = test::request_for(kind.kind);
    request.edition = edition;
    return rendered(std::string{kind.name}, test::names_of(one, strings, request)).xml;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("each document of each case renders to markup without a complaint, in each language and edition") {
    for (const compose::KindEntry& kind : compose::document_kinds()) {
        for (const char* name : {"full", "bare"}) {
            for (const char* language : {"en", "es"}) {
                for (const char* edition : {"standard", "family", "large-print"}) {
                    INFO(kind.name << " " << name << " " << language << " " << edition);
                    REQUIRE_FALSE(document_text(test::sample(name), kind, language, edition).empty());
                }
            }
        }
    }
}

TEST_CASE("the handout needs no case") {
    for (const char* language : {"en", "es"}) {
        const compose::Strings strings = test::product_strings(language);
        base::Diagnostics diagnostics;
        const auto names = test::composed(nullptr, strings, test::request_for(DocumentKind::iep_vs_504), diagnostics);
        REQUIRE(diagnostics.all().empty());
        REQUIRE(names);
        REQUIRE_FALSE(rendered("iep-vs-504", *names).xml.empty());
    }
}

TEST_CASE("no document names a person whom a court order excludes") {
    for (const compose::KindEntry& kind : compose::document_kinds()) {
        INFO(kind.name);
        REQUIRE_FALSE(has(document_text(test::sample("full"), kind), "Excluded"));
    }
}

TEST_CASE("an unreviewed translation says so in both languages") {
    for (const compose::KindEntry& kind : compose::document_kinds()) {
        INFO(kind.name);
        const bool is_letter = kind.kind == DocumentKind::cover_letter;  // one line: it has one page
        const std::string text = document_text(test::sample("full"), kind, "es");
        REQUIRE(has(text, is_letter ? "Traducción en borrador" : "Esta traducción es un borrador"));
        REQUIRE(has(text, is_letter ? "Draft translation" : "This translation is a draft"));
        const std::string english = document_text(test::sample("full"), kind, "en");
        REQUIRE_FALSE((has(english, "This translation") || has(english, "Draft translation")));
    }
}

TEST_CASE("prose in another language than the document's is marked as such") {
    const std::string text = document_text(test::sample("full"), *compose::find_kind("evaluation-report"), "es");
    REQUIRE(has(text, "<p lang=\"en-US\">Nadi grips the pen hard.</p>"));
    REQUIRE(has(text, "<span lang=\"so\">Gacantu way daashaa.</span>"));
}

TEST_CASE("an IEP shows each required element that nobody has answered, with its citation") {
    const std::string text = document_text(test::sample("bare"), *compose::find_kind("iep-draft"));
    for (const char* citation :
         {"300.320(a)(1)", "300.320(a)(1)(i)", "300.320(a)(3)(i)", "300.320(a)(3)(ii)", "300.320(a)(4)",
          "300.320(a)(5)", "300.320(a)(6)(i)", "300.320(a)(7)", "300.321(a)(1)", "300.321(a)(2)",
          "300.321(a)(3)", "300.321(a)(4)", "300.321(a)(5)", "300.324(a)(1)(i)", "300.324(a)(1)(ii)",
          "300.324(a)(2)(i)", "300.324(a)(2)(ii)", "300.324(a)(2)(iii)", "300.324(a)(2)(iv)",
          "300.324(a)(2)(v)", "300.106", "300.116"}) {
        INFO(citation);
        bool found = false;
        std::size_t note = 0;
        while (!found && (note = text.find("<note kind=\"missing\">", note)) != std::string::npos) {
            const std::size_t end = text.find("</note>", note);
            found = text.substr(note, end - note).find(std::string("34 CFR ") + citation) != std::string::npos;
            note = end;
        }
        REQUIRE(found);
    }
    REQUIRE_FALSE(has(text, "300.320(b)"));  // Ilse is ten: transition does not apply
}

TEST_CASE("a fact that nobody has verified never prints as settled") {
    const std::string handout = document_text(test::sample("full"), *compose::find_kind("iep-vs-504"));
    for (const rules::Rule& rule : test::product_book().rules) {
        if (rule.topic != "iep-vs-504" || rule.fact.confirmed()) continue;
        const std::size_t place = handout.find(rule.text);
        INFO(rule.id);
        REQUIRE(place != std::string::npos);
        const std::size_t end =
            handout.find(handout.compare(place + rule.text.size(), 2, " (") == 0 ? "</li>" : "</tr>", place);
        REQUIRE(has(handout.substr(place, end - place), "not yet verified"));
    }
    const std::string plan = document_text(test::sample("full"), *compose::find_kind("section-504-plan"));
    REQUIRE(has(plan, "<b>not yet verified</b>"));
}
