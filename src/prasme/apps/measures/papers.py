"""What is printed of measures."""

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import day, days, hours
from prasme.apps.measures.models import Measure
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


def holder_of(measure: Measure) -> str:
    """The organiser; without one whoever owns the programme."""
    organiser = measure.occasion.organiser
    return organiser.name if organiser else measure.occasion.edition.programme.owner.name


def as_pdf(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response
