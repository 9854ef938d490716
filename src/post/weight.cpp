#include "post/weight.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "datafile/file.h"
#include "post/envelope_messages.h"

namespace iepress::post {

namespace {

using datafile::Element;

constexpr double grams_in_ounce = 28.349523125;  // avoirdupois, by definition
constexpr std::array<std::string_view, 2> shapes{"letter", "flat"};

/// A number above 0 that must be there.
double amount(const Element& element, const char* name) {
    if (!element.has(name)) static_cast<void>(element.required(name));
    const auto value = element.number(name);
    if (value && !(*value > 0)) element.refuse_value(name, "a number above 0");
    return value.value_or(0);
}

Price read_price(const Element& element) {
    element.allow({"ounces", "dollars", "status", "source", "checked"});
    static_cast<void>(element.only_text());
    Price price;
    price.ounces = amount(element, "ounces");
    price.cents = static_cast<unsigned>(std::lround(std::min(amount(element, "dollars"), 1e6) * 100));
    price.fact = datafile::read_fact(element);
    return price;
}

PostageClass read_class(const Element& element) {
    element.allow({"id", "shape", "most-ounces", "status", "source", "checked"});
    PostageClass one;
    one.id = element.required("id");
    if (!element.has("shape")) static_cast<void>(element.required("shape"));
    one.shape = shapes.at(element.word("shape", shapes).value_or(0));
    one.most_ounces = amount(element, "most-ounces");
    one.fact = datafile::read_fact(element);
    for (const Element& child : element.children()) {
        if (child.name() == "price") one.prices.push_back(read_price(child));
        else child.refuse("<price>");
    }
    std::stable_sort(one.prices.begin(), one.prices.end(),
                     [](const Price& a, const Price& b) { return a.ounces < b.ounces; });
    return one;
}

void add_class(const Element& element, std::vector<PostageClass>& classes) {
    PostageClass one = read_class(element);
    for (const PostageClass& before : classes) {
        if (before.shape != one.shape || before.most_ounces < one.most_ounces) continue;
        element.diagnostics().report(postage_order, element.place(), one.id, one.most_ounces, before.most_ounces);
        break;
    }
    classes.push_back(std::move(one));
}

Postage read_postage(const datafile::File& file) {
    Postage postage;
    postage.files.push_back(file.name());
    const Element root = file.root();
    root.allow({});
    for (const Element& child : root.children()) {
        if (child.name() == "class") {
            add_class(child, postage.classes);
        } else if (child.name() == "sheet") {
            if (postage.sheet_grams > 0) child.repeats("<sheet>");
            child.allow({"grams", "status", "source", "checked"});
            postage.sheet_grams = amount(child, "grams");
            postage.sheet = datafile::read_fact(child);
        } else {
            child.refuse("<sheet> or <class>");
        }
    }
    if (!(postage.sheet_grams > 0)) root.lacks("sheet");
    if (postage.classes.empty()) root.lacks("class");
    return postage;
}

/// The lightest class that takes the weight: first of the envelope's own shape, then, for a letter, a flat's.
const PostageClass* class_for(const Postage& postage, std::string_view shape, double ounces) {
    for (const PostageClass& one : postage.classes) {
        if (one.shape == shape && ounces <= one.most_ounces) return &one;
    }
    return shape == "letter" ? class_for(postage, "flat", ounces) : nullptr;
}

}  // namespace

std::optional<Postage> load_postage(std::span<const std::filesystem::path> folders, base::Diagnostics& diagnostics) {
    std::filesystem::path path;
    for (const auto& folder : folders) {
        std::error_code ignored;
        if (std::filesystem::exists(folder / "post/postage.xml", ignored)) path = folder / "post/postage.xml";
    }
    if (path.empty()) {
        diagnostics.report(no_postage, {}, folders.empty() ? std::string{"no folder"} : folders.front().string());
        return std::nullopt;
    }
    const std::size_t errors_before = diagnostics.error_count();
    const auto file = datafile::File::open(path, "postage", diagnostics);
    if (!file) return std::nullopt;
    Postage postage = read_postage(*file);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return postage;
}

Weight weigh(const Postage& postage, const Envelope& envelope, unsigned sheets) {
    Weight weight;
    weight.grams = envelope.grams + postage.sheet_grams * sheets;
    weight.ounces = weight.grams / grams_in_ounce;
    weight.postage = class_for(postage, envelope.shape, weight.ounces);
    weight.charged_ounces = std::max(std::ceil(weight.ounces), 1.0);
    if (weight.postage == nullptr) return weight;
    weight.charged_ounces = std::min(weight.charged_ounces, weight.postage->most_ounces);
    for (const Price& price : weight.postage->prices) {
        // A price for up to two ounces says nothing about one.
        if (std::abs(price.ounces - weight.charged_ounces) < 1e-9) weight.price = &price;
    }
    return weight;
}

}  // namespace iepress::post
