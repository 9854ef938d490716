#include "packet/page_parts.h"

#include "packet/copied_objects.h"

namespace iepress::packet {

using PoDoFo::PdfObject;

namespace {

constexpr int deepest = 64;  // of nested elements: what is deeper has the language of what is above

double real_of(const PdfObject* object) { return object->IsNumber() || object->IsReal() ? object->GetReal() : 0; }

}  // namespace

PageParts::PageParts(const PdfFile& file) : file_(file), language_(file.text(file.catalog(), "Lang")) {
    const PdfObject* const root = file.get(file.catalog(), "StructTreeRoot");
    for (auto& [key, value] : file.tree(file.get(root, "ParentTree"), "Nums")) parents_.emplace(key, value);
}

const PdfObject* PageParts::resources_of(const PdfObject* page) const {
    const PdfObject* resources = file_.get(page, "Resources");
    for (int depth = 0; resources == nullptr && page != nullptr && depth < deepest; ++depth) {
        page = file_.get(page, "Parent");  // 7.7.3.4: resources are inherited
        resources = file_.get(page, "Resources");
    }
    return resources;
}

const PdfObject* PageParts::named(const PdfObject* resources, const char* kind, std::string_view name) {
    const auto [found, is_new] = names_.try_emplace({resources, kind});
    if (is_new) {
        const PdfObject* const all = file_.get(resources, kind);
        if (all != nullptr && all->IsDictionary()) {
            for (const auto& [key, value] : all->GetDictionary().GetKeys()) {
                found->second.emplace(key.GetName(), file_.resolve(value));
            }
        }
    }
    const auto entry = found->second.find(name);
    return entry == found->second.end() ? nullptr : entry->second;
}

const PageFont* PageParts::font(const PdfObject* resources, std::string_view name) {
    const PdfObject* const dict = named(resources, "Font", name);
    std::unique_ptr<PageFont>& font = fonts_[dict];
    if (!font) font = std::make_unique<PageFont>(file_, dict);
    return font.get();
}

const PaintedObject* PageParts::object(const PdfObject* resources, std::string_view name) {
    const PdfObject* const stream = named(resources, "XObject", name);
    if (stream == nullptr) return nullptr;
    std::unique_ptr<PaintedObject>& object = objects_[stream];
    if (!object) object = std::make_unique<PaintedObject>(read_object(stream));
    return object.get();
}

const PdfObject* PageParts::properties(const PdfObject* resources, std::string_view name) const {
    return file_.get(file_.get(resources, "Properties"), std::string(name).c_str());
}

PaintedObject PageParts::read_object(const PdfObject* object) const {
    PaintedObject painted;
    if (file_.name(object, "Subtype") != "Form") {
        painted.sha256 = object_digest(file_, object);
        return painted;
    }
    const std::vector<const PdfObject*> matrix = file_.items(file_.get(object, "Matrix"));
    if (matrix.size() == 6) {
        painted.matrix = {real_of(matrix[0]), real_of(matrix[1]), real_of(matrix[2]),
                          real_of(matrix[3]), real_of(matrix[4]), real_of(matrix[5])};
    }
    const std::vector<const PdfObject*> box = file_.items(file_.get(object, "BBox"));
    if (box.size() == 4) {
        painted.corner = {real_of(box[0]), real_of(box[1])};
        painted.opposite = {real_of(box[2]), real_of(box[3])};
    }
    painted.sha256 =
        form_digest(file_, file_.stream(object), file_.get(object, "Resources"), file_.get(object, "Group"));
    return painted;
}

// What an element does not say itself it has from its parent (14.9.2.2).
const ElementFacts* PageParts::facts_of(const PdfObject* element, int depth) {
    std::unique_ptr<ElementFacts>& known = facts_[element];
    if (known) return known.get();
    auto facts = std::make_unique<ElementFacts>();
    facts->element = element;
    facts->language = file_.text(element, "Lang");
    facts->actual_text = file_.text(element, "ActualText");
    if (facts->language.empty()) {
        const PdfObject* const parent = file_.get(element, "P");
        facts->language = parent != nullptr && depth < deepest ? facts_of(parent, depth + 1)->language : language_;
    }
    std::unique_ptr<ElementFacts>& place = facts_[element];  // the map may have grown
    place = std::move(facts);
    return place.get();
}

std::vector<const ElementFacts*> PageParts::elements_of(const PdfObject* page) {
    std::vector<const ElementFacts*> facts;
    const PdfObject* const key = file_.get(page, "StructParents");
    if (key == nullptr || !key->IsNumber()) return facts;
    const auto entry = parents_.find(std::to_string(key->GetNumber()));
    if (entry == parents_.end() || !entry->second->IsArray()) return facts;
    const PoDoFo::PdfArray& array = entry->second->GetArray();
    facts.reserve(array.size());
    for (const PdfObject& one : array) {
        const PdfObject* const element = file_.resolve(&one);
        facts.push_back(element != nullptr ? facts_of(element, 0) : nullptr);
    }
    return facts;
}

}  // namespace iepress::packet
