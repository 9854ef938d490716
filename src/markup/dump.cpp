#include <fmt/format.h>

#include <iterator>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "markup/document.h"

namespace iepress::markup {

namespace {

/// Characters that a reader of the dump would not see, or take for others, by name or number.
void append_visible(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const auto c = base::next_character(text, at);
        if (c == page_number_mark) {
            out += "{page-number}";
        } else if (c == page_count_mark) {
            out += "{page-count}";
        } else if (c == U'\n') {
            out += "\\n";
        } else if (c == U'"' || c == U'\\') {
            out.append("\\").append(text, begin, 1);
        } else if (!c || *c < 0x20 || *c == 0xA0 || *c == 0xAD || (*c >= 0x2000 && *c <= 0x200F) ||
                   (*c >= 0x2028 && *c <= 0x202F) || (*c >= 0x2066 && *c <= 0x2069)) {
            fmt::format_to(std::back_inserter(out), "\\u{:04X}",
                           static_cast<std::uint32_t>(c.value_or(0xFFFD)));
        } else {
            out.append(text, begin, at - begin);
        }
    }
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    append_visible(out, text);
    return out + "\"";
}

/// `"Dear " b"Ms. Ruiz" i,es"hola" a(#goals)"see there"`
std::string line_text(const Inline& line) {
    std::string out;
    for (const Run& run : line.runs) {
        std::string style;
        const auto add = [&](std::string_view word) { style.append(style.empty() ? "" : ",").append(word); };
        if (run.bold) add("b");
        if (run.italic) add("i");
        if (!run.language.empty()) add(run.language);
        if (run.link != 0) add("a(" + line.links[run.link - 1].target + ")");
        out.append(out.empty() ? "" : " ").append(style).append(quoted(run.text));
    }
    return out.empty() ? "\"\"" : out;
}

std::string_view align_name(CellAlign align) {
    switch (align) {
        case CellAlign::start: return "start";
        case CellAlign::end: return "end";
        case CellAlign::center: return "center";
        case CellAlign::decimal: return "decimal";
    }
    return "";
}

std::string width_name(const ColumnWidth& width) {
    switch (width.kind) {
        case ColumnWidth::Kind::content: return "content";
        case ColumnWidth::Kind::fixed: return fmt::format("{}pt", width.amount);
        case ColumnWidth::Kind::share: return fmt::format("{}*", width.amount);
    }
    return "";
}

std::string_view header_name(Cell::Header header) {
    switch (header) {
        case Cell::Header::none: return "td";
        case Cell::Header::column: return "th col";
        case Cell::Header::row: return "th row";
        case Cell::Header::both: return "th both";
    }
    return "";
}

class Dump {
public:
    std::string run(const Document& document) {
        put("document lang={} title={}", document.language, quoted(document.title));
        depth_ = 1;
        if (!document.author.empty()) put("author {}", quoted(document.author));
        if (!document.subject.empty()) put("subject {}", quoted(document.subject));
        if (!document.watermark.empty()) put("watermark {}", quoted(document.watermark));
        put_furniture("header", document.header);
        put_furniture("footer", document.footer);
        put_blocks(document.blocks);
        return std::move(out_);
    }

private:
    template <class... Args>
    void put(fmt::format_string<Args...> pattern, Args&&... args) {
        out_.append(depth_ * 2, ' ');
        fmt::format_to(std::back_inserter(out_), pattern, std::forward<Args>(args)...);
        out_ += '\n';
    }

    template <class Body>
    void inside(Body body) {
        ++depth_;
        body();
        --depth_;
    }

    void put_furniture(std::string_view name, const Furniture& furniture) {
        if (furniture.start.empty() && furniture.center.empty() && furniture.end.empty()) return;
        put("{} {} | {} | {}", name, line_text(furniture.start), line_text(furniture.center),
            line_text(furniture.end));
    }

    void put_blocks(const Blocks& blocks) {
        for (const Block& block : blocks) {
            language_ = block.language.empty() ? "" : " lang=" + block.language;
            std::visit([this](const auto& content) { put_block(content); }, block.content);
        }
    }

