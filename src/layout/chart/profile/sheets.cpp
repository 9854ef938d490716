#include "layout/chart/profile/sheets.h"

#include <algorithm>

#include "layout/chart/profile/draw.h"

namespace iepress::layout::chart {

namespace {

/// A row with the height that its group's name takes above it.
struct Line {
    Points height;
    Points title;      ///< where the row is the group's first
    Points continued;  ///< where a drawing begins with it
    bool first = false;
};

std::vector<Line> lines_of(const Canvas& canvas, const ProfileContent& content) {
    std::vector<Line> lines;
    for (const GroupText& group : content.groups) {
        const Points title = height_of_title(canvas, content, group, group.title);
        const Points continued = height_of_title(canvas, content, group, group.continued);
        for (const RowText& row : group.rows) {
            lines.push_back({height_of(canvas, content, row), title, continued, &row == &group.rows.front()});
        }
    }
    return lines;
}

/// What stands around the rows of every drawing.
struct Around {
    Points curve;  ///< above and below rows on the curve
    Points panel;  ///< above and below criteria
};

/// Space below the last row.
Points pad_of(const Canvas& canvas) { return canvas.text_size() * 0.3; }

/// Space under the curve: two lines that are not one want to be seen apart.
Points lead_of(const Canvas& canvas, const ProfileContent& content) {
    return canvas.text_size() * (content.same_bands ? 0.3 : 0.7);
}

/// The bands' names under the curve.
Points height_of_shared_names(const Canvas& canvas, const ProfileContent& content) {
    return content.same_bands ? height_of_strip(canvas, content.groups.front().bands) : Points{};
}

Around around_of(const Canvas& canvas, const ProfileContent& content) {
    Canvas scratch = canvas;
    Around around;
    around.curve = draw_head(scratch, content) + height_of_shared_names(canvas, content) +
                   draw_foot(scratch, content, {}) + lead_of(canvas, content) + pad_of(canvas);
    if (!content.criteria.empty()) {
        around.panel = std::max(height_of_panel_title(canvas, content.criterion_title),
                                height_of_panel_title(canvas, content.criterion_continued)) +
                       height_of_panel_scale(canvas, content);
    }
    return around;
}

/// Fills drawings one after the other.
class Cutter {
public:
    Cutter(const Canvas& canvas, const ProfileContent& content, const DrawingRoom& room)
        : room_(room), lines_(lines_of(canvas, content)), around_(around_of(canvas, content)),
          gap_(canvas.text_size()) {
        for (const CriterionText& row : content.criteria) criteria_.push_back(height_of(canvas, content,
                                                                                        row));
        legend_ = content.criterion_legend.height();
    }

    std::vector<Excerpt> cut() {
        cut_lines();
        cut_criteria();
        if (excerpts_.empty()) excerpts_.emplace_back();
        for (std::size_t i = 0; i < excerpts_.size(); ++i) {
            excerpts_[i].part = i;
            excerpts_[i].parts = excerpts_.size();
        }
        return std::move(excerpts_);
    }

private:
    [[nodiscard]] Points limit() const { return excerpts_.empty() ? room_.first_height : room_.height; }

    /// The first row that doesn't fit behind `begin`, but at least the next one.
    [[nodiscard]] std::size_t fill(std::size_t begin, Points room) {
        Points y = lines_[begin].first ? lines_[begin].title : lines_[begin].continued;
        std::size_t end = begin;
        while (end < lines_.size()) {
            const Points next = lines_[end].height + (end > begin && lines_[end].first ? lines_[end].title : Points{});
            if (end > begin && y + next > room) break;
            y += next;
            ++end;
        }
        used_ = y;
        return end;
    }

    /// Where to end instead: with a group, unless that leaves half of the room; else so that no
    /// row of a group stands alone on either side.
    [[nodiscard]] std::size_t better_end(std::size_t begin, std::size_t end, Points room) const {
        if (lines_[end].first) return end;
        Points left = room - used_;
        for (std::size_t border = end; border > begin + 1;) {
            left += lines_[--border].height;
            if (lines_[border].first) {
                if (left <= room / 2) return border;
                break;
            }
        }
        const auto alone_after = end + 1 == lines_.size() || lines_[end + 1].first;
        if (alone_after && end > begin + 1) --end;
        return end > begin + 1 && lines_[end - 1].first ? end - 1 : end;
    }

    void cut_lines() {
        for (std::size_t begin = 0; begin < lines_.size();) {
            const Points room = limit() - around_.curve;
            std::size_t end = fill(begin, room);
            if (end < lines_.size()) end = better_end(begin, end, room);
            Excerpt excerpt;
            excerpt.first_row = begin;
            excerpt.end_row = end;
            left_ = room - used_;
            excerpts_.push_back(excerpt);
            begin = end;
        }
    }

