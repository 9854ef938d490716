#include "base/white_space.h"

namespace iepress::base {

std::string collapsed(const char* text) {
    std::string out;
    for (const char* c = text == nullptr ? "" : text; *c != '\0'; ++c) {
        const bool space = *c == ' ' || *c == '\n' || *c == '\t' || *c == '\r';
        if (!space) {
            out += *c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace iepress::base
