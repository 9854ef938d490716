"""How many families of two hundred are in which situation, and in which order they stand."""
import addresses
import situations as s
from draw import Draw

# (situation, families of two hundred, families that it makes at once)
TABLE = [
    (s.two_parents, 40, 1), (s.two_households, 16, 1), (s.court_order_here, 4, 1), (s.court_order_elsewhere, 5, 1),
    (s.without_rights, 6, 1), (s.namesakes, 4, 2), (s.namesakes_same_birthday, 2, 2), (s.two_siblings, 10, 1),
    (s.third_language, 8, 1), (s.faulty_address, 6, 1), (s.three_siblings, 3, 1), (s.twins, 3, 1),
    (s.mixed_languages, 4, 1), (s.foster, 3, 1), (s.surrogate, 2, 1), (s.grandparent, 6, 1),
    (s.adult_transferred, 4, 1), (s.adult_not_transferred, 3, 1), (s.large_print, 6, 1), (s.interpreter, 8, 1),
    (s.half_siblings, 2, 1), (s.parent_namesake, 2, 2), (s.same_surname, 4, 2), (s.apartment_house, 4, 2),
    (s.shared_house, 2, 2),
    (s.one_parent, 20, 1), (s.no_mail, 4, 1), (s.nobody, 1, 1), (s.senior_and_junior, 1, 1),
    (s.at_address(addresses.military), 2, 1),
    (s.at_address(addresses.puerto_rico), 2, 1), (s.at_address(addresses.foreign), 1, 1),
    (s.at_address(addresses.far), 3, 1), (s.at_address(addresses.long_line), 2, 1),
]


def counts(families):
    """Families of each row of the table. Each row has some while there is room; the rest are one-parent families."""
    left, result = families, []
    for _, _, at_once in TABLE:
        count = at_once if at_once <= left else 0
        result.append(count)
        left -= count
    for row, (_, of_two_hundred, at_once) in enumerate(TABLE):
        wanted = families * of_two_hundred // 200 // at_once * at_once
        more = max(0, min(wanted - result[row], left // at_once * at_once))
        result[row] += more
        left -= more
    return result, left


def families(seed, count):
    """The families in their order, with numbers from 1 and ids of the children."""
    made = []

    def add(row, index, found):
        for part, family in enumerate(found):
            family.key = (seed, row, index, part)
            made.append(family)

    wanted, rest = counts(count)
    for row, (situation, _, at_once) in enumerate(TABLE):
        for index in range(wanted[row] // at_once):
            draw = Draw(seed, row, index)
            add(row, index, situation(draw, index) if situation is s.faulty_address else situation(draw))
    for index in range(rest):
        add(len(TABLE), index, s.one_parent(Draw(seed, len(TABLE), index)))
    made.sort(key=lambda family: (Draw("order", *family.key).share(), family.key[1:]))
    number_children(seed, made)
    return made


# Ids look like a district's: six or seven digits without an order. A step that is prime to a prime modulus meets
# every number once.
MODULUS, STEP = 799_999, 385_261


def number_children(seed, made):
    start, index = Draw(seed, "ids").number(0, MODULUS - 1), 0
    for number, family in enumerate(made, 1):
        family.number = number
        for one in family.children:
            one.student = str(200_000 + (start + index * STEP) % MODULUS)
            index += 1
    if index > MODULUS:
        raise SystemExit(f"{index} children are more than there are ids")
