"""What can be counted of training: applications, half-days attended, courses completed, answers, money of seats."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import DateField, DateTimeField, DecimalField, F, Func, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models import Value as Constant
from django.db.models.functions import Cast, NullIf, Round, Substr, TruncDate
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.sources import Column, Source
from prasme.apps.enterprises.models import Organisation, OrganisationKind, Profile, SizeClass
from prasme.apps.enterprises.nace import section_titles
from prasme.apps.funding.models import Aid, AidState
from prasme.apps.occasions.models import Attendance, Feedback, Method, Presence
from prasme.apps.programmes.models import Block, Course, LegalBasis
from prasme.apps.territories.models import Territory
from prasme.apps.training.models import Application, ApplicationState, Participation, Run

EURO: DecimalField = DecimalField(max_digits=14, decimal_places=2)


def named(model: type[Model]) -> Callable[[set], Mapping[Any, str]]:
    return lambda keys: {record.pk: str(record) for record in model._default_manager.filter(pk__in=keys)}


def chosen(choices: Any) -> Callable[[set], Mapping[Any, str]]:
    return lambda _keys: {choice.value: str(choice.label) for choice in choices}


def participations() -> QuerySet:
    return Participation.objects.annotate(section=Substr("profile__nace_code", 1, 1))


def answers() -> QuerySet:
    return Feedback.objects.filter(occasion__run__isnull=False)


def half_days() -> QuerySet:
    """The mark that counts of each person and half-day of a course; its day is that of the place."""
    begins = Func(
        F("seat__occasion__venue__time_zone"), F("part__starts_at"), function="timezone", output_field=DateTimeField()
    )
    marks = Attendance.objects.filter(superseded_by=None, seat__person__isnull=False, seat__occasion__run__isnull=False)
    return marks.annotate(held_on=Cast(begins, DateField()))


def with_profile(rows: QuerySet, day: str) -> QuerySet:
    """What the firm was on the day of the fact."""
    profile = Profile.objects.filter(
        Q(valid_to=None) | Q(valid_to__gte=OuterRef(day)),
        enterprise=OuterRef("enterprise"),
        valid_from__lte=OuterRef(day),
    ).order_by("-valid_from")
    return rows.annotate(
        size_then=Subquery(profile.values("size_class")[:1]),
        section=Substr(Subquery(profile.values("nace_code")[:1]), 1, 1),
        seat_then=Subquery(profile.values("seat")[:1]),
    )


def applications() -> QuerySet:
    """Those that were sent; a draft is nobody's application yet."""
    sent = Application.objects.filter(submitted_at__isnull=False).annotate(submitted_on=TruncDate("submitted_at"))
    return with_profile(sent, "submitted_on").annotate(
        size_said=NullIf("size_class", Constant("")), channel_said=NullIf("channel", Constant(""))
    )


def grants() -> QuerySet:
    """The public money of a seat that was granted and not given back, in EUR at the rate of the day of the grant."""
    granted = Aid.objects.filter(state=AidState.GRANTED).annotate(
        price_euro=Round(F("price") / F("per_euro"), 2, output_field=EURO)
    )
    return with_profile(granted.annotate(share_euro=F("price_euro") - F("euro")), "granted_on")


SIZE, SECTOR, SEAT, ENTERPRISE, PERSON = (
    _("size"),
    _("sector"),
    _("seat of the enterprise"),
    _("enterprise"),
    _("person"),
)
COURSE = {
    "municipality": Column(path="{venue}", title=_("municipality"), label=named(Territory)),
    "region": Column(path="{venue}__parent", title=_("region"), label=named(Territory)),
    "course": Column(path="{run}course", title=_("course"), label=named(Course)),
    "block": Column(path="{run}course__block", title=_("block"), label=named(Block)),
    "provider": Column(path="{run}provider", title=_("provider"), label=named(Organisation)),
    "run": Column(path="{run}pk", title=_("group"), label=named(Run)),
}


