#include "pdf/foreign_objects.h"

#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

std::string entries_of(const ForeignObject& object, const std::vector<HPDF_Dict>& dicts) {
    std::string text;
    std::size_t at = 0;
    for (const ForeignObject::Reference& reference : object.references) {
        text.append(object.entries, at, reference.at - at);
        at = reference.at;
        text += ' ';
        append_reference(text, Objects::number_of(dicts.at(reference.object)));
    }
    return text.append(object.entries, at, std::string::npos);
}

}  // namespace

std::vector<HPDF_Dict> add_foreign(Objects& objects, std::span<const ForeignPages* const> files) {
    std::vector<HPDF_Dict> forms;
    for (const ForeignPages* const file : files) {
        std::vector<HPDF_Dict> dicts;  // all first: objects refer to each other in both directions
        for (const ForeignObject& one : file->objects) {
            dicts.push_back(one.stream ? objects.plain_stream(*one.stream) : objects.numbered_dict());
        }
        for (std::size_t i = 0; i < dicts.size(); ++i) {
            objects.add_written(dicts[i], entries_of(file->objects[i], dicts));
        }
        for (const ForeignPage& page : file->pages) forms.push_back(dicts.at(page.form));
    }
    return forms;
}

}  // namespace iepress::pdf
