#!/usr/bin/env python3
"""Each picture and page that README.md, CHANGELOG.md, CONTRIBUTING.md or docs/ links to is there.

usage: document_links.py SOURCE
"""
import pathlib
import re
import sys


def broken(page):
    """Targets of the page's links that are neither addresses nor files beside it."""
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text()):
        path = target.split("#")[0]
        if re.match(r"[a-z]+:", target) or not path:
            continue
        if not (page.parent / path).exists():
            yield target


def main():
    source = pathlib.Path(sys.argv[1])
    pages = sorted(source.glob("*.md")) + sorted((source / "docs").rglob("*.md"))
    if len(pages) < 5:
        sys.exit(f"only {len(pages)} pages under {source}")
    wrong = [f"{page.relative_to(source)}: no file {target}" for page in pages for target in broken(page)]
    print("\n".join(wrong))
    print(f"{len(pages)} pages, {len(wrong)} links that lead nowhere")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