    void put_block(const Heading& one) {
        put("h{}{}{} {}", one.level, one.id.empty() ? "" : " #" + one.id, language_, line_text(one.text));
    }
    void put_block(const Paragraph& one) {
        put("p{}{} {}", one.role.empty() ? "" : " " + one.role, language_, line_text(one.text));
    }
    void put_block(const PageBreak&) { put("page-break"); }
    void put_block(const Checkbox& one) {
        put("checkbox {}{} {}", one.checked ? "yes" : "no", language_, line_text(one.text));
    }
    void put_block(const Signature& one) {
        put("signature{} {} | {}", language_, line_text(one.name), line_text(one.date_label));
    }
    void put_block(const WriteIn& one) {
        put("write-in lines={}{} {}", one.lines, language_, line_text(one.label));
    }
    void put_block(const Contents& one) {
        put("contents depth={}{} {}", one.depth, language_, line_text(one.title));
    }
    void put_block(const Section& one) {
        put("section{}{}", one.keep_together ? " together" : "", language_);
        inside([&] { put_blocks(one.blocks); });
    }
    void put_block(const Note& one) {
        put("note {}{}", one.kind, language_);
        inside([&] { put_blocks(one.blocks); });
    }
    void put_block(const List& one) {
        put("{}{}", one.ordered ? "ol" : "ul", language_);
        for (const ListItem& item : one.items) {
            inside([&] {
                put("li");
                inside([&] { put_blocks(item.blocks); });
            });
        }
    }
    void put_block(const Facts& one) {
        put("facts columns={}{}", one.columns, language_);
        for (const Fact& fact : one.facts) {
            inside([&] { put("fact {} = {}", line_text(fact.term), line_text(fact.value)); });
        }
    }

    void put_block(const Table& one) {
        std::string columns;
        for (std::size_t i = 0; i < one.columns.size(); ++i) {
            columns += fmt::format(" {}:{}", width_name(one.columns[i]), align_name(one.column_align[i]));
        }
        put("table{}{}{}", one.role.empty() ? "" : " " + one.role, language_, columns);
        inside([&] {
            if (!one.caption.empty()) put("caption {}", line_text(one.caption));
            put_rows("thead", one.head);
            put_rows("tbody", one.body);
        });
    }

    void put_rows(std::string_view name, const std::vector<Row>& rows) {
        if (rows.empty()) return;
        put("{}", name);
        for (const Row& row : rows) {
            inside([&] {
                put("tr");
                for (const Cell& cell : row.cells) inside([&] { put_cell(cell); });
            });
        }
    }

    void put_cell(const Cell& cell) {
        std::string marks;
        if (cell.column_span != 1) marks += fmt::format(" colspan={}", cell.column_span);
        if (cell.row_span != 1) marks += fmt::format(" rowspan={}", cell.row_span);
        if (cell.align) marks += fmt::format(" {}", align_name(*cell.align));
        put("{}{}", header_name(cell.header), marks);
        inside([&] { put_blocks(cell.blocks); });
    }

    void put_block(const Figure& one) {
        put("figure{}{}", one.alternative.empty() ? "" : " alt=" + quoted(one.alternative), language_);
        inside([&] {
            if (!one.caption.empty()) put("caption {}", line_text(one.caption));
            std::visit([this](const auto& chart) { put_chart(chart); }, one.chart);
        });
    }

    void put_chart(const ScoreProfile& chart) {
        put("score-profile interval={}", quoted(chart.interval_label));
        inside([&] {
            for (const auto& [name, text] : {std::pair{"ruler", &chart.ruler},
                                             {"reversed", &chart.reversed_note},
                                             {"criterion-title", &chart.criterion_title}}) {
                if (!text->empty()) put("{} {}", name, quoted(*text));
            }
            for (const auto& [word, text] : chart.words) put("word {} {}", entry_of(word).name, quoted(text));
            put_bands(chart.bands);
            for (const ScoreProfile::Group& group : chart.groups) put_group(group);
            for (const ScoreProfile::Criterion& one : chart.criteria) put_criterion(one);
        });
    }

    void put_bands(const std::vector<ScoreProfile::Band>& bands) {
        for (const ScoreProfile::Band& band : bands) {
            put("band{}{} {}", band.from ? fmt::format(" from {}", *band.from) : "",
                band.to ? fmt::format(" to {}", *band.to) : "", quoted(band.label));
        }
    }

