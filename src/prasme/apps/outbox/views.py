"""The outbox: every message, one message as its reader reads it, and which kinds wait to be read first."""

from typing import Any

from django.contrib import messages as told
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, reach, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import Row, in_state, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.outbox import actions, queries, rules
from prasme.apps.outbox.kinds import letters, name_of
from prasme.apps.outbox.models import Message, MessageState
from prasme.apps.outbox.templatetags.message_states import KINDS

BOX = (
    '<label class="choice"><input type="checkbox" name="message" value="{}">'
    '<span class="visually-hidden">{}, {}</span></label>'
)


def _box(row: Row) -> str:
    return format_html(BOX, row["pk"], row["subject"], row["to_name"]) if row["state"] in rules.SENDABLE else ""


def _subject(row: Row) -> str:
    href = reverse("outbox:message", args=[row["pk"]])
    return format_html('<a href="{}">{}</a><small>{}</small>', href, row["subject"], name_of(row["kind"]))


def _to(row: Row) -> str:
    return format_html("{}<small>{}</small>", row["to_name"], row["to_address"] or _("no e-mail address"))


def _about(row: Row) -> str:
    if not row["about_href"]:
        return row["about_title"] or "–"
    return format_html('<a href="{}">{}</a>', row["about_href"], row["about_title"])


CHOOSE = Column("choose", label=_l("Choose"), show=_box, of_page=True, quiet=True)
COLUMNS = [
    Column("subject", "subject", label=_l("Subject"), show=_subject),
    Column("to_name", "to_name", label=_l("To"), show=_to),
    Column("to_address", "to_address"),
    Column("kind", "kind"),
    Column("about_title", "about_title", label=_l("About"), show=_about),
    Column("about_href"),
    Column("language", "language"),
    Column("created_at", "created_at", label=_l("Written"), show=written("created_at", short_day)),
    Column("sent_at", "sent_at"),
    Column("state", "state", label=_l("State"), show=in_state("state", MessageState, KINDS)),
    Column("problem"),
]


@require_safe
@requires(Permission.MESSAGE_VIEW)
def messages(request: SignedIn) -> HttpResponseBase:
    visible = queries.messages_visible_to(request.user)
    asked = {name: request.GET.get(name, "") for name in ("state", "kind")}
    rows = queries.messages_matching(visible, words=request.GET.get("q", ""), **asked)
    if file := export_of(request, rows, COLUMNS, name="messages", sort="-created_at"):
        return file
    sends = may(request.user, Permission.MESSAGE_SEND)
    table = table_of(request, rows, [CHOOSE, *COLUMNS] if sends else COLUMNS, sort="-created_at")
    states, kinds = queries.counts_by_state(visible), queries.counts_by_kind(visible)
    context = {
        "table": table,
        "states": [
            _chip(table, "state", "", _("All"), sum(states.values()), asked),
            *(
                _chip(table, "state", key, label, states[key], asked)
                for key, label in MessageState.choices
                if key in states
            ),
        ],
        "kinds": [_chip(table, "kind", key, name_of(key), kinds[key], asked) for key in sorted(kinds, key=name_of)],
        "is_filtered": bool(asked["state"] or asked["kind"] or request.GET.get("q")),
        "sends": sends,
        "sets_up": reach(request.user, Permission.MESSAGE_SEND).everything,
    }
    return render(request, "outbox/messages.html", context)


def _chip(table: Any, field: str, key: str, name: object, count: int, asked: dict[str, str]) -> dict[str, Any]:
    is_on = asked[field] == key
    href = table.href(**{field: None if is_on and key else key, "page": None})
    return {"name": name, "href": href, "count": count, "on": is_on, "removes": is_on and key != ""}


