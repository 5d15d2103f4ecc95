"""Who takes a part in a measure, and the letter with the link to the own page."""

from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions import NewPerson, register_organisation
from prasme.apps.enterprises.models import Organisation, OrganisationKind
from prasme.apps.measures import queries
from prasme.apps.measures.actions.people import person_meant
from prasme.apps.measures.models import Contributor, Measure, Part
from prasme.apps.occasions import queries as occasions
from prasme.apps.outbox.actions import write_message
from prasme.apps.outbox.kinds import About


class IsThereAlready(Exception):
    """The person takes this part already."""

    def __str__(self) -> str:
        return _("This person takes this part already.")


class TakesPart(Exception):
    """The part cannot be taken away: something hangs on it."""

    def __str__(self) -> str:
        return _("This person has given points, or a challenge or team hangs on them, and stays.")


@action
def add_contributor(
    *,
    measure: Measure,
    part: Part | str,
    new: NewPerson,
    by: User | None,
    on: date,
    at: datetime,
    organisation: Organisation | None = None,
    topic: str = "",
) -> Contributor:
    """Name who takes a part; with an address the person gets the link to the own page. Raises IsThereAlready."""
    try:
        with transaction.atomic():
            found = Contributor.objects.create(
                measure=measure, part=part, person=person_meant(new, by=by), organisation=organisation, topic=topic,
                since=on, language=new.language,
            )  # fmt: skip
    except IntegrityError as problem:
        raise IsThereAlready from problem
    tell_contributor("contributor-page", found, str(found.pk), by=by, at=at)
    return found


@action
def remove_contributor(*, contributor: Contributor, by: User | None) -> None:
    """Raises TakesPart."""
    if contributor.scores.exists() or contributor.part in (Part.OWNER, Part.REPRESENTATIVE):
        raise TakesPart
    contributor.delete()


def tell_contributor(
    kind: str, contributor: Contributor, key: str, *, by: User | None, at: datetime, **values: Any
) -> None:
    """Write to somebody with a part; without an address to nobody: the organiser reads the link out."""
    reader = occasions.reader_of_person(contributor.person)
    if reader is None:
        return
    measure = contributor.measure
    occasion = measure.occasion
    with translation.override(reader.language):
        title, part = measure.told("title"), str(contributor.get_part_display())
    write_message(
        kind=kind,
        key=f"{kind}:{key}",
        to=reader,
        values={
            "reader": reader.name, "course": title, "part": part, "sessions": occasions.days_of(occasion),
            "zone": occasion.venue.time_zone, "venue": occasion.venue, "link": "", **values,
        },
        about=About(
            title=f"{measure.code} {title}", href=reverse("measures:measure", args=[measure.code]),
            edition=occasion.edition_id,
        ),
        by=by,
        at=at,
        secret_of=contributor.pk,
    )  # fmt: skip


def organisation_of(*, name: str, number: str, country: str, email: str, by: User | None) -> Organisation:
    """The one with this number; else it is entered with what was written, and the operator completes it."""
    if known := queries.organisation_meant(number, ""):
        return known
    plain = number.replace(" ", "").strip()
    return register_organisation(
        kind=OrganisationKind.ENTERPRISE, name=name, registration_number=plain, email=email, country_code=country, by=by
    )
