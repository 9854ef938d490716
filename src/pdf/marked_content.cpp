#include "pdf/marked_content.h"

#include "pdf/syntax.h"

namespace iepress::pdf {

namespace {

std::string_view artifact_properties(layout::ArtifactKind kind) {
    // ISO 32000-1 14.8.2.2.2
    switch (kind) {
        case layout::ArtifactKind::layout: return "/Artifact<</Type/Layout>>BDC\n";
        case layout::ArtifactKind::header: return "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
        case layout::ArtifactKind::footer: return "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
        case layout::ArtifactKind::watermark: return "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n";
    }
    return "/Artifact BMC\n";
}

}  // namespace

MarkedContent::MarkedContent(std::string& out, TextShow& text, std::size_t mark_count)
    : out_(out), text_(text) {
    tags_.of_marks.resize(mark_count);
    tags_.span_of_id.reserve(mark_count);
}

// A sequence begins and ends inside the same text object, or outside of all (14.6.1).
void MarkedContent::step_out() {
    if (holds_ == Holds::text) {
        text_.finish();
    } else {
        text_.pause();
    }
}

void MarkedContent::begin_node(std::uint32_t mark, std::string_view role, Holds holds) {
    holds_ = holds;
    in_artifact_ = false;
    role_ = role;
    mark_ = mark;
    tags_.of_marks[mark] = {tags_.next_id(), 0};
    if (holds == Holds::text) {
        text_.open();
    } else {
        text_.close();
    }
}

void MarkedContent::begin_artifact(layout::ArtifactKind kind, Holds holds) {
    holds_ = holds;
    in_artifact_ = true;
    if (holds == Holds::text) {
        text_.open();
        text_.finish();
    } else {
        text_.close();
    }
    out_ += artifact_properties(kind);
}

void MarkedContent::end_mark() {
    // each mark has a sequence, also one that shows nothing
    if (!in_artifact_ && tags_.next_id() == tags_.of_marks[mark_].first) plain();
    if (holds_ == Holds::drawing) text_.close();
    end_piece();
    in_stretch_ = false;
    if (!in_artifact_) {
        tags_.of_marks[mark_].count = tags_.next_id() - tags_.of_marks[mark_].first;
        return;
    }
    text_.finish();
    out_ += "EMC\n";
}

void MarkedContent::end_piece() {
    if (piece_ == Piece::none) return;
    // pieces of an artifact that are no /ActualText have no sequence of their own
    if (!in_artifact_ || piece_ == Piece::said) {
        step_out();
        out_ += "EMC\n";
    }
    piece_ = Piece::none;
}

void MarkedContent::begin_sequence(std::string_view type, std::uint32_t span, std::string_view actual_text) {
    step_out();
    out_.append("/").append(type).append("<<");
    if (!in_artifact_) {
        out_ += "/MCID ";
        append_integer(out_, tags_.next_id());
        tags_.span_of_id.push_back(span);
    }
    if (!actual_text.empty()) {
        out_ += "/ActualText";
        append_text(out_, actual_text);
    }
    out_ += ">>BDC\n";
    text_.resume();
}

void MarkedContent::plain() {
    if (piece_ == Piece::plain) return;
    end_piece();
    piece_ = Piece::plain;
    in_stretch_ = false;
    if (in_artifact_) {
        text_.resume();
    } else {
        begin_sequence(role_, PageTags::no_span, {});
    }
}

void MarkedContent::add_to_stretch(std::string_view text) {
    if (in_artifact_) return;
    if (!in_stretch_) tags_.spans.emplace_back();
    in_stretch_ = true;
    tags_.spans.back() += text;
}

void MarkedContent::unsaid() {
    if (piece_ == Piece::unsaid) return;
    end_piece();
    piece_ = Piece::unsaid;
    if (in_artifact_) {
        text_.resume();
    } else {
        begin_sequence("Span", static_cast<std::uint32_t>(tags_.spans.size() - 1), {});
    }
}

void MarkedContent::said(std::string_view actual_text) {
    end_piece();
    piece_ = Piece::said;
    begin_sequence("Span", in_artifact_ ? 0 : static_cast<std::uint32_t>(tags_.spans.size() - 1),
                   actual_text);
}

}  // namespace iepress::pdf
