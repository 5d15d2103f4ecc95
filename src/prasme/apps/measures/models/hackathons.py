"""Challenges of firms, the teams that work on them, what they report, and what the jury says."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.cooperation.models import Cooperation
from prasme.apps.core.history import tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.models import Document
from prasme.apps.measures.models.contributors import Contributor
from prasme.apps.measures.models.measures import Measure


class ChallengeState(models.TextChoices):
    SENT = "sent", pgettext_lazy("challenge", "Waits for a choice")
    CHOSEN = "chosen", pgettext_lazy("challenge", "Chosen")
    ARCHIVED = "archived", pgettext_lazy("challenge", "Archived")
    DROPPED = "dropped", pgettext_lazy("challenge", "Given back to its owner")


@tracked()
class Challenge(Versioned):
    """A problem of a firm that teams may solve."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="challenges")
    owner = models.OneToOneField(Contributor, on_delete=models.PROTECT, related_name="challenge")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="challenges")
    title = models.CharField(_("title"), max_length=150)
    text = models.TextField(_("what is to be solved"))
    given = models.TextField(_("what teams get for it"), blank=True)  # data, machines, people to ask
    state = models.CharField(max_length=10, choices=ChallengeState.choices, default=ChallengeState.SENT)
    may_be_archived = models.BooleanField(default=False)  # consent of the owner: unchosen, it is kept for later
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(state="archived") | Q(may_be_archived=True), name="archived_only_with_the_owners_consent"
            )
        ]

    def __str__(self) -> str:
        return self.title


class TeamState(models.TextChoices):
    APPLIED = "applied", pgettext_lazy("team", "Applied")
    WORKING = "working", pgettext_lazy("team", "Works")
    FINALIST = "finalist", pgettext_lazy("team", "In the final")
    STOPPED = "stopped", pgettext_lazy("team", "Stopped")


@tracked()
class Team(Versioned):
    """An organisation that solves a challenge, and who speaks for it."""

    challenge = models.ForeignKey(Challenge, on_delete=models.PROTECT, related_name="teams")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="teams")
    representative = models.OneToOneField(Contributor, on_delete=models.PROTECT, related_name="team")
    name = models.CharField(_("name of the team"), max_length=100)
    people = models.PositiveSmallIntegerField(_("people in the team"))
    record = models.TextField(_("what you have done before"), blank=True)
    state = models.CharField(max_length=10, choices=TeamState.choices, default=TeamState.APPLIED)
    letter = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="+")  # of intent, signed
    cooperation = models.OneToOneField(Cooperation, null=True, on_delete=models.PROTECT, related_name="team")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["challenge", "organisation"], name="an_organisation_has_one_team_for_it"),
            models.CheckConstraint(condition=Q(people__gte=1), name="a_team_has_people"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Mentoring(models.Model):
    mentor = models.ForeignKey(Contributor, on_delete=models.CASCADE, related_name="mentorings")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="mentorings")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["mentor", "team"], name="a_mentor_has_a_team_once")]


@tracked()
class Question(models.Model):
    """Somebody asks a team; its representative answers within the hours that the measure gives."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="questions")
    text = models.TextField(_("question"))
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    answer = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["due_at"], condition=Q(answered_at=None), name="asked_of_a_team")]


@tracked()
class Checkpoint(models.Model):
    """When every team reports how far it is."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="checkpoints")
    title = models.CharField(_("title"), max_length=100)
    due_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["measure", "due_at"], name="one_checkpoint_at_a_time")]


@tracked()
class StatusReport(models.Model):
    checkpoint = models.ForeignKey(Checkpoint, on_delete=models.PROTECT, related_name="reports")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="reports")
    done = models.TextField(_("what is done"))
    ahead = models.TextField(_("what comes next"))
    hindered = models.TextField(_("what stands in the way"), blank=True)
    sent_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["checkpoint", "team"], name="a_team_reports_once_at_a_checkpoint")
        ]


@tracked()
class Criterion(models.Model):
    """What the jury looks at. weight: beside those of the others."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="criteria")
    title = models.CharField(_("criterion"), max_length=100)
    weight = models.PositiveSmallIntegerField(_("weight"))

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["measure", "title"], name="a_criterion_is_named_once"),
            models.CheckConstraint(condition=Q(weight__gte=1, weight__lte=100), name="a_weight_is_1_to_100"),
        ]


@tracked()
class Score(models.Model):
    juror = models.ForeignKey(Contributor, on_delete=models.PROTECT, related_name="scores")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="scores")
    criterion = models.ForeignKey(Criterion, on_delete=models.PROTECT, related_name="scores")
    points = models.PositiveSmallIntegerField(_("points"))  # 0 to 10
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["juror", "team", "criterion"], name="a_juror_scores_a_criterion_once"),
            models.CheckConstraint(condition=Q(points__gte=0, points__lte=10), name="points_are_0_to_10"),
        ]


@tracked()
class Tie(models.Model):
    """What ties a juror to a firm, as the juror or the organiser says; the juror scores nothing of that firm."""

    juror = models.ForeignKey(Contributor, on_delete=models.CASCADE, related_name="ties")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(_("what ties you"), max_length=200)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["juror", "organisation"], name="a_tie_is_named_once")]