    void put_group(const ScoreProfile::Group& group) {
        const auto put_all = [&] {
            put_bands(group.bands);
            for (const ScoreProfile::Bar& bar : group.bars) put_bar(bar);
        };
        if (group.label.empty()) return put_all();
        put("group {}", quoted(group.label));
        inside(put_all);
    }

    void put_bar(const ScoreProfile::Bar& bar) {
        using Level = ScoreProfile::Bar::Level;
        const std::string interval =
            bar.z_low && bar.z_high ? fmt::format(" ({} to {})", *bar.z_low, *bar.z_high) : "";
        std::string marks;
        if (bar.level != Level::none) marks = bar.level == Level::composite ? " composite" : " subtest";
        if (bar.reversed) marks += " reversed";
        put("bar {} {} z={}{} {}{}", quoted(bar.label), quoted(bar.value), bar.z, interval, quoted(bar.word),
            marks);
    }

    void put_criterion(const ScoreProfile::Criterion& one) {
        const std::string interval =
            one.low && one.high ? fmt::format(" ({} to {})", *one.low, *one.high) : "";
        const std::string cut = one.cut ? fmt::format(" cut {} {}", *one.cut, quoted(one.cut_label)) : "";
        put("criterion {} {} {} {} of {} to {}{}{} {}", quoted(one.label), quoted(one.value),
            quoted(one.unit), one.score, one.minimum, one.maximum, interval, cut, quoted(one.word));
    }

    void put_chart(const ProgressChart& chart) {
        put("progress-chart {} unit={} from {} to {} {}", quoted(chart.measure), quoted(chart.unit),
            chart.minimum, chart.maximum, chart.even_spacing ? "even" : "by date");
        inside([&] {
            put("labels {} {}", quoted(chart.data_label), quoted(chart.aim_label));
            for (const auto& [name, text] : {std::pair{"trend-label", &chart.trend_label},
                                             {"gap-label", &chart.gap_label},
                                             {"target-label", &chart.target_label}}) {
                if (!text->empty()) put("{} {}", name, quoted(*text));
            }
            for (const auto& [word, text] : chart.words) put("word {} {}", entry_of(word).name, quoted(text));
            if (chart.baseline) put_point("baseline", *chart.baseline);
            if (chart.target) put_point("target", *chart.target);
            for (const ProgressChart::Point& point : chart.points) put_point("point", point);
            for (const ProgressChart::PhaseLine& phase : chart.phases) {
                put("phase {} {}", base::to_iso(phase.date), quoted(phase.label));
            }
            put_findings(chart);
        });
    }

    /// What was made of a progress chart's points.
    void put_findings(const ProgressChart& chart) {
        for (const ProgressChart::Trend& one : chart.trends) {
            put("trend from {} {} to {} {}", base::to_iso(one.from), one.from_value, base::to_iso(one.to),
                one.to_value);
        }
        for (const ProgressChart::Gap& one : chart.gaps) {
            put("gap from {} until {} {}", base::to_iso(one.from), base::to_iso(one.until), quoted(one.label));
        }
        if (chart.level) put("level {} {}", chart.level->value, quoted(chart.level->label));
        if (!chart.verdict.empty()) put("verdict {}", quoted(chart.verdict));
    }

    void put_point(std::string_view name, const ProgressChart::Point& point) {
        const std::string counted = point.counted ? fmt::format(" counted {}", *point.counted) : "";
        put("{} {} {} {}{}{}", name, base::to_iso(point.date), point.value, quoted(point.label), counted,
            point.of > 0 ? fmt::format(" of {}", point.of) : "");
    }

    void put_chart(const Timeline& chart) {
        put("timeline");
        for (const Timeline::Event& event : chart.events) {
            inside([&] {
                put("event {} {} {}", quoted(event.when), quoted(event.what), event.done ? "done" : "open");
            });
        }
    }

    std::string out_;
    std::size_t depth_ = 0;
    std::string language_;  ///< of the block that is put, as the dump shows it
};

}  // namespace

std::string dump(const Document& document) { return Dump().run(document); }

}  // namespace iepress::markup
