#!/usr/bin/env python3
"""Holds data/instruments, data/rulers, data/age-policies and data/areas.xml against docs/instruments.md.

Usage: instruments_test.py ROOT. Prints each fault with its file and ends with 1 if there is one. The lists of kinds
come from docs/case-file.md, so that the data cannot drift from the case file.
"""
import datetime
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

STATUSES = {"confirmed", "unverified"}
DIRECTIONS = {"less-difficulty", "more-difficulty", "mixed"}
PROGRESS = {"yes", "no", "caution"}
MOST_WORDS_ABOUT = 14
OLDEST_YEARS = 120
FACT = {"status", "source", "checked"}
FACTS = {
    # element: (required attributes, optional attributes)
    "ages": ({"from"}, {"to"}),
    "direction": ({"higher"}, set()),
    "progress": ({"fit"}, set()),
    "retest": ({"months"}, set()),
    "superseded": ({"by"}, {"year"}),
    "prematurity": ({"policy"}, set()),
    "parts": (set(), set()),
    "range": ({"metric", "from", "to"}, set()),
    "bands": ({"metric"}, {"level"}),
}
ONCE = {"ages", "direction", "progress", "retest", "superseded", "prematurity", "parts", "about"}
PLAIN = {"alias", "discipline", "language", "about"}


class Faults:
    def __init__(self):
        self.lines = []

    def add(self, where, what):
        self.lines.append(f"{where}: {what}")


def closed_list(case_file, name):
    """The words of a row of the table of closed lists in docs/case-file.md."""
    for line in case_file.splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) > 2 and cells[1] == name:
            words = re.findall(r"`([^`]+)`", cells[2])
            if words:
                return set(words)
    sys.exit(f"docs/case-file.md has no closed list '{name}'")


def read(path, root_tag, faults):
    text = path.read_bytes()
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        faults.add(path, "has a DOCTYPE or an entity")
        return None
    try:
        root = ET.fromstring(text)
    except ET.ParseError as error:
        faults.add(path, f"is not well-formed: {error}")
        return None
    if root.tag != root_tag:
        faults.add(path, f"begins with <{root.tag}>, expected <{root_tag}>")
        return None
    for element in root.iter():
        if element.tail and element.tail.strip():
            faults.add(path, f"words after </{element.tag}> that belong to no element")
        for name, value in element.attrib.items():
            if not value.strip() or value != value.strip():
                faults.add(path, f"<{element.tag} {name}> is empty or has spaces at its ends")
    return root


def check_attributes(path, element, required, optional, faults):
    have = set(element.attrib)
    for name in sorted(required - have):
        faults.add(path, f"<{element.tag}> lacks '{name}'")
    for name in sorted(have - required - optional):
        faults.add(path, f"<{element.tag}> does not know '{name}'")


def check_fact(path, element, faults):
    status = element.get("status")
    if status not in STATUSES:
        faults.add(path, f"<{element.tag}> has status '{status}', expected confirmed or unverified")
    if status == "confirmed" and not element.get("source"):
        faults.add(path, f"<{element.tag}> is confirmed without a source")
    try:
        datetime.date.fromisoformat(element.get("checked", ""))
    except ValueError:
        faults.add(path, f"<{element.tag}> lacks a date in 'checked'")


def whole(path, element, name, faults, least=None):
    """The whole number in an attribute, or None."""
    value = element.get(name)
    if value is None:
        return None
    if not re.fullmatch(r"-?\d+", value) or (least is not None and int(value) < least):
        faults.add(path, f"<{element.tag} {name}=\"{value}\">: expected a whole number"
                       + (f" from {least}" if least is not None else ""))
        return None
    return int(value)


def age(path, element, name, faults):
    """An age in months, or None."""
    value = element.get(name)
    if value is None:
        return None
    match = re.fullmatch(r"(\d{1,3}):(\d{1,2})", value)
    if not match or int(match[2]) > 11 or int(match[1]) > OLDEST_YEARS:
        faults.add(path, f"<{element.tag} {name}=\"{value}\">: expected years:months")
        return None
    return int(match[1]) * 12 + int(match[2])


