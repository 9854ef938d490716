"""Writes one child's case file (docs/case-file.md)."""
import datetime
import pathlib

import further
import goals
import school
from xml_lines import Lines, yes
from year import THERAPY

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "data" / "case.rng"
SCHEMA_KNOWS_ADULTS = 'name="rights-transferred"' in SCHEMA.read_text(encoding="utf-8")


def name(out, person):
    out.open("name")
    for part in ("given", "middle", "family", "suffix", "preferred"):
        out.fact(part, getattr(person, part, ""))
    out.close("name")


def address(out, place):
    if place is None:
        return
    out.open("address")
    for tag, value in (("street", place.street), ("unit", place.unit), ("city", place.city), ("state", place.state),
                       ("postal-code", place.postal), ("country", place.country)):
        out.fact(tag, value)
    out.close("address")


def adult_parts(out, child):
    """An adult student's own address, and whether the parents' rights have passed to the student (34 CFR 300.520).

    Only where the schema has a place for them; before that, `transition/rights-informed` is all that a case can say.
    """
    if not child.rights or not SCHEMA_KNOWS_ADULTS:
        return
    address(out, child.address)
    if child.rights == "transferred":
        # On the 18th birthday; who was born on February 29 has it on March 1.
        leap = (child.birth.month, child.birth.day) == (2, 29)
        born = child.birth + datetime.timedelta(days=1) if leap else child.birth
        out.fact("rights-transferred", born.replace(year=born.year + 18))
    else:
        out.fact("rights-remain", "guardianship")


def student(out, child):
    building = child.building
    out.open("student", id=child.student)
    name(out, child.name)
    out.fact("birth-date", child.birth)
    out.fact("pronouns", child.pronouns)
    out.fact("grade", school.grade_word(child.grade))
    out.fact("home-language", child.home_language)
    out.fact("language-of-instruction", "en")
    out.open("school")
    out.fact("name", building.name)
    out.fact("district", school.DISTRICT)
    out.fact("state", "OR")
    out.fact("phone", building.phone)
    out.open("address")
    for tag, value in (("street", building.street), ("city", building.town[0]), ("state", "OR"),
                       ("postal-code", building.town[1])):
        out.fact(tag, value)
    out.close("address")
    out.close("school")
    adult_parts(out, child)
    out.close("student")


def family(out, members):
    out.open("family")
    for one in members:
        out.open("member", id=one.id)
        name(out, one.name)
        out.fact("relationship", one.relationship)
        address(out, one.address)
        out.fact("language", one.language)
        out.fact("edition", one.edition)
        out.fact("interpreter-needed", "yes" if one.interpreter else "")
        out.fact("educational-rights", yes(one.rights))
        out.fact("lives-with-student", yes(one.lives_with))
        out.fact("receives-mail", yes(one.mail))
        out.fact("excluded-by-court-order", "yes" if one.excluded else "")
        out.fact("court-order-note", one.note)
        out.close("member")
    out.close("family")


def team(out, child, year):
    out.open("team", case_manager=year.manager.id)
    staff = [year.manager, year.teacher, *year.providers.values(), child.building.principal]
    for one in staff:
        out.open("member", id=one.id, role=one.role, also=one.also)
        name(out, one)
        out.fact("title", one.title)
        out.fact("credentials", one.credentials)
        out.close("member")
    out.close("team")


def milestones(out, child, year):
    out.open("milestones")
    out.fact("iep-meeting", year.meeting)
    out.fact("iep-begin", year.begin)
    out.fact("iep-end", year.end)
    out.fact("annual-review-due", year.end)
    out.close("milestones")
    out.open("eligibility", status="eligible")
    out.fact("date", year.meeting - datetime.timedelta(days=364))
    out.fact("primary", year.category)
    out.close("eligibility")


def present_levels(out, child, year):
    called = child.name.used()
    out.open("present-levels")
    out.fact("student-strengths", f"{called} comes to school on time, has friends in the class, and says what helps.")
    out.fact("parent-concerns", f"The family asks how to practice at home what {called} learns at school.")
    areas = " and ".join(sorted({goal.pooled.area.lower() for goal in year.goals}))
    out.fact("general-curriculum",
             f"{called} takes part in all lessons of the class; {areas} make some of them harder.")
    for goal in year.goals:
        pool = goal.pooled
        out.open("present-level", area=pool.area, domain=pool.domain)
        out.fact("level", pool.level.format(value=goal.baseline))
        out.fact("needs", pool.need)
        out.fact("impact", f"It takes time in lessons, and {called} would like to do it without help.")
        out.close("present-level")
    out.close("present-levels")


def narrative(goal, called, last):
    """What a report says of the results up to its last day, and what comes next: numbers only as they stand in the
    points, and nothing where there are none."""
    seen = [value for day, value in goal.points if day <= last]
    if not seen:
        return "", ""
    say, target = goals.in_words, goals.in_words(goal.pooled, goal.pooled.target)
    latest = ", ".join(str(value) for value in seen[-3:-1]) + (" and " if len(seen) > 1 else "") + str(seen[-1])
    words = (f"At the beginning {called} was at {say(goal.pooled, goal.baseline)}. "
             f"The latest {'results are' if len(seen) > 1 else 'result is'} {latest}; the goal is {target}.")
    if goal.path == "met" and seen[-3:] == [goal.pooled.target] * 3:
        return f"{words} {called} has kept the level of the goal three times in a row.", \
            "The team will propose a next goal."
    if goal.path == "behind":
        return f"{words} This is less than was hoped for by now, and the effort is there.", \
            "The team will meet to change how this is taught."
    if goal.path == "new":
        return f"{words} It is too early to say more.", "Measure every week."
    return f"{words} {called} can tell what has become easier.", "Continue, and let the support grow smaller."


