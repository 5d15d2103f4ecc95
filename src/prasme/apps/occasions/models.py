"""Whatever is dated and attended: where, when, who has a seat, who was there, what they thought of it."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only, tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.evidence.models import Document
from prasme.apps.funding.models import Aid
from prasme.apps.programmes.models import Edition, Mode
from prasme.apps.territories.models import Territory


@tracked()
class Venue(Versioned):
    """A house where sessions are held, and the host who opens it."""

    host = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="venues")
    name = models.CharField(_("name"), max_length=150)
    address = models.CharField(_("address"), max_length=200, blank=True)
    municipality = models.ForeignKey(Territory, on_delete=models.PROTECT, related_name="venues")
    time_zone = models.CharField(max_length=40, default="Europe/Riga")
    archived_at = models.DateTimeField(null=True)  # out of use: what was held there stays, nothing new is planned

    def __str__(self) -> str:
        return self.name


@tracked()
class Room(Versioned):
    venue = models.ForeignKey(Venue, on_delete=models.PROTECT, related_name="rooms")
    name = models.CharField(_("name"), max_length=80)
    capacity = models.PositiveSmallIntegerField()
    archived_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.venue.name}, {self.name}"


class OccasionKind(models.TextChoices):
    RUN = "run", _("course")


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
    is_cancelled = models.BooleanField(default=False)
    locked_at = models.DateTimeField(null=True)  # after that, attendance changes only by a reasoned correction

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(minimum__lte=F("capacity")), name="the_minimum_fits_the_seats"),
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
                condition=Q(is_cancelled=False, room__isnull=False),
            ),
            ExclusionConstraint(
                name="a_leader_leads_one_session",
                expressions=[
                    (_one("leader"), RangeOperators.OVERLAPS),
                    (_during("starts_at", "ends_at"), RangeOperators.OVERLAPS),
                ],
                condition=Q(is_cancelled=False, leader__isnull=False),
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


class SeatState(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    OFFERED = "offered", _("Offered")
    RESERVED = "reserved", pgettext_lazy("seat", "Reserved")
    CONFIRMED = "confirmed", _("Confirmed")
    COMPLETED = "completed", _("Completed")
    NOT_COMPLETED = "not_completed", _("Not completed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    NO_SHOW = "no_show", _("No-show")


TAKEN = (
    SeatState.OFFERED,
    SeatState.RESERVED,
    SeatState.CONFIRMED,
    SeatState.COMPLETED,
    SeatState.NOT_COMPLETED,
    SeatState.NO_SHOW,
)


@tracked()
class Seat(Versioned):
    """A place on an occasion, held by an employer, who names somebody later; or by the person alone (no holder)."""

    occasion = models.ForeignKey(Occasion, on_delete=models.PROTECT, related_name="seats")
    holder = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="seats")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="seats")
    aid = models.OneToOneField(Aid, null=True, on_delete=models.PROTECT, related_name="seat")
    state = models.CharField(max_length=20, choices=SeatState.choices)
    requested_at = models.DateTimeField()  # the place in the waiting line
    offered_until = models.DateTimeField(null=True)
    # Which request asked for it, and the how-manieth it is there: a form that is sent twice makes no second seats.
    request_key = models.CharField(max_length=64, blank=True)
    request_number = models.PositiveSmallIntegerField(default=1)
    has_answered = models.BooleanField(default=False)  # the feedback; what was answered is kept without the seat

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["occasion", "person"],
                condition=Q(person__isnull=False) & ~Q(state="withdrawn"),
                name="a_person_sits_once_on_an_occasion",
            ),
            models.UniqueConstraint(
                fields=["request_key", "request_number"],
                condition=~Q(request_key=""),
                name="a_request_makes_its_seats_once",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["completed", "not_completed"]) | Q(person__isnull=False),
                name="only_a_named_person_completes",
            ),
            models.CheckConstraint(
                condition=Q(holder__isnull=False) | Q(person__isnull=False, aid=None),
                name="a_seat_without_an_enterprise_has_its_person_and_no_aid",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["occasion", "state"]), models.Index(fields=["holder", "state"])]


class SeatStep(models.Model):
    """A step of a seat. Steps are added, never changed."""

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=20, choices=SeatState.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["seat", "at"])]
        triggers = append_only()


class Presence(models.TextChoices):
    PRESENT = "present", _("Present")
    LATE = "late", _("Late")
    ABSENT = "absent", _("Absent")


class Method(models.TextChoices):
    """How somebody's presence is proved; the stronger the proof, the higher `STRENGTH`."""

    TRAINER = "trainer", _("marked by the trainer")
    SIGNATURE = "signature", _("signed on the sheet")
    QR = "qr", _("checked in by QR code")
    ONLINE_LOG = "online_log", _("log of the on-line room")
    PRACTICAL_WORK = "practical_work", _("practical work handed in")


class Attendance(models.Model):
    """Evidence of one person at one half-day. The newest counts; a correction names what it supersedes, and why."""

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="attendance")
    part = models.ForeignKey(Part, on_delete=models.PROTECT, related_name="attendance")
    presence = models.CharField(max_length=10, choices=Presence.choices)
    method = models.CharField(max_length=20, choices=Method.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    supersedes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="superseded_by")
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            # Two first marks at once: the second is told, and corrects.
            models.UniqueConstraint(
                fields=["seat", "part"], condition=Q(supersedes=None), name="a_half_day_has_one_first_mark"
            )
        ]
        triggers = append_only()


class Sheet(models.Model):
    """The signed paper of a session: which scan proves it."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="sheets")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="sheets")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["session", "document"], name="a_scan_proves_a_session_once")
        ]
        triggers = append_only()


class Feedback(models.Model):
    """One answer to the questionnaire of the last day. It knows the occasion and not the person."""

    occasion = models.ForeignKey(Occasion, on_delete=models.PROTECT, related_name="feedback")
    given_on = models.DateField()  # the day, not the minute: no minute tells who it was
    quality = models.PositiveSmallIntegerField()  # 0 to 10
    would_recommend = models.BooleanField()
    comment = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(quality__gte=0, quality__lte=10), name="quality_is_0_to_10")
        ]
        triggers = append_only()
