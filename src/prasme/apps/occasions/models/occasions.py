"""What is held, on which days, in which half-days."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.models.places import Room, Venue
from prasme.apps.programmes.models import Edition, Mode


class OccasionKind(models.TextChoices):
    RUN = "run", _("course")
    MEASURE = "measure", _("support measure")


class WaitingPolicy(models.TextChoices):
    """Who of those who wait is asked first when a seat becomes free."""

    FIRST_COME = "first_come", _("whoever asked first")
    NOT_SERVED = "not_served", _("enterprises that had no seat yet, then whoever asked first")
    NEAREST = "nearest", _("the nearest to the place, then whoever asked first")
    MANUAL = "manual", _("whom the organiser chooses")


@tracked()
class Occasion(Versioned):
    """What is held, whoever holds it: a course's run now; hackathons, meetings and matchmaking days later."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="occasions")
    kind = models.CharField(max_length=20, choices=OccasionKind.choices)
    code = models.CharField(max_length=30, blank=True)  # by which its papers are known
    title = models.CharField(max_length=200)
    # Who holds it and keeps its roster: a provider, a hub. None: the edition itself.
    organiser = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="occasions")
    venue = models.ForeignKey(Venue, on_delete=models.PROTECT)
    minimum = models.PositiveSmallIntegerField(_("minimum"))
    capacity = models.PositiveSmallIntegerField(_("seats"))
    # Of one seat, fixed when the occasion was announced: a later change of the course's price is for later runs.
    price = models.DecimalField(_("price of a seat"), max_digits=9, decimal_places=2, default=0)
    waiting_policy = models.CharField(
        _("waiting list"), max_length=12, choices=WaitingPolicy.choices, default=WaitingPolicy.FIRST_COME
    )
    # How long an offered seat is kept for who is asked; 0: who is next gets it without being asked.
    offer_hours = models.PositiveSmallIntegerField(_("hours to answer an offer"), default=72)
    fewest_of_firm = models.PositiveSmallIntegerField(null=True)  # seats that one enterprise takes at the least
    most_of_firm = models.PositiveSmallIntegerField(null=True)
    names_until = models.DateField(null=True)  # after that day only the operator replaces somebody
    is_cancelled = models.BooleanField(default=False)
    locked_at = models.DateTimeField(null=True)  # after that, attendance changes only by a reasoned correction

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(minimum__lte=F("capacity")), name="the_minimum_fits_the_seats"),
            models.CheckConstraint(
                condition=Q(fewest_of_firm=None) | Q(most_of_firm=None) | Q(fewest_of_firm__lte=F("most_of_firm")),
                name="the_fewest_of_a_firm_fit_the_most",
            ),
            models.CheckConstraint(condition=Q(price__gte=0), name="a_seat_costs_nothing_or_more"),
        ]

    def __str__(self) -> str:
        return self.title


def _during(start: str, end: str) -> Func:
    return Func(F(start), F(end), function="tstzrange", output_field=models.DateTimeField())


def _one(field: str) -> Func:
    # An embedded PostgreSQL has no btree_gist: a range of one number overlaps as the number equals.
    return Func(F(field), F(field), models.Value("[]"), function="int8range", output_field=models.BigIntegerField())


@tracked()
class Session(models.Model):
    """A day of an occasion at one place."""

    occasion = models.ForeignKey(Occasion, on_delete=models.CASCADE, related_name="sessions")
    number = models.PositiveSmallIntegerField()
    mode = models.CharField(max_length=20, choices=Mode.choices, default=Mode.FACE_TO_FACE)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    room = models.ForeignKey(Room, null=True, on_delete=models.PROTECT, related_name="sessions")
    leader = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="sessions")
    is_cancelled = models.BooleanField(default=False)
    # Somebody who may has said, with a reason (`Override`), that another session is there at the same time.
    shares_room = models.BooleanField(default=False)
    shares_leader = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["occasion", "number"], name="a_session_has_its_own_number"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="a_session_ends_after_it_begins"),
            ExclusionConstraint(
                name="a_room_holds_one_session",
                expressions=[
                    (_one("room"), RangeOperators.OVERLAPS),
                    (_during("starts_at", "ends_at"), RangeOperators.OVERLAPS),
                ],
                condition=Q(is_cancelled=False, shares_room=False, room__isnull=False),
            ),
            ExclusionConstraint(
                name="a_leader_leads_one_session",
                expressions=[
                    (_one("leader"), RangeOperators.OVERLAPS),
                    (_during("starts_at", "ends_at"), RangeOperators.OVERLAPS),
                ],
                condition=Q(is_cancelled=False, shares_leader=False, leader__isnull=False),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["starts_at"])]


@tracked()
class Part(models.Model):
    """A half-day of a session: what attendance is kept for."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="parts")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    hours = models.DecimalField(max_digits=4, decimal_places=1)  # that count towards completion

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["session", "starts_at"], name="a_part_begins_once"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="a_part_ends_after_it_begins"),
        ]