def periods_of(year):
    return [period for period in school.PERIODS if year.begin <= period[3]]


def one_goal(out, child, year, goal, index):
    pool = goal.pooled
    by = {"SE": "special education teacher"}.get(pool.discipline) or THERAPY[pool.discipline][1].lower()
    taken_by = year.manager.id if pool.discipline == "SE" else year.providers[pool.discipline].id
    unit = "seconds" if pool.unit == "seconds standing" else pool.unit
    out.open("goal", id=f"g{index}", area=pool.area, domain=pool.domain)
    for tag, value in (("condition", pool.condition), ("behavior", pool.behavior), ("measurement", pool.measurement),
                       ("schedule", pool.schedule()), ("responsible", by)):
        out.fact(tag, value)
    out.empty("baseline", value=goal.baseline, unit=unit, date=goal.begun)
    out.fact("criterion", "three times in a row", value=pool.target, unit=unit, times=3, in_a_row="yes")
    out.fact("target-date", goal.target_date)
    for day, value in goal.points:
        out.empty("point", date=day, value=value, of=pool.of or None, taken_by=taken_by)
    for period in periods_of(year):
        words, next_steps = narrative(goal, child.name.used(), period[3])
        if not words:
            continue
        out.open("progress", period=period[0], code=code(goal, period[3]))
        out.fact("narrative", words)
        out.fact("next-steps", next_steps)
        out.close("progress")
    out.close("goal")


def code(goal, last):
    """The case manager's code, in the neutral set: only of the latest report, whose results decide the path."""
    return goals.CODES[goal.path] if last == school.PERIODS[-1][3] else None


def all_goals(out, child, year):
    out.open("goals")
    for index, goal in enumerate(year.goals, 1):
        one_goal(out, child, year, goal, index)
    out.close("goals")
    out.fact("progress-reporting", "each quarter, with the report cards")
    out.fact("introduction", f"This report tells how {child.name.used()} is doing with each goal of the IEP.")
    out.open("reporting-periods", codes="neutral")
    for id, label, begin, end, report in periods_of(year):
        out.open("reporting-period", id=id)
        for tag, value in (("label", label), ("begin-date", begin), ("end-date", end), ("report-date", report)):
            out.fact(tag, value)
        out.close("reporting-period")
    out.close("reporting-periods")


def service(out, year, kind, words, provider, minutes, times, location, sessions):
    out.open("service", kind=kind)
    out.fact("name", words)
    out.fact("minutes", minutes)
    out.fact("frequency", f"{times} time{'s' if times > 1 else ''} per week")
    out.empty("sessions", times=times, per="week")
    out.fact("location", location)
    out.fact("setting", "group" if times > 1 else "individual")
    out.fact("provider", provider)
    out.fact("begin-date", year.begin)
    out.fact("end-date", year.end)
    for index, day in enumerate(sessions):
        if index == 4:
            out.empty("missed", date=day, minutes=minutes, reason="student-absent")
        else:
            out.empty("delivered", date=day, minutes=minutes)
    out.close("service")


def services(out, year):
    weeks = list(goals.school_weeks(school.DAY(2026, 9, 16), school.PERIODS[-1][3], [])) if year.minutes else []
    out.open("services")
    if "SE" in year.disciplines:
        service(out, year, "special-education", "Specially designed instruction", "Special Education Teacher", 30, 4,
                "general education classroom", [])
    service(out, year, "personnel-support", "Time for therapists and teachers to plan together", "Case manager", 15, 1,
            "school", [])
    for one in year.providers:
        words, provider, minutes, location = THERAPY[one]
        # Speech may be special education by itself (34 CFR 300.39(a)(2)(i)); the other therapies are related services.
        kind = "special-education" if one == "SLP" and "SE" not in year.disciplines else "related"
        service(out, year, kind, words, provider, minutes, 1, location, weeks)
    out.close("services")
    out.open("accommodations")
    out.fact("accommodation", "Time and a half for written work", kind="accommodation", setting="classroom")
    out.fact("accommodation", "A seat near the person who is speaking", kind="accommodation", setting="all")
    out.close("accommodations")


def placement(out, child):
    out.open("special-factors")
    for kind in ("behavior", "language", "braille", "communication", "assistive-technology"):
        out.empty("special-factor", kind=kind, needed="no")
    out.close("special-factors")
    out.open("participation", environment="regular-80")
    out.fact("percent-regular", 92)
    out.fact("not-participating",
             f"{child.name.used()} leaves the class for the sessions named above, and for nothing else.")
    out.fact("placement-reason", "What is needed can be given in the regular class.")
    out.fact("options-considered",
             "A part of the day in another room: rejected, since it separates more than is needed.")
    out.close("participation")
    out.open("assessment-plans")
    out.open("assessment-plan", participation="accommodations")
    out.fact("name", f"State and district assessments, grade {school.grade_word(child.grade)}")
    out.fact("accommodation", "time and a half")
    out.close("assessment-plan")
    out.close("assessment-plans")


def case_text(child, members, year, draw):
    out = Lines()
    out.open("case", status="final", language="en-US")
    student(out, child)
    family(out, members)
    team(out, child, year)
    milestones(out, child, year)
    present_levels(out, child, year)
    all_goals(out, child, year)
    services(out, year)
    placement(out, child)
    further.transition(out, child, year)
    out.fact("extended-year", "What was learned before the summer was there again within two weeks.", decision="no")
    further.iep_meeting(out, child, members, year)
    further.next_meeting(out, child, members, year, draw)
    out.close("case")
    return out.text()
