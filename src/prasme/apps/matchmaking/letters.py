"""What participants of matchmaking days are written. The link is theirs, and no message keeps it."""

from dataclasses import replace
from datetime import datetime
from email.utils import parseaddr

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.icalendar import calendar_of
from prasme.apps.matchmaking.codes import code_of
from prasme.apps.matchmaking.models import Release, Representative
from prasme.apps.matchmaking.queries import agendas
from prasme.apps.occasions.queries import address_of
from prasme.apps.outbox.kinds import Attach, Attached, Letter


def of_representative(key: str) -> str:
    one = Representative.objects.filter(pk=int(key)).first()
    return address_of(reverse("matchmaking:me", args=[code_of(one)])) if one else ""


def _letter(name: str, title: object) -> Letter:
    template = f"matchmaking/letters/{name}.txt"
    return Letter(key=f"matchmaking-{name}", name=title, template=template, link=of_representative)  # type: ignore[arg-type]


LETTERS = [
    _letter("registered", _("Matchmaking: registered")),
    _letter("admitted", _("Matchmaking: in the catalogue")),
    _letter("turned-away", _("Matchmaking: not admitted")),
    _letter("asked", _("Matchmaking: somebody wants to meet you")),
    _letter("agenda", _("Matchmaking: your agenda")),
    _letter("off", _("Matchmaking: a meeting is off")),
]


def _agenda(key: str, address: str, at: datetime) -> list[Attached]:
    """All meetings in one file as they stand now, and one file for each that is off: a calendar takes that one out.

    The key ends so: version, representative.
    """
    parts = key.split(":")
    if len(parts) < 3 or not (parts[1].isdecimal() and parts[2].isdecimal()):
        return []
    one = (
        Representative.objects.select_related("participant__forum__measure__occasion__venue")
        .filter(pk=parts[2])
        .first()
    )
    release = Release.objects.filter(pk=parts[1]).first()
    if one is None or release is None:
        return []
    files = [_file("agenda.ics", "PUBLISH", agendas.calendar_for(one.participant, at=at))]
    for number, event in enumerate(agendas.dropped_in(release, one.participant), start=1):
        off = replace(event, organiser=parseaddr(settings.DEFAULT_FROM_EMAIL)[1], attendee=address)
        files.append(_file(f"off-{number}.ics", "CANCEL", calendar_of(off.title, [off], at=at, method="CANCEL")))
    return files


def _file(name: str, method: str, text: str) -> Attached:
    return Attached(name=name, media_type=f"text/calendar; method={method}; charset=utf-8", content=text.encode())


FILES: dict[str, Attach] = {"matchmaking-agenda": _agenda}
