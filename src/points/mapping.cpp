#include "points/mapping.h"

#include "datafile/file.h"
#include "points/messages.h"

namespace iepress::points {

namespace {

using datafile::Element;

constexpr std::array<std::string_view, column_count> names{
    "student", "goal", "objective", "date", "value", "of", "unit", "condition", "phase", "taken-by", "note", "absence"};
// What stands for ids; a student's id is never guessed from a name.
constexpr std::array<std::string_view, 4> word_columns{"goal", "objective", "unit", "taken-by"};

/// One mapping file into what was read before it.
class MappingFile {
public:
    explicit MappingFile(Mapping& mapping) : mapping_(mapping) {}

    void read(const Element& root) {
        root.allow({});
        for (const Element& child : root.children()) {
            if (child.name() == "column") read_column(child);
            else if (child.name() == "left-out") read_left_out(child);
            else if (child.name() == "dates") read_dates(child);
            else if (child.name() == "numbers") read_numbers(child);
            else if (child.name() == "word") read_word(child);
            else child.refuse("<column>, <left-out>, <dates>, <numbers> or <word>");
        }
    }

private:
    /// The heading's form; empty, and reported, if this file says it twice.
    std::string heading_of(const Element& element) {
        element.allow({});
        const std::string form = heading_form(element.required_text());
        if (form.empty()) return form;
        if (said_.insert(form).second) return form;
        element.diagnostics().report(heading_twice, element.place());
        return {};
    }

    void read_column(const Element& element) {
        element.allow({"name"});
        const auto column = element.word("name", names);
        if (!column && !element.has("name")) static_cast<void>(element.required("name"));
        for (const Element& child : element.children()) {
            if (child.name() != "heading") {
                child.refuse("<heading>");
                continue;
            }
            const std::string form = heading_of(child);
            if (form.empty() || !column) continue;
            mapping_.headings[form] = static_cast<Column>(*column);
            mapping_.left_out.erase(form);
        }
    }

    void read_left_out(const Element& element) {
        element.allow({});
        for (const Element& child : element.children()) {
            if (child.name() != "heading") {
                child.refuse("<heading>");
                continue;
            }
            const std::string form = heading_of(child);
            if (form.empty()) continue;
            mapping_.headings.erase(form);
            mapping_.left_out.insert(form);
        }
    }

    void read_dates(const Element& element) {
        static constexpr std::array<std::string_view, 2> orders{"month-first", "day-first"};
        element.allow({"order"});
        static_cast<void>(element.only_text());
        if (!element.has("order")) static_cast<void>(element.required("order"));
        if (const auto order = element.word("order", orders)) {
            mapping_.dates = *order == 0 ? DateOrder::month_first : DateOrder::day_first;
        }
    }

    void read_numbers(const Element& element) {
        static constexpr std::array<std::string_view, 2> signs{"point", "comma"};
        static constexpr std::array<std::string_view, 2> meanings{"count", "percent"};
        element.allow({"decimal", "value-with-of"});
        static_cast<void>(element.only_text());
        if (const auto sign = element.word("decimal", signs)) {
            mapping_.decimal = *sign == 0 ? DecimalSign::point : DecimalSign::comma;
        }
        if (const auto meaning = element.word("value-with-of", meanings)) {
            mapping_.value_with_of = *meaning == 0 ? ValueWithOf::count : ValueWithOf::percent;
        }
    }

    void read_word(const Element& element) {
        element.allow({"column", "written", "means"});
        static_cast<void>(element.only_text());
        const auto column = element.word("column", word_columns);
        if (!element.has("column")) static_cast<void>(element.required("column"));
        const std::string written = element.required("written");
        std::string means = element.required("means");
        if (!column || written.empty() || means.empty()) return;
        for (std::size_t i = 0; i < column_count; ++i) {
            if (names[i] == word_columns[*column]) mapping_.words[i][written] = std::move(means);
        }
    }

    Mapping& mapping_;
    std::set<std::string> said_;
};

}  // namespace

std::span<const std::string_view> column_names() { return names; }

std::string heading_form(std::string_view text) {
    std::string form;
    bool gap = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_upper = c >= 'A' && c <= 'Z';
        // Letters beyond ASCII stay as they are: a mapping file writes them as the table does.
        const bool kept =
            byte >= 0x80 || is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%' || c == '#';
        if (!kept) {
            gap = true;
            continue;
        }
        if (gap && !form.empty()) form += ' ';
        gap = false;
        form += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return form;
}

std::optional<Column> Mapping::column_of(std::string_view heading) const {
    const auto found = headings.find(heading_form(heading));
    if (found == headings.end()) return std::nullopt;
    return found->second;
}

std::string_view Mapping::meaning(Column column, std::string_view cell) const {
    const auto& known = words[static_cast<std::size_t>(column)];
    const auto found = known.find(cell);
    return found == known.end() ? cell : std::string_view(found->second);
}

std::optional<Mapping> load_mapping(std::span<const std::filesystem::path> files, base::Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    Mapping mapping;
    for (const std::filesystem::path& path : files) {
        const auto file = datafile::File::open(path, "points-mapping", diagnostics);
        if (file) MappingFile(mapping).read(file->root());
    }
    if (diagnostics.error_count() != errors_before) return std::nullopt;
    return mapping;
}

}  // namespace iepress::points
