"""One child's school year: who works with the child, which goals, how they went, and the dates of the IEP."""
import dataclasses
import datetime

import goals
import school

CATEGORY = {"SLP": "speech-or-language-impairment", "PT": "orthopedic-impairment", "OT": "other-health-impairment",
            "SE": "specific-learning-disability"}
THERAPY = {"OT": ("Occupational therapy", "Occupational Therapist", 30, "general education classroom"),
           "SLP": ("Speech-language therapy", "Speech-Language Pathologist", 30, "therapy room"),
           "PT": ("Physical therapy", "Physical Therapist", 30, "hallways, stairs and playground")}


@dataclasses.dataclass
class Year:
    meeting: datetime.date
    begin: datetime.date
    end: datetime.date
    disciplines: list
    goals: list
    category: str
    manager: school.Staff
    teacher: school.Staff
    providers: dict          # discipline -> Staff
    next_meeting: bool       # a meeting is called, with its notice
    minutes: bool            # sessions are written down


def weekday(day):
    return day if day.weekday() < 5 else day + datetime.timedelta(days=7 - day.weekday())


def draw_year(child, draw):
    building = child.building
    spring = draw.chance(55) and child.grade > 0
    meeting = weekday(school.DAY(2026, 4, 6) + datetime.timedelta(days=draw.number(0, 11)) if spring
                      else school.DAY(2026, 8, 31) + datetime.timedelta(days=draw.number(0, 9)))
    begin = weekday(meeting + datetime.timedelta(days=3))
    end = meeting + datetime.timedelta(days=364)
    therapies = draw.weighted([(["OT"], 30), (["SLP"], 42), (["PT"], 9), (["OT", "SLP"], 9), (["OT", "PT"], 6),
                               (["SLP", "PT"], 4)])
    disciplines = therapies + (["SE"] if "SLP" not in therapies or (len(therapies) == 1 and draw.chance(40)) else [])
    return Year(meeting, begin, end, disciplines, draw_goals(child, draw, disciplines, meeting, begin, end),
                CATEGORY["SE" if "SE" in disciplines and draw.chance(50) else therapies[0]],
                draw.pick(building.managers), school.teacher_for(building, child.grade),
                {one: draw.pick(school.PROVIDERS[one]) for one in therapies}, draw.chance(12), draw.chance(40))


def draw_goals(child, draw, disciplines, meeting, begin, end):
    """One to three goals, at least one of each discipline: a report of two to five pages."""
    first = begin + datetime.timedelta(days=draw.number(3, 6))
    days = list(goals.school_weeks(weekday(first), school.PERIODS[-1][3], school.CLOSED))[::2]
    chosen = []
    for index, discipline in enumerate(disciplines):
        two = draw.chance(40 if len(disciplines) == 1 else 15) and index == 0
        chosen += draw.some(goals.pooled(discipline, child.grade), 2 if two else 1)
    paths = [("ahead", 50), ("behind", 22), ("met", 16), ("new", 12)]
    target = end - datetime.timedelta(days=draw.number(0, 10))
    return [goals.with_results(one, draw.weighted(paths), meeting, target, days, draw) for one in chosen]
