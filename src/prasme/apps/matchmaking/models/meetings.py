"""A meeting from the wish to what came of it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.cooperation.models import Cooperation
from prasme.apps.core.history import append_only, tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.evidence.models import Document
from prasme.apps.matchmaking.models.forums import Forum, Round
from prasme.apps.matchmaking.models.participants import Participant


class MeetingState(models.TextChoices):
    REQUESTED = "requested", pgettext_lazy("meeting", "Wished for")
    ACCEPTED = "accepted", pgettext_lazy("meeting", "Accepted, no time yet")
    DECLINED = "declined", pgettext_lazy("meeting", "Declined")
    EXPIRED = "expired", pgettext_lazy("meeting", "Not answered in time")
    WITHDRAWN = "withdrawn", pgettext_lazy("meeting", "Wish taken back")
    SCHEDULED = "scheduled", pgettext_lazy("meeting", "Has its round")
    HELD = "held", pgettext_lazy("meeting", "Held")
    NOT_HELD = "not_held", pgettext_lazy("meeting", "Not held")


class NotHeld(models.TextChoices):
    NOBODY_CAME = "nobody_came", _("one side did not come")
    LATE = "late", _("somebody came too late")
    NOT_NEEDED = "not_needed", _("both found that it is not needed")
    NO_TIME = "no_time", _("the time had run out")
    OTHER = "other", _("another reason")


@tracked()
class Meeting(Versioned):
    """Two participants who may meet: wished for, accepted, in the timetable, held or not.

    one is the participant with the smaller key. wish_of_one, wish_of_other: how much that side wants it, 1 to 3; none:
    that side has not wished. Both: the wish is mutual.
    """

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="meetings")
    one = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=MeetingState.choices)
    asked_by = models.ForeignKey(Participant, null=True, on_delete=models.PROTECT, related_name="+")  # None: organiser
    wish_of_one = models.PositiveSmallIntegerField(null=True)
    wish_of_other = models.PositiveSmallIntegerField(null=True)
    message = models.CharField(_("message"), max_length=300, blank=True)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)  # of a wish that waits for an answer
    round = models.ForeignKey(Round, null=True, on_delete=models.PROTECT, related_name="meetings")
    table = models.PositiveSmallIntegerField(null=True)  # or the remote room; from 1
    is_locked = models.BooleanField(default=False)  # keeps its round in the next timetables
    changes = models.PositiveIntegerField(default=0)  # how often its round, table or place changed: for calendars
    why_not_held = models.CharField(max_length=12, choices=NotHeld.choices, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="a_meeting_is_of_two"),
            models.UniqueConstraint(fields=["one", "other"], name="two_meet_once_in_a_day"),
            models.CheckConstraint(
                condition=(Q(state="scheduled") & Q(round__isnull=False, table__isnull=False))
                | Q(state__in=["held", "not_held"])
                | (
                    Q(state__in=["requested", "accepted", "declined", "expired", "withdrawn"])
                    & Q(round=None, table=None, is_locked=False)
                ),
                name="a_meeting_with_a_round_is_scheduled",
            ),
            models.CheckConstraint(
                condition=Q(state="not_held") | Q(why_not_held=""), name="what_was_held_has_no_reason_against_it"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["forum", "state"]),
            models.Index(fields=["expires_at"], condition=Q(state="requested"), name="wishes_that_wait"),
        ]

    def __str__(self) -> str:
        return f"{self.one} – {self.other}"


class MeetingStep(models.Model):
    """A step of a meeting, with who made it. Steps are added, never changed."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=10, choices=MeetingState.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    said_by = models.ForeignKey(Participant, null=True, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["meeting", "at"])]
        triggers = append_only()


class Worth(models.TextChoices):
    YES = "yes", pgettext_lazy("worth of a meeting", "Yes")
    PARTLY = "partly", pgettext_lazy("worth of a meeting", "Partly")
    NO = "no", pgettext_lazy("worth of a meeting", "No")


class Follow(models.TextChoices):
    AGREE = "agree", _("we agree on something together")
    TALK = "talk", _("we talk again")
    NOTHING = "nothing", _("nothing")


class Answer(models.Model):
    """What one side says after the meeting: whether it was worth it, and what comes next. The newest counts."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="answers")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    worth = models.CharField(max_length=8, choices=Worth.choices)
    follow = models.CharField(max_length=8, choices=Follow.choices)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["meeting", "participant", "at"])]
        triggers = append_only()


@tracked()
class Proposal(Versioned):
    """What the two write down at the table. It is an agreement once both say yes or the signed paper is here."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="proposal")
    subject = models.CharField(_("subject"), max_length=200)
    terms = models.TextField(_("what was agreed"))
    value = models.DecimalField(_("value in euro"), max_digits=11, decimal_places=2, null=True)
    in_kind = models.CharField(_("in kind"), max_length=300, blank=True)
    gives_one = models.CharField(max_length=300, blank=True)
    gives_other = models.CharField(max_length=300, blank=True)
    typed_at = models.DateTimeField()
    one_agreed_at = models.DateTimeField(null=True)
    other_agreed_at = models.DateTimeField(null=True)
    paper = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="+")
    cooperation = models.OneToOneField(Cooperation, null=True, on_delete=models.PROTECT, related_name="proposal")