def check_bands(path, bands, faults):
    """High to low, nothing twice, nothing left out between two bands."""
    rows = list(bands)
    if not rows:
        faults.add(path, "<bands> is empty")
    last_low = None
    for index, band in enumerate(rows):
        if band.tag != "band":
            faults.add(path, f"<bands> does not know <{band.tag}>")
            continue
        check_attributes(path, band, {"word"}, {"from", "to"}, faults)
        low, high = whole(path, band, "from", faults), whole(path, band, "to", faults)
        where = f"band '{band.get('word')}' of {bands.get('metric')}"
        if low is None and high is None:
            faults.add(path, f"{where} has neither from nor to")
        if low is not None and high is not None and low > high:
            faults.add(path, f"{where} ends below its begin")
        if high is None and index != 0:
            faults.add(path, f"{where} has no upper end and is not the first")
        if low is None and index != len(rows) - 1:
            faults.add(path, f"{where} has no lower end and is not the last")
        if index > 0 and last_low is not None and high is not None:
            if high >= last_low:
                faults.add(path, f"{where} overlaps the band above it, or bands do not go from high to low")
            elif high != last_low - 1:
                faults.add(path, f"{where} leaves a gap below {last_low}")
        last_low = low
    words = [band.get("word") for band in rows]
    if len(words) != len(set(words)):
        faults.add(path, f"a word stands twice in the bands of {bands.get('metric')}")


def check_parts(path, parts, lists, areas, used_names, faults):
    for part in parts:
        if part.tag != "part":
            faults.add(path, f"<{parts.tag}> does not know <{part.tag}>")
            continue
        check_attributes(path, part, {"name", "level", "metric", "area"}, {"alias"}, faults)
        name = part.get("name", "?")
        if part.get("level") not in lists["measure-level"]:
            faults.add(path, f"part '{name}' has level '{part.get('level')}'")
        metrics = part.get("metric", "").split()
        for metric in metrics:
            if metric not in lists["metric"]:
                faults.add(path, f"part '{name}' has metric '{metric}'")
        if len(metrics) != len(set(metrics)):
            faults.add(path, f"part '{name}' names a metric twice")
        for area in part.get("area", "").split():
            if area not in areas:
                faults.add(path, f"part '{name}' has area '{area}', which data/areas.xml does not have")
        names = [name] + [alias.strip() for alias in part.get("alias", "").split(";") if alias.strip()]
        for one in names:
            key = one.casefold()
            if key in used_names:
                faults.add(path, f"the name '{one}' stands for two parts")
            used_names.add(key)
        check_parts(path, part, lists, areas, used_names, faults)


def metrics_of(parts):
    return {metric for part in parts.iter("part") for metric in part.get("metric", "").split()}


