"""Invented papers for the tests and for `python -m prasme.engines.documents.tests.papers FOLDER`, which writes them."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import segno

from prasme.engines.documents import render

AT = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
ADDRESS = "https://prasme.example/runs/LV-2026-014"


def qr(address=ADDRESS):
    return segno.make(address, error="m").svg_inline(border=2)


def sheet(people=12, parts=6, is_signed=False, **changes):
    names = ["Anna Bērziņa", "Jānis Ķirsis-Šņore", "Gunārs Ūdris", "Žanete Čakste", "Елена Иванова", "Līga Ģēģere"]
    days = [
        {"label": f"Tue {3 + 7 * day} March 2026", "parts": [{"label": "09:00–12:30"}, {"label": "13:30–17:00"}]}
        for day in range(parts // 2)
    ]
    marks = [[(row * 31 + part * 7 + 1 if is_signed else None) for part in range(parts)] for row in range(people + 1)]
    return {
        "code": "LV-2026-014",
        "programme": "Digital skills for small enterprises, 2026",
        "course": "Cloud services: from the cupboard to the cloud",
        "provider": "Zemgales mācību centrs",
        "place": "Jelgava library, Akadēmijas iela 26",
        "qr": qr(),
        "address": ADDRESS,
        "demonstration": is_signed,
        "days": days,
        "people": [
            {
                "number": row + 1,
                "name": names[row % len(names)],
                "firm": f"SIA Maizes krāsns {row + 1}",
                "marks": marks[row],
            }
            for row in range(people)
        ],
        "trainers": [{"name": "Ēriks Vītols", "marks": marks[people]}],
        "labels": {
            "title": "Attendance sheet",
            "course": "Course",
            "provider": "Provider",
            "place": "Place",
            "programme": "Programme",
            "number": "No",
            "name": "Name",
            "firm": "Enterprise",
            "trainer": "Trainer",
            "page": "Page",
            "of": "of",
            "qr": "QR code:",
            "signed": "signed",
            "note": "Sign once for each half-day that you attend.",
            "invented": "Invented",
            "invented_notice": "A demonstration: no such people, no such course.",
        },
    } | changes


def certificate(**changes):
    return {
        "name": "Jānis Ķirsis-Šņore",
        "course": "Mākoņpakalpojumi mazam uzņēmumam",
        "level": "Basic",
        "hours": [{"mode": "face to face", "hours": "16 h"}, {"mode": "self-paced", "hours": "8 h"}],
        "hours_total": "24 h",
        "dates": "3 March – 24 March 2026",
        "provider": "Zemgales mācību centrs",
        "programme": "Digital skills for small enterprises",
        "edition": "Edition 2026",
        "framework": "DigComp 3.0",
        "competences": [
            {"code": f"{area}.{number}", "name": f"Managing data, information and content {area}.{number}"}
            for area in (1, 2, 3)
            for number in (1, 2)
        ],
        "code": "PR-7K2M-9QXD",
        "issuer": "Latvian association of the invented",
        "issued_on": "25 March 2026",
        "qr": qr("https://prasme.example/check/PR-7K2M-9QXD"),
        "address": "https://prasme.example/check/PR-7K2M-9QXD",
        "demonstration": False,
        "labels": {
            "title": "Certificate",
            "certifies": "This certifies that",
            "completed": "completed the course",
            "hours": "Hours",
            "dates": "Held",
            "provider": "Provider",
            "programme": "Programme",
            "edition": "Edition",
            "level": "Level",
            "competences": "Competences",
            "code": "Code",
            "check": "Check this certificate at",
            "qr": "QR code:",
            "issued_by": "Issued by",
            "issued_on": "Issued on",
            "invented": "Invented",
            "invented_notice": "A demonstration: no such person, no such course.",
        },
    } | changes


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, template, data in [
        ("empty", "attendance_sheet", sheet()),
        ("signed", "attendance_sheet", sheet(is_signed=True, parts=4)),
        ("thirty", "attendance_sheet", sheet(people=30, parts=10, is_signed=True)),
        ("many", "attendance_sheet", sheet(people=15, parts=16)),
        ("certificate", "certificate", certificate()),
        ("invented", "certificate", certificate(demonstration=True)),
    ]:
        (folder / f"{name}.pdf").write_bytes(render(template, data, language="en", at=AT))
