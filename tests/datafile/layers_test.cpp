#include "datafile/layers.h"

#include <catch2/catch.hpp>

#include "support/folder.h"

using namespace iepress;

namespace {

struct Entry {
    std::string id, text, note;
};

void read_entries(const datafile::File& file, std::vector<Entry>& entries) {
    for (const datafile::Element& one : file.root().children()) {
        entries.push_back({one.required("id"), one.text(), one.attribute("note")});
    }
}

/// A shipped folder, with the files "box/a.xml" and "box/b.xml", and a district's.
struct Layers {
    explicit Layers(const std::string& district) {
        shipped.add("box/b.xml", "<box><e id=\"3\">three</e></box>");
        shipped.add("box/a.xml", "<box><e id=\"1\" note=\"n\">one</e><e id=\"2\">two</e></box>");
        shipped.add("other/c.xml", "<nothing-to-us/>");
        own.add("box/own.xml", district);
    }

    template <class... Inherit>
    bool read(Inherit... inherit) {
        return datafile::read_layers({shipped.path(), own.path()}, {"box", "box"}, files, all, diagnostics,
                                     read_entries, inherit...);
    }
    [[nodiscard]] std::string text() const {
        std::string text;
        for (const Entry& one : all) text += one.id + "=" + one.text + (one.note.empty() ? " " : "(" + one.note + ") ");
        return text;
    }

    test::Folder shipped, own;
    base::Diagnostics diagnostics;
    std::vector<std::shared_ptr<const std::string>> files;
    std::vector<Entry> all;
};

}  // namespace

TEST_CASE("a later folder's entries take the places of those with their ids; new ones stand at the end") {
    Layers layers("<box><e id=\"4\">new</e><e id=\"1\">ours</e></box>");
    CHECK(layers.read());
    CHECK(layers.text() == "1=ours 2=two 3=three 4=new ");
    REQUIRE(layers.files.size() == 3);
    CHECK(*layers.files[0] == (layers.shipped.path() / "box/a.xml").string());
    CHECK(*layers.files[2] == (layers.own.path() / "box/own.xml").string());
    REQUIRE(datafile::find_id(layers.all, "1") != nullptr);
    CHECK(datafile::find_id(layers.all, "1")->text == "ours");
    CHECK(datafile::find_id(layers.all, "5") == nullptr);
}

TEST_CASE("an entry may inherit from the one that it replaces") {
    Layers layers("<box><e id=\"1\">ours</e></box>");
    CHECK(layers.read([](Entry& entry, const Entry& from) { entry.note = from.note; }));
    CHECK(layers.text() == "1=ours(n) 2=two 3=three ");
}

TEST_CASE("what any file reports is told; what was reported before is not its fault") {
    Layers broken("<box><e>no id</e></box>");
    CHECK_FALSE(broken.read());
    CHECK(broken.diagnostics.error_count() == 1);
    CHECK_FALSE(broken.read());
    Layers wrong("<bin/>");
    CHECK_FALSE(wrong.read());
    CHECK(wrong.files.size() == 2);
    Layers fine("<box/>");
    test::Folder folder;
    folder.add("x.xml", "<x");
    CHECK_FALSE(datafile::File::open(folder.path() / "x.xml", "x", fine.diagnostics));
    CHECK(fine.read());
}

TEST_CASE("a wording is found by its language, whatever the region") {
    struct Wording {
        std::string language, text;
    };
    const std::vector<Wording> all{{"es-US", "uno"}, {"vi", "một"}};
    REQUIRE(datafile::find_language(all, "es-MX") != nullptr);
    CHECK(datafile::find_language(all, "es-MX")->text == "uno");
    CHECK(datafile::find_language(all, "vi")->text == "một");
    CHECK(datafile::find_language(all, "en") == nullptr);
}
