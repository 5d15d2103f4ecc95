"""Who takes part, what they offer and look for, and when they are there."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.matchmaking.models.forums import Forum, Round, Side, Topic
from prasme.apps.occasions.models import Seat

SPOKEN = {
    "lv": _("Latvian"), "en": _("English"), "fr": _("French"), "de": _("German"), "lb": _("Luxembourgish"),
    "lt": _("Lithuanian"), "et": _("Estonian"), "pl": _("Polish"), "fi": _("Finnish"), "ru": _("Russian"),
    "uk": _("Ukrainian"),
}  # fmt: skip


class ParticipantState(models.TextChoices):
    REGISTERED = "registered", pgettext_lazy("participant", "Registered, to be admitted")
    ADMITTED = "admitted", pgettext_lazy("participant", "In the catalogue")
    TURNED_AWAY = "turned_away", pgettext_lazy("participant", "Not admitted")
    WITHDRAWN = "withdrawn", pgettext_lazy("participant", "Withdrawn")


class Motive(models.TextChoices):
    """Why somebody takes part."""

    CSR = "csr", _("our policy of social responsibility")
    STAFF = "staff", _("to mobilise our staff")
    IMPACT = "impact", _("to take part in a project with a positive impact")
    VISIBILITY = "visibility", _("to be seen")
    AWARENESS = "awareness", _("to make our cause known")
    SUPPORT = "support", _("to find support for our cause")
    BUSINESS = "business", _("to find clients, suppliers or partners")


class Intent(models.TextChoices):
    OFFER = "offer", pgettext_lazy("intent", "offers")
    SEEK = "seek", pgettext_lazy("intent", "looks for")
    TOGETHER = "together", pgettext_lazy("intent", "would do together")


@tracked()
class Participant(Versioned):
    """An organisation at the day, on one of its sides."""

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="participants")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="participants")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="matchmaking")
    state = models.CharField(max_length=12, choices=ParticipantState.choices, default=ParticipantState.REGISTERED)
    profile = models.TextField(_("who you are and what you do"))
    motives = ArrayField(models.CharField(max_length=12, choices=Motive.choices), default=list)
    languages = ArrayField(models.CharField(max_length=2), default=list)
    website = models.URLField(_("website"), blank=True)
    is_remote = models.BooleanField(default=False)
    shows_contacts = models.BooleanField(default=False)
    most_meetings = models.PositiveSmallIntegerField(null=True)
    # From this round on nobody of them is there: a no-show, or somebody who had to go.
    gone_from = models.ForeignKey(Round, null=True, on_delete=models.SET_NULL, related_name="+")
    registered_at = models.DateTimeField()
    request_key = models.CharField(max_length=64, blank=True)  # a form that is sent twice registers once

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["forum", "organisation"],
                condition=~Q(state="withdrawn"),
                name="an_organisation_takes_part_once_in_a_day",
            ),
            models.UniqueConstraint(
                fields=["request_key"], condition=~Q(request_key=""), name="a_request_registers_once"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["forum", "state", "side"])]

    def __str__(self) -> str:
        return self.organisation.name


@tracked()
class Representative(models.Model):
    """Somebody who sits at the table for a participant; has a seat on the measure and a link of the own."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="representatives")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="represents")
    seat = models.OneToOneField(Seat, null=True, on_delete=models.PROTECT, related_name="representative")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["participant", "person"], name="a_person_represents_once")
        ]

    def __str__(self) -> str:
        return str(self.person)


@tracked()
class Interest(models.Model):
    """What a participant offers, looks for or would do together, by topic."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="interests")
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="interests")
    intent = models.CharField(max_length=8, choices=Intent.choices)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["participant", "topic", "intent"], name="an_interest_is_said_once")
        ]


@tracked()
class Away(models.Model):
    """A round in which a participant has no time."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="away")
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="away")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["participant", "round"], name="a_round_is_missed_once")
        ]


@tracked()
class NoGo(models.Model):
    """Two who do not meet; said by one of them or by the organiser, and shown to neither."""

    one = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="no_gos")
    other = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")
    said_by = models.ForeignKey(Participant, null=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="a_no_go_is_of_two"),
            models.UniqueConstraint(fields=["one", "other"], name="a_no_go_is_said_once"),
        ]