def course_columns(*, run: str, venue: str) -> dict[str, Column]:
    return {
        name: Column(path=column.path.format(run=run, venue=venue), title=column.title, label=column.label)
        for name, column in COURSE.items()
    }


PROFILE = {
    "size": Column(path="size_then", title=SIZE, label=chosen(SizeClass)),
    "sector": Column(path="section", title=SECTOR, label=lambda _keys: section_titles()),
    "seat": Column(path="seat_then", title=SEAT, label=named(Territory)),
}
SOURCES = [
    Source(
        name="participation",
        title=_("courses completed"),
        model=Participation,
        rows=participations,
        day="completed_on",
        day_title=_("day of completion"),
        edition="run__occasion__edition",
        columns={
            **course_columns(run="run__", venue="municipality"),
            "person": Column(path="person", title=PERSON),
            "enterprise": Column(path="enterprise", title=ENTERPRISE, label=named(Organisation)),
            "kind": Column(path="enterprise__kind", title=_("kind of body"), label=chosen(OrganisationKind)),
            "size": Column(path="profile__size_class", title=SIZE, label=chosen(SizeClass)),
            "sector": PROFILE["sector"],
            "seat": Column(path="profile__seat", title=SEAT, label=named(Territory)),
            "hours": Column(path="hours", title=_("hours attended")),
        },
    ),
    Source(
        name="answer",
        title=_("answers of the last day"),
        model=Feedback,
        rows=answers,
        day="given_on",
        day_title=_("day of the answer"),
        edition="occasion__edition",
        columns={
            **course_columns(run="occasion__run__", venue="occasion__venue__municipality"),
            "quality": Column(path="quality", title=_("quality, 0 to 10")),
            "would_recommend": Column(path="would_recommend", title=_("would recommend")),
        },
    ),
    Source(
        name="attendance",
        title=_("half-days of people"),
        model=Attendance,
        rows=half_days,
        day="held_on",
        day_title=_("day of the session"),
        edition="seat__occasion__edition",
        columns={
            **course_columns(run="seat__occasion__run__", venue="seat__occasion__venue__municipality"),
            "person": Column(path="seat__person", title=PERSON),
            "enterprise": Column(path="seat__holder", title=ENTERPRISE, label=named(Organisation)),
            "presence": Column(path="presence", title=_("presence"), label=chosen(Presence)),
            "method": Column(path="method", title=_("kind of evidence"), label=chosen(Method)),
            "hours": Column(path="part__hours", title=_("hours")),
        },
    ),
    Source(
        name="application",
        title=_("applications sent"),
        model=Application,
        rows=applications,
        day="submitted_on",
        day_title=_("day of sending"),
        edition="edition",
        columns={
            **PROFILE,
            "enterprise": Column(path="enterprise", title=ENTERPRISE, label=named(Organisation)),
            "state": Column(path="state", title=_("state"), label=chosen(ApplicationState)),
            "size_said": Column(path="size_said", title=_("size as applied"), label=chosen(SizeClass)),
            "channel": Column(path="channel_said", title=_("how they heard of us")),
        },
    ),
    Source(
        name="grant",
        title=_("money of seats, granted"),
        model=Aid,
        rows=grants,
        day="granted_on",
        day_title=_("day of the grant"),
        edition="edition",
        columns={
            **course_columns(run="seat__occasion__run__", venue="seat__occasion__venue__municipality"),
            **PROFILE,
            "enterprise": Column(path="enterprise", title=ENTERPRISE, label=named(Organisation)),
            "legal_basis": Column(path="legal_basis", title=_("legal basis"), label=chosen(LegalBasis)),
            "price": Column(path="price_euro", title=_("price, EUR")),
            "amount": Column(path="euro", title=_("aid, EUR")),
            "own_share": Column(path="share_euro", title=_("own share, EUR")),
            "decided_on": Column(path="decided_on", title=_("day of the decision")),
        },
    ),
]
