#include <catch2/catch.hpp>

#include "layout/append.h"

using namespace iepress;
using layout::NodeIndex;

namespace {

/// A page with a paragraph, a link to itself and a note with an id.
layout::Pages small_document(const std::string& language) {
    layout::Pages pages = layout::empty_pages(language, "Small");
    layout::append_blank(pages, {612}, {792});
    layout::Page& page = pages.pages.front();
    page.items.emplace_back(layout::Fill{});
    page.marks.push_back({NodeIndex{1}, 0, 1});
    page.links.push_back({NodeIndex{2}, {}, "", 0, {}, "here"});
    layout::Node paragraph;
    paragraph.role = layout::Role::P;
    paragraph.children = {layout::Node::MarkRef{0, 0}, NodeIndex{2}};
    layout::Node link;
    link.role = layout::Role::Link;
    link.parent = 1;
    link.children = {layout::Node::LinkRef{0, 0}};
    layout::Node note;
    note.role = layout::Role::Note;
    note.id = "n1";
    pages.tree.front().children = {NodeIndex{1}, NodeIndex{3}};
    pages.tree.insert(pages.tree.end(), {paragraph, link, note});
    pages.bookmarks.push_back({"Heading", 1, 0, {}});
    return pages;
}

}  // namespace

TEST_CASE("appended documents keep their marks, links and parents") {
    layout::Pages whole = layout::empty_pages("en", "Whole");
    layout::append(whole, small_document("en"), "a.");
    layout::append(whole, small_document("es"), "b.");
    REQUIRE(whole.pages.size() == 2);
    REQUIRE(whole.tree.size() == 9);

    CHECK(whole.tree[0].children.size() == 2);
    const layout::Node& section = whole.tree[5];
    CHECK(section.role == layout::Role::Sect);
    CHECK(section.parent == 0);
    CHECK(std::get<NodeIndex>(section.children[0]) == NodeIndex{6});

    CHECK(std::get<NodeIndex>(whole.pages[1].marks[0].owner) == NodeIndex{6});
    CHECK(whole.pages[1].links[0].node == NodeIndex{7});
    CHECK(whole.pages[1].links[0].target_page == 1);
    CHECK(std::get<layout::Node::MarkRef>(whole.tree[6].children[0]).page == 1);
    CHECK(std::get<layout::Node::LinkRef>(whole.tree[7].children[0]).page == 1);
    CHECK(whole.tree[7].parent == 6);
}

TEST_CASE("a part has its language where it differs, ids of its own and no bookmarks") {
    layout::Pages whole = layout::empty_pages("en", "Whole");
    layout::append(whole, small_document("en"), "a.");
    layout::append(whole, small_document("es"), "b.");
    CHECK(whole.tree[1].language.empty());
    CHECK(whole.tree[5].language == "es");
    CHECK(whole.tree[4].id == "a.n1");
    CHECK(whole.tree[8].id == "b.n1");
    CHECK(whole.bookmarks.empty());
}

TEST_CASE("appending to an appended whole shifts again") {
    layout::Pages inner = layout::empty_pages("en", "");
    layout::append(inner, small_document("en"), "d1.");
    layout::Pages outer = layout::empty_pages("en", "");
    layout::append_blank(outer, {612}, {792});
    layout::append(outer, std::move(inner), "p1.");
    CHECK(outer.tree[5].id == "p1.d1.n1");
    CHECK(outer.pages[1].links[0].target_page == 1);
    CHECK(std::get<layout::Node::MarkRef>(outer.tree[3].children[0]).page == 1);
}
