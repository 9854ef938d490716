"""A child, a family, and what every situation builds them from."""
import dataclasses
import datetime

import addresses
import people
import school
from people import Member, Name


@dataclasses.dataclass
class Child:
    name: Name
    pronouns: str
    birth: datetime.date
    grade: int
    building: school.Building
    home_language: str
    student: str = ""          # id
    address: object = None     # of an adult student
    rights: str = ""           # from 18: "transferred" or "kept by the parents"


@dataclasses.dataclass
class Family:
    situation: str
    children: list
    members: list
    pieces: list      # of lists of member ids, or ["student"]: a piece each, to one address
    left_out: dict    # member id -> why no mail
    key: tuple = ()
    number: int = 0

    def member(self, id):
        return next(member for member in self.members if member.id == id)


def child(draw, origin, family, grade=None, building=None, birth=None, given=None):
    grade = draw.weighted([(g, 3 if g < 6 else 2) for g in range(0, 10)]) if grade is None else grade
    woman = draw.chance(50)
    pronouns = "they" if draw.chance(3) else ("she" if woman else "he")
    first = given or people.given(draw, origin, woman)
    birth = birth or school.DAY(2026 - 5 - grade, 8, 31) - datetime.timedelta(days=draw.number(0, 300))
    preferred = "" if given else people.short_form(first, draw)
    return Child(Name(first, family, preferred=preferred), pronouns, birth, grade,
                 building or draw.pick(school.buildings_for(grade)), people.home_language(origin))


def parent(draw, origin, family, role, address, **named):
    """A parent or relative with that role; the language follows the origin, the edition the household."""
    woman = role in ("mother", "grandmother", "stepmother", "aunt")
    words = {"language": written_language(draw, origin), "edition": edition(draw)}
    words.update(named)
    return Member(role, people.adult_name(draw, origin, woman, family), role, address, **words)


def written_language(draw, origin):
    return "es" if origin == "spanish" and draw.chance(75) else "en"


def edition(draw):
    return draw.weighted([("family", 62), ("standard", 33), ("large-print", 5)])


def beginning(draw):
    """What every family begins with: origin, surname, address."""
    origin = people.origin(draw)
    return origin, people.surname(draw, origin), addresses.ordinary(draw)


def second_adult(draw, first, origin, family, role, **named):
    """Another adult of the same household, who reads as the first does."""
    words = {"language": first.language, "edition": first.edition}
    words.update(named)
    return parent(draw, origin, family, role, words.pop("address", first.address), **words)
