#include <algorithm>
#include <set>

#include "template/content.h"
#include "template/messages.h"

namespace iepress::template_ {

namespace {

using Templates = std::map<std::string, Template, std::less<>>;

/// Sections and parts in each other: deeper ones are a mistake, and kainjow recurses.
constexpr std::size_t deepest = 100;
/// Tokens of one template with its parts put in.
constexpr std::size_t most_tokens = 100'000;

/// Follows the parts of parts, and reports each circle once.
class CircleSearch {
public:
    CircleSearch(const Templates& templates, const std::vector<Token>& tokens, base::Diagnostics& diagnostics)
        : templates_(templates), tokens_(tokens), diagnostics_(diagnostics) {}

    void visit(const std::string& name, const Template& one) {
        if (!seen_.insert(name).second || path_.size() > deepest) return;
        path_.push_back(name);
        for (std::size_t i = one.first; i < one.last; ++i) {
            if (tokens_[i].kind == Token::Kind::partial) follow(tokens_[i]);
        }
        path_.pop_back();
    }

private:
    void follow(const Token& tag) {
        const auto part = templates_.find(tag.text);
        if (part == templates_.end()) return;
        const auto again = std::find(path_.begin(), path_.end(), tag.text);
        if (again == path_.end()) return visit(part->first, part->second);
        std::string circle;
        for (auto step = again; step != path_.end(); ++step) circle += *step + " includes ";
        diagnostics_.report(endless_partial, tag.place, circle + tag.text);
    }

    const Templates& templates_;
    const std::vector<Token>& tokens_;
    base::Diagnostics& diagnostics_;
    std::set<std::string> seen_;
    std::vector<std::string> path_;
};

/// Writes a template and its parts as one Mustache text of numbers.
class Flattener {
public:
    Flattener(const Templates& templates, const std::vector<Token>& tokens, base::Diagnostics& diagnostics)
        : templates_(templates), tokens_(tokens), diagnostics_(diagnostics) {}

    /// Nothing if the template is too deep or too large.
    std::optional<std::string> flatten(const std::string& name, const Template& one) {
        name_ = name;
        add_tokens_of(one);
        if (failed_) return std::nullopt;
        return std::move(text_);
    }

private:
    void add_tokens_of(const Template& one) {
        for (std::size_t i = one.first; i < one.last && !failed_; ++i) add(i);
    }

    void add(std::size_t number) {
        const Token& token = tokens_[number];
        if (++count_ > most_tokens) return fail(too_large, token.place, name_, most_tokens);
        switch (token.kind) {
            case Token::Kind::text: text_ += fmt::format("{}{}", text_mark, number); break;
            case Token::Kind::variable: text_ += fmt::format("{{{{{}}}}}", number); break;
            case Token::Kind::section: open('#', number); break;
            case Token::Kind::inverted_section: open('^', number); break;
            case Token::Kind::section_end:
                --depth_;
                text_ += fmt::format("{{{{/{}}}}}", token.opened_by);
                break;
            case Token::Kind::partial: include(token); break;
        }
    }

    void open(char sigil, std::size_t number) {
        if (++depth_ > deepest) return fail(too_deep, tokens_[number].place, deepest);
        text_ += fmt::format("{{{{{}{}}}}}", sigil, number);
    }

    void include(const Token& tag) {
        if (++depth_ > deepest) return fail(too_deep, tag.place, deepest);
        add_tokens_of(templates_.find(tag.text)->second);
        --depth_;
    }

    template <class... Args>
    void fail(const Message& message, const base::Place& place, const Args&... args) {
        diagnostics_.report(message, place, args...);
        failed_ = true;
    }

    const Templates& templates_;
    const std::vector<Token>& tokens_;
    base::Diagnostics& diagnostics_;
    std::string name_;
    std::string text_;
    std::size_t count_ = 0;
    std::size_t depth_ = 0;
    bool failed_ = false;
};

}  // namespace

void check_partials(const Templates& templates, const std::vector<Token>& tokens,
                    base::Diagnostics& diagnostics) {
    for (const Token& token : tokens) {
        if (token.kind == Token::Kind::partial && !templates.contains(token.text)) {
            diagnostics.report(missing_partial, token.place, token.text,
                               near_templates(token.text, templates));
        }
    }
    CircleSearch search(templates, tokens, diagnostics);
    for (const auto& [name, one] : templates) search.visit(name, one);
}

void build_skeletons(Templates& templates, const std::vector<Token>& tokens, base::Diagnostics& diagnostics) {
    for (auto& [name, one] : templates) {
        const auto text = Flattener(templates, tokens, diagnostics).flatten(name, one);
        if (text) one.skeleton = std::make_unique<kainjow::mustache::mustache>(*text);
    }
}

}  // namespace iepress::template_
