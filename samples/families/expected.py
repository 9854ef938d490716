"""What a mailing of the families must give: said by the situations, not computed from the case files."""
import collections

import school


def place_of(family, child, piece):
    if piece == ["student"]:
        return child.address
    return family.member(piece[0]).address


def pieces(family, child):
    """(recipients, held): every piece with its people, names, address lines in standard form, language, edition."""
    recipients, held = [], []
    for people in family.pieces:
        place = place_of(family, child, people)
        if place.fault:
            held.append({"people": people, "why": place.fault})
            continue
        # Nothing says in which language and edition an adult student reads: the case's own language, no edition.
        reader = None if people == ["student"] else family.member(people[0])
        names = [child.name.full()] if reader is None else [family.member(id).name.full() for id in people]
        recipients.append({"people": people, "names": names, "address": list(place.lines), "zip": place.zip(),
                           "shape": place.shape, "language": reader.language if reader else "en-US",
                           "edition": reader.edition if reader else None})
    return recipients, held


def entry(family, child, file, year):
    recipients, held = pieces(family, child)
    return {"file": file, "family": family.number, "situation": family.situation, "student": child.student,
            "name": child.name.full(), "birth_date": str(child.birth), "building": child.building.name,
            "teacher": f"{year.teacher.given} {year.teacher.family}",
            "case_manager": f"{year.manager.given} {year.manager.family}", "adult": child.rights or None,
            "recipients": recipients, "held": held,
            "left_out": [{"person": id, "why": why} for id, why in family.left_out.items()],
            "notices": year.next_meeting}


def clusters(entries, surnames):
    """Different children that somebody could take for each other; student ids in order of the files."""
    groups = {key: collections.defaultdict(list) for key in ("same_name", "same_surname", "same_address")}
    for one in entries:
        groups["same_name"][one["name"].casefold()].append(one["student"])
        groups["same_surname"][surnames[one["student"]].casefold()].append(one["student"])
        for place in {tuple(recipient["address"]) for recipient in one["recipients"]}:
            groups["same_address"]["\n".join(place)].append(one["student"])
    return {key: sorted(ids for ids in found.values() if len(ids) > 1) for key, found in groups.items()}


def document(seed, families, entries, surnames):
    situations = collections.Counter(family.situation for family in families)
    return {"seed": seed, "families": len(families), "children": len(entries), "as_of": str(school.AS_OF),
            "pieces": sum(len(one["recipients"]) for one in entries),
            "held": sum(len(one["held"]) for one in entries),
            "situations": dict(sorted(situations.items())), "cases": entries, "clusters": clusters(entries, surnames)}
