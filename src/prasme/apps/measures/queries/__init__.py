"""Reads of measures: which a user or anybody sees, how full, who comes."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import (
    Case,
    Count,
    F,
    IntegerField,
    Min,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.models import Organisation
from prasme.apps.measures.kinds import template_of
from prasme.apps.measures.models import Guest, Measure, MeasureState
from prasme.apps.occasions.models import TAKEN, Attendance, Occasion, Seat, SeatState, Session
from prasme.apps.occasions.rules import ATTENDED
from prasme.apps.programmes.models import Edition, EditionState


def measures_visible_to(
    user: User | AnonymousUser, permission: Permission = Permission.MEASURE_VIEW
) -> QuerySet[Measure]:
    reached = reach(user, permission).over(edition="occasion__edition_id", organisation="occasion__organiser_id")
    return Measure.objects.filter(reached)


def with_all(measures: QuerySet[Measure]) -> QuerySet[Measure]:
    """Read with everything that a page or paper of one names."""
    return measures.select_related(
        "occasion__edition__programme__owner", "occasion__venue__municipality", "occasion__organiser"
    ).prefetch_related("texts")


def measure_rows(measures: QuerySet[Measure]) -> QuerySet[Measure]:
    """The measures with what a list of them shows."""
    seats = Seat.objects.filter(occasion=OuterRef("occasion")).order_by().values("occasion")
    taken = seats.filter(state__in=TAKEN).annotate(count=Count("pk")).values("count")
    waiting = seats.filter(state=SeatState.WAITING).annotate(count=Count("pk")).values("count")
    return measures.annotate(
        title=F("occasion__title"),
        place=F("occasion__venue__municipality__name"),
        edition=F("occasion__edition__code"),
        capacity=F("occasion__capacity"),
        taken=Coalesce(Subquery(taken, output_field=IntegerField()), 0),
        waiting=Coalesce(Subquery(waiting, output_field=IntegerField()), 0),
    )


def measures_matching(
    measures: QuerySet[Measure], *, words: str = "", kind: str = "", state: str = "", edition: str = "", year: str = ""
) -> QuerySet[Measure]:
    given: dict[str, Any] = {"kind": kind, "state": state, "occasion__edition__code": edition, "starts_on__year": year}
    found = measures.filter(**{name: value for name, value in given.items() if value})
    for word in words.split():
        found = found.filter(Q(code__icontains=word) | Q(occasion__title__icontains=word))
    return found


def choices_of_measures(measures: QuerySet[Measure]) -> dict[str, list[tuple[Any, str]]]:
    """What a list of them can be narrowed to."""
    editions = measures.order_by("occasion__edition__title").values_list(
        "occasion__edition__code", "occasion__edition__title"
    )
    years = measures.order_by("-starts_on__year").values_list("starts_on__year", flat=True).distinct()
    return {"edition": list(editions.distinct()), "year": [(year, str(year)) for year in years]}


def editions_to_run(user: User) -> QuerySet[Edition]:
    """Open editions in which the user may hold measures."""
    return Edition.objects.filter(
        reach(user, Permission.MEASURE_RUN).over(edition="pk"), state=EditionState.OPEN
    ).order_by("-starts_on")


# ---------------------------------------------------------------- what anybody sees


def public_measures() -> QuerySet[Measure]:
    """Announced, held and called off: nobody who has a link loses the page."""
    return with_all(Measure.objects.exclude(state=MeasureState.DRAFT))


def coming(*, at: datetime, kind: str = "") -> QuerySet[Measure]:
    """Announced measures that are not over, the soonest first."""
    found = public_measures().filter(state=MeasureState.ANNOUNCED).filter(
        occasion__sessions__in=Session.objects.filter(ends_at__gt=at, is_cancelled=False)
    )  # fmt: skip
    found = found.filter(kind=kind) if kind else found
    return found.annotate(begins_at=Min("occasion__sessions__starts_at")).order_by("starts_on", "pk")


def seats_left(occasion: Occasion) -> int:
    taken = Seat.objects.filter(occasion=occasion, state__in=(*TAKEN, SeatState.WAITING)).count()
    return max(0, occasion.capacity - taken)


def people_rows(measure: Measure, *, words: str = "", state: str = "") -> QuerySet[Seat]:
    """Everybody who registered, with the registration and how many half-days they were there."""
    there = Attendance.objects.filter(seat=OuterRef("pk"), superseded_by=None, presence__in=sorted(ATTENDED))
    half_days = there.order_by().values("seat").annotate(n=Count("pk")).values("n")
    of, identity = "guest__registration__", "person__identity__"
    found = Seat.objects.filter(occasion=measure.occasion_id, person__isnull=False)
    found = found.filter(state=state) if state else found
    for word in words.split():
        found = found.filter(
            Q(**{f"{identity}given_name__icontains": word})
            | Q(**{f"{identity}family_name__icontains": word})
            | Q(**{f"{of}organisation_name__icontains": word})
            | Q(**{f"{of}organisation__name__icontains": word})
        )
    return found.annotate(
        person_name=Concat(F(f"{identity}family_name"), Value(", "), F(f"{identity}given_name")),
        email=F(f"{identity}email"),
        organisation=Coalesce(F(f"{of}organisation__name"), F(f"{of}organisation_name"), Value("")),
        registration_number=Coalesce(F(f"{of}organisation__registration_number"), Value("")),
        registration=Case(When(**{f"{of}organisation": None}, then=F(f"{of}pk")), default=None),
        comes_as=F(f"{of}comes_as"),
        place=Case(When(guest__is_remote=True, then=Value("remote")), default=Value("on_site")),
        half_days_present=Coalesce(Subquery(half_days, output_field=IntegerField()), 0),
    )


def guest_of(seat: Seat) -> Guest | None:
    found = Guest.objects.select_related("registration__measure__occasion__venue__municipality")
    return found.prefetch_related(
        Prefetch("registration__guests", Guest.objects.select_related("seat__person__identity").order_by("pk")),
        "registration__measure__texts",
    ).filter(seat=seat).first()  # fmt: skip


def contacts_for(guest: Guest) -> list[Guest]:
    """Who consented to share, for somebody who consented too."""
    if guest.shares_contact_at is None:
        return []
    shared = Guest.objects.filter(registration__measure=guest.registration.measure, shares_contact_at__isnull=False)
    came = shared.exclude(pk=guest.pk).exclude(seat__state__in=(SeatState.WITHDRAWN, SeatState.WAITING))
    return list(
        came.select_related("seat__person__identity", "registration__organisation").order_by(
            "seat__person__identity__family_name", "pk"
        )
    )


def organisation_meant(number: str, name: str) -> Organisation | None:
    """By its registration number, else by its whole name where only one has it."""
    standing = Organisation.objects.filter(merged_into=None)
    plain = number.replace(" ", "").strip()
    found = list(standing.filter(registration_number=plain)[:2]) if plain else []
    found = found or (list(standing.filter(name__iexact=name.strip())[:2]) if name.strip() else [])
    return found[0] if len(found) == 1 else None


def told_publicly(measure: Measure) -> list[dict[str, str]]:
    """Challenges and solutions that a measure tells everybody: the first field, and whose it is."""
    forms = {form.key: form for form in template_of(measure.kind).forms if form.is_public}
    if not forms:
        return []
    notes = measure.notes.filter(form__in=forms).select_related("organisation").order_by("form", "pk")
    return [
        {
            "form": str(forms[note.form].title),
            "title": str(note.values.get(forms[note.form].fields[0].key, "")),
            "organisation": note.organisation.name if note.organisation else "",
        }
        for note in notes
    ]
