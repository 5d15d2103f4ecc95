"""How the state of aid and the reasons of a decision are shown."""

from typing import Any

from django import template

from prasme.apps.funding.models import Step
from prasme.apps.funding.wording import reason_told
from prasme.engines.law import Reason

register = template.Library()

KINDS = {
    Step.RESERVED: "submitted", Step.GRANTED: "verified", Step.ADJUSTED: "verified", Step.RELEASED: "saved",
}  # fmt: skip


@register.filter
def aid_kind(state: str) -> str:
    return KINDS[Step(state)]


@register.filter
def aid_word(state: str) -> str:
    return str(Step(state).label)


@register.filter
def live_reason(reason: Reason) -> str:
    """A reason of something assessed just now, in the reader's language."""
    return reason_told(reason)


@register.filter
def stored_reason(record: dict[str, Any]) -> str:
    """A reason as it was kept with its decision, in the reader's language."""
    return reason_told(Reason.from_record(record))
