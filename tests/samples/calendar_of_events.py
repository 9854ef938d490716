"""Dates of a sample: school happens on weekdays, and one thing after the other."""
import datetime

from samples import AGES, words


def date_of(text):
    return datetime.date.fromisoformat(text) if text else None


def dates_in(root):
    """Every date but birth dates: (where, date)."""
    for element in root.iter():
        if element.tag == "birth-date":
            continue
        if "date" in element.attrib:
            yield element.tag, date_of(element.get("date"))
        text = (element.text or "").strip()
        if len(element) == 0 and len(text) == 10 and text[4] + text[7] == "--":
            yield element.tag, date_of(text)


def weekend_problems(sample):
    for where, date in dates_in(sample.root):
        if date.weekday() >= 5:
            yield f"{where}: {date} is a {date:%A}"


def in_order(where, *steps):
    """Each of the (name, date) that are known is not before the last one known."""
    last = None
    for name, date in steps:
        if date is None:
            continue
        if last and date < last[1]:
            yield f"{where}: {name} {date} is before {last[0]} {last[1]}"
        last = (name, date)


def found(root, path):
    return date_of(words(root.find(path)))


def milestone_problems(sample):
    root = sample.root
    consent = ("consent", found(root, "milestones/consent"))
    yield from in_order("case", ("birth", found(root, "student/birth-date")),
                        ("referral", found(root, "referral/date")),
                        consent, ("meeting", found(root, "milestones/eligibility-meeting")),
                        ("IEP meeting", found(root, "milestones/iep-meeting")),
                        ("IEP begin", found(root, "milestones/iep-begin")),
                        ("IEP end", found(root, "milestones/iep-end")))
    begin, end = found(root, "milestones/iep-meeting"), found(root, "milestones/iep-end")
    if begin and end and (end - begin).days > 365:
        yield "case: the IEP is reviewed later than a year after its meeting"
    for evaluation in sample.evaluations:
        where = f"evaluation {evaluation.get('id')}"
        report = ("report", found(evaluation, "report-date"))
        meeting = ("meeting", found(root, "milestones/eligibility-meeting"))
        for testing in evaluation.findall("testing-date"):
            yield from in_order(where, consent, ("testing", date_of(testing.text)), report, meeting)
        for source in evaluation.findall("source"):
            yield from in_order(where, ("source", date_of(source.get("date"))), report)
        yield from assessment_day_problems(evaluation, where, consent, report)


def assessment_day_problems(evaluation, where, consent, report):
    for assessment in evaluation.findall("assessment"):
        day = found(assessment, "date")
        yield from in_order(where, consent, ("assessment", day), report)
        on_test_days = any(date_of(testing.text) == day for testing in evaluation.findall("testing-date"))
        on_source_days = any(date_of(source.get("date")) == day for source in evaluation.findall("source"))
        if day and not on_test_days and not on_source_days:
            yield f"{where}: {day} is neither a testing date nor the date of a source"


def goal_problems(sample):
    for goal in sample.root.findall("goals/goal"):
        where = f"goal {goal.get('id')}"
        start = ("baseline", baseline_date(goal))
        end = ("target", found(goal, "target-date"))
        yield from in_order(where, start, end)
        for point in goal.iter("point"):
            yield from in_order(where, start, ("point", date_of(point.get("date"))), end)
        for phase in goal.findall("phase"):
            yield from in_order(where, start, ("phase", date_of(phase.get("date"))), end)
        for objective in goal.findall("objective"):
            yield from in_order(where, start, ("objective", found(objective, "target-date")), end)


def baseline_date(goal):
    baseline = goal.find("baseline")
    return date_of(baseline.get("date")) if baseline is not None else None


def period_problems(sample):
    for period in sample.root.findall("reporting-periods/reporting-period"):
        yield from in_order(f"period {period.get('id')}", ("begin", found(period, "begin-date")),
                            ("end", found(period, "end-date")), ("report", found(period, "report-date")))
    for service in sample.root.findall("services/service"):
        yield from in_order(f"service {words(service.find('name'))}", ("begin", found(service, "begin-date")),
                            ("end", found(service, "end-date")))


def months_between(born, day):
    return (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)


def age_problems(sample):
    """A test is given only at an age for which it has norms."""
    born = found(sample.root, "student/birth-date")
    for evaluation in sample.evaluations:
        for assessment in evaluation.findall("assessment"):
            first, last = AGES.get(assessment.get("instrument"), (0, 22 * 12))
            day = found(assessment, "date") or found(evaluation, "testing-date")
            if not first <= months_between(born, day) <= last:
                yield f"{assessment.get('instrument')}: the child's age on {day} is outside its norms"


def problems(sample):
    for check in (weekend_problems, milestone_problems, goal_problems, period_problems, age_problems):
        yield from check(sample)
