#include "markup/check.h"

#include <algorithm>
#include <array>

#include "base/near_names.h"
#include "markup/messages.h"

namespace iepress::markup {

namespace {

using tinyxml2::XMLAttribute;
using tinyxml2::XMLElement;
using tinyxml2::XMLNode;

bool is_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_space); }

/// Which child rules of one element have been met so far.
struct Met {
    std::array<bool, most_child_rules> rules{};
    std::size_t last = 0;  ///< the furthest rule met; past all of them: a block
};

class VocabularyCheck {
public:
    VocabularyCheck(const Source& source, base::Diagnostics& diagnostics)
        : source_(source), diagnostics_(diagnostics) {}

    void check(const XMLElement& element, const ElementRule& rule) {
        check_attributes(element, rule);
        Met met;
        for (const XMLNode* node = element.FirstChild(); node != nullptr; node = node->NextSibling()) {
            check_child(*node, rule, met);
        }
        for (std::size_t i = 0; i < rule.children.size(); ++i) {
            const ChildRule& child = rule.children[i];
            const bool needed =
                child.count == ChildRule::Count::once || child.count == ChildRule::Count::some;
            if (needed && !met.rules[i]) {
                diagnostics_.report(missing_element, source_.place_of(element), rule.name, names_of(child));
            }
        }
    }

    void report_unknown(const XMLElement& element) {
        std::vector<std::string_view> names;
        for (const ElementRule& rule : vocabulary()) names.push_back(rule.name);
        diagnostics_.report(unknown_element, source_.place_of(element), element.Name(),
                            base::did_you_mean(element.Name(), names));
    }

private:
    static std::string names_of(const ChildRule& child) {
        std::string text;
        for (const Tag tag : child.tags) {
            if (!text.empty()) text += "> or <";
            text += vocabulary()[static_cast<std::size_t>(tag)].name;
        }
        return text;
    }

    void check_attributes(const XMLElement& element, const ElementRule& rule) {
        for (const XMLAttribute* one = element.FirstAttribute(); one != nullptr; one = one->Next()) {
            const std::string_view name = one->Name();
            const auto known = std::find_if(rule.attributes.begin(), rule.attributes.end(),
                                            [&](const AttributeRule& other) { return other.name == name; });
            if (known == rule.attributes.end()) report_unknown(*one, rule);
        }
        for (const AttributeRule& needed : rule.attributes) {
            if (needed.need == AttributeRule::Need::optional) continue;
            if (element.FindAttribute(needed.name.data()) == nullptr) {
                diagnostics_.report(missing_attribute, source_.place_of(element), rule.name, needed.name);
            }
        }
    }

    void report_unknown(const XMLAttribute& attribute, const ElementRule& rule) {
        std::vector<std::string_view> names;
        for (const AttributeRule& other : rule.attributes) names.push_back(other.name);
        diagnostics_.report(unknown_attribute, source_.place_of(attribute), rule.name, attribute.Name(),
                            base::did_you_mean(attribute.Name(), names));
    }

    void check_child(const XMLNode& node, const ElementRule& parent, Met& met) {
        if (const tinyxml2::XMLText* text = node.ToText()) return check_text(*text, parent);
        if (node.ToUnknown() != nullptr || node.ToDeclaration() != nullptr) {
            diagnostics_.report(malformed, source_.place_of(node), "<! and <? cannot stand in an element");
        }
        const XMLElement* element = node.ToElement();
        if (element == nullptr) return;
        const ElementRule* rule = find_element(element->Name());
        if (rule == nullptr) return report_unknown(*element);
        if (is_placed(*element, *rule, parent, met)) {
            // user data is all that tinyxml2 lets a visitor leave behind; the tree is ours
            const_cast<XMLElement*>(element)->SetUserData(const_cast<ElementRule*>(rule));
        }
        check(*element, *rule);
    }

    void check_text(const tinyxml2::XMLText& text, const ElementRule& parent) {
        if (parent.content != Content::nothing && parent.content != Content::blocks) return;
        if (is_blank(text.Value())) return;
        diagnostics_.report(stray_text, source_.place_of_text(text).place, parent.name,
                            describe_content(parent));
    }

    /// Reports an element that may not stand here: at all, again, or so late.
    bool is_placed(const XMLElement& element, const ElementRule& rule, const ElementRule& parent, Met& met) {
        if (accepts(parent.content, rule.tag)) {
            met.last = parent.children.size();
            return true;
        }
        const auto child =
            std::find_if(parent.children.begin(), parent.children.end(), [&](const ChildRule& one) {
                return std::find(one.tags.begin(), one.tags.end(), rule.tag) != one.tags.end();
            });
        if (child == parent.children.end()) {
            diagnostics_.report(misplaced_element, source_.place_of(element), rule.name, parent.name,
                                describe_content(parent));
            return false;
        }
        const auto index = static_cast<std::size_t>(child - parent.children.begin());
        const bool single =
            child->count == ChildRule::Count::optional || child->count == ChildRule::Count::once;
        if (single && met.rules[index]) {
            diagnostics_.report(repeated_element, source_.place_of(element), parent.name, rule.name);
            return false;
        }
        met.rules[index] = true;
        if (parent.order == ElementRule::Order::fixed && index < met.last) {
            diagnostics_.report(wrong_order, source_.place_of(element), rule.name, parent.name,
                                describe_content(parent));
        }
        met.last = std::max(met.last, index);
        return true;
    }

    const Source& source_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

const XMLElement* check_vocabulary(const tinyxml2::XMLDocument& document, const Source& source,
                                   base::Diagnostics& diagnostics) {
    VocabularyCheck check(source, diagnostics);
    const XMLElement* root = nullptr;
    for (const XMLNode* node = document.FirstChild(); node != nullptr; node = node->NextSibling()) {
        const XMLElement* element = node->ToElement();
        if (node->ToComment() != nullptr || node->ToDeclaration() != nullptr) continue;
        if (node->ToText() != nullptr && is_blank(node->Value())) continue;
        if (element == nullptr) {
            diagnostics.report(wrong_root, source.place_of(*node), "something else outside of it");
        } else if (root != nullptr) {
            diagnostics.report(wrong_root, source.place_of(*node), "followed by another element");
        } else {
            root = element;
        }
    }
    const ElementRule* rule = root == nullptr ? nullptr : find_element(root->Name());
    if (root != nullptr && rule == nullptr) check.report_unknown(*root);
    if (root == nullptr || rule == nullptr || rule->tag != Tag::document) {
        const base::Place place = root == nullptr ? source.place_at(0) : source.place_of(*root);
        if (rule != nullptr || root == nullptr) diagnostics.report(wrong_root, place, "another element");
        return nullptr;
    }
    check.check(*root, *rule);
    return root;
}

}  // namespace iepress::markup
