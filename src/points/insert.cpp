#include "points/insert.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/xml_text.h"
#include "points/element_spans.h"
#include "points/join.h"

namespace iepress::points {

namespace {

std::string element_of(const record::DataPoint& point) {
    std::string out =
        fmt::format(R"(<point date="{}" value="{}")", base::to_iso(point.date.value), point.value.value.typed);
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) out += fmt::format(R"( {}="{}")", name, base::escaped(value));
    };
    add("of", point.of.value.typed);
    add("condition", point.condition.value);
    add("phase", point.phase.value);
    add("taken-by", point.taken_by);
    return out + (point.note ? fmt::format(">{}</point>", base::escaped(point.note.value)) : "/>");
}

std::string element_of(const record::NoData& one) {
    std::string out = fmt::format(R"(<no-data date="{}")", base::to_iso(one.date.value));
    if (one.reason) out += fmt::format(R"( reason="{}")", base::escaped(one.reason.value));
    return out + (one.note ? fmt::format(">{}</no-data>", base::escaped(one.note.value)) : "/>");
}

/// Text that goes into the file in place of `length` bytes.
struct Edit {
    std::size_t offset;
    std::size_t length;
    std::string text;
};

/// One goal or objective of the text, with the points that stand directly in it.
struct Holder {
    Span span;
    std::vector<Span> points;
};

/// Goals and their objectives in the order of a roster's targets.
std::vector<Holder> holders_of(std::string_view xml) {
    std::vector<Holder> holders;
    const auto is_inside = [](const Span& inner, const Span& outer) {
        return inner.begin > outer.begin && inner.end < outer.end + 1;
    };
    bool in_goals = false;
    Span goals;
    for (const Span& span : find_elements(xml, {"goals", "goal", "objective", "point"})) {
        if (span.name == "goals") {
            goals = span;
            in_goals = true;
        } else if (!in_goals || !is_inside(span, goals)) {
            continue;
        } else if (span.name != "point") {
            holders.push_back({span, {}});
        } else {
            // Directly in the innermost one that is still open: an objective, or its goal behind it.
            const auto inner = std::find_if(holders.rbegin(), holders.rend(),
                                            [&](const Holder& one) { return is_inside(span, one.span); });
            if (inner != holders.rend()) inner->points.push_back(span);
        }
    }
    return holders;
}

/// Writes the new points of one goal or objective.
class HolderEdits {
public:
    HolderEdits(std::string_view xml, const Holder& holder, std::vector<Edit>& edits)
        : xml_(xml), holder_(holder), edits_(edits), line_end_(xml.find("\r\n") != xml.npos ? "\r\n" : "\n") {}

    /// `absences` are elements: they stand at the end, behind the points where these are the first.
    void add(const Target& target, const std::vector<record::DataPoint>& points, std::vector<std::string> absences) {
        if (holder_.points.empty()) {
            std::vector<std::string> elements;
            for (const record::DataPoint& point : points) elements.push_back(element_of(point));
            elements.insert(elements.end(), absences.begin(), absences.end());
            add_at_end(elements);
            return;
        }
        if (!absences.empty()) add_at_end(absences);
        for (const record::DataPoint& point : points) {
            const auto day = static_cast<std::int32_t>(base::to_days(point.date.value));
            std::size_t behind = 0;  // how many points stand before the new one
            for (std::size_t i = 0; i < target.known.size(); ++i) {
                if (target.known[i].day <= day) behind = i + 1;
            }
            if (behind == 0) add_before(holder_.points.front(), element_of(point));
            else add_behind(holder_.points[behind - 1], element_of(point));
        }
    }

private:
    /// The blanks that the line of an offset begins with.
    [[nodiscard]] std::string_view indent_at(std::size_t offset) const {
        const std::size_t before = offset == 0 ? xml_.npos : xml_.find_last_of("\r\n", offset - 1);
        const std::size_t begin = before == xml_.npos ? 0 : before + 1;
        return xml_.substr(begin, xml_.find_first_not_of(" \t", begin) - begin);
    }

