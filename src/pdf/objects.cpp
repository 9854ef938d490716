#include "pdf/objects.h"

#include <memory>

#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

void remember(HPDF_STATUS code, HPDF_STATUS detail, void* user_data) {
    auto& first = *static_cast<LibraryError*>(user_data);
    if (first.code == HPDF_OK) first = {code, detail};
}

// What add_written hangs onto a dictionary; libharu calls back to write and to free it.
HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream stream) {
    const auto& entries = *static_cast<const std::string*>(dict->attr);
    return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(entries.data()),
                             static_cast<HPDF_UINT>(entries.size()));
}

void free_entries(HPDF_Dict dict) {
    std::default_delete<std::string>{}(static_cast<std::string*>(dict->attr));
    dict->attr = nullptr;
}

}  // namespace

Objects::Objects()
    : first_error_(std::make_unique<LibraryError>()), document_(HPDF_New(remember, first_error_.get())) {
    if (document_) {
        document_->pdf_version = HPDF_VER_17;
    } else if (first_error_->code == HPDF_OK) {
        first_error_->code = HPDF_FAILD_TO_ALLOC_MEM;
    }
}

Objects::~Objects() {
    if (sound() || !document_) return;
    for (void* const one : made_) {
        const auto* const header = static_cast<const HPDF_Obj_Header*>(one);
        if ((header->obj_id & HPDF_OTYPE_ANY) == 0) HPDF_Obj_ForceFree(document_->mmgr, one);
    }
}

bool Objects::sound() const noexcept { return document_ && document_->error.error_no == HPDF_OK; }
HPDF_Dict Objects::catalog() const noexcept { return document_ ? document_->catalog : nullptr; }
HPDF_Dict Objects::page_root() const noexcept { return document_ ? document_->root_pages : nullptr; }
HPDF_Dict Objects::info() const noexcept { return document_ ? document_->info : nullptr; }
HPDF_Dict Objects::trailer() const noexcept { return document_ ? document_->trailer : nullptr; }
HPDF_Xref Objects::xref() const noexcept { return document_ ? document_->xref : nullptr; }
HPDF_MMgr Objects::memory() const noexcept { return document_ ? document_->mmgr : nullptr; }

HPDF_Dict Objects::dict() {
    if (!sound()) return nullptr;
    const HPDF_Dict made = HPDF_Dict_New(document_->mmgr);
    if (made != nullptr) made_.push_back(made);
    return made;
}

HPDF_Array Objects::array() {
    if (!sound()) return nullptr;
    const HPDF_Array made = HPDF_Array_New(document_->mmgr);
    if (made != nullptr) made_.push_back(made);
    return made;
}

HPDF_Dict Objects::numbered_dict() {
    const HPDF_Dict made = dict();
    if (made == nullptr || HPDF_Xref_Add(document_->xref, made) != HPDF_OK) return nullptr;
    return made;
}

HPDF_Dict Objects::plain_stream(std::string bytes) {
    // HPDF_DictStream_New would spend a second object on each stream for its /Length, and copy its bytes
    // one by one
    const HPDF_Dict made = numbered_dict();
    if (made == nullptr) return nullptr;
    add_number(made, "Length", static_cast<std::int32_t>(bytes.size()));
    streams_.emplace(number_of(made), std::move(bytes));
    return made;
}

HPDF_Dict Objects::flate_stream(std::string compressed) {
    const HPDF_Dict made = plain_stream(std::move(compressed));
    add_name(made, "Filter", "FlateDecode");
    return made;
}

void Objects::add_object(HPDF_Dict dict, const char* key, void* value) {
    if (dict == nullptr || value == nullptr || !sound()) return;
    if (HPDF_Dict_Add(dict, key, value) != HPDF_OK) std::erase(made_, value);  // libharu freed it
}

void Objects::append_object(HPDF_Array array, void* value) {
    if (array == nullptr || value == nullptr || !sound()) return;
    if (HPDF_Array_Add(array, value) != HPDF_OK) std::erase(made_, value);
}

void Objects::add_name(HPDF_Dict dict, const char* key, const char* name) {
    if (sound()) add_object(dict, key, HPDF_Name_New(document_->mmgr, name));
}

void Objects::add_number(HPDF_Dict dict, const char* key, std::int32_t number) {
    if (sound()) add_object(dict, key, HPDF_Number_New(document_->mmgr, number));
}

void Objects::add_real(HPDF_Dict dict, const char* key, double number) {
    if (sound()) add_object(dict, key, HPDF_Real_New(document_->mmgr, static_cast<HPDF_REAL>(number)));
}

void Objects::add_true(HPDF_Dict dict, const char* key) {
    if (sound()) add_object(dict, key, HPDF_Boolean_New(document_->mmgr, HPDF_TRUE));
}

void* Objects::make_string(std::string_view bytes) {
    if (!sound()) return nullptr;
    std::string copy(bytes);  // libharu takes a pointer to bytes that it may change
    return HPDF_Binary_New(document_->mmgr, reinterpret_cast<HPDF_BYTE*>(copy.data()),
                           static_cast<HPDF_UINT>(copy.size()));
}

void Objects::add_text(HPDF_Dict dict, const char* key, std::string_view utf8) {
    add_object(dict, key, make_string(text_bytes(utf8)));
}

void Objects::add_bytes(HPDF_Dict dict, const char* key, std::string_view bytes) {
    add_object(dict, key, make_string(bytes));
}

void Objects::add_written(HPDF_Dict dict, std::string entries) {
    if (dict == nullptr || !sound()) return;
    dict->attr = std::make_unique<std::string>(std::move(entries)).release();
    dict->write_fn = write_entries;
    dict->free_fn = free_entries;
}

void Objects::append_name(HPDF_Array array, const char* name) {
    if (sound()) append_object(array, HPDF_Name_New(document_->mmgr, name));
}

void Objects::append_number(HPDF_Array array, std::int32_t number) {
    if (sound()) append_object(array, HPDF_Number_New(document_->mmgr, number));
}

void Objects::append_real(HPDF_Array array, double number) {
    if (sound()) append_object(array, HPDF_Real_New(document_->mmgr, static_cast<HPDF_REAL>(number)));
}

void Objects::append_text(HPDF_Array array, std::string_view utf8) {
    append_object(array, make_string(text_bytes(utf8)));
}

void Objects::append_null(HPDF_Array array) {
    if (sound()) append_object(array, HPDF_Null_New(document_->mmgr));
}

std::uint32_t Objects::number_of(HPDF_Dict dict) noexcept {
    return dict != nullptr ? dict->header.obj_id & 0x00FFFFFFU : 0;
}

const std::string* Objects::bytes_of(std::uint32_t number) const noexcept {
    const auto found = streams_.find(number);
    return found != streams_.end() ? &found->second : nullptr;
}

std::optional<LibraryError> Objects::error() {
    // most of libharu's calls set their error without calling the handler
    if (document_) HPDF_CheckError(&document_->error);
    if (first_error_->code == HPDF_OK) return std::nullopt;
    return *first_error_;
}

}  // namespace iepress::pdf
