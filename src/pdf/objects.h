// libharu's object layer, made safe: a document, its cross-reference table, dictionaries, arrays
// and streams. libharu's errors are sticky: after the first, every call here does nothing and gives
// null, so that a caller checks once, at the end.
#pragma once

#include <hpdf.h>
#include <hpdf_doc.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace iepress::pdf {

/// The first error of libharu in a document.
struct LibraryError {
    HPDF_STATUS code = HPDF_OK;
    HPDF_STATUS detail = 0;
};

class Objects {
public:
    Objects();
    ~Objects();
    Objects(const Objects&) = delete;
    Objects& operator=(const Objects&) = delete;

    [[nodiscard]] HPDF_Dict catalog() const noexcept;
    [[nodiscard]] HPDF_Dict page_root() const noexcept;
    [[nodiscard]] HPDF_Dict info() const noexcept;
    [[nodiscard]] HPDF_Dict trailer() const noexcept;
    [[nodiscard]] HPDF_Xref xref() const noexcept;
    [[nodiscard]] HPDF_MMgr memory() const noexcept;

    /// A dictionary or array that stands inside the object that it is added to.
    [[nodiscard]] HPDF_Dict dict();
    [[nodiscard]] HPDF_Array array();
    /// A dictionary with an object number; adding it somewhere adds a reference.
    [[nodiscard]] HPDF_Dict numbered_dict();
    /// A stream object of bytes that are compressed already, or plain.
    [[nodiscard]] HPDF_Dict flate_stream(std::string compressed);
    [[nodiscard]] HPDF_Dict plain_stream(std::string bytes);

    void add(HPDF_Dict dict, const char* key, HPDF_Dict value) { add_object(dict, key, value); }
    void add(HPDF_Dict dict, const char* key, HPDF_Array value) { add_object(dict, key, value); }
    void add_name(HPDF_Dict dict, const char* key, const char* name);
    void add_number(HPDF_Dict dict, const char* key, std::int32_t number);
    void add_real(HPDF_Dict dict, const char* key, double number);
    void add_true(HPDF_Dict dict, const char* key);
    void add_text(HPDF_Dict dict, const char* key, std::string_view utf8);
    void add_bytes(HPDF_Dict dict, const char* key, std::string_view bytes);
    /// Further entries as PDF text, written behind the others. One call for a dictionary.
    void add_written(HPDF_Dict dict, std::string entries);

    void append(HPDF_Array array, HPDF_Dict value) { append_object(array, value); }
    void append(HPDF_Array array, HPDF_Array value) { append_object(array, value); }
    void append_name(HPDF_Array array, const char* name);
    void append_number(HPDF_Array array, std::int32_t number);
    void append_real(HPDF_Array array, double number);
    void append_text(HPDF_Array array, std::string_view utf8);
    void append_null(HPDF_Array array);

    /// The number of an object that has one.
    [[nodiscard]] static std::uint32_t number_of(HPDF_Dict dict) noexcept;
    /// The bytes of a stream object; null for any other.
    [[nodiscard]] const std::string* bytes_of(std::uint32_t number) const noexcept;

    [[nodiscard]] std::optional<LibraryError> error();

private:
    struct Free {
        void operator()(HPDF_Doc document) const { HPDF_Free(document); }
    };
    [[nodiscard]] bool sound() const noexcept;
    void* make_string(std::string_view bytes);
    void add_object(HPDF_Dict dict, const char* key, void* value);
    void append_object(HPDF_Array array, void* value);

    std::unique_ptr<LibraryError> first_error_;  ///< the handler's user data: its address is fixed
    std::unique_ptr<HPDF_Doc_Rec, Free> document_;
    std::map<std::uint32_t, std::string> streams_;  ///< by object number: their bytes, not known to libharu
    std::vector<void*> made_;  ///< dictionaries and arrays: an error may leave one without an owner
};

}  // namespace iepress::pdf
