// The C handles of HarfBuzz and ICU as owning pointers.
#pragma once

#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

namespace iepress::text {

/// A deleter that calls one free function.
template <auto close>
struct Closer {
    template <class T>
    void operator()(T* handle) const noexcept {
        close(handle);
    }
};

using Blob = std::unique_ptr<hb_blob_t, Closer<hb_blob_destroy>>;
using HarfbuzzFace = std::unique_ptr<hb_face_t, Closer<hb_face_destroy>>;
using HarfbuzzFont = std::unique_ptr<hb_font_t, Closer<hb_font_destroy>>;
using HarfbuzzSet = std::unique_ptr<hb_set_t, Closer<hb_set_destroy>>;
using HarfbuzzBuffer = std::unique_ptr<hb_buffer_t, Closer<hb_buffer_destroy>>;
using BreakIterator = std::unique_ptr<UBreakIterator, Closer<ubrk_close>>;
using Bidi = std::unique_ptr<UBiDi, Closer<ubidi_close>>;
using Text = std::unique_ptr<UText, Closer<utext_close>>;

}  // namespace iepress::text
