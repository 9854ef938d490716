"""Addresses of many shapes, each made twice from the same parts: as a secretary types it, and in the form of USPS
Publication 28 ("Postal Addressing Standards"). Nothing is converted: a converter could share the program's mistakes.

Towns are invented; their ZIP codes end in 00, with the first three digits of the state. Where a state has such ZIP
codes in use, they belong to no street that is named here.
"""
import dataclasses

TOWNS = [("Larkmoor", "97000"), ("Tamarack", "97100"), ("Lantern Creek", "97300"), ("Heronwood", "97400"),
         ("Saint Brannoc", "97500")]
FAR_TOWNS = [("Quillayute Bend", "WA", "Washington", "98500"), ("Marrow Springs", "ID", "Idaho", "83600"),
             ("Cinder Flat", "NV", "Nevada", "89400"), ("Olmsted Ferry", "CA", "California", "95900"),
             ("Pinhook", "TX", "Texas", "75900"), ("New Rathbone", "NY", "New York", "12900")]

# as it is written, as Publication 28 abbreviates it (appendix C1)
SUFFIXES = [(("Street", "St.", "St", "STREET"), "ST"), (("Avenue", "Ave.", "Ave", "avenue"), "AVE"),
            (("Lane", "Ln.", "lane"), "LN"), (("Road", "Rd.", "Rd"), "RD"), (("Drive", "Dr.", "DRIVE"), "DR"),
            (("Court", "Ct."), "CT"), (("Boulevard", "Blvd."), "BLVD"), (("Terrace", "Ter."), "TER"),
            (("Circle", "Cir."), "CIR"), (("Place", "Pl."), "PL"), (("Trail", "Trl"), "TRL"),
            (("Way",), "WAY"), (("Parkway", "Pkwy"), "PKWY"), (("Loop",), "LOOP")]
STREETS = ["Juniper", "Camas", "Larkspur", "Old Mill", "Ferry", "Orchard", "Tillage", "Quarry", "Sedge", "Wapato",
           "Lupine", "Granite", "Blackthorn", "Sawyer", "Clearwater", "Fern Hollow", "Basalt", "Pear Tree", "Hopfield",
           "Kestrel", "Starling", "Cooper", "Lantern", "Meadowlark", "Osprey", "Vinegar Hill", "Silver Maple",
           "Trestle"]
DIRECTIONS = [(("North", "N.", "N"), "N"), (("South", "S.", "S"), "S"), (("East", "E."), "E"), (("West", "W"), "W"),
              (("Northwest", "N.W.", "NW"), "NW"), (("Southeast", "SE", "S.E."), "SE"), (("Northeast", "NE"), "NE")]
UNITS = [(("Apartment", "Apt.", "Apt", "APT"), "APT"), (("Unit", "unit"), "UNIT"), (("Suite", "Ste."), "STE"),
         (("Trailer", "Trlr"), "TRLR"), (("Space",), "SPC"), (("Lot",), "LOT")]
# A window holds about so many letters in a line; where they are more, the unit stands on a line of its own above the
# street (Publication 28, 213.1).
LINE = 38


@dataclasses.dataclass(frozen=True)
class Address:
    street: str = ""
    unit: str = ""
    city: str = ""
    state: str = ""
    postal: str = ""
    country: str = ""
    lines: tuple = ()   # in the form of Publication 28; empty where there is a fault
    shape: str = "street"
    fault: str = ""

    def zip(self):
        return self.postal[:5] if not self.country and not self.fault else ""


def _town(draw):
    """(city, state as written, state's code, ZIP as written)"""
    city, code = draw.pick(TOWNS)
    if draw.chance(35):
        code += f"-{draw.number(1001, 9899)}"
    return city, "Oregon" if draw.chance(6) else "OR", "OR", code


def _finish(draw, street, lines, shape, unit="", town=None):
    city, written, state, code = town or _town(draw)
    typed = city.upper() if draw.chance(3) else city
    return Address(street, unit, typed, written, code, "", (*lines, f"{city.upper()} {state} {code}"), shape)


def _street(draw, low=11, high=9899):
    """(as written, in standard form)"""
    number = draw.number(low, high)
    name = draw.pick(STREETS)
    suffixes, suffix = draw.weighted([(SUFFIXES[index], 4 if index < 5 else 1) for index in range(len(SUFFIXES))])
    return f"{number} {name} {draw.pick(suffixes)}", f"{number} {name.upper()} {suffix}"


def street(draw):
    written, standard = _street(draw)
    return _finish(draw, written, [standard], "street")


def directional(draw):
    directions, code = draw.pick(DIRECTIONS)
    suffixes, suffix = draw.pick(SUFFIXES)
    number, name, direction = draw.number(11, 9899), draw.pick(STREETS), draw.pick(directions)
    if draw.chance(50):
        return _finish(draw, f"{number} {direction} {name} {draw.pick(suffixes)}",
                       [f"{number} {code} {name.upper()} {suffix}"], "directional")
    return _finish(draw, f"{number} {name} {draw.pick(suffixes)} {direction}",
                   [f"{number} {name.upper()} {suffix} {code}"], "directional")


def house(draw):
    """An apartment house: (street as written, standard, town), for the families in it."""
    return (*_street(draw, 100, 998), _town(draw))


def unit_in(draw, place, number):
    written, standard, town = place
    words, code = UNITS[0]
    word = draw.pick(words)
    if draw.chance(40):
        return _finish(draw, f"{written}, {word} {number}", [f"{standard} {code} {number}"], "unit", town=town)
    return _finish(draw, written, [f"{standard} {code} {number}"], "unit", f"{word} {number}", town)


