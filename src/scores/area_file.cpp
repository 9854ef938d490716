#include <algorithm>

#include "record/words.h"
#include "scores/catalogue_files.h"

namespace iepress::scores {

namespace {

using datafile::Element;

bool is_section_kind(std::string_view kind) {
    namespace lists = record::lists;
    return record::find_word(lists::observation_kind, kind) || record::find_word(lists::role_kind, kind) ||
           record::find_word(lists::background_kind, kind);
}

void read_observation(const Element& element, Area& area) {
    element.allow({"kind"});
    std::string kind = element.required("kind");
    if (kind.empty()) return;
    if (!is_section_kind(kind)) {
        element.refuse_value("kind", "an observation-kind, role-kind or background-kind of docs/case-file.md");
    }
    area.observations.push_back(std::move(kind));
}

Area read_area(const Element& element) {
    element.allow({"id"});
    Area area;
    area.id = element.required("id");
    for (const Element& child : element.children()) {
        if (child.name() == "word") {
            child.allow({});
            area.words.push_back(child.required_text());
        } else if (child.name() == "observation") {
            read_observation(child, area);
        } else {
            child.refuse("<word> or <observation>");
        }
    }
    return area;
}

auto find_area(std::vector<Area>& areas, std::string_view id) {
    return std::find_if(areas.begin(), areas.end(), [&](const Area& one) { return one.id == id; });
}

void add_new(std::vector<std::string>& all, std::vector<std::string>&& more) {
    for (std::string& one : more) {
        if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
    }
}

}  // namespace

std::vector<Area> read_areas(const Element& root) {
    root.allow({});
    std::vector<Area> areas;
    for (const Element& child : root.children()) {
        if (child.name() != "area") {
            child.refuse("<area>");
            continue;
        }
        Area area = read_area(child);
        if (find_area(areas, area.id) != areas.end()) child.repeats("area of the id " + area.id);
        areas.push_back(std::move(area));
    }
    return areas;
}

void add_areas(std::vector<Area>& all, std::vector<Area>&& more) {
    for (Area& one : more) {
        const auto known = find_area(all, one.id);
        if (known == all.end()) {
            all.push_back(std::move(one));
        } else {
            add_new(known->words, std::move(one.words));
            add_new(known->observations, std::move(one.observations));
        }
    }
}

}  // namespace iepress::scores
