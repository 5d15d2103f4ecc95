"""Lines of a programme, and texts in other languages."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.measures.forms import a_clock, a_day, a_text
from prasme.apps.measures.models import Contributor, Measure
from prasme.apps.occasions.rules import NoSuchTime, moment_of
from prasme.apps.programmes.words import languages


class ItemForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=150)
    day = a_day(label=_("Day"))
    starts = a_clock(label=_("Begins"))
    ends = a_clock(label=_("Ends"))
    place = forms.CharField(label=_("Room"), max_length=80, required=False)
    speaker: "forms.ModelChoiceField[Contributor]" = forms.ModelChoiceField(
        None, label=_("Who speaks"), required=False, help_text=_("Speakers are named under “Who helps”.")
    )

    def __init__(self, measure: Measure, speakers: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measure = measure
        self.zone = measure.occasion.venue.time_zone
        self.fields["speaker"].queryset = speakers  # type: ignore[attr-defined]
        self.moments: dict[str, datetime] = {}

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        on = values.get("day")
        if on and not self.measure.starts_on <= on <= self.measure.ends_on:
            self.add_error("day", _("This is not a day of the measure."))
        if self.errors:
            return values
        for name in ("starts", "ends"):
            try:
                self.moments[name] = moment_of(values["day"], values[name], self.zone)
            except NoSuchTime:
                self.add_error(name, _("On this day the clocks skip this time. Choose another."))
        if not self.errors and self.moments["ends"] <= self.moments["starts"]:
            self.add_error("ends", _("The end comes after the beginning."))
        return values

    @staticmethod
    def initial_of(item: Any, zone: str) -> dict[str, Any]:
        starts, ends = (moment.astimezone(ZoneInfo(zone)) for moment in (item.starts_at, item.ends_at))
        return {
            "title": item.title, "day": starts.date(), "starts": starts.time(), "ends": ends.time(),
            "place": item.place, "speaker": item.speaker_id,
        }  # fmt: skip


class TextForm(forms.Form):
    language = forms.ChoiceField(label=_("Language"), choices=languages)
    title = forms.CharField(label=_("Title"), max_length=200)
    summary = a_text(5, label=_("What it is about"), required=False)
    is_reviewed = forms.BooleanField(
        label=_("I have read and reviewed this text"), required=False,
        help_text=_("Nobody outside sees it before a person has."),
    )  # fmt: skip
