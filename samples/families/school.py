"""The invented district: four buildings, their staff, and its calendar of 2026-27."""
import dataclasses
import datetime

DISTRICT = "Larkmoor Valley School District 12"


@dataclasses.dataclass(frozen=True)
class Staff:
    id: str
    role: str
    given: str
    family: str
    title: str
    credentials: str = ""
    also: str = ""


@dataclasses.dataclass(frozen=True)
class Building:
    name: str
    grades: tuple
    street: str
    town: tuple
    phone: str
    principal: Staff
    managers: tuple
    teachers: tuple   # each teaches the grades that are left over by the number of teachers


def _manager(id, given, family):
    return Staff(id, "special-education-teacher", given, family, "Special Education Teacher",
                 also="evaluation-interpreter")


def _teacher(id, given, family, title="Classroom Teacher"):
    return Staff(id, "regular-education-teacher", given, family, title)


def _principal(id, given, family):
    return Staff(id, "agency-representative", given, family, "Principal")


BUILDINGS = [
    Building("Heronwood Elementary School", (0, 5), "240 Sedge Street", ("Heronwood", "97400"), "541-555-0110",
             _principal("oduya", "Philippa", "Oduya"),
             (_manager("tregarth", "Morwenna", "Tregarth"), _manager("bjornstad", "Leif", "Bjornstad")),
             (_teacher("abernethy", "Rosalind", "Abernethy"), _teacher("castellane", "Hugo", "Castellane"),
              _teacher("mbeki-hart", "Lindiwe", "Mbeki-Hart"))),
    Building("Tamarack Ridge Elementary School", (0, 5), "1815 Basalt Road", ("Tamarack", "97100"), "541-555-0120",
             _principal("vandersloot", "Anneke", "Vandersloot"),
             (_manager("pakenham", "Dora", "Pakenham"), _manager("ishikawa-lund", "Kenji", "Ishikawa-Lund")),
             (_teacher("fothergill", "Agnes", "Fothergill"), _teacher("drummond-ruiz", "Alma", "Drummond-Ruiz"),
              _teacher("nakashima", "Paul", "Nakashima"))),
    Building("Lantern Creek Middle School", (6, 8), "77 Ferry Parkway", ("Lantern Creek", "97300"), "541-555-0130",
             _principal("achterberg", "Joost", "Achterberg"),
             (_manager("gallowglass", "Nuala", "Gallowglass"), _manager("serrano-pike", "Delfina", "Serrano-Pike")),
             (_teacher("wetherby", "Stanley", "Wetherby", "Language Arts Teacher"),
              _teacher("ekwueme", "Grace", "Ekwueme", "Mathematics Teacher"))),
    Building("Larkmoor High School", (9, 12), "4000 Granite Avenue", ("Larkmoor", "97000"), "541-555-0140",
             _principal("hollingworth", "Beatrix", "Hollingworth"),
             (_manager("ravenscroft", "Ines", "Ravenscroft"), _manager("tomlinson-ito", "Mark", "Tomlinson-Ito")),
             (_teacher("szymborski", "Adela", "Szymborski", "English Teacher"),
              _teacher("kirkbride", "Duncan", "Kirkbride", "Science Teacher"))),
]

PROVIDERS = {
    "OT": [Staff("verhoeven", "related-services-provider", "Saskia", "Verhoeven", "Occupational Therapist",
                 "MS, OTR/L"),
           Staff("amankwah", "related-services-provider", "Kwabena", "Amankwah", "Occupational Therapist",
                 "OTD, OTR/L")],
    "SLP": [Staff("lindgren-cole", "related-services-provider", "Maja", "Lindgren-Cole", "Speech-Language Pathologist",
                  "MS, CCC-SLP"),
            Staff("oyelaran", "related-services-provider", "Yetunde", "Oyelaran", "Speech-Language Pathologist",
                  "MA, CCC-SLP")],
    "PT": [Staff("haldorsen", "related-services-provider", "Gunnar", "Haldorsen", "Physical Therapist", "PT, DPT")],
}

DAY = datetime.date
# The day of the mailing: with the report cards of the first quarter.
AS_OF = DAY(2026, 11, 20)
PERIODS = [("q4", "Quarter 4, 2025-2026", DAY(2026, 3, 30), DAY(2026, 6, 5), DAY(2026, 6, 12)),
           ("q1", "Quarter 1, 2026-2027", DAY(2026, 8, 31), DAY(2026, 11, 6), DAY(2026, 11, 13))]
CLOSED = [(DAY(2026, 6, 6), DAY(2026, 8, 30))]


def buildings_for(grade):
    return [building for building in BUILDINGS if building.grades[0] <= grade <= building.grades[1]]


def teacher_for(building, grade):
    return building.teachers[grade % len(building.teachers)]


def grade_word(grade):
    return "K" if grade == 0 else str(grade)
