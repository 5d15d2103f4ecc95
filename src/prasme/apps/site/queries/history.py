"""Which record's history is asked for, found only where the user may see it."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.cooperation.models import FollowUp
from prasme.apps.cooperation.queries import cooperations_visible_to
from prasme.apps.enterprises.queries import enterprises_visible_to, people_visible_to
from prasme.apps.evidence.queries import Change, changes_of
from prasme.apps.programmes.models import Course
from prasme.apps.programmes.queries import editions_visible_to
from prasme.apps.site.queries.records import participations_visible_to
from prasme.apps.training.queries import applications_visible_to, runs_visible_to

VIEW = Permission.HISTORY_VIEW


@dataclass(frozen=True)
class Subject:
    """A record with those that belong to it, kind by kind, and the page to which its history leads back."""

    title: str
    href: str
    parts: list[tuple[str, list[Model]]]


def _enterprise(user: User, key: str) -> Subject:
    found = enterprises_visible_to(user).get(pk=key)
    parts: list[tuple[str, list[Model]]] = [
        (_("Enterprise"), [found]),
        (_("Profile"), list(found.profiles.all())),
        (_("Employment"), list(found.employments.all())),
    ]
    return Subject(found.name, reverse("site:enterprise", args=[found.pk]), parts)


def _person(user: User, key: str) -> Subject:
    found = people_visible_to(user).select_related("identity").get(pk=UUID(key))
    parts: list[tuple[str, list[Model]]] = [
        (_("Person"), [found.identity]),
        (_("Employment"), list(found.employments.all())),
    ]
    return Subject(str(found), reverse("site:person", args=[found.pk]), parts)


def _edition(user: User, key: str) -> Subject:
    found = editions_visible_to(user, VIEW).get(code=key)
    parts: list[tuple[str, list[Model]]] = [
        (_("Edition"), [found]),
        (_("Funder"), list(found.funders.all())),
        (_("Target"), list(found.targets.all())),
    ]
    return Subject(found.title, reverse("programmes:edition", args=[found.code]), parts)


def _course(user: User, key: str) -> Subject:
    programmes = editions_visible_to(user, VIEW).order_by().values("programme")
    found = Course.objects.filter(block__programme__in=programmes).get(pk=key)
    parts: list[tuple[str, list[Model]]] = [
        (_("Course"), [found]),
        (_("Hours"), list(found.hours.all())),
        (_("Outcome"), list(found.outcomes.all())),
    ]
    return Subject(str(found), reverse("site:course", args=[found.pk]), parts)


def _run(user: User, key: str) -> Subject:
    found = runs_visible_to(user, VIEW).select_related("occasion").get(code=key)
    parts: list[tuple[str, list[Model]]] = [
        (_("Run"), [found]),
        (_("Dates and seats"), [found.occasion]),
        (_("Session"), list(found.occasion.sessions.all())),
        (_("Seat"), list(found.occasion.seats.all())),
    ]
    return Subject(found.code, reverse("training:run", args=[found.code]), parts)


def _application(user: User, key: str) -> Subject:
    found = applications_visible_to(user, VIEW).get(number=key)
    parts: list[tuple[str, list[Model]]] = [
        (_("Application"), [found]),
        (_("Seats asked for"), list(found.asked.all())),
    ]
    return Subject(found.number, reverse("training:application", args=[found.number]), parts)


def _record(user: User, key: str) -> Subject:
    found = participations_visible_to(user).select_related("person__identity", "run", "seat").get(pk=key)
    parts: list[tuple[str, list[Model]]] = [(_("Record"), [found]), (_("Seat"), [found.seat])]
    if found.seat.aid:
        parts.append((_("Aid"), [found.seat.aid]))
    return Subject(f"{found.person}, {found.run.code}", reverse("site:participation", args=[found.pk]), parts)


def _cooperation(user: User, key: str) -> Subject:
    found = cooperations_visible_to(user, VIEW).get(pk=key)
    parts: list[tuple[str, list[Model]]] = [
        (_("Cooperation"), [found]),
        (_("Partner"), list(found.partners.all())),
        (_("Question"), list(FollowUp.objects.filter(partner__cooperation=found))),
    ]
    return Subject(found.subject, reverse("cooperation:cooperation", args=[found.pk]), parts)


KINDS: dict[str, Callable[[User, str], Subject]] = {
    "enterprise": _enterprise,
    "person": _person,
    "edition": _edition,
    "course": _course,
    "run": _run,
    "application": _application,
    "record": _record,
    "cooperation": _cooperation,
}


def subject_of(user: User, kind: str, key: str) -> Subject | None:
    """None for a record that does not exist or is not the user's to see."""
    try:
        return KINDS[kind](user, key) if kind in KINDS else None
    except (ObjectDoesNotExist, ValueError):
        return None


def changes(subject: Subject) -> list[tuple[str, Change]]:
    """Every write to the record and its parts, named, the newest first."""
    told: list[tuple[str, Change]] = [
        (name, change) for name, records in subject.parts for change in changes_of(records)
    ]
    return sorted(told, key=lambda pair: pair[1].at, reverse=True)
