"""Practical work: what is asked, what is handed in, how it is marked."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.templatetags.writing import span
from prasme.apps.evidence.uploads import UploadField
from prasme.apps.occasions.actions import PlannedTask
from prasme.apps.occasions.models import Marking, Occasion, Task
from prasme.apps.occasions.queries import parts_of

CRITERION = re.compile(r"^(.+?)\s*[:;–-]\s*(\d{1,3})$")


class TaskForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=150)
    text = forms.CharField(
        label=_("What is to be done?"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    criteria = forms.CharField(
        label=_("Criteria"),
        help_text=_("One on each line with its most points, such as: The table adds up: 5"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    pass_points = forms.IntegerField(label=_("Points to pass"), min_value=1, max_value=999)
    is_needed = forms.BooleanField(label=_("Nobody completes the course without it"), required=False, initial=True)
    part = forms.ChoiceField(
        label=_("Half-day that a pass proves"),
        help_text=_("For half-days on which people work alone."),
        required=False,
    )
    due_on = forms.DateField(label=_("Hand in by"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, occasion: Occasion, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zone = occasion.venue.time_zone
        self.parts = {str(part.pk): part for part in parts_of(occasion)}
        choices = [("", _("none")), *((key, span(p.starts_at, p.ends_at, zone)) for key, p in self.parts.items())]
        self.fields["part"].choices = choices  # type: ignore[attr-defined]

    def clean_criteria(self) -> list[tuple[str, int]]:
        found = []
        for line in filter(str.strip, self.cleaned_data["criteria"].splitlines()):
            match = CRITERION.match(line.strip())
            if not match or not int(match[2]):
                said = _("“%(line)s” has no points. Write the criterion, a colon and its most points.")
                raise forms.ValidationError(said, params={"line": line.strip()[:80]})
            found.append((match[1][:150], int(match[2])))
        return found

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        most = sum(points for _name, points in said.get("criteria") or [])
        if most and (said.get("pass_points") or 0) > most:
            self.add_error("pass_points", _("All criteria together give %d points.") % most)
        return said

    def planned(self) -> PlannedTask:
        said = self.cleaned_data
        return PlannedTask(
            title=said["title"], text=said["text"], criteria=said["criteria"], pass_points=said["pass_points"],
            is_needed=said["is_needed"], part=self.parts.get(said["part"]), due_on=said["due_on"],
        )  # fmt: skip


class HandInForm(forms.Form):
    file = UploadField(label=_("File"), help_text=_("PDF, JPEG or PNG."), required=False)
    link = forms.URLField(
        label=_("Address of the work"),
        help_text=_("Where it stands for the trainer to see, beginning with https://"),
        required=False,
        max_length=500,
        assume_scheme="https",
    )


class MarkingForm(forms.Form):
    """The points of each criterion."""

    def __init__(self, task: Task, standing: Marking | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.task = task
        for number, one in enumerate(task.criteria):
            self.fields[f"points-{number}"] = forms.IntegerField(
                label=one["name"], help_text=_("0 to %d points") % one["points"], min_value=0, max_value=one["points"],
                initial=standing.points[number] if standing else None,
            )  # fmt: skip
        self.fields["comment"] = forms.CharField(
            label=_("To the learner"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
            initial=standing.comment if standing else "",
        )  # fmt: skip

    def points(self) -> list[int]:
        return [self.cleaned_data[f"points-{number}"] for number in range(len(self.task.criteria))]