def check_instrument(path, root, lists, areas, policies, faults):
    check_attributes(path, root, {"code", "title"}, {"publisher", "year"}, faults)
    code = root.get("code", "")
    expected = re.sub(r"[^a-z0-9]+", "-", code.lower()) + ".xml"
    if path.name != expected:
        faults.add(path, f"holds '{code}' and should be called {expected}")
    whole(path, root, "year", faults, 1900)
    seen = {}
    ranges, bands = [], []
    for element in root:
        tag = element.tag
        seen[tag] = seen.get(tag, 0) + 1
        if tag in PLAIN:
            check_attributes(path, element, set(), set(), faults)
            if len(element) or not (element.text or "").strip():
                faults.add(path, f"<{tag}> is empty or holds elements")
        elif tag in FACTS:
            required, optional = FACTS[tag]
            check_attributes(path, element, required | {"status", "checked"}, optional | {"source"}, faults)
            check_fact(path, element, faults)
            if (element.text or "").strip() or (len(element) and tag not in {"parts", "bands"}):
                faults.add(path, f"<{tag}> holds what it may not hold")
        else:
            faults.add(path, f"<instrument> does not know <{tag}>")
    for tag in ONCE:
        if seen.get(tag, 0) > 1:
            faults.add(path, f"<{tag}> stands more than once")
    for tag in ("discipline", "about", "parts", "direction", "progress"):
        if tag not in seen:
            faults.add(path, f"lacks <{tag}>")
    disciplines = [element.text.strip() for element in root.findall("discipline") if element.text]
    for discipline in disciplines:
        if discipline not in lists["discipline"] - {"other"}:
            faults.add(path, f"has discipline '{discipline}'")
    if len(disciplines) != len(set(disciplines)):
        faults.add(path, "names a discipline twice")
    for element in root.findall("language"):
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", (element.text or "").strip()):
            faults.add(path, f"has language '{element.text}'")
    about = " ".join((root.findtext("about") or "").split())
    if len(about.split()) > MOST_WORDS_ABOUT:
        faults.add(path, f"<about> has {len(about.split())} words, at most {MOST_WORDS_ABOUT}")
    if about and not about.endswith("."):
        faults.add(path, "<about> is not a sentence")

    ages = root.find("ages")
    if ages is not None:
        low, high = age(path, ages, "from", faults), age(path, ages, "to", faults)
        if low is not None and high is not None and low >= high:
            faults.add(path, "<ages> ends before it begins")
    direction, progress = root.find("direction"), root.find("progress")
    if direction is not None and direction.get("higher") not in DIRECTIONS:
        faults.add(path, f"<direction higher=\"{direction.get('higher')}\">")
    if progress is not None and progress.get("fit") not in PROGRESS:
        faults.add(path, f"<progress fit=\"{progress.get('fit')}\">")
    for tag, name, least in (("retest", "months", 1), ("superseded", "year", 1900)):
        element = root.find(tag)
        if element is not None:
            whole(path, element, name, faults, least)
    prematurity = root.find("prematurity")
    if prematurity is not None and prematurity.get("policy") not in policies:
        faults.add(path, f"<prematurity> names '{prematurity.get('policy')}', which data/age-policies does not have")

    parts = root.find("parts")
    if parts is None:
        return
    if not len(parts):
        faults.add(path, "<parts> is empty")
    check_parts(path, parts, lists, areas, set(), faults)
    metrics = metrics_of(parts)
    for element in root.findall("range"):
        low, high = whole(path, element, "from", faults), whole(path, element, "to", faults)
        if low is not None and high is not None and low >= high:
            faults.add(path, f"range of {element.get('metric')} ends before it begins")
        if element.get("metric") not in metrics:
            faults.add(path, f"has a range of {element.get('metric')}, which none of its parts has")
        ranges.append(element.get("metric"))
    for element in root.findall("bands"):
        key = (element.get("metric"), element.get("level"))
        if key[0] not in metrics:
            faults.add(path, f"has bands of {key[0]}, which none of its parts has")
        if key[0] == "category":
            faults.add(path, "has bands of category, whose scores are words")
        if key[1] is not None and key[1] not in lists["measure-level"]:
            faults.add(path, f"has bands of level '{key[1]}'")
        check_bands(path, element, faults)
        bands.append(key)
    for many, what in ((ranges, "range"), (bands, "bands")):
        if len(many) != len(set(many)):
            faults.add(path, f"has two {what} of one metric")


def check_areas(path, root, kinds, faults):
    ids = set()
    check_attributes(path, root, set(), set(), faults)
    for area in root:
        if area.tag != "area":
            faults.add(path, f"<areas> does not know <{area.tag}>")
            continue
        check_attributes(path, area, {"id"}, set(), faults)
        id = area.get("id", "?")
        if not re.fullmatch(r"[a-z][a-z0-9-]*", id) or id in ids:
            faults.add(path, f"area '{id}' stands twice or is not a word in lower case")
        ids.add(id)
        words, found = [], []
        for element in area:
            if element.tag == "word":
                word = element.text or ""
                if not word or word != " ".join(word.split()) or word != word.lower():
                    faults.add(path, f"area '{id}': '{word}' is empty, has spare spaces or capitals")
                words.append(word)
            elif element.tag == "observation":
                check_attributes(path, element, {"kind"}, set(), faults)
                if element.get("kind") not in kinds:
                    faults.add(path, f"area '{id}' has observation '{element.get('kind')}', "
                                     "which docs/case-file.md does not have")
                found.append(element.get("kind"))
            else:
                faults.add(path, f"<area> does not know <{element.tag}>")
        for many, what in ((words, "word"), (found, "observation")):
            if not many:
                faults.add(path, f"area '{id}' has no {what}")
            for twice in sorted({one for one in many if many.count(one) > 1}):
                faults.add(path, f"area '{id}' has the {what} '{twice}' twice")
    return ids


