"""How the state of a seat is shown: one colour for one meaning, always with its word."""

from django import template

from prasme.apps.occasions.models import Presence, SeatState

register = template.Library()

KINDS = {
    SeatState.WAITING: "submitted",
    SeatState.OFFERED: "needs",
    SeatState.RESERVED: "needs",  # until somebody is named
    SeatState.CONFIRMED: "verified",
    SeatState.COMPLETED: "verified",
    SeatState.NOT_COMPLETED: "refused",
    SeatState.WITHDRAWN: "saved",
    SeatState.NO_SHOW: "refused",
}


@register.filter
def seat_kind(state: str) -> str:
    return KINDS[SeatState(state)]


@register.filter
def seat_word(state: str) -> str:
    return str(SeatState(state).label)


@register.filter
def presence_word(presence: str) -> str:
    return str(Presence(presence).label)
