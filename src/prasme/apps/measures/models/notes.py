"""What was worked out at a measure: filled forms of its template, actions with owner and date, the programme."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.cooperation.models import Cooperation
from prasme.apps.core.history import append_only, tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation
from prasme.apps.measures.models.contributors import Contributor
from prasme.apps.measures.models.measures import Measure


@tracked()
class Note(Versioned):
    """A form of the template, filled in: a canvas, a roadmap, a briefing, a challenge told at a meetup."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="notes")
    form = models.CharField(max_length=20)  # its key in the template
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="measure_notes")
    cooperation = models.ForeignKey(Cooperation, null=True, on_delete=models.PROTECT, related_name="notes")
    values = models.JSONField(default=dict)  # by the keys of the form's fields
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["measure", "form", "cooperation"],
                condition=Q(cooperation__isnull=False),
                name="an_agreement_is_noted_once_at_a_measure",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["measure", "form"])]


@tracked()
class ActionPoint(models.Model):
    """What somebody does until a day."""

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="actions")
    text = models.CharField(_("what is done"), max_length=300)
    owner = models.CharField(_("who does it"), max_length=120)  # a role or a firm's department
    due_on = models.DateField(_("until"))
    done_on = models.DateField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["due_on"], condition=Q(done_on=None), name="actions_that_are_open")]


@tracked()
class Item(models.Model):
    """A line of the programme: when, where in the house, who speaks."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="items")
    title = models.CharField(_("title"), max_length=150)
    place = models.CharField(_("room"), max_length=80, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    speaker = models.ForeignKey(Contributor, null=True, on_delete=models.SET_NULL, related_name="items")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="an_item_ends_after_it_begins")
        ]
        indexes: ClassVar = [models.Index(fields=["measure", "starts_at"])]


class Release(models.Model):
    """The programme as everybody was shown it. A later one takes its place; none is changed."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="releases")
    number = models.PositiveSmallIntegerField()
    released_at = models.DateTimeField()
    # As it was then: title, place, starts_at, ends_at. Who speaks is read anew, by key, so that a name can be erased.
    items = models.JSONField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["measure", "number"], name="a_release_has_its_own_number")
        ]
        triggers = append_only()
