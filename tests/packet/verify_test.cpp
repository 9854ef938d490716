#include "packet/verify.h"

#include <catch2/catch.hpp>
#include <set>

#include "packet/messages.h"
#include "pdf/external.h"
#include "pdf/samples.h"

using namespace iepress;
using namespace iepress::pdf_test;

// PoDoFo 0.9.8 forgets a byte when it gives up on some damaged files.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libpodofo"; }

namespace {

struct Found {
    std::optional<packet::Verdict> verdict;
    std::vector<std::string> codes;
    std::string text;
};

Found verified(const std::string& bytes) {
    const Folder folder;
    base::Diagnostics diagnostics;
    Found found;
    found.verdict = packet::verify(folder.put("a.pdf", bytes), diagnostics);
    for (const auto& one : diagnostics.all()) found.codes.emplace_back(one.message->code);
    found.text = base::to_text(diagnostics.all());
    return found;
}

const std::string& whole() {
    static const std::string file = written(all_roles_pages(), options_with_case());
    return file;
}

// The same file with streams inflated, whose text a test may change.
const std::string& open_file() {
    static const std::string file = inflated(whole());
    return file;
}

// Replaces the first occurrence and mends lengths and offsets.
std::string changed(std::string file, std::string_view from, std::string_view to) {
    const std::size_t at = file.find(from);
    if (at == std::string::npos) throw std::runtime_error("not in the file: " + std::string(from));
    file.replace(at, from.size(), to);
    const Folder folder;
    const std::string in = folder.put("in.pdf", file).string();
    const std::string out = (folder.path / "out.pdf").string();
    if (std::system(("fix-qdf '" + in + "' > '" + out + "'").c_str()) != 0)
        throw std::runtime_error("fix-qdf");
    std::ifstream stream(out, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Changed after `anchor`, so that one of several equal texts is meant.
std::string changed_after(const std::string& file, std::string_view anchor, std::string_view from,
                          std::string_view to) {
    const std::size_t at = file.find(anchor);
    if (at == std::string::npos) throw std::runtime_error("not in the file: " + std::string(anchor));
    const std::size_t place = file.find(from, at);
    return changed(file, file.substr(at, place + from.size() - at),
                   file.substr(at, place - at) + std::string(to));
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("what the pdf stage writes is whole") {
    const Found found = verified(whole());
    INFO(found.text);
    REQUIRE(found.codes.empty());
    REQUIRE(found.verdict.has_value());
    REQUIRE(found.verdict->pages == 2);
    REQUIRE(found.verdict->structure_elements == all_roles_pages().tree.size());
    REQUIRE(found.verdict->fonts == 2);
    REQUIRE(found.verdict->language == "en-US");
    REQUIRE(found.verdict->title == "Progress Report – all roles");
    REQUIRE(found.verdict->attachments == std::vector<std::string>{"case.xml"});
    for (const auto& pages : {script_pages(), report_pages()}) {
        const Found other = verified(written(pages, options_with_case()));
        INFO(other.text);
        REQUIRE(other.codes.empty());
    }
}

TEST_CASE("a file without the case is whole with a warning") {
    const Found found = verified(written(all_roles_pages()));
    REQUIRE(found.codes == Codes{"packet/no-attachment"});
    REQUIRE(found.verdict.has_value());
}

TEST_CASE("what is inflated by qpdf is still whole") {
    const Found found = verified(changed(open_file(), "%QDF", "%QDF"));
    INFO(found.text);
    REQUIRE(found.codes.empty());
}

TEST_CASE("each part that is missing has its message") {
    struct Damage {
        std::string anchor, from, to;
        Codes codes;
    };
    const std::vector<Damage> damages{
        {"", "/Lang (en-US)", "/Long (en-US)", {"packet/no-language"}},
        {"", "<dc:title>", "<dc:tutle>", {"packet/no-title"}},
        {"", "/DisplayDocTitle true", "/DisplayDocTitle false", {"packet/title-not-shown"}},
        {"", "/Marked true", "/Marked false", {"packet/no-tags"}},
        {"", "/FontFile2", "/FontFileX", {"packet/font-not-embedded"}},
        {"", "/ToUnicode", "/ToUnicoXX", {"packet/font-without-unicode"}},
        {"", "/Alt ", "/Elt ", {"packet/figure-without-alternative"}},
        {"", "/Scope /Column", "/Scupe /Column", {"packet/heading-cell-without-scope"}},
        {"", "/Contents (The law", "/Cuntents (The law", {"packet/link-without-description"}},
        {"", "/StructParent 3", "/StructPorent 3", {"packet/link-without-tag"}},
        {"", "/StructParents 1", "/StructParents 7", {"packet/wrong-parent"}},
        {"",
         "/H1<</MCID 0>>BDC",
         "/Span<</Lang(en)>>BDC",
         {"packet/untagged-content", "packet/tag-without-mark"}},
        {"",
         "/H1<</MCID 0>>BDC",
         "/H1<</MCID 99>>BDC",
         {"packet/mark-without-tag", "packet/tag-without-mark"}},
        {"", "/P<</MCID 3>>BDC", "/P<</MCID 2>>BDC", {"packet/mark-twice", "packet/tag-without-mark"}},
        {"", "/EmbeddedFiles", "/EmbeddedFoles", {"packet/no-attachment"}},
    };
    std::set<std::string> triggered;
    for (const Damage& damage : damages) {
        const Found found = verified(changed_after(open_file(), damage.anchor, damage.from, damage.to));
        INFO(damage.from << "\n" << found.text);
        CHECK(found.codes == damage.codes);
        CHECK(found.verdict.has_value());
        triggered.insert(found.codes.begin(), found.codes.end());
    }
    // the others have tests of their own
    triggered.insert({"packet/not-a-pdf", "packet/encrypted", "packet/damaged-page"});
    for (const base::Message* message : packet::messages()) {
        INFO(message->code);
        CHECK(triggered.contains(std::string(message->code)));
    }
}

TEST_CASE("a mark in two tags is read twice") {
    // the second H2's mark is claimed by the first paragraph too
    layout::Pages pages = all_roles_pages();
    pages.tree[1].children.push_back(pages.tree[1].children.front());
    REQUIRE(verified(written(pages, options_with_case())).codes == Codes{"packet/mark-twice"});
}

TEST_CASE("what cannot be read is reported and gives no verdict") {
    for (const std::string& bytes : {std::string("hello"), std::string(), std::string("%PDF-1.7\n"),
                                     whole().substr(0, whole().size() / 2), whole().substr(20)}) {
        const Found found = verified(bytes);
        INFO(found.text);
        CHECK(found.codes == Codes{"packet/not-a-pdf"});
        CHECK_FALSE(found.verdict.has_value());
    }
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(packet::verify("/nowhere/a.pdf", diagnostics).has_value());
    REQUIRE(diagnostics.contains("base/missing-file"));
}

TEST_CASE("a locked file is reported") {
    const Folder folder;
    const std::string in = folder.put("a.pdf", whole()).string();
    const std::string out = (folder.path / "b.pdf").string();
    for (const char* password : {"secret", ""}) {
        const Ran ran =
            run("qpdf --encrypt '" + std::string(password) + "' owner 256 -- '" + in + "' '" + out + "'");
        INFO(ran.output);
        REQUIRE(ran.status == 0);
        base::Diagnostics diagnostics;
        CHECK_FALSE(packet::verify(out, diagnostics).has_value());
        INFO(base::to_text(diagnostics.all()));
        CHECK(diagnostics.contains("packet/encrypted"));
        base::Diagnostics again;
        CHECK_FALSE(packet::extract(out, again).has_value());
        CHECK(again.contains("packet/encrypted"));
    }
}

TEST_CASE("a page whose content is broken is reported") {
    const Found found = verified(changed(open_file(), "/H1<</MCID 0>>BDC", "/H1<</MCID 0>)>BDC"));
    INFO(found.text);
    REQUIRE(found.codes.front() == "packet/damaged-page");
}

TEST_CASE("attached files come out byte for byte") {
    const Folder folder;
    pdf::Options options = options_with_case();
    std::string binary;
    for (int i = 0; i < 70000; ++i) binary += static_cast<char>(i * 13);
    options.attachments.push_back({"año.bin", "application/octet-stream", "", "Data", binary});
    options.attachments.push_back({"none.txt", "text/plain", "", "Supplement", ""});
    base::Diagnostics diagnostics;
    const auto files = packet::extract(folder.put("a.pdf", written(all_roles_pages(), options)), diagnostics);
    REQUIRE(files.has_value());
    REQUIRE(files->size() == 3);
    REQUIRE((*files)[0].name == "case.xml");
    REQUIRE((*files)[0].relationship == "Source");
    REQUIRE((*files)[0].bytes == options.attachments[0].bytes);
    const auto has = [&](const std::string& name, const std::string& bytes) {
        return std::any_of(files->begin(), files->end(),
                           [&](const auto& one) { return one.name == name && one.bytes == bytes; });
    };
    REQUIRE(has("año.bin", binary));
    REQUIRE(has("none.txt", ""));
    const auto none = packet::extract(folder.put("b.pdf", written(all_roles_pages())), diagnostics);
    REQUIRE(none.has_value());
    REQUIRE(none->empty());
}

TEST_CASE("a file that is cut off or overwritten anywhere is reported, never a crash") {
    const std::string& file = whole();
    for (std::size_t size = 0; size < file.size(); size += 1 + file.size() / 300) {
        const Found found = verified(file.substr(0, size));
        REQUIRE_FALSE(found.codes.empty());
    }
    std::uint32_t state = 7;
    const auto random = [&] { return state = state * 1664525U + 1013904223U, state >> 8U; };
    for (const std::string* source : {&whole(), &open_file()}) {
        for (int round = 0; round < 150; ++round) {
            std::string damaged = *source;
            for (int i = 0; i < 8; ++i) damaged[random() % damaged.size()] = static_cast<char>(random());
            const Found found = verified(damaged);
            REQUIRE((found.verdict.has_value() || !found.codes.empty()));
            const Folder folder;
            base::Diagnostics diagnostics;
            const auto files = packet::extract(folder.put("a.pdf", damaged), diagnostics);
            REQUIRE((files.has_value() || diagnostics.has_errors()));
        }
    }
}

TEST_CASE("the file of each message's fixture gives just that message") {
    for (const base::Message* message : packet::messages()) {
        const std::string slug(message->code.substr(message->code.find('/') + 1));
        const auto file =
            std::filesystem::path(IEPRESS_SOURCE_DIR) / "tests/messages/packet" / slug / "file.pdf";
        base::Diagnostics diagnostics;
        const auto verdict = packet::verify(file, diagnostics);
        INFO(slug << "\n" << base::to_text(diagnostics.all()));
        REQUIRE(diagnostics.all().size() == 1);
        REQUIRE(diagnostics.all().front().message == message);
        const bool unreadable = slug == "not-a-pdf" || slug == "encrypted";
        REQUIRE(verdict.has_value() != unreadable);
    }
}
