#include "pdf/serialise.h"

#include <algorithm>
#include <new>
#include <string_view>
#include <vector>

#include "pdf/compress.h"
#include "pdf/digest.h"
#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

// Of an object stream: enough for the compression to see repetition, little enough that a reader
// that wants one object does not inflate a whole long document.
constexpr std::size_t largest_pack = 96 * 1024;

/// Where an object is: at an offset of the file, or in an object stream.
struct Place {
    std::uint8_t type = 0;    ///< 0 free, 1 at an offset, 2 in a stream
    std::uint32_t where = 0;  ///< the offset, or the stream's number
    std::uint32_t index = 0;  ///< in the stream
};

// libharu writes into a string. No exception may cross its frames.
HPDF_STATUS append_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
    try {
        static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
        return HPDF_OK;
    } catch (const std::bad_alloc&) {
        return HPDF_SetError(stream->error, HPDF_FAILD_TO_ALLOC_MEM, 0);
    }
}

struct FreeStream {
    void operator()(HPDF_Stream stream) const { HPDF_Stream_Free(stream); }
};
using Writer = std::unique_ptr<HPDF_Stream_Rec, FreeStream>;

class File {
public:
    File(Objects& objects, const WrittenObjects& written) : objects_(objects), written_(written) {}

    std::optional<std::string> write();

private:
    void write_libharu_objects();
    void write_stream_object(std::uint32_t number, void* dict, std::string_view bytes);
    void write_structure_objects();
    void pack(std::uint32_t number, std::string_view text);
    void flush_pack();
    void write_cross_references();
    [[nodiscard]] std::string cross_reference_rows() const;
    void begin_object(std::uint32_t number);
    void place(std::uint32_t number, Place where);
    std::string_view value_of(void* object);

    Objects& objects_;
    const WrittenObjects& written_;
    std::string out_;
    std::string value_;  // libharu's writing of one object
    Writer writer_;
    std::vector<Place> places_;
    std::uint32_t next_number_ = 0;
    // the object stream that is being filled
    std::string pack_header_, pack_text_;
    std::vector<std::uint32_t> packed_;
};

std::optional<std::string> File::write() {
    if (objects_.error()) return std::nullopt;
    writer_.reset(HPDF_CallbackWriter_New(objects_.memory(), append_bytes, &value_));
    if (!writer_) return std::nullopt;
    // PDF/A-3 6.1.2: a comment of four bytes above 127 says that the file is binary
    out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    out_.reserve(largest_pack);
    pack_text_.reserve(std::min(written_.text.size() * 2 + 8192, largest_pack));
    next_number_ = written_.next_number();
    places_.resize(next_number_);
    places_[0] = {0, 0, 65535};
    write_libharu_objects();
    write_structure_objects();
    flush_pack();
    write_cross_references();
    if (objects_.error()) return std::nullopt;
    return std::move(out_);
}

void File::place(std::uint32_t number, Place where) {
    if (number >= places_.size()) places_.resize(number + 1);
    places_[number] = where;
}

void File::begin_object(std::uint32_t number) {
    place(number, {1, static_cast<std::uint32_t>(out_.size()), 0});
    append_integer(out_, number);
    out_ += " 0 obj\n";
}

std::string_view File::value_of(void* object) {
    value_.clear();
    HPDF_Obj_WriteValue(object, writer_.get(), nullptr);
    return value_;
}

void File::write_libharu_objects() {
    const HPDF_Xref xref = objects_.xref();
    const HPDF_UINT count = xref->entries->count;
    for (HPDF_UINT number = 1; number < count; ++number) {
        void* const object = HPDF_Xref_GetEntry(xref, number)->obj;
        if (const std::string* const bytes = objects_.bytes_of(number)) {
            write_stream_object(number, object, *bytes);
        } else {
            pack(number, value_of(object));
        }
    }
}

void File::write_stream_object(std::uint32_t number, void* dict, std::string_view bytes) {
    begin_object(number);
    out_.append(value_of(dict)).append("\nstream\n").append(bytes).append("\nendstream\nendobj\n");
}

