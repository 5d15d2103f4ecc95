"""How a day works: typed by the organiser."""

from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.core.seen import SeenForm
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.enterprises.models import OrganisationKind
from prasme.apps.matchmaking.actions.setup import NewSide, Plan
from prasme.apps.matchmaking.models import Answering, Forum, Scheduling
from prasme.apps.measures.models import Measure
from prasme.apps.occasions.rules import moment_of

NUMBER = {"inputmode": "numeric"}
SIDES = (1, 2, 3)
# Of a digital-skills matchmaking: who may come as a promoter of an initiative.
INITIATIVES = ("social", "association", "public", "municipality", "library", "school", "provider", "research")
ENTERPRISES = ("enterprise", "self_employed")


def clock() -> forms.TimeInput:
    return forms.TimeInput(format="%H:%M", attrs={"type": "time"})


def number(**kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(widget=forms.TextInput(attrs=NUMBER), **kwargs)


class MeasureChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Measure) -> str:
        return f"{obj.occasion.title}, {short_day(obj.starts_on)}"


class MeasureForm(forms.Form):
    measure = MeasureChoice(queryset=Measure.objects.none(), label=_l("Matchmaking day"))

    def __init__(self, measures: QuerySet[Measure], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["measure"].queryset = measures  # type: ignore[attr-defined]


class ForumForm(SeenForm):
    minutes = number(label=_l("Minutes of a meeting"), min_value=3, max_value=120, help_text=_l(
        "Speed meetings take 6; 15 is short for a business talk, 20 or 30 is usual."))  # fmt: skip
    pause_minutes = number(label=_l("Minutes between two rounds"), min_value=0, max_value=30,
                           help_text=_l("To stand up, find the next table and sit down."))  # fmt: skip
    begins = forms.TimeField(label=_l("First round begins"), widget=clock())
    ends = forms.TimeField(label=_l("Last round ends by"), widget=clock())
    breaks = forms.CharField(
        label=_l("Breaks"), required=False, max_length=200,
        help_text=_l("Such as 12:00–13:00, 15:00–15:15. No round runs into a break."),
    )  # fmt: skip
    tables = number(label=_l("Tables"), min_value=1, max_value=1000)
    remote_rooms = number(label=_l("Remote rooms"), min_value=0, max_value=1000, required=False,
                          help_text=_l("Empty: as many as are wanted."))  # fmt: skip
    most_meetings = number(label=_l("Meetings of one participant at most"), min_value=1, max_value=100, required=False,
                           help_text=_l("Fewer than there are rounds leaves everybody a break."))  # fmt: skip
    scheduling = forms.ChoiceField(
        label=_l("Who makes the timetable?"), choices=Scheduling.choices, widget=forms.RadioSelect
    )
    answering = forms.ChoiceField(
        label=_l("What counts as a yes?"), choices=Answering.choices, widget=forms.RadioSelect
    )
    answer_hours = number(label=_l("Hours to answer a wish"), min_value=1, max_value=720,
                          help_text=_l("A wish that nobody answers ends then, and blocks nothing."))  # fmt: skip
    wishes_until = forms.DateTimeField(
        label=_l("Wishes are taken until"), required=False, help_text=_l("Empty: until the day itself."),
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
    )  # fmt: skip
    admits_at_once = forms.BooleanField(
        label=_l("Who registers stands in the catalogue at once"), required=False,
        help_text=_l("Otherwise you look at each registration first."),
    )  # fmt: skip
    topics = forms.CharField(
        label=_l("Topics"), widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_l("One a line: what is offered and looked for."),
    )  # fmt: skip

    def __init__(self, measure: Measure, forum: Forum | None, *args: Any, **kwargs: Any) -> None:
        self.measure, self.forum = measure, forum
        kwargs["initial"] = _initial(forum)
        super().__init__(*args, **kwargs)
        for side in SIDES:
            self.fields[f"side_{side}"] = forms.CharField(
                label=_("Name of side %d") % side, max_length=60, required=side < 3,
                help_text="" if side < 3 else _("Only if there is a third one."),
            )  # fmt: skip
            self.fields[f"kinds_{side}"] = forms.MultipleChoiceField(
                label=_("Who may register on side %d") % side, choices=OrganisationKind.choices, required=False,
                widget=forms.CheckboxSelectMultiple, help_text=_("None: every kind of organisation."),
            )  # fmt: skip

    def clean_breaks(self) -> list[tuple[time, time]]:
        found = []
        for text in self.cleaned_data["breaks"].replace("–", "-").replace(";", ",").split(","):
            if not text.strip():
                continue
            try:
                start, end = (time.fromisoformat(part.strip().zfill(5)) for part in text.split("-"))
            except ValueError as problem:
                raise forms.ValidationError(_("“%s” is no break. Write it as 12:00–13:00.") % text.strip()) from problem
            if end <= start:
                raise forms.ValidationError(_("The break “%s” ends before it begins.") % text.strip())
            found.append((start, end))
        return found

    def clean_topics(self) -> list[str]:
        names = [line.strip() for line in self.cleaned_data["topics"].splitlines() if line.strip()]
        if long := next((name for name in names if len(name) > 80), None):
            raise forms.ValidationError(_("“%s…” is longer than 80 letters. Shorten it.") % long[:40])
        return names

    def clean_wishes_until(self) -> datetime | None:
        """By the clocks of the place."""
        until: datetime | None = self.cleaned_data["wishes_until"]
        zone = self.measure.occasion.venue.time_zone
        return moment_of(until.date(), until.time(), zone) if until else None

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        begins, ends = said.get("begins"), said.get("ends")
        if begins and ends and ends <= begins:
            self.add_error("ends", _("The end comes before the beginning."))
        names = [name for side in SIDES if (name := said.get(f"side_{side}"))]
        if len(names) != len(set(names)):
            self.add_error("side_2", _("Two sides have the same name."))
        return said

    @property
    def plan(self) -> Plan:
        names = (
            "begins", "ends", "tables", "minutes", "pause_minutes", "breaks", "remote_rooms", "most_meetings",
            "answer_hours", "wishes_until", "scheduling", "answering", "admits_at_once",
        )  # fmt: skip
        return Plan(**{name: self.cleaned_data[name] for name in names})

    @property
    def sides(self) -> list[NewSide]:
        said = self.cleaned_data
        return [
            NewSide(name=said[f"side_{side}"], kinds=said[f"kinds_{side}"]) for side in SIDES if said[f"side_{side}"]
        ]


def _initial(forum: Forum | None) -> dict[str, Any]:
    if forum is None:
        return {
            "seen": 0, "minutes": 6, "pause_minutes": 2, "begins": time(14), "ends": time(16), "tables": 25,
            "answer_hours": 72, "scheduling": Scheduling.ORGANISER, "answering": Answering.OPT_IN,
            "side_1": _("Enterprises"), "kinds_1": ENTERPRISES, "side_2": _("Initiatives"), "kinds_2": INITIATIVES,
        }  # fmt: skip
    names = (
        "minutes", "pause_minutes", "begins", "ends", "tables", "remote_rooms", "most_meetings", "answer_hours",
        "scheduling", "answering", "admits_at_once",
    )  # fmt: skip
    start: dict[str, Any] = {name: getattr(forum, name) for name in names} | {"seen": forum.version}
    zone = ZoneInfo(forum.measure.occasion.venue.time_zone)
    start["wishes_until"] = forum.wishes_until.astimezone(zone).replace(tzinfo=None) if forum.wishes_until else None
    start["breaks"] = ", ".join(f"{a}–{b}" for a, b in forum.breaks)
    start["topics"] = "\n".join(forum.topics.order_by("number").values_list("name", flat=True))
    for side in forum.sides.order_by("number"):
        start |= {f"side_{side.number}": side.name, f"kinds_{side.number}": side.kinds}
    return start


class ShiftForm(forms.Form):
    minutes = number(label=_l("Begin later by"), min_value=1, max_value=180)
