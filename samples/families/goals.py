"""A pool of measurable goals for OT, SLP, PT and special education, and results that go with them.

Each goal has the parts that make it measurable (34 CFR 300.320(a)(2)): condition, learner, behavior, criterion,
measurement, time. Results follow one of four paths, so that the report's verdict is known beforehand: 'ahead' lies
above the aim line, 'behind' below it, 'met' reaches the criterion three times in a row, 'new' has too few results.
"""
import dataclasses
import datetime
import math


@dataclasses.dataclass(frozen=True)
class Pooled:
    id: str
    discipline: str
    area: str
    domain: str
    condition: str
    behavior: str
    measurement: str
    unit: str
    base: tuple    # lowest and highest baseline
    target: int
    step: int
    of: int = 0    # trials of a session, where there are trials
    grades: tuple = (0, 12)
    level: str = ""    # the present level in words, with {value}
    need: str = ""

    def schedule(self):
        return "every two weeks"


def _goal(*arguments, **named):
    return Pooled(*arguments, **named)


POOL = [
    _goal("copying", "OT", "Handwriting", "functional", "given three sentences on paper with lines",
          "will copy them with each letter on the line", "letters on the line, counted in a sample of work", "percent",
          (30, 50), 90, 10, 10, (1, 6), "{value} percent of letters stand on the line.", "Letters on the line."),
    _goal("keyboard", "OT", "Keyboarding", "functional", "given a printed text and a keyboard",
          "will type it without looking at each key", "words typed in one minute", "words per minute", (6, 11), 24, 1,
          0, (3, 12), "Types {value} words in a minute.", "Speed on the keyboard for written work."),
    _goal("scissors", "OT", "Using tools", "functional", "given scissors and a drawn shape with corners",
          "will cut it out within a quarter of an inch of the line", "shapes of five that stay within the line",
          "opportunities", (1, 2), 5, 1, 5, (0, 2), "{value} of 5 shapes are cut within the line.",
          "Turning the paper."),
    _goal("settle", "OT", "Beginning work", "functional", "after recess or lunch, with three steps on the desk",
          "will sit down, take out the material and begin the first task", "seconds from the bell, mean of three days",
          "seconds", (190, 240), 60, 5, 0, (0, 9), "Begins {value} seconds after the bell; classmates need about 60.",
          "A way from moving to sitting."),
    _goal("jacket", "OT", "Self-care", "functional", "before going outside",
          "will fasten the jacket without help", "opportunities of five in a week", "opportunities", (0, 1), 4, 1, 5,
          (0, 3), "Fastens the jacket alone {value} times of 5.", "Starting the zipper."),
    _goal("binder", "OT", "Organization", "functional", "at the end of each class, with a checklist in the binder",
          "will put the papers in order and write down the homework", "steps done of ten in a day", "percent",
          (20, 40), 90, 10, 10, (4, 12), "Does {value} percent of the steps without a reminder.",
          "A routine that needs no reminder."),
    _goal("break-card", "OT", "Self-regulation", "functional", "when work becomes hard, with a break card on the desk",
          "will ask for a break and come back within three minutes", "situations of five in a week", "opportunities",
          (0, 1), 4, 1, 5, (0, 8), "Asks for a break in {value} of 5 situations.", "Asking before it is too much."),
    _goal("r-sound", "SLP", "Articulation", "functional", "when reading aloud or telling about a picture",
          "will say the sound r clearly in sentences", "a list of twenty words in sentences", "percent", (25, 45), 85,
          5, 20, (1, 8), "Says r clearly in {value} percent of words.", "The sound r in sentences."),
    _goal("s-blends", "SLP", "Phonology", "functional", "when naming pictures",
          "will say both consonants at the beginning of words such as “spoon” and “star”", "a list of twenty pictures",
          "percent", (20, 40), 85, 5, 20, (0, 3), "Says both consonants in {value} percent of words.",
          "Both consonants of a blend."),
    _goal("retell", "SLP", "Narrative language", "academic", "after hearing a short story",
          "will retell it with people, place, problem and solution", "story parts of ten, counted in a recording",
          "percent", (20, 40), 80, 10, 10, (1, 7), "Retells {value} percent of a story’s parts.", "Order and causes."),
    _goal("why", "SLP", "Comprehension", "academic", "given a page read aloud and “why” and “how” questions",
          "will answer in a sentence that gives the reason", "questions of ten", "percent", (30, 50), 80, 10, 10,
          (2, 9), "Answers {value} percent of “why” and “how” questions.", "Reasons that the text does not say."),
    _goal("repair", "SLP", "Conversation", "functional", "when a listener did not understand",
          "will say it again in another way", "situations of five", "opportunities", (0, 1), 4, 1, 5, (0, 12),
          "Finds another way in {value} of 5 situations.", "A second way to say it."),
    _goal("turns", "SLP", "Social communication", "functional", "in a group of three at a task",
          "will take a turn that adds to what another child said", "turns of ten in a recording", "percent", (20, 30),
          70, 10, 10, (1, 9), "{value} percent of turns add to what was said before.", "Listening for the topic."),
    _goal("device", "SLP", "Augmentative communication", "functional", "with the speech-generating device within reach",
          "will put two or more symbols together to ask, tell or refuse", "messages of two or more symbols in a lesson",
          "messages", (3, 6), 20, 1, 0, (0, 5), "Makes {value} such messages in a lesson.", "Words for telling."),
    _goal("easy-start", "SLP", "Fluency", "functional", "in a conversation about a topic of one’s own",
          "will use the easy start or a pause that was practiced", "sentences of ten in a recording", "percent",
          (10, 30), 70, 10, 10, (3, 12), "Uses it in {value} percent of sentences.",
          "Ease in speaking, chosen by the student."),
    _goal("stairs", "PT", "Stairs", "functional", "on the school’s stairs with one rail, while others pass",
          "will go down fourteen steps foot after foot", "seconds, mean of three trips", "seconds", (34, 46), 18, 1, 0,
          (0, 12), "Needs {value} seconds for the stairs.", "Going down among others."),
    _goal("hallway", "PT", "Endurance", "functional", "from the classroom to the gym after lunch",
          "will walk without a rest at the pace of the class", "meters walked before a rest", "meters", (70, 110), 200,
          5, 0, (0, 12), "Walks {value} meters before a rest.", "Distance late in the day."),
    _goal("transfer", "PT", "Transfers", "functional", "with a stable chair beside the walker",
          "will move from walker to chair with one adult standing by", "transfers of five in a day", "opportunities",
          (1, 2), 5, 1, 5, (0, 12), "Moves over safely {value} times of 5.", "The order of the steps."),
    _goal("playground", "PT", "Playground", "functional", "at recess with a friend nearby",
          "will climb to the platform, cross it and come down by the slide", "times of five", "opportunities", (0, 1),
          4, 1, 5, (0, 4), "Crosses the platform {value} times of 5.", "Planning each hold."),
    _goal("one-leg", "PT", "Balance", "functional", "in physical education, in shoes",
          "will stand on one leg", "seconds on the weaker side, best of three", "seconds standing", (1, 3), 10, 1, 0,
          (0, 8), "Stands for {value} seconds.", "Balance for kicking and stepping over."),
    _goal("wheelchair", "PT", "Mobility", "functional", "on the paved path around the school",
          "will push the wheelchair over the ramp and stop at the curb", "meters without help", "meters", (40, 70), 150,
          5, 0, (2, 12), "Pushes {value} meters without help.", "Arms for the ramp."),
    _goal("fluency", "SE", "Reading fluency", "academic", "given an unpracticed passage of grade level",
          "will read aloud", "words read correctly in one minute, median of three passages", "words per minute",
          (38, 60), 105, 1, 0, (2, 9), "Reads {value} words correctly in a minute.",
          "Speed that leaves room for meaning."),
    _goal("letters", "SE", "Early reading", "academic", "shown twenty printed letters",
          "will say the sound of each", "letters of twenty", "percent", (20, 40), 90, 5, 20, (0, 1),
          "Says the sounds of {value} percent of letters.", "Sounds that look alike."),
    _goal("problems", "SE", "Mathematics problem solving", "academic", "given ten word problems and a calculator",
          "will solve them and show each step", "problems fully correct of ten", "percent", (20, 40), 80, 10, 10,
          (3, 12), "Solves {value} percent of problems.", "Which step comes first."),
    _goal("paragraph", "SE", "Written expression", "academic", "given a topic and a plan with four boxes",
          "will write a paragraph", "words in fifteen minutes", "words", (18, 34), 80, 1, 0, (3, 12),
          "Writes {value} words in fifteen minutes.", "From plan to sentence."),
    _goal("count-on", "SE", "Number sense", "academic", "given additions within twenty",
          "will say the sum within three seconds", "sums of ten", "percent", (20, 40), 90, 10, 10, (0, 3),
          "Says {value} percent of sums at once.", "Counting on from the larger number."),
]

