"""Messages that a user may see, and how one reads."""

from datetime import datetime

from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.outbox import rules
from prasme.apps.outbox.kinds import SECRET, Attached, files, letters
from prasme.apps.outbox.models import HeldKind, Message, MessageState, Why


def why_withheld(address: str) -> str:
    """A value of Why; empty when a message to the address leaves."""
    return rules.why_withheld(address=address, is_demonstration=settings.DEMONSTRATION, has_server=settings.MAIL_LEAVES)


def is_held(kind: str) -> bool:
    return HeldKind.objects.filter(kind=kind).exists()


def held_kinds() -> set[str]:
    return set(HeldKind.objects.values_list("kind", flat=True))


def messages_visible_to(user: User, permission: Permission = Permission.MESSAGE_VIEW) -> QuerySet[Message]:
    """Of the editions and organisations that the permission reaches."""
    return Message.objects.filter(reach(user, permission).over(edition="edition_id", organisation="organisation_id"))


def messages_matching(
    messages: QuerySet[Message], *, words: str = "", state: str = "", kind: str = "", edition: str = ""
) -> QuerySet[Message]:
    given = {"state": state, "kind": kind, "edition_id": edition}
    found = messages.filter(**{name: value for name, value in given.items() if value})
    for word in words.split():
        found = found.filter(
            Q(subject__icontains=word) | Q(to_name__icontains=word) | Q(to_address__icontains=word)
            | Q(about_title__icontains=word)
        )  # fmt: skip
    return found


def counts_by_state(messages: QuerySet[Message]) -> dict[str, int]:
    return dict(messages.order_by().values_list("state").annotate(Count("pk")))


def counts_by_kind(messages: QuerySet[Message]) -> dict[str, int]:
    return dict(messages.order_by().values_list("kind").annotate(Count("pk")))


def next_draft(messages: QuerySet[Message], after: Message) -> Message | None:
    """The draft that is read next."""
    drafts = messages.filter(state=MessageState.DRAFT).exclude(pk=after.pk).order_by("pk")
    return drafts.filter(pk__gt=after.pk).first() or drafts.first()


def text_that_leaves(message: Message) -> str:
    """The text with its secret link, if it has one: for the reader alone."""
    letter = letters().get(message.kind)
    if letter is None or letter.link is None:
        return message.text
    return message.text.replace(SECRET, letter.link(message.secret_of))


def attached_to(message: Message, at: datetime) -> list[Attached]:
    """Files that go with it, as they stand now."""
    attach = files().get(message.kind)
    with translation.override(message.language):
        return attach(message.key, message.to_address, at) if attach else []


def as_page(message: Message, text: str) -> str:
    """The same words as a plain page, for readers of mail who prefer one: no picture, no colour, nothing from afar."""
    with translation.override(message.language):
        return render_to_string("outbox/mail.html", {"message": message, "text": text})


def text_shown(message: Message) -> str:
    """The text for somebody who is not its reader: the secret link is not in it, but in a demonstration it is."""
    if message.state == MessageState.WITHHELD and message.problem == Why.DEMONSTRATION:
        return text_that_leaves(message)
    return message.text.replace(SECRET, _("(here stands a link that only the reader gets)"))


def problem_told(problem: str) -> str:
    """Why a message did not leave, in words."""
    return str(Why(problem).label) if problem in Why.values else problem
