"""Scores of a sample: percentiles, intervals and words that agree with each other."""
import statistics

from samples import words

SCALES = {"standard": (100, 15), "scaled": (10, 3), "scale-15-5": (15, 5), "composite-50-10": (50, 10),
          "t-score": (50, 10), "z-score": (0, 1)}
# The lowest and highest score that a metric has.
RANGES = {"standard": (40, 160), "scaled": (1, 19), "scale-15-5": (1, 35), "composite-50-10": (20, 80),
          "t-score": (20, 95), "criterion": (0, 100), "percent": (0, 100)}
# The publishers' words: (instrument, metric) -> lowest score of each, from the top.
BANDS = {
    ("BOT-2", "scale-15-5"): [(25, "well above average"), (20, "above average"), (11, "average"),
                              (6, "below average"), (1, "well below average")],
    ("BOT-2", "composite-50-10"): [(70, "well above average"), (60, "above average"), (41, "average"),
                                   (31, "below average"), (20, "well below average")],
    ("CELF-5", "scaled"): [(13, "above average"), (8, "average"), (7, "borderline/marginal/at-risk"),
                           (1, "low to very low")],
}


def number(measure, name):
    return float(measure.get(name)) if measure.get(name) else None


def percentile_of(metric, score):
    """As it is printed: whole, <1 and >99 at the ends."""
    mean, deviation = SCALES[metric]
    rank = int(100 * statistics.NormalDist().cdf((score - mean) / deviation) + 0.5)
    return "<1" if rank < 1 else ">99" if rank > 99 else str(rank)


def score_problems(measure):
    metric, score = measure.get("metric"), number(measure, "score")
    if score is None:
        return
    low, high = RANGES.get(metric, (score, score))
    if not low <= score <= high:
        yield f"{measure.get('score')} is no {metric} score"
    if metric in SCALES and measure.get("percentile"):
        expected = percentile_of(metric, score)
        if measure.get("percentile") != expected:
            yield f"percentile {measure.get('percentile')}, where the score's is {expected}"


def interval_problems(measure):
    low, score, high = (number(measure, name) for name in ("low", "score", "high"))
    if low is None and high is None:
        return
    if None in (low, score, high) or not measure.get("confidence"):
        yield "half an interval, or one without its level of confidence"
        return
    if not low < score < high:
        yield "the interval does not contain the score"
    if abs((high - score) - (score - low)) > 0.25 * (high - low):
        yield "the interval is lopsided"
    error = number(measure, "standard-error")
    if error:
        half = error * statistics.NormalDist().inv_cdf(0.5 + float(measure.get("confidence")) / 200)
        if abs((high - low) / 2 - half) > 0.5:
            yield "the interval is not that of its standard error"


def word_problems(assessment, measure):
    bands = BANDS.get((assessment.get("instrument"), measure.get("metric")))
    said, score = measure.get("descriptor"), number(measure, "score")
    if bands and said and score is not None and words(assessment.find("ruler")) == "publisher":
        expected = next((word for lowest, word in bands if score >= lowest), "")
        if said.lower() != expected:
            yield f"\"{said}\", where the publisher says \"{expected}\""


def confidence_problems(assessment):
    levels = {measure.get("confidence") for measure in assessment.findall("measure")} - {None}
    if len(levels) > 1:
        yield f"{assessment.get('instrument')}: intervals of {' and '.join(sorted(levels))} percent in one table"


def trial_problems(sample):
    """A percentage of N trials is a whole number of them; M of N is not more than N."""
    for goal in sample.root.findall("goals/goal"):
        for holder in [goal, *goal.findall("objective")]:
            level = holder.find("criterion")
            unit = level.get("unit") if level is not None else None
            for point in holder.findall("point"):
                of, value = number(point, "of"), number(point, "value")
                count = value * of / 100 if of and unit == "percent" else value
                if of and (count > of or count != int(count)):
                    yield f"goal {goal.get('id')}: {point.get('value')} is not a result of {point.get('of')} trials"


def unit_problems(sample):
    for goal in sample.root.findall("goals/goal"):
        units = {level.get("unit") for level in (goal.find("baseline"), goal.find("criterion")) if level is not None}
        if len(units) > 1:
            yield f"goal {goal.get('id')}: baseline and criterion differ in their unit"


def problems(sample):
    for evaluation in sample.evaluations:
        for assessment in evaluation.findall("assessment"):
            yield from confidence_problems(assessment)
            for measure in assessment.findall("measure"):
                for check in (score_problems(measure), interval_problems(measure), word_problems(assessment, measure)):
                    for problem in check:
                        yield f"{assessment.get('instrument')}, {measure.get('name')}: {problem}"
    yield from trial_problems(sample)
    yield from unit_problems(sample)