WORDS = {"percent": "{} percent", "opportunities": "{} of 5", "words per minute": "{} words a minute",
         "seconds": "{} seconds", "seconds standing": "{} seconds", "meters": "{} meters", "messages": "{} messages",
         "words": "{} words"}
CODES = {"ahead": "On track", "behind": "Not on track", "met": "Met", "new": "Too early to tell"}


def in_words(goal, value):
    return WORDS[goal.unit].format(value)


def pooled(discipline, grade):
    found = [goal for goal in POOL if goal.discipline == discipline and goal.grades[0] <= grade <= goal.grades[1]]
    assert len(found) >= 2, (discipline, grade)
    return found


@dataclasses.dataclass
class Goal:
    """A pooled goal in one child's year."""
    pooled: Pooled
    path: str
    baseline: int
    begun: datetime.date
    target_date: datetime.date
    points: list


def school_weeks(begin, end, closed):
    """The same weekday every week from begin to end, without the weeks in which school is closed."""
    day = begin
    while day <= end:
        if not any(first <= day <= last for first, last in closed):
            yield day
        day += datetime.timedelta(days=7)


def _rounded(goal, exact, upward):
    steps = exact / goal.step
    return int((math.ceil(steps - 1e-9) if upward else math.floor(steps + 1e-9)) * goal.step)


