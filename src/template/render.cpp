#include "template/render.h"

#include "template/content.h"
#include "template/evaluate.h"
#include "template/messages.h"
#include "template/weave.h"

namespace iepress::template_ {

namespace {

/// The stream that kainjow writes to. A std::ostringstream costs more than the rendering.
struct Marks {
    std::string text;

    Marks& operator<<(const std::string& more) {
        text += more;
        return *this;
    }
};

}  // namespace

bool Library::contains(std::string_view name) const { return content_->templates.contains(name); }

std::optional<Rendered> Library::render(std::string_view name, const compose::Object& names,
                                        base::Diagnostics& diagnostics) const {
    const auto found = content_->templates.find(name);
    if (found == content_->templates.end()) {
        diagnostics.report(missing_template, {}, name, near_templates(name, content_->templates));
        return std::nullopt;
    }
    const std::size_t errors_before = diagnostics.error_count();
    Evaluation evaluation(names, content_->tokens, diagnostics);
    Marks marks;
    found->second.skeleton->render(evaluation, marks);
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return weave(marks.text, content_->tokens, evaluation.used());
}

}  // namespace iepress::template_
