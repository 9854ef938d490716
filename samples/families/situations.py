"""The situations that families are in. Who gets a piece, who does not, and why is said for each by hand, not computed.

Every function takes a draw and gives the families of its situation: one, or two that somebody could mix up.
"""
import dataclasses
import datetime

import addresses
import people
import school
from household import Family, beginning, child, parent, second_adult


def one_parent(draw, situation="one parent", **named):
    origin, family, address = beginning(draw)
    role = draw.weighted([("mother", 7), ("father", 3)])
    only = parent(draw, origin, family, role, named.pop("address", address), **named)
    return [Family(situation, [child(draw, origin, family)], [only], [[role]], {})]


def at_address(shape):
    return lambda draw: one_parent(draw, f"address: {shape.__name__.replace('_', ' ')}", address=shape(draw))


def two_parents(draw, situation="two parents, one address"):
    origin, family, address = beginning(draw)
    mother = parent(draw, origin, family, "mother", address)
    other = people.surname(draw, origin) if draw.chance(35) else family
    father = second_adult(draw, mother, origin, other, "father")
    if draw.chance(15):
        father.address = addresses.typed_otherwise(address)
    return [Family(situation, [child(draw, origin, family)], [mother, father], [["mother", "father"]], {})]


def two_households(draw):
    origin, family, address = beginning(draw)
    mother = parent(draw, origin, family, "mother", address)
    elsewhere = addresses.far(draw) if draw.chance(30) else addresses.ordinary(draw)
    father_origin = origin if draw.chance(60) else people.origin(draw)
    name = people.surname(draw, father_origin)
    father = parent(draw, father_origin, name, "father", elsewhere, lives_with=draw.chance(50))
    return [Family("two households", [child(draw, origin, draw.pick([family, name]))], [mother, father],
                   [["mother"], ["father"]], {})]


def mixed_languages(draw):
    """One address, two languages: a piece each, so that each can read it."""
    family, address = people.surname(draw, "spanish"), addresses.ordinary(draw)
    mother = parent(draw, "spanish", family, "mother", address, language="es", edition="family")
    father = parent(draw, "english", people.surname(draw, "english"), "father", address, edition="family")
    return [Family("one address, two languages", [child(draw, "spanish", family)], [mother, father],
                   [["mother"], ["father"]], {})]


def court_order(draw, same_address):
    origin, family, address = beginning(draw)
    mother = parent(draw, origin, family, "mother", address)
    father = parent(draw, origin, family, "father", address if same_address else addresses.ordinary(draw),
                    language=mother.language, edition=mother.edition, excluded=True, rights=draw.chance(50),
                    mail=draw.chance(50), lives_with=False, note="Order on file in the district office.")
    where = "at the same address" if same_address else "at another address"
    return [Family(f"court order, {where}", [child(draw, origin, family)], [mother, father], [["mother"]],
                   {"father": "court order"})]


def court_order_here(draw):
    return court_order(draw, True)


def court_order_elsewhere(draw):
    return court_order(draw, False)


def without_rights(draw):
    origin, family, address = beginning(draw)
    mother = parent(draw, origin, family, "mother", address)
    role = draw.pick(["father", "stepfather"])
    place = address if role == "stepfather" else addresses.ordinary(draw)
    other = second_adult(draw, mother, origin, people.surname(draw, origin), role, address=place, rights=False,
                         lives_with=role == "stepfather")
    return [Family("parent without rights", [child(draw, origin, family)], [mother, other], [["mother"]],
                   {role: "no rights"})]


def foster(draw):
    origin, family, address = beginning(draw)
    home = people.origin(draw)
    carer = parent(draw, home, people.surname(draw, home), "foster parent", address)
    carer.id = "foster-parent"
    mother = parent(draw, origin, family, "mother", addresses.ordinary(draw), rights=False, lives_with=False)
    return [Family("foster parent", [child(draw, origin, family)], [carer, mother], [["foster-parent"]],
                   {"mother": "no rights"})]


def surrogate(draw):
    """34 CFR 300.519: appointed for a ward of the state; who cares for the child day by day has no rights."""
    origin, family, address = beginning(draw)
    appointed = parent(draw, "english", people.surname(draw, "english"), "surrogate parent", addresses.ordinary(draw),
                       lives_with=False, language="en")
    appointed.id = "surrogate"
    carer = parent(draw, origin, people.surname(draw, origin), "group home director", address, rights=False, mail=False)
    carer.id = "director"
    return [Family("surrogate parent", [child(draw, origin, family)], [carer, appointed], [["surrogate"]],
                   {"director": "no rights"})]


def grandparent(draw):
    origin, family, address = beginning(draw)
    role = draw.weighted([("grandmother", 6), ("grandfather", 2), ("aunt", 2)])
    guardian = parent(draw, origin, people.surname(draw, origin), role, address,
                      edition=draw.pick(["family", "large-print", "standard"]))
    mother = parent(draw, origin, family, "mother", None, rights=False, lives_with=False, mail=False)
    guardian.relationship = f"{role}, legal guardian"
    return [Family("guardian", [child(draw, origin, family)], [guardian, mother], [[role]], {"mother": "no rights"})]


