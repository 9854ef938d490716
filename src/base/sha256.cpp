#include "base/sha256.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <cstdio>
#include <stdexcept>

namespace iepress::base {

namespace {

/// libcrypto fails only without memory or without its default provider: a defect of the installation.
void check(int answer) {
    if (answer != 1) throw std::runtime_error("libcrypto has no SHA-256");
}

}  // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const noexcept { EVP_MD_CTX_free(context); }

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
    check(context_ != nullptr ? EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) : 0);
}

Sha256& Sha256::add(std::string_view bytes) {
    check(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
    return *this;
}

Sha256& Sha256::add_value(std::string_view bytes) { return add(fmt::format("{}:", bytes.size())).add(bytes); }

std::string Sha256::hex() const {
    std::unique_ptr<evp_md_ctx_st, Free> copy(EVP_MD_CTX_new());
    check(copy != nullptr ? EVP_MD_CTX_copy_ex(copy.get(), context_.get()) : 0);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned int size = 0;
    check(EVP_DigestFinal_ex(copy.get(), digest.data(), &size));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(std::size_t{2} * size);
    for (unsigned int i = 0; i < size; ++i) text.append(1, digits[digest[i] >> 4U]).append(1, digits[digest[i] & 0xFU]);
    return text;
}

std::string sha256(std::string_view bytes) { return Sha256().add(bytes).hex(); }

std::optional<std::string> sha256_of_file(const std::filesystem::path& file) {
    struct Close {
        void operator()(std::FILE* open) const noexcept { std::fclose(open); }
    };
    const std::unique_ptr<std::FILE, Close> open(std::fopen(file.c_str(), "rbe"));
    if (open == nullptr) return std::nullopt;
    std::setvbuf(open.get(), nullptr, _IONBF, 0);
    Sha256 digest;
    std::array<char, 1U << 16U> chunk;
    while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), open.get())) {
        digest.add({chunk.data(), count});
    }
    if (std::ferror(open.get()) != 0) return std::nullopt;
    return digest.hex();
}

}  // namespace iepress::base
