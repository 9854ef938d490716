#include <catch2/catch.hpp>

#include "base/sha256.h"
#include "support/folder.h"

using namespace iepress;

// The examples of FIPS 180-4 as NIST publishes them (SHA256.pdf, "SHA-2 Additional").
TEST_CASE("SHA-256 of the examples of the standard") {
    REQUIRE(base::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    REQUIRE(base::sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    REQUIRE(base::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    REQUIRE(base::sha256(std::string(1'000'000, 'a')) ==
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("pieces make one digest, values do not run together") {
    base::Sha256 pieces;
    pieces.add("a").add("").add("bc");
    REQUIRE(pieces.hex() == base::sha256("abc"));
    pieces.add("d");
    REQUIRE(pieces.hex() == base::sha256("abcd"));
    REQUIRE(base::Sha256().add_value("ab").add_value("c").hex() != base::Sha256().add_value("a").add_value("bc").hex());
}

TEST_CASE("a file has the digest of its bytes") {
    test::Folder folder;
    const std::string bytes(200'000, 'x');
    folder.add("a", bytes).add("b", "");
    REQUIRE(base::sha256_of_file(folder.path() / "a") == base::sha256(bytes));
    REQUIRE(base::sha256_of_file(folder.path() / "b") == base::sha256(""));
    REQUIRE_FALSE(base::sha256_of_file(folder.path() / "c").has_value());
    REQUIRE_FALSE(base::sha256_of_file(folder.path()).has_value());
}
