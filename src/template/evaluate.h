// What kainjow Mustache asks while it walks a skeleton: is this section shown, how many times,
// and which value does this name have here.
#pragma once

#include <kainjow/mustache.hpp>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "compose/names.h"
#include "template/tokens.h"

namespace iepress::template_ {

using Data = kainjow::mustache::data;

/// A value that the skeleton's output has a mark for, in the order of the marks.
struct UsedValue {
    const compose::SourcedText* text = nullptr;
    const Token* tag = nullptr;
};

/// Resolves names as Mustache does: the first part of a.b.c in the innermost section that has it,
/// the others within what was found. The values stay compose's: kainjow only sees yes, no, and
/// lists of as many "yes" as a section is shown.
class Evaluation final : public kainjow::mustache::basic_context<std::string> {
public:
    Evaluation(const compose::Object& names, const std::vector<Token>& tokens,
               base::Diagnostics& diagnostics);
    ~Evaluation() override = default;

    void push(const Data* section) override;
    void pop() override;
    const Data* get(const std::string& number) const override;
    const Data* get_partial(const std::string& name) const override;

    [[nodiscard]] const std::vector<UsedValue>& used() const noexcept { return used_; }

private:
    /// The section that was asked for last at its depth: kainjow pushes its items in order.
    struct Section {
        const compose::Value* value = nullptr;
        std::size_t next_item = 0;
    };

    const compose::Value* find(const Token& tag) const;
    const compose::Value* find_first_part(const Token& tag) const;
    const compose::Value* innermost_item() const;
    const Data* open(const compose::Value& value) const;
    const Data* times(std::size_t count) const;
    const Data* print(const Token& tag, const compose::Value& value) const;
    void report_unknown(const Token& tag) const;

    const compose::Object& names_;
    const std::vector<Token>& tokens_;
    base::Diagnostics& diagnostics_;
    std::vector<const compose::Value*> items_;  ///< of the open sections, innermost last

    // get() is const in kainjow's interface, and is where all of this becomes known.
    mutable std::vector<Section> sections_;  ///< one a depth
    mutable std::vector<UsedValue> used_;
    mutable std::vector<std::unique_ptr<Data>> lists_;
    mutable std::set<const Token*> reported_;
    Data yes_;
    Data mark_;
};

}  // namespace iepress::template_
