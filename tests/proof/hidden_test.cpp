// What is run by hand: the files of the message fixtures, and what the search costs.
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>

#include "proof/mailing.h"
#include "proof/strangers.h"

using namespace iepress;
using namespace iepress::proof_test;

// Hidden: `iepress_proof_tests "[proof-files]"` writes the mailings of tests/messages/proof into the folder that
// IEPRESS_PROOF_FILES names: a right one, and one with a mix-up on nearly each page.
TEST_CASE("the mailings of the message fixtures as files", "[.][proof-files]") {
    const char* const folder = std::getenv("IEPRESS_PROOF_FILES");
    REQUIRE(folder != nullptr);
    const auto save = [&](const char* name, const Mailing& mailing) {
        Written written;
        write_mailing(written, mailing);
        std::filesystem::copy(
            written.folder.path, std::filesystem::path(folder) / name,
            std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    };
    save("right", right_mailing());
    Mailing wrong = right_mailing();
    wrong.sides[0].address = {"Omar Haddad & Rui Peña", "9 MILL LN", "SPRINGFIELD OR 97477"};
    wrong.sides[0].further = {{"Annual review", 235}};
    wrong.sides[1].form = 0;
    wrong.sides[2].child = 3;
    wrong.sides[3].symbol.clear();
    wrong.sides[4].address_x = 70;
    wrong.sides[5].symbol.back() = wrong.sides[5].symbol.back() == '1' ? '2' : '1';
    wrong.sides[6].mark.mailing = "FFFF0000";
    wrong.sides[6].mark_again();
    wrong.sides[7].further = {{"A line that slipped", 400}};
    wrong.sides[9].words = "Piece 3 of 5, sheet 1 of 2";
    std::swap(wrong.sides[10], wrong.sides[11]);
    wrong.sides[14].language = "en-US";
    save("wrong", wrong);
}

// Hidden: `iepress_proof_tests "[search-speed]"` says what looking for many children on a page costs.
TEST_CASE("the speed of looking for other children", "[.][search-speed]") {
    for (const std::size_t count : {500U, 2000U}) {
        const pdf_test::Folder folder;
        std::vector<std::filesystem::path> files;
        for (std::size_t i = 0; i < count; ++i) {
            ChildOfTest child = children_of_test()[2];
            child.id = fmt::format("700-{:06}", i);
            child.given = fmt::format("Maya{}", static_cast<char>('a' + i % 26));
            child.family =
                fmt::format("Lopez{}{}", static_cast<char>('a' + i / 26 % 26), static_cast<char>('a' + i / 676));
            child.birth_date = fmt::format("{}-{:02}-{:02}", 2005 + i % 15, i % 12 + 1, i % 28 + 1);
            files.push_back(folder.put(fmt::format("{}.xml", i), case_xml(child)));
        }
        base::Diagnostics diagnostics;
        const auto begin = std::chrono::steady_clock::now();
        const proof::Children children(files, {}, diagnostics);
        proof::Strangers strangers(children);
        const auto read = std::chrono::steady_clock::now();
        std::string page;
        for (int i = 0; i < 400; ++i)
            page += fmt::format("Mayab read {} words aloud on 09/{:02}/2025. ", i, i % 28 + 1);
        const std::vector<proof::Word> words = proof::words_of(page);
        std::size_t found = 0;
        for (int i = 0; i < 100; ++i) found += strangers.on(words, 0).size();
        const auto end = std::chrono::steady_clock::now();
        WARN(count << " children: read in " << std::chrono::duration<double>(read - begin).count() << " s, "
                   << std::chrono::duration<double>(end - read).count() * 10 << " ms a page of " << words.size()
                   << " words");
        CHECK(found == 0);
    }
}
