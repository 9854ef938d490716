"""What must be true of a folder of invented families, read from its files alone.

`problems(folder)` gives a sentence for each thing that is wrong. It shares nothing with the generator: the case files
are read as XML, and what expected.json says of them is held against the rules of a mailing.
"""
import collections
import json
import re
import xml.etree.ElementTree as ET

REASONS = {"court order", "no rights", "wants no mail", "adult student"}
FAULTS = {"no-zip", "zip-of-another-state", "no-street", "no-city", "unknown-state", "short-zip"}
# Lines of an address in the form of Publication 28: capitals, digits, and of punctuation what means something.
LINE = re.compile(r"[A-Z0-9Ñ#/ -]+\Z")
LAST_LINE = re.compile(r"[A-Z ]+ [A-Z]{2} \d{5}(-\d{4})?\Z")
SITUATIONS = {"one parent", "two parents, one address", "two households", "court order, at the same address",
              "court order, at another address", "parent without rights", "foster parent", "surrogate parent", "guardian",
              "adult, rights transferred", "adult, rights kept by the parents", "third language", "large print",
              "interpreter needed", "two siblings", "three siblings", "twins", "half siblings", "namesakes",
              "namesakes, one birth date", "parent with another child’s name", "one surname, two addresses",
              "one apartment house", "two families, one address", "faulty address", "one address, two languages",
              "a parent who wants no mail", "nobody to write to", "parent of the child’s own name", "address: military",
              "address: puerto rico", "address: foreign", "address: far", "address: long line"}


def full_name(element):
    parts = (element.findtext(f"name/{part}") for part in ("given", "middle", "family", "suffix"))
    return " ".join(part for part in parts if part)


def said(member, flag):
    return member.findtext(flag) == "yes"


def problems_of_case(entry, case):
    """One child's entry against the child's file."""
    members = {member.get("id"): member for member in case.findall("family/member")}
    pieces = entry["recipients"] + entry["held"]
    named = [id for piece in pieces for id in piece["people"]]
    left_out = {left["person"]: left["why"] for left in entry["left_out"]}
    if case.find("student").get("id") != entry["student"] or full_name(case.find("student")) != entry["name"]:
        yield "is another child's"
    if sorted([*named, *left_out]) != sorted([*members, *(["student"] if "student" in named else [])]):
        yield "does not account for each member once"
    for id in named:
        if id == "student":
            continue
        member = members[id]
        if said(member, "excluded-by-court-order"):
            yield f"sends to {id} against a court order"
        if not said(member, "educational-rights") or not said(member, "receives-mail"):
            yield f"sends to {id}, who has no rights or wants no mail"
    for id, why in left_out.items():
        if why not in REASONS:
            yield f"leaves out {id} without a reason"
        if why == "court order" and not said(members[id], "excluded-by-court-order"):
            yield f"leaves out {id} for a court order that is not in the file"
        if why == "no rights" and said(members[id], "educational-rights"):
            yield f"leaves out {id}, who has rights"
    if "student" in named and (entry["adult"] != "transferred" or named != ["student"]):
        yield "sends to a student who is not alone and an adult with rights"
    yield from problems_of_pieces(entry, members)


def problems_of_pieces(entry, members):
    for piece in entry["held"]:
        if piece["why"] not in FAULTS:
            yield "holds a piece without a known fault"
    for piece in entry["recipients"]:
        lines = piece["address"]
        abroad = piece["shape"] == "foreign"
        if not all(LINE.match(line) for line in lines) or not (abroad or LAST_LINE.match(lines[-1])):
            yield f"has an address that is not in standard form ({piece['shape']})"
        if abroad is not (piece["zip"] == ""):
            yield "has no ZIP code"
        readers = [members[id] for id in piece["people"] if id != "student"]
        for reader in readers:
            if (reader.findtext("language"), reader.findtext("edition")) != (piece["language"], piece["edition"]):
                yield "has another language or edition than its reader"
            if reader.findtext("address/postal-code") and piece["zip"] not in reader.findtext("address/postal-code"):
                yield "goes to another ZIP code than its reader's"
    places = [(tuple(piece["address"]), piece["language"], piece["edition"]) for piece in entry["recipients"]]
    if len(set(places)) < len(places):
        yield "sends two pieces to one household"


def problems_of_set(expected, cases):
    """What holds of all of them together."""
    entries = expected["cases"]
    ids = collections.Counter(entry["student"] for entry in entries)
    if max(ids.values()) > 1:
        yield "an id belongs to two children"
    if len({entry["family"] for entry in entries}) != expected["families"]:
        yield "families are missing"
    missing = SITUATIONS - set(expected["situations"])
    if missing:
        yield f"no family of: {', '.join(sorted(missing))}"
    by_name = collections.defaultdict(list)
    for entry in entries:
        by_name[entry["name"].casefold()].append(entry)
    alike = [found for found in by_name.values() if len({entry["family"] for entry in found}) > 1]
    if not any(len({entry["building"] for entry in found}) > 1 for found in alike):
        yield "no namesakes in different schools"
    if not any(len({entry["birth_date"] for entry in found}) < len(found) for found in alike):
        yield "no namesakes with one birth date"
    if expected["clusters"]["same_name"] != sorted([e["student"] for e in found] for found in by_name.values()
                                                   if len(found) > 1):
        yield "the namesakes are not all listed"
    parents = {full_name(member): entry["family"] for entry, case in zip(entries, cases)
               for member in case.findall("family/member")}
    if not any(parents.get(entry["name"], entry["family"]) != entry["family"] for entry in entries):
        yield "no parent with another child's name"
    if expected["pieces"] != sum(len(entry["recipients"]) for entry in entries):
        yield "the pieces are miscounted"
    languages = {piece["language"] for entry in entries for piece in entry["recipients"]}
    if not {"en", "es"} < languages or not languages & {"vi", "ar"}:
        yield "fewer than three languages"


def problems(folder, expected=None):
    expected = expected or json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    files = sorted(path.name for path in folder.glob("*.xml"))
    if files != [entry["file"] for entry in expected["cases"]]:
        yield "files and entries differ"
        return
    cases = [ET.parse(folder / name).getroot() for name in files]
    for entry, case in zip(expected["cases"], cases):
        yield from (f"{entry['file']} ({entry['situation']}) {problem}" for problem in problems_of_case(entry, case))
    yield from problems_of_set(expected, cases)
