// How much CPU a document costs, stage by stage, and how the cost grows with its pages.
//
// usage: iepress_bench ROOT CASES TEMPLATES STYLE DOCUMENT_KIND [REPEATS]
//
// Prints figures of this process alone (CPU time of the thread); a benchmark, never a test.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "layout/paginate.h"
#include "markup/parse.h"
#include "measure.h"
#include "press/press.h"
#include "record/read.h"

namespace {

using namespace iepress;
using namespace iepress::bench;
namespace fs = std::filesystem;

double cpu_ms() { return 1e3 * cpu_seconds(CLOCK_THREAD_CPUTIME_ID); }

constexpr std::array stages{"record", "compose", "template", "markup", "layout", "pdf"};

/// CPU milliseconds by stage, and bytes, of one document.
struct Cost {
    std::array<double, stages.size()> stage{};
    double bytes = 0, pages = 0;
};

/// The function of press::render, with a clock between the stages.
Cost make(const press::Press& press, text::Shaper& shaper, const layout::Style& style, const std::string& name,
          std::string xml, compose::DocumentKind kind, std::string_view kind_name) {
    Cost cost;
    base::Diagnostics diagnostics;
    double before = cpu_ms();
    std::size_t stage = 0;
    const auto lap = [&] {
        const double now = cpu_ms();
        cost.stage[stage++] = now - before;
        before = now;
    };
    const auto one = record::read_case_text(name, std::move(xml), diagnostics);
    if (!one) stop(diagnostics);
    lap();
    const compose::Request request{kind, {2026, 1, 23}, "standard", "", ""};
    const scores::Results results = scores::compute(*one, press.knowledge.catalogue);
    const assembly::Draft draft =
        compose::shows_iep(kind) ? assembly::assemble(*one, press.knowledge.guide) : assembly::Draft{};
    compose::Sources sources{&*one, results, {}, press.knowledge.book, press.knowledge.strings.at("en"), draft};
    sources.catalogue = &press.knowledge.catalogue;
    sources.progress_codes = &press.knowledge.progress_codes;
    const auto names = compose::compose(sources, request, diagnostics);
    if (!names) stop(diagnostics);
    lap();
    const auto rendered = press.knowledge.templates.render(kind_name, *names, diagnostics);
    if (!rendered) stop(diagnostics);
    lap();
    const auto document = markup::parse(*rendered, diagnostics);
    if (!document) stop(diagnostics);
    lap();
    const auto pages = layout::paginate(*document, style, shaper, diagnostics);
    if (!pages) stop(diagnostics);
    lap();
    const auto bytes = pdf::write(*pages, press.fonts, press.resources, {{2026, 1, 23}, "iepress", {}}, diagnostics);
    if (!bytes) stop(diagnostics);
    lap();
    cost.bytes = static_cast<double>(bytes->size());
    cost.pages = static_cast<double>(pages->pages.size());
    return cost;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <class Figure>
double median_of(const std::vector<Cost>& costs, Figure figure) {
    std::vector<double> values;
    for (const Cost& cost : costs) values.push_back(figure(cost));
    return median(values);
}

double total(const Cost& cost) {
    double sum = 0;
    for (const double one : cost.stage) sum += one;
    return sum;
}

void report_documents(const std::vector<Cost>& costs) {
    const double each = median_of(costs, total);
    fmt::print("documents            {:>10}\n", costs.size());
    fmt::print("pages, median        {:>10.0f}\n", median_of(costs, [](const Cost& c) { return c.pages; }));
    fmt::print("KB a file, median    {:>10.1f}\n", median_of(costs, [](const Cost& c) { return c.bytes / 1024; }));
    fmt::print("CPU ms, median       {:>10.3f}   {:.0f} documents a CPU second\n", each, 1000 / each);
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const double one = median_of(costs, [i](const Cost& c) { return c.stage[i]; });
        fmt::print("  {:<18} {:>10.3f}   {:>4.0f} %\n", stages[i], one, 100 * one / each);
    }
}

/// A document of about so many pages: a table and prose for each.
std::string long_document(int pages) {
    std::string xml = "<document lang=\"en\" title=\"Long\"><h1>Long</h1>";
    for (int page = 0; page < pages; ++page) {
        xml += fmt::format("<h2>Part {}</h2>", page);
        for (int i = 0; i < 4; ++i) {
            xml += "<p>In the resource room, the student stayed with the task for about fifteen minutes before a "
                   "break, used the taught strategy first and asked for help when it was needed.</p>";
        }
        xml += "<table><thead><tr><th>Date</th><th>Value</th><th>Note</th></tr></thead><tbody>";
        for (int i = 0; i < 16; ++i) {
            xml += fmt::format("<tr><td>01/{:02}/2026</td><td>{}%</td><td>Independent</td></tr>", i + 1, 40 + i);
        }
        xml += "</tbody></table>";
    }
    return xml + "</document>";
}

void report_growth(const press::Press& press, text::Shaper& shaper) {
    fmt::print("\npages      CPU ms   ms a page   KB a page   peak MB\n");
    for (const int wanted : {1, 10, 100, 1000}) {
        const template_::Rendered rendered{long_document(wanted), {}};
        base::Diagnostics diagnostics;
        const double before = cpu_ms();
        const auto document = markup::parse(rendered, diagnostics);
        if (!document) stop(diagnostics);
        const auto pages = layout::paginate(*document, press.styles.at("standard"), shaper, diagnostics);
        if (!pages) stop(diagnostics);
        const auto bytes =
            pdf::write(*pages, press.fonts, press.resources, {{2026, 1, 23}, "iepress", {}}, diagnostics);
        if (!bytes) stop(diagnostics);
        const double spent = cpu_ms() - before;
        const auto count = static_cast<double>(pages->pages.size());
        fmt::print("{:>5} {:>11.2f} {:>11.3f} {:>11.1f} {:>9.0f}\n", pages->pages.size(), spent, spent / count,
                   static_cast<double>(bytes->size()) / 1024 / count, peak_mb());
    }
}

std::vector<fs::path> case_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 6) {
        fmt::print(stderr, "usage: iepress_bench ROOT CASES TEMPLATES STYLE DOCUMENT_KIND [REPEATS]\n");
        return 2;
    }
    base::Diagnostics diagnostics;
    const fs::path root = arguments[1];
    const auto press = press::load_press({root, {arguments[3]}, {}, {root / "fonts", "/usr/share/fonts"}}, diagnostics);
    if (!press) stop(diagnostics);
    const auto style = layout::load_style(arguments[4], diagnostics);
    const compose::KindEntry* kind = compose::find_kind(arguments[5]);
    if (!style || kind == nullptr) stop(diagnostics);
    text::Shaper shaper(press->fonts);
    std::vector<Cost> costs;
    const std::vector<fs::path> files = case_files(arguments[2]);
    const int repeats = count > 6 ? std::atoi(arguments[6]) : 1;
    fmt::print("peak MB when loaded  {:>10.0f}\n", peak_mb());
    for (int round = 0; round < repeats; ++round) {
        for (const fs::path& file : files) {
            const auto xml = base::read_file(file, diagnostics);
            if (!xml) stop(diagnostics);
            costs.push_back(make(*press, shaper, *style, file.filename(), *xml, kind->kind, kind->name));
        }
    }
    report_documents(costs);
    fmt::print("peak MB              {:>10.0f}\n", peak_mb());
    report_growth(*press, shaper);
    return 0;
}
