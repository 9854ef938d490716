#include "press/editions.h"

namespace iepress::press {

const compose::Strings* find_strings(const Knowledge& knowledge, std::string_view language) {
    for (std::string_view tag = language; !tag.empty();) {
        if (const auto found = knowledge.strings.find(tag); found != knowledge.strings.end()) return &found->second;
        const std::size_t hyphen = tag.rfind('-');
        tag = hyphen == std::string_view::npos ? std::string_view{} : tag.substr(0, hyphen);
    }
    return nullptr;
}

std::string template_of(const Knowledge& knowledge, const compose::KindEntry& kind, std::string_view edition) {
    std::string own{kind.name};
    own.append("-").append(edition);
    return knowledge.templates.contains(own) ? own : std::string{kind.name};
}

bool carries_data(compose::DocumentKind kind, std::string_view edition) noexcept {
    return kind != compose::DocumentKind::cover_letter && edition != "family" && edition != "summary";
}

}  // namespace iepress::press