    /// Under the last rows if all fit there; else on drawings of their own.
    void cut_criteria() {
        if (criteria_.empty()) return;
        Points all = around_.panel + gap_;
        for (const Points height : criteria_) all += height;
        if (!excerpts_.empty() && all <= left_) {
            excerpts_.back().end_criterion = criteria_.size();
            return;
        }
        const std::size_t rows = lines_.size();
        for (std::size_t begin = 0; begin < criteria_.size();) {
            Points room = limit() - around_.panel - legend_;
            std::size_t end = begin;
            while (end < criteria_.size() && (end == begin || criteria_[end] <= room)) room -= criteria_[end++];
            Excerpt excerpt;
            excerpt.first_row = excerpt.end_row = rows;
            excerpt.first_criterion = begin;
            excerpt.end_criterion = end;
            excerpts_.push_back(excerpt);
            begin = end;
        }
    }

    DrawingRoom room_;
    std::vector<Line> lines_;
    std::vector<Points> criteria_;
    Around around_;
    Points gap_, legend_;
    Points used_;  ///< by the rows of the last drawing
    Points left_;  ///< in the last drawing
    std::vector<Excerpt> excerpts_;
};

/// The part of a group that a drawing shows.
struct Portion {
    const GroupText* group;
    std::size_t begin, end;  ///< its rows
};

std::vector<Portion> portions_of(const ProfileContent& content, const Excerpt& excerpt) {
    std::vector<Portion> portions;
    std::size_t first = 0;
    for (const GroupText& group : content.groups) {
        const std::size_t begin = std::max(first, excerpt.first_row);
        const std::size_t end = std::min(first + group.rows.size(), excerpt.end_row);
        if (begin < end) portions.push_back({&group, begin - first, end - first});
        first += group.rows.size();
    }
    return portions;
}

const Label& title_of(const Portion& portion) {
    return portion.begin == 0 ? portion.group->title : portion.group->continued;
}

Points height_of_rows(const Canvas& canvas, const ProfileContent& content, const Portion& portion) {
    Points height;
    for (std::size_t i = portion.begin; i < portion.end; ++i) {
        height += height_of(canvas, content, portion.group->rows[i]);
    }
    return height;
}

/// All groups of a drawing, their grounds first. Gives the height.
Points draw_groups(Canvas& canvas, const ProfileContent& content, const Excerpt& excerpt, Points top) {
    const std::vector<Portion> portions = portions_of(content, excerpt);
    const bool beside = content.columns.arrangement == Arrangement::beside;
    const Points names = height_of_shared_names(canvas, content);
    const Points lead = lead_of(canvas, content);
    Points bottom = top + names + lead + pad_of(canvas);
    for (const Portion& one : portions) {
        bottom += height_of_title(canvas, content, *one.group, title_of(one)) + height_of_rows(canvas,
                                                                                               content, one);
    }
    if (content.same_bands) {
        const GroupText& any = *portions.front().group;
        if (beside) draw_ground(canvas, content, any, top, bottom);
        if (names > Points{}) draw_name_strip(canvas, content, any, top);
        if (beside) draw_mean(canvas, content, any, top + names, bottom);
    }
    Points y = top + names + lead;
    for (const Portion& one : portions) {
        const Label& title = title_of(one);
        const Points title_height = height_of_title(canvas, content, *one.group, title);
        draw_title(canvas, content, *one.group, title, y);
        y += title_height;
        if (beside && !content.same_bands) {
            const Points end = y + height_of_rows(canvas, content, one);
            draw_ground(canvas, content, *one.group, y, end);
            draw_mean(canvas, content, *one.group, y, end);
        }
        for (std::size_t i = one.begin; i < one.end; ++i) {
            draw_row(canvas, content, *one.group, one.group->rows[i], y);
            y += height_of(canvas, content, one.group->rows[i]);
        }
    }
    return bottom - top;
}

Points draw_panel(Canvas& canvas, const ProfileContent& content, const Excerpt& excerpt, Points top) {
    const Label& title = excerpt.first_criterion == 0 ? content.criterion_title : content.criterion_continued;
    draw_panel_title(canvas, content, title, top);
    Points y = top + height_of_panel_title(canvas, title);
    for (std::size_t i = excerpt.first_criterion; i < excerpt.end_criterion; ++i) {
        draw_row(canvas, content, content.criteria[i], y);
        y += height_of(canvas, content, content.criteria[i]);
    }
    draw_panel_scale(canvas, content, y);
    return y + height_of_panel_scale(canvas, content) - top;
}

}  // namespace

std::vector<Excerpt> excerpts_of(const Canvas& canvas, const ProfileContent& content,
                                 const DrawingRoom& room) {
    return Cutter(canvas, content, room).cut();
}

Points draw_excerpt(Canvas& canvas, const ProfileContent& content, const Excerpt& excerpt) {
    Points y;
    if (excerpt.first_row < excerpt.end_row) {
        y = draw_head(canvas, content);
        y += draw_groups(canvas, content, excerpt, y);
        y += draw_foot(canvas, content, y);
        if (excerpt.first_criterion < excerpt.end_criterion) y += canvas.text_size();
    } else {
        content.criterion_legend.draw(canvas, {});
        y = content.criterion_legend.height();
    }
    if (excerpt.first_criterion < excerpt.end_criterion) y += draw_panel(canvas, content, excerpt, y);
    return y;
}

}  // namespace iepress::layout::chart
