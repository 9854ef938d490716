#include "base/sha256.h"

#include <catch2/catch.hpp>

using namespace iepress;

TEST_CASE("the digests of FIPS 180-4's examples") {
    REQUIRE(base::sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    REQUIRE(base::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    REQUIRE(base::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("bytes may come in pieces") {
    base::Sha256 digest;
    digest.add("a");
    digest.add("");
    digest.add("bc");
    REQUIRE(digest.hex() == base::sha256("abc"));
}
