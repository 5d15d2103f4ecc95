"""A day of a published group, with another date, time, room or trainer."""

from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.accounts.models import User
from prasme.apps.core.seen import SeenForm
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.models import Session
from prasme.apps.occasions.rules import NoSuchTime
from prasme.apps.programmes.models import Mode
from prasme.apps.training import queries
from prasme.apps.training.forms.over import OverForm
from prasme.apps.training.forms.publishing import RoomChoice, SessionForm
from prasme.apps.training.models import Run


class MoveDayForm(SessionForm, SeenForm, OverForm):
    mode = forms.ChoiceField(label=gettext_lazy("Held"), choices=Mode.choices)
    room = RoomChoice(
        None, label=gettext_lazy("Room"), required=False, help_text=gettext_lazy("None for a day on line.")
    )
    trainer: "forms.ModelChoiceField[User]" = forms.ModelChoiceField(
        None, label=gettext_lazy("Trainer"), required=False
    )

    def __init__(self, run: Run, session: Session, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.run, self.session = run, session
        providers = Organisation.objects.filter(pk=run.provider_id)
        leaders = queries.trainers_of(providers) | User.objects.filter(sessions=session).distinct()
        self.fields["room"].queryset = queries.rooms().filter(venue=run.occasion.venue_id)  # type: ignore[attr-defined]
        self.fields["trainer"].queryset = leaders  # type: ignore[attr-defined]
        self.fields["day"].required = True
        self.order_fields(["seen", "day", "starts", "pause", "resumes", "ends", "mode", "room", "trainer", "over"])

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if values.get("mode") == Mode.FACE_TO_FACE and not values.get("room") and "room" not in self.errors:
            self.add_error("room", _("Choose the room, or say that the day is held on line."))
        if not self.errors:
            try:
                self.parts(self.run.occasion.venue.time_zone)
            except NoSuchTime as problem:
                text = _("On this day the clocks are put forward and skip this time (%s). Choose another.")
                self.add_error("starts", text % problem)
        return values


def as_it_is(run: Run, session: Session) -> dict[str, Any]:
    """What the form shows first. A lunch stands where a session has two half-days."""
    zone = ZoneInfo(run.occasion.venue.time_zone)
    parts = list(session.parts.order_by("starts_at"))
    starts, ends = session.starts_at.astimezone(zone), session.ends_at.astimezone(zone)
    has_lunch = len(parts) > 1
    return {
        "seen": run.occasion.version, "day": starts.date(), "starts": starts.time(), "ends": ends.time(),
        "pause": parts[0].ends_at.astimezone(zone).time() if has_lunch else None,
        "resumes": parts[1].starts_at.astimezone(zone).time() if has_lunch else None,
        "mode": session.mode, "room": session.room_id, "trainer": session.leader_id,
    }  # fmt: skip
