#!/usr/bin/env python3
"""Invented case files and the table of their caseload, seeded.

usage: points.py CHILDREN POINTS_A_CHILD FOLDER

Writes FOLDER/cases/*.xml, each with five goals, and FOLDER/points.csv, its lines in order of date as a
school's form collects them: children and goals change from line to line.
"""
import datetime
import pathlib
import random
import sys

GOALS = [("reading", "words per minute"), ("sums", "percent"), ("asking", "opportunities"), ("ready", "seconds"), ("writing", "points")]
NOTES = ["", "", "", "", "", "", "short session", '"with a peer, in class"', "quiet room", '"said ""again"" twice"']


def case(number):
    goals = "\n".join(
        f'    <goal id="{name}" area="{name}">\n      <statement>The student will do this.</statement>\n'
        f'      <baseline value="1" unit="{unit}" date="2025-08-14"/>\n      <target-date>2026-05-22</target-date>\n    </goal>'
        for name, unit in GOALS)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<case>
  <student id="S{number:06}">
    <name>
      <given>Ash</given>
      <family>Number{number}</family>
    </name>
    <birth-date>2016-05-04</birth-date>
    <pronouns>they</pronouns>
  </student>
  <team>
    <member id="teacher" role="special-education-teacher">
      <name>
        <given>Rui</given>
        <family>Silva</family>
      </name>
    </member>
  </team>
  <goals>
{goals}
  </goals>
</case>
"""


def value(source, goal):
    return {"reading": lambda: f"{source.randint(60, 140)}", "sums": lambda: f"{source.randint(0, 10)}/10", "asking": lambda: f"{source.randint(0, 5)}/5",
            "ready": lambda: f"{source.randint(300, 2100) / 10}", "writing": lambda: f"{source.randint(0, 8) / 2}"}[goal]()


def main():
    children, each, folder = int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    source = random.Random(5)
    cases = folder / "cases"
    cases.mkdir(parents=True, exist_ok=True)
    for number in range(children):
        (cases / f"S{number:06}.xml").write_text(case(number), encoding="utf-8")
    first = datetime.date(2025, 9, 1)
    with open(folder / "points.csv", "w", encoding="utf-8", newline="") as table:
        table.write("student,goal,date,value,taken-by,note\r\n")
        for session in range((each + len(GOALS) - 1) // len(GOALS)):
            day = first + datetime.timedelta(days=session * 7 // 2)
            order = list(range(children))
            source.shuffle(order)
            for number in order:
                for goal, _ in GOALS[:each - session * len(GOALS)]:
                    table.write(f"S{number:06},{goal},{day},{value(source, goal)},teacher,{source.choice(NOTES)}\r\n")


if __name__ == "__main__":
    main()
