#include "packet/tags.h"

#include <set>
#include <string>

namespace iepress::packet {

using PoDoFo::PdfObject;

namespace {

class TagReader {
public:
    explicit TagReader(const PdfFile& file) : file_(file) {}

    Tags read() {
        const PdfObject* const root = file_.get(file_.catalog(), "StructTreeRoot");
        roles_ = file_.get(root, "RoleMap");
        push_children(root, root);
        // a stack of its own: a damaged or hostile file may nest without end
        while (!stack_.empty()) {
            const PdfObject* const element = stack_.back();
            stack_.pop_back();
            if (!seen_.insert(element).second) continue;
            ++tags_.elements;
            check(element);
            push_children(element, element);
        }
        return std::move(tags_);
    }

private:
    void push_children(const PdfObject* parent, const PdfObject* owner) {
        const PdfObject* const page = file_.get(parent, "Pg");
        for (const PdfObject* const kid : file_.items(file_.get(parent, "K"))) {
            if (kid->IsNumber()) {
                tags_.marks[{page, kid->GetNumber()}].push_back(owner);
            } else if (kid->IsDictionary()) {
                read_child(kid, page, owner);
            }
        }
    }

    void read_child(const PdfObject* kid, const PdfObject* page, const PdfObject* owner) {
        const std::string type = file_.name(kid, "Type");
        if (type == "MCR") {
            const PdfObject* const number = file_.get(kid, "MCID");
            const PdfObject* const own_page = file_.get(kid, "Pg");
            if (number != nullptr && number->IsNumber()) {
                tags_.marks[{own_page != nullptr ? own_page : page, number->GetNumber()}].push_back(owner);
            }
        } else if (type == "OBJR") {
            if (const PdfObject* const object = file_.get(kid, "Obj")) tags_.annotations[object] = owner;
        } else {
            stack_.push_back(kid);
        }
    }

    [[nodiscard]] std::string role_of(const PdfObject* element) const {
        std::string role = file_.name(element, "S");
        for (int i = 0; i < 8; ++i) {  // a circle of roles is an error of the file
            const std::string mapped = file_.name(roles_, role.c_str());
            if (mapped.empty()) break;
            role = mapped;
        }
        return role;
    }

    void check(const PdfObject* element) {
        const std::string role = role_of(element);
        if (role == "Figure" && file_.text(element, "Alt").empty() &&
            file_.text(element, "ActualText").empty()) {
            ++tags_.figures_without_alternative;
        }
        if (role == "TH" && !has_scope(element)) ++tags_.heading_cells_without_scope;
    }

    [[nodiscard]] bool has_scope(const PdfObject* element) const {
        for (const PdfObject* const attributes : file_.items(file_.get(element, "A"))) {
            if (!file_.name(attributes, "Scope").empty()) return true;
        }
        return false;
    }

    const PdfFile& file_;
    const PdfObject* roles_ = nullptr;
    std::vector<const PdfObject*> stack_;
    std::set<const PdfObject*> seen_;
    Tags tags_;
};

}  // namespace

Tags read_tags(const PdfFile& file) { return TagReader(file).read(); }

}  // namespace iepress::packet