def adult(draw, transferred):
    """A student of 18 or more. Where rights have transferred (34 CFR 300.520), the student alone gets mail.

    `case_file.adult_parts` writes the address and the statement.
    """
    origin, family, address = beginning(draw)
    birth = school.DAY(2008, 2, 1) + datetime.timedelta(days=draw.number(0, 280))
    student = child(draw, origin, family, grade=12, birth=birth)
    mother = parent(draw, origin, family, "mother", address)
    members, pieces, left_out = [mother], [["mother"]], {}
    student.rights = "kept by the parents"
    if transferred:
        student.rights = "transferred"
        student.address = addresses.unit(draw) if draw.chance(30) else address
        pieces, left_out = [["student"]], {"mother": "adult student"}
    return [Family(f"adult, rights {student.rights}", [student], members, pieces, left_out)]


def adult_transferred(draw):
    return adult(draw, True)


def adult_not_transferred(draw):
    return adult(draw, False)


def third_language(draw):
    """A written language that the program has no words for."""
    origin = draw.pick(["vietnamese", "arabic"])
    family, address = people.surname(draw, origin), addresses.ordinary(draw)
    mother = parent(draw, origin, family, "mother", address, language=people.home_language(origin), edition="family",
                    interpreter=True)
    return [Family("third language", [child(draw, origin, family)], [mother], [["mother"]], {})]


def large_print(draw):
    return one_parent(draw, "large print", edition="large-print")


def interpreter(draw):
    return one_parent(draw, "interpreter needed", interpreter=True)


def siblings(draw, count, situation, twins=False, half=False):
    [family] = two_parents(draw, situation)
    origin = next(key for key, value in people.ORIGINS.items() if value[0] == family.children[0].home_language)
    first = family.children[0]
    father = family.member("father")
    while half and father.name.family == first.name.family:
        father.name = dataclasses.replace(father.name, family=people.surname(draw, origin))
    used = {first.name.given}
    while len(family.children) < count:
        surname = father.name.family if half else first.name.family
        grade = first.grade if twins else (first.grade + 2 * len(family.children)) % 10
        other = child(draw, origin, surname, grade=grade, birth=first.birth if twins else None,
                      building=first.building if twins else None)
        if other.name.given in used:
            continue
        used.add(other.name.given)
        family.children.append(other)
    return [family]


def two_siblings(draw):
    return siblings(draw, 2, "two siblings")


def three_siblings(draw):
    return siblings(draw, 3, "three siblings")


def twins(draw):
    return siblings(draw, 2, "twins", twins=True)


def half_siblings(draw):
    """Different surnames at one address, with the same parents in their files."""
    return siblings(draw, 2, "half siblings", half=True)


def no_mail(draw):
    [family] = two_parents(draw, "a parent who wants no mail")
    family.member("father").mail = False
    family.pieces, family.left_out = [["mother"]], {"father": "wants no mail"}
    return [family]


def nobody(draw):
    """A ward of the state whose surrogate parent is not appointed yet."""
    [family] = one_parent(draw, "nobody to write to")
    only = family.members[0]
    only.rights = only.lives_with = False
    family.pieces, family.left_out = [], {only.id: "no rights"}
    return [family]


def senior_and_junior(draw):
    """Father and son have one name."""
    [family] = one_parent(draw, "parent of the child’s own name")
    only, son = family.members[0], family.children[0]
    only.id, only.relationship = "father", "father"
    only.name = dataclasses.replace(son.name, preferred="", suffix="Sr.")
    son.name = dataclasses.replace(son.name, suffix="Jr.")
    family.pieces = [["father"]]
    return [family]


def pair_of(draw, situation, **named):
    first, second = one_parent(draw, situation, **named)[0], one_parent(draw, situation, **named)[0]
    return first, second


def renamed(family, name):
    """The family with another surname."""
    for person in [*family.children, *family.members]:
        person.name = dataclasses.replace(person.name, family=name)


def namesakes(draw, same_birthday=False):
    """Two unrelated children of one full name, in different schools."""
    first, second = pair_of(draw, "namesakes, one birth date" if same_birthday else "namesakes")
    one, other = first.children[0], second.children[0]
    renamed(second, one.name.family)
    other.name, other.pronouns, other.home_language = one.name, one.pronouns, one.home_language
    one.grade = other.grade = draw.number(0, 5)
    one.building, other.building = school.BUILDINGS[0], school.BUILDINGS[1]
    one.birth = school.DAY(2021 - one.grade, 8, 31) - datetime.timedelta(days=draw.number(0, 150))
    other.birth = one.birth if same_birthday else one.birth - datetime.timedelta(days=draw.number(20, 150))
    return [first, second]


def namesakes_same_birthday(draw):
    return namesakes(draw, True)


def parent_namesake(draw):
    """The parent of one child is called as another child is."""
    first, second = pair_of(draw, "parent with another child’s name")
    second.members[0].name = dataclasses.replace(first.children[0].name, preferred="")
    return [first, second]


def same_surname(draw):
    first, second = pair_of(draw, "one surname, two addresses")
    renamed(second, first.children[0].name.family)
    return [first, second]


def apartment_house(draw):
    place, first_door = addresses.house(draw), draw.number(1, 20)
    first, second = pair_of(draw, "one apartment house")
    for family, door in ((first, first_door), (second, first_door + 1)):
        family.members[0].address = addresses.unit_in(draw, place, f"{door}")
    return [first, second]


def shared_house(draw):
    """Two families doubled up in one home."""
    first, second = pair_of(draw, "two families, one address")
    second.members[0].address = first.members[0].address
    return [first, second]


def faulty_address(draw, index):
    """The piece is held back; in every third such family the other household still gets its own."""
    fault = addresses.FAULTS[index % len(addresses.FAULTS)]
    [family] = two_households(draw) if index % 3 == 2 else one_parent(draw)
    family.situation = "faulty address"
    family.members[-1].address = addresses.faulty(draw, fault)
    return [family]
