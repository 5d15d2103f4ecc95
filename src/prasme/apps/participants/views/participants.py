"""Who has answered: the list of an edition or a group, reminders, letters on paper."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext, pgettext_lazy
from django.views.decorators.http import require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import Row, of_choices, written
from prasme.apps.core.tables import Column, Table, export_of, table_of
from prasme.apps.core.templatetags.writing import number, percent, short_day
from prasme.apps.core.words import Words, matching
from prasme.apps.enterprises.models import Person
from prasme.apps.occasions.queries import address_of
from prasme.apps.participants import actions, queries
from prasme.apps.participants.dataset import questions_of
from prasme.apps.participants.forms import GroupFilter
from prasme.apps.participants.models import AnswersState, Moment, Way
from prasme.apps.participants.templatetags.participant_states import STANDINGS, standing_badge
from prasme.apps.programmes.models import Edition

MOST = 200  # letters in one go


def _name(code: str) -> Any:
    def show(row: Row) -> Any:
        href = reverse("participants:participant", args=[code, row["pk"]])
        return format_html('<a href="{}">{} {}</a>', href, row["family_name"], row["given_name"])

    return show


def _version(number_of_it: int) -> str:
    return _("version %d") % number_of_it


def _whole(row: Row) -> str:
    return "" if row["is_whole"] is None else _("yes") if row["is_whole"] else _("no")


def columns_of(edition: Edition) -> list[Column]:
    return [
        Column("family_name", "family_key", label=pgettext_lazy("person", "Name"), show=_name(edition.code)),
        Column("given_name", "given_name"),
        Column("runs", write=", ".join, label=_l("Groups"), show=lambda row: ", ".join(row["runs"])),
        Column("standing", "standing", label=_l("Answers"), show=lambda row: standing_badge(row["standing"])),
        Column("is_whole", "is_whole", label=_l("Counts for the funder"), show=_whole),
        Column("notice_version", "notice_version", label=_l("Notice read"), show=written("notice_version", _version)),
        Column("asked_at", "asked_at", label=_l("Asked"), show=written("asked_at", short_day)),
        Column("sent_at", "sent_at", label=_l("Answered on"), show=written("sent_at", short_day)),
        Column("way", "way", label=_l("How"), show=of_choices("way", Way)),
    ]


@require_safe
@requires(Permission.PARTICIPANT_VIEW)
def participants(request: SignedIn, code: str) -> HttpResponseBase:
    """Everybody whom the edition asks at a moment, and how far the answers are. No answer is shown here."""
    edition = get_object_or_404(queries.editions_asking(request.user), code=code)
    moment = _moment(request.GET.get("moment"))
    rows, everybody, run = _rows(request, edition, moment)
    columns = columns_of(edition)
    if file := export_of(request, rows, columns, name=f"participants-{edition.code}-{moment}", sort="family_name"):
        return file
    counted = queries.standings(everybody)
    table = table_of(request, rows, columns, sort="family_name")
    whole = sum(counted.values())
    context = {
        "edition": edition,
        "moment": Moment(moment),
        "table": table,
        "moments": _moments(table, moment),
        "chips": _chips(table, counted, request.GET.get("standing", "")),
        "stats": _stats(table, counted, whole),
        "filter": GroupFilter(queries.runs_in(edition), request.GET),
        "run": run,
        "is_filtered": bool(request.GET.get("q") or request.GET.get("standing") or run),
        "is_asking": bool(questions_of(edition)),
        "notice": queries.notice_of(edition),
        "waiting": counted[queries.MISSING] + counted[AnswersState.SAVED],
        "may_keep": _keeps(request, edition),
    }
    return render(request, "participants/participants.html", context)


def _keeps(request: SignedIn, edition: Edition) -> bool:
    return queries.editions_asking(request.user, Permission.PARTICIPANT_KEEP).filter(pk=edition.pk).exists()


def _moment(asked: str | None) -> str:
    return asked if asked in Moment.values else Moment.ENTRY.value


def _rows(request: SignedIn, edition: Edition, moment: str) -> tuple[QuerySet[Person], QuerySet[Person], str]:
    """The rows as they are filtered, and all of the group."""
    everybody = queries.participant_rows(edition, moment, on=timezone.localdate())
    run = request.GET.get("run", "")
    if run:
        everybody = queries.of_run(everybody, edition, run)
    rows = matching(everybody, request.GET.get("q", ""), Words("identity__folded"))
    if (standing := request.GET.get("standing")) in STANDINGS:
        rows = rows.filter(standing=standing)
    return rows, everybody, run


def _moments(table: Table, moment: str) -> list[dict[str, Any]]:
    return [
        {"name": one.label, "href": table.href(moment=one.value, page=None, standing=None), "on": one.value == moment}
        for one in Moment
    ]


def _chips(table: Table, counted: Any, chosen: str) -> list[dict[str, Any]]:
    return [
        {
            "name": word,
            "count": counted[standing],
            "href": table.href(standing=None if standing == chosen else standing, page=None),
            "on": standing == chosen,
            "removes": standing == chosen,
        }
        for standing, (_kind, word) in STANDINGS.items()
    ]


def _stats(table: Table, counted: Any, whole: int) -> list[dict[str, Any]]:
    return [
        {
            "name": word,
            "value": number(counted[standing]),
            "note": _("%(share)s of %(whole)s people")
            % {"share": percent(counted[standing] / whole), "whole": number(whole)}
            if whole
            else "",
            "href": table.href(standing=standing, page=None),
        }
        for standing, (_kind, word) in STANDINGS.items()
    ]


def waiting_in(edition: Edition, moment: str, run: str) -> QuerySet[Any]:
    """Who has not answered yet, of a group or of all."""
    rows: QuerySet[Any] = queries.participant_rows(edition, moment, on=timezone.localdate())
    if run:
        rows = queries.of_run(rows, edition, run)
    waiting = rows.filter(standing__in=[queries.MISSING, AnswersState.SAVED.value])
    return waiting.select_related("identity").order_by("family_key", "pk")


@require_POST
@requires(Permission.PARTICIPANT_KEEP)
def ask(request: SignedIn, code: str) -> HttpResponse:
    """Letters to those who have not answered: to all with an address, or on paper to the others, or to one."""
    edition = get_object_or_404(queries.editions_asking(request.user, Permission.PARTICIPANT_KEEP), code=code)
    moment, run = _moment(request.POST.get("moment")), request.POST.get("run", "")
    back = reverse("participants:participants", args=[code]) + f"?moment={moment}&run={run}"
    if not questions_of(edition, moment) or queries.notice_of(edition) is None:
        messages.error(request, _("First choose what is asked, and publish the notice about its purpose."))
        return redirect(back)
    people = waiting_in(edition, moment, run)
    if person := request.POST.get("person"):
        people = people.filter(pk=person) if _is_key(person) else people.none()
    at = timezone.now()
    if request.POST.get("act") == "paper":
        found = people if person else people.filter(has_mail=0)
        papers = actions.make_papers(edition=edition, moment=moment, people=list(found[:MOST]), by=request.user, at=at)
        if not papers:
            messages.info(request, _("Everybody who is asked has an e-mail address."))
            return redirect(back)
        context = {"edition": edition, "papers": _papers(papers), "back": back, "most": MOST}
        return render(request, "participants/papers.html", context)
    count = actions.ask_people(
        edition=edition, moment=moment, people=list(people.filter(has_mail=1)[:MOST]), by=request.user, at=at
    )
    text = ngettext("%d letter was written.", "%d letters were written.", count) % count
    messages.success(request, f"{text} {_('Print letters for those without an e-mail address.')}")
    return redirect(back)


def _papers(papers: Any) -> list[dict[str, Any]]:
    return [
        {
            "person": person,
            "code": link_code,
            "until": link.expires_at,
            "address": address_of(reverse("participants:answer-by-link", args=[link_code])),
            "by_hand": address_of(reverse("participants:type-code")),
        }
        for person, link_code, link in papers
    ]


def _is_key(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False
