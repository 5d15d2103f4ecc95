"""What firms and their people are written when something is decided about applications and courses."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils import translation

from prasme.apps.accounts.models import User
from prasme.apps.occasions.actions import tell_firm, tell_person
from prasme.apps.occasions.models import TAKEN, Seat, SeatState
from prasme.apps.occasions.queries import address_of, reader_of_person, readers_of_firm
from prasme.apps.occasions.queries.readers import decided_by
from prasme.apps.outbox.actions import write_message
from prasme.apps.outbox.kinds import About
from prasme.apps.training import queries
from prasme.apps.training.models import Application, Certificate, CertificateEnd, Run

EXPECTED = (SeatState.RESERVED, SeatState.CONFIRMED)


def tell_application(
    kind: str, application: Application, *, by: User | None, at: datetime, link: str = "", **values: Any
) -> None:
    """Write to those who keep the firm's applications; link: where they go next, else the application's page."""
    page = reverse("training:application", args=[application.number])
    for reader in readers_of_firm(application.enterprise):
        write_message(
            kind=kind,
            key=f"{kind}:{application.pk}:{application.version}:{reader.address or reader.name}",
            to=reader,
            values={
                "reader": reader.name,
                "number": application.number,
                "firm": application.enterprise.name,
                "edition": str(application.edition),
                "link": address_of(link or page),
                **values,
            },
            about=About(
                title=f"{application.number} {application.enterprise.name}",
                href=page,
                edition=application.edition_id,
                organisation=application.enterprise_id,
            ),
            by=by,
            at=at,
        )


def tell_received(application: Application, *, by: User | None, at: datetime) -> None:
    tell_application("application-received", application, by=by, at=at, asked=queries.asked_of(application))


def tell_approved(application: Application, held: Sequence[Seat], *, by: User | None, at: datetime) -> None:
    """With the seats that are held for each course, and those that wait."""
    seats = []
    for _occasion, of_one in groupby(held, key=lambda seat: seat.occasion_id):
        found = list(of_one)
        run = found[0].occasion.run
        taken = sum(seat.state in TAKEN for seat in found)
        seats.append((run.course, run.starts_on, taken, len(found) - taken, decided_by(found[0].occasion)))
    tell_application("application-approved", application, by=by, at=at, link=reverse("training:seats"), seats=seats)


def tell_confirmed(run: Run, *, by: User | None, at: datetime) -> None:
    """One letter to each firm with its people, and one to each person."""
    seats = Seat.objects.filter(occasion=run.occasion, state__in=EXPECTED).order_by("holder", "pk")
    with_all = seats.select_related(
        "holder", "person__identity", "occasion__venue", "occasion__edition", "occasion__run__course"
    )
    for _holder, of_one in groupby(with_all, key=lambda seat: seat.holder_id):
        found = list(of_one)
        named = [seat for seat in found if seat.person]
        unnamed = len(found) - len(named)
        tell_firm(  # nobody, where people came without a firm
            "course-confirmed", found[0], f"{run.pk}:{found[0].holder_id}", by=by, at=at,
            href=reverse("training:seats") if unnamed else "",
            people=[str(seat.person) for seat in named], unnamed=unnamed,
        )  # fmt: skip
        for seat in named:
            tell_person("course-confirmed", seat, f"{run.pk}:{seat.pk}:{seat.person_id}", by=by, at=at)


def tell_decision_moved(run: Run, *, reason: str, by: User | None, at: datetime) -> None:
    """To each firm and each person that waits for the decision."""
    seats = Seat.objects.filter(occasion=run.occasion, state__in=EXPECTED).order_by("holder", "pk")
    with_all = seats.select_related(
        "holder", "person__identity", "occasion__venue", "occasion__edition", "occasion__run__course"
    )
    told: dict[str, Any] = {"decide_on": run.decide_on, "reason": reason}
    key = f"{run.pk}:{run.decide_on}"
    for _holder, of_one in groupby(with_all, key=lambda seat: seat.holder_id):
        found = list(of_one)
        tell_firm("decision-moved", found[0], f"{key}:{found[0].holder_id}", by=by, at=at, **told)
        for seat in found:
            tell_person("decision-moved", seat, f"{key}:{seat.pk}:{seat.person_id}", by=by, at=at, **told)


def tell_certificate(certificate: Certificate, run: Run, *, at: datetime) -> None:
    """To the person, where an address is known."""
    participation = certificate.participation
    reader = reader_of_person(participation.person)
    if reader is None:
        return
    with translation.override(reader.language):
        course = str(run.course)
    page = reverse("training:certificate", args=[certificate.code])
    write_message(
        kind="certificate-issued",
        key=f"certificate-issued:{certificate.code}",
        to=reader,
        values={"reader": reader.name, "course": course, "code": certificate.code, "link": address_of(page)},
        about=About(
            title=f"{run.code} {certificate.code}",
            href=page,
            edition=run.occasion.edition_id,
            organisation=participation.enterprise_id or "",
        ),
        by=None,
        at=at,
    )


def tell_certificate_ended(certificate: Certificate, end: CertificateEnd, *, at: datetime) -> None:
    """That it was revoked, and why; to the person, where an address is known."""
    participation = certificate.participation
    run, reader = participation.run, reader_of_person(participation.person)
    if reader is None:
        return
    with translation.override(reader.language):
        course = str(run.course)
    page = reverse("training:certificate", args=[end.code])
    write_message(
        kind="certificate-revoked",
        key=f"certificate-revoked:{end.code}",
        to=reader,
        values={
            "reader": reader.name, "course": course, "code": end.code, "reason": end.reason, "link": address_of(page),
        },
        about=About(
            title=f"{run.code} {end.code}",
            href=page,
            edition=run.occasion.edition_id,
            organisation=participation.enterprise_id or "",
        ),
        by=end.by,
        at=at,
    )  # fmt: skip
