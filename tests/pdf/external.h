// What other programs make of a file: qpdf, pdftotext, pdffonts.
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace iepress::pdf_test {

/// A folder of its own, gone at the end.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "iepress-pdf-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path = name;
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path path;

    std::filesystem::path put(const std::string& name, const std::string& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
        return path / name;
    }
};

struct Ran {
    int status = 0;
    std::string output;  ///< stdout and stderr
};

inline Ran run(const std::string& command) {
    Ran ran;
    FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
    std::array<char, 4096> buffer{};
    for (std::size_t size = 0; (size = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        ran.output.append(buffer.data(), size);
    }
    ran.status = ::pclose(pipe);
    return ran;
}

inline std::string extracted_text(const std::string& file) {
    const Folder folder;
    return run("pdftotext -enc UTF-8 '" + folder.put("a.pdf", file).string() + "' -").output;
}

/// The file with every stream inflated and every object on lines of its own.
inline std::string inflated(const std::string& file) {
    const Folder folder;
    const std::string in = folder.put("a.pdf", file).string();
    const std::string out = (folder.path / "b.pdf").string();
    const Ran ran =
        run("qpdf --qdf --object-streams=disable --no-original-object-ids '" + in + "' '" + out + "'");
    if (ran.status != 0) throw std::runtime_error(ran.output);
    std::ifstream stream(out, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace iepress::pdf_test
