#include <catch2/catch.hpp>

#include "markup/support.h"

using namespace iepress;
using test::parsed;

TEST_CASE("white space collapses as in HTML, no-break spaces stay") {
    REQUIRE(parsed("<p>\n  two \t\r\n words  </p>") == "p \"two words\"\n");
    REQUIRE(parsed("<p>a&#160;&#160;b \xC2\xA0 c</p>") == "p \"a\\u00A0\\u00A0b \\u00A0 c\"\n");
    REQUIRE(parsed("<p><b>a</b> <i>b</i></p>") == "p b\"a\" \" \" i\"b\"\n");
    REQUIRE(parsed("<p><b>a</b><i>b</i></p>") == "p b\"a\" i\"b\"\n");
    REQUIRE(parsed("<p>a<b> b </b> c</p>") == "p \"a\" b\" b \" \"c\"\n");
    REQUIRE(parsed("<p><b><i>a</i> </b>c</p>") == "p b,i\"a\" \" c\"\n");
    REQUIRE(parsed("<p><b>a</b> <!-- x --><i>b</i></p>") == "p b\"a\" \" \" i\"b\"\n");
    REQUIRE(parsed("<p><b>a</b><!-- x --><i>b</i></p>") == "p b\"a\" i\"b\"\n");
    REQUIRE(parsed("<p> <b> a </b> </p>") == "p b\"a\"\n");
    REQUIRE(parsed("<p>x&gt;<b>y</b></p>") == "p \"x>\" b\"y\"\n");
    REQUIRE(parsed("<p><i>a</i> x><b>y</b></p>") == "p i\"a\" \" x>\" b\"y\"\n");
    REQUIRE(parsed("<p>a&#10;&#10;b</p>") == "p \"a b\"\n");
    REQUIRE(parsed("<p><![CDATA[a <b> & ]]>c</p>") == "p \"a <b> & c\"\n");
    REQUIRE(parsed("<p>x<!-- A & B -->y</p>") == "p \"xy\"\n");
}

TEST_CASE("runs of one style are one run, so that a word is shaped whole") {
    REQUIRE(parsed("<p>off<b/>ice</p>") == "p \"office\"\n");
    REQUIRE(parsed("<p>of<!-- -->fice</p>") == "p \"office\"\n");
    REQUIRE(parsed("<p><b>of</b><b>fice</b></p>") == "p b\"office\"\n");
    REQUIRE(parsed("<p><b>a <i>b <span lang=\"es\">c</span></i></b></p>") ==
            "p b\"a \" b,i\"b \" b,i,es\"c\"\n");
}

TEST_CASE("a break takes the white space around it, and ends a paragraph without a trace") {
    REQUIRE(parsed("<p>a <br/> b</p>") == "p \"a\\nb\"\n");
    REQUIRE(parsed("<p>a<br/>b<br/></p>") == "p \"a\\nb\"\n");
    REQUIRE(parsed("<p>a<b><br/></b></p>") == "p \"a\"\n");
    REQUIRE(parsed("<p>a<br/><br/>b</p>") == "p \"a\\n\\nb\"\n");
    REQUIRE(parsed("<p><br/></p>").empty());
}

TEST_CASE("inline content among blocks becomes paragraphs") {
    REQUIRE(parsed("<note>a <b>b</b><p>c</p> d</note>") ==
            "note note\n  p \"a \" b\"b\"\n  p \"c\"\n  p \"d\"\n");
    REQUIRE(parsed("<ul><li>\n<p>a</p>\n</li><li/></ul>") == "ul\n  li\n    p \"a\"\n  li\n");
    REQUIRE(parsed("<p> </p><note kind=\"legal\">\n<p/></note><section><section/></section><p>x</p>") ==
            "p \"x\"\n");
}

TEST_CASE("links") {
    REQUIRE(parsed("<h1 id=\"a\">A</h1><p><a href=\"#a\">x</a> <a href=\"mailto:a@b.org\">y</a></p>") ==
            "h1 #a \"A\"\np a(#a)\"x\" \" \" a(mailto:a@b.org)\"y\"\n");
    REQUIRE(parsed("<p><a href=\"#later\">x</a></p><h1 id=\"later\">A</h1>") ==
            "p a(#later)\"x\"\nh1 #later \"A\"\n");
    for (const char* bad : {"javascript:alert(1)", "file:///etc/passwd", "x.html", "https://", "#",
                            "mailto:nobody", "https://a.b/c d", "https://a.b/é", "HTTPS ://x", ""}) {
        INFO(bad);
        REQUIRE(parsed("<p><a href=\"" + std::string(bad) + "\">x</a></p>") == "2:7 bad-link\n");
    }
    REQUIRE(parsed("<p>\n<a href=\"#nowhere\">x</a></p>") == "3:1 dead-link\n");
    REQUIRE(parsed("<p><a href=\"https://a.b\"> </a></p>") == "2:4 empty-link\n");
    REQUIRE(parsed("<p><a href=\"https://a.b\">x<b><a href=\"https://c.d\">y</a></b></a></p>") ==
            "2:30 misplaced-element\n");
}
