#include "packet/protect.h"

#include <catch2/catch.hpp>

#include "packet/plain_pdf.h"
#include "pdf/external.h"
#include "pdf/samples.h"

using namespace iepress;
using namespace iepress::pdf_test;

namespace {

const packet::Passwords sample{"Mañana-27", "the office's own"};

std::string protected_file(const std::string& bytes, const packet::Passwords& passwords = sample) {
    base::Diagnostics diagnostics;
    const auto file = packet::protect(bytes, passwords, "a.pdf", diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(file);
    return *file;
}

std::vector<std::string> codes_of(const std::string& bytes) {
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(packet::protect(bytes, sample, "a.pdf", diagnostics).has_value());
    std::vector<std::string> codes;
    for (const auto& one : diagnostics.all()) codes.emplace_back(one.message->code);
    return codes;
}

}  // namespace

TEST_CASE("a locked copy opens with its passwords alone, with AES-256") {
    const Folder folder;
    const std::string file =
        folder.put("a.pdf", protected_file(written(all_roles_pages(), options_with_case()))).string();
    CHECK(run("qpdf --check '" + file + "'").status != 0);
    CHECK(run("qpdf --password=wrong --check '" + file + "'").status != 0);
    for (const std::string& password : {sample.user, sample.owner}) {
        const Ran shown = run("qpdf --show-encryption --password=\"" + password + "\" '" + file + "'");
        INFO(shown.output);
        CHECK(shown.status == 0);
        CHECK(shown.output.find("R = 6") != std::string::npos);
        CHECK(shown.output.find("stream encryption method: AESv3") != std::string::npos);
        CHECK(shown.output.find("extract for accessibility: allowed") != std::string::npos);
        CHECK(shown.output.find("modify other: not allowed") != std::string::npos);
        CHECK(run("qpdf --check --password=\"" + password + "\" '" + file + "'").status == 0);
    }
}

TEST_CASE("tags and text stay in a locked copy") {
    const Folder folder;
    const std::string plain = written(all_roles_pages(), options_with_case());
    const std::string open = folder.put("a.pdf", plain).string();
    const std::string locked = folder.put("b.pdf", protected_file(plain)).string();
    // sorted, as poppler says an element's attributes now in one order, now in another; links have other numbers
    const std::string lines = " | grep -v '^ *Object ' | sort";
    const std::string expected = run("pdfinfo -struct-text '" + open + "'" + lines).output;
    REQUIRE(expected.find("Progress Report") != std::string::npos);
    const std::string kept = run("pdfinfo -struct-text -upw '" + sample.user + "' '" + locked + "'" + lines).output;
    CHECK(kept == expected);
    CHECK(protected_file(plain).find("Progress Report") == std::string::npos);
    CHECK(protected_file(plain).size() < plain.size() + 4096);
}

TEST_CASE("no two locked copies are the same") {
    const std::string plain = written(all_roles_pages());
    CHECK(protected_file(plain) != protected_file(plain));
}

TEST_CASE("what is no whole PDF or is locked already is not locked") {
    using Codes = std::vector<std::string>;
    CHECK(codes_of("no PDF") == Codes{"packet/not-a-pdf"});
    CHECK(codes_of(written(all_roles_pages()).substr(0, 3000)) == Codes{"packet/not-a-pdf"});
    CHECK(codes_of(protected_file(written(all_roles_pages()))) == Codes{"packet/encrypted"});
}

TEST_CASE("passwords that lock nothing are refused") {
    for (const packet::Passwords& one : {packet::Passwords{"", "b"}, packet::Passwords{"a", ""},
                                         packet::Passwords{"a", "a"}, packet::Passwords{std::string(128, 'a'), "b"}}) {
        CHECK_FALSE(packet::usable(one));
        base::Diagnostics diagnostics;
        CHECK_THROWS_AS(packet::protect(written(Builder().pages), one, "a.pdf", diagnostics), std::invalid_argument);
    }
    CHECK(packet::usable({std::string(127, 'a'), "b"}));
}
