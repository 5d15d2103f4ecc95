"""Who was there, half-day by half-day, and what proves it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import append_only, tracked
from prasme.apps.evidence.models import Document
from prasme.apps.occasions.models.occasions import Occasion, Part, Session
from prasme.apps.occasions.models.seats import Seat


class Presence(models.TextChoices):
    PRESENT = "present", _("Present")
    LATE = "late", _("Late")
    EXCUSED = "excused", _("Excused")
    ABSENT = "absent", _("Absent")


class Method(models.TextChoices):
    """How somebody's presence is proved; the stronger the proof, the higher its number in `rules.STRENGTH`."""

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
    late_minutes = models.PositiveSmallIntegerField(null=True)
    stayed_minutes = models.PositiveSmallIntegerField(null=True)  # as a log of an on-line room has it
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="attendance")
    # Of a mark that a phone sends, perhaps several times: it is written once.
    nonce = models.UUIDField(null=True, unique=True)
    received_at = models.DateTimeField(
        null=True
    )  # when a mark that had waited for the network came in; `at`: when made

    class Meta:
        constraints: ClassVar = [
            # Two first marks at once: the second is told, and corrects.
            models.UniqueConstraint(
                fields=["seat", "part"], condition=Q(supersedes=None), name="a_half_day_has_one_first_mark"
            )
        ]
        triggers = append_only()


@tracked()
class Terms(models.Model):
    """From when on somebody is late, and how much of an on-line half-day is presence, where it is not as usual."""

    occasion = models.OneToOneField(Occasion, on_delete=models.CASCADE, related_name="terms")
    late_after = models.PositiveSmallIntegerField(_("minutes after which a check-in is late"))
    online_percent = models.PositiveSmallIntegerField(_("percent of an on-line half-day that count as presence"))

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(online_percent__gte=1, online_percent__lte=100), name="presence_is_a_share_of_the_half_day"
            )
        ]


class Sheet(models.Model):
    """The signed paper of a session: which scan proves it."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="sheets")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="sheets")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["session", "document"], name="a_scan_proves_a_session_once")
        ]
        triggers = append_only()
