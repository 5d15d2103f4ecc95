"""How states of measures and of what belongs to them are shown: one colour for one meaning, always with its word."""

from django import template

from prasme.apps.measures.models import ChallengeState, DeliveryState, MeasureState, TeamState

register = template.Library()

STATES = {
    MeasureState.DRAFT: "saved",
    MeasureState.ANNOUNCED: "submitted",
    MeasureState.HELD: "verified",
    MeasureState.CANCELLED: "refused",
}
CHALLENGES = {
    ChallengeState.SENT: "needs",
    ChallengeState.CHOSEN: "verified",
    ChallengeState.ARCHIVED: "saved",
    ChallengeState.DROPPED: "refused",
}
TEAMS = {
    TeamState.APPLIED: "needs",
    TeamState.WORKING: "submitted",
    TeamState.FINALIST: "verified",
    TeamState.STOPPED: "refused",
}
DELIVERIES = {
    DeliveryState.RUNNING: "submitted",
    DeliveryState.FINISHED: "verified",
    DeliveryState.STOPPED: "refused",
}
KINDS = {"measure": STATES, "challenge": CHALLENGES, "team": TEAMS, "service": DELIVERIES}


@register.filter
def kind_of(state: str, of: str) -> str:
    """`{{ team.state|kind_of:"team" }}`"""
    return KINDS[of][state]  # type: ignore[index]
