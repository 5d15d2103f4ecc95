"""What participants are asked about themselves: the questions, the notice, the answers; the sensitive ones apart."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only, tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Person
from prasme.apps.evidence.models import Document
from prasme.apps.participants.rules import Asked
from prasme.apps.programmes.models import Edition


class Moment(models.TextChoices):
    ENTRY = "entry", _("at entry")
    EXIT = "exit", _("on leaving")
    SIX_MONTHS = "six_months", _("six months later")


class AnswersState(models.TextChoices):
    SAVED = "saved", pgettext_lazy("answers", "Saved, not sent")
    SUBMITTED = "submitted", pgettext_lazy("answers", "Answered")
    VERIFIED = "verified", pgettext_lazy("answers", "Verified")


class Way(models.TextChoices):
    """How answers came in."""

    SIGNED_IN = "signed_in", _("signed in")
    LINK = "link", _("by a personal link")
    PAPER = "paper", _("on paper")


class OwnKind(models.TextChoices):
    CHOICE = Asked.CHOICE.value, _("one of several answers")
    YES_NO = Asked.YES_NO.value, _("yes or no")
    TEXT = Asked.TEXT.value, _("a text")


@tracked()
class OwnQuestion(models.Model):
    """A question that the operator adds for an edition. One that was answered is retired, not changed."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="own_questions")
    number = models.PositiveSmallIntegerField()
    moment = models.CharField(_("asked"), max_length=10, choices=Moment.choices)
    kind = models.CharField(_("answer"), max_length=10, choices=OwnKind.choices)
    text = models.CharField(_("question"), max_length=200)
    text_lv = models.CharField(_("question in Latvian"), max_length=200, blank=True)
    options = ArrayField(models.CharField(max_length=100), default=list)
    may_decline = models.BooleanField(default=True)
    is_apart = models.BooleanField(default=False)
    is_retired = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "number"], name="an_own_question_has_its_own_number")
        ]

    def __str__(self) -> str:
        return self.text


@tracked()
class Answers(Versioned):
    """What one person said for one edition at one moment; half filled in, sent, or verified."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="answers")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="answers")
    moment = models.CharField(max_length=10, choices=Moment.choices)
    state = models.CharField(max_length=10, choices=AnswersState.choices)
    said = models.JSONField(default=dict)  # key of a question to key of an answer, or text
    is_whole = models.BooleanField(default=False)  # nothing that the funder needs is missing
    way = models.CharField(max_length=10, choices=Way.choices)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    verified_at = models.DateTimeField(null=True)
    verified_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    paper = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "edition", "moment"], name="a_person_answers_once_at_a_moment"),
            models.CheckConstraint(
                condition=Q(state="saved") | Q(sent_at__isnull=False), name="answers_that_were_sent_have_their_day"
            ),
            models.CheckConstraint(
                condition=Q(state="verified", verified_at__isnull=False, verified_by__isnull=False)
                | ~Q(state="verified") & Q(verified_at=None),
                name="who_verified_is_known",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["edition", "moment", "state"])]


@tracked()
class ApartAnswers(models.Model):
    """The answers of special categories. Nothing joins them by chance: they stand in their own table."""

    answers = models.OneToOneField(Answers, primary_key=True, on_delete=models.CASCADE, related_name="apart")
    said = models.JSONField(default=dict)


class Notice(models.Model):
    """What people are told before they answer. A change is a new version; those who confirmed an old one are asked."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="notices")
    version = models.PositiveSmallIntegerField()
    parts = models.JSONField()  # purpose, controller, basis, retention, rights: each {"en": …, "lv": …}
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "version"], name="a_notice_has_its_own_version")
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.edition} {self.version}"


@tracked()
class Confirmation(models.Model):
    """Somebody has read a version of a notice."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="confirmations")
    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="confirmations")
    at = models.DateTimeField()
    way = models.CharField(max_length=10, choices=Way.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "notice"], name="a_notice_is_confirmed_once")
        ]


@tracked(exclude=["nonce"])
class Link(models.Model):
    """A personal way to the questions without an account. Its code is made of it and not kept."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="links")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    moment = models.CharField(max_length=10, choices=Moment.choices)
    nonce = models.CharField(max_length=32)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["edition", "moment", "person"])]


class Look(models.Model):
    """Somebody looked at the sensitive answers of a named person. Keys, so that a merge of people changes nothing."""

    person_key = models.UUIDField()
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="looks")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(_("why"), max_length=300)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person_key", "at"]), models.Index(fields=["edition", "at"])]
        triggers = append_only()
