"""How states of messages are shown: one colour for one meaning, always with its word."""

from django import template

from prasme.apps.outbox.kinds import name_of
from prasme.apps.outbox.models import MessageState
from prasme.apps.outbox.queries import problem_told

register = template.Library()

KINDS = {
    MessageState.DRAFT: "needs",
    MessageState.QUEUED: "submitted",
    MessageState.SENT: "verified",
    MessageState.FAILED: "refused",
    MessageState.WITHHELD: "saved",
    MessageState.TO_PRINT: "needs",
    MessageState.PRINTED: "verified",
    MessageState.CANCELLED: "refused",
}


@register.filter
def message_kind(state: str) -> str:
    return KINDS[MessageState(state)]


@register.filter
def message_word(state: str) -> str:
    return str(MessageState(state).label)


@register.filter
def letter_name(kind: str) -> str:
    return name_of(kind)


@register.filter
def problem(value: str) -> str:
    return problem_told(value)
