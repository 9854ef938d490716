// With qpdf, not PoDoFo: PoDoFo 0.9.8 makes the file's key by rand() from the time of day, which anyone can try
// through.
#include "packet/protect.h"

// without qpdf's own pointers, which its next version drops
#define POINTERHOLDER_TRANSITION 4

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

#include "packet/messages.h"

namespace iepress::packet {

namespace {

constexpr std::size_t longest_password = 127;  // bytes

std::string locked(QPDF& file, const Passwords& passwords) {
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_preserve);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setR6EncryptionParameters(passwords.user.c_str(), passwords.owner.c_str(), /*accessibility*/ true,
                                     /*extract*/ true, /*assemble*/ false, /*annotate_and_form*/ false,
                                     /*form_filling*/ false, /*modify_other*/ false, qpdf_r3p_full,
                                     /*encrypt_metadata*/ true);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace

bool usable(const Passwords& passwords) {
    const auto fits = [](const std::string& one) {
        return !one.empty() && one.size() <= longest_password && one.find('\0') == std::string::npos;
    };
    return fits(passwords.user) && fits(passwords.owner) && passwords.user != passwords.owner;
}

std::optional<std::string> protect(std::string_view pdf, const Passwords& passwords, const std::string& name,
                                   base::Diagnostics& diagnostics) {
    const base::Place place{&name, 0, 0};
    if (!usable(passwords)) throw std::invalid_argument("a password that cannot lock a file");
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.setAttemptRecovery(false);
        file.processMemoryFile(name.c_str(), pdf.data(), pdf.size());
        if (file.isEncrypted()) {
            diagnostics.report(encrypted, place);
            return std::nullopt;
        }
        return locked(file, passwords);
    } catch (const QPDFExc& error) {
        if (error.getErrorCode() == qpdf_e_password)
            diagnostics.report(encrypted, place);
        else
            diagnostics.report(not_a_pdf, place, "a part of it is broken");
    } catch (const std::exception&) {  // an object that is not what it should be
        diagnostics.report(not_a_pdf, place, "a part of it is broken");
    }
    return std::nullopt;
}

}  // namespace iepress::packet