void File::write_structure_objects() {
    const std::string_view text = written_.text;
    for (std::size_t i = 0; i < written_.begins.size(); ++i) {
        const std::size_t begin = written_.begins[i];
        const std::size_t end = i + 1 < written_.begins.size() ? written_.begins[i + 1] : text.size();
        pack(written_.first_number + static_cast<std::uint32_t>(i), text.substr(begin, end - begin));
    }
}

void File::pack(std::uint32_t number, std::string_view text) {
    if (pack_text_.size() + text.size() > largest_pack) flush_pack();
    append_integer(pack_header_, number);
    pack_header_ += ' ';
    append_integer(pack_header_, static_cast<std::int64_t>(pack_text_.size()));
    pack_header_ += ' ';
    pack_text_ += text;
    pack_text_ += '\n';
    packed_.push_back(number);
}

void File::flush_pack() {
    if (packed_.empty()) return;
    const std::uint32_t number = next_number_++;
    for (std::size_t i = 0; i < packed_.size(); ++i) {
        place(packed_[i], {2, number, static_cast<std::uint32_t>(i)});
    }
    const std::size_t first = pack_header_.size();
    const std::string bytes = compress(pack_header_.append(pack_text_), Effort::quick);
    begin_object(number);
    out_ += "<</Type/ObjStm/N ";
    append_integer(out_, static_cast<std::int64_t>(packed_.size()));
    out_ += "/First ";
    append_integer(out_, static_cast<std::int64_t>(first));
    out_ += "/Filter/FlateDecode/Length ";
    append_integer(out_, static_cast<std::int64_t>(bytes.size()));
    out_ += ">>\nstream\n" + bytes + "\nendstream\nendobj\n";
    pack_header_.clear();
    pack_text_.clear();
    packed_.clear();
}

constexpr unsigned row_size = 7;  // 1 + 4 + 2 bytes

// Each row as its difference from the row above (PNG's Up): neighbours in an object stream
// then differ by the index alone, and thousands of rows shrink to a few bytes.
std::string File::cross_reference_rows() const {
    std::string rows;
    rows.reserve(places_.size() * (row_size + 1));
    unsigned char above[row_size] = {};
    for (const Place& one : places_) {
        const unsigned char row[row_size] = {one.type,
                                             static_cast<unsigned char>(one.where >> 24U),
                                             static_cast<unsigned char>(one.where >> 16U & 0xFFU),
                                             static_cast<unsigned char>(one.where >> 8U & 0xFFU),
                                             static_cast<unsigned char>(one.where & 0xFFU),
                                             static_cast<unsigned char>(one.index >> 8U & 0xFFU),
                                             static_cast<unsigned char>(one.index & 0xFFU)};
        char written[1 + row_size] = {'\2'};
        for (unsigned i = 0; i < row_size; ++i) {
            written[1 + i] = static_cast<char>(row[i] - above[i]);
            above[i] = row[i];
        }
        rows.append(written, sizeof written);
    }
    return rows;
}

void File::write_cross_references() {
    Digest digest;
    digest.add(out_);
    const std::string id = digest.bytes();
    const std::uint32_t number = next_number_++;
    const std::size_t begin = out_.size();
    begin_object(number);
    const std::string rows = compress(cross_reference_rows(), Effort::quick);
    out_ += "<</Type/XRef/Size ";
    append_integer(out_, number + 1);
    out_ += "/W[1 4 2]/Root ";
    append_reference(out_, Objects::number_of(objects_.catalog()));
    out_ += "/Info ";
    append_reference(out_, Objects::number_of(objects_.info()));
    out_ += "/ID[";
    append_literal(out_, id);
    append_literal(out_, id);
    out_ += "]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length ";
    append_integer(out_, static_cast<std::int64_t>(rows.size()));
    out_ += ">>\nstream\n" + rows + "\nendstream\nendobj\nstartxref\n";
    append_integer(out_, static_cast<std::int64_t>(begin));
    out_ += "\n%%EOF\n";
}

}  // namespace

std::optional<std::string> serialise(Objects& objects, const WrittenObjects& written) {
    return File(objects, written).write();
}

}  // namespace iepress::pdf
