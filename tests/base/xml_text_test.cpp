#include <catch2/catch.hpp>

#include "base/xml_text.h"

using namespace iepress::base;
using namespace std::string_literals;

TEST_CASE("marks of XML become entities, whether at an end, in a row or alone") {
    CHECK(escaped("a < b & c > d") == "a &lt; b &amp; c &gt; d");
    CHECK(escaped("\"&<>\"") == "&quot;&amp;&lt;&gt;&quot;");
    CHECK(escaped("&") == "&amp;");
    CHECK(escaped("&amp;") == "&amp;amp;");
    CHECK(escaped("").empty());
}

TEST_CASE("what is no mark stays as it is") {
    const std::string text = "Zoë's नमस्ते 🙂\t\n]] -- \xE2\x80\x9Cyes\xE2\x80\x9D";
    CHECK(escaped(text) == text);
    CHECK(escaped_words(text) == text);
    CHECK(escaped("a\0b"s) == "a\0b"s);
}

TEST_CASE("words between tags keep their quotation marks") {
    CHECK(escaped_words("\"a\" & <b>") == "\"a\" &amp; &lt;b&gt;");
    CHECK(escaped_words("]]>") == "]]&gt;");  // XML 1.0, 2.4: never "]]>" in text
}

TEST_CASE("escaped text is added behind what is there") {
    std::string xml = "<a b=\"";
    append_escaped(xml, "1 < 2");
    append_escaped(xml, "");
    append_escaped(xml, "\"");
    CHECK(xml == "<a b=\"1 &lt; 2&quot;");
}
