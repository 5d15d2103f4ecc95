"""What is written on the papers of a course: the sheet that people sign, and the certificate."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import segno
from django.apps import apps
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from prasme.apps.core.templatetags.writing import clock, day, days, hours
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.models import Occasion, Part, Seat
from prasme.apps.occasions.papercodes import on_one_sheet, token_of
from prasme.apps.training.models import Certificate, Run


def qr(address: str) -> str:
    # Every reader takes every mask; weighing all eight against each other would take six times as long.
    return segno.make_qr(address, error="m", mask=0).svg_inline(border=2)


def is_demonstration() -> bool:
    # Asked by name: the demonstration stands above every app that it fills.
    return apps.get_model("demo", "Demonstration").objects.exists()


def certificate(certificate: Certificate) -> dict[str, Any]:
    """The data of the `certificate` template, in the language that is active."""
    participation = certificate.participation
    run, course = participation.run, participation.run.course
    edition = run.occasion.edition
    address = settings.PUBLIC_ADDRESS + reverse("training:certificate", args=[certificate.code])
    outcomes = list(course.outcomes.order_by("competence"))
    return {
        "name": str(participation.person),
        "course": str(course),
        "level": course.get_level_display(),
        "hours": [{"mode": one.get_mode_display(), "hours": hours(one.hours)} for one in course.hours.order_by("mode")],
        "hours_total": hours(participation.hours),
        "dates": days(run.starts_on, run.ends_on),
        "provider": run.provider.name,
        "programme": str(edition.programme),
        "edition": str(edition),
        "framework": f"{outcomes[0].framework} {outcomes[0].framework_version}" if outcomes else "",
        "competences": [{"code": one.competence, "name": one.told("text")} for one in outcomes],
        "code": certificate.code,
        "issuer": edition.programme.owner.name,
        "issued_on": day(certificate.issued_on),
        "qr": qr(address),
        "address": address,
        "demonstration": is_demonstration(),
        "labels": {
            "title": _("Certificate"),
            "certifies": _("This certifies that"),
            "completed": _("completed the course"),
            "hours": _("Hours"),
            "dates": _("Held"),
            "provider": _("Provider"),
            "programme": _("Programme"),
            "edition": _("Edition"),
            "level": _("Level"),
            "competences": _("What one can do now"),
            "code": _("Code"),
            "check": _("Check this certificate at"),
            "qr": _("QR code:"),
            "issued_by": _("Issued by"),
            "issued_on": _("Issued on"),
            "invented": _("Invented"),
            "invented_notice": _("A demonstration: no such person, no such course."),
        },
    }


def attendance_sheet(run: Run) -> dict[str, Any]:
    """The data of the `attendance_sheet` template, in the language that is active: every box empty."""
    parts = list(occasions.parts_of(run.occasion))
    return sheet_of(run, parts, list(occasions.roster_of(run.occasion)), is_invented=is_demonstration())


def sheet_of(run: Run, parts: Sequence[Part], seats: Sequence[Seat], *, is_invented: bool) -> dict[str, Any]:
    """The same of half-days and seats that were read before."""
    address = settings.PUBLIC_ADDRESS + reverse("training:run", args=[run.code])
    named = {"course": str(run.course), "provider": run.provider.name, "address": address}
    return sheet_for(run.occasion, named, parts, seats, is_invented=is_invented)


def sheet_for(
    occasion: Occasion, named: Mapping[str, str], parts: Sequence[Part], seats: Sequence[Seat], *, is_invented: bool
) -> dict[str, Any]:
    """The same of whatever is held. named: what it is called (course), who holds it (provider), its page (address)."""
    on_each, address = on_one_sheet(len(parts)), named["address"]
    return {
        "sheets": [_code_of_sheet(parts[at : at + on_each]) for at in range(0, len(parts), on_each)],
        "code": occasion.code,
        "programme": str(occasion.edition),
        "course": named["course"],
        "provider": named["provider"],
        "place": ", ".join(filter(None, [occasion.venue.name, occasion.venue.address])),
        "qr": qr(address),
        "address": address,
        "demonstration": is_invented,
        "days": _days(parts, occasion.venue.time_zone),
        "people": [_line(position, seat, len(parts)) for position, seat in enumerate(seats, start=1)],
        "trainers": [
            {"name": name, "marks": [None] * len(parts)}
            for name in sorted({part.session.leader.name for part in parts if part.session.leader})
        ],
        "labels": {
            "title": _("Attendance sheet"),
            "course": _("Course"),
            "provider": _("Provider"),
            "place": _("Place"),
            "programme": _("Programme"),
            "number": pgettext("number of a line", "No"),
            "name": pgettext("person", "Name"),
            "firm": _("Enterprise"),
            "trainer": _("Trainer"),
            "page": _("Page"),
            "of": _("of"),
            "qr": _("QR code:"),
            "signed": _("signed"),
            "note": _("Sign once for each half-day that you attend."),
            "invented": _("Invented"),
            "invented_notice": _("A demonstration: no such people, no such course."),
        },
    }


def _code_of_sheet(parts: Sequence[Part]) -> dict[str, str]:
    address = settings.PUBLIC_ADDRESS + reverse("occasions:sheet", args=[token_of(parts)])
    return {"qr": qr(address), "address": address}


def _days(parts: Sequence[Part], zone: str) -> list[dict[str, Any]]:
    return [
        {
            "label": label,
            "parts": [{"label": f"{clock(part.starts_at, zone)}–{clock(part.ends_at, zone)}"} for part in of_day],
        }
        for label, of_day in groupby(parts, key=lambda part: day(part.starts_at, zone))
    ]


def _line(position: int, seat: Seat, parts: int) -> dict[str, Any]:
    firm = seat.holder.name if seat.holder else ""
    return {"number": position, "name": str(seat.person), "firm": firm, "marks": [None] * parts}
