"""Messages: what was written to whom, about what, and what became of it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only, tracked


class MessageState(models.TextChoices):
    DRAFT = "draft", pgettext_lazy("message", "Draft")
    QUEUED = "queued", pgettext_lazy("message", "Waits to leave")
    SENT = "sent", pgettext_lazy("message", "Sent")
    FAILED = "failed", pgettext_lazy("message", "Failed")
    WITHHELD = "withheld", pgettext_lazy("message", "Withheld")
    TO_PRINT = "to_print", pgettext_lazy("message", "To print")
    PRINTED = "printed", pgettext_lazy("message", "Printed")
    CANCELLED = "cancelled", pgettext_lazy("message", "Cancelled")


class Why(models.TextChoices):
    """Why a message is withheld."""

    DEMONSTRATION = "demonstration", _("nothing leaves a demonstration")
    NO_SERVER = "no_server", _("no mail server is set up")
    NO_SUCH_PLACE = "no_such_place", _("no mail can reach this address")


class Message(models.Model):
    """One message to one reader, in the reader's language, as it reads when it leaves.

    Its steps are its history: a copy of the text at each step would keep names longer than the message.
    """

    # What it tells, once: a decision that is carried out twice writes one message.
    key = models.CharField(max_length=150, unique=True)
    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=MessageState.choices)
    edition_id = models.CharField(max_length=36, blank=True)  # who may see it, as scopes of roles
    organisation_id = models.CharField(max_length=36, blank=True)
    to_name = models.CharField(_("to"), max_length=200)
    to_address = models.EmailField(_("e-mail address"), blank=True)  # none: the message is printed
    language = models.CharField(_("language"), max_length=7)
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text"))
    # For a kind with a secret: what its link is made of when the message leaves. The link itself is never kept.
    secret_of = models.CharField(max_length=36, blank=True)
    about_title = models.CharField(max_length=200, blank=True)
    about_href = models.CharField(max_length=200, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=300, blank=True)  # of the last attempt, or a value of Why
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    again_of = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="again")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=["draft", "to_print", "printed", "cancelled"]) | ~Q(to_address=""),
                name="what_is_mailed_has_an_address",
            ),
            models.CheckConstraint(
                condition=~Q(state="sent") | Q(sent_at__isnull=False), name="what_was_sent_has_its_moment"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["state", "created_at"]),
            models.Index(fields=["edition_id", "created_at"]),
            models.Index(fields=["about_href"]),
        ]

    def __str__(self) -> str:
        return self.subject


class MessageStep(models.Model):
    """A step of a message. Steps are added, never changed."""

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=10, choices=MessageState.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        triggers = append_only()


@tracked()
class HeldKind(models.Model):
    """A kind of message that waits as a draft until somebody has read it and sends it."""

    kind = models.CharField(max_length=40, unique=True)
