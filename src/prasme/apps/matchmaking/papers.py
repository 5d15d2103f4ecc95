"""What is printed for the day: agendas, cards on the tables, the agreement to sign."""

from collections import defaultdict
from typing import Any

from django.apps import apps
from django.http import HttpResponse
from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import clock, day, money
from prasme.apps.matchmaking.models import Forum, Meeting, Proposal
from prasme.apps.matchmaking.queries.agendas import place_of
from prasme.apps.matchmaking.queries.meetings import placed_in


def is_demonstration() -> bool:
    # Asked by name: the demonstration stands above every app that it fills.
    return apps.get_model("demo", "Demonstration").objects.exists()


def pdf(name: str, content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


def _about(forum: Forum) -> dict[str, Any]:
    venue = forum.measure.occasion.venue
    return {
        "title": str(forum.measure),
        "on": day(forum.measure.starts_on),
        "place": ", ".join(filter(None, [venue.name, venue.address])),
        "demonstration": is_demonstration(),
    }


def _words() -> dict[str, str]:
    return {
        "agenda": _("Your meetings"),
        "time": _("When"),
        "where": _("Where"),
        "with": _("With"),
        "round": _("Round"),
        "meetings": _("Meetings at this table"),
        "none": _("nobody"),
        "invented": _("Invented"),
        "invented_notice": _("A demonstration: no such organisations, no such day."),
    }


def agendas(forum: Forum) -> dict[str, Any]:
    """The data of the `meeting_agendas` template: a page for each participant, by name."""
    zone = forum.measure.occasion.venue.time_zone
    of: dict[tuple[str, int], list[dict[str, str]]] = defaultdict(list)
    for one in placed_in(forum):
        for mine, other in ((one.one, one.other), (one.other, one.one)):
            of[mine.organisation.name, mine.pk].append(_line(one, other.organisation.name, zone))
    pages = [{"name": name, "meetings": lines} for (name, _key), lines in sorted(of.items())]
    return {**_about(forum), "pages": pages, "labels": _words()}


def _line(meeting: Meeting, partner: str, zone: str) -> dict[str, str]:
    assert meeting.round is not None
    return {
        "round": str(meeting.round.number),
        "time": f"{clock(meeting.round.starts_at, zone)}–{clock(meeting.round.ends_at, zone)}",
        "where": place_of(meeting),
        "with": partner,
    }


def cards(forum: Forum) -> dict[str, Any]:
    """The data of the `table_cards` template: a page for each table and remote room, with who meets there when."""
    zone = forum.measure.occasion.venue.time_zone
    at: dict[tuple[bool, int], list[dict[str, str]]] = defaultdict(list)
    for one in placed_in(forum):
        remote = one.one.is_remote or one.other.is_remote
        line = _line(one, f"{one.one.organisation.name} – {one.other.organisation.name}", zone)
        at[remote, one.table or 0].append(line)
    pages = [
        {
            "number": str(number),
            "name": _("Remote room %d") % number if remote else _("Table %d") % number,
            "meetings": lines,
        }
        for (remote, number), lines in sorted(at.items())
    ]
    return {**_about(forum), "pages": pages, "labels": _words()}


def agreement(proposal: Proposal) -> dict[str, Any]:
    """The data of the `meeting_agreement` template."""
    meeting = proposal.meeting
    return {
        **_about(meeting.forum),
        "subject": proposal.subject,
        "terms": proposal.terms,
        "value": money(proposal.value) if proposal.value is not None else "",
        "in_kind": proposal.in_kind,
        "sides": [
            {"name": meeting.one.organisation.name, "number": meeting.one.organisation.registration_number,
             "gives": proposal.gives_one},
            {"name": meeting.other.organisation.name, "number": meeting.other.organisation.registration_number,
             "gives": proposal.gives_other},
        ],
        "labels": {
            "title": _("Partnership agreement"),
            "between": _("Between"),
            "gives": _("gives"),
            "subject": _("What it is about"),
            "terms": _("What was agreed"),
            "value": _("Value"),
            "in_kind": _("In kind"),
            "signature": _("Signature"),
            "asked": _("Both are asked after 3, 6 and 12 months what became of it."),
            "invented": _("Invented"),
            "invented_notice": _("A demonstration: no such organisations, no such agreement."),
        },
    }  # fmt: skip