def _value(goal, path, baseline, way, draw):
    """The result when `way` (0 to 1) of the time from baseline to target is over."""
    rises = goal.target > baseline
    span = goal.target - baseline
    if path == "ahead":
        value = _rounded(goal, baseline + span * min(0.9, way * 1.3 + 0.10 + 0.06 * draw.share()), rises)
        last = goal.target - goal.step if rises else goal.target + goal.step
        return min(value, last) if rises else max(value, last)
    return _rounded(goal, baseline + span * max(0.0, way * 0.3 - 0.02 + 0.04 * draw.share()), not rises)


def _met(goal, baseline, count, draw):
    """Up to the criterion by the third result from the end."""
    rises = goal.target > baseline
    values = []
    for index in range(count):
        way = min(1.0, (index + 1) / max(1, count - 3))
        exact = baseline + (goal.target - baseline) * (0.15 + 0.75 * way * (0.9 + 0.1 * draw.share()))
        values.append(goal.target if index >= count - 3 else _rounded(goal, exact, not rises))
    return values


def with_results(pool_goal, path, begun, target_date, days, draw):
    """A goal with results on `days`; a `new` one has the last two only."""
    baseline = draw.number(pool_goal.base[0] // pool_goal.step, pool_goal.base[1] // pool_goal.step) * pool_goal.step
    year = (target_date - begun).days
    if path == "met":
        values = _met(pool_goal, baseline, len(days), draw)
    else:
        values = [_value(pool_goal, "ahead" if path == "new" else path, baseline, (day - begun).days / year, draw)
                  for day in days]
    points = list(zip(days, values))
    return Goal(pool_goal, path, baseline, begun, target_date, points[-2:] if path == "new" else points)
