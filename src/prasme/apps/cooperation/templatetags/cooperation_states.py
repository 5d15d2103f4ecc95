"""How states of agreements and projects are shown: one colour for one meaning, always with its word."""

from django import template

from prasme.apps.cooperation.models import State

register = template.Library()

STATES = {
    State.SIGNED: "submitted",
    State.ALIVE: "submitted",
    State.DELIVERED: "verified",
    State.ENDED: "refused",
    State.INTRODUCED: "saved",
    State.IN_TALKS: "submitted",
    State.JOINT_PROJECT: "submitted",
    State.CONTRACT: "submitted",
    State.IMPLEMENTED: "verified",
    State.STOPPED: "refused",
}


@register.filter
def cooperation_kind(state: str) -> str:
    return STATES[State(state)]


@register.filter
def cooperation_word(state: str) -> str:
    return str(State(state).label)