@require_safe
@requires(Permission.MESSAGE_VIEW)
def message(request: SignedIn, message_id: int) -> HttpResponse:
    """As the reader reads it, what became of it, and what may be done with it."""
    found = get_object_or_404(queries.messages_visible_to(request.user).select_related("again_of"), pk=message_id)
    sending = queries.messages_visible_to(request.user, Permission.MESSAGE_SEND)
    sends = sending.filter(pk=found.pk).exists()
    context = {
        "message": found,
        "text": queries.text_shown(found),
        "attached": [one.name for one in queries.attached_to(found, timezone.now())],
        "steps": found.steps.select_related("by").order_by("pk"),
        "again": found.again.order_by("pk"),
        "following": queries.next_draft(sending, found) if sends and found.state == MessageState.DRAFT else None,
        "may_send": sends and found.state in rules.SENDABLE,
        "may_repeat": sends and found.state in rules.REPEATABLE,
        "may_cancel": sends and found.state in rules.CANCELLABLE,
        "may_print": sends and found.state in rules.PRINTABLE,
    }
    return render(request, "outbox/message.html", context)


@require_POST
@requires(Permission.MESSAGE_SEND)
def act_on_message(request: SignedIn, message_id: int) -> HttpResponse:
    """Send, send again, cancel, or note that it was printed."""
    found = get_object_or_404(queries.messages_visible_to(request.user, Permission.MESSAGE_SEND), pk=message_id)
    by, at = request.user, timezone.now()
    try:
        match request.POST.get("act"):
            case "send":
                actions.release_messages(messages=[found], by=by, at=at)
                _say_where_it_is(request, found)
            case "repeat":
                found = actions.repeat_message(message=found, by=by, at=at)
                _say_where_it_is(request, found)
            case "cancel":
                actions.cancel_message(message=found, by=by, at=at)
                told.success(request, _("The message is cancelled; it does not leave."))
            case "printed":
                actions.note_printed(message=found, by=by, at=at)
                told.success(request, _("Noted: the message was printed."))
            case _:
                told.error(request, _("Choose what to do with the message."))
    except actions.NotSendable as refusal:
        told.error(request, str(refusal))
    return redirect("outbox:message", found.pk)


def _say_where_it_is(request: SignedIn, message: Message) -> None:
    now = Message.objects.get(pk=message.pk)
    if now.state == MessageState.WITHHELD:
        told.warning(request, _("It stays here: %s.") % queries.problem_told(now.problem))
    else:
        told.success(request, _("The message is on its way."))


@require_POST
@requires(Permission.MESSAGE_SEND)
def send_messages(request: SignedIn) -> HttpResponse:
    """Send those that are ticked; what is in no state for it is told."""
    chosen = [int(key) for key in request.POST.getlist("message") if key.isdecimal()]
    sending = queries.messages_visible_to(request.user, Permission.MESSAGE_SEND).filter(pk__in=chosen).order_by("pk")
    on_their_way, stay = 0, 0
    for found in sending:
        try:
            gone = actions.release_messages(messages=[found], by=request.user, at=timezone.now())
        except actions.NotSendable as refusal:
            told.error(request, f"{found}: {refusal}")
        else:
            on_their_way, stay = on_their_way + gone, stay + 1 - gone
    if on_their_way:
        text = ngettext("%d message is on its way.", "%d messages are on their way.", on_their_way)
        told.success(request, text % on_their_way)
    if stay:
        text = ngettext(
            "%d message stays here; its page says why.", "%d messages stay here; their pages say why.", stay
        )
        told.warning(request, text % stay)
    if not chosen:
        told.error(request, _("Tick at least one message, then send."))
    return redirect("outbox:messages")


@require_http_methods(["GET", "POST"])
@requires(Permission.MESSAGE_SEND, everywhere=True)
def kinds(request: SignedIn) -> HttpResponse:
    """Which kinds leave at once, and which wait until somebody has read them."""
    if request.method == "POST":
        kind = request.POST.get("kind", "")
        if kind not in letters():
            raise Http404
        is_held = request.POST.get("held") == "1"
        actions.hold_kind(kind=kind, is_held=is_held, by=request.user)
        told.success(
            request,
            (_("“%s” waits as a draft from now on.") if is_held else _("“%s” leaves at once from now on."))
            % name_of(kind),
        )
        return redirect("outbox:kinds")
    held = queries.held_kinds()
    rows = [{"key": key, "name": name_of(key), "is_held": key in held} for key in sorted(letters(), key=name_of)]
    return render(request, "outbox/kinds.html", {"rows": rows})
