#!/usr/bin/env python3
"""Writes invented families: one case file a child, and expected.json, which says who must get mail about whom.

usage: generate.py [--seed N] [--families N] FOLDER

The same seed and number give the same bytes. expected.json is the oracle of tests: it comes from the situations that
were drawn (situations.py), and shares nothing with the program.
"""
import argparse
import json
import os
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import case_file  # noqa: E402
import expected  # noqa: E402
import plan  # noqa: E402
from draw import Draw  # noqa: E402
from year import draw_year  # noqa: E402


def write(path, text):
    """A file that only its owner may read, as every file about a child."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


def generate(seed, count, folder):
    os.makedirs(folder, mode=0o700, exist_ok=True)
    families, entries, surnames = plan.families(seed, count), [], {}
    digits = max(4, len(str(count)))
    for family in families:
        for index, child in enumerate(family.children):
            draw = Draw(*family.key, "year", index)
            year = draw_year(child, draw)
            # No name and no id in a file's name.
            file = f"family-{family.number:0{digits}d}-{chr(ord('a') + index)}.xml"
            write(folder / file, case_file.case_text(child, family.members, year, draw))
            entries.append(expected.entry(family, child, file, year))
            surnames[child.student] = child.name.family
    document = expected.document(seed, families, entries, surnames)
    write(folder / "expected.json", json.dumps(document, ensure_ascii=False, indent=1) + "\n")
    return document


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--families", type=int, default=200)
    parser.add_argument("folder", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.families < 1:
        parser.error("--families: at least one")
    if arguments.folder.exists() and any(arguments.folder.iterdir()):
        parser.error(f"{arguments.folder} is not empty; choose a new folder")
    document = generate(arguments.seed, arguments.families, arguments.folder)
    print(f"{document['families']} families, {document['children']} children: {document['pieces']} pieces, "
          f"{document['held']} held back, in {arguments.folder}")


if __name__ == "__main__":
    main()
