// What the tests of the record stage share: the worked example, cases with one change, folders.
#pragma once

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "record/read.h"

namespace iepress::record::tests {

namespace fs = std::filesystem;

inline std::string read_all(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
}

inline fs::path repository() { return IEPRESS_SOURCE_DIR; }

/// The n-th XML example of docs/case-file.md, from 0.
inline std::string documented_example(int n) {
    const std::string text = read_all(repository() / "docs" / "case-file.md");
    std::size_t begin = 0;
    for (int i = 0; i <= n; ++i) {
        begin = text.find("```xml\n", begin);
        REQUIRE(begin != std::string::npos);
        begin += 7;
    }
    return text.substr(begin, text.find("```\n", begin) - begin);
}
inline std::string evaluation_example() { return documented_example(0); }
inline std::string case_example() { return documented_example(1); }

/// `text` with the first `from` replaced; fails if it is not there.
inline std::string changed(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    INFO(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// What is reported for a case file of this text.
inline std::string findings(std::string xml) {
    base::Diagnostics diagnostics;
    const auto one = read_case_text("case.xml", std::move(xml), diagnostics);
    REQUIRE(one.has_value() == !diagnostics.has_errors());
    return base::to_text(diagnostics.all());
}

/// A folder of its own for files of a test.
struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "iepress-record-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path write(const std::string& name, std::string_view bytes) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << bytes;
        return path / name;
    }
};

}  // namespace iepress::record::tests
