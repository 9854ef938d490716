#include "pdf/compress.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace iepress::pdf {

namespace {

struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, Free>;

Compressor make_compressor(int level) {
    Compressor compressor(libdeflate_alloc_compressor(level));
    if (!compressor) throw std::bad_alloc();
    return compressor;
}

std::string compress_with(libdeflate_compressor* compressor, std::string_view bytes) {
    const std::size_t room = libdeflate_zlib_compress_bound(compressor, bytes.size());
    const auto out = std::make_unique_for_overwrite<char[]>(room);
    return {out.get(), libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), out.get(), room)};
}

}  // namespace

std::string compress(std::string_view bytes, Effort effort) {
    // some 100 KB of tables each: a thread keeps them from document to document
    thread_local const Compressor quick = make_compressor(1);
    thread_local const Compressor even = make_compressor(6);
    switch (effort) {
        case Effort::quick: return compress_with(quick.get(), bytes);
        case Effort::even: return compress_with(even.get(), bytes);
        case Effort::small: break;
    }
    return compress_with(make_compressor(12).get(), bytes);
}

}  // namespace iepress::pdf
