"""The parts of a case that only some children have: transition, and a meeting with its notices."""
import school


def transition(out, child, year):
    """34 CFR 300.320(b): in the IEP in effect at 16; (c): rights told a year before 18."""
    if child.grade < 9:
        return
    called = child.name.used()
    out.open("transition")
    out.fact("assessments",
             f"Interview with {called}, and an interest inventory with pictures and audio, September 2026.")
    out.fact("courses-of-study",
             "The courses for the diploma, with career exploration and a work-based class each year.")
    out.fact("postsecondary-goal",
             f"After leaving school {called} will complete a certificate program at a community college.",
             area="Education and training")
    out.fact("postsecondary-goal", f"After leaving school {called} will work for pay in a field of the certificate.",
             area="Employment")
    out.fact("transition-service", "A visit to the community college with the counselor, each spring.",
             area="Instruction")
    out.fact("transition-service", "Two afternoons of job shadowing each semester.", area="Employment")
    if (school.AS_OF - child.birth).days >= 17 * 365:
        out.fact("rights-informed", school.DAY(child.birth.year + 17, 1, 20))
    out.close("transition")


def attendance(out, child, members, year, status):
    """Who has a part in a meeting: 34 CFR 300.321(a)."""
    for one in members:
        if one.rights and not one.excluded:
            out.empty("attendance", person=one.id, status=status)
    if child.grade >= 9:
        out.empty("attendance", person="student", status=status)
    for one in (year.manager, year.teacher, *year.providers.values(), child.building.principal):
        out.empty("attendance", person=one.id, status=status)


def iep_meeting(out, child, members, year):
    out.open("meeting", id="iep", kind="iep")
    out.fact("date", year.meeting)
    attendance(out, child, members, year, "present")
    out.close("meeting")


def next_meeting(out, child, members, year, draw):
    """A meeting that is called, the invitation to it, and the notice of what the district proposes."""
    if not year.next_meeting:
        return
    out.open("meeting", id="next", kind="annual-review")
    out.fact("date", school.DAY(2026, 12, 8))
    out.fact("time", draw.pick(["7:45 a.m.", "2:30 p.m.", "3:15 p.m."]))
    out.fact("location", "Room 4, or by video")
    attendance(out, child, members, year, "invited")
    out.close("meeting")
    out.open("notice", id="invitation", kind="meeting-notice")
    out.fact("date", school.DAY(2026, 11, 18))
    out.fact("part", "To look at the year’s progress and to write the next IEP.", kind="action", title="Purpose")
    out.close("notice")
    out.open("notice", id="proposal", kind="prior-written-notice")
    out.fact("date", school.DAY(2026, 11, 18))
    for kind, words in NOTICE:
        out.fact("part", words, kind=kind)
    out.close("notice")


NOTICE = [
    ("action", "The district proposes to measure progress every week and to add fifteen minutes of therapy a week."),
    ("explanation", "The results of the first quarter show that more practice, closer together, would help."),
    ("records-used", "The results of the first quarter, the teachers’ notes, and what the family told us."),
    ("safeguards", "Parents of a child with a disability have protection under the procedural safeguards. A copy may "
                   "be had at no cost from the school’s office."),
    ("assistance", "Questions: the case manager, or the state’s parent training and information center."),
    ("options-considered",
     "Leaving the plan as it is: rejected, since a quarter was enough to see that it is too little."),
    ("other-factors", "None."),
]
