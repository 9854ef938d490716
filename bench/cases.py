#!/usr/bin/env python3
"""Turns the benchmark's records (records.py, JSON Lines) into case files, one a child.

usage: cases.py RECORDS.jsonl FOLDER
"""
import json
import pathlib
import sys
from xml.sax.saxutils import escape, quoteattr


def element(name, text, indent):
    return f"{'  ' * indent}<{name}>{escape(text)}</{name}>"


def person(name, indent):
    given, family = name.split(" ", 1)
    return [f"{'  ' * indent}<name>", element("given", given, indent + 1),
            element("family", family, indent + 1), f"{'  ' * indent}</name>"]


def address(one, indent):
    return [f"{'  ' * indent}<address>", element("street", one["street"], indent + 1),
            element("city", one["city"], indent + 1), element("state", one["state"], indent + 1),
            element("postal-code", one["zip"], indent + 1), f"{'  ' * indent}</address>"]


def student(record):
    school = record["school"]
    return [f"  <student id={quoteattr(record['student_id'])}>", *person(record["name"], 2),
            element("birth-date", record["dob"], 2), element("pronouns", record["pronoun"], 2),
            element("grade", record["grade"], 2), "    <school>", element("name", school["name"], 3),
            element("district", record["district"], 3), *address(school, 3), "    </school>", "  </student>"]


def family(record):
    guardian = record["guardian"]
    return ["  <family>", '    <member id="guardian">', *person(guardian["name"], 3),
            element("relationship", guardian["relation"], 3), *address(record["mailing"], 3),
            element("phone", guardian["phone"], 3), element("email", guardian["email"], 3),
            "    </member>", "  </family>"]


def team(record):
    principal = next(one["name"] for one in record["signatures"] if one["role"] == "Principal")
    members = [("manager", "special-education-teacher", record["case_manager"], "Case manager"),
               ("principal", "agency-representative", principal, "Principal")]
    lines = ['  <team case-manager="manager">']
    for id_, role, name, title in members:
        lines += [f'    <member id="{id_}" role="{role}">', *person(name, 3), element("title", title, 3),
                  "    </member>"]
    return lines + ["  </team>"]


def goal(one):
    first = one["points"][0]["date"]
    last = one["points"][-1]["date"]
    lines = [f"    <goal id=\"goal-{one['number']}\" area={quoteattr(one['area'])}>",
             element("measurement", one["measure"], 3), element("statement", one["statement"], 3),
             f"      <baseline value=\"{one['baseline']}\" unit=\"percent\" date=\"{first}\"/>",
             f"      <criterion value=\"{one['target']}\" unit=\"percent\" date=\"{last}\"/>",
             element("target-date", last, 3)]
    for point in one["points"]:
        lines.append(f"      <point date=\"{point['date']}\" value=\"{point['value']}\">{escape(point['note'])}</point>")
    return lines + ['      <progress period="q2">', element("narrative", one["narrative"], 4), "      </progress>",
                    "    </goal>"]


def iso(american):
    month, day, year = american.split("/")
    return f"{year}-{month}-{day}"


def service(one):
    begin, end = one["dates"].split(" – ")
    return ['    <service kind="related">', element("name", one["service"], 3),
            element("minutes", one["minutes"].split(" ")[0], 3), element("frequency", "per week", 3),
            element("location", one["location"], 3), element("provider", one["provider"], 3),
            element("begin-date", iso(begin), 3), element("end-date", iso(end), 3), "    </service>"]


def case(record):
    period, report = record["period"].removeprefix("Reporting period: "), iso(record["report_date"])
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<case status="final" language="en-US">',
             *student(record), *family(record), *team(record), element("introduction", record["intro"], 1),
             "  <goals>", *(line for one in record["goals"] for line in goal(one)), "  </goals>",
             "  <reporting-periods>", '    <reporting-period id="q2">', element("label", period, 3),
             element("begin-date", "2025-11-03", 3), element("end-date", "2026-01-16", 3),
             element("report-date", report, 3), "    </reporting-period>", "  </reporting-periods>",
             "  <services>", *(line for one in record["services"] for line in service(one)), "  </services>",
             "  <accommodations>",
             *(f'    <accommodation kind="accommodation" setting="classroom">{escape(one)}</accommodation>'
               for one in record["accommodations"]), "  </accommodations>", "</case>"]
    return "\n".join(lines) + "\n"


def main():
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for line in open(sys.argv[1], encoding="utf-8"):
        record = json.loads(line)
        (folder / f"{record['id']}.xml").write_text(case(record), encoding="utf-8")


if __name__ == "__main__":
    main()
