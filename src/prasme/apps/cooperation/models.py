"""What two or more sides agreed to do together, and what became of it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only, tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.models import Document
from prasme.apps.occasions.models import Occasion
from prasme.apps.programmes.models import Edition


class Kind(models.TextChoices):
    AGREEMENT = "agreement", _("partnership agreement")
    PROJECT = "project", _("cooperation project")


class State(models.TextChoices):
    # of an agreement
    SIGNED = "signed", pgettext_lazy("cooperation", "Signed")
    ALIVE = "alive", pgettext_lazy("cooperation", "Alive")
    DELIVERED = "delivered", pgettext_lazy("cooperation", "Delivered")
    ENDED = "ended", pgettext_lazy("cooperation", "Ended")
    # of a project
    INTRODUCED = "introduced", pgettext_lazy("cooperation", "Introduced")
    IN_TALKS = "in_talks", pgettext_lazy("cooperation", "In talks")
    JOINT_PROJECT = "joint_project", pgettext_lazy("cooperation", "Joint project")
    CONTRACT = "contract", pgettext_lazy("cooperation", "Contract")
    IMPLEMENTED = "implemented", pgettext_lazy("cooperation", "Implemented")
    STOPPED = "stopped", pgettext_lazy("cooperation", "Stopped")


class Reason(models.TextChoices):
    """Why something stopped or ended without what was agreed."""

    NO_TIME = "no_time", _("no time or people for it")
    NO_MONEY = "no_money", _("no money for it")
    NO_FIT = "no_fit", _("need and offer did not fit")
    NO_ANSWER = "no_answer", _("the other side no longer answers")
    NOT_READY = "not_ready", _("the enterprise is not ready for it")
    DONE_ELSEWHERE = "done_elsewhere", _("solved with somebody else")
    CLOSED = "closed", _("an enterprise was closed or sold")
    OTHER = "other", _("another reason")


@tracked()
class Cooperation(Versioned):
    """An agreement or a project of two or more partners, from the first handshake until it is done or given up."""

    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="cooperations")
    # Where the partners met. None: recorded by hand.
    occasion = models.ForeignKey(Occasion, null=True, on_delete=models.PROTECT, related_name="cooperations")
    grew_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="grew_into")
    subject = models.CharField(_("subject"), max_length=200)
    terms = models.TextField(_("what was agreed"), blank=True)
    value = models.DecimalField(_("value in euro"), max_digits=11, decimal_places=2, null=True)
    in_kind = models.CharField(_("in kind"), max_length=300, blank=True)  # 40 hours of mentoring, ten laptops
    state = models.CharField(_("state"), max_length=14, choices=State.choices)
    began_on = models.DateField(_("since"))
    moved_on = models.DateField()  # the day of the last step
    story = models.TextField(_("story"), blank=True)  # told when each partner has said that it may be
    request_key = models.CharField(max_length=64, blank=True)  # a form that is sent twice makes one record

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(value=None) | Q(value__gte=0), name="a_value_is_nothing_or_more"),
            models.CheckConstraint(
                condition=Q(kind="agreement", state__in=["signed", "alive", "delivered", "ended"])
                | Q(
                    kind="project",
                    state__in=["introduced", "in_talks", "joint_project", "contract", "implemented", "stopped"],
                ),
                name="a_state_is_of_its_kind",
            ),
            models.UniqueConstraint(
                fields=["request_key"], condition=~Q(request_key=""), name="a_request_records_one_cooperation"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["edition", "kind", "state"]),
            models.Index(fields=["-began_on", "id"]),
            models.Index(fields=["occasion"]),
        ]

    def __str__(self) -> str:
        return self.subject


@tracked()
class Partner(models.Model):
    """One side, and whom to ask there."""

    cooperation = models.ForeignKey(Cooperation, on_delete=models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="partnerships")
    contact = models.CharField(_("contact person"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    language = models.CharField(max_length=7, default="lv")
    gives = models.CharField(_("gives"), max_length=300, blank=True)
    may_be_told_at = models.DateTimeField(null=True)  # since when the story may be told with this partner's name

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["cooperation", "organisation"], name="a_partner_is_named_once")
        ]


class Step(models.Model):
    """What became of it, as somebody said it on a day. Steps are added, never changed."""

    cooperation = models.ForeignKey(Cooperation, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=14, choices=State.choices)
    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    said_by = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")  # in a follow-up
    reason = models.CharField(max_length=14, choices=Reason.choices, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["cooperation", "at"])]
        triggers = append_only()


@tracked()
class FollowUp(models.Model):
    """A partner is asked once more, some months after the beginning, what became of it."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="follow_ups")
    months = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    asked_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=14, choices=State.choices, blank=True)
    disagrees = models.BooleanField(default=False)  # with what stands, and nobody has looked at it yet

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partner", "months"], name="a_partner_is_asked_once_at_a_time")
        ]
        indexes: ClassVar = [models.Index(fields=["due_on"], condition=Q(answered_at=None), name="asked_and_open")]