    void insert(std::size_t offset, std::string text) { edits_.push_back({offset, 0, std::move(text)}); }

    void add_before(const Span& point, const std::string& element) {
        insert(point.begin, fmt::format("{}{}{}", element, line_end_, indent_at(point.begin)));
    }

    /// A comment on the same line belongs to the point before it.
    void add_behind(const Span& point, const std::string& element) {
        std::size_t at = point.end;
        while (true) {
            const std::size_t next = xml_.find_first_not_of(" \t", at);
            if (next == xml_.npos || !xml_.substr(next).starts_with("<!--")) break;
            const std::size_t end = xml_.find("-->", next) + 3;
            if (xml_.substr(next, end - next).find('\n') != xml_.npos) break;
            at = end;
        }
        insert(at, fmt::format("{}{}{}", line_end_, indent_at(point.begin), element));
    }

    /// At the end of the goal or objective.
    void add_at_end(const std::vector<std::string>& elements) {
        const Span& span = holder_.span;
        const std::string outer(indent_at(span.is_one_tag() ? span.begin : span.close));
        const std::string inner = outer + (outer.ends_with('\t') ? "\t" : "  ");
        std::string lines;
        for (const std::string& element : elements) lines += line_end_ + inner + element;
        if (span.is_one_tag()) {
            const std::size_t slash = span.end - 2;
            edits_.push_back({slash, 2, fmt::format(">{}{}{}</{}>", lines, line_end_, outer, span.name)});
            return;
        }
        const std::size_t last = xml_.find_last_not_of(" \t\r\n", span.close - 1) + 1;
        const bool own_line = xml_.substr(last, span.close - last).find('\n') != xml_.npos;
        insert(last, own_line ? lines : fmt::format("{}{}{}", lines, line_end_, outer));
    }

    std::string_view xml_;
    const Holder& holder_;
    std::vector<Edit>& edits_;
    std::string line_end_;
};

std::string edited(std::string_view xml, std::vector<Edit> edits) {
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit& one, const Edit& other) { return one.offset < other.offset; });
    std::string out;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        out += xml.substr(at, edit.offset - at);
        out += edit.text;
        at = edit.offset + edit.length;
    }
    return out.append(xml.substr(at));
}

std::vector<record::DataPoint> sorted_new_points(const Table& table, std::uint32_t target, const Student& student) {
    std::vector<record::DataPoint> points;
    for (const Point& point : table.points_of(target)) {
        if (!point.in_case) points.push_back(table.data_point(point, student));
    }
    std::stable_sort(points.begin(), points.end(), [](const record::DataPoint& one, const record::DataPoint& other) {
        return one.date.value < other.date.value;
    });
    return points;
}

}  // namespace

std::size_t new_points(const Table& table, std::uint32_t target) {
    const auto points = table.points_of(target);
    return static_cast<std::size_t>(
        std::count_if(points.begin(), points.end(), [](const Point& one) { return !one.in_case; }));
}

std::string with_points(std::string_view xml, const Table& table, const Roster& roster, std::uint32_t student) {
    const Student& about = roster.students()[student];
    const std::vector<Holder> holders = holders_of(xml);
    if (holders.size() != about.target_count) throw std::logic_error("goals stand elsewhere than they were read");
    std::vector<Edit> edits;
    for (std::uint32_t i = 0; i < about.target_count; ++i) {
        const std::uint32_t target = about.first_target + i;
        const Target& about_what = roster.targets()[target];
        std::vector<std::string> absences;
        if (about_what.objective.empty()) {
            for (const Absence* one : new_absences(table, roster, target))
                absences.push_back(element_of(table.no_data(*one)));
        }
        if (new_points(table, target) == 0 && absences.empty()) continue;
        if (holders[i].points.size() != about_what.known.size())
            throw std::logic_error("points stand elsewhere than they were read");
        HolderEdits(xml, holders[i], edits)
            .add(about_what, sorted_new_points(table, target, about), std::move(absences));
    }
    return edited(xml, std::move(edits));
}

}  // namespace iepress::points