def check_ruler(path, root, lists, faults):
    check_attributes(path, root, {"id", "title", "status", "checked"}, {"source"}, faults)
    check_fact(path, root, faults)
    if path.name != root.get("id", "") + ".xml":
        faults.add(path, f"holds '{root.get('id')}'")
    metrics = []
    for bands in root:
        if bands.tag != "bands":
            faults.add(path, f"<ruler> does not know <{bands.tag}>")
            continue
        check_attributes(path, bands, {"metric"}, set(), faults)
        if bands.get("metric") not in lists["metric"] - {"category"}:
            faults.add(path, f"has bands of '{bands.get('metric')}'")
        check_bands(path, bands, faults)
        metrics.append(bands.get("metric"))
    if "standard" not in metrics or len(metrics) != len(set(metrics)):
        faults.add(path, "needs bands for standard, and bands of a metric once")


def check_policy(path, root, faults):
    numbers = {"full-term-weeks": (37, 42), "least-weeks-early": (1, 20), "until-months": (1, 120),
               "round-weeks-up-from-days": (1, 6)}
    optional = "round-weeks-up-from-days"
    check_attributes(path, root, {"id", "title", "status", "checked"} | set(numbers) - {optional}, {"source", optional},
                     faults)
    check_fact(path, root, faults)
    if path.name != root.get("id", "") + ".xml":
        faults.add(path, f"holds '{root.get('id')}'")
    if root.get("id") == "none" or len(root):
        faults.add(path, "'none' is not a file, and a policy holds no elements")
    for name, (least, most) in numbers.items():
        value = whole(path, root, name, faults) if root.get(name) else None
        if value is not None and not least <= value <= most:
            faults.add(path, f"'{name}' is {value}, expected {least} to {most}")


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    root = pathlib.Path(sys.argv[1])
    case_file = (root / "docs/case-file.md").read_text(encoding="utf-8")
    lists = {name: closed_list(case_file, name) for name in ("metric", "measure-level", "discipline")}
    kinds = set().union(*(closed_list(case_file, name)
                          for name in ("observation-kind", "role-kind", "background-kind")))
    kinds -= {"other"}
    faults = Faults()

    areas = set()
    path = root / "data/areas.xml"
    tree = read(path, "areas", faults)
    if tree is not None:
        areas = check_areas(path, tree, kinds, faults)

    policies = set()
    for path in sorted((root / "data/age-policies").glob("*.xml")):
        tree = read(path, "age-policy", faults)
        if tree is not None:
            check_policy(path, tree, faults)
            policies.add(tree.get("id"))
    for path in sorted((root / "data/rulers").glob("*.xml")):
        tree = read(path, "ruler", faults)
        if tree is not None:
            check_ruler(path, tree, lists, faults)

    instruments = {}
    for path in sorted((root / "data/instruments").glob("*.xml")):
        tree = read(path, "instrument", faults)
        if tree is not None:
            instruments[path] = tree
    if not instruments:
        faults.add(root / "data/instruments", "is empty")
    owners, codes = {}, {tree.get("code") for tree in instruments.values()}
    counts = {"confirmed": 0, "unverified": 0}
    for path, tree in instruments.items():
        check_instrument(path, tree, lists, areas, policies, faults)
        for name in [tree.get("code", "")] + [alias.text or "" for alias in tree.findall("alias")]:
            key = " ".join(name.split()).casefold()
            if key in owners:
                faults.add(path, f"the code or alias '{name}' belongs to {owners[key].name} already")
            owners[key] = path
        superseded = tree.find("superseded")
        if superseded is not None and (superseded.get("by") not in codes or superseded.get("by") == tree.get("code")):
            faults.add(path, f"is superseded by '{superseded.get('by')}', which is not an instrument here")
        for element in tree:
            if element.get("status") in counts:
                counts[element.get("status")] += 1

    for line in faults.lines:
        print(line)
    print(f"{len(instruments)} instruments, {len(areas)} areas; facts: {counts['confirmed']} confirmed, "
          f"{counts['unverified']} unverified; {len(faults.lines)} faults")
    return 1 if faults.lines else 0


if __name__ == "__main__":
    sys.exit(main())