def unit(draw):
    written, standard = _street(draw, 11, 998)
    words, code = draw.pick(UNITS)
    number = f"{draw.number(1, 39)}{draw.pick(['', '', 'A', 'B', 'C'])}"
    if draw.chance(15):
        return _finish(draw, written, [f"{standard} # {number}"], "unit", f"#{number}")
    return _finish(draw, written, [f"{standard} {code} {number}"], "unit", f"{draw.pick(words)} {number}")


def po_box(draw):
    number = draw.number(12, 4890)
    return _finish(draw, f"{draw.pick(['P.O. Box', 'PO Box', 'P O Box', 'Post Office Box'])} {number}",
                   [f"PO BOX {number}"], "po-box")


def rural(draw):
    route, box = draw.number(1, 9), draw.number(10, 480)
    if draw.chance(30):
        return _finish(draw, f"HC {route + 60}, Box {box}", [f"HC {route + 60} BOX {box}"], "rural-route")
    return _finish(draw, f"{draw.pick(['Rural Route', 'RR', 'R.R.'])} {route}, Box {box}", [f"RR {route} BOX {box}"],
                   "rural-route")


def odd_number(draw):
    """Fractions, hyphens and points that mean something (Publication 28, appendix D)."""
    name = draw.pick(STREETS)
    number = draw.pick([f"{draw.number(100, 900)} 1/2", f"{draw.number(11, 99)}-{draw.number(10, 40)}"])
    return _finish(draw, f"{number} {name} Street", [f"{number} {name.upper()} ST"], "odd-number")


def odd_name(draw):
    """A street's name that looks like a suffix or a direction stays a name; a county's road keeps its word."""
    number = draw.number(100, 9000)
    written, standard = draw.pick([("Court Street", "COURT ST"), ("North Avenue", "NORTH AVE"),
                                   ("Avenue C", "AVENUE C"), ("County Road 14", "COUNTY ROAD 14"),
                                   ("Park Lane", "PARK LN")])
    return _finish(draw, f"{number} {written}", [f"{number} {standard}"], "odd-name")


def long_line(draw):
    number, building, door = draw.number(1000, 9899), draw.number(2, 28), draw.number(101, 2204)
    name = draw.pick(["Old Stagecoach Meadow", "Upper Cottonwood Canyon", "Three Sisters Overlook",
                      "Lost Lantern Prairie"])
    street_line, unit_line = f"{number} {name.upper()} TRL NW", f"BLDG {building} APT {door}"
    assert len(street_line) <= LINE < len(street_line) + 1 + len(unit_line)
    return _finish(draw, f"{number} {name} Trail Northwest", [unit_line, street_line], "long-line",
                   f"Building {building}, Apartment {door}")


def military(draw):
    box = draw.number(10, 9800)
    if draw.chance(50):
        number = draw.number(100, 999)
        written, standard = f"PSC {number}, Box {box}", f"PSC {number} BOX {box}"
    else:
        number = draw.number(2000, 49999)
        written, standard = f"Unit {number} Box {box}", f"UNIT {number} BOX {box}"
    city, state, code = draw.pick([("APO", "AE", "09300"), ("APO", "AP", "96300"), ("FPO", "AP", "96600"),
                                   ("APO", "AA", "34000")])
    return _finish(draw, written, [standard], "military", town=(city, state, state, code))


def puerto_rico(draw):
    number, place = draw.number(10, 400), draw.pick(["Los Flamboyanes", "Vista del Yunque", "Brisas del Caribe"])
    name = draw.pick(["Ceiba", "Luna", "Almendro"])
    lines = [f"URB {place.upper()}", f"{number} CALLE {name.upper()}"]
    return _finish(draw, f"{number} Calle {name}", lines, "puerto-rico", f"Urb. {place}",
                   ("Arroyo Azul", "PR", "PR", draw.pick(["00700", "00900"])))


def far(draw):
    city, state, words, code = draw.pick(FAR_TOWNS)
    written, standard = _street(draw)
    return _finish(draw, written, [standard], "far", town=(city, words if draw.chance(30) else state, state, code))


def foreign(draw):
    """A country stands alone on the last line, in capitals (Publication 28, 122 and International Mail Manual 122).
    Its suffixes are its own: the abbreviations of Publication 28 are of the United States."""
    number = draw.number(10, 900)
    if draw.chance(50):
        return Address(f"{number} Larch Street", "", "Port Ellery", "BC", "V0N 9Z9", "Canada",
                       (f"{number} LARCH STREET", "PORT ELLERY BC V0N 9Z9", "CANADA"), "foreign")
    return Address(f"Calle Mezquite {number}", "", "Arenales", "SON", "83000", "Mexico",
                   (f"CALLE MEZQUITE {number}", "83000 ARENALES SON", "MEXICO"), "foreign")


FAULTS = ("no-zip", "zip-of-another-state", "no-street", "no-city", "unknown-state", "short-zip")


def faulty(draw, fault):
    good = street(draw)
    change = {"no-zip": {"postal": ""}, "zip-of-another-state": {"postal": "10400"}, "no-street": {"street": ""},
              "no-city": {"city": ""}, "unknown-state": {"state": "ZQ"}, "short-zip": {"postal": good.postal[:4]}}
    return dataclasses.replace(good, lines=(), shape="faulty", fault=fault, **change[fault])


def typed_otherwise(address):
    """The same place as another hand typed it: capitals, and a full stop too many."""
    return dataclasses.replace(address, street=address.street.upper() + ("" if address.street.endswith(".") else "."),
                               city=address.city.upper())


# How often an ordinary family lives at such an address.
SHAPES = [(street, 48), (directional, 16), (unit, 16), (po_box, 6), (rural, 4), (odd_number, 3), (odd_name, 3),
          (long_line, 2)]


def ordinary(draw):
    return draw.weighted(SHAPES)(draw)
