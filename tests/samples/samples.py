"""The samples as trees: what the checks of this folder work on."""
import pathlib
import xml.etree.ElementTree as tree

# Instruments whose norms end at an age: first and last age in months, as the publisher names them.
AGES = {
    "BOT-2": (4 * 12, 21 * 12 + 11),
    "CELF-5": (5 * 12, 21 * 12 + 11),
    "CELF-P3": (3 * 12, 6 * 12 + 11),
    "GFTA-3": (2 * 12, 21 * 12 + 11),
    "PLS-5 Spanish": (0, 7 * 12 + 11),
    "Sensory Profile 2": (3 * 12, 14 * 12 + 11),
}


class Sample:
    """A case file with the evaluation files that it refers to joined in."""

    def __init__(self, name, root, wrong):
        self.name = name
        self.root = root
        self.wrong = wrong  # problems found while joining

    @property
    def evaluations(self):
        return self.root.findall("evaluation")


def words(element):
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def files_of(folder):
    """The cases and evaluations; a district's calendars and the mappings of tables lie beside them."""
    return sorted(path for path in folder.rglob("*.xml") if path.parent.name not in ("calendars", "points"))


def case_files(folder):
    return [path for path in files_of(folder) if tree.parse(path).getroot().tag == "case"]


def load(path, folder):
    """Reads a case; each referenced evaluation takes its reference's place."""
    root = tree.parse(path).getroot()
    wrong = []
    for place, child in enumerate(root):
        if child.tag == "evaluation" and "file" in child.attrib:
            joined = tree.parse(path.parent / child.get("file")).getroot()
            wrong += disagreements(root.find("student"), joined.find("student"), child.get("file"))
            root[place] = joined
    return Sample(str(path.relative_to(folder)), root, wrong)


def disagreements(student, said, file):
    """What an evaluation file says of the child, against the case."""
    if said is None:
        return [f"{file}: does not say which child it is about"]
    pairs = [("id", student.get("id"), said.get("id"))]
    for part in ("name/given", "name/family", "birth-date", "pronouns"):
        pairs.append((part, words(student.find(part)), words(said.find(part))))
    return [f"{file}: {part} differs from the case" for part, one, other in pairs if one != other]


def outputs(folder):
    """The names that `iepress render` gives to what samples/documents lists, in order."""
    for line in documents(folder):
        arguments = line.split()
        name = option(arguments, "--document")
        if not arguments[0].startswith("--"):
            name = f"{pathlib.Path(arguments[0]).stem}-{name}"
        for further in ("--edition", "--language"):
            if further in arguments:
                name += "-" + option(arguments, further)
        yield name + ".pdf"


def option(arguments, name):
    return arguments[arguments.index(name) + 1]


def documents(folder):
    lines = (folder / "documents").read_text().splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]
