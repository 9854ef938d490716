#include "ledger/ledger.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "support/folder.h"

using namespace iepress;
using ledger::Ledger;

namespace {

Ledger opened(const test::Folder& folder) {
    base::Diagnostics diagnostics;
    auto ledger = Ledger::open(folder.path(), diagnostics);
    INFO(base::to_text(diagnostics.all()));
    REQUIRE(ledger.has_value());
    return std::move(*ledger);
}

ledger::Document document(const std::string& name) {
    return {name,
            std::string(64, 'f'),
            std::string(64, 'a'),
            50'000,
            4,
            {0, 2, 1, {{"layout/tight", 2}, {"press/findings", 1}}},
            2.25};
}

ledger::Entry entry(std::uint64_t position, const std::string& output) {
    return {position, 0, "progress-report", "cases/" + std::to_string(position) + ".xml", output, {}};
}

ledger::Disclosure disclosure(const std::string& student, unsigned piece) {
    ledger::Disclosure one;
    one.date = {2026, 11, 22};
    one.student = student;
    one.people = "mother father";
    one.document = "progress-report";
    one.language = "es";
    one.edition = "family";
    one.way = "mail";
    one.mailing = "0a1b2c3d";
    one.piece = piece;
    one.sha256 = std::string(64, 'b');
    return one;
}

}  // namespace

TEST_CASE("what was committed is found again, what was not is gone") {
    test::Folder folder;
    {
        Ledger ledger = opened(folder);
        ledger.begin({"iepress 0.1.0", "i", "o", 2, 3, 10, 0, false});
        ledger.add(document("a.pdf"));
        ledger.add(entry(0, "a.pdf"));
        ledger.commit();
        ledger.add(document("b.pdf"));
    }
    Ledger ledger = opened(folder);
    const auto run = ledger.run();
    REQUIRE(run.has_value());
    REQUIRE(run->shard == 2);
    REQUIRE(run->shards == 3);
    REQUIRE(run->listed == 10);
    REQUIRE_FALSE(run->finished);
    const auto found = ledger.find_document("a.pdf");
    REQUIRE(found.has_value());
    REQUIRE(found->findings == document("a.pdf").findings);
    REQUIRE(found->bytes == 50'000);
    REQUIRE(found->milliseconds == 2.25);
    REQUIRE_FALSE(ledger.find_document("b.pdf").has_value());
    ledger.finish(4);
    REQUIRE(ledger.run()->finished);
    REQUIRE(ledger.run()->own == 4);
}

TEST_CASE("entries come in order of the list, with their files; a new run forgets entries and keeps files") {
    test::Folder folder;
    Ledger ledger = opened(folder);
    ledger.begin({});
    for (const auto* name : {"b.pdf", "a.pdf", "gone.pdf"}) ledger.add(document(name));
    ledger.add(entry(7, "a.pdf"));
    ledger.add(entry(3, "b.pdf"));
    ledger::Entry failed = entry(5, "");
    failed.findings = {1, 0, 0, {{"record/wrong-date", 1}}};
    ledger.add(failed);
    ledger.commit();
    ledger::Entries entries = ledger.entries();
    const auto first = entries.next(), second = entries.next(), third = entries.next();
    REQUIRE(first->entry.case_file == "cases/3.xml");
    REQUIRE(first->made.output == "b.pdf");
    REQUIRE(second->made.output.empty());
    REQUIRE(second->entry.findings == failed.findings);
    REQUIRE(third->made.pages == 4);
    REQUIRE_FALSE(entries.next().has_value());
    REQUIRE(ledger.left_behind() == std::vector<std::string>{"gone.pdf"});
    ledger.begin({});
    REQUIRE_FALSE(ledger.entries().next().has_value());
    REQUIRE(ledger.left_behind().size() == 3);
}

TEST_CASE("the file is its owner's alone, and so is its journal") {
    test::Folder folder;
    Ledger ledger = opened(folder);
    ledger.begin({});
    ledger.add(document("a.pdf"));
    for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
        struct stat status {};
        REQUIRE(::stat(file.path().c_str(), &status) == 0);
        INFO(file.path());
        REQUIRE((status.st_mode & 0777U) == 0600U);
    }
}

TEST_CASE("a second one in the same folder is refused, to write and to read") {
    test::Folder folder;
    const Ledger ledger = opened(folder);
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(Ledger::open(folder.path(), diagnostics).has_value());
    REQUIRE_FALSE(Ledger::open_to_read(folder.path(), diagnostics).has_value());
    REQUIRE(diagnostics.error_count() == 2);
    REQUIRE(diagnostics.all()[0].message->code == "ledger/in-use");
    REQUIRE(diagnostics.all()[1].message->code == "ledger/in-use");
}

TEST_CASE("what is no ledger is said to be none") {
    test::Folder folder;
    base::Diagnostics diagnostics;
    REQUIRE_FALSE(ledger::has_ledger(folder.path()));
    REQUIRE_FALSE(Ledger::open_to_read(folder.path(), diagnostics).has_value());
    REQUIRE(diagnostics.contains("ledger/none"));
    folder.add("ledger.sqlite", std::string(5000, 'x'));
    REQUIRE_FALSE(Ledger::open(folder.path(), diagnostics).has_value());
    REQUIRE_FALSE(Ledger::open_to_read(folder.path(), diagnostics).has_value());
    REQUIRE(diagnostics.all()[1].message->code == "ledger/bad");
    REQUIRE(diagnostics.all()[2].message->code == "ledger/bad");
    base::Diagnostics nowhere;
    REQUIRE_FALSE(Ledger::open(folder.path() / "none", nowhere).has_value());
    REQUIRE(nowhere.has_machine_faults());
}

TEST_CASE("a process that is killed leaves whole transactions") {
    test::Folder folder;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        base::Diagnostics diagnostics;
        auto ledger = Ledger::open(folder.path(), diagnostics);
        for (unsigned i = 0; i < 40; ++i) {
            for (unsigned j = 0; j < 10; ++j) ledger->add(document(std::to_string(i * 10 + j) + ".pdf"));
            if (i == 35) ::raise(SIGKILL);
            ledger->commit();
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    Ledger ledger = opened(folder);
    REQUIRE(ledger.left_behind().size() == 350);
}

TEST_CASE("disclosures of one student, in order, and each piece once") {
    test::Folder folder;
    base::Diagnostics diagnostics;
    {
        Ledger ledger = opened(folder);
        REQUIRE(ledger.record({disclosure("s-1", 9), disclosure("s-2", 8), disclosure("s-1", 7)}, diagnostics));
        REQUIRE(ledger.record({disclosure("s-1", 9)}, diagnostics));
    }
    auto ledger = Ledger::open_to_read(folder.path(), diagnostics);
    REQUIRE(ledger.has_value());
    const auto found = ledger->disclosures_of("s-1");
    REQUIRE(found == std::vector{disclosure("s-1", 7), disclosure("s-1", 9)});
    REQUIRE(ledger->disclosures_of("s-3").empty());
}
