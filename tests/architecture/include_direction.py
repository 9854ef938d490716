#!/usr/bin/env python3
"""Holds every #include of src/ against the table of stages in docs/architecture.md.

usage: include_direction.py ROOT

Fails on an include that runs against the flow, on a third-party header outside its own stage, and
on a stage that the table lacks or has too much.
"""
import pathlib
import re
import sys

# A library with a C or odd interface lives behind one folder (or the readers that need it).
HOMES = {
    r"hpdf.*\.h": {"pdf"},
    r"podofo/.*": {"packet"},
    r"hb-subset.*\.h": {"pdf"},
    r"hb.*\.h": {"text", "pdf"},
    r"unicode/.*": {"text"},
    r"kainjow/.*": {"template"},
    r"libdeflate\.h": {"pdf"},
    r"ZXing/.*": {"packet"},
    r"qpdf/.*": {"packet"},
    r"sqlite3\.h": {"ledger"},
    r"zint\.h": {"mail"},
    r"nlohmann/.*": {"mail"},
    r"openssl/.*": {"base"},
    r"CLI/.*": {"cli"},
    r"tinyxml2\.h": {"base", "datafile", "record", "markup", "text", "layout"},
}


def stages_of(page):
    """{stage: set of stages that it may include} from the table under "## The stages"."""
    allowed = {}
    for line in page.read_text().splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) >= 5 and re.fullmatch(r"`\w+`", cells[0]):
            allowed[cells[0].strip("`")] = set(re.findall(r"`(\w+)`", cells[3]))
    return allowed


def problems(root):
    allowed = stages_of(root / "docs" / "architecture.md")
    found = {path.name for path in (root / "src").iterdir() if path.is_dir()}
    for stage in sorted(found ^ set(allowed)):
        yield f"docs/architecture.md and src/ disagree about the stage {stage}"
    for path in sorted((root / "src").rglob("*")):
        if path.suffix not in (".h", ".cpp") or path.parent == root / "src":
            continue
        stage = path.relative_to(root / "src").parts[0]
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = re.match(r'\s*#include [<"]([^>"]+)[>"]', line)
            if match:
                for problem in wrong_include(stage, match[1], found, allowed):
                    yield f"{path.relative_to(root)}:{number}: {problem}"


def wrong_include(stage, header, stages, allowed):
    other = header.split("/")[0]
    if other in stages and other != stage and other not in allowed.get(stage, set()):
        yield f"{stage} may not include {header}: see the table in docs/architecture.md"
    for pattern, homes in HOMES.items():
        if re.fullmatch(pattern, header):
            if stage not in homes:
                yield f"<{header}> belongs in {', '.join(sorted(homes))}, not in {stage}"
            return


def main():
    root = pathlib.Path(sys.argv[1])
    wrong = list(problems(root))
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
