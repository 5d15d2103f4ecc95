"""What is printed of measures."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import day, days, hours
from prasme.apps.measures.kinds import template_of
from prasme.apps.measures.models import Measure, Note, Team
from prasme.apps.measures.queries.notes import told
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.models import Seat
from prasme.apps.training.papers import is_demonstration, qr, sheet_for


def attendance_sheet(measure: Measure) -> dict[str, Any]:
    """The data of the `attendance_sheet` template, in the language that is active."""
    occasion = measure.occasion
    named = {
        "course": measure.told("title"),
        "provider": holder_of(measure),
        "address": settings.PUBLIC_ADDRESS + reverse("measures:measure", args=[measure.code]),
    }
    parts, seats = list(occasions.parts_of(occasion)), list(occasions.roster_of(occasion))
    return sheet_for(occasion, named, parts, seats, is_invented=is_demonstration())


def certificate(measure: Measure, seat: Seat, code: str) -> dict[str, Any]:
    """The data of the `certificate` template for taking part, in the language that is active."""
    occasion = measure.occasion
    address = settings.PUBLIC_ADDRESS + reverse("measures:guest", args=[code])
    present = occasions.there([occasion])
    attended = [part.hours for part in occasions.parts_of(occasion) if (seat.pk, part.pk) in present]
    return {
        "name": str(seat.person),
        "course": measure.told("title"),
        "level": "",
        "hours": [],
        "hours_total": hours(sum(attended, Decimal(0))),
        "dates": days(measure.starts_on, measure.ends_on),
        "provider": holder_of(measure),
        "programme": str(occasion.edition.programme),
        "edition": str(occasion.edition),
        "framework": "",
        "competences": [],
        "code": measure.code,
        "issuer": occasion.edition.programme.owner.name,
        "issued_on": day(measure.ends_on),
        "qr": qr(address),
        "address": address,
        "demonstration": is_demonstration(),
        "labels": {
            "title": _("Certificate of participation"),
            "certifies": _("This certifies that"),
            "completed": _("took part in"),
            "hours": _("Hours"),
            "dates": _("Held"),
            "provider": _("Organiser"),
            "programme": _("Programme"),
            "edition": _("Edition"),
            "level": "",
            "competences": "",
            "code": _("Code"),
            "check": _("Check this certificate at"),
            "qr": _("QR code:"),
            "issued_by": _("Issued by"),
            "issued_on": _("Issued on"),
            "invented": _("Invented"),
            "invented_notice": _("A demonstration: no such person, no such course."),
        },
    }


def report(
    *,
    kind: str,
    title: str,
    facts: Sequence[tuple[str, str]] = (),
    sections: Sequence[tuple[str, str]] = (),
    head: Sequence[str] = (),
    rows: Sequence[Sequence[str]] = (),
    closing: str = "",
    signatures: Sequence[tuple[str, str]] = (),
) -> dict[str, Any]:
    """The data of the `report` template, in the language that is active; what is empty is left out."""
    return {
        "kind": kind,
        "title": title,
        "facts": [{"label": label, "value": value} for label, value in facts if value],
        "sections": [{"title": title, "text": text} for title, text in sections if text],
        "head": list(head),
        "rows": [list(row) for row in rows],
        "closing": closing,
        "signatures": [{"label": label, "name": name} for label, name in signatures],
        "demonstration": is_demonstration(),
        "labels": {
            "page": _("Page"),
            "of": _("of"),
            "date": _("Date"),
            "invented": _("Invented"),
            "invented_notice": _("A demonstration: no such people, no such course."),
        },
    }


def letter_of_intent(team: Team) -> dict[str, Any]:
    challenge = team.challenge
    measure = challenge.measure
    text = _(
        "%(team)s of %(organisation)s works on the challenge “%(challenge)s” of %(owner)s at %(measure)s. We intend to "
        "take part until the final, to report at every checkpoint, to answer within %(hours)d hours, to show how our "
        "solution is used and verified, and, if both sides want it, to carry it out together afterwards."
    )
    said = {
        "team": team.name, "organisation": team.organisation.name, "challenge": challenge.title,
        "owner": challenge.organisation.name, "measure": measure.told("title"), "hours": measure.answer_hours or 48,
    }  # fmt: skip
    return report(
        kind=_("Letter of intent"),
        title=team.name,
        facts=[
            (_("Event"), f"{measure.told('title')}, {days(measure.starts_on, measure.ends_on)}"),
            (_("Challenge"), f"{challenge.title}, {challenge.organisation.name}"),
            (_("Organisation"), f"{team.organisation.name}, {team.organisation.registration_number}"),
            (_("People in the team"), str(team.people)),
        ],
        closing=text % said,
        signatures=[(team.organisation.name, str(team.representative))],
    )


def note(note: Note) -> dict[str, Any]:
    """A canvas, roadmap or other notes, with who does what until when."""
    measure = note.measure
    form = template_of(measure.kind).form(note.form)
    about = note.organisation.name if note.organisation else (note.cooperation.subject if note.cooperation else "")
    return report(
        kind=str(form.title) if form else "",
        title=about or measure.told("title"),
        facts=[
            (_("Event"), f"{measure.told('title')}, {days(measure.starts_on, measure.ends_on)}"),
            (_("Organiser"), holder_of(measure)),
        ],
        sections=[(one["name"], one["value"]) for one in told(note)],
        head=[_("What is done"), _("Who does it"), _("Until"), _("Done")],
        rows=[
            [one.text, one.owner, day(one.due_on), day(one.done_on) if one.done_on else ""]
            for one in note.actions.order_by("due_on", "pk")
        ],
    )


def holder_of(measure: Measure) -> str:
    """The organiser; without one whoever owns the programme."""
    organiser = measure.occasion.organiser
    return organiser.name if organiser else measure.occasion.edition.programme.owner.name


def as_pdf(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response
